#include "casework/contacts/following.h"

#include <algorithm>

#include "base/text.h"
#include "platform/host/embedded_table.h"

namespace accord::contacts {
namespace {

std::vector<Following> read_following() {
    const auto table = host::embedded_table("src/casework/contacts/tables/following.table");
    std::vector<Following> out;
    for (const auto& row : table.rows) {
        Following one;
        one.code = table.at(row, "code").text;
        one.done = table.at(row, "done").text;
        for (const auto word : split(table.at(row, "next").text, ' '))
            if (not word.empty()) one.next.emplace_back(word);
        out.push_back(std::move(one));
    }
    return out;
}

}  // namespace

const std::vector<Following>& following() {
    static const auto rows = read_following();
    return rows;
}

const Following* following(std::string_view code) {
    const auto& rows = following();
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.code == code; });
    return found == rows.end() ? nullptr : &*found;
}

}  // namespace accord::contacts
