// Who the child is, by the hub's own list; and passing it to the worker whom the child has.
#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"
#include "casework/contacts/pages_common.h"
#include "casework/people/record_form.h"
#include "casework/sharing/forms.h"

namespace accord::contacts {
namespace {

using namespace accord::html;

std::string field_of(std::size_t child) {
    return "who-" + std::to_string(child + 1);
}
std::string look_field(std::size_t child) {
    return "look-for-" + std::to_string(child + 1);
}

// Somebody looked for on the hub's list by what else they may be called, and about how old.
struct Looked {
    std::string typed;
    bool done = false;
    people::FoundChildren found;
};

// "Remi, about 8": a name and an age, in any order.
people::Looking looking_from(std::string_view typed) {
    static constexpr std::array<std::string_view, 7> small_words{"about", "age", "aged", "years",
                                                                 "year",  "old", "yrs"};
    people::Looking out;
    const auto plain = replace_all(typed, ",", " ");
    for (const auto word : accord::words(plain)) {
        const auto number = people::number_in(word);
        if (number and *number >= 0 and *number <= 120) {
            out.age = number;
        } else if (std::find(small_words.begin(), small_words.end(), lower(word)) ==
                   small_words.end()) {
            out.name += (out.name.empty() ? "" : " ") + std::string(word);
        }
    }
    return out;
}

// What is looked for without being asked: a name that is only half known.
std::string half_known(const sharing::Child& child) {
    if (child.first_name.empty() == child.last_name.empty()) return {};
    const auto name = child.first_name.empty() ? child.last_name : child.first_name;
    return child.about_how_old.empty() ? name : name + ", about " + child.about_how_old;
}

Html compared_hint(const people::Alike& alike) {
    Html out = alike.glimpse.born;
    if (not alike.glimpse.area.empty()) out += ", " + Html(alike.glimpse.area);
    std::vector<std::string> parts;
    for (const auto& each : alike.compared) parts.push_back(lower(each.what) + ": " + each.how);
    if (not parts.empty()) out += ". " + capitalised(join(parts, "; "));
    return out;
}

// The list is there to be looked at by another name; what was chosen and typed stays.
Html look_box(const sharing::Child& child, std::size_t i, const Looked& looked,
              const Faults& faults) {
    Html out = line_box(look_field(i), "Look on our list by another name (optional)", looked.typed,
                        faults, "A first name, a last name or both, and about how old: Remi, 8");
    out += button_group(
        secondary_button("Look for " + sharing::called(child), "look", std::to_string(i + 1)));
    if (looked.done and looked.found.glimpses.empty())
        out += inset_text("Nobody on our list fits that.");
    if (looked.found.more) out += inset_text("More may fit. Add a last name or an age.");
    return out;
}

// None is chosen: which of them it is is a judgement.
Html who_box(const sharing::Child& child, std::size_t i, const std::vector<people::Alike>& alike,
             const Looked& looked, const std::string& chosen, const Faults& faults) {
    std::vector<Choice> items;
    std::set<std::string> shown{child.person};
    if (not child.person.empty())
        items.push_back(
            {.value = child.person, .text = "The record " + child.person + ", as was said before"});
    for (const auto& each : alike) {
        shown.insert(text(each.glimpse.reference));
        items.push_back({.value = text(each.glimpse.reference),
                         .text = each.glimpse.name + " (" + text(each.glimpse.reference) + ")",
                         .hint = Words(compared_hint(each))});
    }
    for (const auto& each : looked.found.glimpses) {
        const auto reference = text(each.reference);
        if (not shown.insert(reference).second) continue;
        Html hint = each.born;
        if (not each.area.empty()) hint += ", " + Html(each.area);
        items.push_back({.value = reference,
                         .text = each.name + " (" + reference + ")",
                         .hint = Words(hint + ". Found by what you looked for")});
    }
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
            looked.push_back({child.person.empty() ? half_known(child) : "", false, {}});
    for (auto& each : looked) {
        const auto wish = looking_from(each.typed);
        if (wish.name.empty()) continue;
        each.found = TRY(people::find_children(visit.node, visit.actor, visit.house.matcher, wish));
        std::erase_if(each.found.glimpses,
                      [](const people::Glimpse& one) { return one.restricted; });
        each.done = true;
    }
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
    fields += paragraph(
        "These may be the same, by name, birth date, address and number. Look "
        "before you choose: a wrong one puts one family’s words into another’s.");
    for (std::size_t i = 0; i < children.size(); ++i) {
        fields += who_box(children[i], i, alike[i], looked[i],
                          i < typed.who.size() ? typed.who[i].record : "", faults);
        fields += look_box(children[i], i, looked[i], faults);
        fields += hidden("alike-" + std::to_string(i + 1),
                         std::to_string(alike[i].size() + looked[i].found.glimpses.size()));
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
    std::vector<Looked> looked;
    for (std::size_t i = 0; i < wish.children.size(); ++i)
        looked.push_back({line_in(fields, look_field(i)), false, {}});
    if (const auto which = people::number_in(fields.value("look"))) {
        const auto i = static_cast<std::size_t>(*which) - 1;
        faults.clear();
        if (i < looked.size() and looking_from(looked[i].typed).name.empty())
            faults.push_back(
                {.where = look_field(i), .sentence = "Enter a name to look for, or a part of one"});
        return identify_page(visit, seen, {wish.children, std::move(looked)}, std::move(faults));
    }
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
