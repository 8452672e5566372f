// Owned: one line gives a C handle an owner.
#pragma once

#include <memory>

namespace clausekit {

template <auto release>
struct Releaser {
  template <class T>
  void operator()(T* handle) const {
    release(handle);
  }
};

/// Owns a handle that `release` gives back, e.g. `using HbFont = Owned<hb_font_t,
/// hb_font_destroy>;`
template <class T, auto release>
using Owned = std::unique_ptr<T, Releaser<release>>;

}  // namespace clausekit
