#include "platform/store/node_facts.h"

namespace accord::store {
namespace {

constexpr Query insert{"node_facts.insert",
                       "insert into node_facts (name, value, written_at) values ($1, $2, $3)"
                       " on conflict (name) do nothing"};
constexpr Query find{"node_facts.find", "select value from node_facts where name = $1"};

constexpr std::string_view world = "world";
constexpr std::string_view made_up = "made up";

}  // namespace

Result<void> mark_made_up(Transaction& change, Instant now) {
    TRY(change.run(insert, {world, made_up, now}));
    return {};
}

Result<bool> is_made_up(Transaction& read) {
    const auto row = TRY(read.maybe(find, {world}));
    return row and row->text("value") == made_up;
}

}  // namespace accord::store
