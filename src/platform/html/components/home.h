// The first things on the home page: the danger line, and the two ways to start (app-danger,
// app-action).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/html/html.h"

namespace accord::html {

// "Is a child in danger now? Call 999 first. You can record it here afterwards."
Html danger_line();

struct ActionCard {
    std::string href = {};
    Html title = {};
    Html text = {};
    bool first = false;  // the filled one
};
Html action_cards(const std::vector<ActionCard>& cards);

// On made-up data: everybody there is, by organisation, each a button that looks like a link
// (app-cast).
struct CastPerson {
    Html name = {};
    Html post = {};
    std::string value = {};
};
struct CastGroup {
    Html name = {};
    std::vector<CastPerson> people = {};
};
Html cast_list(std::string_view field, const std::vector<CastGroup>& cast);

}  // namespace accord::html
