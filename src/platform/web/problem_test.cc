#include "platform/web/problem.h"

#include <doctest/doctest.h>

#include "platform/web/csrf.h"

namespace accord::web {

namespace {

bool says(const http::Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("problem: a page says what happened and never what is broken inside") {
    const auto page = problem_page({}, broken("the ledger's tip does not fit"));
    CHECK(page.status == http::Status::Broken);
    CHECK_FALSE(says(page, "ledger"));
    CHECK(says(page, "Worried about a child?"));
    const auto refused = problem_page({}, forbidden("That share is not for your organisation."));
    CHECK(refused.status == http::Status::Forbidden);
    CHECK(says(refused, "not for your organisation"));
    CHECK_FALSE(says(refused, "<title>That share"));
}

TEST_CASE("problem: a machine is told the same in JSON") {
    const auto answer = problem_json(invalid("Enter a date", "born"));
    CHECK(answer.header("Content-Type") == "application/problem+json");
    CHECK(answer.body == R"({"detail":"Enter a date","field":"born","status":400,)"
                         R"("title":"We could not read that","type":"about:blank"})");
}

TEST_CASE("problem: out of date, the words are kept; from elsewhere, nothing is repeated") {
    const Form typed(std::vector<Field>{{"worry", "seen <b>at</b> nine"}, {"id", "shr_1"}});
    const auto ours = forged_page({}, typed, true);
    CHECK(ours.status == http::Status::Forbidden);
    CHECK(says(ours, "seen &lt;b&gt;at&lt;/b&gt; nine"));
    CHECK_FALSE(says(ours, "shr_1"));
    CHECK_FALSE(says(forged_page({}, typed, false), "seen"));
}

TEST_CASE("problem: too large says so and that nothing was lost") {
    const auto page = refusal_page({}, http::Status::BodyTooLarge);
    CHECK(page.status == http::Status::BodyTooLarge);
    CHECK(says(page, "still has what you typed"));
}

}  // namespace accord::web
