// One record of the agency's own: what must not happen first, then who they are, where, and every
// state that the record was in.
#include <charconv>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/nhs_number.h"
#include "casework/people/pages.h"
#include "casework/people/pages_common.h"
#include "governance/parties/commands.h"

namespace accord::people {
namespace {

using namespace accord::html;

std::string_view use_words(AddressUse use) {
    switch (use) {
        case AddressUse::Home: return "Home";
        case AddressUse::Temporary: return "For now";
        case AddressUse::Refuge: return "Refuge";
        case AddressUse::Former: return "Before";
    }
    return "Home";
}

// Take care: first on the page and on paper.
Html take_care(const Person& person) {
    std::vector<Html> lines;
    for (const auto& address : person.addresses) {
        if (not address.confidential) continue;
        const auto who = address.must_not_know.empty() ? "Somebody" : address.must_not_know;
        lines.emplace_back(who + " must not learn where they are: " + one_line(address));
    }
    if (lines.empty()) return {};
    return warning_text("Take care. Some addresses on this record are secret") + bullets(lines);
}

Html address_row(const Address& address) {
    Html out = one_line(address);
    if (address.confidential) out += " " + tag("Secret", Colour::Red);
    std::string when;
    if (address.from) when = "from " + spoken(*address.from);
    if (address.until) when += (when.empty() ? "until " : " until ") + spoken(*address.until);
    if (not when.empty()) out += line_break() + quiet(when);
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

Html who(const Person& person, Date today) {
    std::vector<SummaryRow> rows{row("Born", birth(person, today))};
    const auto add = [&](const char* what, const Html& value) {
        if (not value.empty()) rows.push_back(row(what, value));
    };
    add("Other names", names_of(person));
    add("Sex, as registered", spoken_sex(person.sex));
    add("Gender", person.gender);
    if (not person.nhs_number.empty()) add("NHS number", spoken_nhs_number(person.nhs_number));
    add("School or nursery", person.school);
    add("Language", person.language + (person.interpreter ? ", with an interpreter" : ""));
    add("Talking with them", person.needs);
    for (const auto& address : person.addresses)
        rows.push_back(row(use_words(address.use), address_row(address)));
    if (person.deceased) rows.push_back(row("Died", "They have died"));
    return summary_list(rows);
}

// What nobody wrote down, as such: silence is read as a no.
Html not_known(const Person& person, Date today) {
    std::vector<Html> lines;
    if (not person.born) lines.emplace_back("When they were born");
    if (home(person, today) == nullptr) lines.emplace_back("Where they live");
    if (person.school.empty()) lines.emplace_back("Which school or nursery they go to");
    if (person.nhs_number.empty()) lines.emplace_back("Their NHS number");
    if (lines.empty()) return {};
    return heading("What this record does not say") + bullets(lines);
}

Html one_version(const Visit& visit, const Opened& opened, std::size_t at) {
    const auto& version = opened.versions[at];
    const bool first = at + 1 == opened.versions.size();
    const auto changed = first ? std::vector<std::string>()
                               : changed_between(opened.versions[at + 1].person, version.person);
    Html out = strong(first and version.by_name.empty() ? "As it was before"
                      : first                           ? "Put on the list"
                                                        : "Changed: " + join_words(changed));
    if (not version.why.empty()) out += line_break() + with_breaks(version.why);
    if (not version.by_name.empty())
        out += line_break() + quiet(version.by_name + ", " + spoken(version.at));
    if (at == 0) return out;
    return out + put_back_form(visit, address_of(opened.person.reference, "/restore"),
                               version.number, opened.person.version);
}

Html history(const Visit& visit, const Opened& opened) {
    if (opened.versions.size() < 2) return {};
    std::vector<Html> items;
    for (std::size_t i = 0; i < opened.versions.size(); ++i)
        items.push_back(one_version(visit, opened, i));
    return heading("Every state of this record") + numbered(items);
}

}  // namespace

Answer person_page(const Visit& visit, const web::Form&) {
    const auto reference = TRY(person_in(visit));
    const auto record = TRY(open_record(visit.node, visit.actor, reference, "record"));
    const auto& opened = record.opened;
    const auto today = london_day(opened.now);
    const auto& person = opened.person;
    auto shell = identity::hub(visit, "Record " + text(reference), "/people");
    shell.crumbs = {{.text = "Your list", .href = "/people"}};
    const auto years = age(person, today);
    Html main = page_heading(full_name(person) + (years ? ", " + std::to_string(*years) : ""),
                             text(reference) + ", on the list of " + visit.party.name);
    main += take_care(person) + who(person, today);
    main += html::list({link("/people/" + text(reference) + "/change", "Change this record"),
                        link("/share/new", "Share what you know about a child"),
                        link("/ask/new", "Ask other organisations about a child")});
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    main += involved_section(person, record.involved, TRY(parties::all(reading)), today);
    main += family_section(visit, person, record.family, today);
    main += not_known(person, today) + history(visit, opened);
    return http::html(page(shell, one_column(main)));
}

Answer take_restore(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(person_in(visit));
    const auto typed = fields.value("to");
    std::int64_t to = 0;
    std::from_chars(typed.data(), typed.data() + typed.size(), to);
    const auto opened = TRY(open_whole(visit.node, visit.actor, reference, "to put it back"));
    if (fields.value("version") != std::to_string(opened.person.version))
        return fail(conflict("Someone else changed this record first. Look at it again"));
    TRY(restore(visit.node, keeper_of(visit), reference, to, put_back_words(to)));
    return http::see_other("/people/" + text(reference));
}

}  // namespace accord::people
