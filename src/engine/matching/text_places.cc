#include "engine/matching/text_places.h"

#include <string>
#include <unordered_map>

namespace accord::matching {

struct TextPlaces::Map {
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>()(text);
        }
    };
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> places;
};

TextPlaces::TextPlaces() : map_(std::make_unique<Map>()) {}
TextPlaces::~TextPlaces() = default;
TextPlaces::TextPlaces(TextPlaces&& other) noexcept = default;
TextPlaces& TextPlaces::operator=(TextPlaces&& other) noexcept = default;

std::uint32_t TextPlaces::find(std::string_view text) const {
    const auto found = map_->places.find(text);
    return found == map_->places.end() ? none : found->second;
}

std::uint32_t TextPlaces::add(std::string_view text, std::uint32_t next) {
    const auto found = map_->places.find(text);
    if (found != map_->places.end()) return found->second;
    map_->places.emplace(text, next);
    return next;
}

}  // namespace accord::matching
