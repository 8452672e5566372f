#include "pdf/haru.h"

#include <hpdf.h>

#include <charconv>
#include <cstdlib>
#include <optional>
#include <vector>

#include "base/deflate.h"
#include "base/owned.h"
#include "pdf/serialize.h"
#include "pdf/unicode.h"

namespace clausekit::pdf {
namespace {

using HaruDocument = Owned<HPDF_Doc_Rec, HPDF_Free>;

/// libharu takes reals up to here and gives back garbage beyond (HPDF_LIMIT_MAX_REAL).
constexpr int most_points = 32'767;

/// Called only by libharu's upper layer; whatever its lower layer finds wrong stays in the
/// document's error record, where State::check() looks after every call.
void keep_error(HPDF_STATUS /*error*/, HPDF_STATUS /*detail*/, void* /*user*/) {}

bool is_regular(std::string_view name) {
  for (const char c : name) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!letter && (c < '0' || c > '9') &&
        std::string_view("+-_.").find(c) == std::string_view::npos) {
      return false;
    }
  }
  return !name.empty() && name.size() <= HPDF_LIMIT_MAX_NAME_LEN;
}

std::string hexadecimal(HPDF_STATUS status) {
  std::string digits(16, '\0');
  char* end = digits.data() + digits.size();
  digits.erase(
      static_cast<std::size_t>(std::to_chars(digits.data(), end, status, 16).ptr - digits.data()));
  return "0x" + digits;
}

}  // namespace

struct Haru::State {
  HaruDocument document{HPDF_New(keep_error, nullptr)};
  std::vector<HPDF_Dict> objects;  ///< what a Ref counts; libharu's cross-reference table owns them
  std::optional<Failure> failure;

  bool ok() {
    if (!failure && document == nullptr) fail("libharu cannot begin a document");
    return !failure;
  }
  void fail(std::string what) {
    if (!failure) failure = Failure{.message = std::move(what), .remedy = {}};
  }
  /// Notices what the last call of libharu did not return.
  void check() {
    const HPDF_STATUS status = document->error.error_no;
    if (status != HPDF_OK) fail("libharu refuses to write the PDF: error " + hexadecimal(status));
  }

  Ref keep(HPDF_Dict dict) {
    check();
    if (dict == nullptr) fail("libharu makes no object");
    objects.push_back(dict);
    return {objects.size() - 1};
  }

  /// A new direct object, or the one that a Ref names; null after a failure.
  void* make(const Object& object) {
    void* made = ok() ? std::visit([&](const auto& value) { return make_one(value); }, object.value)
                      : nullptr;
    check();
    if (made == nullptr) fail("libharu makes no object");
    return made;
  }

  void* make_one(bool value) const {
    return HPDF_Boolean_New(document->mmgr, value ? HPDF_TRUE : HPDF_FALSE);
  }
  void* make_one(std::int32_t value) const { return HPDF_Number_New(document->mmgr, value); }
  void* make_one(Length value) {
    if (std::abs(value.thousandths / 1000) >= most_points) {
      fail("a length of more than 32,767 points does not fit into a PDF");
      return nullptr;
    }
    if (value.thousandths % 1000 == 0) return make_one(value.thousandths / 1000);
    return HPDF_Real_New(document->mmgr, static_cast<HPDF_REAL>(value.points()));
  }
  void* make_one(const Name& name) {
    if (!is_regular(name.value)) {
      fail("\"" + name.value + "\" cannot be a name in a PDF");
      return nullptr;
    }
    return HPDF_Name_New(document->mmgr, name.value.c_str());
  }
  void* make_one(const Text& text) const {
    return make_one(Bytes{"\xFE\xFF" + utf16be(text.utf8)});
  }
  void* make_one(const Ascii& text) const {
    return HPDF_String_New(document->mmgr, text.value.c_str(), nullptr);
  }
  void* make_one(const Bytes& bytes) const {
    std::string copy = bytes.value;  // libharu's argument is not const, though it only reads it
    return HPDF_Binary_New(document->mmgr, reinterpret_cast<HPDF_BYTE*>(copy.data()),
                           static_cast<HPDF_UINT>(copy.size()));
  }
  void* make_one(Ref ref) const { return objects.at(ref.index); }
  void* make_one(const Array& array) {
    HPDF_Array made = HPDF_Array_New(document->mmgr);
    for (const Object& object : array) {
      void* item = made == nullptr ? nullptr : make(object);
      if (item == nullptr) break;
      HPDF_Array_Add(made, item);
    }
    return made;
  }
  void* make_one(const Dict& entries) {
    HPDF_Dict made = HPDF_Dict_New(document->mmgr);
    if (made != nullptr) fill(made, entries);
    return made;
  }

