#include "casework/requests/rows.h"

#include "base/london.h"
#include "base/text.h"
#include "casework/people/closed.h"
#include "casework/requests/pages_common.h"

namespace accord::requests {
namespace {

using namespace accord::html;

std::string title_of(const Asking& asking, Date today) {
    if (asking.children.empty()) return "A child, not yet named";
    auto out = sharing::names(asking.children);
    if (asking.children.size() == 1)
        if (const auto age = sharing::age_words(asking.children.front(), today); not age.empty())
            out += ", " + age;
    return out;
}

std::string whom_of(const Gathered& gathered) {
    if (gathered.restricted) return std::string(people::restricted_word);
    return whom(gathered.lines.front().asked.told);
}

// The rating that it was asked at is in no row of whoever was asked but by its time.
ClockFace wait_of(const Asked& asked, Instant now, std::string_view what) {
    const auto until = asked.wait_until();
    if (not until) return {.lateness = Lateness::Ok, .words = "No time set", .more = ""};
    return face(*until, now, what);
}

}  // namespace

QueueRow to_us_row(const Gathered& gathered, Instant now, const rulebook::Rulebook& rulebook) {
    const auto& line = gathered.lines.front();
    QueueRow row;
    row.href = address(gathered.request.reference, "");
    row.title = whom_of(gathered);
    row.text = gathered.asker.name + " asks, " +
               spoken(gathered.request.asked_at.value_or(gathered.request.begun_at));
    row.clock = wait_of(line.asked, now, "reply");
    row.tag = rating_tag(gathered.request.rating, rulebook, london_day(now), line.clock);
    if (line.asked.typed != Replying{})
        row.text += ". Half written";
    else if (line.asked.replies > 0)
        row.text += ". " + Html(type_words(line.asked.reply_type, rulebook, london_day(now)));
    else if (not line.asked.opened_at)
        row.text += ". Not read yet";
    return row;
}

QueueRow from_us_row(const Gathered& gathered, Instant now) {
    const auto& request = gathered.request;
    QueueRow row;
    row.href = address(request.reference, "");
    row.title = title_of(request.asking, london_day(now));
    std::vector<std::string> waiting;
    std::optional<Instant> due;
    std::optional<Instant> last;
    for (const auto& line : gathered.lines) {
        if (line.asked.awaited()) {
            waiting.push_back(line.party.name);
            const auto until = line.asked.wait_until();
            if (until and (not due or *until < *due)) due = until;
        }
        if (line.asked.replied_at and (not last or *last < *line.asked.replied_at))
            last = line.asked.replied_at;
    }
    const auto sent = request.sent();
    row.text = waiting.empty() ? std::string("Everyone has replied")
                               : "Waiting for " + join_words(waiting);
    row.clock = due ? face(*due, now, "they reply")
                    : ClockFace{.lateness = Lateness::Done,
                                .words = "All replied",
                                .more = "last " + spoken(last.value_or(now))};
    row.tag =
        tag(std::to_string(sent - waiting.size()) + " of " + std::to_string(sent) + " replied",
            waiting.empty() ? Colour::Green : Colour::Grey);
    return row;
}

QueueRow answered_row(const Gathered& gathered, const rulebook::Rulebook& rulebook, Date day) {
    const auto& line = gathered.lines.front();
    QueueRow row;
    row.href = address(gathered.request.reference, "");
    row.title = whom_of(gathered);
    row.text = gathered.asker.name;
    row.clock = {.lateness = Lateness::Done,
                 .words = std::string(words(line.asked.state)),
                 .more = line.asked.replied_at ? spoken(*line.asked.replied_at) : std::string()};
    if (not line.asked.reply_type.empty())
        row.tag = tag(type_words(line.asked.reply_type, rulebook, day), Colour::Grey);
    return row;
}

QueueRow disagreement_row(const DisagreementSeen& seen, const Id<parties::Party>& side,
                          Instant now) {
    const auto& one = seen.disagreement;
    const bool asked_first = seen.asker.id == side;
    const auto& other = asked_first ? seen.asked : seen.asker;
    const auto& ring = asked_first ? seen.for_asked : seen.for_asker;
    QueueRow row;
    row.href = "/disagreements/" + text(one.reference);
    row.title = seen.whom;
    row.text = Html(trigger_words(one.trigger)) + ". With " + other.name + ": " + ring.name + ", " +
               phone(ring.phone);
    row.clock = face(seen.clocks.back().due_at, now, "settle it");
    const auto* said = one.waiting();
    row.tag = said != nullptr and said->party != side
                  ? tag("They say it is settled", Colour::Orange)
                  : tag("Stage " + std::to_string(one.stage), Colour::Yellow);
    return row;
}

QueueRow draft_row(const Request& draft, Instant now, const rulebook::Rulebook& rulebook) {
    QueueRow row;
    const auto step = first_unfinished(draft.asking, rulebook, now);
    row.href = draft_address(draft.reference, step.empty() ? "check" : step);
    row.title = title_of(draft.asking, london_day(now));
    row.text = "Not asked. Saved by " + draft.saved_by_name;
    row.clock = {.lateness = Lateness::Ok, .words = "Not asked", .more = spoken(draft.saved_at)};
    row.tag = tag("Draft", Colour::Grey);
    return row;
}

}  // namespace accord::requests
