// The document in libharu's hands: objects in, bytes out. Only this file's .cc and serialize.cc
// know libharu, of which we use the object layer; text, fonts, tags and the file around them are
// our own.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "pdf/object.h"

namespace clausekit::pdf {

/// One PDF file in the making. The first thing that goes wrong makes all later calls do nothing,
/// and save() tells it; so nobody checks in between. Not for use by two threads at once.
class Haru {
 public:
  Haru();
  ~Haru();
  Haru(const Haru&) = delete;
  Haru& operator=(const Haru&) = delete;

  /// A dictionary to be defined later, so that others can refer to it by then.
  Ref reserve();
  void define(Ref object, const Dict& entries);
  Ref add(const Dict& entries);

  enum class Coding {
    deflated,          ///< is deflated here
    already_deflated,  ///< as base/deflate.h does it
    plain,             ///< stays as it is
  };
  Ref add_stream(const Dict& entries, std::string_view bytes, Coding coding = Coding::deflated);

  /// The next page, of which libharu keeps the tree and the content stream.
  Ref add_page();
  void define_page(Ref page, const Dict& entries, std::string_view content);

  void define_catalog(const Dict& entries);
  void define_info(const Dict& entries);

  /// The finished file, whose header says `version` such as "1.7", with `id` (16 bytes) as both of
  /// its identifiers. Ends the document's life.
  [[nodiscard]] Result<std::string> save(std::string_view version, std::string_view id);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace clausekit::pdf
