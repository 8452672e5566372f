#include "sources/numbers.h"

#include <charconv>
#include <cmath>

#include "sources/values.h"

namespace clausekit::sources {

std::optional<int> whole_number(std::string_view value) {
  int number = 0;
  if (!number_value.accepts(value)) {
    return std::nullopt;
  }
  std::from_chars(value.data(), value.data() + value.size(), number);
  return number;
}

std::optional<double> decimal(std::string_view value) {
  if (!decimal_value.accepts(value)) {
    return std::nullopt;
  }
  value.remove_prefix(value.front() == '+' ? 1 : 0);
  double number = 0;
  const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
  return read.ec == std::errc{} ? std::optional(number) : std::nullopt;
}

std::optional<int> per_mille(std::string_view value) {
  constexpr double most = 1000;
  const std::optional<double> number = decimal(value);
  return number && std::abs(*number) <= most
             ? std::optional(static_cast<int>(std::lround(*number * 1000)))
             : std::nullopt;
}

std::optional<Date> date(std::string_view value) {
  if (!date_value.accepts(value)) {
    return std::nullopt;
  }
  const auto number = [&](std::size_t at, std::size_t digits) {
    return whole_number(value.substr(at, digits)).value_or(0);
  };
  return Date(std::chrono::year(number(0, 4)),
              std::chrono::month(static_cast<unsigned>(number(5, 2))),
              std::chrono::day(static_cast<unsigned>(number(8, 2))));
}

}  // namespace clausekit::sources
