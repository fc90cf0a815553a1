// Search: looks for planted addresses in whatever leaves: a page, with what stands behind it, or a
// file, as other people's tools read it: the words of a PDF, and what a photograph says beside what
// it shows.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "shield/planted.h"

namespace accord::test {

class Search {
public:
    explicit Search(const std::vector<Planted>& all);

    void look(const std::string& where, std::string_view content);
    // Each by its name; false: the tools that read them are not here (script/setup --all).
    struct File {
        std::string name;  // "paper-1.jpg"
        Bytes bytes;
    };
    bool look_into(const std::vector<File>& files);

    std::set<std::string> found;  // "priya at /inbox shows quilfern"
    int looked_at = 0;
    std::string list() const;  // of what was found, as far as somebody will read

private:
    std::map<std::string, int> needles_;
};

}  // namespace accord::test
