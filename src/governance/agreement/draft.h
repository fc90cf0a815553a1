// Draft: a text being written. It decides nothing, may be full of faults, and can be saved all the
// same; its faults are shown beside it while it is written. Reviewers say what they think clause by
// clause. Before it opens for signature two people have cleared its exact words: one for law, one
// for information governance.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "governance/agreement/agreement.h"
#include "governance/parties/party.h"

namespace accord::agreement {

enum class DraftStanding { Writing, Opened, Dropped };
std::string_view word(DraftStanding standing);   // "writing"
std::string_view words(DraftStanding standing);  // "Being written"
std::optional<DraftStanding> draft_standing_from(std::string_view word);

struct Draft {
    static constexpr std::string_view id_prefix = "adr";

    Id<Draft> id;
    Reference reference;                // D-4QH-81T
    std::string keeper;                 // the party that writes it, by id
    std::optional<Id<Agreement>> base;  // the version that it would follow
    std::string document;               // JSON, as last saved
    DraftStanding standing = DraftStanding::Writing;
    Instant begun_at;
    Instant saved_at;
    std::string saved_by;       // account
    std::string saved_by_name;  // as it was
    std::optional<Id<Agreement>> opened_as;
    std::int64_t row_version = 1;

    bool is_open() const { return standing == DraftStanding::Writing; }
};

struct Comment {
    static constexpr std::string_view id_prefix = "cmt";

    Id<Comment> id;
    Id<Draft> draft;
    std::string clause;  // its number; empty: the text as a whole
    std::string words;
    std::string account, name, post;
    Id<parties::Party> party;
    Instant made_at;
    std::string answer;  // what the writer made of it; empty: not answered yet
    std::string answered_by;
    std::optional<Instant> answered_at;
};

enum class Side { Legal, InformationGovernance };
std::string_view word(Side side);   // "legal"
std::string_view words(Side side);  // "For law"
std::optional<Side> side_from(std::string_view word);

// It holds for the exact words it was given for. When they change it is shown as lapsed.
struct Clearance {
    static constexpr std::string_view id_prefix = "clr";

    Id<Clearance> id;
    Id<Draft> draft;
    Side side = Side::Legal;
    Digest digest;
    std::string account, name, post;
    Instant cleared_at;
};

// The clearance of this side for exactly these words, if there is one.
const Clearance* clearance_of(const std::vector<Clearance>& all, Side side, const Digest& digest);
// Both sides, by two people.
bool is_cleared(const std::vector<Clearance>& all, const Digest& digest);

}  // namespace accord::agreement
