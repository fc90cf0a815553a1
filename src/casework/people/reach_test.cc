#include "casework/people/reach.h"

#include <doctest/doctest.h>

#include "casework/people/reach_form.h"
#include "casework/people/upn.h"
#include "support/tables.h"

namespace accord::people {
namespace {

const Date today{2026, 3, 2};

Reach mobile(std::string words) {
    Reach out;
    out.words = std::move(words);
    return out;
}

// The refuge's number, which her father must not learn.
Person in_refuge() {
    Person out;
    out.reaches = {mobile("07700 900123"), mobile("07700 900456")};
    out.reaches[0].confidential = true;
    out.reaches[0].must_not_know = "her father";
    out.reaches[0].ringing = Ringing::NotSafe;
    out.reaches[0].ringing_why = "he answers her phone";
    return out;
}

}  // namespace

TEST_CASE("a pupil number is taken as it is written and refused where its letter does not fit") {
    const auto table = test::table("people/upn");
    for (const auto& row : table.rows) {
        CAPTURE(row.line);
        const auto made = upn(table.at(row, "typed").text);
        CHECK(made.value_or("") == table.at(row, "kept").text);
        CHECK(is_temporary_upn(made.value_or("")) == (table.at(row, "temporary").text == "yes"));
    }
}

TEST_CASE("a number is the same however it is written") {
    const auto table = test::table("people/reaches");
    for (const auto& row : table.rows) {
        CAPTURE(row.line);
        auto one = mobile(table.at(row, "one").text);
        one.kind = reach_kind_from(table.at(row, "kind").text);
        auto other = mobile(table.at(row, "other").text);
        other.kind = reach_kind_from(table.at(row, "other_kind").text);
        CHECK(same_reach(one, other) == (table.at(row, "same").text == "yes"));
        CHECK(same_reach(other, one) == same_reach(one, other));
    }
}

TEST_CASE("what is said of whether it is safe stands before the number") {
    auto reach = mobile("07700 900123");
    CHECK(warning(reach).empty());
    reach.ringing = Ringing::NotSafe;
    reach.ringing_why = "he answers her phone";
    CHECK(warning(reach) == "Not safe to ring: he answers her phone");
    reach.kind = ReachKind::Email;
    CHECK(warning(reach) == "Not safe to write to: he answers her phone");
    reach.ringing = Ringing::AtTimes;
    reach.ringing_why = "";
    CHECK(warning(reach) == "Write only at certain times");
}

TEST_CASE("what cannot be read of a number stays shut and unsafe") {
    const auto read = reach_of_json(*parse_json(R"({"words":"07700 900123","ringing":"maybe"})"));
    CHECK(read.confidential);
    CHECK(read.ringing == Ringing::NotSafe);
}

TEST_CASE("a secret number stays secret however it is typed, and when it is left out") {
    const auto was = in_refuge();
    auto now = was;
    now.reaches = {mobile("+44 7700 900123")};
    keep_shut(was, now);
    REQUIRE(now.reaches.size() == 1);
    CHECK(now.reaches[0].confidential);
    CHECK(now.reaches[0].must_not_know == "her father");

    now.reaches.clear();
    keep_shut(was, now);
    REQUIRE(now.reaches.size() == 1);  // the open one may go
    CHECK(now.reaches[0].former);
    CHECK(now.reaches[0].ringing == Ringing::NotSafe);
}

TEST_CASE("of two records of one person, what is secret on either is secret on both") {
    Person other;
    other.reaches = {mobile("+44 (0)7700 900123"), mobile("07700 900456")};
    shut_as(in_refuge(), other, today);
    CHECK(other.reaches[0].confidential);
    CHECK_FALSE(other.reaches[1].confidential);
    CHECK(holds_secret(other));
}

TEST_CASE("what is said against ringing a number is said of it wherever it is taken to") {
    struct Row {
        Ringing said, there, now;
        std::string why_said, why_there, why_now;
    };
    const Row rows[] = {
        {Ringing::NotSafe, Ringing::NotKnown, Ringing::NotSafe, "he answers", "", "he answers"},
        {Ringing::NotSafe, Ringing::Safe, Ringing::NotSafe, "he answers", "said Ada", "he answers"},
        {Ringing::AtTimes, Ringing::NotSafe, Ringing::NotSafe, "after six", "his", "his"},
        {Ringing::NotSafe, Ringing::NotSafe, Ringing::NotSafe, "his", "he is in", "he is in, his"},
        {Ringing::Safe, Ringing::NotKnown, Ringing::NotKnown, "", "", ""}};
    for (const auto& row : rows) {
        CAPTURE(row.why_now);
        Person one, other;
        one.reaches.resize(1);
        one.reaches[0].words = "07700 900123";
        one.reaches[0].ringing = row.said;
        one.reaches[0].ringing_why = row.why_said;
        other.reaches.resize(2);
        other.reaches[0].words = "+44 7700 900123";
        other.reaches[0].ringing = row.there;
        other.reaches[0].ringing_why = row.why_there;
        other.reaches[1].words = "07700 900456";
        warn_as(one, other);
        CHECK(other.reaches[0].ringing == row.now);
        CHECK(other.reaches[0].ringing_why == row.why_now);
        CHECK(other.reaches[1].ringing == Ringing::NotKnown);
    }
}

TEST_CASE("whoever does not see a secret number changes the rest and loses nothing of it") {
    const auto was = in_refuge();
    auto typed = typed_from(was, today);
    leave_out_secret(typed.reaches);
    REQUIRE(typed.reaches.size() == 1);
    typed.reaches[0].whose = "her aunt’s";
    // They know the number from elsewhere, and say that it is safe.
    typed.reaches.push_back({.kind = "mobile", .words = "0044 7700 900123", .ringing = "safe"});
    put_back_secret(typed.reaches, was);
    auto now = person_of(typed, was, today);
    keep_shut(was, now);
    REQUIRE(now.reaches.size() == 3);
    CHECK(now.reaches[0] == was.reaches[0]);
    CHECK(now.reaches[1].whose == "her aunt’s");
    CHECK_FALSE(is_shut(now.reaches[1]));
    CHECK(now.reaches[2].to_check);
    CHECK(now.reaches[2].must_not_know.empty());  // it would say that it is the one
}

TEST_CASE("a number that nobody looked at is kept with the secret ones until somebody has") {
    const auto was = in_refuge();
    for (const std::string words : {"0044 7700 900123", "0044 7700 900999"}) {
        CAPTURE(words);
        auto typed = typed_from(was, today);
        leave_out_secret(typed.reaches);
        typed.reaches.push_back({.kind = "mobile", .words = words});
        put_back_secret(typed.reaches, was);
        auto added = person_of(typed, was, today);
        keep_shut(was, added);
        CHECK(reach_of_json(json_of(added.reaches[2])) == added.reaches[2]);

        // Somebody who sees them all saves what they see.
        auto all = typed_from(added, today);
        CHECK(all.reaches.back().to_check);
        for (auto& each : all.reaches) each.to_check = false;
        auto looked = person_of(all, added, today);
        keep_shut(added, looked);
        const bool guessed = words == "0044 7700 900123";
        CHECK(looked.reaches.size() == (guessed ? 2 : 3));
        CHECK(looked.reaches[0].confidential);
        if (not guessed) CHECK_FALSE(is_shut(looked.reaches[2]));
    }
}

TEST_CASE("a secret number of before stays, also when somebody types it who does not see it") {
    auto was = in_refuge();
    was.reaches[0].former = true;
    auto typed = typed_from(was, today);
    typed.reaches.push_back({.kind = "mobile", .words = "07700 900123"});
    put_back_secret(typed.reaches, was);
    auto now = person_of(typed, was, today);
    keep_shut(was, now);
    REQUIRE(now.reaches.size() == 3);
    CHECK(now.reaches[1].to_check);
    CHECK(now.reaches[2] == was.reaches[0]);
}

TEST_CASE("what is said of a number wants the number, and it is one") {
    Typed typed;
    typed.given = "Amara";
    typed.reaches = {{.whose = "her mother’s"},
                     {.words = "ring mum"},
                     {.kind = "email", .words = "amara at home"},
                     {.words = "020 7946 0123"}};
    const auto faults = faults_of(typed, today);
    REQUIRE(faults.size() == 3);
    CHECK(faults[0].where == "reach-1-words");
    CHECK(faults[1].where == "reach-2-words");
    CHECK(faults[2].where == "reach-3-words");
}

}  // namespace accord::people
