#include "engine/ledger/entry.h"

namespace accord::ledger {
namespace {

constexpr int format = 1;

Json json_of(const EntryFact& fact) {
    Json out = Json::object();
    out.set("about", fact.about);
    out.set("code", fact.code);
    out.set("particulars", fact.particulars);
    return out;
}

Json json_of(const Entry& entry) {
    Json facts = Json::array();
    for (const auto& fact : entry.facts) facts.add(json_of(fact));
    Json out = Json::object();
    out.set("accord_entry", format);
    out.set("actor", entry.actor);
    out.set("agency", entry.agency);
    out.set("at", text(entry.at));
    out.set("facts", std::move(facts));
    out.set("previous", text(entry.previous));
    out.set("role", entry.role);
    out.set("sequence", entry.sequence);
    out.set("verb", entry.verb);
    return out;
}

// The reading is lenient and the comparison at the end is not: what does not come out again as it
// went in is refused there.
Entry read(const Json& json) {
    Entry out;
    out.sequence = json["sequence"].integer_or(0);
    out.at = instant_from_text(json["at"].text_or()).value_or(Instant{});
    out.actor = json["actor"].text_or();
    out.agency = json["agency"].text_or();
    out.role = json["role"].text_or();
    out.verb = json["verb"].text_or();
    out.previous = digest_from_text(json["previous"].text_or()).value_or(Digest{});
    if (const auto* facts = json["facts"].items()) {
        for (const auto& fact : *facts) {
            out.facts.push_back({std::string(fact["code"].text_or()),
                                 std::string(fact["about"].text_or()), fact["particulars"]});
        }
    }
    return out;
}

}  // namespace

std::string bytes(const Entry& entry) {
    return canonical(json_of(entry));
}

Result<Entry> entry_from(std::string_view given) {
    const auto json = TRY(parse_json(given));
    auto entry = read(json);
    if (entry.sequence < 1 or bytes(entry) != given) {
        return fail(invalid("This is not an entry of the trail in its one right form"));
    }
    return entry;
}

}  // namespace accord::ledger
