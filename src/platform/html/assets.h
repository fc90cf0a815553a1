// The few files a page asks for: the style sheet, the script, the icon. They live inside the
// program and are named by what is in them, so a browser may keep one for ever and a new one has a
// new name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace accord::html {

struct Asset {
    std::string url = {};  // /assets/accord.3f1c0a92b1d7.css
    std::string content_type = {};
    std::string_view bytes = {};
    std::optional<std::string_view> gzipped = std::nullopt;  // the same, compressed beforehand
};

// The address of "accord.css". An asset that is not there is a fault of ours, and stops the
// program.
const std::string& asset_url(std::string_view name);
// What stands at "/assets/accord.3f1c0a92b1d7.css"; nothing when the name or its digest is not
// ours.
std::optional<Asset> asset_at(std::string_view url);
const std::vector<Asset>& assets();

}  // namespace accord::html
