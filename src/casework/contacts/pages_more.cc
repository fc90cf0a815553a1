// Something more that is learnt before it is decided; and finding a contact.
#include "base/london.h"
#include "base/text.h"
#include "casework/contacts/pages_common.h"
#include "casework/sharing/forms.h"

namespace accord::contacts {
namespace {

using namespace accord::html;

Answer news_page(const Visit& visit, const Seen& seen, const AddNews& typed, Faults faults) {
    const auto& contact = seen.contact;
    Html fields = page_heading("What is new?", "Contact " + text(contact.reference));
    fields += text_box("words", bold_label("What have you been told?"), typed.words, faults, 6,
                       "It stands below what came first, with your name and the time");
    fields += line_box("who", bold_label("Who said it? (optional)"), typed.who, faults);
    fields +=
        radios(Question{.name = "danger",
                        .legend = bold_legend("Is someone in danger now?"),
                        .error = error_of(faults, "danger"),
                        .items = {{.value = "yes", .text = "Yes"}, {.value = "no", .text = "No"}},
                        .chosen = typed.danger == sharing::Yes::Yes  ? "yes"
                                  : typed.danger == sharing::Yes::No ? "no"
                                                                     : ""});
    return step_page(visit,
                     {.title = "What is new?",
                      .action = address(contact.reference, "news"),
                      .back = address(contact.reference, ""),
                      .version = contact.version,
                      .faults = std::move(faults),
                      .button = "Add it"},
                     in_short(visit, seen), fields);
}

Answer find_page(const Visit& visit, const std::string& typed, const std::vector<Contact>* found,
                 Faults faults) {
    Html main = page_heading("Find a contact", visit.party.name);
    main += form({.action = "/contacts/find", .token = visit.form_token},
                 line_box("find", bold_label("Reference, or the child’s name"), typed, faults,
                          "F-7K4-22M, or Amara Bello") +
                     main_button("Find"));
    if (found != nullptr) {
        std::vector<QueueRow> rows;
        const auto today = london_day(visit.node.clock.now());
        for (const auto& contact : *found) {
            QueueRow row;
            row.href = address(contact.reference, "");
            row.title = title_with_ages(contact, today);
            const auto* decided = outcome(contact.outcome);
            row.text = text(contact.reference) + ", came " + spoken(contact.received_at) +
                       (decided != nullptr ? ". " + decided->words : std::string());
            row.clock = {.lateness = contact.open() ? Lateness::Ok : Lateness::Done,
                         .words = std::string(words(contact.state)),
                         .more = contact.closed_at ? spoken(*contact.closed_at) : std::string()};
            row.tag = verdict_tag(contact.verdict);
            rows.push_back(std::move(row));
        }
        main += heading("Found") +
                html::queue(rows,
                            "None. A child whom nobody has found on your list yet is found "
                            "by the name in an open contact alone.");
    }
    auto shell = identity::hub(visit, "Find a contact", "/contacts");
    shell.crumbs = {{.text = "Front door", .href = "/contacts"}};
    shell.faults = std::move(faults);
    return http::html(html::page(shell, sheet(visit, main)));
}

}  // namespace

Answer show_news(const Visit& visit, const web::Form&) {
    return news_page(visit, TRY(opened(visit)), {}, {});
}

Answer take_news(const Visit& visit, const web::Form& fields) {
    AddNews wish;
    wish.reference = TRY(contact_in(visit));
    wish.version = sharing::version_in(fields);
    wish.words = line_in(fields, "words");
    wish.who = line_in(fields, "who");
    wish.danger = fields.value("danger") == "yes"  ? sharing::Yes::Yes
                  : fields.value("danger") == "no" ? sharing::Yes::No
                                                   : sharing::Yes::NotSaid;
    auto faults = faults_of(wish);
    if (not faults.empty()) return news_page(visit, TRY(opened(visit)), wish, std::move(faults));
    const auto done = contacts::add_news(visit.node, asker_of(visit), visit.law, wish);
    if (not done and done.error().kind == ErrorKind::Conflict) {
        const auto seen = TRY(opened(visit));
        if (seen.contact.open() and not seen.contact.ready_to_tell())
            return news_page(visit, seen, wish, changed("words"));
        return somebody_was_first(visit, wish.reference, done.error(),
                                  {{"What is new", wish.words}});
    }
    if (not done) return fail(done.error());
    return http::see_other(address(wish.reference, ""));
}

Answer show_find(const Visit& visit, const web::Form&) {
    return find_page(visit, "", nullptr, {});
}

Answer take_find(const Visit& visit, const web::Form& fields) {
    const auto typed = line_in(fields, "find");
    if (typed.empty())
        return find_page(visit, typed, nullptr,
                         {{.where = "find", .sentence = "Enter a reference or a name"}});
    const auto found = TRY(contacts::find_by(visit.node, asker_of(visit), typed));
    if (found.size() == 1 and reference_from_text('F', typed))
        return http::see_other(address(found.front().reference, ""));
    return find_page(visit, typed, &found, {});
}

}  // namespace accord::contacts
