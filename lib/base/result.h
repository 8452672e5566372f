// Result: a value, or the Failure that kept it from being made.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace clausekit {

/// A failure of the world: a file that cannot be opened, a font that is not installed, a full disk.
/// Faults in what someone wrote are Diagnostics instead and never travel this way.
struct Failure {
  std::string message;  ///< one sentence in lower case, without a final stop, naming the thing
  std::string remedy;   ///< what the user can do, or empty
};

/// The member names are those of std::expected, which can take its place one day.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}  // NOLINT(google-explicit-constructor)
  Result(Failure failure)                        // NOLINT(google-explicit-constructor)
      : state_(std::move(failure)) {}

  [[nodiscard]] bool has_value() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return has_value(); }

  /// The value; calling this on a failure is a bug of the caller.
  T& value() & { return *this->get(); }
  const T& value() const& { return *const_cast<Result*>(this)->get(); }
  T&& value() && { return std::move(*this->get()); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return get(); }
  const T* operator->() const { return const_cast<Result*>(this)->get(); }

  /// The failure; calling this on a value is a bug of the caller.
  [[nodiscard]] const Failure& error() const {
    assert(!has_value());
    return *std::get_if<Failure>(&state_);
  }

 private:
  T* get() {
    assert(has_value());
    return std::get_if<T>(&state_);
  }

  std::variant<T, Failure> state_;
};

/// What an action returns that makes nothing: done, or why not.
struct Done {};
using Outcome = Result<Done>;

}  // namespace clausekit
