// A youth club with two staff joins: seven parts, in any order, each saved by itself; and what it
// costs them in controls and keys is counted.
#include <doctest/doctest.h>

#include <algorithm>

#include "support/door.h"
#include "support/open_house.h"

using namespace accord;

namespace {

using Fields = std::vector<http::Field>;

struct Joining {
    test::OpenHouse house;
    test::Visitor ossie = house.visitor("ossie");
    std::string here;
    std::size_t controls = 0;  // that had to be touched
    std::size_t keys = 0;      // pressed: letters, and one for each choice, move and button

    Joining() {
        ossie.get("/organisations?find=tidal");
        const auto at = ossie.page.find("/organisations/O-");
        here = ossie.page.substr(at, std::string("/organisations/O-XXX-XXX").size()) + "/join";
    }
    bool says(std::string_view words) const { return ossie.page.find(words) != std::string::npos; }
    // Opens a part, fills in what must be filled in, and saves; everything else stays as offered.
    void save(const std::string& part, const Fields& fields, bool count = true) {
        ossie.get(here + "/" + part);
        REQUIRE(says("<form"));
        auto sent = offered();
        for (const auto& field : fields) {
            std::erase_if(sent, [&](const auto& one) { return one.name == field.name; });
            sent.push_back(field);
        }
        sent.push_back({"version", ossie.field("version")});
        ossie.follow(ossie.post(here + "/" + part, sent));
        if (not count) return;
        keys += 2;  // to the page, and Save
        for (const auto& field : fields) {
            ++controls;
            keys += field.value.size() + 1;
        }
    }
    // What the page brings by itself: chosen radios, and boxes that are filled in already.
    Fields offered() const {
        Fields out;
        for (const auto* name : {"class", "regime", "role"}) {
            const auto chosen = ossie.values(name, true);
            if (not chosen.empty()) out.push_back({name, chosen.front()});
        }
        for (const auto* name : {"legal-name", "given-on-day", "given-on-month", "given-on-year"}) {
            const auto value = ossie.field(name);
            if (not value.empty()) out.push_back({name, value});
        }
        return out;
    }
};

}  // namespace

TEST_CASE("a charity with two staff joins in under twenty minutes") {
    Joining club;
    club.ossie.get(club.here);
    CHECK(club.says("0 of 7 done"));
    CHECK(club.says("Nothing here stops anybody sharing to protect a child"));
    club.save("training", {{"reference", "100"}});
    CHECK(club.says("1 of 7 done"));
    club.save("organisation", {});
    club.save("numbers", {{"charity", "1089464"}});
    club.save("contacts", {{"contact-name", "Chair of trustees"},
                           {"contact-phone", "020 7946 0191"},
                           {"contact-email", "chair@tidalrow.example"},
                           {"hours", "Weekday evenings"},
                           {"out-of-hours", "Nobody: ring 999"}});
    club.save("security", {{"statement", "PLAIN"},
                           {"locked", "yes"},
                           {"updated", "yes"},
                           {"passwords", "no"},
                           {"paper", "yes"},
                           {"reported", "yes"}});
    club.save("privacy-notice", {{"statement", "PAPER"}});
    club.save("dpia", {{"statement", "PARTNERSHIP"}});
    club.ossie.get(club.here);
    CHECK(club.says("7 of 7 done"));
    INFO(club.controls, " controls, ", club.keys, " keys");
    CHECK(club.controls <= 20);
    // A slow hand presses 60 keys a minute: four minutes of typing, and sixteen to read and think.
    CHECK(club.keys <= 240);
}

TEST_CASE("all that is wrong is told at once, and nothing typed is lost") {
    Joining club;
    club.save("contacts", {{"contact-name", "Chair"}, {"contact-phone", "the office"}});
    CHECK(club.says("Enter a telephone number, like 020 7946 0100"));
    CHECK(club.says("Enter an email address that is read"));
    CHECK(club.says("Enter who answers then, or that nobody does"));
    CHECK(club.says("value=\"the office\""));
    club.save("numbers", {{"charity", "12"}, {"vat", "GB123456783"}});
    CHECK(club.says("That is not a charity number (England and Wales). One looks like 216401"));
    CHECK(club.says("The check digits of this VAT registration number do not agree"));
    club.save("numbers", {});
    CHECK(club.says("Give a number, or say that you are in none of these registers"));
    club.save("organisation", {{"legal-name", "Tid\xD0\xB0l Row"}, {"role", "owner"}});
    CHECK(club.says("Cyrillic small letter a"));
    CHECK(club.says("Select who decides how information is used"));
    club.save("security", {{"statement", "PLAIN"}, {"locked", "yes"}});
    CHECK(club.says("Answer yes or no: Do they update themselves?"));
    club.save("training", {{"reference", "many"}, {"given-on-year", "2031"}});
    CHECK(club.says("Enter a percentage from 0 to 100"));
    CHECK(club.says("The date must be today or before"));
    club.ossie.get(club.here);
    CHECK(club.says("0 of 7 done"));
}

TEST_CASE("whoever may not speak for an organisation may not join for it") {
    Joining club;
    auto nell = club.house.visitor("nell");  // a practitioner there
    CHECK(nell.get(club.here).status == http::Status::Forbidden);
    CHECK(nell.post(club.here + "/training", {{"reference", "100"}}).status ==
          http::Status::Forbidden);
    auto moira = club.house.visitor("moira");  // a signatory elsewhere
    CHECK(moira.get(club.here + "/contacts").status == http::Status::Forbidden);
    CHECK(club.ossie.get(club.here + "/ico").status == http::Status::NotFound);
    CHECK(club.ossie.get(club.here + "/contacts/nobody").status == http::Status::NotFound);
}

TEST_CASE("a number that still answers is one tap, and its page says so") {
    Joining club;
    club.house.node.clock.pass(hours(24 * 100));
    auto ossie = club.house.visitor("ossie");
    ossie.get("/");
    CHECK(ossie.page.find("About your organisation") != std::string::npos);
    CHECK(ossie.page.find("Duty desk: not confirmed since 2 March 2026") != std::string::npos);
    ossie.get(club.here + "/contacts/duty-desk");
    ossie.follow(ossie.post(club.here + "/contacts/duty-desk/confirmation", {}));
    CHECK(ossie.page.find("Confirmed on 10 June 2026") != std::string::npos);
}
