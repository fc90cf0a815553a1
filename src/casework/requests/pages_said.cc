// How a reply reads, for whoever asked and for whoever gave it: what stands first, and what was
// said before it folded away.
#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "base/typed_time.h"
#include "casework/requests/pages_read.h"

namespace accord::requests {

using namespace accord::html;

Html replies_html(const Visit& visit, const std::vector<Reply>& replies) {
    const auto stands = which_stand(replies);
    Html now;
    Html before;
    for (std::size_t i = replies.size(); i > 0; --i)
        (stands[i - 1] ? now : before) += reply_html(visit, replies[i - 1]);
    if (before.empty()) return now;
    return paragraph(tag("This stands", Colour::Green)) + now +
           details("What was said before, and no longer stands", before);
}

Html reply_html(const Visit& visit, const Reply& reply) {
    const auto day = london_day(visit.node.clock.now());
    Html out = small_heading(type_words(reply.type.text(), visit.rulebook, day));
    out += fine_print(reply.made_name + (reply.made_post.empty() ? "" : ", " + reply.made_post) +
                      ", " + spoken(reply.made_at) + (reply.spoken ? ", by telephone" : ""));
    std::vector<SummaryRow> rows;
    for (const auto& item : reply.rendition.items) {
        Html value = with_breaks(item.words);
        if (item.opinion) value = tag("Opinion", Colour::Grey) + line_break() + value;
        const auto onward = reply.onward_of(item.id);
        if (onward != Onward::Allowed) value += line_break() + tag(words(onward), Colour::Yellow);
        rows.push_back(row(item.heading, value));
    }
    for (const auto& held : reply.rendition.held_back)
        rows.push_back(row(held.heading, tag("Held back", Colour::Grey) + line_break() + held.why));
    const auto& said = reply.said;
    if (not reply.reason.empty())
        rows.push_back(row("Why", reason_words(reply.reason, visit.rulebook, day) +
                                      (said.reason_why.empty() ? "" : ". " + said.reason_why)));
    if (not said.reviewer.empty()) rows.push_back(row("Who can look at it again", said.reviewer));
    if (reply.number > 1 and not said.why_again.empty())
        rows.push_back(row("Why it was answered again", said.why_again));
    const auto made_on = london_day(reply.made_at);
    const auto echo = [&](const std::string& typed, bool to_the_end) {
        const auto days = days_as_typed(typed, made_on, Meant::Past);
        if (not days) return typed;
        return spoken(to_the_end ? std::min(days->last, std::max(days->first, made_on))
                                 : days->first);
    };
    if (not said.from.empty()) rows.push_back(row("Covering from", echo(said.from, false)));
    if (not said.until.empty()) rows.push_back(row("Covering until", echo(said.until, true)));
    if (not said.as_of.empty()) rows.push_back(row("As it stood on", echo(said.as_of, true)));
    if (const auto later = moment_as_typed(said.later_at, reply.made_at); later)
        rows.push_back(row("They need until", spoken(*later) + ". " + said.later_why));
    std::vector<Html> care;
    if (said.family_must_not_know)
        care.push_back("The family must not know that this came from them");
    if (said.names_someone_at_risk) care.push_back("It names someone else who could be at risk");
    if (said.talk_first) care.push_back("Talk to them before it goes any further");
    if (said.more_to_come) care.push_back("There is more to come");
    if (not care.empty()) rows.push_back(row("Handle with care", join(care, line_break())));
    if (not rows.empty()) out += summary_list(rows);
    return out;
}

}  // namespace accord::requests
