#include "doors/worker/postman.h"

#include <atomic>
#include <thread>

#include "base/limits.h"
#include "governance/letters/commands.h"
#include "platform/host/bell.h"
#include "platform/jobs/outbox.h"

namespace accord::worker {
namespace {

constexpr Duration in_hand_max = seconds(10);  // then the rest goes back where it waited
constexpr Duration rest = seconds(2);
constexpr Duration rest_from_server = seconds(5);  // when it is not well

// Longer than we can hold them: a letter that was begun in time ends within two waits (post.cc).
// Where the machine stopped in the middle, what it held waits for so long.
Duration lease_for(const settings::Mail& mail) {
    return Duration{in_hand_max.micros +
                    seconds(2 * static_cast<std::int64_t>(mail.seconds)).micros +
                    seconds(10).micros};
}

Result<std::vector<jobs::Claimed>> take_in_hand(Node& node) {
    const auto now = node.clock.now();
    {
        auto read = TRY(node.database.begin(store::Mode::Read));
        if (not TRY(jobs::any_due(read, letters::lane, now))) return std::vector<jobs::Claimed>();
    }
    auto change = TRY(node.database.begin(store::Mode::Write));
    auto out = TRY(jobs::claim(
        change, now,
        jobs::Handful{.lane = letters::lane,
                      .rows_max = static_cast<std::int64_t>(limits::letters_in_hand_max),
                      .lease = lease_for(node.settings.mail)}));
    TRY(change.commit());
    return out;
}

// What became of one of those in hand; they are put down together.
struct Tried {
    const jobs::Claimed* claimed = nullptr;
    bool untouched = false;
    bool done = false;
    mail::Answer answer = {};
    std::optional<Error> failed = {};
};

bool mends_by_waiting(const Tried& tried) {
    return not tried.failed or tried.failed->kind == ErrorKind::Unavailable or
           tried.failed->kind == ErrorKind::Conflict;
}

Tried try_one(Node& node, mail::Post& post, const jobs::Claimed& claimed) {
    Tried out{.claimed = &claimed};
    const auto answer = letters::send(node, post, claimed.message.about);
    if (not answer) {
        out.failed = answer.error();
        node.log.error("letter.failed", answer.error());
        return out;
    }
    out.answer = *answer;
    out.done = answer->fate != mail::Fate::Later;
    if (not out.done)
        node.log.warn("letter.put_back", {{"message", text(claimed.id)},
                                          {"tries", claimed.tries},
                                          {"code", answer->code},
                                          {"why", answer->why}});
    return out;
}

std::string_view why_of(const Tried& tried) {
    return tried.failed ? word(tried.failed->kind) : tried.answer.why;
}

// When to try again; none when it is done with, or trying has come to its end.
std::optional<Instant> next_try(const Tried& tried, Instant now) {
    if (tried.done or tried.untouched or not mends_by_waiting(tried)) return std::nullopt;
    return jobs::next_try(patience_for_letters(), tried.claimed->posted_at, tried.claimed->tries,
                          now);
}

Result<void> put_down(store::Transaction& change, const Tried& tried,
                      const std::optional<Instant>& next, Instant now) {
    const auto& claimed = *tried.claimed;
    if (tried.done) return jobs::settle(change, claimed, now);
    if (tried.untouched) return jobs::let_go(change, claimed, now);
    if (next) return jobs::put_back(change, claimed, *next, why_of(tried));
    return jobs::give_up(change, claimed, now, why_of(tried));
}

// The letter comes back first, and only then is the message put away: stopped in between, it is
// found to have come back.
void say_it_is_over(Node& node, const jobs::Claimed& claimed) {
    node.log.error("letter.given_up", {{"message", text(claimed.id)}, {"tries", claimed.tries}});
    const auto said = letters::give_up(node, claimed.message.about);
    if (not said) node.log.error("letter.failed", said.error());
}

Result<void> put_down_all(Node& node, const std::vector<Tried>& all) {
    const auto now = node.clock.now();
    std::vector<std::optional<Instant>> next;
    for (const auto& tried : all) {
        next.push_back(next_try(tried, now));
        if (not next.back() and not tried.done and not tried.untouched)
            say_it_is_over(node, *tried.claimed);
    }
    auto change = TRY(node.database.begin(store::Mode::Write));
    for (std::size_t i = 0; i < all.size(); ++i) TRY(put_down(change, all[i], next[i], now));
    return change.commit();
}

}  // namespace

jobs::Patience patience_for_letters() {
    return {};
}

Result<Walk> walk_once(Node& node, mail::Post& post) {
    const auto in_hand = TRY(take_in_hand(node));
    Walk out{.taken = static_cast<std::int64_t>(in_hand.size())};
    const auto began = node.clock.now();
    std::vector<Tried> all;
    for (const auto& claimed : in_hand) {
        if (not out.server_well) {
            // No better off than the one before, and it waits as that one does.
            auto same = all.back();
            same.claimed = &claimed;
            all.push_back(std::move(same));
        } else if (node.clock.now() - began > in_hand_max) {
            all.push_back({.claimed = &claimed, .untouched = true});
        } else {
            all.push_back(try_one(node, post, claimed));
            out.server_well = not all.back().answer.whole_server;
        }
    }
    if (not all.empty()) TRY(put_down_all(node, all));
    return out;
}

struct Postman::Inside {
    Inside(Node& n, mail::Post p) : node(n), post(std::move(p)), thread([this] { run(); }) {}

    void run() {
        while (not stopping) {
            const auto walk = walk_once(node, post);
            if (not walk) node.log.error("postman.failed", walk.error());
            if (stopping) return;
            if (not walk or not walk->server_well)
                bell.wait(rest_from_server);
            else if (walk->taken == 0)
                bell.wait(rest);
        }
    }

    Node& node;
    mail::Post post;
    host::Bell bell;
    std::atomic<bool> stopping = false;
    std::thread thread;
};

Postman::Postman(Node& node, mail::Post post)
    : inside_(std::make_unique<Inside>(node, std::move(post))) {}

Postman::~Postman() {
    inside_->stopping = true;
    inside_->post.stop();
    inside_->bell.ring();
    inside_->thread.join();
}

}  // namespace accord::worker
