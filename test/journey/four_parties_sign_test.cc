// Four organisations sign one text: a school by two of three posts, a landlord with a variation, a
// charity on paper, the police with one hand. Then anybody checks what they signed.
#include <doctest/doctest.h>

#include <map>

#include "governance/agreement/commands.h"
#include "governance/agreement/commands_mandate.h"
#include "governance/agreement/commands_sign.h"
#include "governance/agreement/commands_verify.h"
#include "governance/agreement/law.h"
#include "governance/identity/commands.h"
#include "governance/parties/commands.h"
#include "platform/host/embedded.h"
#include "support/door.h"

using namespace accord;
using test::says;

namespace {

struct Person {
    const char* name;
    const char* role;
    const char* post;
};

struct Journey {
    test::Door door{true};
    std::string address;
    agreement::Agreement text_one;
    parties::Party school, landlord, charity, police;

    parties::Party admitted(const char* name, const char* type, const std::vector<Person>& people) {
        auto act = audit::Act::begin(door.node, audit::the_node(), "test.world").value();
        const auto party =
            parties::admit(
                act, {.name = name,
                      .type = *Code<rulebook::AgencyType>::from(type),
                      .duty_desk = {.name = "Desk", .phone = "020 7946 0120", .confirmed_on = {}},
                      .safeguarding_lead = {}})
                .value();
        std::map<std::string, Id<identity::Account>> accounts;  // one may hold several posts
        for (const auto& person : people) {
            auto email = std::string(person.name).substr(0, 3) + "@" + type + ".example";
            if (accounts.find(email) == accounts.end())
                accounts[email] = identity::open_account(act, {email, person.name}).value().id;
            REQUIRE(parties::appoint(act, {.account = text(accounts[email]),
                                           .name = person.name,
                                           .party = party.id,
                                           .role = *Code<rulebook::Role>::from(person.role),
                                           .post = person.post,
                                           .from = {},
                                           .deputy = false}));
        }
        REQUIRE(act.commit().has_value());
        return party;
    }
    void given_a_text_open_for_signature_and_four_organisations() {
        const auto made = agreement::publish(
            door.node, audit::the_node(), door.rulebook(),
            host::embedded("agreements/london-safeguarding.agreement.json").value());
        text_one = *made.value().agreement;
        address = "/agreements/" + text(text_one.reference);
        school = admitted("St Brigid’s Primary", "SCHOOL",
                          {{"Moira Engleby", "SIGNATORY", "Head teacher"},
                           {"Zeb Okafor", "PRACTITIONER", "Class teacher"},
                           {"Zeb Okafor", "SIGNATORY", "Chair of governors"},
                           {"Ivy Rusk", "PARTY_MANAGER", "School business manager"}});
        landlord =
            admitted("Marshgate Homes", "RSL", {{"Ola Whitcombe", "SIGNATORY", "Chief executive"}});
        charity = admitted("Harbour Youth Club", "VCS",
                           {{"Pam Dray", "SIGNATORY", "Trustee"},
                            {"Kit Marlow", "PARTY_MANAGER", "Club secretary"}});
        police = admitted("Marshgate Police", "POLICE",
                          {{"Una Castle", "SIGNATORY", "Superintendent"},
                           {"Rae Donnelly", "PARTNERSHIP_MANAGER", "Partnership manager"}});
    }
    http::Response signs(test::Visitor& who) {
        who.get(address + "/sign");
        return who.follow(who.post(address + "/sign",
                                   {{"read", "yes"}, {"authority", "yes"}, {"agrees", "yes"}}));
    }
    agreement::Signing signing(const parties::Party& party) {
        auto reading = audit::Reading::begin(door.node, audit::the_node()).value();
        return agreement::signing_of(reading, text_one, party.id).value();
    }

