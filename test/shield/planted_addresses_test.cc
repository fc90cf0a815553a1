// Fifty addresses that must not be learnt, whole, in parts and by their postcode alone, in
// everything that a school writes about the children and others; after a hundred things done to
// their records at random. Then everything that anybody may open is opened, by each kind of person
// in turn, and searched for them. Whoever answers for the school may see them, and nobody else.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <set>

#include "base/text.h"
#include "casework/people/commands.h"
#include "casework/requests/commands.h"
#include "casework/requests/commands_give.h"
#include "casework/requests/commands_reply.h"
#include "casework/requests/commands_spoken.h"
#include "casework/sharing/child_record.h"
#include "casework/sharing/commands.h"
#include "governance/audit/commands.h"
#include "shield/planted.h"
#include "support/must.h"

using namespace accord;
using test::must;
using test::Planted;

namespace {

constexpr std::array<std::string_view, 4> told{"mash", "police", "health", "homes"};
// One of each kind of post that there is in Marshgate, but for whoever answers for the school.
constexpr std::array<std::string_view, 8> everybody{"priya", "grace", "asha", "nadia",
                                                    "ruth",  "peter", "liam", "ines"};

sharing::Asker as(test::OpenHouse& house, std::string_view key, std::string_view party) {
    return {house.marshgate.as(key), std::string(key), "Lead", house.marshgate.party(party)};
}

// What a person can see of a page, and what stands behind it: attributes too.
std::string folded(std::string_view page) {
    std::string out;
    for (const char c : lower(page))
        if (c != ' ' and c != '\n' and c != ',') out += c;
    return out;
}

class Search {
public:
    explicit Search(const std::vector<Planted>& all) {
        for (const auto& one : all) {
            needles_[folded(one.street.substr(0, one.street.find(' ')))] = one.number;
            needles_[folded(one.postcode)] = one.number;
        }
    }
    void look(const std::string& where, std::string_view content) {
        const auto text = folded(content);
        for (const auto& [needle, number] : needles_)
            if (text.find(needle) != std::string::npos) found.insert(where + " shows " + needle);
        ++looked_at;
    }
    std::set<std::string> found;
    int looked_at = 0;

private:
    std::map<std::string, int> needles_;
};

std::vector<std::string> links_in(const std::string& page) {
    std::vector<std::string> out;
    for (auto at = page.find("href=\"/"); at != std::string::npos;
         at = page.find("href=\"/", at + 1)) {
        const auto from = at + 6;
        auto link = page.substr(from, page.find('"', from) - from);
        link = link.substr(0, link.find('#'));
        link = replace_all(link, "&amp;", "&");
        const bool skip = link.starts_with("/sign-") or link.starts_with("/assets") or
                          link.starts_with("/rulebook") or link.starts_with("/published") or
                          link.starts_with("/agreements") or link.starts_with("/organisations") or
                          link.starts_with("/guide") or link.starts_with("/ten-steps") or
                          link.starts_with("/privacy") or link.starts_with("/evidence") or
                          link.starts_with("/account") or link.starts_with("/help") or
                          link.ends_with("/withdraw") or link.ends_with("/add");
        if (not skip) out.push_back(std::move(link));
    }
    return out;
}

// Every page that can be reached by a link from home, as this person.
void crawl(test::OpenHouse& house, std::string_view who, Search& search, std::size_t pages_max) {
    auto visitor = house.visitor(who);
    std::deque<std::string> next{"/", "/inbox", "/requests", "/calls", "/contacts", "/people"};
    std::set<std::string> seen(next.begin(), next.end());
    for (std::size_t i = 0; i < pages_max and not next.empty(); ++i) {
        const auto path = next.front();
        next.pop_front();
        const auto response = visitor.get(path);
        search.look(std::string(who) + " at " + path, response.body);
        for (auto& link : links_in(response.body))
            if (seen.insert(link).second) next.push_back(std::move(link));
    }
    CHECK_MESSAGE(next.size() < pages_max, who);
}

// The address in one of the ways in which people write one.
std::string said(const Planted& one) {
    const std::array<std::string, 6> ways{
        "She is at " + one.lines() + ", " + one.postcode + " now.",
        "They walk home along " + one.street + " each day.",
        "Write to " + lower(one.postcode) + ", and to nobody else.",
        "He waited outside " + one.house + " " + lower(one.street) + ".",
        "The postcode is " + replace_all(one.postcode, " ", "") + ".",
        "flat 2\n" + one.house + " " + one.street + "\nMarshgate\n" + one.postcode};
    return ways[static_cast<std::size_t>(one.number) % ways.size()];
}

class School {
public:
    School(test::OpenHouse& house, const std::vector<Planted>& all) : house_(house), all_(all) {}

