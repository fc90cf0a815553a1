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
                  {contact.reference, contact.version, std::string(outcome), "As weighed", ""});
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
