#include "casework/sharing/pages_common.h"

#include "base/london.h"
#include "base/text.h"
#include "casework/people/pages_close.h"

namespace accord::sharing {

using namespace accord::html;

Asker asker_of(const identity::Visit& visit) {
    return {visit.actor, visit.name, visit.post, visit.party.id};
}

Result<Reference> reference_in(const identity::Visit& visit) {
    auto reference = reference_from_text('S', visit.request.param("share"));
    if (not reference) return fail(not_found("There is no share with that reference"));
    return reference;
}

std::string address(const Reference& share, std::string_view step) {
    std::string out = "/share/" + text(share);
    if (not step.empty()) out += "/" + std::string(step);
    return out;
}

std::string names(const std::vector<Child>& children) {
    std::vector<std::string> out;
    for (const auto& child : children) out.push_back(name_of(child));
    return join_words(out);
}

std::string about(const Answers& answers, std::string_view step) {
    std::string out = "Share information";
    if (not answers.children.empty()) out += " about " + names(answers.children);
    if (not step.empty()) out += ", " + std::string(step);
    return out;
}

http::Response flow_page(const identity::Visit& visit, const FlowPage& page, const Html& before,
                         const Html& fields, const Html& aside) {
    auto shell = identity::flow(visit, page.title, page.back);
    shell.faults = page.faults;
    auto whole = before + form({.action = page.action, .token = visit.form_token},
                               hidden("version", std::to_string(page.version)) + fields);
    if (not page.drop.empty())
        whole += details("Throw this away",
                         paragraph("What you wrote is gone for good. Nobody has been told.") +
                             form({.action = page.drop, .token = visit.form_token},
                                  warning_button("Throw it away")));
    const auto main = aside.empty() ? one_column(whole) : two_columns(whole, aside);
    return http::html(html::page(shell, main));
}

Result<std::variant<Draft, http::Response>> draft_or_page(const identity::Visit& visit,
                                                          std::string_view step) {
    using Either = std::variant<Draft, http::Response>;
    const auto reference = TRY(reference_in(visit));
    auto opened = TRY(open_draft(visit.node, asker_of(visit), reference, step));
    if (auto* draft = std::get_if<Draft>(&opened)) return Either(std::move(*draft));
    return Either(already_sent(visit, reference));
}

http::Response put_right(const Reference& share, std::string_view step) {
    return http::see_other(address(share, step) + "?put-right=yes");
}

http::Response already_sent(const identity::Visit& visit, const Reference& share) {
    const auto shell = identity::flow(visit, "This has been sent", "/");
    return http::html(html::page(
        shell, one_column(page_heading("This has been sent", "Share " + text(share)) +
                          paragraph("Nothing was sent twice. What you sent cannot be changed, and "
                                    "you can add to it or correct it.") +
                          paragraph(strong_link(address(share, ""), "See what you shared")) +
                          paragraph(link("/share/new", "Share something else")))));
}

http::Response restricted(const identity::Visit& visit) {
    return people::restricted_page(visit);
}

Html somebody_was_first(const std::string& name, Instant saved_at, Instant now,
                        std::vector<SummaryRow> theirs) {
    const auto who = name + " saved this " +
                     (london_day(saved_at) == london_day(now) ? "at " + spoken_time(saved_at)
                                                              : "on " + spoken(saved_at));
    return notification_banner(
               {.content = lead("Someone else changed this while you were writing") +
                           paragraph(strong("Nothing is lost.") +
                                     " What they wrote is here. What you wrote is in the boxes "
                                     "below. Put together what is needed, then press Continue.")}) +
           summary_list(SummaryList{.rows = std::move(theirs), .card = SummaryCard{.title = who}});
}

Html both_versions(const Draft& theirs, Instant now) {
    const auto& answers = theirs.answers;
    return somebody_was_first(
        theirs.saved_by_name, theirs.saved_at, now,
        {row("Child", names(answers.children)), row("How soon", words(answers.how_soon)),
         row("Seen or heard", with_breaks(answers.facts)),
         row("Their view", with_breaks(answers.view)), row("Keep from", answers.keep_from),
         row("Family told", words(answers.family.telling)),
         row("Why, or more", answers.family.more)});
}

Html continue_or_later() {
    return button_group(main_button("Continue") +
                        secondary_button("Save and come back later", "later", "yes"));
}

Html held_back_here_note() {
    return inset_text(strong("Where they are is held back from you. ") +
                      Html("Your own list says that it must not be learnt. Ask your safeguarding "
                           "lead, who reads all of this."));
}

Html rendition_html(const shield::Rendition& rendition) {
    std::vector<SummaryRow> rows;
    for (const auto& item : rendition.items) {
        Html value = with_breaks(item.words);
        if (item.opinion) value = tag("Opinion", Colour::Grey) + line_break() + value;
        rows.push_back(row(item.heading, value));
    }
    for (const auto& held : rendition.held_back)
        rows.push_back(row(held.heading, tag("Held back", Colour::Grey) + line_break() + held.why));
    if (rows.empty())
        return paragraph("Something was shared about a child you may know. Call the sender.");
    auto out = summary_list(rows);
    if (rendition.masked)
        out += inset_text(
            "Something in the text was held back, because it could tell someone "
            "where a person at risk can be found.");
    return out;
}

}  // namespace accord::sharing
