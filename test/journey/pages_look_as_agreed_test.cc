// The pages of governance, as a person last agreed to them: the words between <main> and </main>,
// and where they lead.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.h"
#include "governance/agreement/commands.h"
#include "governance/agreement/commands_sign.h"
#include "governance/identity/commands.h"
#include "governance/parties/commands.h"
#include "platform/host/embedded.h"
#include "support/door.h"
#include "support/golden.h"
#include "support/open_house.h"

using namespace accord;

namespace {

constexpr std::string_view kept_tags[] = {"h1",     "h2",    "h3",     "p",      "li",   "dt",
                                          "dd",     "th",    "td",     "a",      "form", "label",
                                          "legend", "input", "button", "summary"};
constexpr std::string_view kept_attributes[] = {"href", "action", "name", "value"};

// "<a href=/help>" of a whole tag; empty for one that is only a frame for others.
std::string told(std::string_view tag) {
    const auto name = tag.substr(0, tag.find(' '));
    if (std::find(std::begin(kept_tags), std::end(kept_tags), name) == std::end(kept_tags))
        return {};
    std::string out = "\n<" + std::string(name);
    const bool secret = tag.find("name=\"token\"") != std::string_view::npos or
                        tag.find("name=\"shown\"") != std::string_view::npos;
    for (const auto attribute : kept_attributes) {
        const auto start = " " + std::string(attribute) + "=\"";
        const auto at = tag.find(start);
        if (at == std::string_view::npos or (secret and attribute == "value")) continue;
        const auto from = at + start.size();
        out += " " + std::string(attribute) + "=" +
               std::string(tag.substr(from, tag.find('"', from) - from));
    }
    return out + "> ";
}

// What the page says and where it leads, a line each; not how it is marked up, which is for the
// tests of components.
std::string inside(const http::Response& response) {
    const auto from = response.body.find("<main");
    const auto until = response.body.find("</main>");
    std::string out;
    for (auto at = from; at < until; ++at) {
        if (response.body[at] != '<') {
            out += response.body[at];
            continue;
        }
        // A seal changes with every comma of the text, and is looked at elsewhere.
        if (response.body.compare(at, 5, "<code") == 0) at = response.body.find("</code>", at);
        const auto end = response.body.find('>', at);
        out += told(std::string_view(response.body).substr(at + 1, end - at - 1));
        at = end;
    }
    return std::string(trim(out)) + "\n";
}

// Two organisations, one of which has signed; a head who may sign for the other.
void make_world(test::Door& door) {
    auto act = audit::Act::begin(door.node, audit::the_node(), "test.world").value();
    const auto london = host::embedded("agreements/london-safeguarding.agreement.json").value();
    auto published = agreement::publish(act, door.rulebook(), london).value();
    const auto text_one = agreement::bring_into_force(act, *published.agreement).value();
    const auto admitted = [&](std::string_view name, Code<rulebook::AgencyType> type) {
        return parties::admit(act, {.name = std::string(name),
                                    .type = type,
                                    .duty_desk = {.name = "Duty desk",
                                                  .phone = "020 7946 0100",
                                                  .confirmed_on = Date{2026, 2, 2}},
                                    .safeguarding_lead = {}})
            .value();
    };
    const auto hub = admitted("Marshgate MASH", "LA_CSC");
    const auto school = admitted("St Brigid’s Primary", "SCHOOL");
    const auto account =
        identity::open_account(act, {"moira@stbrigids.example", "Moira Engleby"}).value();
    REQUIRE(parties::appoint(act, {.account = text(account.id),
                                   .name = "Moira Engleby",
                                   .party = school.id,
                                   .role = "SIGNATORY",
                                   .post = "Head teacher",
                                   .from = {},
                                   .deputy = false}));
    REQUIRE(agreement::sign(act, {.agreement = text_one.id,
                                  .shown = text_one.digest,
                                  .ticks = {true, true, true},
                                  .party = hub.id,
                                  .name = "Hugh Ransome",
                                  .post = "Director of children’s services",
                                  .method = "three ticks and a fresh one-time code"}));
    REQUIRE(act.commit().has_value());
}

}  // namespace

TEST_CASE("the ways in look as agreed") {
    test::Door door;
    auto visitor = door.visitor();
    test::check_golden("pages/sign-in.txt", inside(visitor.get("/sign-in")));
    const auto wrong = visitor.post("/sign-in", {{"email", "ruth at school"}});
    test::check_golden("pages/sign-in-wrong.txt", inside(wrong));
    const auto code = visitor.follow(visitor.post("/sign-in", {{"email", "ruth@school.example"}}));
    CHECK(code.status == http::Status::Ok);
    test::check_golden("pages/sign-in-invitation.txt", inside(visitor.get("/sign-in/invitation")));
}

TEST_CASE("organisations and agreements look as agreed") {
    test::Door door(true);
    make_world(door);
    auto moira = door.signed_in_as("Moira Engleby");
    test::check_golden("pages/account.txt", inside(moira.get("/account")));
    test::check_golden("pages/organisations.txt", inside(moira.get("/organisations")));
    const auto all = moira.get("/agreements");
    test::check_golden("pages/agreements.txt", inside(all));
    const auto at = all.body.find("/agreements/A-");
    const auto address = all.body.substr(at, all.body.find('"', at) - at);
    test::check_golden("pages/agreement.txt", inside(moira.get(address)));
    const auto joining = moira.get(address + "/join");
    test::check_golden("pages/agreement-join.txt", inside(joining));
    const auto own = joining.body.find("/organisations/O-");
    const auto organisation = joining.body.substr(own, joining.body.find('"', own) - own);
    test::check_golden("pages/organisation-join.txt", inside(moira.get(organisation)));
    for (const auto* part : {"organisation", "numbers", "contacts", "security"}) {
        test::check_golden("pages/organisation-join-" + std::string(part) + ".txt",
                           inside(moira.get(organisation + "/" + part)));
    }
    test::check_golden("pages/organisation-join-contact.txt",
                       inside(moira.get(organisation + "/contacts/caldicott")));
    test::check_golden("pages/organisation.txt",
                       inside(moira.get(organisation.substr(0, organisation.rfind('/')))));
    const auto sign = moira.get(address + "/sign");
    CHECK(sign.status == http::Status::Ok);
    test::check_golden("pages/agreement-sign.txt", inside(sign));
}

TEST_CASE("the guide, a list of the ten steps and a privacy assessment look as agreed") {
    test::OpenHouse house;
    auto stranger = house.stranger();
    test::check_golden("pages/guide.txt", inside(stranger.get("/guide")));
    test::check_golden("pages/guide-step.txt", inside(stranger.get("/guide/8")));
    test::check_golden("pages/guide-answers.txt",
                       inside(stranger.get("/guide/8/answers?q1=a&q2=a&q3=b&q4=a&q5=c")));
    auto karen = house.visitor("karen");
    test::check_golden("pages/ten-steps.txt", inside(karen.get("/ten-steps")));
    test::check_golden("pages/ten-steps-line.txt", inside(karen.get("/ten-steps/O3.1")));
    const auto all = karen.get("/privacy-assessments");
    test::check_golden("pages/assessments.txt", inside(all));
    const auto at = all.body.find("/privacy-assessments/D-");
    const auto address = all.body.substr(at, all.body.find('"', at) - at);
    test::check_golden("pages/assessment.txt", inside(karen.get(address)));
    auto miriam = house.visitor("miriam");
    test::check_golden("pages/assessment-to-do.txt", inside(miriam.get(address)));
    test::check_golden("pages/assessment-links.txt", inside(miriam.get(address + "/links/R3")));
}
