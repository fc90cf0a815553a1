// One record of the agency's own: what must not happen first, then who they are, who is involved,
// what others said, the family, what nobody wrote down, who has looked, and every state it was in.
#include "base/london.h"
#include "base/text.h"
#include "casework/people/pages.h"
#include "casework/people/pages_common.h"
#include "casework/people/pages_put_back.h"
#include "casework/people/states.h"
#include "governance/parties/commands.h"

namespace accord::people {
namespace {

using namespace accord::html;

Html one_state(const Person& person, const ShownState& state, bool newest) {
    Html out = strong(state.by_name.empty()   ? "As it was before"
                      : state.first           ? "Put on the list"
                      : state.changed.empty() ? "Nothing changed in what it says"
                                              : "Changed: " + join_words(state.changed));
    if (not state.why.empty()) out += line_break() + with_breaks(state.why);
    if (not state.by_name.empty())
        out += line_break() + quiet(state.by_name + ", " + spoken(state.at));
    return newest ? out : out + put_back_link(address_of(person.reference), state.number, state.at);
}

Html history(const Opened& opened, const Reader& reader) {
    const auto states = shown_states(opened.versions, reader);
    if (states.size() < 2) return {};
    std::vector<Html> items;
    for (const auto& state : states)
        items.push_back(one_state(opened.person, state, items.empty()));
    return heading("Every state of this record") + numbered(items);
}

// ---------------------------------------------------------------- who has looked

Html looker_row(const Looker& looker) {
    const auto times =
        looker.times == 1 ? std::string("once") : std::to_string(looker.times) + " times";
    Html out = strong(looker.name.empty() ? "Somebody with no post here any more" : looker.name) +
               ", " + times + line_break() +
               quiet("Last on " + spoken(looker.last) + ". " + looker.why);
    if (looker.restricted > 0) out += line_break() + quiet("Has seen what is restricted");
    return out;
}

Html lookers(const std::vector<Looker>& looked) {
    std::vector<Html> items;
    for (const auto& one : looked) items.push_back(looker_row(one));
    return heading_with("Who has looked", std::to_string(items.size())) + html::list(items) +
           fine_print(
               "Everybody of your organisation who opened this record. Other organisations "
               "cannot open it.");
}

// ---------------------------------------------------------------- what is restricted

Html ask_to_see(const Visit& visit, const Person& person, const Faults& faults) {
    std::vector<Choice> items;
    for (const auto& reason : reasons_to_see())
        items.push_back({.value = reason.code, .text = reason.words});
    return box(
        "Some of this record is restricted",
        paragraph("Ask your safeguarding lead. If you need it now, say why, and it is "
                  "shown. That you saw it is on this record.") +
            form({.action = address_of(person.reference, "/restricted"), .token = visit.form_token},
                 radios(Question{.name = "reason",
                                 .legend = bold_legend("Why do you need it?"),
                                 .error = error_of(faults, "reason"),
                                 .items = std::move(items)}) +
                     secondary_button("Show what is restricted", "show", "yes")));
}

Html ways_on(const Visit& visit, const Person& person) {
    std::vector<Html> ways{link(address_of(person.reference, "/change"), "Change this record"),
                           link("/share/new?record=" + text(person.reference),
                                "Share what you know about " + given_or_name(person)),
                           link("/ask/new?record=" + text(person.reference),
                                "Ask other organisations about " + given_or_name(person))};
    if (may_see_restricted(visit))
        for (const auto& [page, words] : {std::pair("/same", "They are on the list twice"),
                                          std::pair("/split", "Two people are on this record")})
            ways.push_back(link(address_of(person.reference, page), words));
    if (may_see_restricted(visit) and holds_secret(person))
        ways.push_back(link(address_of(person.reference, "/secret-address"),
                            "An address or number need not be secret any more"));
    return html::list(ways);
}

struct Page {
    const WholeRecord& record;
    const FromBelow& below;
    const std::vector<Looker>& looked;
    bool sees_restricted = false;
    Faults faults = {};
};

Answer drawn(const Visit& visit, const Page& shown) {
    const auto today = london_day(shown.record.opened.now);
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto& whole = shown.record.opened.person;
    const auto house = shown.sees_restricted ? TRY(InHouse::of_all(reading, whole))
                                             : TRY(InHouse::of(reading, whole));
    const auto read = house.read(shown.record);
    const auto& person = read.opened.person;
    const auto directory = TRY(parties::all(reading));
    auto shell = identity::hub(visit, "Record " + text(person.reference), "/people");
    shell.crumbs = {{.text = "Your list", .href = "/people"}};
    shell.faults = shown.faults;
    const Sight sight{
        .today = today, .restricted = shown.sees_restricted, .hides_places = house.hides_places()};
    Html main = record_head(visit, person, sight, Section::Record, shown.below.take_care);
    if (shown.sees_restricted and house.is_hidden_by_others())
        main += inset_text(
            "Where they live is secret because of somebody else on your list: somebody who lives "
            "with them, or who may be the same person. Nothing of it is sent to anybody.");
    if (not shown.sees_restricted and
        (house.hides_places() or read.opened.person != whole or holds_restricted(shown.record)))
        main += ask_to_see(visit, person, shown.faults);
    main += made_from_nothing(read.wrote) + ways_on(visit, person) + shown.below.dealings +
            who_section(person, sight);
    main += joined_section(visit, read, sight);
    main += involved_section(person, read.involved, directory, today);
    main += heard_section(visit, shown.record, shown.below.heard, sight);
    main += wrote_of_section(person, read.wrote);
    main += family_section(person, read.family, sight);
    main += happened_section(person, read.happened, sight);
    main += not_known_section(shown.record, today);
    main +=
        lookers(shown.looked) +
        history(shown.record.opened, {.sees_restricted = shown.sees_restricted, .house = house});
    return http::html(page(shell, main),
                      shown.faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

Result<Opened> opened_to_put_back(const Visit& visit) {
    const auto reference = TRY(person_in(visit));
    return open_whole(visit.node, visit.actor, reference, "to put it back");
}

Answer putting_back(const Visit& visit, const Opened& opened, const TypedPutBack& typed,
                    TakeCare care) {
    const auto& person = opened.person;
    const auto state = TRY(state_numbered(opened.versions, state_in(visit)));
    const auto reader = TRY(reader_in(visit, person));
    const auto then = put_back(opened.versions, person, state.person, reader);
    const auto read = [&](const Person& one) {
        return things_of(as_read(opened.versions, one, reader), london_day(opened.now));
    };
    return put_back_page(visit,
                         {.title = "Put back record " + text(person.reference),
                          .about = full_name(person),
                          .care = TRY(care_of(visit, person, care)),
                          .here = address_of(person.reference),
                          .back = address_of(person.reference),
                          .state = state.number,
                          .version = person.version,
                          .at = state.at,
                          .by_name = state.by_name,
                          .now = read(person),
                          .then = read(then),
                          .keeps_restricted = not reader.sees_restricted},
                         typed);
}

}  // namespace

Answer person_page(const Visit& visit, const web::Form&, const FromBelow& below) {
    const auto reference = TRY(person_in(visit));
    const auto standing = TRY(references_of(visit.node, visit.actor, reference)).front();
    if (standing != reference) return http::see_other(address_of(standing));
    const auto record =
        TRY(open_record(visit.node, visit.actor, reference, opened_for(reference, "record")));
    const auto looked = TRY(who_looked(visit.node, visit.actor, reference));
    return drawn(visit, {.record = record,
                         .below = below,
                         .looked = looked,
                         .sees_restricted = may_see_restricted(visit)});
}

Answer show_restricted(const Visit& visit, const web::Form& fields, const FromBelow& below) {
    const auto reference = TRY(person_in(visit));
    const auto* reason = reason_to_see(fields.value("reason"));
    Faults faults;
    add_if(reason == nullptr, faults, "reason", "Choose why you need to see it");
    const auto opened =
        reason == nullptr
            ? opened_for(reference, "record")
            : audit::fact("person.restricted_shown", text(reference)).with("reason", reason->code);
    const auto record = TRY(open_record(visit.node, visit.actor, reference, opened));
    const auto looked = TRY(who_looked(visit.node, visit.actor, reference));
    return drawn(visit, {.record = record,
                         .below = below,
                         .looked = looked,
                         .sees_restricted = faults.empty() or may_see_restricted(visit),
                         .faults = faults});
}

Answer restore_page(const Visit& visit, const web::Form&, TakeCare care) {
    const auto opened = TRY(opened_to_put_back(visit));
    return putting_back(visit, opened, {}, care);
}

Answer take_restore(const Visit& visit, const web::Form& fields, TakeCare care) {
    const auto opened = TRY(opened_to_put_back(visit));
    const auto typed = typed_put_back(fields, opened.person.version);
    if (not typed.faults.empty()) return putting_back(visit, opened, typed, care);
    const auto state = TRY(state_numbered(opened.versions, state_in(visit)));
    TRY(restore(visit.node, keeper_of(visit),
                Restore{.person = opened.person.reference,
                        .version = opened.person.version,
                        .to = state.number,
                        .why = why_put_back(state.at, typed.why),
                        .sees_restricted = may_see_restricted(visit)}));
    return http::see_other(address_of(opened.person.reference));
}

}  // namespace accord::people
