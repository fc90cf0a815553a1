// Which given names are forms of one another, and which are names that people really have: Kate and
// Katherine are one, Jayden and Hayden are two. Read from tables/ once; the tables are ours.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/fault.h"
#include "engine/matching/text_places.h"

namespace accord::matching {

class Names {
public:
    // nicknames.table: `name | forms`. given_names.table: `group | kind | names`.
    static Names read(std::string_view nicknames, std::string_view given_names, Faults& faults);

    // The rows of nicknames.table in which a name stands: two names that share a row are forms of
    // one, as bill and william, mohd and muhammad.
    std::vector<std::uint32_t> groups(std::string_view name) const;
    // The same in two steps: where the name stands, and what is there.
    static constexpr std::uint32_t nowhere = TextPlaces::none;
    std::uint32_t place(std::string_view name) const { return places_.find(name); }
    std::span<const std::uint32_t> groups_at(std::uint32_t place) const;
    std::size_t places() const { return groups_.size(); }
    // The name that a form stands for; of several the first of the table; itself when none.
    std::string_view full(std::string_view name) const;
    // One of the other forms of a name, whichever `choice` falls on; empty when there is none.
    std::string_view another_form(std::string_view name, std::uint32_t choice) const;
    // A name of either table: one that people really have, and no slip of another.
    bool established(std::string_view name) const;
    // Of the two tables that it was read from.
    const Digest& tables() const { return tables_; }

private:
    const std::vector<std::uint32_t>* groups_of(std::string_view name) const;

    TextPlaces places_;                               // of names, in groups_
    std::vector<std::vector<std::uint32_t>> groups_;  // in which each name stands
    TextPlaces given_;                                // names that people have
    std::vector<std::string> names_;                  // of the groups
    std::vector<std::vector<std::string>> forms_;     // of the groups
    Digest tables_;
};

}  // namespace accord::matching
