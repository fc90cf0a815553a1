#include "casework/sharing/rows.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/closed.h"
#include "casework/sharing/pages_common.h"
#include "platform/html/components/banner.h"

namespace accord::sharing {
namespace {

using namespace accord::html;

ClockFace running(Instant due, Instant now, const std::string& what) {
    return {.lateness = due < now              ? Lateness::Late
                        : due - now < hours(1) ? Lateness::Soon
                                               : Lateness::Ok,
            .words = spoken_wait(due, now),
            .more = what + " " + spoken_deadline(due, now),
            .due = text(due)};
}

ClockFace done(const std::string& words, Instant at) {
    return {.lateness = Lateness::Done, .words = words, .more = spoken(at)};
}

std::string title_of(const Answers& answers, Date today) {
    if (answers.children.empty()) return "A child, not yet named";
    std::string out = names(answers.children);
    if (answers.children.size() == 1)
        if (const auto age = age_words(answers.children.front(), today); not age.empty())
            out += ", " + age;
    return out;
}

}  // namespace

std::string whom(const shield::Rendition& rendition) {
    std::string out;
    for (const auto& item : rendition.items) {
        const bool child =
            item.id.starts_with("child-") and std::count(item.id.begin(), item.id.end(), '-') == 1;
        if (not child) continue;
        if (not out.empty()) out += " and ";
        out += item.words.substr(0, item.words.find(','));
    }
    return out.empty() ? "A child" : out;
}

QueueRow received_row(const Received& received, Instant now) {
    const auto& recipient = received.recipient;
    QueueRow row;
    row.href = "/share/" + text(received.share.reference);
    if (recipient.taken_back_at) {
        row.title = "Taken back: share " + text(received.share.reference);
        row.text = received.sender.name + ", " + spoken(received.share.sent_at);
        row.clock = done("Taken back", *recipient.taken_back_at);
        row.tag = tag("Taken back", Colour::Grey);
        return row;
    }
    row.title = received.restricted      ? std::string(people::restricted_word)
                : received.packs.empty() ? std::string("A child")
                                         : whom(received.packs.back().rendition);
    row.text = received.sender.name + ", " + spoken(received.share.sent_at);
    const bool news = changed_since_opened(received);
    if (recipient.acknowledged_at and news)
        row.clock = recipient.read_again_by
                        ? running(*recipient.read_again_by, now, "read it again")
                        : ClockFace{.lateness = Lateness::Soon,
                                    .words = "Read it again",
                                    .more = "changed " + spoken(received.packs.back().made_at)};
    else if (recipient.acknowledged_at)
        row.clock = done("We have it", *recipient.acknowledged_at);
    else if (recipient.acknowledge_by)
        row.clock = running(*recipient.acknowledge_by, now, "say you have it");
    row.tag = not recipient.opened_at ? tag("Not read yet", Colour::Yellow)
              : news                  ? tag("Changed since you read it", Colour::Orange)
                                      : tag("Read", Colour::Grey);
    return row;
}

QueueRow sent_row(const Share& share, const Queue& queue) {
    QueueRow row;
    row.href = "/share/" + text(share.reference);
    row.title = title_of(share.answers, london_day(queue.now));
    std::vector<std::string> waiting;
    std::optional<Instant> due;
    std::size_t went = 0;
    std::size_t said = 0;
    std::optional<Instant> last;
    for (const auto& each : share.recipients) {
        if (not each.can_read()) continue;
        ++went;
        if (each.acknowledged_at) {
            ++said;
            if (not last or *last < *each.acknowledged_at) last = each.acknowledged_at;
            continue;
        }
        const auto* party = queue.party(each.party);
        if (party != nullptr) waiting.push_back(party->name);
        if (each.acknowledge_by and (not due or *each.acknowledge_by < *due))
            due = each.acknowledge_by;
    }
    row.text = waiting.empty() ? std::string("Everyone has said that they have it")
                               : "Waiting for " + join_words(waiting);
    if (due)
        row.clock = running(*due, queue.now, "they say they have it");
    else
        row.clock = done("All have it", last.value_or(share.sent_at));
    row.tag = tag(std::to_string(said) + " of " + std::to_string(went) + " have it",
                  said == went ? Colour::Green : Colour::Grey);
    return row;
}

QueueRow draft_row(const Draft& draft, Instant now) {
    QueueRow row;
    const auto today = london_day(now);
    const auto step = first_unfinished(draft.answers, today);
    row.href = address(draft.reference, step.empty() ? "check" : step);
    row.title = title_of(draft.answers, today);
    row.text = "Not sent. Saved by " + draft.saved_by_name;
    row.clock = {.lateness = Lateness::Ok, .words = "Not sent", .more = spoken(draft.saved_at)};
    row.tag = tag("Draft", Colour::Grey);
    return row;
}

QueueRow unfinished_row(const Share& share, Instant now) {
    QueueRow row;
    row.href = address(share.reference, "finish");
    row.title = "Finish this: 3 questions";
    row.text = title_of(share.answers, london_day(now)) + ". Sent as urgent";
    if (share.finish_by) row.clock = running(*share.finish_by, now, "finish");
    row.tag = tag("Urgent", Colour::Red);
    return row;
}

bool is_time_to_look_again(const Share& share, Instant now) {
    return share.look_again_on and * share.look_again_on <= london_day(now);
}

QueueRow look_again_row(const Share& share, Instant now) {
    QueueRow row;
    row.href = address(share.reference, "finish");
    row.title = "Have you told the family?";
    row.text = title_of(share.answers, london_day(now)) + ". You said that you would look again";
    row.clock = {.lateness = Lateness::Soon,
                 .words = "Look again",
                 .more = "since " + spoken(*share.look_again_on)};
    row.tag = tag("Not told", Colour::Grey);
    return row;
}

}  // namespace accord::sharing
