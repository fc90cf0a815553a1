// News: what came after a contact was taken in, and bears on it: a correction of what was shared,
// another contact about the same child or family, a call to the hub. It waits on the contact until
// somebody of the hub says that they have read it, and nothing is decided past it without a word.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/contacts/contact.h"

namespace accord::contacts {

struct ReadBy {
    std::string name;
    Instant at;
    bool operator==(const ReadBy&) const = default;
};

enum class NewsKind : std::uint8_t { Corrected, TakenBack, Contact, Call };
std::string_view words(NewsKind kind);  // "They corrected what they shared"

struct News {
    NewsKind kind = NewsKind::Corrected;
    Reference reference{'S', ""};  // S-…, F-… or K-…: where it stands whole
    std::string item;              // what names it on the contact: "S-4QH-81T/2"
    std::string from;              // the organisation, or who it was
    std::string words;
    Instant at;
    bool now = false;  // somebody must act on it now
    std::optional<ReadBy> read;
};
bool any_unread(const std::vector<News>& news);

}  // namespace accord::contacts
