#include "report/excerpt.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "text/language.h"
#include "text/width.h"

namespace clausekit::report {
namespace {

constexpr int widest = 96;    // columns of source shown
constexpr int lead = 24;      // columns kept before the marked place of a cut line
constexpr int repeated = 48;  // columns of the marked words repeated under a right-to-left line
constexpr auto replacement = "\uFFFD";
constexpr auto ellipsis = "…";
constexpr auto isolate = "\u2068";      // FIRST STRONG ISOLATE
constexpr auto end_isolate = "\u2069";  // POP DIRECTIONAL ISOLATE

/// One code point as the terminal will show it.
struct Cell {
  std::string shown;
  int columns = 1;
  bool marked = false;
  bool right_to_left = false;
};

Cell cell_of(char32_t code_point, std::string_view bytes) {
  if (code_point == U'\t') {
    return {.shown = "  ", .columns = 2};
  }
  if (text::is_control(code_point) || code_point == 0xFFFD) {
    return {.shown = replacement};
  }
  return {.shown = std::string(bytes),
          .columns = text::columns(code_point),
          .right_to_left = text::is_right_to_left(text::script_of(code_point))};
}

/// The cells of `line`; those that begin in the bytes from `begin` up to `end` are marked. One
/// more, empty, stands for the end of the line when the mark is there.
std::vector<Cell> cells(std::string_view line, std::size_t begin, std::size_t end) {
  std::vector<Cell> out;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint here = code_point_at(line, at);
    out.push_back(cell_of(here.value, line.substr(at, here.bytes)));
    out.back().marked = at + here.bytes > begin && at < end;
    at += here.bytes;
  }
  if (begin >= line.size()) {
    out.push_back({.shown = "", .marked = true});
  }
  return out;
}

int width(std::vector<Cell>::const_iterator begin, std::vector<Cell>::const_iterator end) {
  return std::accumulate(begin, end, 0,
                         [](int columns, const Cell& cell) { return columns + cell.columns; });
}

/// As much of the cells around the mark as fits, with an ellipsis at each cut.
std::vector<Cell> window(std::vector<Cell> cells) {
  if (width(cells.begin(), cells.end()) <= widest) {
    return cells;
  }
  const auto marked =
      std::find_if(cells.begin(), cells.end(), [](const Cell& c) { return c.marked; });
  auto first = marked;
  for (int before = 0; first != cells.begin() && before < lead;) {
    before += (--first)->columns;
  }
  if (width(cells.begin(), marked) <= widest - lead) {
    first = cells.begin();  // no need to cut its beginning off
  }
  while (first != cells.begin() && first->columns == 0) {
    --first;  // a mark stays with its letter
  }
  std::vector<Cell> out;
  if (first != cells.begin()) {
    out.push_back({.shown = ellipsis});
  }
  int columns = 0;
  for (; first != cells.end() && columns + first->columns <= widest; ++first) {
    columns += first->columns;
    out.push_back(std::move(*first));
  }
  if (first != cells.end()) {
    out.push_back({.shown = ellipsis});
  }
  return out;
}

std::string carets(const std::vector<Cell>& cells) {
  std::string out;
  bool begun = false;
  for (const Cell& cell : cells) {
    if (begun && !cell.marked) {
      break;
    }
    const auto columns =
        static_cast<std::size_t>(std::max(cell.columns, cell.marked && !begun ? 1 : 0));
    out += std::string(columns, cell.marked ? '~' : ' ');
    if (cell.marked && !begun) {
      out[out.size() - columns] = '^';
      begun = true;
    }
  }
  return out;
}

std::string marked_words(const std::vector<Cell>& cells) {
  std::string out = isolate;
  int columns = 0;
  for (const Cell& cell : cells) {
    if (cell.marked && columns + cell.columns > repeated) {
      out += ellipsis;
      break;
    }
    if (cell.marked) {
      out += cell.shown;
      columns += cell.columns;
    }
  }
  return out + end_isolate;
}

std::string joined(const std::vector<Cell>& cells) {
  std::string out;
  for (const Cell& cell : cells) {
    out += cell.shown;
  }
  return out;
}

}  // namespace

std::string excerpt(Span where) {
  if (where.source == nullptr) {
    return {};
  }
  const std::uint32_t number = where.source->location(where.begin).line;
  const std::string_view line = where.source->line(number);
  const auto line_begin = static_cast<std::size_t>(line.data() - where.source->text().data());
  const std::size_t begin = where.begin - line_begin;
  const std::size_t end = std::max<std::size_t>(where.end - line_begin, begin + 1);
  const std::vector<Cell> shown = window(cells(line, begin, end));
  const bool right_to_left =
      std::any_of(shown.begin(), shown.end(), [](const Cell& c) { return c.right_to_left; });

  std::string label = std::to_string(number);
  label.insert(0, label.size() < 5 ? 5 - label.size() : 0, ' ');
  const std::string text = right_to_left ? isolate + joined(shown) + end_isolate : joined(shown);
  const std::string mark = right_to_left ? "here: " + marked_words(shown) : carets(shown);
  return label + " | " + text + "\n" + std::string(label.size(), ' ') + " | " + mark + "\n";
}

std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint here = code_point_at(text, at);
    out += text::is_control(here.value) ? std::string(replacement)
           : here.value == 0xFFFD       ? std::string(replacement)
                                        : std::string(text.substr(at, here.bytes));
    at += here.bytes;
  }
  return out;
}

}  // namespace clausekit::report
