// Involvement: a service that works with a person: which, who there, on which
// number, since when, until when, who said so and how far that is up to date.
// It says who to call, and nothing of what the work is about.
//
// Source: MAIS Service, Professional and ServiceEpisode; Children Act 2004
// s.10; domain "who is involved with this family".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/people/lasting.h"
#include "casework/people/person.h"

namespace accord::people {

// A row of tables/services.table.
struct ServiceKind {
    std::string code;                // "HV"
    std::string words;               // "Health visiting"
    std::vector<std::string> types;  // codes of agency types that run one
    std::optional<int> from, below;  // years of age of those whom it is for
    bool usual = false;              // of a child of that age one wants to know
    std::string mais;                // code of the MAIS list of services, or empty
};
const std::vector<ServiceKind>& service_kinds();
const ServiceKind* service_kind(std::string_view code);
// Of a child of this age, or of one whose age nobody knows.
bool is_for(const ServiceKind& kind, const std::optional<int>& years);

// What is said of an involvement: all of it is sealed.
struct Working : Lasting {
    std::string service = {};       // a code of services.table
    std::string party = {};         // an organisation of the directory, by its id; or empty
    std::string organisation = {};  // its name, as it was then or as it was typed
    std::string professional = {};
    std::string post = {};
    std::string phone = {};

    bool operator==(const Working&) const = default;
};
Json to_json(const Working& working);
Result<Working> working_from(const Json& json);
std::vector<std::string> changed_between(const Working& was, const Working& now);

struct Involvement {
    static constexpr std::string_view id_prefix = "inv";

    Id<Involvement> id;
    std::string agency;
    Id<Person> person;
    Working working;
    std::int64_t version = 1;
};

// One state of it, and who made it so.
struct InvolvementState {
    std::int64_t number = 1;
    Working working;
    Instant at;
    std::string by_name;
    std::string why;
};

}  // namespace accord::people
