// Ways about: back, skip, breadcrumbs, service navigation, sub navigation, pagination.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/html/html.h"

namespace accord::html {

struct BackLink {
    std::string href = "#";
    Html text = "Back";
    std::string classes = {};
    Attributes attributes = {};
};
Html back_link(const BackLink& back);

struct SkipLink {
    std::string href = "#content";
    Html text = {};
    std::string classes = {};
    Attributes attributes = {};
};
Html skip_link(const SkipLink& skip);

struct Crumb {
    Html text = {};
    std::string href = {};  // none: this page
    Attributes attributes = {};
};
struct Breadcrumbs {
    std::vector<Crumb> items = {};
    bool collapse_on_mobile = false;
    std::string classes = {};
    Attributes attributes = {};
    std::string label = "Breadcrumb";
};
Html breadcrumbs(const Breadcrumbs& crumbs);

struct NavigationItem {
    Html text = {};
    std::string href = {};
    bool current = false;  // this very page
    bool active = false;   // somewhere under it
    Attributes attributes = {};
};

// Without a toggle unless asked: it wraps on a phone, and nothing moves when the script arrives.
struct ServiceNavigation {
    std::vector<NavigationItem> items = {};
    std::string service_name = {};
    std::string service_url = {};
    bool toggle = false;
    bool has_module = false;
    std::string label = "Menu";
    std::string region = "Service information";
    std::string id = "navigation";
    std::string menu_text = "Menu";
    std::string menu_label = {};
    std::string navigation_classes = {};
    std::string classes = {};
    Attributes attributes = {};
};
Html service_navigation(const ServiceNavigation& navigation);

// The sections of one record (app-subnav).
Html sub_navigation(std::string_view label, const std::vector<NavigationItem>& items);

struct PageLink {
    std::string number = {};
    std::string href = {};
    bool current = false;
    bool ellipsis = false;
    std::string heard = {};
    Attributes attributes = {};
};
struct StepLink {  // previous or next
    std::string href = {};
    Html text = {};
    Html label = {};
    Attributes attributes = {};
};
struct Pagination {
    std::optional<StepLink> previous = std::nullopt;
    std::vector<PageLink> items = {};
    std::optional<StepLink> next = std::nullopt;
    std::string landmark = "Pagination";
    std::string classes = {};
    Attributes attributes = {};
};
Html pagination(const Pagination& pagination);

}  // namespace accord::html
