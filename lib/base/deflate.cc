#include "base/deflate.h"

#include <zlib.h>

#include <new>

namespace clausekit {
namespace {

/// zlib's memory for one stream after another: asking for its quarter of a megabyte takes longer
/// than compressing a short text.
class Deflater {
 public:
  explicit Deflater(int level) {
    if (deflateInit(&stream_, level) != Z_OK) throw std::bad_alloc();
  }
  ~Deflater() { deflateEnd(&stream_); }
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  std::string operator()(std::string_view bytes) {
    deflateReset(&stream_);
    std::string out(deflateBound(&stream_, static_cast<uLong>(bytes.size())), '\0');
    // zlib's argument is not const, though it only reads it.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream_.avail_in = static_cast<uInt>(bytes.size());
    stream_.next_out = reinterpret_cast<Bytef*>(out.data());
    stream_.avail_out = static_cast<uInt>(out.size());
    // There is room for all of it, so that one call does.
    if (deflate(&stream_, Z_FINISH) != Z_STREAM_END) throw std::bad_alloc();
    out.resize(stream_.total_out);
    return out;
  }

 private:
  z_stream stream_{};
};

}  // namespace

std::string deflated(std::string_view bytes, Effort effort) {
  thread_local Deflater quick(Z_BEST_SPEED), thorough(Z_BEST_COMPRESSION);
  return effort == Effort::quick ? quick(bytes) : thorough(bytes);
}

}  // namespace clausekit
