#include "proof/conformance_parts.h"

#include <algorithm>

namespace clausekit::proof {

std::string said(const Evidence& evidence, const std::string& property) {
  const auto found = evidence.printed.says.find(property);
  return found == evidence.printed.says.end() ? std::string{} : found->second;
}

QPDFObjectHandle entry(QPDFObjectHandle dict, const char* key) {
  return dict.isDictionary() ? dict.getKey(key) : QPDFObjectHandle::newNull();
}

bool is_profile(std::string_view bytes, std::initializer_list<std::string_view> classes,
                std::initializer_list<std::string_view> spaces) {
  constexpr std::size_t header = 128, version = 8, device = 12, colours = 16, signature = 36;
  if (bytes.size() <= header || bytes.substr(signature, 4) != "acsp") return false;
  const auto one_of = [&](std::size_t at, std::initializer_list<std::string_view> known) {
    return std::find(known.begin(), known.end(), bytes.substr(at, 4)) != known.end();
  };
  return static_cast<unsigned char>(bytes[version]) < 5 && one_of(device, classes) &&
         one_of(colours, spaces);
}

}  // namespace clausekit::proof
