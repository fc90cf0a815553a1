#include "governance/ten_steps/training.h"

#include <algorithm>

#include "base/csv.h"
#include "governance/ten_steps/guide.h"

namespace accord::ten_steps {
namespace {

const Finished* finished_of(const Register& one, int step) {
    for (const auto& each : one.steps) {
        if (each.step == step) return &each;
    }
    return nullptr;
}

}  // namespace

std::vector<int> Register::to_do(Date today) const {
    std::vector<int> out;
    for (int step = 1; step <= steps_in_all; ++step) {
        const auto* done = finished_of(*this, step);
        if (done == nullptr or not done->holds(today)) out.push_back(step);
    }
    return out;
}

std::optional<Date> Register::done_on(Date today) const {
    if (not to_do(today).empty()) return std::nullopt;
    Date last = steps.front().finished_on;
    for (const auto& each : steps) last = std::max(last, each.finished_on);
    return last;
}

Trained trained(const std::vector<Register>& registers, Date today) {
    Trained out;
    for (const auto& one : registers) {
        ++out.people;
        const auto done = one.done_on(today);
        if (not done) continue;
        ++out.trained;
        out.latest = out.latest ? std::max(*out.latest, *done) : *done;
    }
    return out;
}

std::string csv(const std::vector<Register>& registers) {
    auto out = csv_line({"name", "post", "step", "done on", "edition of the questions"});
    for (const auto& one : registers) {
        for (int step = 1; step <= steps_in_all; ++step) {
            const auto* done = finished_of(one, step);
            out += csv_line({one.name, one.post, std::to_string(step),
                             done ? text(done->finished_on) : "", done ? text(done->edition) : ""});
        }
    }
    return out;
}

}  // namespace accord::ten_steps
