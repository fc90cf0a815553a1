// A draft of an agreement, put together from what another form says of it: what could be taken
// over, and a line for each thing that could not. What is not understood never becomes a
// permission.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "rulebook/rulebook.h"

namespace accord::api {

struct Drafted {
    Json document;  // docs/formats/agreement.md, for the most part
    std::vector<std::string> gaps;
};

class Draft {
public:
    Draft(const rulebook::Rulebook& rulebook, std::string_view uri, std::string_view name);

    void gap(std::string sentence);
    // A clause; an empty rule is one for people alone.
    void add_clause(Json clause);
    void day(const char* member, std::string_view date);
    void part(const char* member, Json value) { document_.set(member, std::move(value)); }
    void may_sign(std::string_view kind);
    void serves(std::string_view purpose);
    void holds(std::string_view category);

    // Says what an agreement needs and neither form can tell.
    Drafted finish();

private:
    const rulebook::Rulebook& rulebook_;
    Json document_;
    Json clauses_ = Json::array();
    std::vector<std::string> kinds_, purposes_, categories_;
    std::vector<std::string> gaps_;
};

}  // namespace accord::api
