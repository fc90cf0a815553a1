// Handover: what becomes of a share that is open when an organisation stops, because it is
// suspended or leaves. Open is: sent to it and not acknowledged; sent by it and not acknowledged;
// questions it left for later; a day on which it would look again; and what it began to write.
//
// Each gets an owner in the same act that stops the organisation, so that nobody is stranded
// between two systems. An owner sees the reference, with whom, and the clock: never what was
// written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/sharing/share.h"

namespace accord::sharing {

enum class OpenKind : std::uint8_t { Received, Sent, Unfinished, LookAgain, Draft };
std::string_view word(OpenKind kind);   // "received"
std::string_view words(OpenKind kind);  // "Sent to them, not acknowledged"
std::optional<OpenKind> open_kind_from(std::string_view word);

struct OpenShare {
    OpenKind kind = OpenKind::Draft;
    Id<Share> share;
    Reference reference;
    std::string recipient;                         // the recipient's id; empty where none is meant
    std::optional<Id<parties::Party>> other = {};  // with whom: the sender, or who was told
    std::string other_name = {};
    std::optional<Instant> due = {};

    // What a form calls it: "received.rcp_01J8…"; unique among those of one organisation.
    std::string key() const;
};

enum class OwnerKind : std::uint8_t {
    Party,  // another organisation: the one at the other end, or any
    Post,   // somebody at the organisation that stops, by telephone
    Desk,   // the partnership's duty desk
};
std::string_view word(OwnerKind kind);
std::optional<OwnerKind> owner_kind_from(std::string_view word);

struct Owner {
    OwnerKind kind = OwnerKind::Desk;
    std::optional<Id<parties::Party>> party = {};
    std::string words = {};  // "Marshgate MASH, 020 7946 0100": as it was called that day
};

// What was done in the end; chosen and not typed, so that nothing about a child stands here.
enum class HandoverOutcome : std::uint8_t { ToldByTelephone, SentToAnother, NothingMoreNeeded };
std::string_view word(HandoverOutcome outcome);
std::string_view words(HandoverOutcome outcome);
std::optional<HandoverOutcome> handover_outcome_from(std::string_view word);

struct Handover {
    static constexpr std::string_view id_prefix = "hnd";

    Id<Handover> id;
    Id<parties::Party> party;  // that stopped
    OpenShare open;
    Owner owner;
    Instant made_at;
    std::optional<HandoverOutcome> outcome = {};
    std::optional<Instant> settled_at = {};
    std::string settled_name = {};
    std::int64_t version = 1;
};

}  // namespace accord::sharing
