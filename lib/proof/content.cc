#include "proof/content.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "proof/tokens.h"

namespace clausekit::proof {
namespace {

struct Place {
  double x = 0, y = 0;
};

using Kind = Operand::Kind;

bool are_numbers(const std::vector<Operand>& operands, std::size_t count) {
  return operands.size() == count &&
         std::all_of(operands.begin(), operands.end(),
                     [](const Operand& operand) { return operand.kind == Kind::number; });
}

/// More than an em is no kerning: it takes letters away from where they belong.
constexpr double farthest_move = 1000;

/// The bytes that one TJ shows, and what it moves in between, in 1/1000 of the type size.
struct Shown {
  std::string bytes;
  double moved = 0;
};

std::optional<Shown> shown(const std::vector<Operand>& operands) {
  if (operands.size() != 1 || operands[0].kind != Kind::array) return std::nullopt;
  Shown out;
  for (const Operand& part : operands[0].items) {
    if (part.kind == Kind::string) {
      out.bytes += part.text;
    } else if (part.kind == Kind::number && std::abs(part.number) <= farthest_move) {
      out.moved -= part.number;
    } else {
      return std::nullopt;
    }
  }
  return out.bytes.size() % 2 == 0 ? std::optional(out) : std::nullopt;
}

class Machine {
 public:
  Machine(std::size_t page, const std::map<std::string, std::size_t>& fonts, Printed& out)
      : page_(page), fonts_(fonts), out_(out), sequences_(out.pages[page].sequences) {}

  void run(const std::string& bytes) {
    for (Tokens tokens(bytes); tokens.next();) {
      if (!step(tokens.op, tokens.operands)) odd(Oddity::Kind::foreign, described(tokens));
    }
    if (in_text_ || !open_.empty() || !path_.empty()) {
      odd(Oddity::Kind::foreign, "a sequence without end");
    }
  }

 private:
  /// A marked-content sequence that is open. `sequence` is empty for ReversedChars.
  struct Open {
    std::optional<std::size_t> sequence;
  };

  static std::string described(const Tokens& tokens) {
    const bool is_name = tokens.op.size() <= 16;
    return is_name ? "\"" + tokens.op + "\"" : "something that is no operator";
  }

  /// False for anything that clausekit does not write.
  bool step(const std::string& op, const std::vector<Operand>& operands) {
    if (op == "BMC" || op == "BDC") return begin(op, operands);
    if (op == "EMC") return operands.empty() && end();
    if (op == "BT" || op == "ET") return operands.empty() && text(op == "BT");
    if (op == "Tf") return font(operands);
    if (op == "Td") return move(operands);
    if (op == "Tm") return place(operands);
    if (op == "TJ") return show(operands);
    if (op == "w") return pen(operands);
    if (op == "m" || op == "l") return point(op == "m", operands);
    if (op == "re") return frame(operands);
    if (op == "S") return operands.empty() && stroke();
    if (op == "g" || op == "G") return are_numbers(operands, 1) && operands[0].number == 0;
    return false;
  }

  bool begin(const std::string& op, const std::vector<Operand>& operands) {
    if (operands.empty() || operands[0].kind != Kind::name) return false;
    if (op == "BMC") {
      open_.push_back({});
      return operands.size() == 1 && operands[0].text == "ReversedChars";
    }
    if (operands.size() != 2 || operands[1].kind != Kind::dictionary) return false;
    if (inner()) odd(Oddity::Kind::nested, operands[0].text);
    Sequence sequence{.page = page_, .type = operands[0].text};
    if (const Operand* mcid = operands[1].entry("MCID")) {
      sequence.mcid = static_cast<int>(std::clamp(mcid->number, -1.0, 1e9));
    }
    for (const char* key : {"Subtype", "Type"}) {
      const Operand* value = operands[1].entry(key);
      if (value != nullptr && sequence.subtype.empty()) sequence.subtype = value->text;
    }
    open_.push_back({sequences_.size()});
    const bool ours = sequence.mcid.has_value() != (sequence.type == "Artifact");
    const bool hidden = operands[1].entry("ActualText") != nullptr;
    sequences_.push_back(std::move(sequence));
    return ours && !hidden;
  }

  bool end() {
    // Text objects and sequences stand inside of each other, or apart (14.6.1).
    if (open_.empty() || (in_text_ && open_.size() == open_before_text_)) return false;
    open_.pop_back();
    return true;
  }

  bool text(bool begins) {
    const bool turns = in_text_ != begins && (begins || open_.size() == open_before_text_);
    in_text_ = begins;
    open_before_text_ = open_.size();
    at_ = {};
    return turns;
  }

  bool font(const std::vector<Operand>& operands) {
    if (operands.size() != 2 || operands[0].kind != Kind::name ||
        operands[1].kind != Kind::number) {
      return false;
    }
    const auto found = fonts_.find(operands[0].text);
    if (found == fonts_.end()) return false;
    font_ = found->second;
    size_ = operands[1].number;
    return size_ > 0;
  }

