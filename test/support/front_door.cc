#include "support/front_door.h"

#include <doctest/doctest.h>

#include "support/must.h"

namespace accord::test {

using namespace accord::contacts;

Arriving of_neighbour() {
    Arriving out;
    out.came = "PUBLIC";
    out.kind = Kind::Notification;
    out.happened = "Doreen Patel of 14 Alder Court hears shouting and is afraid of the father";
    out.danger = sharing::Yes::No;
    out.household = "A boy and two adults at number 12";
    out.who = "Doreen Patel";
    out.not_named = true;
    return out;
}

Arriving of_neighbour_about_remi() {
    auto out = of_neighbour();
    sharing::Child boy;
    boy.first_name = "Remi";
    boy.last_name = "Okoro";
    boy.about_how_old = "8";
    out.children = {boy};
    return out;
}

sharing::Child rufus() {
    sharing::Child child;
    child.first_name = "Rufus";
    child.last_name = "Okonjo";
    child.born_day = "4";
    child.born_month = "5";
    child.born_year = "2018";
    child.lives = "7 Quay Steps, Marshgate E17 9QZ";
    return child;
}

Reference shared_by_school(SharingWorld& world, std::string_view facts) {
    sharing::Answers answers;
    answers.children = {rufus()};
    answers.how_soon = sharing::HowSoon::Today;
    answers.facts = facts;
    answers.must_not_find_out = sharing::Yes::No;
    answers.family.telling = sharing::Telling::Told;
    answers.recipients = {{text(world.party("mash")), "", shield::Extent::Everything, ""}};
    answers.recipients_said = true;
    auto act = must(audit::Act::begin(world.node, world.as("karen").actor, "share.begin"));
    const auto draft = must(sharing::begin(act, world.as("karen"), answers));
    must(act.commit());
    must(sharing::send(world.node, world.as("karen"), world.law(),
                       {draft.reference, draft.version, false}));
    return draft.reference;
}

Contact received(SharingWorld& world, const Arriving& arriving) {
    return must(receive(world.node, world.as("grace"), world.law(), {arriving, std::nullopt}));
}

Contact screened(SharingWorld& world, const Contact& contact, std::string_view who,
                 std::string_view rating, std::string_view level) {
    return must(screen(world.node, world.as(who), world.law(),
                       {contact.reference, contact.version, Verdict::Referral, std::string(level),
                        *Code<rulebook::Rating>::from(rating), Next::AskOthers, "Hit"}));
}

Result<Contact> decided(SharingWorld& world, const Contact& contact, std::string_view outcome) {
    return decide(world.node, world.as("priya"), world.law(),
                  {.reference = contact.reference,
                   .version = contact.version,
                   .outcome = std::string(outcome),
                   .why = "As weighed",
                   .inner = "",
                   .against_why = "It was looked into"});
}

requests::Request asked_for(SharingWorld& world, const Contact& contact) {
    auto act = must(audit::Act::begin(world.node, world.as("priya").actor, "contact.ask"));
    const auto law = must(agreement::law_for(act, world.law()));
    auto out = must(requests::ask(act, world.as("priya"), *law, harm(world), contact.reference));
    must(act.commit());
    return out;
}

Contact again(SharingWorld& world, const Contact& contact) {
    return must(look_at(world.node, world.as("priya"), contact.reference, true)).contact;
}

}  // namespace accord::test
