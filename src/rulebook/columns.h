// Which lists there are, what each is about, and the columns each has beside those every row has.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace accord::rulebook {

struct ListColumns {
    std::string_view name;
    std::string_view title;
    std::string_view about;
    std::vector<std::string_view> own;
    bool dated = true;  // sources are not

    // Every column: code, words, its own, then nation, from, until, source, marks, verified.
    std::vector<std::string_view> all() const;
};

std::span<const ListColumns> list_columns();

}  // namespace accord::rulebook
