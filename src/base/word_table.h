// Word table: the words of an enumeration in one place, in its order: one for machines, as it is
// stored and stands in forms, and one for people.
//
//     constexpr WordTable<State, 2> states{{{"open", "Open"}, {"closed", "Closed"}}};
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace accord {

struct WordLine {
    std::string_view word;
    std::string_view words;
};

template <class Kind, std::size_t size>
struct WordTable {
    WordLine lines[size];

    constexpr std::string_view word(Kind kind) const { return at(kind).word; }
    constexpr std::string_view words(Kind kind) const { return at(kind).words; }
    constexpr std::optional<Kind> from(std::string_view word) const {
        for (std::size_t i = 0; i < size; ++i)
            if (lines[i].word == word) return static_cast<Kind>(i);
        return std::nullopt;
    }

private:
    constexpr const WordLine& at(Kind kind) const { return lines[static_cast<std::size_t>(kind)]; }
};

}  // namespace accord
