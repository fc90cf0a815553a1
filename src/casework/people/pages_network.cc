// The network of a family: drawn, and the same facts as lists beneath.
#include <algorithm>
#include <set>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/commands_network.h"
#include "casework/people/network_picture.h"
#include "casework/people/pages.h"
#include "casework/people/pages_common.h"
#include "governance/parties/commands.h"

namespace accord::people {
namespace {

using namespace accord::html;

Html concern_of(const Visit& visit, const Around& one) {
    if (not one.concern) return {};
    if (not may_see_restricted(visit))
        return line_break() + restricted_tag() + quiet(" Ask your safeguarding lead first");
    return line_break() + tag(concern_words, Colour::Yellow) + line_break() +
           with_breaks(one.concern_why);
}

std::string lives_words(const Around& one, const FoundNetwork& found, Date today) {
    if (one.who.deceased) return "Has died";
    if (one.household >= 0) return found.households[static_cast<std::size_t>(one.household)];
    const auto* at = home(one.who, today);
    if (at == nullptr) return "Not known";
    return at->confidential ? "Secret address" : std::string(first_half(at->postcode));
}

Html people_table(const Visit& visit, const FoundNetwork& found, Date today) {
    DataTable out{.caption = "Everybody in this network",
                  .caption_classes = "govuk-table__caption--m",
                  .head = {{.text = "Name"},
                           {.text = "To " + given_or_name(found.people.front().who)},
                           {.text = "Born"},
                           {.text = "Lives"},
                           {.text = "Who said so"}},
                  .first_is_header = true,
                  .cards_on_phones = true};
    for (const auto& one : found.people)
        out.rows.push_back({{.text = link(address_of(one.who.reference), full_name(one.who)) +
                                     concern_of(visit, one)},
                            {.text = one.is},
                            {.text = capitalised(spoken_birth(one.who, today))},
                            {.text = lives_words(one, found, today)},
                            {.text = one.said_by}});
    return html::table(out);
}

// Every line of the picture in words: who, what they are to each other, whether
// it is over.
std::string tie_words(Line line) {
    switch (line) {
        case Line::Parent: return "parent and child";
        case Line::Step: return "step-parent and stepchild";
        case Line::Adopted: return "adoptive parent and child";
        case Line::Foster: return "foster carer and child";
        case Line::Care: return "carer or guardian and child";
        case Line::Sibling: return "brothers or sisters";
        case Line::Half: return "half or step brothers or sisters";
        case Line::Married: return "married";
        case Line::Divorced: return "divorced";
        case Line::Together: return "partners";
        case Line::Grand: return "grandparent and grandchild";
        case Line::Kin: return "of one wider family";
        case Line::Other: return "not related";
    }
    return {};
}

// Of whom nothing is said but that: in the picture they are not drawn as married.
std::set<std::pair<std::size_t, std::size_t>> parents_of_one_child(const FoundNetwork& found) {
    std::set<std::pair<std::size_t, std::size_t>> out;
    for (const auto& tie : found.ties)
        for (const auto& more : found.ties)
            if (tie.line == Line::Parent and more.line == Line::Parent and
                tie.other == more.other and tie.one < more.one)
                out.insert({tie.one, more.one});
    for (const auto& tie : found.ties)
        if (is_couple(tie.line))
            out.erase({std::min(tie.one, tie.other), std::max(tie.one, tie.other)});
    return out;
}

Html ties_list(const FoundNetwork& found) {
    std::vector<Html> items;
    for (const auto& tie : found.ties)
        items.emplace_back(full_name(found.people[tie.one].who) + " and " +
                           full_name(found.people[tie.other].who) + ": " + tie_words(tie.line) +
                           (tie.over ? ", no longer" : ""));
    for (const auto& [one, other] : parents_of_one_child(found))
        items.emplace_back(full_name(found.people[one].who) + " and " +
                           full_name(found.people[other].who) +
                           ": parents of one child; what they are to each other is not known");
    if (items.empty()) return {};
    return heading("What they are to each other") + bullets(items);
}

Html services_table(const FoundNetwork& found, const std::vector<parties::Party>& directory) {
    if (found.services.empty())
        return heading("Services") + paragraph("No service is on record as involved.");
    DataTable out{.caption = "Services",
                  .caption_classes = "govuk-table__caption--m",
                  .head = {{.text = "Service"},
                           {.text = "Who to call"},
                           {.text = "Phone"},
                           {.text = "Knows"},
                           {.text = "Up to date on"}},
                  .first_is_header = true,
                  .cards_on_phones = true};
    for (const auto& service : found.services) {
        const auto& working = service.working;
        std::vector<std::string> names;
        for (const auto one : service.whom) names.push_back(full_name(found.people[one].who));
        // One that is hidden has no organisation (in_house.h).
        const bool hidden = working.organisation.empty();
        Html name = hidden ? restricted_tag() : Html(working.organisation);
        name += line_break() + quiet(service_kind(working.service)->words);
        if (service.over) name += line_break() + tag("Not any more", Colour::Grey);
        out.rows.push_back({{.text = name},
                            {.text = working.professional},
                            {.text = hidden ? Html() : number_of(working, directory)},
                            {.text = join_words(names)},
                            {.text = working.as_of ? spoken(*working.as_of) : ""}});
    }
    return html::table(out);
}

// What the picture had no room for.
Html left_out(const FoundNetwork& found) {
    std::vector<std::string> out;
    if (found.people.size() > genogram_people_max)
        out.push_back(std::to_string(found.people.size() - genogram_people_max) + " more people");
    if (found.services.size() > genogram_services_max)
        out.push_back(std::to_string(found.services.size() - genogram_services_max) +
                      " more services");
    if (out.empty() and not found.more) return {};
    if (out.empty()) return inset_text("The family goes on further than is listed here.");
    return inset_text("Not drawn, but in the list: " + join_words(out) + ".");
}

}  // namespace

Answer network_page(const Visit& visit, const web::Form&, const Html& take_care) {
    const auto reference = TRY(person_in(visit));
    auto found = TRY(open_network(visit.node, visit.actor, reference, may_see_restricted(visit)));
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto directory = TRY(parties::all(reading));
    const auto today = london_day(found.now);
    const auto& first = found.people.front().who;
    const auto house = TRY(in_house(visit, first));
    if (not may_see_restricted(visit)) read_in_house(found, today, house);
    const auto person = house.read(found.people.front().who);
    auto shell = identity::hub(visit, "Network of " + text(reference), "/people");
    shell.crumbs = {{.text = "Your list", .href = "/people"},
                    {.text = "Record " + text(reference), .href = address_of(reference)}};
    const Sight sight{.today = today, .restricted = may_see_restricted(visit)};
    Html main = record_head(visit, person, sight, Section::Network, take_care);
    main += element("div", {{"class", "app-network-sheet"}},
                    heading("Family and network") + picture_of(found, sight)) +
            left_out(found);
    main += people_table(visit, found, today) + ties_list(found) + services_table(found, directory);
    main += paragraph(link(address_of(reference, "/family/add"), "Add somebody to this family"));
    return http::html(page(shell, main));
}

}  // namespace accord::people
