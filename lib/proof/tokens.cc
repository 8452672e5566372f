#include "proof/tokens.h"

#include <charconv>
#include <utility>

namespace clausekit::proof {
namespace {

constexpr std::size_t most_operands = 100'000;
constexpr std::size_t deepest = 4;

double number(std::string_view text) {
  double out = 0;
  if (text.starts_with('+')) text.remove_prefix(1);
  std::from_chars(text.data(), text.data() + text.size(), out, std::chars_format::fixed);
  return out;
}

}  // namespace

const Operand* Operand::entry(std::string_view key) const {
  for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
    if (items[i].kind == Kind::name && items[i].text == key) return &items[i + 1];
  }
  return nullptr;
}

Tokens::Tokens(const std::string& bytes)
    : input_(std::make_shared<BufferInputSource>("content", bytes)) {
  tokenizer_.allowEOF();
}

void Tokens::put(Operand operand) {
  std::vector<Operand>& into = open_.empty() ? operands : open_.back().items;
  if (into.size() >= most_operands) throw Unreadable("an operator has too many operands");
  into.push_back(std::move(operand));
}

void Tokens::begin(Operand::Kind kind) {
  if (open_.size() >= deepest) throw Unreadable("operands are nested too deeply");
  open_.push_back({.kind = kind});
}

bool Tokens::end(Operand::Kind kind) {
  if (open_.empty() || open_.back().kind != kind) return false;
  Operand closed = std::move(open_.back());
  open_.pop_back();
  put(std::move(closed));
  return true;
}

bool Tokens::next() {
  using Type = QPDFTokenizer::token_type_e;
  using Kind = Operand::Kind;
  operands.clear();
  op.clear();
  while (true) {
    const QPDFTokenizer::Token token = tokenizer_.readToken(input_, "content", true);
    const std::string& value = token.getValue();
    switch (token.getType()) {
      case Type::tt_integer:
      case Type::tt_real:
        put({.kind = Kind::number, .number = number(value)});
        continue;
      case Type::tt_name:
        put({.kind = Kind::name, .text = value.substr(1)});
        continue;
      case Type::tt_string:
        put({.kind = Kind::string, .text = value});
        continue;
      case Type::tt_bool:
      case Type::tt_null:
        put({.kind = Kind::other, .text = value});
        continue;
      case Type::tt_array_open:
        begin(Kind::array);
        continue;
      case Type::tt_dict_open:
        begin(Kind::dictionary);
        continue;
      case Type::tt_array_close:
        if (end(Kind::array)) continue;
        break;
      case Type::tt_dict_close:
        if (end(Kind::dictionary)) continue;
        break;
      case Type::tt_eof:
        if (open_.empty() && operands.empty()) return false;
        open_.clear();
        op = "end of stream";
        return true;
      default:
        break;
    }
    const bool is_operator = open_.empty() && token.getType() == Type::tt_word;
    open_.clear();
    op = is_operator ? value : "not an operator";
    return true;
  }
}

}  // namespace clausekit::proof
