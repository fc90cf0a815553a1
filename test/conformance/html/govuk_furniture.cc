#include "conformance/html/govuk_options.h"
#include "platform/html/components.h"
#include "platform/html/components/header.h"
#include "platform/html/written.h"

namespace accord::test {

using namespace accord::html;

namespace {

template <class Each>
void for_each_item(const Json& list, Each each) {
    if (list.items() == nullptr) return;
    for (const auto& item : *list.items())
        if (not item.is_null() and not(item.boolean() != nullptr and not*item.boolean()))
            each(item);
}

int integer(const Json& value, int fallback) {
    return truthy(value) ? std::stoi(word(value)) : fallback;
}

std::optional<bool> yes_or_no(const Json& value) {
    if (value.boolean() == nullptr) return std::nullopt;
    return *value.boolean();
}

Words words_of(const Json& value) {
    return {html_or_text(value), word(value["classes"]), false, attributes_of(value["attributes"])};
}

Html draw_back(const Json& o) {
    BackLink out{.classes = word(o["classes"]), .attributes = attributes_of(o["attributes"])};
    if (truthy(o["href"])) out.href = word(o["href"]);
    if (const auto text = html_or_text(o); not text.empty()) out.text = text;
    return back_link(out);
}

Html draw_skip(const Json& o) {
    SkipLink out{.text = html_or_text(o),
                 .classes = word(o["classes"]),
                 .attributes = attributes_of(o["attributes"])};
    if (truthy(o["href"])) out.href = word(o["href"]);
    return skip_link(out);
}

Html draw_breadcrumbs(const Json& o) {
    Breadcrumbs out{.collapse_on_mobile = truthy(o["collapseOnMobile"]),
                    .classes = word(o["classes"]),
                    .attributes = attributes_of(o["attributes"])};
    if (o.has("labelText")) out.label = word(o["labelText"]);
    for_each_item(o["items"], [&](const Json& item) {
        out.items.push_back({.text = html_or_text(item),
                             .href = word(item["href"]),
                             .attributes = attributes_of(item["attributes"])});
    });
    return breadcrumbs(out);
}

Html draw_button(const Json& o) {
    return button({.text = html_or_text(o),
                   .classes = word(o["classes"]),
                   .href = word(o["href"]),
                   .type = truthy(o["type"]) ? word(o["type"]) : "submit",
                   .name = word(o["name"]),
                   .value = word(o["value"]),
                   .id = word(o["id"]),
                   .disabled = truthy(o["disabled"]),
                   .is_start = truthy(o["isStartButton"]),
                   .prevent_double_click = yes_or_no(o["preventDoubleClick"]),
                   .attributes = attributes_of(o["attributes"])});
}

Html draw_details(const Json& o) {
    return details({.summary = html_or_text(o, "summaryHtml", "summaryText"),
                    .text = html_or_text(o),
                    .id = word(o["id"]),
                    .open = truthy(o["open"]),
                    .classes = word(o["classes"]),
                    .attributes = attributes_of(o["attributes"])});
}

Html draw_error_summary(const Json& o) {
    ErrorSummary out{.title = html_or_text(o, "titleHtml", "titleText"),
                     .description = html_or_text(o, "descriptionHtml", "descriptionText"),
                     .disable_auto_focus = yes_or_no(o["disableAutoFocus"]),
                     .classes = word(o["classes"]),
                     .attributes = attributes_of(o["attributes"])};
    for_each_item(o["errorList"], [&](const Json& item) {
        out.errors.push_back({.text = html_or_text(item),
                              .href = word(item["href"]),
                              .attributes = attributes_of(item["attributes"])});
    });
    return error_summary(out);
}

Html draw_header(const Json& o) {
    GenericHeader out{.logo = html_or_text(o, "logoHtml", "logoText"),
                      .classes = word(o["classes"]),
                      .attributes = attributes_of(o["attributes"])};
    if (truthy(o["url"])) out.url = word(o["url"]);
    if (truthy(o["containerClasses"])) out.container_classes = word(o["containerClasses"]);
    return generic_header(out);
}

Html draw_inset(const Json& o) {
    return inset_text({.text = html_or_text(o),
                       .id = word(o["id"]),
                       .classes = word(o["classes"]),
                       .attributes = attributes_of(o["attributes"])});
}

Html draw_notification(const Json& o) {
    NotificationBanner out{.success = word(o["type"]) == "success",
                           .role = word(o["role"]),
                           .title = html_or_text(o, "titleHtml", "titleText"),
                           .title_id = word(o["titleId"]),
                           .title_level = integer(o["titleHeadingLevel"], 2),
                           .disable_auto_focus = yes_or_no(o["disableAutoFocus"]),
                           .classes = word(o["classes"]),
                           .attributes = attributes_of(o["attributes"])};
    (truthy(o["html"]) ? out.content : out.text) = html_or_text(o);
    return notification_banner(out);
}

StepLink step_of(const Json& o) {
    return {.href = word(o["href"]),
            .text = html_or_text(o),
            .label = word(o["labelText"]),
            .attributes = attributes_of(o["attributes"])};
}

Html draw_pagination(const Json& o) {
    Pagination out{.classes = word(o["classes"]), .attributes = attributes_of(o["attributes"])};
    if (truthy(o["landmarkLabel"])) out.landmark = word(o["landmarkLabel"]);
    if (truthy(o["previous"]["href"])) out.previous = step_of(o["previous"]);
    if (truthy(o["next"]["href"])) out.next = step_of(o["next"]);
    for_each_item(o["items"], [&](const Json& item) {
        out.items.push_back({.number = word(item["number"]),
                             .href = word(item["href"]),
                             .current = truthy(item["current"]),
                             .ellipsis = truthy(item["ellipsis"]),
                             .heard = word(item["visuallyHiddenText"]),
                             .attributes = attributes_of(item["attributes"])});
    });
    return pagination(out);
}

Html draw_panel(const Json& o) {
    return panel({.title = html_or_text(o, "titleHtml", "titleText"),
                  .text = html_or_text(o),
                  .heading_level = integer(o["headingLevel"], 1),
                  .classes = word(o["classes"]),
                  .attributes = attributes_of(o["attributes"])});
}

TagOptions tag_of(const Json& o) {
    return {.text = html_or_text(o),
            .classes = word(o["classes"]),
            .attributes = attributes_of(o["attributes"])};
}

Html draw_tag(const Json& o) {
    return tag(tag_of(o));
}

Html draw_phase(const Json& o) {
    return phase_banner({.text = html_or_text(o),
                         .tag = tag_of(o["tag"]),
                         .classes = word(o["classes"]),
                         .attributes = attributes_of(o["attributes"])});
}

Html draw_navigation(const Json& o) {
    ServiceNavigation out{.service_name = word(o["serviceName"]),
                          .service_url = word(o["serviceUrl"]),
                          .has_module = true,
                          .menu_label = word(o["menuButtonLabel"]),
                          .navigation_classes = word(o["navigationClasses"]),
                          .classes = word(o["classes"]),
                          .attributes = attributes_of(o["attributes"])};
    if (truthy(o["menuButtonText"])) out.menu_text = word(o["menuButtonText"]);
    out.label = truthy(o["navigationLabel"]) ? word(o["navigationLabel"]) : out.menu_text;
    if (o.has("ariaLabel")) out.region = word(o["ariaLabel"]);
    if (truthy(o["navigationId"])) out.id = word(o["navigationId"]);
    for_each_item(o["navigation"], [&](const Json& item) {
        if (item.members() == nullptr) return;
        out.items.push_back({.text = html_or_text(item),
                             .href = word(item["href"]),
                             .current = truthy(item["current"]),
                             .active = truthy(item["active"]),
                             .attributes = attributes_of(item["attributes"])});
    });
    out.toggle = o.has("collapseNavigationOnMobile") ? truthy(o["collapseNavigationOnMobile"])
                                                     : out.items.size() > 1;
    return service_navigation(out);
}

std::vector<Action> actions_of(const Json& o) {
    std::vector<Action> out;
    for_each_item(o["items"], [&](const Json& item) {
        out.push_back({.href = word(item["href"]),
                       .text = html_or_text(item),
                       .heard = word(item["visuallyHiddenText"]),
                       .classes = word(item["classes"]),
                       .attributes = attributes_of(item["attributes"])});
    });
    return out;
}

Html draw_summary_list(const Json& o) {
    SummaryList out{.classes = word(o["classes"]), .attributes = attributes_of(o["attributes"])};
    for_each_item(o["rows"], [&](const Json& row) {
        out.rows.push_back({.key = words_of(row["key"]),
                            .value = words_of(row["value"]),
                            .actions = actions_of(row["actions"]),
                            .has_actions = row["actions"]["items"].items() != nullptr,
                            .actions_classes = word(row["actions"]["classes"]),
                            .classes = word(row["classes"])});
    });
    if (o["card"].members() != nullptr)
        out.card = {.title = words_of(o["card"]["title"]),
                    .heading_level = integer(o["card"]["title"]["headingLevel"], 2),
                    .actions = actions_of(o["card"]["actions"]),
                    .actions_classes = word(o["card"]["actions"]["classes"]),
                    .classes = word(o["card"]["classes"]),
                    .attributes = attributes_of(o["card"]["attributes"])};
    return summary_list(out);
}

Cell cell_of(const Json& o) {
    return {.text = html_or_text(o),
            .format = word(o["format"]),
            .classes = word(o["classes"]),
            .columns = integer(o["colspan"], 0),
            .rows = integer(o["rowspan"], 0),
            .attributes = attributes_of(o["attributes"])};
}

Html draw_table(const Json& o) {
    DataTable out{.caption = word(o["caption"]),
                  .caption_classes = word(o["captionClasses"]),
                  .first_is_header = truthy(o["firstCellIsHeader"]),
                  .classes = word(o["classes"]),
                  .attributes = attributes_of(o["attributes"])};
    for_each_item(o["head"], [&](const Json& cell) { out.head.push_back(cell_of(cell)); });
    for_each_item(o["rows"], [&](const Json& row) {
        Cells cells;
        for_each_item(row, [&](const Json& cell) { cells.push_back(cell_of(cell)); });
        out.rows.push_back(std::move(cells));
    });
    return table(out);
}

Html draw_task_list(const Json& o) {
    TaskList out{.classes = word(o["classes"]), .attributes = attributes_of(o["attributes"])};
    if (truthy(o["idPrefix"])) out.id_prefix = word(o["idPrefix"]);
    for_each_item(o["items"], [&](const Json& item) {
        out.items.push_back({.title = html_or_text(item["title"]),
                             .title_classes = word(item["title"]["classes"]),
                             .href = word(item["href"]),
                             .hint = html_or_text(item["hint"]),
                             .status = html_or_text(item["status"]),
                             .status_tag = tag_of(item["status"]["tag"]),
                             .status_classes = word(item["status"]["classes"]),
                             .classes = word(item["classes"])});
    });
    return task_list(out);
}

Html draw_warning(const Json& o) {
    WarningText out{.text = html_or_text(o),
                    .classes = word(o["classes"]),
                    .attributes = attributes_of(o["attributes"])};
    if (truthy(o["iconFallbackText"])) out.heard = word(o["iconFallbackText"]);
    return warning_text(out);
}

}  // namespace

const std::vector<Component>& furniture() {
    static const std::vector<Component> all = {
        {"back-link", "text html href classes attributes", draw_back},
        {"skip-link", "text html href classes attributes", draw_skip},
        {"breadcrumbs", "items text html href classes attributes collapseOnMobile labelText",
         draw_breadcrumbs},
        {"button",
         "text html classes href type name value id disabled isStartButton preventDoubleClick "
         "attributes",
         draw_button},
        {"details", "summaryText summaryHtml text html id open classes attributes", draw_details},
        {"error-summary",
         "titleText titleHtml descriptionText descriptionHtml errorList text html href "
         "disableAutoFocus "
         "classes attributes",
         draw_error_summary},
        {"generic-header", "logoText logoHtml url containerClasses classes attributes",
         draw_header},
        {"inset-text", "text html id classes attributes", draw_inset},
        {"notification-banner",
         "text html type role titleText titleHtml titleId titleHeadingLevel disableAutoFocus "
         "classes "
         "attributes",
         draw_notification},
        {"pagination",
         "previous next items href text html labelText number current ellipsis visuallyHiddenText "
         "landmarkLabel classes attributes",
         draw_pagination},
        {"panel", "titleText titleHtml text html headingLevel classes attributes", draw_panel},
        {"tag", "text html classes attributes", draw_tag},
        {"phase-banner", "text html tag classes attributes", draw_phase},
        {"service-navigation",
         "serviceName serviceUrl menuButtonText menuButtonLabel navigation navigationLabel "
         "navigationId "
         "navigationClasses collapseNavigationOnMobile ariaLabel text html href current active "
         "classes "
         "attributes",
         draw_navigation},
        {"summary-list",
         "rows key value actions items href visuallyHiddenText card title headingLevel text html "
         "classes "
         "attributes",
         draw_summary_list},
        {"table",
         "rows head caption captionClasses firstCellIsHeader text html format colspan rowspan "
         "classes "
         "attributes",
         draw_table},
        {"task-list", "items title href hint status tag text html idPrefix classes attributes",
         draw_task_list},
        {"warning-text", "text html iconFallbackText classes attributes", draw_warning},
    };
    return all;
}

}  // namespace accord::test
