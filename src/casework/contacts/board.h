// The board of the front door: what is open, by stage, the most pressing at the top; a family once,
// however many contacts came about it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "casework/contacts/commands.h"

namespace accord::contacts {

// One contact, as the board shows it.
struct Card {
    Contact contact;
    std::optional<parties::Party> source;
    std::optional<Holder> holder;
    std::optional<clocks::Clock> clock;  // of those that run, the first due
    requests::Progress progress;
    bool to_ask = false;     // others are to be asked, and nobody is yet
    std::vector<News> news;  // that nobody of the hub has read
    bool in_danger() const;  // as it came, or as something new says
    bool late(Instant now) const { return clock and clock->late(now); }
};
// Contacts about the same child, or about children of one contact: a family, as far as is known.
struct Family {
    std::vector<Card> cards;           // the most pressing first
    std::vector<Reference> namesakes;  // not compared yet: a child of the same name and age
    std::int64_t earlier = 0;          // contacts about them that ended in the last year
    Stage stage = Stage::ToScreen;     // of the first card
};
struct Column {
    std::int64_t contacts = 0;
    std::int64_t late = 0;
    std::int64_t to_ask = 0;  // of those where others are to be asked, and nobody is yet
    std::optional<Instant> oldest;
};
// What came to the hub and stands on no open contact: a share that nobody has said they have, one
// that was changed since it was read, or a call.
struct NotTakenIn {
    sharing::Arrived share;
    parties::Party sender;
    std::vector<sharing::Child> children = {};  // as they were told; none: not said
    bool changed = false;
    std::optional<Reference> closed_as = {};  // the contact that it became, which has ended
};
struct Filter {
    std::optional<Stage> stage;
    std::string rating;  // code; "none": not rated yet
    bool late = false;
    bool mine = false;  // that whoever asks has in hand
};
struct Board {
    Instant now;
    parties::Party hub;
    std::array<Column, stages> columns;    // of all that is open, whatever the filter
    std::vector<Family> families;          // those that the filter lets through
    bool more = false;                     // more are open than were looked at
    std::vector<Reference> nobodys;        // whoever had them has left the hub
    std::vector<NotTakenIn> not_taken_in;  // what cannot wait first, twenty of each at the most
};
Result<Board> board(Node& node, const Asker& asker, const Filter& filter);

// Part of a larger look: how many are open, by stage, for a page that is not the board. Whether
// they are late, or nobody is asked yet, is not counted.
Result<std::array<Column, stages>> columns_of(audit::Reading& reading,
                                              const Id<parties::Party>& hub);

// Those of the hub whose reference it is, or that are about a child of that name: open or closed,
// the latest first, fifty at most. Recorded: that somebody looked, and never what was typed.
Result<std::vector<Contact>> find_by(Node& node, const Asker& asker, std::string_view typed);
// What was closed last.
Result<std::vector<Contact>> closed(Node& node, const Asker& asker);

}  // namespace accord::contacts
