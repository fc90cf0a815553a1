#include "platform/html/assets.h"

#include "base/digest.h"
#include "base/expect.h"
#include "platform/host/embedded.h"

namespace accord::html {
namespace {

constexpr std::string_view folder = "src/platform/html/assets/";

struct Known {
    std::string_view name;  // its stem and its end are kept in the address
    std::string_view content_type;
};

constexpr Known known[] = {
    {"accord.css", "text/css; charset=utf-8"},
    {"accord.js", "text/javascript; charset=utf-8"},
    {"favicon.svg", "image/svg+xml"},
    {"favicon.png", "image/png"},
    {"licences.txt", "text/plain; charset=utf-8"},
};

std::string address_of(std::string_view name, std::string_view bytes) {
    const auto dot = name.rfind('.');
    const std::string seal = hex(digest(bytes)).substr(0, 12);
    return "/assets/" + std::string(name.substr(0, dot)) + "." + seal +
           std::string(name.substr(dot));
}

std::vector<Asset> read_all() {
    std::vector<Asset> out;
    for (const auto& one : known) {
        const std::string path = std::string(folder) + std::string(one.name);
        const auto bytes = host::embedded(path);
        expect(bytes.has_value());
        out.push_back({.url = address_of(one.name, *bytes),
                       .content_type = std::string(one.content_type),
                       .bytes = *bytes,
                       .gzipped = host::embedded(path + ".gz")});
    }
    return out;
}

}  // namespace

const std::vector<Asset>& assets() {
    static const std::vector<Asset> all = read_all();
    return all;
}

const std::string& asset_url(std::string_view name) {
    for (std::size_t at = 0; at < std::size(known); ++at)
        if (known[at].name == name) return assets()[at].url;
    expect(false);
    return assets().front().url;
}

std::optional<Asset> asset_at(std::string_view url) {
    for (const auto& asset : assets())
        if (asset.url == url) return asset;
    return std::nullopt;
}

}  // namespace accord::html
