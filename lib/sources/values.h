// What an attribute may say: the value types of forms/schema/common.rnc and its neighbours.
#pragma once

#include <string_view>

namespace clausekit::sources {

/// A kind of value. `wanted` completes "is not …" for whoever wrote something else; `accepts` gets
/// the value with its white space folded.
struct ValueType {
  std::string_view wanted;
  bool (*accepts)(std::string_view value);
};

extern const ValueType any_text;        ///< whatever stands there
extern const ValueType name_value;      ///< not empty
extern const ValueType id_value;        ///< `cf.iii`
extern const ValueType reqid_value;     ///< `63c.iii`
extern const ValueType reqids_value;    ///< several, separated by spaces
extern const ValueType var_value;       ///< `users1_name`
extern const ValueType ncname_value;    ///< an XML name without a colon
extern const ValueType lang_value;      ///< the subset of BCP 47 that the project uses
extern const ValueType target_value;    ///< a language, or `target`
extern const ValueType script_value;    ///< ISO 15924
extern const ValueType digest_value;    ///< `sha256:` and 64 digits
extern const ValueType instant_value;   ///< ISO 8601 date and time with zone
extern const ValueType date_value;      ///< ISO 8601 date
extern const ValueType number_value;    ///< a whole number above zero
extern const ValueType month_value;     ///< 1 to 12
extern const ValueType decimal_value;   ///< `1.35`
extern const ValueType edition_value;   ///< `2026-1`
extern const ValueType when_value;      ///< `decision=attorney,consent`
extern const ValueType required_value;  ///< the same, or `always`

/// One of the words in `choices`, which are separated by spaces.
bool is_one_of(std::string_view value, std::string_view choices);

/// A list, not empty, of such words.
bool are_all_of(std::string_view values, std::string_view choices);

}  // namespace clausekit::sources
