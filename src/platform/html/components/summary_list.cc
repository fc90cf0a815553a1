#include "platform/html/components/summary_list.h"

#include "platform/html/components/prose.h"

namespace accord::html {
namespace {

Html action_link(const Action& action, const Words* title) {
    Html heard;
    if (not action.heard.empty()) heard += " " + action.heard;
    if (title != nullptr) heard += " (" + title->text + ")";
    Attributes attributes = {{"class", classes({"govuk-link", action.classes})},
                             {"href", action.href}};
    attributes.add_all(action.attributes);
    return element(
        "a", attributes,
        heard.empty() ? action.text
                      : action.text + element("span", {{"class", "govuk-visually-hidden"}}, heard));
}

Html card_of(const SummaryCard& card, const Html& content) {
    Html title;
    if (not card.title.empty())
        title = heading_at(card.heading_level,
                           {{"class", classes({"govuk-summary-card__title", card.title.classes})}},
                           card.title.text);
    const Words* spoken = card.title.empty() ? nullptr : &card.title;
    const std::string looks = classes({"govuk-summary-card__actions", card.actions_classes});
    Html actions;
    if (card.actions.size() == 1) {
        actions = element("div", {{"class", looks}}, action_link(card.actions.front(), spoken));
    } else if (card.actions.size() > 1) {
        for (const auto& action : card.actions)
            actions += element("li", {{"class", "govuk-summary-card__action"}},
                               action_link(action, spoken));
        actions = element("ul", {{"class", looks}}, actions);
    }
    Attributes attributes = {{"class", classes({"govuk-summary-card", card.classes})}};
    attributes.add_all(card.attributes);
    return element(
        "div", attributes,
        element("div", {{"class", "govuk-summary-card__title-wrapper"}}, title + actions) +
            element("div", {{"class", "govuk-summary-card__content"}}, content));
}

Html actions_of(const SummaryRow& row, const Words* title) {
    if (row.actions.empty()) return {};
    Html links;
    if (row.actions.size() == 1) {
        links = action_link(row.actions.front(), title);
    } else {
        for (const auto& action : row.actions)
            links += element("li", {{"class", "govuk-summary-list__actions-list-item"}},
                             action_link(action, title));
        links = element("ul", {{"class", "govuk-summary-list__actions-list"}}, links);
    }
    return element("dd", {{"class", classes({"govuk-summary-list__actions", row.actions_classes})}},
                   links);
}

}  // namespace

Html summary_list(const SummaryList& list) {
    bool any_actions = false;
    for (const auto& row : list.rows) any_actions = any_actions or not row.actions.empty();
    const Words* title = list.card and not list.card->title.empty() ? &list.card->title : nullptr;
    Html rows;
    for (const auto& row : list.rows) {
        const bool no_actions = any_actions and row.actions.empty() and not row.has_actions;
        rows += element(
            "div",
            {{"class",
              classes({"govuk-summary-list__row",
                       no_actions ? "govuk-summary-list__row--no-actions" : "", row.classes})}},
            element("dt", {{"class", classes({"govuk-summary-list__key", row.key.classes})}},
                    row.key.text) +
                element("dd",
                        {{"class", classes({"govuk-summary-list__value", row.value.classes})}},
                        row.value.text) +
                actions_of(row, title));
    }
    Attributes attributes = {{"class", classes({"govuk-summary-list", list.classes})}};
    attributes.add_all(list.attributes);
    const Html out = element("dl", attributes, rows);
    return list.card ? card_of(*list.card, out) : out;
}

SummaryRow row(const Html& key, const Html& value) {
    return {.key = key, .value = value.empty() ? Html("Not provided") : value};
}

Html summary_list(const std::vector<SummaryRow>& rows) {
    return summary_list(SummaryList{.rows = rows});
}

Html check_card(const Html& title, std::string_view change, const std::vector<SummaryRow>& rows) {
    SummaryCard card{.title = title};
    if (not change.empty()) card.actions = {{.href = std::string(change), .text = "Change"}};
    return summary_list(SummaryList{.rows = rows, .card = card});
}

}  // namespace accord::html
