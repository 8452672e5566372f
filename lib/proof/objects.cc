#include "proof/objects.h"

#include <memory>
#include <utility>
#include <vector>

#include "base/utf8.h"

namespace clausekit::proof {
namespace {

/// Collects what a stream inflates to, up to a limit.
class Bounded : public Pipeline {
 public:
  Bounded() : Pipeline("stream", nullptr) {}
  void write(const unsigned char* data, std::size_t size) override {
    too_much_ = too_much_ || bytes_.size() + size > most_stream_bytes;
    if (too_much_) throw Unreadable("a stream is too large");
    bytes_.append(reinterpret_cast<const char*>(data), size);
  }
  void finish() override {}
  [[nodiscard]] bool too_much() const { return too_much_; }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
  bool too_much_ = false;
};

}  // namespace

void open(QPDF& pdf, const Source& file) {
  const std::string_view bytes = file.text();
  if (!bytes.starts_with("%PDF-")) throw Unreadable("it does not begin like a PDF");
  if (bytes.size() > most_bytes) throw Unreadable("it is too large");
  pdf.setSuppressWarnings(true);
  pdf.setAttemptRecovery(false);
  try {
    pdf.processMemoryFile("file", bytes.data(), bytes.size());
  } catch (const QPDFExc& fault) {
    throw Unreadable(fault.getErrorCode() == qpdf_e_password ? "it is encrypted"
                                                             : fault.getMessageDetail());
  }
  if (pdf.isEncrypted()) throw Unreadable("it is encrypted");
}

void throw_warnings(QPDF& pdf) {
  const std::vector<QPDFExc> warnings = pdf.getWarnings();  // which forgets them
  if (!warnings.empty()) throw Unreadable(warnings.front().getMessageDetail());
}

std::string stream_bytes(QPDFObjectHandle stream) {
  if (!stream.isStream()) throw Unreadable("a stream is missing");
  Bounded out;
  const bool whole = stream.pipeStreamData(&out, 0, qpdf_dl_generalized, true);
  if (out.too_much()) throw Unreadable("a stream is too large");
  if (!whole) throw Unreadable("a stream is damaged");
  return out.take();
}

std::string name_of(QPDFObjectHandle object) {
  return object.isName() ? object.getName().substr(1) : std::string{};
}

std::string text_of(QPDFObjectHandle object) {
  return object.isString() ? object.getUTF8Value() : std::string{};
}

double number_of(QPDFObjectHandle object) {
  return object.isNumber() ? object.getNumericValue() : 0;
}

std::string utf8_of_utf16be(std::string_view bytes) {
  const auto unit = [&](std::size_t at) -> char32_t {
    return static_cast<char32_t>(static_cast<unsigned char>(bytes[at])) << 8U |
           static_cast<unsigned char>(bytes[at + 1]);
  };
  std::string out;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit(at);
    const bool high = c >= 0xD800 && c < 0xDC00;
    if (high && at + 3 < bytes.size() && unit(at + 2) >= 0xDC00 && unit(at + 2) < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10U) + (unit(at + 2) - 0xDC00);
      at += 2;
    } else if (c >= 0xD800 && c < 0xE000) {
      c = 0xFFFD;
    }
    append_utf8(out, c);
  }
  return out;
}

}  // namespace clausekit::proof