    // About each child a share: chosen from the list, or typed by hand by somebody in a hurry.
    void shares_about_each() {
        for (const auto& one : all_) {
            sharing::Answers answers;
            answers.children = {one.number % 2 ? by_hand(one) : chosen(one)};
            answers.how_soon = sharing::HowSoon::Today;
            answers.facts = said(one) + " She flinches.";
            answers.view = "I fear for her. " + said(one);
            answers.must_not_find_out = sharing::Yes::Yes;
            answers.keep_from = "Kyle Marsh";
            answers.family.telling = sharing::Telling::CouldPutAtRisk;
            answers.family.more = said(one);
            answers.recipients_said = true;
            // Somebody else's safe address, by the way.
            const auto& other = all_[(static_cast<std::size_t>(one.number) + 7) % all_.size()];
            answers.facts += " Her friend is at " + other.lines() + ".";
            for (const auto party : told)
                answers.recipients.push_back({text(house_.marshgate.party(party)), "They can help",
                                              shield::Extent::Everything, "It is needed"});
            shares.push_back(send(answers));
            if (one.number % 5 == 0) correct(shares.back(), one);
        }
    }
    void asks_about_some() {
        for (const auto& one : all_) {
            if (one.number % 4) continue;
            ask("karen", "brigids", "health", one.number % 8 ? by_hand(one) : chosen(one),
                "Her mother was hurt. " + said(one));
        }
    }
    // The front door asks about a child by name, and the school answers from its own list.
    void answers_about_some() {
        for (const auto& one : all_) {
            if (one.number % 4 != 1) continue;
            auto child = by_hand(one);
            child.lives = "Not known";
            const auto request = ask("priya", "mash", "brigids", child, "A neighbour rang.");
            const auto karen = as(house_, "karen", "brigids");
            const auto opened = must(requests::open(house_.node.node(), karen, request));
            requests::Replying reply;
            reply.holding = one.number % 8 == 1 ? requests::Holding::Part : requests::Holding::All;
            reply.facts = "Late on nine days. " + said(one);
            reply.view = said(one);
            reply.call = "Karen Osei, 020 7946 0171";
            reply.go_on = "It is needed";
            reply.reviewer = "Whoever is at " + one.lines();
            if (reply.holding == requests::Holding::Part)
                reply.held = {{"Something said at " + one.lines(), "NOT_RELEVANT", said(one)}};
            reply.more = {{"About " + one.lines(), said(one), false, requests::Onward::TalkFirst}};
            const auto sent = must(requests::reply(house_.node.node(), karen, house_.law(),
                                                   {request, opened.asked.version, reply, false}));
            REQUIRE(std::holds_alternative<requests::Reply>(sent));
        }
    }

    // What was said by telephone is written down, by the school or by the front door, and added to.
    void rings_about_some() {
        for (const auto& one : all_) {
            if (one.number % 4 != 2) continue;
            const bool school = one.number % 8 == 2;
            requests::Talking talking;
            talking.other = text(house_.marshgate.party(school ? "mash" : "brigids"));
            talking.about = one.name.given + " " + one.name.family + ", year 9";
            talking.known_how = requests::KnownHow::KnowThem;
            if (school) {
                talking.who = "The desk, for " + one.lines();
                talking.told = "She is late. " + said(one);
                talking.agreed = "They go to " + one.lines() + " tomorrow";
            } else {
                talking.heard = "She is late";
            }
            auto& node = house_.node.node();
            const auto writer =
                school ? as(house_, "karen", "brigids") : as(house_, "priya", "mash");
            const auto call = must(requests::write_down(node, writer, house_.law(), talking));
            if (school) continue;
            must(requests::confirm(node, as(house_, "karen", "brigids"), call.reference,
                                   house_.law(), "I meant to say: " + said(one)));
        }
    }