    void when_the_school_says_that_two_of_three_posts_sign() {
        auto ivy = door.signed_in_as("Ivy Rusk");
        const auto here = "/organisations/" + text(school.reference) + "/mandate";
        CHECK(says(ivy.get(here), "No scheme of delegation was given"));
        const auto wrong = ivy.post(here, {{"post-1", "Head teacher"},
                                           {"post-2", "head teacher"},
                                           {"needed", "5"},
                                           {"statement", ""}});
        CHECK(wrong.status == http::Status::Unprocessable);
        CHECK(says(wrong, "is there twice"));
        CHECK(says(wrong, "from 1 to 2"));
        CHECK(says(wrong, "Say by what authority"));
        const auto saved = ivy.follow(ivy.post_file(here,
                                                    {{"post-1", "Head teacher"},
                                                     {"post-2", "Chair of governors"},
                                                     {"post-3", "Bursar"},
                                                     {"needed", "2"},
                                                     {"statement", "The governors resolved so"},
                                                     {"scheme", "Minutes, 3 February 2026"}},
                                                    "scan", "%PDF-1.4 minutes %%EOF"));
        CHECK(says(saved, "Any two of: Head teacher, Chair of governors and Bursar"));
        CHECK(says(saved, "Not checked yet"));
        auto rae = door.signed_in_as("Rae Donnelly");
        CHECK(says(rae.get(here), "I have checked it"));
        CHECK(says(rae.follow(rae.post(here + "/check", {})), "Checked by the partnership"));
        CHECK(rae.get(here + "/evidence").body == "%PDF-1.4 minutes %%EOF");
    }
    void then_one_of_them_is_not_enough_and_the_second_completes_it() {
        auto moira = door.signed_in_as("Moira Engleby");
        const auto first = signs(moira);
        CHECK(says(first, "It is not complete yet"));
        CHECK(says(first, "1 of 2 signed. Still to sign: Chair of governors and Bursar"));
        CHECK_FALSE(signing(school).signature.has_value());
        CHECK(moira.get(address + "/sign").header("Location") == address + "/signed");
        auto zeb = door.signed_in_as("Zeb Okafor");
        CHECK(says(zeb.get(address + "/sign"), "Zeb Okafor, Chair of governors"));
        CHECK(says(signs(zeb), "St Brigid’s Primary has signed"));
        CHECK(signing(school).signature.has_value());
    }
    void when_the_landlord_signs_with_a_variation_everyone_sees_what_it_changes() {
        auto ola = door.signed_in_as("Ola Whitcombe");
        ola.get(address + "/variation");
        const auto wrong = ola.post(address + "/variation", {{"except", "4.1"}});
        CHECK(says(wrong, "Say why Clause 4.1 is not accepted"));
        const auto drawn =
            ola.follow(ola.post(address + "/variation", {{"except", "4.1"},
                                                         {"reason-4.1", "Our insurers object"},
                                                         {"receiver-1", "POLICE"},
                                                         {"category-1", "HOUSING"},
                                                         {"why-1", "Tenants were promised so"}}));
        CHECK(says(drawn, "Clause 4.1 is not accepted: Our insurers object"));
        CHECK(says(drawn, "What that changes"));
        CHECK(says(ola.get(address + "/sign"), "Tenants were promised so"));
        const auto done_so = signs(ola);
        CHECK(says(done_so, "Marshgate Homes has signed"));
        CHECK(says(done_so, "With a variation"));
        auto moira = door.signed_in_as("Moira Engleby");
        const auto seen = moira.get(address + "/signatures");
        CHECK(says(seen, "Marshgate Homes signed with a variation"));
        CHECK(says(seen, "Counts, and waits for the owner"));
        CHECK_FALSE(says(seen, "Does the owner accept it?"));
    }
    void and_the_owner_accepts_it() {
        auto rae = door.signed_in_as("Rae Donnelly");
        rae.get(address + "/signatures");
        const auto id = text(signing(landlord).deviation->id);
        const auto done = rae.follow(rae.post(address + "/variations/" + id + "/decision",
                                              {{"decision", "accept"}, {"words", ""}}));
        CHECK(says(done, "Accepted by the owner"));
    }
    void and_anybody_reads_it_beside_the_signature() {
        const auto page = door.visitor().get("/published" + address);
        CHECK(says(page, "With a variation"));
        CHECK(says(page, "Clause 4.1 is not accepted: Our insurers object"));
        CHECK(says(page, "Tenants were promised so"));
    }
    void when_the_charity_signs_on_paper_two_people_see_to_it() {
        auto kit = door.signed_in_as("Kit Marlow");
        kit.get(address + "/papers");
        const auto wrong =
            kit.post_file(address + "/papers", {{"name", "Pam Dray"}}, "scan", "not a scan");
        CHECK(wrong.status == http::Status::Unprocessable);
        CHECK(says(wrong, "not a whole PDF, JPEG or PNG"));
        CHECK(says(wrong, "Enter the post"));
        const auto taken = kit.follow(kit.post_file(address + "/papers",
                                                    {{"name", "Pam Dray"},
                                                     {"post", "Trustee"},
                                                     {"signed_on-day", "27"},
                                                     {"signed_on-month", "2"},
                                                     {"signed_on-year", "2026"}},
                                                    "scan", "%PDF-1.4 signed %%EOF"));
        CHECK(says(taken, "You took it in"));
        const auto here = kit.path;
        CHECK_FALSE(signing(charity).signature.has_value());
        auto una = door.signed_in_as("Una Castle");
        CHECK(una.get(here).status == http::Status::NotFound);  // another organisation's
        auto pam = door.signed_in_as("Pam Dray");
        CHECK(says(pam.get(here), "27 February 2026"));
        CHECK(pam.get(here + "/scan").body == "%PDF-1.4 signed %%EOF");
        pam.get(here);
        pam.follow(pam.post(here + "/check", {{"matches", "yes"}}));
        REQUIRE(signing(charity).signature.has_value());
        CHECK(signing(charity).signature->method.find("on paper") == 0);
    }
    void and_the_police_sign_with_one_hand() {
        auto una = door.signed_in_as("Una Castle");
        CHECK(says(signs(una), "Marshgate Police has signed"));
        CHECK(says(una.get(address), "4 of 4"));
    }
    void then_anybody_can_check_each_signature_and_a_changed_word_fails() {
        auto anyone = door.visitor();
        CHECK(says(anyone.get("/.well-known/accord-keys.json"), "P-256"));
        auto una = door.signed_in_as("Una Castle");
        for (const auto* party : {&school, &landlord, &charity, &police}) {
            for (const auto& hand : signing(*party).autographs) {
                const auto to = address + "/signatures/" + text(hand.id);
                const auto statement = una.get(to + "/statement").body;
                const auto jws = una.get(to + "/jws").body;
                anyone.get("/verify");
                const auto good = anyone.post("/verify", {{"statement", statement}, {"jws", jws}});
                CHECK(says(good, "This signature is good"));
                CHECK(says(good, party->name));
                auto other = statement;
                other.replace(other.find("1.0"), 3, "1.1");
                const auto bad = anyone.post("/verify", {{"statement", other}, {"jws", jws}});
                CHECK(says(bad, "This signature does not hold"));
            }
        }
        const auto known = anyone.get("/verify/" + hex(text_one.digest));
        CHECK(says(known, "Marshgate Homes"));
        CHECK_FALSE(says(known, "Ola Whitcombe"));
    }
};

}  // namespace

TEST_CASE("four parties sign: by two of three, with a variation, on paper, with one hand") {
    Journey journey;
    journey.given_a_text_open_for_signature_and_four_organisations();
    journey.when_the_school_says_that_two_of_three_posts_sign();
    journey.then_one_of_them_is_not_enough_and_the_second_completes_it();
    journey.when_the_landlord_signs_with_a_variation_everyone_sees_what_it_changes();
    journey.and_the_owner_accepts_it();
    journey.and_anybody_reads_it_beside_the_signature();
    journey.when_the_charity_signs_on_paper_two_people_see_to_it();
    journey.and_the_police_sign_with_one_hand();
    journey.then_anybody_can_check_each_signature_and_a_changed_word_fails();
}
