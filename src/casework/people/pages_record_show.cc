// The sections of a record: its head, who they are, what others said, what nobody wrote down.
#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/nhs_number.h"
#include "casework/people/pages_common.h"
#include "casework/people/upn.h"

namespace accord::people {
namespace {

using namespace accord::html;

constexpr int adult_from = 18;

std::string_view use_words(AddressUse use) {
    switch (use) {
        case AddressUse::Home: return "Home";
        case AddressUse::Temporary: return "For now";
        case AddressUse::Refuge: return "Refuge";
        case AddressUse::Former: return "Before";
    }
    return "Home";
}

// What must not happen: first on every page of the record, and on paper. Whoever may not see the
// address is told all the same from whom it is kept.
Html care_lines(const Person& person, const Sight& sight) {
    Html out;
    for (const auto& address : person.addresses) {
        if (not address.confidential) continue;
        const auto who = address.must_not_know.empty() ? "Somebody" : address.must_not_know;
        Html what = who + " must not learn where they are";
        if (sight.restricted and is_known(address)) what += ": " + Html(one_line(address));
        out += take_care(what, {});
    }
    for (const auto& reach : person.reaches) {
        if (reach.ringing != Ringing::NotSafe and not reach.confidential) continue;
        const bool shown = sight.restricted or not is_shut(reach);
        if (reach.ringing == Ringing::NotSafe)
            out += take_care(warning(reach) + (shown ? ". " + one_line(reach) : ""), {});
        if (not reach.confidential) continue;
        const auto who = reach.must_not_know.empty() ? "Somebody" : reach.must_not_know;
        out += take_care(
            who + " must not learn how to reach them" + (shown ? ": " + one_line(reach) : ""), {});
    }
    return out;
}

// Whether it is safe comes before the number, also for whoever does not see the number. What is not
// safe to ring is no link that a finger can touch.
Html reach_row(const Reach& reach, const Sight& sight) {
    const auto care = warning(reach);
    Html out;
    if (reach.ringing == Ringing::NotSafe)
        out += tag(reach.kind == ReachKind::Email ? "Not safe to write to" : "Not safe to ring",
                   Colour::Red) +
               (reach.ringing_why.empty() ? Html() : " " + Html(reach.ringing_why)) + line_break();
    else if (not care.empty())
        out += Html(care) + line_break();
    if (is_shut(reach) and not sight.restricted) return out + restricted_tag();
    const bool can_ring = reach.kind != ReachKind::Email and reach.ringing != Ringing::NotSafe;
    out += can_ring ? phone(reach.words) : Html(reach.words);
    if (reach.confidential) out += " " + tag("Secret", Colour::Red);
    if (reach.to_check) out += " " + tag("To be looked at", Colour::Yellow);
    std::vector<std::string> more;
    if (not reach.whose.empty()) more.push_back(reach.whose);
    if (reach.former) more.push_back("no longer theirs");
    if (reach.ringing == Ringing::NotKnown) more.push_back("not known whether it is safe");
    return more.empty() ? out : out + line_break() + quiet(capitalised(join(more, ", ")));
}

Html address_row(const Address& address, const Sight& sight) {
    if (address.confidential and not sight.restricted) return restricted_tag();
    Html out = is_known(address) ? Html(one_line(address)) : Html("Not known here");
    if (address.confidential) out += " " + tag("Secret", Colour::Red);
    const auto when = address.from ? "from " + spoken(*address.from) : std::string();
    const auto until = address.until ? "until " + spoken(*address.until) : std::string();
    const auto both = std::string(trim(when + " " + until));
    if (not both.empty()) out += line_break() + quiet(both);
    if (not address.uprn.empty()) out += line_break() + quiet("UPRN " + address.uprn);
    return out;
}

std::string names_of(const Person& person) {
    std::vector<std::string> out;
    for (const auto& name : person.other_names)
        out.push_back(std::string(trim(name.given + " " + name.family)) + " (" + name.use + ")");
    return join(out, ", ");
}

// "3 April 2018 (7)", beside the word "Born".
std::string birth(const Person& person, Date today) {
    auto out = spoken_birth(person, today);
    constexpr std::string_view said = "born ";
    if (out.starts_with(said)) out.erase(0, said.size());
    return capitalised(std::move(out));
}

Html lives_at(const Person& person, const Sight& sight) {
    const auto* at = home(person, sight.today);
    if (at == nullptr) return "not known";
    if (at->confidential and not sight.restricted) return "Restricted";
    return is_known(*at) ? Html(one_line(*at)) : Html("a secret address, not known here");
}

// ---------------------------------------------------------------- what others said

bool is_involved(const WholeRecord& record, const Heard& heard, Date today) {
    return std::any_of(record.involved.begin(), record.involved.end(), [&](const Involvement& one) {
        return one.working.holds(today) and
               fold(one.working.organisation) == fold(heard.organisation);
    });
}

// Who knows somebody who lives in secret gives the place away, but to those who work there.
Html heard_line(const Heard& heard, const std::string& how, bool hidden) {
    if (hidden) return restricted_tag() + line_break() + quiet(how + " " + spoken(heard.at));
    return link("/requests/" + text(heard.request), heard.organisation) + line_break() +
           quiet(how + " " + spoken(heard.at));
}

Html heard_list(const std::string& title, const std::vector<Html>& items) {
    if (items.empty()) return {};
    return small_heading(title) + html::list(items);
}

// Services that one wants to know of for a child of this age, of which nobody knows anything: no
// line on the record, and no organisation of that kind was asked.
std::vector<Html> nobody_asked(const Visit& visit, const WholeRecord& record,
                               const std::vector<Heard>& heard, Date today) {
    std::vector<Html> out;
    const auto& born = record.opened.person.born;
    const bool unborn = born and born->accuracy == Accuracy::Due;
    const auto years = unborn ? std::optional(0) : age(record.opened.person, today);
    const auto runs = [](const ServiceKind& kind, std::string_view type) {
        return std::find(kind.types.begin(), kind.types.end(), type) != kind.types.end();
    };
    for (const auto& kind : service_kinds()) {
        if (not kind.usual or not is_for(kind, years) or runs(kind, visit.party.type.text()))
            continue;
        const bool known = std::any_of(
            record.involved.begin(), record.involved.end(), [&](const Involvement& one) {
                return one.working.service == kind.code and not one.working.mistaken;
            });
        const bool asked = std::any_of(heard.begin(), heard.end(),
                                       [&](const Heard& one) { return runs(kind, one.type); });
        if (not known and not asked) out.emplace_back(kind.words);
    }
    return out;
}

}  // namespace

bool holds_restricted(const WholeRecord& record) {
    return holds_secret(record.opened.person) or
           std::any_of(record.family.begin(), record.family.end(),
                       [](const Relative& one) { return one.kept.said.concern; }) or
           std::any_of(record.happened.begin(), record.happened.end(), [&](const LifeEvent& one) {
               return hides_where(one.happened, record.opened.person);
           });
}

Html record_head(const Visit& visit, const Person& person, const Sight& sight, Section section,
                 const Html& more_care) {
    const auto years = spoken_age(person, sight.today);
    std::vector<KnownFact> facts{
        {.name = "Born", .value = birth(person, sight.today)},
        {.name = "Lives at", .value = lives_at(person, sight)},
        {.name = "Record", .value = text(person.reference), .after = ", " + visit.party.name}};
    if (not person.nhs_number.empty())
        facts.push_back({.name = "NHS number", .value = spoken_nhs_number(person.nhs_number)});
    return html::identity(
               full_name(person) +
                   (years.empty() ? ""
                                  : std::string(", ") + (person.died ? "died at " : "") + years),
               facts) +
           care_lines(person, sight) + more_care +
           sub_navigation("Pages of this record",
                          {{.text = "Record",
                            .href = address_of(person.reference),
                            .current = section == Section::Record},
                           {.text = "Network",
                            .href = address_of(person.reference, "/network"),
                            .current = section == Section::Network}});
}

Result<Html> care_of(const Visit& visit, const Person& person, TakeCare more) {
    const Sight sight{.today = {}, .restricted = may_see_restricted(visit)};
    const auto house = TRY(in_house(visit, person));
    return care_lines(house.read(person), sight) + TRY(more(visit, person.reference));
}

Result<Html> care_of_both(const Visit& visit, const Person& one, const Person& other,
                          TakeCare more) {
    Html out;
    for (const auto* person : {&one, &other}) {
        const auto care = TRY(care_of(visit, *person, more));
        if (care.empty()) continue;
        out += paragraph("About " + strong(full_name(*person)) + ", " + text(person->reference)) +
               care;
    }
    return out;
}

Html who_section(const Person& person, const Sight& sight) {
    std::vector<SummaryRow> rows{row("Born", birth(person, sight.today))};
    const auto add = [&](const char* what, const Html& value) {
        if (not value.empty()) rows.push_back(row(what, value));
    };
    add("Other names", names_of(person));
    add("Sex, as registered", spoken_sex(person.sex));
    add("Gender", person.gender);
    if (not person.nhs_number.empty()) add("NHS number", spoken_nhs_number(person.nhs_number));
    if (not person.upn.empty())
        add("Pupil number (UPN)", person.upn + (is_temporary_upn(person.upn) ? ", temporary" : ""));
    for (const auto& each : person.identifiers)
        rows.push_back(row(capitalised(each.system), each.value));
    add("School or nursery", sight.hides_places ? restricted_tag() : Html(person.school));
    add("Language", person.language + (person.interpreter ? ", with an interpreter" : ""));
    add("Talking with them", person.needs);
    for (const auto& address : person.addresses) {
        const bool shut = address.confidential and not sight.restricted;
        rows.push_back(row(shut ? "Address" : use_words(address.use), address_row(address, sight)));
    }
    for (const auto& reach : person.reaches)
        rows.push_back(row(spoken_kind(reach.kind), reach_row(reach, sight)));
    if (person.deceased) rows.push_back(row("Died", spoken_death(person)));
    return summary_list(rows);
}

Html heard_section(const Visit& visit, const WholeRecord& record, const std::vector<Heard>& heard,
                   const Sight& sight) {
    const auto today = sight.today;
    const bool hidden = sight.hides_places;
    std::vector<Html> know;
    std::vector<Html> do_not;
    std::vector<Html> nothing;
    for (const auto& one : heard) {
        if (one.answer == Heard::Answer::Knows and not is_involved(record, one, today))
            know.push_back(heard_line(one, "Said that they know them,", hidden));
        if (one.answer == Heard::Answer::DoesNotKnow)
            do_not.push_back(heard_line(one, "Said so on", false));
        if (one.answer == Heard::Answer::NothingYet)
            nothing.push_back(heard_line(one, "Asked on", false));
    }
    const auto out = heard_list("Known to, as they said when they were asked", know) +
                     heard_list("Not known to", do_not) +
                     heard_list("Asked, and no answer yet", nothing);
    const auto unasked = nobody_asked(visit, record, heard, today);
    if (unasked.empty()) return out;
    return out + small_heading("Not asked") +
           paragraph("Whether these know them is not known here. It is not a no.") +
           bullets(unasked) +
           paragraph(link("/ask/new?record=" + text(record.opened.person.reference),
                          "Ask other organisations about " + given_or_name(record.opened.person)));
}

Html not_known_section(const WholeRecord& record, Date today) {
    const auto& person = record.opened.person;
    std::vector<Html> lines;
    const auto note = [&](bool missing, const std::string& what) {
        if (missing) lines.emplace_back(what);
    };
    const auto any = [&](auto&& fits) {
        return std::any_of(record.family.begin(), record.family.end(), [&](const Relative& one) {
            return one.kept.said.holds(today) and fits(one);
        });
    };
    const auto years = age(person, today);
    const bool child = not years or * years < adult_from;
    note(not person.born, "When they were born");
    const auto* lives = home(person, today);
    note(lives == nullptr or not is_known(*lives), "Where they live");
    note(child and person.school.empty(), "Which school or nursery they go to");
    note(person.nhs_number.empty(), "Their NHS number");
    note(not any([](const Relative& one) { return one.kept.said.one_home == Known::Yes; }),
         "Who lives with them");
    note(child and not any([](const Relative& one) {
             return one.role->up > 0 and one.kept.said.responsibility == Known::Yes;
         }),
         "Who has parental responsibility");
    for (const auto& one : record.family)
        note(child and one.role->up == 1 and one.kept.said.holds(today) and
                 one.kept.said.responsibility == Known::NotKnown,
             "Whether " + full_name(one.who) + " has parental responsibility");
    if (lines.empty()) return {};
    return heading("What we do not know") + bullets(lines);
}

}  // namespace accord::people
