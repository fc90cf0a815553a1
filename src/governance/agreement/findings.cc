#include "governance/agreement/findings.h"

#include <algorithm>

#include "base/limits.h"
#include "engine/policy/check.h"
#include "governance/agreement/terms_of.h"

namespace accord::agreement {
namespace {

constexpr int days_for_rights = 31;  // one month: UK GDPR Art. 12(3)
constexpr int days_for_foi = 20;     // working days: Freedom of Information Act 2000 s.10
constexpr int hours_to_tell = 72;    // UK GDPR Art. 33(1)

template <class Value>
bool has(const std::vector<Value>& list, const Value& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

class Finder {
public:
    Finder(const rulebook::Rulebook& book, const Document& document)
        : book_(book),
          document_(document),
          on_(document.start == Date{} ? Date{2026, 3, 2} : document.start) {
        for (std::size_t s = 0; s < document.sections.size(); ++s) {
            const auto section = "/sections/" + std::to_string(s) + "/clauses/";
            for (std::size_t c = 0; c < document.sections[s].clauses.size(); ++c)
                clause_at_.push_back(section + std::to_string(c));
        }
    }

    std::vector<Finding> find() {
        if (clause_at_.size() > limits::agreement_clauses_max) {
            say("/sections", "an agreement has at most " +
                                 std::to_string(limits::agreement_clauses_max) +
                                 " clauses; nobody could read more");
            return std::move(found_);
        }
        find_in_names();
        find_in_days();
        find_in_handling();
        find_in_parties();
        find_in_purposes();
        find_in_sections();
        find_in_onward();
        find_in_terms();
        return std::move(found_);
    }

private:
    void say(std::string pointer, std::string sentence) {
        found_.push_back({std::move(pointer), std::move(sentence)});
    }

    void find_in_names() {
        const auto& it = document_;
        if (not it.supersedes.empty() and it.supersedes == it.version)
            say("/supersedes", "version " + it.version + " cannot take its own place");
        if (not it.inherits_from.empty() and it.inherits_from == it.uri)
            say("/inherits_from", "an agreement cannot inherit from itself");
        if (it.tier == 1 and not it.inherits_from.empty())
            say("/inherits_from",
                "a tier 1 agreement inherits from none; say tier 2, or leave this "
                "out");
        std::vector<std::string> seen;
        for (std::size_t i = 0; i < it.geography.size(); ++i) {
            const auto& area = it.geography[i];
            const auto at = "/geography/" + std::to_string(i);
            if (has(seen, area)) say(at, "the area " + area + " is named twice; once is enough");
            seen.push_back(area);
            const bool code =
                area.size() == 9 and std::all_of(area.begin() + 1, area.end(),
                                                 [](char c) { return c >= '0' and c <= '9'; });
            if (not code)
                say(at, "'" + area + "' is no code of an area; they look like E09000001");
            else if (area.front() != rulebook::letter(it.nation).front())
                say(at, "the area " + area + " is not in " +
                            std::string(rulebook::words(it.nation)) +
                            ", whose law the agreement is under");
        }
    }

    void find_in_days() {
        const auto& it = document_;
        if (it.start == Date{} or it.end == Date{} or it.end < it.start) return;
        if (it.end < it.review_due)
            say("/review_due", "the review is due on " + accord::text(it.review_due) +
                                   ", after the agreement ends on " + accord::text(it.end));
        const auto warned = plus_days(it.review_due, -it.review_warning_days);
        if (it.start <= it.review_due and warned < it.start)
            say(document_.json.has("review_warning_days") ? "/review_warning_days" : "/review_due",
                "its owner would be warned on " + accord::text(warned) +
                    ", before the agreement starts; warn later or review later");
    }

    void find_in_handling() {
        const auto days = [&](const char* what) {
            return document_.json[what]["days"].integer_or(0);
        };
        if (days("rights_handling") > days_for_rights)
            say("/rights_handling/days",
                "the law gives one month to answer people about their "
                "rights; say 30 or fewer");
        if (days("foi_handling") > days_for_foi)
            say("/foi_handling/days",
                "the law gives twenty working days to answer a request for information");
        if (document_.json["incident_clause"]["within_hours"].integer_or(0) > hours_to_tell)
            say("/incident_clause/within_hours",
                "the regulator is told within seventy-two hours, so the parties must know sooner");
        if (document_.json["consent_position"]["code"].text_or() != "required") return;
        for (const auto& purpose : document_.purposes) {
            const auto* row = book_.purposes.find(purpose.code);
            if (row == nullptr or row->consent == rulebook::Consent::NotApplicable) continue;
            say("/consent_position/code",
                "consent is not what sharing to protect a child stands on, so it cannot be "
                "required; say not_the_basis, or for_service_only");
            return;
        }
    }

    void find_in_parties() {
        const auto& types = document_.party_types;
        for (std::size_t i = 0; i < types.size(); ++i) {
            const auto at = "/party_types/" + std::to_string(i);
            const std::string code(types[i].text());
            if (document_.inherits_from.empty() and not named_anywhere(types[i])) {
                say(at, code +
                            " may sign, and no clause lets it give or receive anything; add a "
                            "clause or leave it out");
            }
        }
        for (std::size_t i = 0; i < document_.parties.size(); ++i) {
            const auto& party = document_.parties[i];
            if (not has(types, party.type))
                say("/parties/" + std::to_string(i) + "/type",
                    party.name + " is named as a party, and " + std::string(party.type.text()) +
                        " may not sign; add it to party_types");
        }
    }

    bool named_anywhere(const Code<rulebook::AgencyType>& type) const {
        for (const auto& section : document_.sections) {
            for (const auto& clause : section.clauses) {
                if (clause.effect != policy::Effect::May and clause.effect != policy::Effect::Must)
                    continue;
                if (clause.givers.empty() or clause.receivers.empty() or has(clause.givers, type) or
                    has(clause.receivers, type))
                    return true;
            }
        }
        return false;
    }

    void find_in_purposes() {
        for (std::size_t i = 0; i < document_.purposes.size(); ++i) {
            const auto& purpose = document_.purposes[i];
            const auto at = "/purposes/" + std::to_string(i);
            const std::string code(purpose.code.text());
            for (std::size_t j = 0; j < i; ++j) {
                if (document_.purposes[j].code == purpose.code)
                    say(at + "/code", "the purpose " + code + " is there twice; once is enough");
            }
            const auto* row = book_.purposes.in_force(purpose.code, on_, document_.nation);
            if (row == nullptr) {
                say(at + "/code",
                    "the purpose " + code + " is not in force when the agreement starts");
                continue;
            }
            for (const auto& basis : purpose.bases) find_in_basis(at + "/bases", *row, basis);
            for (const auto& gateway : purpose.gateways)
                find_in_gateway(at + "/gateways", *row, gateway);
        }
    }

    void find_in_basis(const std::string& at, const rulebook::Purpose& purpose,
                       const Code<rulebook::LawfulBasis>& code) {
        const std::string name(code.text());
        const auto* row = book_.lawful_bases.in_force(code, on_, document_.nation);
        if (row == nullptr) {
            say(at, "the lawful basis " + name + " is not in force when the agreement starts");
            return;
        }
        if (row->needs == rulebook::BasisNeeds::Consent) {
            say(at, name + " is never what a share stands on; name what it does stand on");
            return;
        }
        if (has(purpose.bases_public, code) or has(purpose.bases_other, code)) return;
        const bool for_danger = row->needs == rulebook::BasisNeeds::LifeAtRisk;
        if (for_danger or not usual_for_any(code))
            say(at, "the lawful basis " + name + " is not usual for " + purpose.words +
                        "; name one that is");
    }

    bool usual_for_any(const Code<rulebook::LawfulBasis>& code) const {
        const auto& all = book_.purposes.all();
        return std::any_of(all.begin(), all.end(), [&](const auto& purpose) {
            return has(purpose.bases_public, code) or has(purpose.bases_other, code);
        });
    }

    void find_in_gateway(const std::string& at, const rulebook::Purpose& purpose,
                         const Code<rulebook::Gateway>& code) {
        const std::string name(code.text());
        const auto* row = book_.gateways.in_force(code, on_, document_.nation);
        if (row == nullptr) {
            say(at, "the gateway " + name +
                        " is not in force when the agreement starts; the "
                        "rulebook has its day");
        } else if (row->type == rulebook::GatewayType::Definition or
                   row->type == rulebook::GatewayType::Exemption) {
            say(at, "the gateway " + name + " gives no power to share; name one that does");
        } else if (not row->purposes.has(purpose.code)) {
            say(at, "the gateway " + name + " is not about " + purpose.words);
        }
    }

    void find_in_sections() {
        std::vector<std::string> seen;
        for (std::size_t s = 0; s < document_.sections.size(); ++s) {
            const auto& section = document_.sections[s];
            const auto at = "/sections/" + std::to_string(s);
            if (has(seen, section.number))
                say(at + "/number",
                    "there are two sections " + section.number + "; each number is used once");
            seen.push_back(section.number);
            for (std::size_t c = 0; c < section.clauses.size(); ++c) {
                const auto& number = section.clauses[c].number;
                if (number.starts_with(section.number + ".") or number == section.number) continue;
                say(at + "/clauses/" + std::to_string(c) + "/number",
                    "clause " + number + " stands in section " + section.number +
                        "; number it so, or move it");
            }
        }
    }

    // What the agreement says of passing things on, and what a clause says.
    void find_in_onward() {
        if (document_.json["onward_sharing"]["rule"].text_or() != "never") return;
        std::size_t place = 0;
        for (const auto& section : document_.sections) {
            for (const auto& clause : section.clauses) {
                const auto at = clause_at_[place++] + "/rule";
                const bool lets =
                    clause.effect == policy::Effect::May or clause.effect == policy::Effect::Must;
                if (lets and clause.onward != policy::Onward::Never)
                    say(at, "onward_sharing says never and clause " + clause.number + " says " +
                                std::string(word(clause.onward)) + "; one of them has to change");
            }
        }
    }

    void find_in_terms() {
        std::vector<Code<rulebook::Purpose>> purposes;
        for (const auto& purpose : document_.purposes) purposes.push_back(purpose.code);
        for (auto& flaw : policy::check(book_, agreement_terms_of(document_), purposes,
                                        document_.nation, on_, not document_.inherits_from.empty()))
            say(pointer_of(flaw), std::move(flaw.sentence));
    }

    std::string pointer_of(const policy::Flaw& flaw) const {
        const auto part = flaw.part.empty() ? std::string() : "/" + flaw.part;
        if (flaw.clause >= 0)
            return clause_at_[static_cast<std::size_t>(flaw.clause)] + "/rule" + part;
        if (flaw.data >= 0) return "/data_sets/" + std::to_string(flaw.data) + part;
        for (std::size_t i = 0; i < document_.purposes.size(); ++i) {
            if (document_.purposes[i].code.text() == flaw.purpose)
                return "/purposes/" + std::to_string(i) + "/code";
        }
        return "/purposes";
    }

    const rulebook::Rulebook& book_;
    const Document& document_;
    Date on_;  // its first day; where that could not be read, one on which the law is known
    std::vector<std::string> clause_at_;  // a pointer for each clause, in the order written
    std::vector<Finding> found_;
};

}  // namespace

std::vector<Finding> findings(const rulebook::Rulebook& rulebook, const Document& document) {
    return Finder(rulebook, document).find();
}

}  // namespace accord::agreement
