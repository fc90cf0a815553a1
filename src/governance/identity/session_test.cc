#include "governance/identity/session.h"

#include <doctest/doctest.h>

using namespace accord;
using namespace accord::identity;

namespace {

const Instant nine = instant_from_text("2026-03-02T09:00:00Z").value();

Session begun(Instant at) {
    Session session;
    session.began_at = session.seen_at = at;
    session.fresh_until = fresh_until(at);
    return session;
}

Session numbered(Byte number, Instant seen) {
    auto session = begun(nine);
    session.id.value.bytes[15] = number;
    session.seen_at = seen;
    return session;
}

}  // namespace

TEST_CASE("a session left alone for 15 minutes is idle, and one of 12 hours is over") {
    auto session = begun(nine);
    CHECK(state(session, nine + minutes(14)) == SessionState::Live);
    CHECK(state(session, nine + minutes(15)) == SessionState::Idle);
    session.seen_at = nine + hours(12) - minutes(1);
    CHECK(state(session, nine + hours(12) - seconds(1)) == SessionState::Live);
    CHECK(state(session, nine + hours(12)) == SessionState::Expired);
    session.ended_at = nine;
    CHECK(state(session, nine) == SessionState::Ended);
}

TEST_CASE("a proof is fresh for five minutes") {
    const auto session = begun(nine);
    CHECK(fresh(session, nine + minutes(4)));
    CHECK_FALSE(fresh(session, nine + minutes(5)));
}

TEST_CASE("at most two at once: the longest unseen makes room") {
    CHECK(to_make_room({}).empty());
    CHECK(to_make_room({numbered(1, nine)}).empty());
    const auto out = to_make_room({numbered(1, nine + minutes(2)), numbered(2, nine)});
    REQUIRE(out.size() == 1);
    CHECK(out[0] == numbered(2, nine).id);
}

TEST_CASE("after signing in one goes only to a plain page of ours") {
    CHECK(safe_next("/share/S-4QH-81T/worry") == "/share/S-4QH-81T/worry");
    for (const std::string_view wrong :
         {"", "/", "//elsewhere.example", "https://elsewhere.example", "/a?name=b", "/a#b", "/a%2f",
          "/sign-out", "/sign-in/as", "/\\elsewhere", "/a\r\nSet-Cookie: b"}) {
        CHECK(safe_next(wrong) == "/");
    }
}

TEST_CASE("a browser is named well enough to know one's own") {
    CHECK(browser_words("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0") ==
          "Firefox on Linux");
    CHECK(browser_words("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 "
                        "Safari/537.36 Edg/140.0") == "Edge on Windows");
    CHECK(browser_words("") == "A browser");
}
