#include "casework/sharing/handover.h"

namespace accord::sharing {
namespace {

template <class Kind>
struct Words {
    Kind kind;
    std::string_view word;
    std::string_view words;
};

constexpr Words<OpenKind> open_kinds[] = {
    {OpenKind::Received, "received", "Sent to them, not acknowledged"},
    {OpenKind::Sent, "sent", "Sent by them, not acknowledged"},
    {OpenKind::Unfinished, "unfinished", "Sent by them as urgent, questions still to answer"},
    {OpenKind::LookAgain, "look-again", "Sent by them, to look again whether the family know"},
    {OpenKind::Draft, "draft", "Begun by them and not sent"},
};

constexpr Words<OwnerKind> owner_kinds[] = {
    {OwnerKind::Party, "party", "another organisation"},
    {OwnerKind::Post, "post", "somebody there"},
    {OwnerKind::Desk, "desk", "the partnership’s duty desk"},
};

constexpr Words<HandoverOutcome> outcomes[] = {
    {HandoverOutcome::ToldByTelephone, "told-by-telephone", "They were told by telephone"},
    {HandoverOutcome::SentToAnother, "sent-to-another", "It was shared with another organisation"},
    {HandoverOutcome::NothingMoreNeeded, "nothing-more", "Nothing more was needed"},
};

template <class Kind, std::size_t count>
const Words<Kind>& row_of(const Words<Kind> (&rows)[count], Kind kind) {
    for (const auto& row : rows) {
        if (row.kind == kind) return row;
    }
    return rows[0];
}

template <class Kind, std::size_t count>
std::optional<Kind> kind_of(const Words<Kind> (&rows)[count], std::string_view word) {
    for (const auto& row : rows) {
        if (row.word == word) return row.kind;
    }
    return std::nullopt;
}

}  // namespace

std::string_view word(OpenKind kind) {
    return row_of(open_kinds, kind).word;
}

std::string_view words(OpenKind kind) {
    return row_of(open_kinds, kind).words;
}

std::optional<OpenKind> open_kind_from(std::string_view word_of) {
    return kind_of(open_kinds, word_of);
}

std::string OpenShare::key() const {
    return std::string(word(kind)) + "." + (recipient.empty() ? text(share) : recipient);
}

std::string_view word(OwnerKind kind) {
    return row_of(owner_kinds, kind).word;
}

std::optional<OwnerKind> owner_kind_from(std::string_view word_of) {
    return kind_of(owner_kinds, word_of);
}

std::string_view word(HandoverOutcome outcome) {
    return row_of(outcomes, outcome).word;
}

std::string_view words(HandoverOutcome outcome) {
    return row_of(outcomes, outcome).words;
}

std::optional<HandoverOutcome> handover_outcome_from(std::string_view word_of) {
    return kind_of(outcomes, word_of);
}

}  // namespace accord::sharing
