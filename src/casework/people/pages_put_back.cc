#include "casework/people/pages_put_back.h"

#include "base/london.h"
#include "base/text.h"
#include "casework/people/particular.h"
#include "casework/people/record_form.h"

namespace accord::people {
namespace {

using namespace accord::html;

std::vector<std::string> one(std::string said) {
    if (said.empty()) return {};
    return {std::move(said)};
}
std::string day(const std::optional<Date>& known) {
    return known ? spoken(*known) : std::string();
}

std::string_view use_words(AddressUse use) {
    switch (use) {
        case AddressUse::Home: return "";
        case AddressUse::Temporary: return "for now";
        case AddressUse::Refuge: return "a refuge";
        case AddressUse::Former: return "before";
    }
    return "";
}

std::string kept_from(const std::string& whom) {
    return whom.empty() ? "secret" : "secret, " + whom + " must not learn it";
}

std::string line_of(const Address& address) {
    std::vector<std::string> out{is_known(address) ? one_line(address) : "Not known here"};
    const auto note = [&](bool holds, std::string words) {
        if (holds) out.push_back(std::move(words));
    };
    note(address.use != AddressUse::Home, std::string(use_words(address.use)));
    note(address.from.has_value(), "from " + day(address.from));
    note(address.until.has_value(), "until " + day(address.until));
    note(not address.uprn.empty(), "UPRN " + address.uprn);
    note(address.confidential, kept_from(address.must_not_know));
    return join(out, ", ");
}

std::string line_of(const Reach& reach) {
    std::vector<std::string> out{one_line(reach), lower(spoken_ringing(reach.ringing))};
    if (not reach.ringing_why.empty()) out.push_back(reach.ringing_why);
    if (reach.former) out.emplace_back("no longer theirs");
    if (reach.confidential) out.push_back(kept_from(reach.must_not_know));
    return join(out, ", ");
}

template <class Kept>
std::vector<std::string> lines_of_all(const std::vector<Kept>& all) {
    std::vector<std::string> out;
    for (const auto& each : all) out.push_back(line_of(each));
    return out;
}

void add_lasting(const Lasting& lasting, bool with_days, std::vector<ToldThing>& out) {
    if (with_days) out.push_back({"Since when", one(day(lasting.since))});
    if (with_days) out.push_back({"Until when", one(day(lasting.until))});
    out.push_back({"Who said so", one(lasting.said_by)});
    out.push_back({"Up to date on", one(day(lasting.as_of))});
    out.push_back({"Put down by mistake, and never so", one(lasting.mistaken ? "Yes" : "No")});
}

Html lines(const std::vector<std::string>& all) {
    if (all.empty()) return quiet("Not said");
    Html out;
    for (const auto& each : all) {
        if (not out.empty()) out += line_break();
        out += with_breaks(each);
    }
    return out;
}

DataTable changes_in(const PuttingBack& shown) {
    DataTable out{.caption = "What would change",
                  .caption_classes = "govuk-table__caption--m",
                  .head = {{.text = "What"}, {.text = "Now"}, {.text = "As it was then"}},
                  .first_is_header = true,
                  .cards_on_phones = true};
    for (std::size_t i = 0; i < shown.now.size(); ++i)
        if (shown.now[i].lines != shown.then[i].lines)
            out.rows.push_back({{.text = shown.now[i].what},
                                {.text = lines(shown.now[i].lines)},
                                {.text = lines(shown.then[i].lines)}});
    return out;
}

}  // namespace

std::vector<ToldThing> things_of(const Person& person, Date today) {
    std::vector<ToldThing> out;
    for (const auto& each : particulars_of_records()) {
        auto said = one(each.say(person, today));
        if (each.code == "addresses") said = lines_of_all(person.addresses);
        if (each.code == "reaches") said = lines_of_all(person.reaches);
        out.push_back({std::string(each.words), std::move(said)});
    }
    out.push_back({"Your own number for them", one(person.their_id)});
    return out;
}

std::vector<ToldThing> things_of(const Said& said) {
    std::vector<ToldThing> out{
        {"What they are to each other", one(role_in_life(said.role)->words)},
        {"Parental responsibility", one(std::string(words(said.responsibility)))},
        {"In the same home", one(std::string(words(said.one_home)))},
        {"May be a cause for concern", one(said.concern ? "Yes" : "No")},
        {"Why they may be", one(said.concern_why)}};
    add_lasting(said, true, out);
    return out;
}

std::vector<ToldThing> things_of(const Working& working) {
    std::vector<ToldThing> out{
        {"Service", one(service_kind(working.service)->words)},
        {"Organisation",
         one(working.organisation + (working.party.empty() ? ", not in the directory" : ""))},
        {"Who to call", one(working.professional)},
        {"Their post", one(working.post)},
        {"Phone", one(working.phone)}};
    add_lasting(working, true, out);
    return out;
}

std::vector<ToldThing> things_of(const Happened& happened) {
    std::vector<ToldThing> out{
        {"What happened", one(life_event_kind(happened.kind)->words)},
        {"When", one(capitalised(spoken_when(happened)))},
        {"Where", one(happened.where)},
        {"A place that must not be learnt", one(happened.secret ? "Yes" : "No")}};
    add_lasting(happened, false, out);
    return out;
}

std::vector<ShownState> shown_states(const std::vector<Version>& versions, const Reader& reader) {
    return shown_states(
        versions, &Version::person, reader.house,
        [&](const Person& state) { return as_read(versions, state, reader); },
        [&](const Person& was, const Person& now) {
            return reader.sees_restricted ? now : put_back(versions, was, now, reader);
        });
}

std::vector<ShownState> shown_states(const std::vector<RelationshipState>& states,
                                     const Reader& reader) {
    return shown_states(
        states, &RelationshipState::said, reader.house,
        [&](const Said& said) { return as_read(said, reader); },
        [&](const Said& was, const Said& now) { return put_back(was, now, reader); });
}

std::vector<ShownState> shown_states(const std::vector<InvolvementState>& states,
                                     const Reader& reader) {
    return shown_states(
        states, &InvolvementState::working, reader.house,
        [&](const Working& working) { return as_read(working, reader); },
        [&](const Working& was, const Working& now) { return put_back(was, now, reader); });
}

std::vector<ShownState> shown_states(const std::vector<LifeEventState>& states,
                                     const Person& person, const Reader& reader) {
    return shown_states(
        states, &LifeEventState::happened, reader.house,
        [&](const Happened& said) { return as_read(states, person, said, reader); },
        [&](const Happened& was, const Happened& now) {
            return reader.sees_restricted ? now : put_back(states, person, was, now, reader);
        });
}

Html put_back_link(const std::string& here, std::int64_t state, Instant at) {
    return paragraph(link(here + "/restore/" + std::to_string(state),
                          Html("Put back as it was then") + heard(": " + spoken(at))));
}

Html states_section(const std::string& here, const std::vector<ShownState>& states) {
    std::vector<Html> items;
    for (const auto& state : states) {
        Html item =
            strong(state.first ? std::string("Put down") : "Changed: " + join_words(state.changed));
        if (not state.why.empty()) item += line_break() + with_breaks(state.why);
        item += line_break() + quiet(state.by_name + ", " + spoken(state.at));
        if (not items.empty())  // the newest stands already
            item += put_back_link(here, state.number, state.at);
        items.push_back(std::move(item));
    }
    return heading("Every state of this") + numbered(items);
}

std::int64_t state_in(const Visit& visit) {
    return number_in(visit.request.param("state")).value_or(0);
}

TypedPutBack typed_put_back(const web::Form& fields, std::int64_t version) {
    TypedPutBack out{.why = std::string(trim(fields.value("why"))), .faults = {}};
    add_if(out.why.empty(), out.faults, "why", "Enter why it is put back");
    add_if(number_in(fields.value("version")).value_or(0) != version, out.faults, "why",
           "Someone else changed this meanwhile, and nothing was put back. This is what would "
           "change now. What you typed is still here");
    return out;
}

http::Response put_back_page(const Visit& visit, const PuttingBack& shown,
                             const TypedPutBack& typed) {
    Html main = page_heading("Put it back as it was?", shown.about) + shown.care;
    if (not shown.by_name.empty())
        main += paragraph("As " + shown.by_name + " left it, " + spoken(shown.at) +
                          ". Nothing is lost: how it is now stays in its history.");
    const auto changes = changes_in(shown);
    const auto stays = shown.keeps_restricted
                           ? inset_text(restricted_tag() +
                                        " What is restricted is not shown here, and stays as it "
                                        "is.")
                           : Html();
    if (changes.rows.empty())
        return flow_page(visit, shown.title, shown.back, typed.faults,
                         main +
                             paragraph("Nothing that you can see would change: it is so now, as "
                                       "it was then.") +
                             stays + paragraph(link(shown.back, "Go back")));
    main +=
        html::table(changes) + stays +
        form({.action = shown.here + "/restore/" + std::to_string(shown.state),
              .token = visit.form_token},
             hidden("version", std::to_string(shown.version)) +
                 exact_box("why", "Why is it put back, or who said so?", typed.why, typed.faults) +
                 main_button("Put it back")) +
        paragraph(link(shown.back, "Leave it as it is"));
    return flow_page(visit, shown.title, shown.back, typed.faults, main);
}

std::string why_put_back(Instant at, const std::string& typed) {
    return "Put back as it was, " + spoken(at) + ": " + typed;
}

Result<Reader> reader_in(const Visit& visit, const Person& person) {
    Reader out;
    out.sees_restricted = may_see_restricted(visit);
    out.house = TRY(in_house(visit, person));
    return out;
}

}  // namespace accord::people
