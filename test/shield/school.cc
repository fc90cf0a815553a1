#include "shield/school.h"

#include <array>

#include "casework/people/commands.h"
#include "casework/people/commands_family.h"
#include "casework/requests/commands.h"
#include "casework/requests/commands_give.h"
#include "casework/requests/commands_reply.h"
#include "casework/requests/commands_spoken.h"
#include "casework/sharing/child_record.h"
#include "casework/sharing/commands.h"
#include "support/must.h"

namespace accord::test {
namespace {

constexpr std::array<std::string_view, 4> told{"mash", "police", "health", "homes"};

sharing::Child by_hand(const Planted& one) {
    sharing::Child out;
    out.first_name = one.name.given;
    out.last_name = one.name.family;
    out.born_day = std::to_string(one.born.day);
    out.born_month = std::to_string(one.born.month);
    out.born_year = std::to_string(one.born.year);
    out.lives = one.lines() + ", " + one.postcode;
    return out;
}

sharing::Answers worry_about(sharing::Child child, std::string facts) {
    sharing::Answers out;
    out.children = {std::move(child)};
    out.how_soon = sharing::HowSoon::Today;
    out.facts = std::move(facts);
    out.must_not_find_out = sharing::Yes::Yes;
    out.keep_from = "Kyle Marsh";
    out.family.telling = sharing::Telling::CouldPutAtRisk;
    out.family.more = "It could put her at risk";
    out.recipients_said = true;
    return out;
}

sharing::Chosen to(OpenHouse& house, std::string_view party) {
    return {text(house.marshgate.party(party)), "They can help", shield::Extent::Everything,
            "It is needed"};
}

}  // namespace

sharing::Asker as(OpenHouse& house, std::string_view key, std::string_view party) {
    return {house.marshgate.as(key), std::string(key), "Lead", house.marshgate.party(party)};
}

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

// On every box of a record that takes words, and why it was changed; and of somebody else's place
// by the way.
void School::writes_on_each_record() {
    const people::Keeper keeper{house_.marshgate.as("karen"), "Karen Osei"};
    auto& node = house_.node.node();
    for (const auto& one : all_) {
        const auto& other = all_[(static_cast<std::size_t>(one.number) + 9) % all_.size()];
        const auto words = said(one) + " Ring " + one.rings + ". Her aunt is at " + other.lines();
        auto person =
            must(people::open_whole(node, keeper.actor, one.record, "to change it")).person;
        person.needs = "Signs. " + words;
        person.language = "Tamil, as at " + one.street;
        person.identifiers.push_back({"housing number", "Of " + one.street});
        person.school = one.street + " Academy";
        must(people::amend(node, keeper, {.person = person, .why = "They rang. " + words}));
        people::Working working;
        working.service = "GP";
        working.organisation = one.street + " Surgery";
        working.professional = "Whoever is in " + one.street;
        working.phone = one.rings;
        working.said_by = words;
        REQUIRE(
            people::involve(node, keeper, {.person = one.record, .also = {}, .working = working}));
        people::Happened happened;
        happened.kind = "homeless";
        happened.where = words;
        happened.said_by = words;
        must(people::put_down(node, keeper, {.person = one.record, .happened = happened}));
        people::Said kin;
        kin.role = "AUNT";
        kin.said_by = words;
        kin.concern = true;
        kin.concern_why = words;
        must(people::relate(node, keeper,
                            {.person = one.record, .other = other.record, .said = kin, .why = {}}));
    }
}

void School::puts_down_sisters() {
    const people::Keeper keeper{house_.marshgate.as("karen"), "Karen Osei"};
    auto& node = house_.node.node();
    for (const auto& one : all_) {
        if (one.number % 3 != 1) continue;
        const auto kept = must(people::open(node, keeper.actor, one.record, "to see"));
        const auto* at = people::home(kept, {2026, 3, 2});
        if (at == nullptr or not at->confidential) continue;  // they have moved, and say where
        people::Person sister;
        sister.name = {"Sister", one.name.family + "-" + std::to_string(one.number), "usual"};
        sister.school = one.street + " Nursery";
        sister.needs = "Shy. They live over the shop in " + one.street;
        sister.addresses.resize(1);
        sister.addresses[0].lines = "Over the shop, " + one.street + " corner";
        sister = must(people::enrol(node, keeper.actor, {sister})).front();
        people::Said said;
        said.role = "SIS";
        said.one_home = people::Known::Yes;
        said.said_by = "Whoever is in " + one.street;
        must(people::relate(
            node, keeper,
            {.person = one.record, .other = sister.reference, .said = said, .why = {}}));
        sisters.push_back(sister.reference);
        auto answers = worry_about(chosen(sister.reference), "She is at the shop in " + one.street);
        answers.children[0].first_name = "Renamed";  // it is known by the record that was chosen
        for (const auto party : told) answers.recipients.push_back(to(house_, party));
        shares.push_back(send(answers));
        auto by_name = worry_about({}, "She is late");
        by_name.children[0].first_name = sister.name.given;
        by_name.children[0].last_name = sister.name.family;
        by_name.children[0].lives = sister.addresses[0].lines;
        for (const auto party : told) by_name.recipients.push_back(to(house_, party));
        shares.push_back(send(by_name));
        ask("karen", "brigids", "health", chosen(sister.reference), "She lives in " + one.street);
    }
}

void School::is_written_to_of_some() {
    for (const auto& one : all_) {
        if (one.number % 6) continue;
        auto answers = worry_about(by_hand(one), said(one) + " Ring " + one.rings);
        answers.recipients = {to(house_, "brigids")};
        came.push_back(send(answers, "priya", "mash"));
        came.push_back(ask("priya", "mash", "brigids", by_hand(one), said(one)));
    }
}

void School::shares_about_each() {
    for (const auto& one : all_) {
        auto answers =
            worry_about(one.number % 2 ? by_hand(one) : chosen(one), said(one) + " She flinches.");
        answers.view = "I fear for her. Ring +44 (0)" + one.rings.substr(1) + ". " + said(one);
        answers.family.more = said(one);
        // Somebody else's safe address, by the way.
        const auto& other = all_[(static_cast<std::size_t>(one.number) + 7) % all_.size()];
        answers.facts += " Her friend is at " + other.lines() + ", or on " + other.rings + ".";
        for (const auto party : told) answers.recipients.push_back(to(house_, party));
        shares.push_back(send(answers));
        if (one.number % 5 == 0) correct(shares.back(), one);
    }
}

void School::asks_about_some() {
    for (const auto& one : all_) {
        if (one.number % 4) continue;
        ask("karen", "brigids", "health", one.number % 8 ? by_hand(one) : chosen(one),
            "Her mother was hurt. " + said(one));
    }
}

void School::answers_about_some() {
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

void School::rings_about_some() {
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
        const auto writer = school ? as(house_, "karen", "brigids") : as(house_, "priya", "mash");
        const auto call = must(requests::write_down(node, writer, house_.law(), talking));
        if (school) continue;
        must(requests::confirm(node, as(house_, "karen", "brigids"), call.reference, house_.law(),
                               "I meant to say: " + said(one)));
    }
}

sharing::Child School::chosen(const Planted& one) {
    return chosen(one.record);
}

sharing::Child School::chosen(const Reference& record) {
    auto& node = house_.node.node();
    const auto karen = house_.marshgate.as("karen");
    const auto person = must(people::open(node, karen, record, "to share"));
    auto reading = must(audit::Reading::begin(node, karen));
    auto child = must(sharing::child_on_list(reading, person));
    if (child.lives.empty()) child.lives = "Not known";
    return child;
}

Reference School::send(const sharing::Answers& answers, std::string_view who,
                       std::string_view party) {
    auto& node = house_.node.node();
    const auto karen = as(house_, who, party);
    const auto draft = must(sharing::begin(node, karen));
    auto kept =
        must(sharing::save(node, karen, {draft.reference, draft.version, "check", answers}));
    REQUIRE(std::holds_alternative<sharing::Draft>(kept));
    const auto sent = must(sharing::send(
        node, karen, house_.law(), {draft.reference, std::get<sharing::Draft>(kept).version}));
    REQUIRE(std::holds_alternative<sharing::Sent>(sent));
    return draft.reference;
}

void School::correct(const Reference& reference, const Planted& one) {
    auto& node = house_.node.node();
    const auto karen = as(house_, "karen", "brigids");
    const auto share = must(sharing::look_at(node, karen, reference)).share;
    must(sharing::correct(node, karen, house_.law(),
                          {reference, share.version, "It was the other wrist. " + said(one)}));
}

Reference School::ask(std::string_view who, std::string_view party, std::string_view of,
                      sharing::Child child, std::string happening) {
    auto& node = house_.node.node();
    const auto asker = as(house_, who, party);
    requests::Asking asking;
    asking.children = {std::move(child)};
    asking.happening = std::move(happening);
    asking.deciding = "Whether she is safe";
    asking.kind = "HARM";
    asking.wanted = {{text(house_.marshgate.party(of)), "Usually asked", "What you know of her", "",
                      shield::Extent::Everything, "It is needed"}};
    asking.wanted_said = asking.views_said = asking.agreed_said = true;
    asking.family.telling = sharing::Telling::CouldPutAtRisk;
    asking.family.more = "It could put her at risk";
    const auto draft = must(requests::begin(node, asker));
    const auto kept =
        must(requests::save(node, asker, {draft.reference, draft.version, "check", asking}));
    REQUIRE(std::holds_alternative<requests::Request>(kept));
    const auto out = must(requests::ask(
        node, asker, house_.law(), {draft.reference, std::get<requests::Request>(kept).version}));
    REQUIRE(std::holds_alternative<requests::AskedNow>(out));
    return draft.reference;
}

}  // namespace accord::test
