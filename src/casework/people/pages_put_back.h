// The page before an earlier state is put back: what would change, fact by fact, and why it is
// done. What is restricted is on it for whoever may see that, and for nobody else. Private to the
// slice.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "casework/people/pages_common.h"
#include "casework/people/putting_back.h"
#include "platform/http/response.h"
#include "platform/web/form.h"

namespace accord::people {

// ---------------------------------------------------------------- every state, and the way back

// One state of what is kept in states.
struct ShownState {
    std::int64_t number = 1;
    bool first = false;                // it was put down; else changed
    std::vector<std::string> changed;  // to make it so
    std::string by_name;
    Instant at;
    std::string why;
};
// `open`: the part of a state that this reader may know; `onto`: that part of one, put on another.
// A state that differs in the rest alone is left out, and where the rest differs too, so is why,
// which may tell of it.
template <class State, class Said, class Open, class Onto>
std::vector<ShownState> shown_states(const std::vector<State>& states, Said State::* said,
                                     const InHouse& house, const Open& open, const Onto& onto) {
    std::vector<ShownState> out;
    for (std::size_t i = 0; i < states.size(); ++i) {
        const auto& now = states[i];
        ShownState shown{now.number, i + 1 == states.size(), {}, now.by_name,
                         now.at,     house.words(now.why)};
        if (not shown.first) {
            const auto& was = states[i + 1].*said;
            shown.changed = changed_between(open(was), open(now.*said));
            if (shown.changed.empty() and not changed_between(was, now.*said).empty()) continue;
            if (not changed_between(onto(was, now.*said), now.*said).empty()) shown.why.clear();
        }
        out.push_back(std::move(shown));
    }
    return out;
}
std::vector<ShownState> shown_states(const std::vector<Version>& versions, const Reader& reader);
std::vector<ShownState> shown_states(const std::vector<RelationshipState>& states,
                                     const Reader& reader);
std::vector<ShownState> shown_states(const std::vector<InvolvementState>& states,
                                     const Reader& reader);
std::vector<ShownState> shown_states(const std::vector<LifeEventState>& states,
                                     const Person& person, const Reader& reader);
// `here`: the address of the page of what it is of; a page under it puts one back.
html::Html states_section(const std::string& here, const std::vector<ShownState>& states);
// Under an earlier state: the way to put it back, by a page that says first what would change.
html::Html put_back_link(const std::string& here, std::int64_t state, Instant at);

// ---------------------------------------------------------------- the page

// One thing that is said: its name, and what is said of it, a line each; of nothing, none.
struct ToldThing {
    std::string what;
    std::vector<std::string> lines;
};
// Everything that can differ, always in the same order.
std::vector<ToldThing> things_of(const Person& person, Date today);
std::vector<ToldThing> things_of(const Said& said);
std::vector<ToldThing> things_of(const Working& working);
std::vector<ToldThing> things_of(const Happened& happened);

struct PuttingBack {
    std::string title;  // of the page: a reference, and no name
    std::string about;  // whose it is
    html::Html care = {};
    std::string here;  // the address of what is put back
    std::string back;  // and where to go afterwards
    std::int64_t state = 0;
    std::int64_t version = 0;  // that is so now
    Instant at;                // since when it was as it is put back
    std::string by_name;
    std::vector<ToldThing> now, then;
    bool keeps_restricted = false;  // there is more, or could be, that stays as it is
};

// What was typed on it; the faults say what is missing, or that it is out of date.
struct TypedPutBack {
    std::string why;
    Faults faults;
};
std::int64_t state_in(const Visit& visit);  // of the address; of none, 0
TypedPutBack typed_put_back(const web::Form& fields, std::int64_t version);
http::Response put_back_page(const Visit& visit, const PuttingBack& shown,
                             const TypedPutBack& typed);
// Why, as the new state keeps it.
std::string why_put_back(Instant at, const std::string& typed);

Result<Reader> reader_in(const Visit& visit, const Person& person);

}  // namespace accord::people
