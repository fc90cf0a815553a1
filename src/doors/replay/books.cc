#include "doors/replay/books.h"

#include <set>

#include "casework/clocks/commands.h"
#include "casework/contacts/board.h"
#include "casework/requests/commands_chase.h"
#include "governance/audit/commands.h"
#include "platform/jobs/outbox.h"

namespace accord::replay {
namespace {

constexpr Duration a_moment{1};       // what is noticed right after it was due is noticed at once
constexpr std::size_t told_max = 20;  // faults; whoever has more has one

void add_wrong(Books& books, std::string sentence) {
    if (books.wrong.size() < told_max) books.wrong.push_back(std::move(sentence));
}

// A clock may be started when its time is over already: it counts from something before. Its id
// says the millisecond, and this is the end of it.
Instant made_by(const clocks::Clock& clock) {
    std::int64_t milliseconds = 0;
    for (std::size_t i = 0; i < 6; ++i) milliseconds = milliseconds * 256 + clock.id.view()[i];
    return {milliseconds * 1000 + 999};
}

void count(Books& books, const clocks::Clock& clock, Duration down, bool whole) {
    ++books.clocks;
    const auto name = std::string(clock.rule.text()) + " of " + clock.about;
    if (clock.going()) {
        ++books.running;
        if (not whole) return;
        return add_wrong(books, "The clock " + name + " was lost: it never ended");
    }
    if (clock.missed_at) {
        const auto late = *clock.missed_at - std::max(clock.due_at, made_by(clock));
        books.latest = std::max(books.latest, late);
        if (late.micros > down.micros + a_moment.micros)
            add_wrong(books, "That the clock " + name + " ran out was seen too late");
    }
    // What stood still until it ended did not run out.
    const bool stood_still =
        not clock.pauses.empty() and clock.pauses.back().time.until == clock.ended_at;
    const bool ran_out =
        not stood_still and clock.ended_at and clock.due_at + down < *clock.ended_at;
    if (ran_out and not clock.missed_at)
        add_wrong(books, "The clock " + name + " ran out, and nobody noticed");
    if (clock.state == clocks::ClockState::Cancelled)
        ++books.cancelled;
    else
        ++(clock.met_in_time() ? books.met : books.met_late);
}

// What one step of the ladder says, and how often at most: both managers are told of the last.
struct Told {
    std::string_view kind;
    requests::Rung rung;
    std::size_t most;
};
constexpr Told told[] = {{"half-time", requests::Rung::Person, 1},
                         {"desk", requests::Rung::Desk, 1},
                         {"late", requests::Rung::Managers, 1},
                         {"no-reply", requests::Rung::Managers, 2}};

// Each step that was climbed told whom it tells, once; and nobody was told without a step.
Result<void> count_chases(Books& books, audit::Reading& reading, const Known& known) {
    const auto notices = TRY(requests::told_about(reading, known.request_id));
    books.notices += static_cast<std::int64_t>(notices.size());
    for (const auto& other : known.others) {
        const auto climbed = TRY(requests::climbed(reading, other.id));
        for (const auto& step : climbed) ++books.chases[std::string(requests::word(step.rung))];
        for (const auto& each : told) {
            std::map<std::int64_t, std::size_t> steps;
            for (const auto& step : climbed)
                if (step.rung == each.rung) ++steps[step.due_at.micros];
            std::map<std::int64_t, std::size_t> said;
            for (const auto& notice : notices)
                if (notice.about == text(other.id) and notice.kind == each.kind)
                    ++said[notice.due_at.value_or(Instant{}).micros];
            for (const auto& [due, times] : said)
                if (times > each.most or steps[due] != 1)
                    add_wrong(books, "A chase (" + std::string(each.kind) + ") of " +
                                         text(*known.request) + " was sent twice");
            for (const auto& [due, times] : steps)
                if (times > 0 and said[due] == 0)
                    add_wrong(books, "A chase (" + std::string(each.kind) + ") of " +
                                         text(*known.request) + " was never sent");
        }
    }
    return {};
}

// What happened in the year, entry by entry. What went before is the making of the world, where
// signatures are other ones each time; so an entry counts without the digest of the one before it.
class Happened final : public audit::Onlooker {
public:
    explicit Happened(std::int64_t since) : since_(since) {}
    void saw(const ledger::Entry& entry) override {
        if (entry.sequence <= since_) return;
        auto one = entry;
        one.previous = {};
        digest = keyed_digest(digest.view(), bytes_of(ledger::bytes(one)));
    }

    Digest digest;

private:
    std::int64_t since_;
};

}  // namespace

std::int64_t Books::of(std::string_view step) const {
    const auto found = chases.find(std::string(step));
    return found == chases.end() ? 0 : found->second;
}

Result<Books> books_of(Node& node, const Borough& borough, const Replayed& replayed,
                       Duration down) {
    Books out;
    const auto board = TRY(contacts::board(node, borough.deciding, {}));
    for (const auto& column : board.columns) out.open += column.contacts;
    if (out.open > 0 and replayed.whole)
        add_wrong(out, std::to_string(out.open) + " contacts have not come to their end");
    {
        auto reading = TRY(audit::Reading::begin(node, borough.deciding.actor));
        std::set<Reference> seen;
        for (const auto& known : replayed.all) {
            ++out.contacts;
            if (not seen.insert(*known.reference).second)
                add_wrong(out, "Two contacts of the plan are one: " + text(*known.reference));
            for (const auto& clock : TRY(clocks::of(reading, text(*known.reference))))
                count(out, clock, down, replayed.whole);
            for (const auto& clock : TRY(clocks::of(reading, text(known.id))))
                count(out, clock, down, replayed.whole);
            if (not known.asked) continue;
            for (const auto& clock : TRY(clocks::of(reading, text(*known.request))))
                count(out, clock, down, replayed.whole);
            TRY(count_chases(out, reading, known));
        }
        auto waiting = TRY(node.database.begin(store::Mode::Read));
        const auto left = TRY(jobs::waiting(waiting, node.clock.now()));
        if (left.given_up > 0)
            add_wrong(out, std::to_string(left.given_up) + " messages were given up");
    }
    Happened happened(replayed.since);
    const auto verified = TRY(audit::verify(node.database, audit::verifier_key(node), &happened));
    out.entries = verified.entries;
    out.happened = happened.digest;
    if (verified.sound())
        TRY(audit::sign_checkpoint(node, verified));
    else
        add_wrong(out, audit::said(verified));
    return out;
}

}  // namespace accord::replay
