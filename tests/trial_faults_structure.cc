// Units lost, emptied, swapped, merged; elements lost; other languages; old states.
#include <algorithm>
#include <array>

#include "sources/digest.h"
#include "sources/inlines.h"
#include "text/breaks.h"
#include "text/content.h"
#include "text/normalize.h"
#include "trial_faults.h"

namespace clausekit::tests {
namespace {

using Cases = std::vector<TrialCase>;

bool is_numbered_clause(const Place& place) { return place.unit->role == Unit::Role::clause; }

bool same(const Inline& a, const Inline& b) { return a.kind == b.kind && a.ref == b.ref; }

/// A case that does something to the translation rather than to the words of a unit.
void add_act(Cases& out, const FaultClass& self, const Place& place, const std::string& what,
             std::function<void(Translation&)> act) {
  TrialCase made{.fault = std::string(self.id), .form = place.form->id, .what = what};
  made.act = std::move(act);
  made.about = {place.unit->id};
  out.push_back(std::move(made));
}

void drop(const FaultClass& self, const Trial& trial, Cases& out) {
  for (const Place& place : places(trial)) {
    const std::string id = place.unit->id;
    add_act(out, self, place, id, [id](Translation& translation) {
      std::erase_if(translation.segments, [&](const Segment& s) { return s.id == id; });
    });
  }
}

void empty(const FaultClass& self, const Trial& trial, Cases& out) {
  for (const Place& place : places(trial)) {
    add_changed(out, self.id, place, {}, "nothing");
    add_changed(out, self.id, place, plain_words("\u200B\u2060."), "nothing to see but a stop");
  }
}

void repeat_segment(const FaultClass& self, const Trial& trial, Cases& out) {
  for (const Place& place : places(trial)) {
    if (!place.unit->is_clause()) continue;
    add_act(out, self, place, place.unit->id, [segment = *place.segment](Translation& translation) {
      translation.segments.push_back(segment);
    });
  }
}

void invent_segment(const FaultClass& self, const Trial& trial, Cases& out) {
  for (const Place& place : places(trial)) {
    if (!is_numbered_clause(place)) continue;
    const std::string id = place.unit->id + ".more";
    add_act(out, self, place, id, [segment = *place.segment, id](Translation& translation) {
      translation.segments.push_back(segment);
      translation.segments.back().id = id;
    });
    out.back().about.insert(id);
  }
}

void leave_english(const FaultClass& self, const Trial& trial, Cases& out) {
  for (const Place& place : places(trial)) {
    const std::string english = sources::plain_text(place.unit->text);
    const bool same_anyway =
        text::comparison_form(english) == text::comparison_form(sources::plain_text(place.text()));
    // "DHS" may stay what it is.
    const bool is_name = text::capitals(english) == text::Capitals::all;
    if (place.matters() && !same_anyway && !is_name) {
      add_changed(out, self.id, place, place.unit->text);
    }
  }
}

/// Names that may well be left as they are called.
bool is_name(const Inlines& text, const std::string& tag) {
  constexpr std::size_t small_word = 3;
  const std::string words = sources::plain_text(text);
  const auto all = text::words(words, tag);
  return std::all_of(all.begin(), all.end(), [](std::string_view word) {
    return word.size() <= small_word || text::capitals(word) != text::Capitals::none;
  });
}

/// The first half as translated, the second as in the source text; no element twice.
void leave_half_english(const FaultClass& self, const Trial& trial, Cases& out) {
  constexpr std::size_t enough_words = 3;
  for (const Place& place : places(trial)) {
    const Inlines head = halves(place.text()).first;
    Inlines tail = halves(place.unit->text).second;
    const std::string& source = place.form->language;
    if (!place.matters() || word_count(tail, source) < enough_words || is_name(tail, source)) {
      continue;
    }
    tail = without(std::move(tail), [&](const Inline& piece) {
      const auto there = elements_of(head);
      return std::any_of(there.begin(), there.end(),
                         [&](const Inline* other) { return same(piece, *other); });
    });
    add_changed(out, self.id, place, joined(head, tail));
  }
}

void cut_short(const FaultClass& self, const Trial& trial, Cases& out) {
  constexpr std::size_t enough_words = 5;
  for (const Place& place : places(trial)) {
    if (place.unit->is_clause() && word_count(place.text(), trial.language()) >= enough_words) {
      add_changed(out, self.id, place, halves(place.text()).first);
    }
  }
}

/// `both`: one takes the place of the other and the other way round; else the first stands twice.
void swap(const FaultClass& self, const Trial& trial, Cases& out, bool across_forms, bool both) {
  const std::vector<Place> all = places(trial);
  for (const Place& here : all) {
    for (const Place& there : all) {
      const bool wanted = is_numbered_clause(here) && is_numbered_clause(there) &&
                          (here.form != there.form) == across_forms &&
                          here.unit->digest != there.unit->digest &&
                          (!both || across_forms || here.unit->id < there.unit->id);
      if (!wanted) continue;
      const std::size_t before = out.size();
      add_changed(out, self.id, here, there.text(), "says what " + there.unit->id + " says");
      if (out.size() == before) continue;
      if (both && !across_forms) {
        out.back().changes.push_back({there.unit->id, here.text()});
      } else if (!across_forms) {
        out.back().about.insert(there.unit->id);
      }
    }
  }
}

void swap_forms(const FaultClass& self, const Trial& trial, Cases& out) {
  swap(self, trial, out, true, true);
}

void swap_within(const FaultClass& self, const Trial& trial, Cases& out) {
  swap(self, trial, out, false, true);
}

void say_twice(const FaultClass& self, const Trial& trial, Cases& out) {
  swap(self, trial, out, false, false);
}

void merge(const FaultClass& self, const Trial& trial, Cases& out) {
  const Place* last = nullptr;
  const std::vector<Place> all = places(trial);
  for (const Place& place : all) {
    if (!is_numbered_clause(place)) continue;
    if (last != nullptr && last->form == place.form) {
      add_changed(out, self.id, *last, joined(last->text(), place.text()),
                  "says besides what " + place.unit->id + " says");
    }
    last = &place;
  }
}

/// Calls `add(place, element)` for every element of every unit.
template <class Wanted, class Add>
void for_elements(const Trial& trial, Wanted wanted, Add add) {
  for (const Place& place : places(trial)) {
    for (const Inline* element : elements_of(place.text())) {
      if (wanted(element->kind)) add(place, *element);
    }
  }
}

constexpr auto is_var = [](Inline::Kind kind) { return kind == Inline::Kind::var; };
constexpr auto is_mark = [](Inline::Kind kind) { return kind != Inline::Kind::var; };

void lose_variable(const FaultClass& self, const Trial& trial, Cases& out) {
  for_elements(trial, is_var, [&](const Place& place, const Inline& var) {
    add_changed(out, self.id, place,
                cut_out(place.text(), [&](const Inline& piece) { return same(piece, var); }));
  });
}

void rename_variable(const FaultClass& self, const Trial& trial, Cases& out) {
  for_elements(trial, is_var, [&](const Place& place, const Inline& var) {
    Inlines text = place.text();
    for (Inline& piece : text) {
      if (same(piece, var)) piece.ref += "_2";
    }
    add_changed(out, self.id, place, text);
  });
}

void double_variable(const FaultClass& self, const Trial& trial, Cases& out) {
  for_elements(trial, is_var, [&](const Place& place, const Inline& var) {
    add_changed(out, self.id, place, joined(place.text(), {var}));
  });
}

void write_variable_out(const FaultClass& self, const Trial& trial, Cases& out) {
  for_elements(trial, is_var, [&](const Place& place, const Inline& var) {
    for (const std::string& written : {"{" + var.ref + "}", "{{ " + var.ref + " }}",
                                       "%(" + var.ref + ")s", "%" + var.ref + "%"}) {
      Inlines text = place.text();
      for (Inline& piece : text) {
        if (same(piece, var)) piece = plain_words(written).front();
      }
      add_changed(out, self.id, place, text, written);
    }
  });
}

void lose_element(const FaultClass& self, const Trial& trial, Cases& out) {
  for_elements(trial, is_mark, [&](const Place& place, const Inline& element) {
    add_changed(out, self.id, place,
                without(place.text(), [&](const Inline& piece) { return same(piece, element); }));
  });
}

void take_other_language(const FaultClass& self, const Trial& trial, Cases& out) {
  for (const Translation& other : trial.project().translations) {
    const Form* form = trial.project().form(other.form);
    if (form == nullptr || other.language == trial.language() || other.language == form->language) {
      continue;
    }
    TrialCase made{.fault = std::string(self.id),
                   .form = other.form,
                   .what = other.form + " in " + other.language,
                   .of_document = true};
    for (const Place& place : places(trial)) {
      const Segment* segment = other.segment(place.unit->id);
      if (place.form == form && segment != nullptr && segment->target) {
        made.changes.push_back({place.unit->id, *segment->target});
      }
    }
    if (!made.changes.empty()) out.push_back(std::move(made));
  }
}

void leave_behind(const FaultClass& self, const Trial& trial, Cases& out) {
  for (const Place& place : places(trial)) {
    if (!place.unit->is_clause()) continue;
    const std::string id = place.unit->id;
    const std::string older = sources::digest(plain_words("What the form said before."));
    add_act(out, self, place, id, [id, older](Translation& translation) {
      for (Segment& segment : translation.segments) {
        if (segment.id == id) segment.source = older;
      }
    });
    out.back().of_state = true;
  }
}

void take_older_edition(const FaultClass& self, const Trial& trial, Cases& out) {
  for (const Form& form : trial.project().forms) {
    if (trial.project().translation(form.id, trial.language()) == nullptr) continue;
    TrialCase made{.fault = std::string(self.id), .form = form.id, .what = form.id};
    made.act = [](Translation& translation) { translation.edition += "-older"; };
    made.of_document = made.of_state = true;
    out.push_back(std::move(made));
  }
}

constexpr std::array classes = {
    FaultClass{"unit-dropped", drop},
    FaultClass{"unit-emptied", empty},
    FaultClass{"unit-repeated", repeat_segment},
    FaultClass{"unit-invented", invent_segment},
    FaultClass{"left-in-english", leave_english},
    FaultClass{"half-in-english", leave_half_english, Known::wording},
    FaultClass{"cut-short", cut_short},
    FaultClass{"swapped-with-other-form", swap_forms, Known::wording},
    FaultClass{"swapped-within-form", swap_within, Known::wording},
    FaultClass{"said-twice", say_twice},
    FaultClass{"merged", merge, Known::wording},
    FaultClass{"variable-lost", lose_variable},
    FaultClass{"variable-renamed", rename_variable},
    FaultClass{"variable-doubled", double_variable},
    FaultClass{"variable-written-out", write_variable_out},
    FaultClass{"element-lost", lose_element},
    FaultClass{"other-language", take_other_language},
    FaultClass{"stale", leave_behind},
    FaultClass{"older-edition", take_older_edition},
};

}  // namespace

std::span<const FaultClass> structural_faults() { return classes; }

}  // namespace clausekit::tests
