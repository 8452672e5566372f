// A finished PDF with one thing broken, to see that somebody notices.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "proof/qpdf.h"

namespace clausekit::tests {

/// `pdf` written again after `change`; with a `change` that does nothing it says the same.
std::string mutated(const std::string& pdf, const std::function<void(QPDF&)>& change);

/// The same with another content stream on page number `page`.
std::string with_content(const std::string& pdf, std::size_t page,
                         const std::function<void(std::string&)>& change);

/// The same with one object replaced by an update behind its end, as viewers save what somebody
/// filled in (ISO 32000-1, 7.5.6). `change` returns the object, changed.
std::string updated(const std::string& pdf, const std::function<QPDFObjectHandle(QPDF&)>& change);

/// The page objects in order.
std::vector<QPDFObjectHandle> page_objects(QPDF& pdf);

/// The first structure element, in reading order, that `wanted` says yes to; fails the test without
/// one.
QPDFObjectHandle element_where(QPDF& pdf, const std::function<bool(QPDFObjectHandle)>& wanted);
/// The first of type `type`, such as `/LBody`.
QPDFObjectHandle element_of(QPDF& pdf, const std::string& type);

/// The first field below the AcroForm that `wanted` says yes to; fails the test without one.
QPDFObjectHandle field_where(QPDF& pdf, const std::function<bool(QPDFObjectHandle)>& wanted);

/// Puts `to` in place of the first `from`, which must be there.
void replace(std::string& text, const std::string& from, const std::string& to);

/// The stream's bytes, inflated.
std::string bytes_of(QPDFObjectHandle stream);
/// Gives the stream new bytes.
void set_bytes(QPDFObjectHandle stream, const std::string& bytes);

}  // namespace clausekit::tests
