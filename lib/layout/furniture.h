// What every page repeats: head and foot.
#pragma once

#include "layout/typesetter.h"

namespace clausekit::layout {

/// The head of the first page. The form's title stands in it as real text, tagged below `parent`;
/// so does its title in the source language where `source_parent` is given.
Row first_header(Typesetter& set, const Block* title, std::size_t parent, const Column& column,
                 std::optional<std::size_t> source_parent = {});

/// The head of every other page, marks included: all of it artifacts. That of the side for staff
/// (`side`: agency) is marked by a heavy bar.
Row other_header(Typesetter& set, const Column& column, FormBlock::Audience side);


/// The foot of page `page` of `pages`: artifacts.
Row footer(Typesetter& set, const Column& column, std::size_t page, std::size_t pages);

}  // namespace clausekit::layout
