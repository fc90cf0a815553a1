// What is new about a contact: what it says, and that somebody has read it.
#include "base/london.h"
#include "casework/contacts/commands_news.h"
#include "casework/contacts/pages_common.h"
#include "casework/sharing/forms.h"
#include "platform/html/on_paper.h"

namespace accord::contacts {

using namespace accord::html;

namespace {

std::string href_of(const News& news) {
    switch (news.kind) {
        case NewsKind::Contact: return address(news.reference, "");
        case NewsKind::Call: return "/calls/" + text(news.reference);
        case NewsKind::Corrected:
        case NewsKind::TakenBack: break;
    }
    return "/share/" + text(news.reference);
}

}  // namespace

Html what_it_says(const News& news) {
    Html out;
    if (news.now) out += tag("Now", Colour::Red) + " ";
    out += quiet((news.from.empty() ? "" : news.from + ", ") + spoken(news.at) + ". ") +
           link(href_of(news), text(news.reference));
    return out + line_break() + with_breaks(news.words);
}

namespace {

// Since somebody of the hub last did something about it, before this came.
Instant last_touched(const Seen& seen, Instant before) {
    Instant out = seen.contact.known_since();
    for (const auto& move : seen.moves)
        if (move.at < before and out < move.at) out = move.at;
    return out;
}

}  // namespace

Html what_is_new(const Seen& seen) {
    std::vector<Html> lines;
    Instant first;
    for (const auto& news : seen.news) {
        if (news.read) continue;
        if (lines.empty()) first = news.at;
        lines.push_back(strong(words(news.kind)) + line_break() + what_it_says(news));
    }
    if (lines.empty()) return {};
    return notification_banner({.content = html::list(lines),
                                .title = "New since " + spoken(last_touched(seen, first)),
                                .title_id = "what-is-new"});
}

// What is new, and one button for whoever has read it. After the decision it is opened again.
Html new_to_read(const Visit& visit, const Seen& seen) {
    const auto& contact = seen.contact;
    auto out = what_is_new(seen);
    if (out.empty()) return {};
    Html items;
    for (const auto& news : seen.news)
        if (not news.read) items += hidden("item", news.item);
    out += form({.action = address(contact.reference, "read"), .token = visit.form_token},
                items + button(Button{.text = "I have read what is new"}));
    if (contact.ready_to_tell() or not contact.open())
        out += paragraph(on_screen(strong_link(address(contact.reference, "reopen"),
                                               "It changes what was decided: open it again")));
    return out;
}

Answer take_read(const Visit& visit, const web::Form& fields) {
    ReadNews wish{TRY(contact_in(visit)), {}};
    for (const auto item : fields.values("item")) wish.items.emplace_back(item);
    TRY(contacts::read_news(visit.node, asker_of(visit), wish));
    return http::see_other(address(wish.reference, ""));
}

}  // namespace accord::contacts
