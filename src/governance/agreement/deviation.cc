#include "governance/agreement/deviation.h"

#include <algorithm>

#include "base/text.h"
#include "governance/agreement/document.h"
#include "governance/agreement/rule_words.h"

namespace accord::agreement {
namespace {

struct StandingRow {
    Deviation::Standing standing;
    std::string_view word, words;
};
constexpr StandingRow standings[] = {
    {Deviation::Standing::Drawn, "drawn", "Drawn up, not signed with"},
    {Deviation::Standing::Open, "open", "Counts, and waits for the owner"},
    {Deviation::Standing::Accepted, "accepted", "Accepted by the owner"},
    {Deviation::Standing::Refused, "refused", "Refused by the owner"},
    {Deviation::Standing::Dropped, "dropped", "Taken back"},
};

const StandingRow& row_of(Deviation::Standing standing) {
    return *std::find_if(std::begin(standings), std::end(standings),
                         [&](const StandingRow& row) { return row.standing == standing; });
}

template <class Noun>
Json codes_json(const std::vector<Code<Noun>>& codes) {
    auto out = Json::array();
    for (const auto& code : codes) out.add(std::string(code.text()));
    return out;
}

template <class Noun>
std::vector<Code<Noun>> codes_from(const Json& json) {
    std::vector<Code<Noun>> out;
    if (json.items() == nullptr) return out;
    for (const auto& one : *json.items()) {
        if (const auto code = Code<Noun>::from(one.text_or())) out.push_back(*code);
    }
    return out;
}

policy::Clause clause_of(const Restriction& restriction, std::size_t number,
                         const Code<rulebook::AgencyType>& giver) {
    policy::Clause out;
    out.number = "V" + std::to_string(number);
    out.heading = "A restriction of its own";
    out.text = restriction.reason;
    out.effect = policy::Effect::MustNot;
    out.givers = {giver};
    out.receivers = restriction.receivers;
    out.purposes = restriction.purposes;
    out.categories = restriction.categories;
    return out;
}

}  // namespace

std::string_view word(Deviation::Standing standing) {
    return row_of(standing).word;
}

std::string_view words(Deviation::Standing standing) {
    return row_of(standing).words;
}

std::optional<Deviation::Standing> deviation_standing_from(std::string_view word) {
    for (const auto& row : standings) {
        if (row.word == word) return row.standing;
    }
    return std::nullopt;
}

std::vector<std::string> Deviation::except() const {
    std::vector<std::string> out;
    for (const auto& one : exceptions) out.push_back(one.clause);
    std::sort(out.begin(), out.end(), [](const std::string& left, const std::string& right) {
        return policy::compare_numbers(left, right) < 0;
    });
    return out;
}

Faults faults_of(const Document& document, const Deviation& deviation) {
    Faults out;
    const auto say = [&](std::string where, std::string sentence) {
        out.push_back({.where = std::move(where), .sentence = std::move(sentence)});
    };
    if (deviation.empty()) {
        say("except", "Choose a clause that is not accepted, or add a restriction");
    }
    for (const auto& one : deviation.exceptions) {
        const auto* clause = document.clause(one.clause);
        const auto name = "Clause " + one.clause;
        if (clause == nullptr) {
            say("except", name + " is not in this version");
        } else if (clause->effect == policy::Effect::MustNot) {
            say("except", name + " forbids something, and nobody can sign without it");
        } else if (clause->effect == policy::Effect::None) {
            say("except", name + " has no rule to leave out. Say it to the owner instead");
        }
        if (one.reason.empty()) say("reason-" + one.clause, "Say why " + name + " is not accepted");
    }
    for (std::size_t i = 0; i < deviation.restrictions.size(); ++i) {
        const auto& one = deviation.restrictions[i];
        const auto number = std::to_string(i + 1);
        if (one.reason.empty()) say("why-" + number, "Say why restriction " + number + " is added");
        if (one.receivers.empty() and one.categories.empty() and one.purposes.empty()) {
            say("receiver-" + number,
                "Restriction " + number +
                    " would forbid everything. Choose whom, what or what for");
        }
    }
    return out;
}

policy::SignedVersion restriction_version(const Deviation& deviation) {
    return {.agreement = "urn:accord:variation:" + text(deviation.id), .version = "1"};
}

policy::AgreementTerms restriction_terms(const Deviation& deviation, const Agreement& agreement,
                                         const parties::Party& party) {
    policy::AgreementTerms out;
    const auto version = restriction_version(deviation);
    out.agreement = version.agreement;
    out.version = version.version;
    out.title = agreement.title + ", as " + party.name + " signed it";
    out.in_force = agreement.in_force;
    out.review_due = agreement.review_due;
    out.party_types = {party.type};
    for (std::size_t i = 0; i < deviation.restrictions.size(); ++i) {
        out.clauses.push_back(clause_of(deviation.restrictions[i], i + 1, party.type));
    }
    return out;
}

Json to_json(const Deviation& deviation) {
    auto except = Json::array();
    for (const auto& one : deviation.exceptions) {
        auto json = Json::object();
        json.set("clause", one.clause);
        json.set("reason", one.reason);
        except.add(std::move(json));
    }
    auto restrictions = Json::array();
    for (const auto& one : deviation.restrictions) {
        auto json = Json::object();
        json.set("receivers", codes_json(one.receivers));
        json.set("categories", codes_json(one.categories));
        json.set("purposes", codes_json(one.purposes));
        json.set("reason", one.reason);
        restrictions.add(std::move(json));
    }
    auto out = Json::object();
    out.set("except", std::move(except));
    out.set("restrictions", std::move(restrictions));
    out.set("effects", Json::array_of(deviation.effects));
    return out;
}

void fill_from(const Json& json, Deviation& deviation) {
    if (const auto* items = json["except"].items()) {
        for (const auto& one : *items) {
            deviation.exceptions.push_back(
                {std::string(one["clause"].text_or()), std::string(one["reason"].text_or())});
        }
    }
    if (const auto* items = json["effects"].items()) {
        for (const auto& one : *items) deviation.effects.emplace_back(one.text_or());
    }
    if (const auto* items = json["restrictions"].items()) {
        for (const auto& one : *items) {
            deviation.restrictions.push_back(
                {.receivers = codes_from<rulebook::AgencyType>(one["receivers"]),
                 .categories = codes_from<rulebook::DataCategory>(one["categories"]),
                 .purposes = codes_from<rulebook::Purpose>(one["purposes"]),
                 .reason = std::string(one["reason"].text_or())});
        }
    }
}

std::vector<std::string> said(const rulebook::Rulebook& rulebook, const Deviation& deviation) {
    std::vector<std::string> out;
    for (const auto& one : deviation.exceptions) {
        out.push_back("Clause " + one.clause + " is not accepted: " + one.reason);
    }
    for (const auto& one : deviation.restrictions) {
        // Without a giver the clause says "No party may tell …"; here it is one party that will
        // not.
        auto clause = clause_of(one, 1, {});
        clause.givers.clear();
        const auto lines = rule_words(rulebook, clause);
        auto sentence = replace_all(join(lines, " "), "No party may tell", "Does not tell");
        out.push_back(sentence + " Why: " + one.reason);
    }
    return out;
}

}  // namespace accord::agreement
