#include "governance/identity/session.h"

#include <algorithm>

#include "base/limits.h"

namespace accord::identity {

SessionState state(const Session& session, Instant now) {
    if (session.ended_at) return SessionState::Ended;
    if (now >= session.began_at + hours(limits::session_hours_max)) return SessionState::Expired;
    if (now >= session.seen_at + minutes(limits::session_idle_minutes_max)) {
        return SessionState::Idle;
    }
    return SessionState::Live;
}

bool fresh(const Session& session, Instant now) {
    return now < session.fresh_until;
}

Instant fresh_until(Instant proved_at) {
    return proved_at + minutes(limits::fresh_minutes_max);
}

bool worth_noting(const Session& session, Instant now) {
    return now >= session.seen_at + minutes(1);
}

std::vector<Id<Session>> to_make_room(std::vector<Session> live) {
    std::sort(live.begin(), live.end(), [](const Session& left, const Session& right) {
        return left.seen_at != right.seen_at ? left.seen_at < right.seen_at : left.id < right.id;
    });
    std::vector<Id<Session>> out;
    const auto keep = static_cast<std::size_t>(limits::sessions_per_person_max - 1);
    for (std::size_t i = 0; i + keep < live.size(); ++i) out.push_back(live[i].id);
    return out;
}

namespace {

struct Said {
    std::string_view sign;  // what the browser's own words contain
    std::string_view words;
};

// First that fits: Edge also says Chrome, Chrome also says Safari.
constexpr Said browsers[] = {
    {"Edg/", "Edge"},      {"OPR/", "Opera"},     {"Firefox/", "Firefox"},
    {"Chrome/", "Chrome"}, {"Safari/", "Safari"}, {"accord-tour", "The guided tour"},
};
constexpr Said machines[] = {
    {"Android", "Android"}, {"iPhone", "an iPhone"}, {"iPad", "an iPad"},
    {"Windows", "Windows"}, {"Mac OS X", "a Mac"},   {"Linux", "Linux"},
};

std::string_view first_that_fits(std::span<const Said> table, std::string_view said) {
    for (const auto& row : table) {
        if (said.find(row.sign) != std::string_view::npos) return row.words;
    }
    return {};
}

}  // namespace

std::string browser_words(std::string_view user_agent) {
    const auto browser = first_that_fits(browsers, user_agent);
    const auto machine = first_that_fits(machines, user_agent);
    std::string out(browser.empty() ? "A browser" : browser);
    if (not machine.empty()) out.append(" on ").append(machine);
    return out;
}

std::string safe_next(std::string_view wanted) {
    const bool local = wanted.size() >= 2 and wanted.size() <= 200 and wanted[0] == '/' and
                       wanted[1] != '/' and not wanted.starts_with("/sign-");
    if (not local) return "/";
    for (const char c : wanted) {
        const bool plain = (c >= 'a' and c <= 'z') or (c >= 'A' and c <= 'Z') or
                           (c >= '0' and c <= '9') or c == '/' or c == '-' or c == '_';
        if (not plain) return "/";
    }
    return std::string(wanted);
}

}  // namespace accord::identity
