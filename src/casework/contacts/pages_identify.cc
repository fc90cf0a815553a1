// Who the child is, by the hub's own list; and passing it to the worker whom the child has.
#include "base/text.h"
#include "casework/contacts/pages_common.h"
#include "casework/people/pages_who.h"
#include "casework/sharing/forms.h"

namespace accord::contacts {
namespace {

using namespace accord::html;

using people::Looked;

// A record that was said before, and those who are on no record.
Html who_box(const sharing::Child& child, std::size_t i, const std::vector<people::Alike>& alike,
             const Looked& looked, const std::string& chosen, const Faults& faults) {
    people::WhoIsIt who{.at = i,
                        .name = sharing::name_of(child),
                        .called = sharing::called(child),
                        .alike = alike,
                        .looked = looked,
                        .others = {{.value = "new",
                                    .text = "None of these: put the child on our list",
                                    .hint = Words("Brothers, sisters and twins are each on it for "
                                                  "themselves")},
                                   {.value = "unknown",
                                    .text = "We do not know yet who it is",
                                    .hint = Words("The time to say so runs on")}},
                        .chosen = chosen};
    if (not child.person.empty())
        who.before.push_back(
            {.value = child.person, .text = "The record " + child.person + ", as was said before"});
    return people::who_boxes(who, faults);
}

struct IdentifyTyped {
    std::vector<WhoItIs> who;
    std::vector<Looked> looked;  // as many as there are children, or none: the page is new
};

// The page as it is first drawn looks for whoever is only half named.
Result<std::vector<Looked>> looked_for(const Visit& visit, const Contact& contact,
                                       std::vector<Looked> looked) {
    const auto& children = contact.words.arriving.children;
    if (looked.empty())
        for (const auto& child : children)
            looked.push_back(
                {child.person.empty()
                     ? people::half_known(child.first_name, child.last_name, child.about_how_old)
                     : "",
                 false,
                 {}});
    TRY(people::look_for(visit, looked));
    return looked;
}

Answer identify_page(const Visit& visit, const Seen& seen, IdentifyTyped typed, Faults faults) {
    const auto& contact = seen.contact;
    const auto& children = contact.words.arriving.children;
    const auto alike =
        TRY(contacts::who_it_may_be(visit.node, asker_of(visit), visit.house.matcher, contact));
    Html fields = page_heading("Who the child is", "Contact " + text(contact.reference));
    if (children.empty())
        return step_page(visit,
                         {.title = "Who the child is",
                          .action = address(contact.reference, "children"),
                          .back = address(contact.reference, ""),
                          .version = contact.version,
                          .button = "Go on"},
                         in_short(visit, seen),
                         fields + paragraph("Nobody is named in this contact. When you learn who "
                                            "it is, open it again with what is new."));
    const auto looked = TRY(looked_for(visit, contact, std::move(typed.looked)));
    bool any = false;
    for (std::size_t i = 0; i < children.size(); ++i)
        any = any or not alike[i].empty() or not looked[i].found.glimpses.empty();
    fields += paragraph(
        any ? "These may be the same, by name, birth date, address and number. Look before you "
              "choose: a wrong one puts one family’s words into another’s."
            : "Nobody on your list is like them by name, birth date, address or number. They may "
              "be on it by another name.");
    for (std::size_t i = 0; i < children.size(); ++i)
        fields += who_box(children[i], i, alike[i], looked[i],
                          i < typed.who.size() ? typed.who[i].record : "", faults);
    return step_page(visit,
                     {.title = "Who the child is",
                      .action = address(contact.reference, "children"),
                      .back = address(contact.reference, ""),
                      .version = contact.version,
                      .faults = std::move(faults)},
                     in_short(visit, seen), fields);
}

std::vector<WhoItIs> read_who(const web::Form& fields, std::size_t children, Faults& faults) {
    std::vector<WhoItIs> out;
    for (auto& one : people::chosen_in(fields, children)) {
        if (one.record.empty())
            faults.push_back(
                {.where = people::who_field(out.size()), .sentence = "Select who each child is"});
        out.push_back({std::move(one.record), one.alike_seen});
    }
    return out;
}

// Whom the list knows: the first stands in the boxes already, the others are there to be copied.
Html listed_html(const std::vector<Worker>& listed) {
    if (listed.empty()) return {};
    std::vector<Html> lines;
    for (const auto& each : listed)
        lines.push_back(strong(each.name) + (each.team.empty() ? "" : ", " + each.team) +
                        (each.phone.empty() ? Html() : ", " + phone(each.phone)));
    return inset_text(paragraph("On your list as working with them today:") + bullets(lines));
}

Answer worker_page(const Visit& visit, const Seen& seen, PassToWorker typed, Faults faults) {
    const auto& contact = seen.contact;
    const auto listed =
        TRY(contacts::workers_on_list(visit.node, asker_of(visit), contact.reference));
    if (faults.empty() and typed.worker == Worker{} and not listed.empty())
        typed.worker = listed.front();
    Html fields = page_heading("Pass it to their worker", "Contact " + text(contact.reference));
    fields += paragraph("An open case does not wait in the hub. Ring them too.");
    fields += listed_html(listed);
    fields += line_box("worker-name", "Their worker’s name", typed.worker.name, faults);
    fields += line_box("worker-team", "Team (optional)", typed.worker.team, faults);
    fields += line_box("worker-phone", "Telephone number", typed.worker.phone, faults);
    fields += text_box("why", "What they need to know at once (optional)", typed.why, faults, 3);
    return step_page(visit,
                     {.title = "Pass it to their worker",
                      .action = address(contact.reference, "worker"),
                      .back = address(contact.reference, ""),
                      .version = contact.version,
                      .faults = std::move(faults),
                      .button = "Pass it to them"},
                     in_short(visit, seen), fields);
}

}  // namespace

Answer show_identify(const Visit& visit, const web::Form&) {
    return identify_page(visit, TRY(opened(visit)), {}, {});
}

Answer take_identify(const Visit& visit, const web::Form& fields) {
    const auto seen = TRY(opened(visit));
    const auto& contact = seen.contact;
    Faults faults;
    Identify wish{contact.reference, sharing::version_in(fields), {}};
    wish.children = read_who(fields, contact.words.arriving.children.size(), faults);
    if (wish.children.empty()) return http::see_other(address(contact.reference, ""));
    auto looked = people::looked_in(fields, wish.children.size());
    if (const auto which = people::look_pressed(fields, wish.children.size()))
        return identify_page(visit, seen, {wish.children, looked},
                             people::look_faults(looked, *which));
    if (not faults.empty())
        return identify_page(visit, seen, {wish.children, std::move(looked)}, std::move(faults));
    const auto done = contacts::identify(visit.node, asker_of(visit), wish);
    if (not done and done.error().kind == ErrorKind::Invalid)
        return identify_page(visit, seen, {wish.children, std::move(looked)},
                             faults_in(done.error()));
    if (not done) return fail(done.error());
    // An open case goes straight to its worker.
    const auto workers =
        TRY(contacts::workers_on_list(visit.node, asker_of(visit), contact.reference));
    const bool waits = done->open() and not done->ready_to_tell();
    if (waits and not workers.empty() and visit.may(rulebook::Permission::MayRate))
        return http::see_other(address(contact.reference, "worker"));
    return http::see_other(address(contact.reference, ""));
}

Answer show_worker(const Visit& visit, const web::Form&) {
    return worker_page(visit, TRY(opened(visit)), {}, {});
}

Answer take_worker(const Visit& visit, const web::Form& fields) {
    PassToWorker wish;
    wish.reference = TRY(contact_in(visit));
    wish.version = sharing::version_in(fields);
    wish.worker.name = line_in(fields, "worker-name");
    wish.worker.team = line_in(fields, "worker-team");
    wish.worker.phone = line_in(fields, "worker-phone");
    wish.why = line_in(fields, "why");
    const auto done = contacts::pass_to_worker(visit.node, asker_of(visit), wish);
    if (not done and done.error().kind == ErrorKind::Invalid)
        return worker_page(visit, TRY(opened(visit)), wish, faults_in(done.error()));
    if (not done) return fail(done.error());
    return http::see_other(address(wish.reference, ""));
}

Answer take_worker_has_it(const Visit& visit, const web::Form& fields) {
    const auto reference = TRY(contact_in(visit));
    TRY(contacts::worker_has_it(visit.node, asker_of(visit), reference,
                                sharing::version_in(fields)));
    return http::see_other(address(reference, ""));
}

}  // namespace accord::contacts