  void fill(HPDF_Dict dict, const Dict& entries) {
    for (const Entry& entry : entries) {
      void* value = make(entry.value);
      if (value == nullptr) return;
      HPDF_Dict_Add(dict, std::string(entry.key).c_str(), value);
      check();
    }
  }

  /// What the stream `dict` holds. libharu's own filters stay out of it.
  void write(HPDF_Dict dict, std::string_view bytes, Coding coding) {
    constexpr std::size_t worth_it = 64;  // fewer bytes would become more
    if (coding == Coding::deflated && bytes.size() < worth_it) coding = Coding::plain;
    std::string made;
    if (coding == Coding::deflated) {
      made = deflated(bytes);
      bytes = made;
    }
    HPDF_Stream_Write(dict->stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                      static_cast<HPDF_UINT>(bytes.size()));
    check();
    if (coding != Coding::plain) fill(dict, {{"Filter", Name{"FlateDecode"}}});
  }
};

Haru::Haru() : state_(std::make_unique<State>()) {}
Haru::~Haru() = default;

Ref Haru::reserve() {
  if (!state_->ok()) return {};
  HPDF_Dict dict = HPDF_Dict_New(state_->document->mmgr);
  if (dict != nullptr) HPDF_Xref_Add(state_->document->xref, dict);
  return state_->keep(dict);
}

void Haru::define(Ref object, const Dict& entries) {
  if (state_->ok()) state_->fill(state_->objects.at(object.index), entries);
}

Ref Haru::add(const Dict& entries) {
  const Ref object = reserve();
  define(object, entries);
  return object;
}

Ref Haru::add_stream(const Dict& entries, std::string_view bytes, Coding coding) {
  if (!state_->ok()) return {};
  HPDF_Doc document = state_->document.get();
  HPDF_Dict dict = HPDF_DictStream_New(document->mmgr, document->xref);
  const Ref object = state_->keep(dict);
  if (!state_->ok()) return {};
  state_->write(dict, bytes, coding);
  define(object, entries);
  return object;
}

Ref Haru::add_page() {
  if (!state_->ok()) return {};
  return state_->keep(HPDF_AddPage(state_->document.get()));
}

void Haru::define_page(Ref page, const Dict& entries, std::string_view content) {
  define(page, entries);
  if (!state_->ok()) return;
  auto* attributes = static_cast<HPDF_PageAttr>(state_->objects.at(page.index)->attr);
  state_->write(attributes->contents, content, Coding::deflated);
}

void Haru::define_catalog(const Dict& entries) {
  if (state_->ok()) state_->fill(state_->document->catalog, entries);
}

void Haru::define_info(const Dict& entries) {
  if (state_->ok()) state_->fill(state_->document->info, entries);
}

Result<std::string> Haru::save(std::string_view version, std::string_view id) {
  if (!state_->ok()) return *state_->failure;
  std::string out = serialized(state_->document.get(), version, id);
  state_->check();
  if (!state_->ok()) return *state_->failure;
  return out;
}

}  // namespace clausekit::pdf
