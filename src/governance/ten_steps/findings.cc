#include "governance/ten_steps/findings.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"

namespace accord::ten_steps {
namespace {

using Signed = Seen::Signed;

Found found(bool met, std::string words, std::string href) {
    return {met ? State::Met : State::NotMet, std::move(words), std::move(href)};
}

std::string address(const agreement::Agreement& agreement) {
    return "/agreements/" + text(agreement.reference);
}

// The titles of those for which `holds` is not so.
template <class Holds>
std::string lacking(const Seen& seen, Holds holds) {
    std::vector<std::string> out;
    for (const auto& each : seen.agreements) {
        if (not holds(each)) out.push_back(each.agreement->title);
    }
    return join_words(out);
}

template <class Holds>
Found of_agreements(const Seen& seen, std::string_view yes, std::string_view no, Holds holds) {
    if (seen.agreements.empty()) return found(false, "Nothing has been signed yet", "/agreements");
    const auto without = lacking(seen, holds);
    const auto where = address(*seen.agreements.front().agreement);
    if (without.empty()) return found(true, std::string(yes), where);
    return found(false, std::string(no) + ": " + without, where);
}

Found rung(const Seen& seen, const parties::ContactPoint& contact) {
    const auto days = parties::days_since_confirmed(contact, seen.today);
    const bool fresh = days and * days <= parties::confirm_every_days and not contact.phone.empty();
    const auto name = contact.empty() ? std::string("Nobody is named") : contact.name;
    return found(fresh, name + ". " + parties::confirmed_words(contact, seen.today),
                 "/organisations/" + text(seen.party->reference));
}

Found advice_line(const Seen& seen) {
    return rung(seen, seen.party->safeguarding_lead);
}

Found minimum(const Seen& seen) {
    return found(seen.minimum_sets, "Accord holds a standard minimum for each purpose",
                 "/rulebook/minimum_sets");
}

Found training(const Seen& seen) {
    const auto& now = seen.trained;
    auto words = std::to_string(now.trained) + " of " + std::to_string(now.people) +
                 (now.people == 1 ? " person has" : " people have") +
                 " worked through all ten steps within the year";
    if (now.latest) words += ", the last on " + spoken(*now.latest);
    return found(now.everybody(), std::move(words), "/ten-steps/training");
}

Found assessed(const Seen& seen) {
    return of_agreements(seen, "What is shared under each agreement is assessed",
                         "Without a privacy assessment",
                         [](const Signed& each) { return each.assessment.signed_off(); });
}

Found assessed_lately(const Seen& seen) {
    return of_agreements(seen, "Each assessment is in date", "Not looked at again in time",
                         [](const Signed& each) { return each.assessment.in_date(); });
}

Found has_signed(const Seen& seen) {
    return of_agreements(seen, "Each agreement is signed, in the version of today",
                         "Only an earlier version is signed",
                         [](const Signed& each) { return each.this_version; });
}

Found in_date(const Seen& seen) {
    return of_agreements(
        seen, "Each agreement is in date", "To be reviewed", [&](const Signed& each) {
            return each.agreement->decides(seen.today) and each.agreement->review_due >= seen.today;
        });
}

Found bases(const Seen& seen) {
    return of_agreements(seen, "Each purpose of each agreement names its bases",
                         "A purpose names no basis",
                         [](const Signed& each) { return each.bases_for_each_purpose; });
}

struct Rule {
    std::string_view checkpoint;
    Found (*judge)(const Seen&);
};
constexpr Rule rules[] = {
    {"O1.2", advice_line},     {"O2.1", minimum},    {"O3.2", training}, {"O5.1", assessed},
    {"O5.2", assessed_lately}, {"O6.1", has_signed}, {"O6.2", in_date},  {"O8.1", bases},
};

}  // namespace

std::map<std::string_view, Found> findings(const Seen& seen) {
    std::map<std::string_view, Found> out;
    for (const auto& rule : rules) out.emplace(rule.checkpoint, rule.judge(seen));
    return out;
}

}  // namespace accord::ten_steps
