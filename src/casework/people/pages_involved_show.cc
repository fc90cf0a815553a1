// Who is involved with somebody, as a section of a record: who to call first.
#include "base/london.h"
#include "base/text.h"
#include "casework/people/pages_common.h"

namespace accord::people {
namespace {

using namespace accord::html;

const parties::Party* listed(const std::vector<parties::Party>& directory, std::string_view id) {
    for (const auto& party : directory)
        if (text(party.id) == id) return &party;
    return nullptr;
}

bool is_hidden(const Working& working) {
    return working.organisation.empty();
}

Html service_words(const Working& working, Date today) {
    Html out = working.organisation;
    out += line_break() + quiet(service_kind(working.service)->words);
    if (not working.holds(today)) out += line_break() + tag("Not any more", Colour::Grey);
    const auto stretch = spoken_stretch(working.since, working.until);
    if (not stretch.empty()) out += line_break() + quiet(capitalised(stretch));
    return out;
}

Html who_to_call(const Working& working) {
    if (working.professional.empty() and working.post.empty()) return quiet("Nobody is named");
    Html out = working.professional;
    if (not working.post.empty())
        out += (working.professional.empty() ? Html() : line_break()) + quiet(working.post);
    return out;
}

}  // namespace

Html number_of(const Working& working, const std::vector<parties::Party>& directory) {
    if (not working.phone.empty()) return phone(working.phone);
    const auto* party = listed(directory, working.party);
    if (party == nullptr or party->duty_desk.phone.empty()) return quiet("No number");
    return phone(party->duty_desk.phone) + line_break() + quiet(party->duty_desk.name);
}

namespace {

Html up_to_date(const Working& working) {
    Html out = working.as_of ? Html(spoken(*working.as_of)) : quiet("Not known");
    return out + line_break() + quiet(working.said_by);
}

Cells row_of(const Involvement& one, const Person& person,
             const std::vector<parties::Party>& directory, Date today) {
    const auto change = address_of(person.reference, "/involved/" + text(one.id));
    const auto& working = one.working;
    if (is_hidden(working))
        return {{.text = service_kind(working.service)->words},
                {.text = restricted_tag()},
                {.text = restricted_tag()},
                {.text = {}},
                {.text = {}}};
    return {{.text = service_words(working, today)},
            {.text = who_to_call(working)},
            {.text = number_of(working, directory)},
            {.text = up_to_date(working)},
            {.text = link(change, Html("Change") + heard(": " + working.organisation))}};
}

Html never_so(const Person& person, const std::vector<Involvement>& involved) {
    std::vector<Html> items;
    for (const auto& one : involved)
        if (one.working.mistaken)
            items.push_back(link(address_of(person.reference, "/involved/" + text(one.id)),
                                 one.working.organisation));
    return struck_out(items);
}

}  // namespace

Html involved_section(const Person& person, const std::vector<Involvement>& involved,
                      const std::vector<parties::Party>& directory, Date today) {
    DataTable shown{.head = {{.text = "Service"},
                             {.text = "Who to call"},
                             {.text = "Phone"},
                             {.text = "Up to date on"},
                             {.text = heard("What can be done")}},
                    .first_is_header = true,
                    .cards_on_phones = true};
    for (const auto& one : involved)
        if (not one.working.mistaken) shown.rows.push_back(row_of(one, person, directory, today));
    Html out = heading("Who is involved");
    if (shown.rows.empty())
        out += paragraph(
            "No service is on record as involved. That nobody wrote "
            "one down does not "
            "mean that there is none.");
    else
        out += html::table(shown);
    out += never_so(person, involved);
    return out + paragraph(link(address_of(person.reference, "/involved/add"), "Add a service"));
}

}  // namespace accord::people
