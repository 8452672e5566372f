// Operands and operators of a content stream or a CMap, one after another.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "proof/objects.h"

namespace clausekit::proof {

/// An operand. Arrays and dictionaries hold their parts in `items`, a dictionary key and value by
/// turns.
struct Operand {
  enum class Kind { number, name, string, array, dictionary, other } kind = Kind::other;
  double number = 0;
  std::string text;  ///< a name without its slash, or a string's bytes
  std::vector<Operand> items;

  /// Of a dictionary; null without such an entry.
  [[nodiscard]] const Operand* entry(std::string_view key) const;
};

/// Takes a stream apart. Any bytes are survived; what is no operand comes as an operator.
class Tokens {
 public:
  explicit Tokens(const std::string& bytes);

  /// Reads operands and the operator behind them; false at the end.
  bool next();

  std::vector<Operand> operands;
  std::string op;  ///< an operator's name, or what could not be understood

 private:
  void put(Operand operand);
  void begin(Operand::Kind kind);
  bool end(Operand::Kind kind);

  std::shared_ptr<InputSource> input_;
  QPDFTokenizer tokenizer_;
  std::vector<Operand> open_;  ///< arrays and dictionaries not yet closed
};

}  // namespace clausekit::proof
