// What the verbs of involvements and life events share: reading the lines of one person over all of
// their records, and changing one, with its states. `Shelf` is a LineShelf. Private to the slice.
#pragma once

#include <string>
#include <vector>

#include "base/text.h"
#include "casework/people/commands_record.h"
#include "casework/people/line_shelf.h"
#include "casework/people/people.h"

namespace accord::people {

// Of all records that are this person; what two of them say in the very same words, once.
template <class Shelf>
Result<std::vector<typename Shelf::Line>> lines_of(audit::Reading& reading, const Person& person) {
    std::vector<typename Shelf::Line> out;
    for (const auto& record : TRY(People::records_of(reading, person.id))) {
        auto more = Shelf::of(reading, record);
        if (not more and more.error().kind == ErrorKind::NotFound) continue;  // erased
        if (not more) return fail(more.error());
        for (auto& one : *more) {
            bool told = false;
            for (const auto& there : out) told = told or there.*Shelf::said == one.*Shelf::said;
            if (not told) out.push_back(std::move(one));
        }
    }
    return out;
}

template <class Line>
struct LineOnPage {
    Person person;
    Line line;
};
// `none`: what is said where it is on no record of this person.
template <class Shelf>
Result<LineOnPage<typename Shelf::Line>> line_on_page(audit::Reading& reading,
                                                      const std::string& agency,
                                                      const Reference& person,
                                                      const Id<typename Shelf::Line>& id,
                                                      const Error& none) {
    LineOnPage<typename Shelf::Line> out;
    out.person = TRY(own(reading, agency, person));
    auto found = Shelf::find(reading, id);
    if (not found and found.error().kind == ErrorKind::NotFound) return fail(none);
    if (not found) return fail(found.error());
    bool on_it = false;
    for (const auto& record : TRY(People::records_of(reading, out.person.id)))
        on_it = on_it or record == found->person;
    if (not on_it) return fail(none);
    out.line = std::move(*found);
    return out;
}

template <class Shelf>
Result<typename Shelf::Line> put_line(audit::Act& act, const Keeper& keeper, const Person& person,
                                      typename Shelf::Line made) {
    made.id = act.mint<typename Shelf::Line>();
    made.agency = keeper.actor.agency;
    made.person = person.id;
    TRY(Shelf::add(act, made));
    TRY(Shelf::keep(act, made, keeper.name, ""));
    return made;
}

// `line` as it is to be, from what it was. Conflict when someone else saved first.
template <class Shelf>
Result<typename Shelf::Line> keep_line(audit::Act& act, const Keeper& keeper,
                                       typename Shelf::Line line, const std::string& why) {
    TRY(Shelf::save(act, line));
    ++line.version;
    TRY(Shelf::keep(act, line, keeper.name, why));
    return line;
}

// What it was in an earlier state. Conflict when it is in another version by now.
template <class Shelf>
Result<typename Shelf::Line> as_in_state(audit::Reading& reading, typename Shelf::Line line,
                                         std::int64_t version, std::int64_t to) {
    if (line.version != version) return fail(changed_first());
    const auto states = TRY(Shelf::states(reading, line));
    const auto state = TRY(state_numbered(states, to));
    line.*Shelf::said = state.*Shelf::state_said;
    return line;
}

// When it was put down.
template <class Shelf>
Result<Instant> first_kept_at(audit::Reading& reading, const typename Shelf::Line& line) {
    const auto states = TRY(Shelf::states(reading, line));
    return states.empty() ? Instant{} : states.back().at;
}

// Moving it to the record of another: there it is put down anew, here it is struck out.
template <class Shelf>
Result<void> move_line(audit::Act& act, const Keeper& keeper, const Person& to,
                       typename Shelf::Line was, const std::string& why) {
    auto made = was;
    made.id = act.mint<typename Shelf::Line>();
    made.version = 1;
    made.person = to.id;
    TRY(Shelf::add(act, made));
    TRY(Shelf::keep(act, made, keeper.name, why));
    (was.*Shelf::said).mistaken = true;
    TRY(keep_line<Shelf>(act, keeper, std::move(was), why));
    return {};
}

// The end of an act that changed one: `changed` says what.
template <class Line>
Result<Line> done(audit::Act& act, Line line, audit::Fact changed) {
    act.record(std::move(changed));
    TRY(act.commit());
    return line;
}

}  // namespace accord::people
