// Texts and their numbers: which place in a list each of very many texts has.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

namespace accord::matching {

class TextPlaces {
public:
    TextPlaces();
    ~TextPlaces();
    TextPlaces(TextPlaces&& other) noexcept;
    TextPlaces& operator=(TextPlaces&& other) noexcept;

    static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);
    std::uint32_t find(std::string_view text) const;
    // Its place, which is `next` when the text is new.
    std::uint32_t add(std::string_view text, std::uint32_t next);

private:
    struct Map;
    std::unique_ptr<Map> map_;
};

}  // namespace accord::matching
