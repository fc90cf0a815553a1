// Pairs of a name and a value: a record read at a glance, and the cards of a check page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components/field.h"

namespace accord::html {

struct Action {
    std::string href = {};
    Html text = {};
    Html heard = {};  // the rest of the sentence, for ears: Change "name"
    std::string classes = {};
    Attributes attributes = {};
};

struct SummaryRow {
    Words key = {};
    Words value = {};
    std::vector<Action> actions = {};
    bool has_actions = false;  // there is a place for them, although it is empty
    std::string actions_classes = {};
    std::string classes = {};
};

struct SummaryCard {
    Words title = {};
    int heading_level = 2;
    std::vector<Action> actions = {};
    std::string actions_classes = {};
    std::string classes = {};
    Attributes attributes = {};
};

struct SummaryList {
    std::vector<SummaryRow> rows = {};
    std::optional<SummaryCard> card = std::nullopt;
    std::string classes = {};
    Attributes attributes = {};
};
Html summary_list(const SummaryList& list);

// For pages. A row without a value says "Not provided".
SummaryRow row(const Html& key, const Html& value);
Html summary_list(const std::vector<SummaryRow>& rows);
// One card of a check page with its one Change link.
Html check_card(const Html& title, std::string_view change, const std::vector<SummaryRow>& rows);

}  // namespace accord::html
