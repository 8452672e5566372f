#include "checks/modality.h"

#include <algorithm>

namespace clausekit::checks {
namespace {

using Kind = Modality::Kind;

/// How far governing words reach, in words, or in characters where no spaces part words.
struct Reach {
  std::size_t to_verb, to_next, negator, behind;
};
constexpr Reach in_words{.to_verb = 8, .to_next = 3, .negator = 2, .behind = 3};
constexpr Reach in_characters{.to_verb = 26, .to_next = 5, .negator = 3, .behind = 6};

bool is_modal(Operator op) { return op != Operator::negation && op != Operator::will; }

/// Whether a sentence, or at least a part of it when `commas` count, ends between two tokens.
bool parted(const Utterance& text, std::size_t from, std::size_t to, bool commas) {
  for (std::size_t i = from + 1; i <= to && i < text.tokens.size(); ++i) {
    if (text.tokens[i].after_stop || (commas && text.tokens[i].after_comma)) {
      return true;
    }
  }
  return false;
}

/// Whether the negator belongs to other wording: to a quantifier's, or to any that holds no modal
/// word which the negator could govern.
bool is_part_of_wording(const Utterance& text, const Operation& negator) {
  return std::any_of(text.hits.begin(), text.hits.end(), [&](const Hit& hit) {
    if (hit.kind != Hit::Kind::form || hit.first > negator.first || hit.last < negator.last ||
        hit.length() <= negator.last - negator.first || !hit.has_words(negator.first, 1)) {
      return false;
    }
    if (hit.quantifies) {
      return true;
    }
    return std::none_of(text.operations.begin(), text.operations.end(), [&](const Operation& op) {
      return is_modal(op.is) && op.first >= negator.last && op.last <= hit.last;
    });
  });
}

/// A "must" inside evidence: in "there has to be a lawyer" it puts no duty on the reader.
bool is_settled(const Utterance& text, const Operation& op) {
  return std::any_of(text.hits.begin(), text.hits.end(), [&](const Hit& hit) {
    return hit.kind == Hit::Kind::form && hit.first <= op.first &&
           hit.has_words(op.first, op.words) && hit.last >= op.last &&
           hit.length() > op.last - op.first;
  });
}

Modality applied(Modality inner, Operator op) {
  switch (op) {
    case Operator::negation:
      if (inner.kind == Kind::plain) {
        return {.kind = Kind::plain, .acts = !inner.acts, .in_future = inner.in_future};
      }
      return {.kind = inner.kind == Kind::permitted ? Kind::obliged : Kind::permitted,
              .acts = !inner.acts};
    case Operator::may:
    case Operator::can:
      return inner.kind == Kind::plain ? Modality{.kind = Kind::permitted, .acts = inner.acts}
                                       : inner;
    case Operator::must:
      return inner.kind == Kind::plain ? Modality{.kind = Kind::obliged, .acts = inner.acts}
                                       : inner;
    case Operator::must_not:
      return {.kind = Kind::obliged,
              .acts = inner.kind == Kind::obliged ? inner.acts : !inner.acts};
    case Operator::need_not:
      return {.kind = Kind::permitted, .acts = !inner.acts};
    case Operator::will:
      return inner.kind == Kind::plain ? Modality{.acts = inner.acts, .in_future = true} : inner;
  }
  return inner;
}

}  // namespace

Governed governed(const Meaning& meaning, const Utterance& text, std::size_t first,
                  std::size_t last, Polarity wanted) {
  const Reach reach = text::is_unspaced(meaning.language->script) ? in_characters : in_words;
  Governed out{.first = first, .last = last};
  // Leftwards, from the word next to the verb to the one farthest out.
  std::size_t inner = first;
  for (auto op = text.operations.rbegin(); op != text.operations.rend(); ++op) {
    if (op->last > inner) {
      continue;
    }
    const std::size_t gap = inner - op->last;
    const bool is_negation = op->is == Operator::negation;
    const bool next_to_verb = !out.by_anything;
    const std::size_t allowed = is_negation ? reach.negator
                                : next_to_verb
                                    ? (wanted == Polarity::fact ? reach.to_next : reach.to_verb)
                                    : reach.to_next;
    if (parted(text, op->first, inner, is_negation)) {
      if (parted(text, op->first, inner, false)) {
        break;
      }
      continue;
    }
    if (gap > allowed || (is_negation && is_part_of_wording(text, *op))) {
      if (is_negation) {
        continue;
      }
      break;
    }
    out.modality = applied(out.modality, op->is);
    out.first = op->first;
    out.by_anything = true;
    inner = op->first;
  }
  if (out.by_anything) {
    return out;
  }
  // Behind the verb: "firmar no es obligatorio".
  std::vector<const Operation*> behind;
  std::size_t outer = last;
  for (const Operation& op : text.operations) {
    if (op.first < last) {
      continue;
    }
    if (op.first - outer > reach.behind || outer == 0 || parted(text, outer - 1, op.first, true)) {
      break;
    }
    behind.push_back(&op);
    outer = op.last;
  }
  if (std::any_of(behind.begin(), behind.end(),
                  [](const Operation* op) { return is_modal(op->is); })) {
    for (auto op = behind.rbegin(); op != behind.rend(); ++op) {
      out.modality = applied(out.modality, (*op)->is);
    }
    out.by_anything = true;
    out.last = outer;
  }
  return out;
}

bool contradicts(const Modality& modality, Polarity wanted) {
  switch (wanted) {
    case Polarity::permission:
      return modality.kind == Kind::obliged;
    case Polarity::possibility:
      return modality.kind == Kind::obliged || !modality.acts || modality.in_future;
    case Polarity::fact:
      return modality.kind != Kind::plain || !modality.acts;
    case Polarity::duty:
      return modality.kind == Kind::permitted || !modality.acts;
    case Polarity::ban:
      return modality.kind == Kind::permitted || (modality.kind == Kind::obliged && modality.acts);
  }
  return false;
}

bool contradicts(Polarity said, Polarity wanted) {
  if (said == wanted) {
    return false;
  }
  // A permission is often worded as a possibility ("can"); the reverse turns "it can be used" into
  // "you may use it".
  return !(wanted == Polarity::permission &&
           (said == Polarity::possibility || said == Polarity::fact));
}

Stance stance(const Meaning& meaning, const Utterance& text) {
  const Reach reach = text::is_unspaced(meaning.language->script) ? in_characters : in_words;
  Stance out;
  const Operation* negator = nullptr;
  for (const Operation& op : text.operations) {
    const bool negated = negator != nullptr && op.first - negator->last <= reach.negator &&
                         !parted(text, negator->first, op.first, true);
    switch (op.is) {
      case Operator::negation:
        if (!is_part_of_wording(text, op)) {
          out.negates = true;
          negator = &op;
        }
        continue;
      case Operator::may:
      case Operator::can:
        (negated ? out.forbids : out.permits) = true;
        break;
      case Operator::must:
        if (negated) {
          out.frees = true;
        } else if (!is_settled(text, op)) {
          out.obliges = true;
        }
        break;
      case Operator::must_not:
        out.forbids = true;
        break;
      case Operator::need_not:
        out.frees = true;
        break;
      case Operator::will:
        break;
    }
    negator = nullptr;
  }
  return out;
}

}  // namespace clausekit::checks
