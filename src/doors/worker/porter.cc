#include "doors/worker/porter.h"

#include <atomic>
#include <thread>

#include "casework/people/commands_intake.h"
#include "platform/host/bell.h"

namespace accord::worker {
namespace {

constexpr Duration rest = seconds(1);
constexpr Duration rest_when_unwell = seconds(10);
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
            bell.wait(not did ? rest_when_unwell : *did ? breath : rest);
        }
    }

    Node& node;
    people::Matcher& matcher;
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
