// Question: who would tell whom what, why, on what footing, by which channel, and on which day.
//
// Everything the engine may know is here, in the terms, or in the rulebook. Nothing in a question
// is a person's name or words about a person: items have a category and flags, never content.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "rulebook/lists.h"

namespace accord::policy {

// A version of an agreement that a body has signed. What it did not accept of it, its recorded
// deviation, allows nothing between it and anyone; what a clause forbids cannot be excepted.
struct SignedVersion {
    std::string agreement;  // its uri
    std::string version;
    std::vector<std::string> except = {};  // numbers of may and must clauses not accepted
    auto operator<=>(const SignedVersion&) const = default;
};

// A body that gives or receives. An outsider has no account and signs nothing.
struct Side {
    Code<rulebook::AgencyType> type;  // empty for an outsider who is no agency
    std::string party;                // an id
    bool outsider = false;
    std::vector<SignedVersion> has_signed;
    // When this body is not what its type usually is: an independent school is no public authority.
    std::optional<bool> public_authority;
    std::optional<bool> competent_authority;
    bool operator==(const Side&) const = default;
};

// What an item would give away about someone who is protected, and who has looked at that.
enum class Reveals : std::uint8_t { Nothing, Address, Identity };
enum class Safety : std::uint8_t {
    Unconfirmed,  // nobody has looked yet: everything stops until someone does
    KeptApart,    // looked at: the item stays behind and the rest goes
    Confirmed,    // looked at: this receiver may know
};

struct Item {
    std::string id;  // the caller's own: "worry", "address"
    Code<rulebook::DataCategory> category;
    Code<rulebook::Bar> bar;  // a statutory bar that it falls under, if any
    Reveals reveals = Reveals::Nothing;
    Safety safety = Safety::Unconfirmed;     // read only when it reveals something
    bool originator_forbids_onward = false;  // police 3x5x2 and its like: not to be passed on
    bool handling_condition = false;         // handling code C: passed on under a condition
    bool need_stated = false;                // the sender said why this is needed
    bool not_needed = false;                 // the sender marked it as not needed
    bool operator==(const Item&) const = default;
};

// The footing that the sender names. What is left empty, the engine proposes.
enum class Confidence : std::uint8_t { NotSaid, NotConfidential, Consent, Law, PublicInterest };
struct Footing {
    Code<rulebook::LawfulBasis> basis;
    Code<rulebook::Gateway> gateway;
    Code<rulebook::Condition> condition;  // for special category or criminal offence data
    // What UK GDPR Art. 6(1)(ea) needs beside it, where that is the basis: a row of Annex 1.
    Code<rulebook::Condition> interest;
    Confidence confidence = Confidence::NotSaid;
    bool operator==(const Footing&) const = default;
};

// Three facts about the family, never merged, and none of them a gate when a child is at risk.
enum class Told : std::uint8_t { NotRecorded, Yes, NotYet, NotSafe };
enum class Views : std::uint8_t { NotRecorded, Agree, Object, Mixed };
enum class AgreedToHelp : std::uint8_t { NotAsked, Yes, No };

// Do we know which child this is? In doubt means that it may be another child.
enum class Identity : std::uint8_t { Confirmed, ByVoice, NotConfirmed, InDoubt };

struct Question {
    rulebook::Nation nation = rulebook::Nation::England;
    Date on;
    Side giver;
    Side receiver;
    Code<rulebook::Purpose> purpose;
    Code<rulebook::Threshold> threshold;
    Footing footing;
    std::vector<Item> items;
    std::optional<rulebook::Channel> channel;  // empty: not chosen yet
    Told told = Told::NotRecorded;
    Views views = Views::NotRecorded;
    AgreedToHelp agreed = AgreedToHelp::NotAsked;
    std::string emergency;            // one line saying what the danger is; empty: none
    std::string greater_detriment;    // why sharing would harm the child more than not
    bool public_task_stated = false;  // who asks said that it is for their public task
    bool user_revoked = false;        // the sender's account has been withdrawn
    Identity identity = Identity::Confirmed;

    bool operator==(const Question&) const = default;
};

// Why a person goes on where the answer was not a plain yes. Not part of the question: the answer
// is the same whoever reads it, and what people make of it is recorded beside it.
struct Judgement {
    std::string reason;  // one line, in the sender's own words
    bool life_at_risk = false;
    std::string senior;  // the named senior who lifts a stop: an id or a post
};

}  // namespace accord::policy