  bool move(const std::vector<Operand>& operands) {
    if (!in_text_ || !are_numbers(operands, 2)) return false;
    at_ = {at_.x + operands[0].number, at_.y + operands[1].number};
    return true;
  }

  /// No turning, stretching or slanting.
  bool place(const std::vector<Operand>& operands) {
    if (!in_text_ || !are_numbers(operands, 6)) return false;
    at_ = {operands[4].number, operands[5].number};
    return operands[0].number == 1 && operands[1].number == 0 && operands[2].number == 0 &&
           operands[3].number == 1;
  }

  bool show(const std::vector<Operand>& operands) {
    const auto what = shown(operands);
    if (!what || !in_text_ || !font_) return false;
    Font& font = out_.fonts[*font_];
    std::vector<std::string> texts;
    double width = what->moved;
    for (std::size_t i = 0; i < what->bytes.size(); i += 2) {
      const auto code =
          static_cast<std::uint16_t>(static_cast<unsigned char>(what->bytes[i]) << 8U |
                                     static_cast<unsigned char>(what->bytes[i + 1]));
      font.shown.insert(code);
      const auto known = font.text.find(code);
      texts.push_back(known == font.text.end() ? "\uFFFD" : known->second);
      const auto measured = font.widths.find(code);
      width += measured == font.widths.end() ? font.default_width : measured->second;
    }
    // Inside of ReversedChars the codes stand in visual order (14.8.2.3.3).
    if (reversed()) std::reverse(texts.begin(), texts.end());
    Piece piece{.box = {at_.x, at_.y + font.descent * size_ / 1000, at_.x + width * size_ / 1000,
                        at_.y + font.ascent * size_ / 1000},
                .baseline = at_.y,
                .size = size_};
    for (const std::string& part : texts) piece.text += part;
    Sequence* owner = painted_in();
    if (owner != nullptr) owner->pieces.push_back(std::move(piece));
    return true;
  }

  bool pen(const std::vector<Operand>& operands) {
    if (!are_numbers(operands, 1)) return false;
    pen_ = operands[0].number;
    return pen_ >= 0;
  }

  bool point(bool begins, const std::vector<Operand>& operands) {
    if (in_text_ || !are_numbers(operands, 2) || (!begins && !current_)) return false;
    const Place to{operands[0].number, operands[1].number};
    if (!begins) line(*current_, to);
    current_ = to;
    return true;
  }

  bool frame(const std::vector<Operand>& operands) {
    if (in_text_ || !are_numbers(operands, 4)) return false;
    const Place a{operands[0].number, operands[1].number};
    const Place b{a.x + operands[2].number, a.y + operands[3].number};
    line(a, {b.x, a.y});
    line({b.x, a.y}, b);
    line(b, {a.x, b.y});
    line({a.x, b.y}, a);
    return true;
  }

  void line(Place from, Place to) { path_.push_back({from.x, from.y, to.x, to.y, pen_}); }

  bool stroke() {
    Sequence* owner = painted_in();
    for (Segment& part : path_) {
      part.pen = pen_;
      if (owner != nullptr) owner->segments.push_back(part);
    }
    const bool something = !path_.empty();
    path_.clear();
    current_.reset();
    return something && !in_text_;
  }

  [[nodiscard]] bool reversed() const {
    return std::any_of(open_.begin(), open_.end(),
                       [](const Open& open) { return !open.sequence.has_value(); });
  }

  /// The innermost open sequence that owns what is painted; null without one.
  [[nodiscard]] Sequence* inner() {
    const auto found = std::find_if(open_.rbegin(), open_.rend(),
                                    [](const Open& open) { return open.sequence.has_value(); });
    return found == open_.rend() ? nullptr : &sequences_[*found->sequence];
  }

  Sequence* painted_in() {
    Sequence* owner = inner();
    if (owner == nullptr) odd(Oddity::Kind::untagged, "");
    return owner;
  }

  /// Tells the same thing once a page.
  void odd(Oddity::Kind kind, const std::string& what) {
    const bool told =
        std::any_of(out_.oddities.begin(), out_.oddities.end(), [&](const Oddity& other) {
          return other.kind == kind && other.page == page_ && other.what == what;
        });
    if (!told) out_.oddities.push_back({kind, page_, what});
  }

  std::size_t page_;
  const std::map<std::string, std::size_t>& fonts_;
  Printed& out_;
  std::vector<Sequence>& sequences_;
  std::vector<Open> open_;
  bool in_text_ = false;
  std::size_t open_before_text_ = 0;
  Place at_;
  std::optional<std::size_t> font_;
  double size_ = 0, pen_ = 1;
  std::vector<Segment> path_;
  std::optional<Place> current_;
};

}  // namespace

void read_content(const std::string& bytes, std::size_t page,
                  const std::map<std::string, std::size_t>& fonts, Printed& out) {
  Machine(page, fonts, out).run(bytes);
}

}  // namespace clausekit::proof
