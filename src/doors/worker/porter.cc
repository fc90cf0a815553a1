#include "doors/worker/porter.h"

#include <atomic>
#include <thread>

#include "casework/people/commands_intake.h"
#include "platform/host/bell.h"

namespace accord::worker {
namespace {

constexpr Duration rest = seconds(1);
constexpr Duration rest_when_unwell = seconds(10);
constexpr Duration between_keeping = minutes(5);
constexpr Duration breath{5'000};  // so that whoever waits for the pen gets it

}  // namespace

struct Porter::Inside {
    Inside(Node& given, people::Matcher& knows)
        : node(given), matcher(knows), thread([this] { run(); }) {}

    void run() {
        std::optional<Id<people::Intake>> looked_over;
        while (not stopping) {
            const auto did = people::bring_next_part(node, matcher, looked_over);
            if (not did) node.log.error("intake.failed", did.error());
            if (did and not*did) keep_lists();
            bell.wait(not did ? rest_when_unwell : *did ? breath : rest);
        }
    }

    void keep_lists() {
        const auto now = node.clock.now();
        if (now - kept_at < between_keeping) return;
        kept_at = now;
        if (const auto kept = matcher.keep_lists(node); not kept)
            node.log.error("list.not_kept", kept.error());
    }

    Node& node;
    people::Matcher& matcher;
    Instant kept_at = node.clock.now();  // or begun
    host::Bell bell;
    std::atomic<bool> stopping = false;
    std::thread thread;
};

Porter::Porter(Node& node, people::Matcher& matcher)
    : inside_(std::make_unique<Inside>(node, matcher)) {}

Porter::~Porter() {
    inside_->stopping = true;
    inside_->bell.ring();
    inside_->thread.join();
}

}  // namespace accord::worker
