// Who the child is, by the hub's own list; and passing it to the worker whom the child has.
#include "casework/contacts/pages_common.h"
#include "casework/sharing/forms.h"

#include "base/text.h"

namespace accord::contacts {
namespace {

using namespace accord::html;

std::string field_of(std::size_t child) {
    return "who-" + std::to_string(child + 1);
}

Html compared_hint(const people::Alike& alike) {
    Html out = alike.glimpse.born;
    if (not alike.glimpse.area.empty()) out += ", " + Html(alike.glimpse.area);
    std::vector<std::string> parts;
    for (const auto& each : alike.compared) parts.push_back(lower(each.what) + ": " + each.how);
    if (not parts.empty()) out += ". " + capitalised(join(parts, "; "));
    return out;
}

// None is chosen: which of them it is is a judgement.
Html who_box(const sharing::Child& child, std::size_t i, const std::vector<people::Alike>& alike,
             const std::string& chosen, const Faults& faults) {
    std::vector<Choice> items;
    if (not child.person.empty())
        items.push_back(
            {.value = child.person, .text = "The record " + child.person + ", as was said before"});
    for (const auto& each : alike)
        items.push_back({.value = text(each.glimpse.reference),
                         .text = each.glimpse.name + " (" + text(each.glimpse.reference) + ")",
                         .hint = Words(compared_hint(each))});
    items.push_back({.value = "new",
                     .text = "None of these: put the child on our list",
                     .hint = Words("Brothers, sisters and twins are each on it for themselves")});
    items.push_back({.value = "unknown",
                     .text = "We do not know yet who it is",
                     .hint = Words("The time to say so runs on")});
    return radios(Question{.name = field_of(i),
                           .legend = bold_legend("Who is " + sharing::name_of(child) + "?"),
                           .error = error_of(faults, field_of(i)),
                           .items = items,
                           .chosen = chosen});
}

Answer identify_page(const Visit& visit, const Seen& seen, const std::vector<WhoItIs>& typed,
                     Faults faults) {
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
    fields += paragraph(
        "These may be the same, by name, birth date, address and number. Look "
        "before you choose: a wrong one puts one family’s words into another’s.");
    for (std::size_t i = 0; i < children.size(); ++i) {
        fields +=
            who_box(children[i], i, alike[i], i < typed.size() ? typed[i].record : "", faults);
        fields += hidden("alike-" + std::to_string(i + 1), std::to_string(alike[i].size()));
    }
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
    for (std::size_t i = 0; i < children; ++i) {
        WhoItIs one{line_in(fields, field_of(i)), 0};
        const auto shown = line_in(fields, "alike-" + std::to_string(i + 1));
        if (not shown.empty() and shown.size() < 4 and
            shown.find_first_not_of("0123456789") == shown.npos)
            one.alike_seen = std::stoll(shown);
        if (one.record.empty())
            faults.push_back({.where = field_of(i), .sentence = "Select who each child is"});
        out.push_back(std::move(one));
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
    if (not faults.empty()) return identify_page(visit, seen, wish.children, std::move(faults));
    const auto done = contacts::identify(visit.node, asker_of(visit), wish);
    if (not done and done.error().kind == ErrorKind::Invalid)
        return identify_page(visit, seen, wish.children, faults_in(done.error()));
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
