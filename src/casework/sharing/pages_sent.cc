// Just after sending: what happens next, whom to ring, and what was held back.
#include "base/london.h"
#include "base/text.h"
#include "casework/sharing/pages.h"
#include "casework/sharing/pages_common.h"
#include "casework/sharing/pages_show.h"
#include "casework/sharing/sending.h"
#include "governance/desks/commands.h"
#include "governance/desks/whom_to_ring.h"

namespace accord::sharing {
namespace {

using namespace accord::html;

// Everyone who has until the same moment is promised in one line.
std::vector<Html> promises(const SentShare& sent, Instant now) {
    std::vector<Html> lines;
    std::vector<Instant> said;
    for (const auto& recipient : sent.share.recipients) {
        if (not recipient.acknowledge_by) continue;
        const auto due = *recipient.acknowledge_by;
        if (std::find(said.begin(), said.end(), due) != said.end()) continue;
        said.push_back(due);
        std::vector<std::string> names;
        for (std::size_t i = 0; i < sent.share.recipients.size(); ++i)
            if (sent.share.recipients[i].acknowledge_by == due)
                names.push_back(sent.parties[i].name);
        lines.push_back(Html(join_words(names)) + " will tell you that they have it " +
                        strong(spoken_deadline(due, now)) +
                        ". Whoever has not is shown as late on your home page, with the number of "
                        "their duty desk.");
    }
    return lines;
}

Html whom_to_ring(const SentShare& sent, const std::vector<desks::Answering>& who, Instant now) {
    std::vector<Html> lines;
    for (std::size_t i = 0; i < who.size(); ++i)
        if (sent.share.recipients[i].acknowledge_by)
            lines.push_back(strong(sent.parties[i].name) + ". " + desks::ring(who[i], now));
    return bullets(lines);
}

bool cannot_wait(HowSoon how_soon) {
    return how_soon == HowSoon::Now or how_soon == HowSoon::Today;
}

// What cannot wait for a desk that is shut: who answers there instead, first of all that happens.
Html while_shut(const SentShare& sent, const std::vector<desks::Answering>& who, Instant now) {
    Html out;
    if (not cannot_wait(sent.share.how_soon)) return out;
    for (std::size_t i = 0; i < who.size(); ++i)
        if (sent.share.recipients[i].acknowledge_by and who[i].desk_is_shut())
            out += paragraph(strong(sent.parties[i].name) + ": " + desks::ring(who[i], now));
    if (out.empty()) return out;
    return warning_text(
               "You said that this cannot wait, and not every desk is there now. Ring as "
               "well:") +
           out;
}

// What somebody did not get, so that it is told by telephone where they must have it.
Html held_back_from(const SentShare& sent) {
    std::vector<Html> lines;
    for (std::size_t i = 0; i < sent.newest.size(); ++i)
        if (sent.share.recipients[i].sent_at and holds_back_an_address(sent.newest[i].rendition))
            lines.push_back(sent.parties[i].name +
                            " does not get the address. They are told to "
                            "ring you if they must have it");
    return lines.empty() ? Html() : heading("What was held back") + bullets(lines);
}

Html next_steps(const Visit& visit, const SentShare& sent, const std::vector<desks::Answering>& who,
                Instant now) {
    auto lines = promises(sent, now);
    for (std::size_t i = 0; i < sent.share.recipients.size(); ++i) {
        const auto& recipient = sent.share.recipients[i];
        const auto& party = sent.parties[i];
        if (not recipient.acknowledge_by)
            lines.push_back(strong("Not sent to " + party.name + ". ") +
                            Html(recipient.reached == Reached::Suspended
                                     ? "Nothing can be sent to them just now. "
                                     : "It was held back. If they must know: ") +
                            desks::ring(who[i], now));
        if (party.type == Code<rulebook::AgencyType>("LA_CSC") and recipient.acknowledge_by)
            lines.push_back(
                Html(party.name) + " decides what kind of help is needed " +
                strong(spoken_deadline(decide_by(visit.rulebook, sent.share.sent_at), now)) +
                ", and tells you.");
    }
    if (sent.share.look_again_on)
        lines.push_back("You have not told the family. We ask you to look at that again on " +
                        strong(spoken(*sent.share.look_again_on)) + ".");
    return numbered(lines);
}

}  // namespace

Answer show_sent(const Visit& visit, const web::Form&) {
    const auto reference = TRY(reference_in(visit));
    const auto sent = TRY(look_at(visit.node, asker_of(visit), reference));
    const auto now = visit.node.clock.now();
    auto shell = identity::flow(visit, "Shared", "");
    Html main = panel(
        {.title = "Shared", .text = Html("Reference") + line_break() + strong(text(reference))});
    const auto who = TRY(who_answer(visit, sent));
    main += unfinished_note(sent.share, now);
    main += while_shut(sent, who, now) + heading("What happens next") +
            next_steps(visit, sent, who, now);
    main += held_back_from(sent);
    main += heading("If things change before then") +
            paragraph(link(address(reference, "correct"), "Correct or add to what you shared") +
                      ", or ring them:") +
            whom_to_ring(sent, who, now) +
            paragraph("If " + called(sent.share.answers.children.front()) + " is in danger, call " +
                      phone("999") + ".");
    std::vector<Html> record{
        link(address(reference, ""), "See what you shared, and who has opened it"),
        link("/", "Go to home")};
    if (const auto& batch = sent.share.answers.origin.batch; not batch.empty())
        record.insert(record.begin(), strong_link("/share/batch/" + batch, "Next in this batch"));
    main += heading("Your record") + list(record);
    return http::html(html::page(shell, one_column(main)));
}

}  // namespace accord::sharing
