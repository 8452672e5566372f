// Text that comes back out of the file, language by language, as Poppler reads it.
#include <catch2/catch.hpp>

#include "command.h"
#include "readers.h"
#include "script_samples.h"

using namespace clausekit;
using tests::backwards;
using tests::script_samples;
using tests::script_samples_file;
using tests::ScriptSample;

TEST_CASE("the text of a page is the text that was set, in every script", "[pdf]") {
  const tests::TemporaryFolder folder;
  const auto said = tests::run({"pdftotext", folder.write("a.pdf", script_samples_file()), "-"});
  if (!said) return;
  INFO(said->output);
  for (const ScriptSample& sample : script_samples()) {
    CAPTURE(sample.language, sample.font);
    // Poppler puts right-to-left text between embedding marks.
    const std::string wanted = sample.right_to_left
                                   ? "\u202B" + std::string(sample.text) + "\u202C\n"
                                   : sample.text + std::string("\n");
    CHECK(said->output.find(wanted) != std::string::npos);
  }
}

TEST_CASE("the text of a tag is the text that was set, in every script", "[pdf]") {
  const tests::TemporaryFolder folder;
  const auto said =
      tests::run({"pdfinfo", "-struct-text", folder.write("a.pdf", script_samples_file())});
  if (!said) return;
  INFO(said->output);
  for (const ScriptSample& sample : script_samples()) {
    CAPTURE(sample.language, sample.font);
    // Poppler does not know ReversedChars and shows the codes as they stand.
    const std::string text = sample.right_to_left ? backwards(sample.text) : sample.text;
    CHECK(said->output.find("\"" + text + "\"") != std::string::npos);
  }
}