    std::vector<Reference> shares;

private:
    sharing::Child chosen(const Planted& one) {
        const auto person = must(
            people::open(house_.node.node(), house_.marshgate.as("karen"), one.record, "to share"));
        auto child = sharing::child_of(person, {2026, 3, 2});
        if (child.lives.empty()) child.lives = "Not known";
        return child;
    }
    static sharing::Child by_hand(const Planted& one) {
        sharing::Child out;
        out.first_name = one.name.given;
        out.last_name = one.name.family;
        out.born_day = std::to_string(one.born.day);
        out.born_month = std::to_string(one.born.month);
        out.born_year = std::to_string(one.born.year);
        out.lives = one.lines() + ", " + one.postcode;
        return out;
    }
    Reference send(const sharing::Answers& answers) {
        auto& node = house_.node.node();
        const auto karen = as(house_, "karen", "brigids");
        const auto draft = must(sharing::begin(node, karen));
        auto kept =
            must(sharing::save(node, karen, {draft.reference, draft.version, "check", answers}));
        REQUIRE(std::holds_alternative<sharing::Draft>(kept));
        const auto sent = must(sharing::send(
            node, karen, house_.law(), {draft.reference, std::get<sharing::Draft>(kept).version}));
        REQUIRE(std::holds_alternative<sharing::Sent>(sent));
        return draft.reference;
    }
    void correct(const Reference& reference, const Planted& one) {
        auto& node = house_.node.node();
        const auto karen = as(house_, "karen", "brigids");
        const auto share = must(sharing::look_at(node, karen, reference)).share;
        must(sharing::correct(node, karen, house_.law(),
                              {reference, share.version, "It was the other wrist. " + said(one)}));
    }
    Reference ask(std::string_view who, std::string_view party, std::string_view of,
                  sharing::Child child, std::string happening) {
        auto& node = house_.node.node();
        const auto asker = as(house_, who, party);
        requests::Asking asking;
        asking.children = {std::move(child)};
        asking.happening = std::move(happening);
        asking.deciding = "Whether she is safe";
        asking.kind = "HARM";
        asking.wanted = {{text(house_.marshgate.party(of)), "Usually asked", "What you know of her",
                          "", shield::Extent::Everything, "It is needed"}};
        asking.wanted_said = asking.views_said = asking.agreed_said = true;
        asking.family.telling = sharing::Telling::CouldPutAtRisk;
        asking.family.more = "It could put her at risk";
        const auto draft = must(requests::begin(node, asker));
        const auto kept =
            must(requests::save(node, asker, {draft.reference, draft.version, "check", asking}));
        REQUIRE(std::holds_alternative<requests::Request>(kept));
        const auto out =
            must(requests::ask(node, asker, house_.law(),
                               {draft.reference, std::get<requests::Request>(kept).version}));
        REQUIRE(std::holds_alternative<requests::AskedNow>(out));
        return draft.reference;
    }

    test::OpenHouse& house_;
    const std::vector<Planted>& all_;
};

std::string list_of(const std::set<std::string>& found) {
    std::string out;
    int shown = 0;
    for (const auto& each : found) {
        if (++shown > 40) break;
        out += "\n" + each;
    }
    return out;
}

}  // namespace

TEST_CASE("fifty safe addresses are seen by nobody who may not, whatever was done to the records") {
    test::OpenHouse house;
    test::Planting planting(house, 20260302);
    for (int i = 0; i < 100; ++i) planting.do_something();
    for (const auto& [what, times] : planting.done()) {
        CAPTURE(what);
        CHECK(times > 3);
    }
    CHECK(planting.done().size() == 8);
    CHECK(planting.in_the_open() == 0);

    School school(house, planting.all());
    school.shares_about_each();
    school.asks_about_some();
    school.answers_about_some();
    school.rings_about_some();
    house.do_all_work();
    Search search(planting.all());
    for (const auto who : everybody) crawl(house, who, search, 300);
    for (const auto& share : school.shares) {
        const auto pack =
            must(sharing::evidence(house.node.node(), house.marshgate.as("priya"), share));
        search.look("evidence of " + text(share), canonical(pack));
    }
    search.look("the log", house.node.logged);
    CHECK_MESSAGE(search.found.empty(), list_of(search.found));
    CHECK(search.looked_at > 700);
}

TEST_CASE("the search finds an address that nobody keeps shut, and whoever may see it does") {
    test::OpenHouse house;
    test::Planting planting(house, 1);
    std::vector<Planted> open{planting.all()[5]};
    auto& one = open.front();
    one.street = "Open" + one.street;
    one.postcode.replace(0, 2, "N9");
    one.name = {"Nobody", "Known", "usual"};
    School school(house, open);
    // Nothing is known of this one: what is typed of the child goes as it stands.
    school.shares_about_each();
    house.do_all_work();
    Search search(open);
    crawl(house, "priya", search, 100);
    CHECK_FALSE(search.found.empty());
    Search own(planting.all());
    crawl(house, "karen", own, 400);
    CHECK_FALSE(own.found.empty());
}
