// The requirements by what they are about, each part in a file of its own.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "proof/conformance.h"
#include "proof/evidence.h"

namespace clausekit::proof {

std::span<const Conformance> file_conformance();   ///< header, catalog, metadata, output intent
std::span<const Conformance> tag_conformance();    ///< marked content and structure
std::span<const Conformance> field_conformance();  ///< widgets and actions
std::span<const Conformance> font_conformance();
std::span<const Conformance> press_conformance();  ///< page boxes; PDF/X-4 where it is claimed

/// What the file's metadata say under `property`, such as `dc:title`; empty when nothing.
std::string said(const Evidence& evidence, const std::string& property);
/// An entry of `dict`; null when there is none, or `dict` is no dictionary.
QPDFObjectHandle entry(QPDFObjectHandle dict, const char* key);
/// Whether `bytes` are an ICC profile (ICC.1) below version 5 for one of these classes of device
/// and spaces of colour, each by the four letters of its header.
bool is_profile(std::string_view bytes, std::initializer_list<std::string_view> classes,
                std::initializer_list<std::string_view> spaces);

}  // namespace clausekit::proof
