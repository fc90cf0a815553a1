// Of one clause: its effect, what must be so before it applies, the ways of sending, and what
// whoever relies on it takes on.
#include <algorithm>

#include "base/text.h"
#include "engine/policy/checking.h"

namespace accord::policy {
namespace {

// A clause for people alone has no rule to be read.
void check_for_people(Checking& checking, std::size_t place, const Clause& clause) {
    const bool any =
        not clause.givers.empty() or not clause.receivers.empty() or not clause.purposes.empty() or
        not clause.thresholds.empty() or not clause.categories.empty() or
        not clause.bases.empty() or not clause.channels.empty() or not clause.conditions.empty() or
        not clause.unless.empty() or not clause.obligations.empty() or clause.short_version;
    if (any)
        checking.say(place, "effect",
                     "a clause with the effect none is for people alone: nothing of this rule is "
                     "applied; say may, must or must_not, or leave the rest out");
}

void check_effect(Checking& checking, std::size_t place, const Clause& clause) {
    if (clause.effect != Effect::MustNot and not clause.unless.empty())
        checking.say(place, "unless",
                     "only a must_not clause has unless; write it under conditions");
    if (clause.effect == Effect::MustNot and not clause.conditions.empty())
        checking.say(place, "conditions",
                     "a must_not clause has no conditions; say under unless when it does not hold");
    if (clause.effect == Effect::MustNot and clause.short_version)
        checking.say(place, "short_version",
                     "a must_not clause lets nothing go, not even in short");
    if (clause.effect == Effect::MustNot and not clause.obligations.empty())
        checking.say(
            place, "obligations",
            "nobody relies on a must_not clause, so nobody takes these on; put them in the "
            "clause that lets it be told");
    for (const auto requirement : clause.conditions) {
        if (has(clause.unless, requirement))
            checking.say(place, "unless",
                         "this clause can never apply: '" + std::string(word(requirement)) +
                             "' is both a condition and an exception");
    }
}

// How many of those who may receive are what a condition asks them to be.
struct Count {
    std::size_t are = 0, all = 0;
};
Count receivers_that_are(const Checking& checking, const Clause& clause,
                         bool rulebook::AgencyType::* what) {
    Count count;
    for (const auto& code : meant(clause.receivers, checking.terms.party_types)) {
        const auto* type = checking.law(checking.book.agency_types, code);
        if (type == nullptr) continue;
        ++count.all;
        count.are += type->*what ? 1 : 0;
    }
    return count;
}

void check_receiver_condition(Checking& checking, std::size_t place, const Clause& clause,
                              Requirement requirement, const char* part) {
    const auto what = requirement == Requirement::CompetentReceiver
                          ? &rulebook::AgencyType::competent_authority
                          : &rulebook::AgencyType::public_authority;
    const auto count = receivers_that_are(checking, clause, what);
    const auto name = "'" + std::string(word(requirement)) + "'";
    if (count.all == 0) return;
    if (count.are == 0)
        checking.say(place, part,
                     (std::string_view(part) == "conditions"
                          ? "this clause can never apply: none of its receivers meets "
                          : "this exception never helps: none of its receivers meets ") +
                         name + "; leave it out or name others");
    if (count.are == count.all and std::string_view(part) == "unless" and clause.unless.size() == 1)
        checking.say(
            place, part,
            "this clause can never apply: every receiver meets " + name + ", so it never forbids");
}

bool needs_no_agreement(const Checking& checking, const Clause& clause) {
    return std::any_of(clause.purposes.begin(), clause.purposes.end(), [&](const auto& code) {
        const auto* purpose = checking.law(checking.book.purposes, code);
        return purpose != nullptr and (purpose->consent == rulebook::Consent::NotNeeded or
                                       purpose->consent == rulebook::Consent::NeverNeeded);
    });
}

void check_conditions(Checking& checking, std::size_t place, const Clause& clause) {
    for (const auto requirement : {Requirement::CompetentReceiver, Requirement::PublicReceiver}) {
        if (has(clause.conditions, requirement))
            check_receiver_condition(checking, place, clause, requirement, "conditions");
        if (has(clause.unless, requirement))
            check_receiver_condition(checking, place, clause, requirement, "unless");
    }
    if (has(clause.conditions, Requirement::AgreedToHelp) and needs_no_agreement(checking, clause))
        checking.say(place, "conditions",
                     "'agreed_to_help' does not fit: for one of its purposes a child may be at "
                     "risk, and nobody waits for agreement; leave it out");
    if (has(clause.unless, Requirement::IdentityConfirmed) and clause.unless.size() == 1)
        checking.say(place, "unless",
                     "this clause can hardly ever apply: nothing is sent about a child who is not "
                     "known; say when it does not hold in other words");
}

// -------------------------------------------------------------------------- ways of sending

void check_channels(Checking& checking, std::size_t place, const Clause& clause) {
    if (not allows(clause)) return;
    for (const auto channel : clause.channels) {
        const std::string name(rulebook::code(channel));
        const auto* row = checking.book.channel(channel, checking.on, checking.nation);
        if (row == nullptr or row->use == rulebook::ChannelUse::Blocked) {
            checking.say(place, "channels",
                         "nothing about a child is sent by " + name + "; leave it out");
            continue;
        }
        const auto& agreed = checking.terms.channels;
        if (not agreed.empty() and not has(agreed, channel))
            checking.say(place, "channels",
                         name +
                             " is not among the agreement's transfer_methods; add it there or "
                             "leave it out here");
        for (const auto& code : clause.categories) {
            const auto* category = checking.law(checking.book.data_categories, code);
            if (category == nullptr or row->carries.covers(category->sensitivities)) continue;
            checking.say(place, "channels",
                         name + " may not carry " + std::string(code.text()) + " (" +
                             category->words + "); leave one of them out");
        }
    }
}

// ------------------------------------------------------------------------------ obligations

bool spoken_way(const Checking& checking, rulebook::Channel channel) {
    const auto* row = checking.book.channel(channel, checking.on, checking.nation);
    return row != nullptr and row->confirm_in_writing;
}

void check_obligations(Checking& checking, std::size_t place, const Clause& clause) {
    const auto& owed = clause.obligations;
    if (has(owed, Obligation::NoOnward) and clause.onward != Onward::Never)
        checking.say(place, "obligations",
                     "'no_onward' contradicts onward: " + std::string(word(clause.onward)) +
                         "; say never there or leave it out");
    if (has(owed, Obligation::AskBeforeOnward) and clause.onward != Onward::AskGiver)
        checking.say(place, "obligations",
                     "'ask_before_onward' contradicts onward: " + std::string(word(clause.onward)) +
                         "; say ask_giver there or leave it out");
    if (has(owed, Obligation::IncludeIdentifier) and not clause.categories.empty() and
        not has(clause.categories, Code<rulebook::DataCategory>{"IDENTITY"}))
        checking.say(place, "obligations",
                     "'include_identifier' cannot be met: the clause does not let IDENTITY be "
                     "told; add it to categories or leave the obligation out");
    const auto& ways = meant(clause.channels, checking.terms.channels);
    const bool spoken = ways.empty() or std::any_of(ways.begin(), ways.end(), [&](auto channel) {
                            return spoken_way(checking, channel);
                        });
    if (has(owed, Obligation::WriteUpSpoken) and not spoken)
        checking.say(place, "obligations",
                     "'write_up_spoken' cannot be met: none of the ways of sending is spoken");
    if (has(owed, Obligation::SeekAgreementToHelp) and needs_no_agreement(checking, clause))
        checking.say(place, "obligations",
                     "'seek_agreement_to_help' does not fit: for one of its purposes nobody waits "
                     "for agreement; leave it out");
    // Who is owed an answer must be somebody who can be answered in writing or in the program.
    const bool answers = has(owed, Obligation::Acknowledge) or has(owed, Obligation::Feedback);
    const bool only_spoken =
        not clause.channels.empty() and
        std::all_of(clause.channels.begin(), clause.channels.end(),
                    [&](auto channel) { return channel == rulebook::Channel::Meeting; });
    if (answers and only_spoken)
        checking.say(place, "obligations",
                     "no receiver can meet this: what is told in a meeting alone is not "
                     "acknowledged afterwards; name another way of sending");
}

}  // namespace

void check_promises(Checking& checking, std::size_t place, const Clause& clause) {
    if (not has_rule(clause)) return check_for_people(checking, place, clause);
    check_effect(checking, place, clause);
    check_conditions(checking, place, clause);
    check_channels(checking, place, clause);
    if (allows(clause)) check_obligations(checking, place, clause);
}

}  // namespace accord::policy
