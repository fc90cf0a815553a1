// Before anyone signs: a governance lead reads every answer that a text gives, sees what changes
// between two versions of it, and tries a question of her own.
#include <doctest/doctest.h>

#include "base/text.h"
#include "governance/agreement/commands.h"
#include "governance/identity/commands.h"
#include "governance/parties/commands.h"
#include "platform/host/embedded.h"
#include "support/door.h"

using namespace accord;
using test::says;

namespace {

constexpr auto first_text = "agreements/london-safeguarding.agreement.json";

struct Journey {
    test::Door door{true};
    test::Visitor moira = door.visitor();
    std::string address;

    agreement::Agreement published(const std::string& text_of) {
        const auto node = audit::the_node();
        const auto made = agreement::publish(door.node, node, door.rulebook(), text_of);
        REQUIRE(made.has_value());
        for (const auto& fault : made->faults) MESSAGE(text(fault));
        REQUIRE(made->agreement.has_value());
        return *agreement::bring_into_force(door.node, node, made->agreement->id);
    }
    void given_an_agreement_in_force_and_a_governance_lead() {
        const auto made = published(std::string(host::embedded(first_text).value()));
        address = "/agreements/" + text(made.reference);
        auto act = audit::Act::begin(door.node, audit::the_node(), "test.world").value();
        const auto school =
            parties::admit(
                act, {.name = "St Brigid’s Primary",
                      .type = "SCHOOL",
                      .duty_desk = {.name = "Office", .phone = "020 7946 0120", .confirmed_on = {}},
                      .safeguarding_lead = {}})
                .value();
        const auto account =
            identity::open_account(act, {"moira@stbrigids.example", "Moira Engleby"}).value();
        REQUIRE(parties::appoint(act, {.account = text(account.id),
                                       .name = "Moira Engleby",
                                       .party = school.id,
                                       .role = "PRACTITIONER",
                                       .post = "Teacher",
                                       .from = {},
                                       .deputy = false}));
        REQUIRE(act.commit().has_value());
        door.sign_in(moira, "Moira Engleby");
    }
    void then_every_answer_for_her_kind_is_a_table_that_can_be_narrowed() {
        const auto all = moira.get(address + "/answers");
        CHECK(all.status == http::Status::Ok);
        CHECK(says(all, "clause 2.1"));
        CHECK(says(all, "schools and colleges"));
        CHECK(says(all, "Rows 1 to 50."));
        CHECK(says(moira.get(address + "/answers?answer=ask-first"), "No clause covers this"));
        CHECK(says(moira.get(address + "/answers?giver=&page=2"), "Rows 51 to 100."));
        const auto few = moira.get(
            address + "/answers?giver=SCHOOL&receiver=LA_CSC&purpose=FRONT_DOOR&threshold=S47" +
            "&category=CONCERN&answer=");
        CHECK(says(few, "1 of 1 questions, in 1 row."));
        CHECK(says(few, "#clause-2.1"));
        const auto none = moira.get(address + "/answers?giver=SCHOOL&receiver=HO&answer=yes" +
                                    "&purpose=EARLY_HELP");
        CHECK(says(none, "No question is answered so."));
        const auto odd = moira.get(address + "/answers?giver=NOBODY&receiver=%3Cb%3E&answer=x" +
                                   "&purpose=SVD&threshold=S47&category=CONCERN");
        CHECK(odd.status == http::Status::Unprocessable);
        CHECK(says(odd, "There is no kind of organisation “NOBODY”"));
        CHECK_FALSE(says(odd, "<b>"));
        const auto slip = moira.get(address + "/answers?giver=SCHOLL");
        CHECK(says(slip, "Did you mean “SCHOOL”?"));
        CHECK(says(slip, "<title>Error: "));
        CHECK_FALSE(says(slip, "questions, in"));
    }
    void and_the_rows_can_be_kept_for_a_spreadsheet() {
        const auto file =
            moira.get(address + "/answers?giver=SCHOOL&receiver=LA_CSC&purpose=FRONT_DOOR&as=csv");
        CHECK(file.status == http::Status::Ok);
        CHECK(says(file, "answer,giver,receiver,purpose,threshold,basis,category,because,clause"));
        CHECK(says(file, "yes,SCHOOL,LA_CSC,FRONT_DOOR"));
    }
    void and_a_question_of_her_own_is_answered_step_by_step() {
        const auto asked = moira.get(address + "/try");
        CHECK(asked.status == http::Status::Ok);
        CHECK_FALSE(says(asked, "Every step"));
        const auto faulty = moira.get(address + "/try?giver=SCHOOL&receiver=&told=yes");
        CHECK(faulty.status == http::Status::Unprocessable);
        CHECK(says(faulty, "Choose whom they would tell"));
        CHECK(says(faulty, "Choose what they would tell"));
        CHECK(says(faulty, "value=\"yes\" selected"));  // nothing chosen is lost
        const auto answered =
            moira.get(address + "/try?giver=SCHOOL&receiver=LA_CSC&purpose=FRONT_DOOR" +
                      "&threshold=S47&item=CONCERN&item=IDENTITY&channel=ACCORD&told=not_safe");
        CHECK(answered.status == http::Status::Ok);
        CHECK(says(answered, "You can share this"));
        CHECK(says(answered, "Every step"));
        CHECK(says(answered, "nobody waits for anyone"));  // the words of clause 2.1
        CHECK(says(answered, "Source: "));
        CHECK(says(answered, "Nothing to say."));
    }
    void when_another_version_lets_schools_tell_probation_about_learning() {
        auto text_of = std::string(host::embedded(first_text).value());
        text_of = replace_all(text_of, "\"version\": \"1.0\"", "\"version\": \"1.1\"");
        const std::string_view clause = "\"number\": \"3.10\",";
        const auto at = text_of.rfind('{', text_of.find(clause));
        text_of.insert(at,
                       R"({"number": "3.11", "heading": "Schools and probation", "text": "T.",
                       "rule": {"effect": "may", "givers": ["SCHOOL"], "receivers": ["PROB"],
                       "purposes": ["S47"], "categories": ["EDUCATION"]}},)");
        published(text_of);
    }
    void then_what_changes_is_said_in_a_sentence_and_nothing_else_is() {
        const auto page = moira.get(address + "/compare");
        CHECK(page.status == http::Status::Ok);
        CHECK(says(page, "From version 1.0 to version 1.1"));
        CHECK(says(page,
                   "Schools and colleges could not tell probation about school and learning "
                   "without asking first. Now they may"));
        CHECK(says(moira.get(address + "/compare?with=1"), "From version 1.0 to version 1.1"));
        CHECK(moira.get(address + "/compare?with=77").status == http::Status::NotFound);
    }
};

}  // namespace

TEST_CASE("somebody understands a text before signing it") {
    Journey journey;
    journey.given_an_agreement_in_force_and_a_governance_lead();
    journey.then_every_answer_for_her_kind_is_a_table_that_can_be_narrowed();
    journey.and_the_rows_can_be_kept_for_a_spreadsheet();
    journey.and_a_question_of_her_own_is_answered_step_by_step();
    journey.when_another_version_lets_schools_tell_probation_about_learning();
    journey.then_what_changes_is_said_in_a_sentence_and_nothing_else_is();
}
