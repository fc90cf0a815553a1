#include "casework/people/reach.h"

#include "base/text.h"
#include "base/word_table.h"
#include "engine/shield/scan.h"

namespace accord::people {
namespace {

constexpr WordTable<ReachKind, 4> kinds{{{"mobile", "Mobile"},
                                         {"home", "Home telephone"},
                                         {"work", "Work telephone"},
                                         {"email", "E-mail"}}};
constexpr WordTable<Ringing, 4> ringings{{{"not-known", "Not known whether it is safe"},
                                          {"safe", "Safe"},
                                          {"at-times", "Only at certain times"},
                                          {"not-safe", "Not safe"}}};

constexpr std::size_t fewest_digits = 3;  // 101
constexpr std::size_t most_digits = 15;   // E.164

}  // namespace

bool is_shut(const Reach& reach) {
    return reach.confidential or reach.to_check;
}

std::string_view word(ReachKind kind) {
    return kinds.word(kind);
}
std::string_view spoken_kind(ReachKind kind) {
    return kinds.words(kind);
}
ReachKind reach_kind_from(std::string_view word) {
    return kinds.from(word).value_or(ReachKind::Home);
}
std::string_view word(Ringing ringing) {
    return ringings.word(ringing);
}
std::string_view spoken_ringing(Ringing ringing) {
    return ringings.words(ringing);
}
Ringing ringing_from(std::string_view word) {
    return ringings.from(word).value_or(Ringing::NotSafe);
}

std::string one_line(const Reach& reach) {
    auto out = std::string(spoken_kind(reach.kind)) + " " + reach.words;
    if (not reach.whose.empty()) out += ", " + reach.whose;
    return out;
}

std::string warning(const Reach& reach) {
    const bool written = reach.kind == ReachKind::Email;
    std::string out;
    if (reach.ringing == Ringing::NotSafe)
        out = written ? "Not safe to write to" : "Not safe to ring";
    else if (reach.ringing == Ringing::AtTimes)
        out = written ? "Write only at certain times" : "Ring only at certain times";
    else
        return reach.ringing_why;
    return reach.ringing_why.empty() ? out : out + ": " + reach.ringing_why;
}

bool same_reach(const Reach& one, const Reach& other) {
    const bool written = one.kind == ReachKind::Email;
    if (written != (other.kind == ReachKind::Email)) return false;
    if (written) return fold(trim(one.words)) == fold(trim(other.words));
    return shield::telephone_digits(one.words) == shield::telephone_digits(other.words);
}

std::string_view fault_of_reach(ReachKind kind, std::string_view words) {
    if (kind == ReachKind::Email) {
        const auto at = words.find('@');
        const bool fits = at != 0 and at != words.npos and at + 1 < words.size() and
                          at == words.rfind('@') and words.find(' ') == words.npos;
        return fits ? "" : "Enter an e-mail address, like name@example.org";
    }
    std::size_t digits = 0;
    for (const char c : words) {
        const bool digit = c >= '0' and c <= '9';
        digits += digit ? 1 : 0;
        if (not digit and std::string_view(" +-().").find(c) == std::string_view::npos)
            return "Enter a telephone number, like 020 7946 0123, and nothing else with it";
    }
    return fewest_digits <= digits and digits <= most_digits
               ? ""
               : "Enter a telephone number, like 020 7946 0123";
}

Json json_of(const Reach& reach) {
    auto out = Json::object();
    out.set("kind", word(reach.kind)).set("words", reach.words).set("whose", reach.whose);
    out.set("ringing", word(reach.ringing)).set("ringing_why", reach.ringing_why);
    out.set("confidential", reach.confidential).set("must_not_know", reach.must_not_know);
    out.set("former", reach.former);
    if (reach.to_check) out.set("to_check", true);
    return out;
}

Reach reach_of_json(const Json& json) {
    Reach out;
    out.kind = reach_kind_from(json["kind"].text_or());
    out.words = json["words"].text_or();
    out.whose = json["whose"].text_or();
    out.ringing = ringing_from(json["ringing"].text_or());
    out.ringing_why = json["ringing_why"].text_or();
    out.confidential = json["confidential"].boolean_or(true);
    out.must_not_know = json["must_not_know"].text_or();
    out.former = json["former"].boolean_or();
    out.to_check = json["to_check"].boolean_or();
    return out;
}

}  // namespace accord::people
