#include "engine/ledger/entry.h"

#include "base/json_text.h"

namespace accord::ledger {
namespace {

constexpr int format = 1;

void put_member(std::string& out, std::string_view lead, std::string_view text) {
    out += lead;
    put_canonical(out, text);
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
    // The members stand in the order in which canonical JSON has them.
    constexpr std::size_t usual = 768;
    std::string out;
    out.reserve(usual);
    out += "{\"accord_entry\":" + std::to_string(format);
    put_member(out, ",\"actor\":", entry.actor);
    put_member(out, ",\"agency\":", entry.agency);
    put_member(out, ",\"at\":", text(entry.at));
    out += ",\"facts\":[";
    for (const auto& fact : entry.facts) {
        if (&fact != &entry.facts.front()) out += ',';
        put_member(out, "{\"about\":", fact.about);
        put_member(out, ",\"code\":", fact.code);
        out += ",\"particulars\":";
        put_canonical(out, fact.particulars);
        out += '}';
    }
    put_member(out, "],\"previous\":", text(entry.previous));
    put_member(out, ",\"role\":", entry.role);
    out += ",\"sequence\":";
    put_canonical(out, Json(entry.sequence));
    put_member(out, ",\"verb\":", entry.verb);
    out += '}';
    return out;
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
