#include "many.h"

#include <fmt/format.h>

#include <map>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using Contents = std::map<std::string, std::string>;

/// All files in a folder of the project; `path` ends in a slash.
void collect(const clausekit::Files& from, const std::string& path, Contents& to) {
  for (const std::string& name : from.list(path)) {
    if (name.ends_with('/')) {
      collect(from, path + name, to);
    } else if (auto text = from.read(path + name)) {
      to[path + name] = *std::move(text);
    } else {
      throw std::runtime_error(text.error().message);
    }
  }
}

/// One of 40 of ISO 3166.
std::string region(std::size_t i) {
  constexpr std::string_view codes =
      "ADAEAFAGAIALAMAOARATAUAZBABBBDBEBFBGBHBIBJBNBOBRBSBTBWBYBZCACDCFCGCHCICLCMCNCOCR";
  return std::string(codes.substr(2 * i, 2));
}

/// Says `tag` wherever a file names its own language.
std::string renamed(std::string text, const std::string& own, const std::string& tag) {
  for (const char* attribute : {"xml:lang", "tag", "target"}) {
    const std::string before = fmt::format("{}=\"{}\"", attribute, own);
    const std::string after = fmt::format("{}=\"{}\"", attribute, tag);
    for (std::size_t at = text.find(before); at != std::string::npos;
         at = text.find(before, at + after.size())) {
      text.replace(at, before.size(), after);
    }
  }
  return text;
}

}  // namespace

clausekit::MemoryFiles in_many_languages(const std::string& root, std::size_t count) {
  const clausekit::DiskFiles disk(root);
  Contents files;
  collect(disk, "forms/", files);
  collect(disk, "locales/en/", files);
  for (const std::string& name : disk.list("glossary/")) {
    if (name.starts_with("en.")) {
      files["glossary/" + name] = disk.read("glossary/" + name).value();
    }
  }
  std::vector<std::string> own;
  for (const std::string& name : disk.list("locales/")) {
    if (name.ends_with('/') && name != "en/") {
      own.push_back(name.substr(0, name.size() - 1));
    }
  }
  for (std::size_t i = 0; i < count; ++i) {
    const std::string& tag = own.at(i % own.size());
    const std::string copy = tag + "-" + region(i);
    Contents locale;
    collect(disk, "locales/" + tag + "/", locale);
    for (auto& [path, text] : locale) {
      const std::string name = path.substr(path.rfind('/') + 1);
      files["locales/" + copy + "/" + name] = renamed(std::move(text), tag, copy);
    }
    for (const char* kind : {".tbx", ".forms.xml"}) {
      if (auto text = disk.read("glossary/" + tag + kind)) {
        files["glossary/" + copy + kind] = renamed(*std::move(text), tag, copy);
      }
    }
  }
  return clausekit::MemoryFiles(std::move(files));
}
