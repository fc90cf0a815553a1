#include "doors/replay/year.h"

#include <algorithm>

#include "base/london.h"
#include "doors/worker/worker.h"
#include "governance/audit/commands.h"
#include "platform/jobs/due.h"

namespace accord::replay {
namespace {

constexpr int rounds_hour = 3;
constexpr std::int64_t told_every = 2000;  // steps
// Signing reads the whole trail again each time: in a year of an hour that is once, at the end.
constexpr std::string_view not_in_a_replay = "trail.sign_checkpoint";

// As on a machine that has no browser: what one prints is other bytes each time, and takes seconds.
Result<void> print_nothing(Node& node, const jobs::Message&) {
    node.log.info("agreement.no_copy", {{"because", "nothing is printed in a replay"}});
    return {};
}

std::vector<worker::Work> work_of_a_replay() {
    const auto all = worker::work();
    std::vector<worker::Work> out(all.begin(), all.end());
    for (auto& row : out)
        if (row.kind == "agreement.make_copy") row.handle = print_nothing;
    return out;
}

std::vector<worker::Round> rounds_of_a_replay() {
    std::vector<worker::Round> out;
    for (const auto& round : worker::rounds())
        if (round.kind != not_in_a_replay) out.push_back(round);
    return out;
}

constexpr auto later = [](const auto& one, const auto& other) { return other < one; };

Result<std::optional<Instant>> next_due(Node& node) {
    auto read = TRY(node.database.begin(store::Mode::Read));
    return jobs::next_due(read, {});
}

// Two contacts of a plan may be told in the same words: then the one that came first is taken.
bool is_this(const contacts::Contact& contact, const Planned& planned) {
    const auto& kept = contact.words.arriving;
    const auto& said = planned.arriving;
    return kept.came == said.came and kept.happened == said.happened and kept.who == said.who and
           kept.children.size() == said.children.size() and
           kept.children.front().last_name == said.children.front().last_name and
           planned.at <= contact.received_at;
}

}  // namespace

Year::Year(With with)
    : with_(std::move(with)),
      doing_(with_.doing),
      work_(work_of_a_replay()),
      rounds_(rounds_of_a_replay()),
      cases_(with_.plan.size()) {
    progress_.contacts = static_cast<std::int64_t>(cases_.size());
}

void Year::plan_next(std::size_t place) {
    auto& one = cases_[place];
    const bool went = one.next.has_value();
    one.next = next(with_.plan[place], one.known, with_.doing.calendar, with_.doing.shape);
    if (went and not one.next) ++progress_.ended;
    if (not one.next) return;
    heap_.emplace_back(*one.next, place);
    std::push_heap(heap_.begin(), heap_.end(), later);
}

void Year::tell_progress() {
    progress_.now = with_.clock.now();
    progress_.steps = doing_.done.steps;
    if (with_.tell and progress_.steps % told_every == 0) with_.tell(progress_);
}

Result<void> Year::take(std::size_t place) {
    auto& one = cases_[place];
    const bool came = not one.known.reference;
    const auto done = doing_.step(*one.next, with_.plan[place], one.known);
    if (not done) {
        auto why = done.error();
        why.sentence += " (contact " + std::to_string(place + 1) + " of the plan, step " +
                        std::to_string(static_cast<int>(one.next->step)) + ")";
        return fail(std::move(why));
    }
    if (came and one.known.reference) ++progress_.taken_in;
    return {};
}

Result<void> Year::work_off() {
    worker::OneByOne messages(with_.doing.node, work_);
    for (;;) {
        const bool worked = TRY(messages.next());
        if (not worked) return {};
        ++progress_.messages;
    }
}

// Every message at the moment when it is due, and not a moment later.
Result<void> Year::work_until(Instant at) {
    for (;;) {
        const auto due = TRY(next_due(with_.doing.node));
        if (not due or *due > at) return {};
        with_.clock.set(*due);
        TRY(work_off());
    }
}

Result<void> Year::make_rounds() {
    const auto local = london(with_.clock.now());
    if (rounds_on_ == local.day or local.hour < rounds_hour) return {};
    rounds_on_ = local.day;
    return worker::do_rounds(with_.doing.node, rounds_);
}

Result<void> Year::work_to_the_end() {
    for (;;) {
        const auto due = TRY(next_due(with_.doing.node));
        if (not due) return {};
        TRY(work_until(*due));
    }
}

Result<Replayed> Year::run(std::optional<Instant> until) {
    since_ = TRY(stopped_at(with_.doing.node)).entries;
    heap_.clear();
    for (std::size_t i = 0; i < cases_.size(); ++i) plan_next(i);
    while (not heap_.empty()) {
        std::pop_heap(heap_.begin(), heap_.end(), later);
        const auto [next, place] = heap_.back();
        if (until and next.at > *until) break;
        heap_.pop_back();
        TRY(work_until(next.at));
        with_.clock.set(next.at);
        TRY(make_rounds());
        TRY(take(place));
        plan_next(place);
        tell_progress();
    }
    if (until) {
        TRY(work_until(*until));
        with_.clock.set(*until);
    } else {
        TRY(work_to_the_end());
    }
    return replayed(not until);
}

Result<Replayed> Year::replayed(bool whole) {
    Replayed out{.whole = whole,
                 .since = since_,
                 .done = doing_.done,
                 .contacts = progress_.contacts,
                 .messages = progress_.messages,
                 .all = {}};
    for (auto& one : cases_) {
        if (one.known.reference)
            out.all.push_back(std::move(one.known));
        else if (whole)
            return fail(broken("A contact of the plan was not taken in"));
    }
    return out;
}

Result<void> Year::go_on_from(Instant now) {
    with_.clock.set(now);
    auto& node = with_.doing.node;
    std::vector<bool> known(cases_.size(), false);
    auto entries =
        TRY(audit::newest(node, {.fact = "contact.received",
                                 .rows_max = static_cast<std::int64_t>(cases_.size()) + 1}));
    std::reverse(entries.begin(), entries.end());
    for (const auto& entry : entries) {
        const auto reference = TRY(reference_from_text('F', entry.entry.facts.front().about));
        const auto& manager = with_.doing.borough.deciding;
        const auto seen = TRY(contacts::look_at(node, manager, reference, false));
        for (std::size_t i = 0; i < cases_.size(); ++i) {
            if (known[i] or not is_this(seen.contact, with_.plan[i])) continue;
            known[i] = true;
            ++progress_.taken_in;
            TRY(doing_.learn(reference, with_.plan[i], cases_[i].known));
            break;
        }
    }
    return {};
}

Result<Stopped> stopped_at(Node& node) {
    const auto newest = TRY(audit::newest(node, {.rows_max = 1}));
    if (newest.empty()) return fail(not_found("Nothing was done on this node"));
    return Stopped{newest.front().entry.at, newest.front().entry.sequence};
}

}  // namespace accord::replay
