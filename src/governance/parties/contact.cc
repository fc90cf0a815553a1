#include "governance/parties/contact.h"

#include <algorithm>

#include "base/limits.h"
#include "base/lookalike.h"
#include "base/text.h"

namespace accord::parties {
namespace {

using enum ContactKind;

void line_faults(Faults& faults, std::string_view field, std::string_view what,
                 std::string_view line) {
    if (characters(line) <= limits::name_characters_max) return;
    faults.push_back(
        {.where = std::string(field),
         .sentence = "Make " + std::string(what) + " shorter: 200 characters at most"});
}

// Digits, and what people write between them; at least ten of them, or a short service number.
bool looks_like_a_number(std::string_view phone) {
    std::size_t digits = 0;
    for (const char c : phone) {
        if (c >= '0' and c <= '9') {
            ++digits;
        } else if (std::string_view(" +()-extEXT.,").find(c) == std::string_view::npos) {
            return false;
        }
    }
    return digits >= 3 and digits <= 20;
}

bool looks_like_an_address(std::string_view email) {
    const auto at = email.find('@');
    return at != std::string_view::npos and at > 0 and
           email.find('@', at + 1) == std::string_view::npos and
           email.find('.', at) != std::string_view::npos and
           email.find(' ') == std::string_view::npos and not email.ends_with('.');
}

}  // namespace

const std::vector<ContactKindRow>& contact_kinds() {
    static const std::vector<ContactKindRow> rows = {
        {.kind = DutyDesk,
         .word = "duty-desk",
         .words = "Duty desk",
         .what_for = "Takes a worry now. A telephone that is answered",
         .none = {}},
        {.kind = SafeguardingLead,
         .word = "safeguarding-lead",
         .words = "Safeguarding lead",
         .what_for = "Answers for safeguarding here",
         .none = {}},
        {.kind = Signatory,
         .word = "signatory",
         .words = "Signatory",
         .what_for = "May bind the organisation: the head, chief executive or chair",
         .none = {}},
        {.kind = DataProtectionOfficer,
         .word = "dpo",
         .words = "Data protection officer (DPO)",
         .what_for = "Advises on data protection, and is asked about people’s rights",
         .none = "We need no DPO by law"},
        {.kind = RiskOwner,
         .word = "siro",
         .words = "Senior information risk owner (SIRO)",
         .what_for = "Answers for the risks of information",
         .none = {}},
        {.kind = Caldicott,
         .word = "caldicott",
         .words = "Caldicott guardian",
         .what_for = "Answers for confidential health and care information",
         .none = "We hold no health or care records"},
        {.kind = InformationLead,
         .word = "ig-lead",
         .words = "Information governance lead",
         .what_for = "Looks after this agreement day by day",
         .none = {}},
        {.kind = RightsInbox,
         .word = "rights",
         .words = "Rights requests",
         .what_for = "Where a request to see or correct information is sent",
         .none = {},
         .wants_phone = false,
         .wants_email = true},
        {.kind = BreachInbox,
         .word = "breaches",
         .words = "Breaches",
         .what_for = "Where we hear at once that something went wrong",
         .none = {},
         .wants_phone = true,
         .wants_email = true},
    };
    return rows;
}

const ContactKindRow& row_of(ContactKind kind) {
    const auto& rows = contact_kinds();
    return *std::find_if(rows.begin(), rows.end(),
                         [&](const ContactKindRow& row) { return row.kind == kind; });
}

std::optional<ContactKind> contact_kind_from(std::string_view word) {
    for (const auto& row : contact_kinds()) {
        if (row.word == word) return row.kind;
    }
    return std::nullopt;
}

Faults faults_of(const ContactEntry& entry) {
    Faults faults;
    const auto fault = [&](std::string_view field, std::string sentence) {
        faults.push_back({.where = std::string(field), .sentence = std::move(sentence)});
    };
    const auto& row = row_of(entry.kind);
    if (entry.answered_by_another()) {
        const auto other = contact_kind_from(entry.instead);
        const bool none = entry.instead == "none" and not row.none.empty();
        if (not none and (not other or other == entry.kind))
            fault("instead", "Select who answers for it");
        return faults;
    }
    if (trim(entry.name).empty()) fault("contact-name", "Enter the post or desk that answers");
    line_faults(faults, "contact-name", "the post or desk", entry.name);
    if (auto odd = odd_letters_in("the post or desk", entry.name); not odd.empty())
        fault("contact-name", std::move(odd));
    if (row.wants_phone and trim(entry.phone).empty())
        fault("contact-phone", "Enter a telephone number that is answered");
    if (not trim(entry.phone).empty() and not looks_like_a_number(entry.phone))
        fault("contact-phone", "Enter a telephone number, like 020 7946 0100");
    if (row.wants_email and trim(entry.email).empty())
        fault("contact-email", "Enter an email address that is read");
    if (not trim(entry.email).empty() and not looks_like_an_address(entry.email))
        fault("contact-email", "Enter an email address, like name@example.org");
    line_faults(faults, "contact-email", "the email address", entry.email);
    line_faults(faults, "hours", "the hours", entry.hours);
    line_faults(faults, "out-of-hours", "who answers out of hours", entry.out_of_hours);
    if (entry.kind == DutyDesk) {
        if (trim(entry.hours).empty()) fault("hours", "Enter when the duty desk answers");
        if (trim(entry.out_of_hours).empty())
            fault("out-of-hours", "Enter who answers out of hours, or that nobody does");
    }
    return faults;
}

ContactPoint point_of(const ContactEntry& entry) {
    return {.name = entry.name, .phone = entry.phone, .confirmed_on = entry.confirmed_on};
}

bool is_fresh(const ContactEntry& entry, Date today) {
    return entry.confirmed_on and days_between(*entry.confirmed_on, today) <= confirm_every_days;
}

}  // namespace accord::parties
