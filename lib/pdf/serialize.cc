#include "pdf/serialize.h"

#include <algorithm>
#include <set>
#include <vector>

#include "base/deflate.h"
#include "base/owned.h"

namespace clausekit::pdf {
namespace {

using HaruStream = Owned<HPDF_Stream_Rec, HPDF_Stream_Free>;

/// Enough of them that they compress well, few enough that a reader gets to each without effort.
constexpr std::size_t most_in_object_stream = 200;

bool is_stream(void* object) {
  const auto* header = static_cast<HPDF_Obj_Header*>(object);
  return (header->obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_DICT &&
         static_cast<HPDF_Dict>(object)->stream != nullptr;
}

std::string bytes_of(HPDF_Stream stream) {
  std::string out;
  HPDF_UINT size = 0;
  const HPDF_UINT count = HPDF_MemStream_GetBufCount(stream);
  for (HPDF_UINT i = 0; i < count; ++i) {
    const HPDF_BYTE* bytes = HPDF_MemStream_GetBufPtr(stream, i, &size);
    out.append(reinterpret_cast<const char*>(bytes), size);
  }
  return out;
}

void append_number(std::string& out, std::size_t number, std::size_t bytes) {
  while (bytes-- > 0) out += static_cast<char>(number >> (8 * bytes) & 0xFFU);
}

std::string hexadecimal(std::string_view bytes) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out("<");
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += digits[byte >> 4U];
    out += digits[byte & 15U];
  }
  return out + ">";
}

class Serializer {
 public:
  explicit Serializer(HPDF_Doc document) : document_(document) {}

  std::string file(std::string_view version, std::string_view id) {
    // Four bytes above 127 in a comment mark the file as binary (7.5.2).
    out_.append("%PDF-").append(version).append("\n%\xE2\xE3\xCF\xD3\n");
    number_objects();
    for (HPDF_Dict stream : streams_) write(stream);
    write_packed();
    write_cross_references(id);
    return std::move(out_);
  }

 private:
  /// Where an object is: an entry of the cross-reference stream (table 18).
  struct Place {
    enum Kind : unsigned char { free = 0, in_file = 1, in_object_stream = 2 } kind = free;
    std::size_t where = 0;  ///< offset in the file, or number of the object stream
    std::size_t index = 0;  ///< in the object stream
  };

  /// Makes the length of each stream a direct number, and gives numbers from 1 on to the objects
  /// that stay: the streams first.
  void number_objects() {
    std::set<void*> obsolete;
    std::vector<void*> all;
    for (HPDF_UINT i = 1; i < document_->xref->entries->count; ++i) {
      all.push_back(HPDF_Xref_GetEntry(document_->xref, i)->obj);
    }
    for (void* object : all) {
      if (!is_stream(object)) continue;
      streams_.push_back(static_cast<HPDF_Dict>(object));
      HPDF_Dict dict = streams_.back();
      obsolete.insert(HPDF_Dict_GetItem(dict, "Length", HPDF_OCLASS_NUMBER));
      HPDF_Dict_Add(dict, "Length",
                    HPDF_Number_New(dict->mmgr, static_cast<HPDF_INT32>(dict->stream->size)));
    }
    for (void* object : all) {
      if (!is_stream(object) && obsolete.count(object) == 0) others_.push_back(object);
    }
    places_.emplace_back();
    for (HPDF_Dict stream : streams_) number(stream);
    for (void* object : others_) number(object);
  }

  void number(void* object) {
    static_cast<HPDF_Obj_Header*>(object)->obj_id =
        HPDF_OTYPE_INDIRECT | static_cast<HPDF_UINT32>(places_.size());
    places_.emplace_back();
  }

  /// Notes that object `number` begins here.
  void begin(std::size_t number) {
    places_[number] = {Place::in_file, out_.size(), 0};
    out_ += std::to_string(number) + " 0 obj\n";
  }

  void end(std::string_view bytes) {
    out_.append("\nstream\r\n").append(bytes).append("\nendstream\nendobj\n");
  }

  HaruStream memory() const {
    constexpr HPDF_UINT block = 65'536;
    return HaruStream(HPDF_MemStream_New(document_->mmgr, block));
  }

  /// Writes `dict`, the next one in order, without the bytes, which libharu would look at again.
  void write(HPDF_Dict dict) {
    const HaruStream text = memory();
    HPDF_Stream data = dict->stream;
    if (text == nullptr) return;
    dict->stream = nullptr;
    HPDF_Obj_WriteValue(dict, text.get(), nullptr);
    dict->stream = data;
    begin(++written_);
    out_ += bytes_of(text.get());
    end(bytes_of(data));
  }

  void write_packed() {
    for (std::size_t first = 0; first < others_.size(); first += most_in_object_stream) {
      const std::size_t last = std::min(first + most_in_object_stream, others_.size());
      const HaruStream text = memory();
      if (text == nullptr) return;
      std::string offsets;
      const std::size_t stream = places_.size();
      for (std::size_t i = first; i < last; ++i) {
        const std::size_t number = ++written_;
        places_[number] = {Place::in_object_stream, stream, i - first};
        offsets += std::to_string(number) + " " + std::to_string(text->size) + " ";
        HPDF_Obj_WriteValue(others_[i], text.get(), nullptr);
        HPDF_Stream_WriteStr(text.get(), "\n");
      }
      places_.emplace_back();
      begin(stream);
      const std::string bytes = deflated(offsets + bytes_of(text.get()));
      out_ += "<</Type/ObjStm/N " + std::to_string(last - first) + "/First " +
              std::to_string(offsets.size()) + "/Filter/FlateDecode/Length " +
              std::to_string(bytes.size()) + ">>";
      end(bytes);
    }
  }

  void write_cross_references(std::string_view id) {
    const std::size_t start = out_.size(), number = places_.size();
    places_.emplace_back();
    begin(number);
    std::size_t width = 1;
    while (start >> (8 * width) != 0) ++width;
    std::string table;
    for (const Place& place : places_) {
      append_number(table, place.kind, 1);
      append_number(table, place.where, width);
      // The head of the list of free objects, which is all of it, is never used again.
      append_number(table, place.kind == Place::free ? 65'535 : place.index, 2);
    }
    const std::string bytes = deflated(table), identifier = hexadecimal(id);
    const auto reference = [](HPDF_Dict object) {
      return std::to_string(object->header.obj_id & 0x00FFFFFFU) + " 0 R";
    };
    out_ += "<</Type/XRef/Size " + std::to_string(places_.size()) + "/W[1 " +
            std::to_string(width) + " 2]/Root " + reference(document_->catalog) + "/Info " +
            reference(document_->info) + "/ID[" + identifier + identifier +
            "]/Filter/FlateDecode/Length " + std::to_string(bytes.size()) + ">>";
    end(bytes);
    out_ += "startxref\n" + std::to_string(start) + "\n%%EOF\n";
  }

  HPDF_Doc document_;
  std::vector<HPDF_Dict> streams_;
  std::vector<void*> others_;
  std::vector<Place> places_;  ///< by number
  std::size_t written_ = 0;    ///< the number of the last object written
  std::string out_;
};

}  // namespace

std::string serialized(HPDF_Doc document, std::string_view version, std::string_view id) {
  return Serializer(document).file(version, id);
}

}  // namespace clausekit::pdf
