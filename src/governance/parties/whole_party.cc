#include "governance/parties/whole_party.h"

#include <algorithm>

#include "base/expect.h"
#include "base/london.h"

namespace accord::parties {
namespace {

std::string said_of(const Assurance& given) {
    if (given.kind == "TRAINING")
        return given.reference + "% trained, counted on " + spoken(given.given_on);
    if (given.kind == "DPIA" and given.statement == "PARTNERSHIP")
        return "Covered by the partnership’s";
    if (given.kind == "PRIVACY_NOTICE" and given.statement == "PAPER") return "On paper";
    for (const auto& kind : security_kinds()) {
        if (given.kind != "SECURITY" or kind.word != given.statement) continue;
        if (kind.wants_reference) return std::string(kind.words) + ", " + given.reference;
        const auto answers = given.answers;
        std::size_t yes = 0;
        for (auto at = answers.find("yes"); at != std::string::npos;
             at = answers.find("yes", at + 1))
            ++yes;
        return std::to_string(yes) + " of 5 plain answers are yes";
    }
    return given.reference;
}

// How many of its contacts have nobody yet.
std::size_t unsaid_contacts(const WholeParty& whole) {
    return static_cast<std::size_t>(
        std::count_if(whole.contacts.begin(), whole.contacts.end(),
                      [](const ContactEntry& entry) { return not entry.said(); }));
}

std::size_t stale_contacts(const WholeParty& whole, Date today) {
    return static_cast<std::size_t>(
        std::count_if(whole.contacts.begin(), whole.contacts.end(), [&](const ContactEntry& entry) {
            return entry.said() and not entry.answered_by_another() and not is_fresh(entry, today);
        }));
}

JoinPart contacts_part(const WholeParty& whole, Date today) {
    const auto unsaid = unsaid_contacts(whole);
    const auto stale = stale_contacts(whole, today);
    JoinPart out{.word = "contacts",
                 .title = "Say whom to ring and whom to write to",
                 .done = unsaid == 0,
                 .old = stale > 0};
    if (unsaid > 0)
        out.hint = std::to_string(unsaid) + " still to say";
    else if (stale > 0)
        out.hint = std::to_string(stale) + " not confirmed for 90 days";
    return out;
}

JoinPart assurance_part(std::string_view word_of, std::string_view title,
                        const AssuranceLine& line) {
    const bool given = line.state != AssuranceState::NotGiven;
    const bool good = line.state == AssuranceState::Good or line.state == AssuranceState::Warned;
    return {.word = word_of,
            .title = title,
            .done = given,
            .old = given and not good,
            .hint = given ? state_words(line.state, line.good_until) : std::string()};
}

const AssuranceLine& line_of(const std::vector<AssuranceLine>& lines, std::string_view code) {
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const AssuranceLine& line) {
        return line.kind->code == code;
    });
    expect(found != lines.end());
    return *found;
}

}  // namespace

const ContactEntry& WholeParty::contact(ContactKind kind) const {
    const auto found = std::find_if(contacts.begin(), contacts.end(),
                                    [&](const ContactEntry& entry) { return entry.kind == kind; });
    expect(found != contacts.end());
    return *found;
}

const ContactEntry* WholeParty::answering(ContactKind kind) const {
    const auto* entry = &contact(kind);
    // Each may answer for another; a ring of them ends here.
    for (std::size_t steps = 0; steps < contacts.size(); ++steps) {
        if (not entry->answered_by_another()) return entry->said() ? entry : nullptr;
        const auto next = contact_kind_from(entry->instead);
        if (not next) return nullptr;
        entry = &contact(*next);
    }
    return nullptr;
}

const Identifier* WholeParty::identifier(std::string_view kind) const {
    for (const auto& one : identifiers) {
        if (one.kind == kind) return &one;
    }
    return nullptr;
}

const Assurance* WholeParty::assurance(std::string_view kind) const {
    for (const auto& one : assurances) {
        if (one.kind == kind) return &one;
    }
    return nullptr;
}

std::vector<AssuranceLine> assurance_lines(const WholeParty& whole, Date today) {
    std::vector<AssuranceLine> out;
    for (const auto& kind : assurance_kinds()) {
        AssuranceLine line{.kind = &kind};
        if (const auto* number = whole.identifier(kind.code)) {
            line.good_until = number->good_until;
            line.said = number->value;
        } else if (const auto* given = whole.assurance(kind.code)) {
            line.good_until = given->good_until;
            line.said = said_of(*given);
        }
        line.state = state_of(kind, line.good_until, today);
        out.push_back(std::move(line));
    }
    return out;
}

std::vector<JoinPart> join_parts(const WholeParty& whole, Date today) {
    const auto lines = assurance_lines(whole, today);
    const auto& registration = line_of(lines, "ICO");
    const bool numbers = whole.profile.no_numbers or not whole.identifiers.empty();
    return {
        {.word = "organisation",
         .title = "Say who you are before the law",
         .done = whole.profile.said(),
         .hint = whole.profile.legal_name},
        {.word = "numbers",
         .title = "Give your public numbers",
         .done = numbers,
         .old = registration.state >= AssuranceState::Amber,
         .hint = registration.state >= AssuranceState::Warned
                     ? "Registration: " + state_words(registration.state, registration.good_until)
                     : std::string()},
        contacts_part(whole, today),
        assurance_part("training", "Say how many are trained", line_of(lines, "TRAINING")),
        assurance_part("security", "Say how you keep information safe", line_of(lines, "SECURITY")),
        assurance_part("privacy-notice", "Say where your privacy notice is",
                       line_of(lines, "PRIVACY_NOTICE")),
        assurance_part("dpia", "Point to a privacy assessment (DPIA)", line_of(lines, "DPIA"))};
}

std::vector<std::string> to_review_at_signing(const WholeParty& whole, Date today) {
    std::vector<std::string> out;
    for (const auto& line : assurance_lines(whole, today)) {
        if (line.state == AssuranceState::ReviewAtSigning)
            out.push_back("The " + line.kind->words + " of " + whole.party.name + " ended on " +
                          spoken(*line.good_until) + ".");
    }
    return out;
}

std::vector<std::string> to_mend(const WholeParty& whole, Date today) {
    std::vector<std::string> out;
    for (const auto& entry : whole.contacts) {
        if (not entry.said() or entry.answered_by_another() or is_fresh(entry, today)) continue;
        const std::string words(row_of(entry.kind).words);
        out.push_back(words + ": " +
                      (entry.confirmed_on ? "not confirmed since " + spoken(*entry.confirmed_on)
                                          : std::string("never confirmed")));
    }
    for (const auto& line : assurance_lines(whole, today)) {
        if (line.state >= AssuranceState::Warned)
            out.push_back("The " + line.kind->words + ": " +
                          state_words(line.state, line.good_until));
    }
    return out;
}

}  // namespace accord::parties
