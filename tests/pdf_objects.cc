#include "pdf_objects.h"

#include <catch2/catch.hpp>

#include "command.h"

namespace clausekit::tests {

std::optional<PdfObjects> PdfObjects::of(const std::string& pdf) {
  const TemporaryFolder folder;
  const auto said = run({"qpdf", "--json=2", "--json-key=qpdf", folder.write("a.pdf", pdf)});
  if (!said) return std::nullopt;
  INFO(said->errors);
  REQUIRE(said->status == 0);
  PdfObjects out;
  out.objects_ = nlohmann::json::parse(said->output).at("qpdf").at(1);
  out.trailer_ = out.objects_.at("trailer").at("value");
  return out;
}

const nlohmann::json& PdfObjects::resolved(const nlohmann::json& value) const {
  if (!value.is_string()) return value;
  const auto found = objects_.find("obj:" + value.get<std::string>());
  if (found == objects_.end()) return value;
  return found->contains("stream") ? found->at("stream").at("dict") : found->at("value");
}

nlohmann::json PdfObjects::pages() const {
  nlohmann::json out = nlohmann::json::array();
  for (const auto& page : resolved(catalog().at("/Pages")).at("/Kids")) {
    out.push_back(resolved(page));
  }
  return out;
}

}  // namespace clausekit::tests
