// Edition: the rulebook as this node has worked by it, from one moment on. Its digest is of every
// table (rulebook/read.h), and is the one that decisions and evidence carry.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/digest.h"
#include "base/instant.h"
#include "base/result.h"
#include "rulebook/read.h"

namespace accord::settings {
struct Settings;
}

namespace accord::editions {

// The texts of one edition, and what each is called: "rulebook/clocks.table".
struct Tables {
    std::vector<std::string> names;
    std::vector<std::string> texts;

    std::vector<rulebook::NamedText> named() const;  // as long as the tables live
    rulebook::ReadRulebook read() const;
    Digest edition() const;
    // As they would be if a row that waits for its day began on one: "gateways/CA04_16LA".
    Result<Tables> with_begun(std::string_view row, Date on) const;
};

// The rulebook with that row begun, for trying it out. Conflict: it cannot begin on that day.
Result<rulebook::Rulebook> rulebook_if_begun(const Tables& tables, std::string_view row, Date on);

Tables tables_of_program();
// Every *.table of a folder. NotFound: there is none.
Result<Tables> tables_in(const std::string& folder);
// What a node is set to work by: the folder of its setting `rulebook`, or the program's own.
Result<Tables> tables_in_use(const settings::Settings& settings);

struct Adoption {
    std::int64_t number = 0;  // 1, 2, …: the order in which this node took them up
    Digest edition;
    Instant adopted_at;
};

}  // namespace accord::editions
