// A vector that is nearly always of one.
#pragma once

#include <boost/container/small_vector.hpp>

namespace clausekit::layout {

/// Holds one element in itself and asks for memory only beyond that. A page has thousands of
/// clusters, and nearly all of them are one glyph.
template <class T>
using Few = boost::container::small_vector<T, 1>;

}  // namespace clausekit::layout
