#include "xml/faults.h"

#include <algorithm>

#include "xml/characters.h"
#include "xml/rules.h"

namespace clausekit::xml {

std::string excerpt(std::string_view words) {
  constexpr std::size_t enough = 60;
  std::size_t end = 0;
  while (end < words.size() && end < enough) {
    end += std::max<std::uint32_t>(decoded(words, end).length, 1);
  }
  return std::string(words.substr(0, end)) + (end < words.size() ? "…" : "");
}

void Faults::add(const Rule& rule, std::uint32_t begin, std::uint32_t end, std::vector<Arg> args,
                 std::vector<Note> notes) {
  report_.add(rule, {&source_, begin, end}, {}, std::move(args), std::move(notes));
  stopped_ = stopped_ || ++count_ == limit;
}

void Faults::fail(const Rule& rule, std::uint32_t begin, std::uint32_t end, std::vector<Arg> args,
                  std::vector<Note> notes) {
  add(rule, begin, end, std::move(args), std::move(notes));
  stopped_ = true;
}

void Faults::fail(std::string fault, std::uint32_t begin, std::uint32_t end) {
  fail(malformed, begin, end, {{"fault", std::move(fault)}});
}

}  // namespace clausekit::xml
