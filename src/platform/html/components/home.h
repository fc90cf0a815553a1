// The first things on the home page: the danger line, and the two ways to start (app-danger,
// app-action).
#pragma once

#include <string>
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

}  // namespace accord::html
