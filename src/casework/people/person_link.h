// PersonLink: whom another organisation wrote of, in a share or a request, is this person of the
// own list. Somebody here said so, and can take it back. A record and the links to it are the
// subject: one human being, as each agency that wrote of them has them. By no link is anything of
// one list seen from another.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "casework/people/person.h"
#include "casework/people/undone.h"

namespace accord::people {

// One of those whom another organisation wrote of.
struct WrittenOf {
    Reference about{'S', ""};  // the share, or the request
    std::int64_t number = 1;   // which of those it is about: the first is 1
    std::string writer;        // who wrote it (Id<Party> as text)
    std::string theirs;        // the reference of the writer's own record; empty: from none
    // Where they live was held back in it: whoever is said to be them lives in secret here too.
    bool place_held_back = false;
};

struct PersonLink {
    static constexpr std::string_view id_prefix = "lnk";

    Id<PersonLink> id;
    std::string agency;
    Id<Person> person;  // as it was when it was said: it may be read in another's stead since
    WrittenOf whom;
    Instant at;
    std::string by;  // an account
    std::string by_name;
    std::string why;  // may be empty: the page showed what agrees
    std::optional<Undone> undone;

    bool stands() const { return not undone; }
};

}  // namespace accord::people
