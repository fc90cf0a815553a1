#include "casework/contacts/commands_remind.h"

#include "casework/clocks/commands.h"
#include "casework/contacts/parts.h"

namespace accord::contacts {
namespace {

// What the letter says: a sentence of the program, and nothing of the contact.
struct Overdue {
    std::string_view rule;
    std::string_view says;
};
constexpr std::string_view in_danger = "DANGER_LOOKED";
constexpr Overdue overdue[] = {
    {in_danger, "Somebody may be in danger, and nobody has looked at the contact"},
    {"IDENTIFY", "Nobody has said who the children in a contact are"},
    {"SCREEN", "Nobody has weighed a contact"},
    {"ASK_OTHERS_RED", "Others were to be asked about a contact, and nobody is asked yet"},
    {"ASK_OTHERS", "Others were to be asked about a contact, and nobody is asked yet"},
    {"ACKNOWLEDGE_REFERRAL", "Whoever came to you has not been told that you have it"},
    {"REFERRAL_DECISION", "A contact has not been decided"},
    {"FEEDBACK", "Whoever came to you has not been told what was decided"},
    {"STRATEGY_DISCUSSION", "A strategy discussion is not written down as held"},
    {"ASSESSMENT", "An assessment is not written down as finished"},
};

std::string_view says_of(const clocks::Clock& clock) {
    for (const auto& row : overdue)
        if (row.rule == clock.rule.text()) return row.says;
    return "A time limit of a contact has run out";
}

Result<std::optional<Contact>> contact_of(audit::Reading& reading, const std::string& about) {
    if (const auto id = id_from<Contact>(about)) return Contacts::find(reading, *id);
    const auto reference = TRY(reference_from_text('F', about));
    return Contacts::find(reading, reference);
}

}  // namespace

Result<void> remind(Node& node, const jobs::Message& message) {
    const auto id = TRY(id_from<clocks::Clock>(message.about));
    auto act = TRY(audit::Act::begin(node, audit::the_node(), "contact.remind"));
    if (not TRY(clocks::is_going(act, id))) return {};
    const auto clock = TRY(clocks::find(act, id));
    if (not clock.late(act.now())) return {};
    // What follows a contact goes on after it is closed, and is about its id (following.h).
    const bool follows = id_from<Contact>(clock.about).has_value();
    const auto contact = TRY(contact_of(act, clock.about));
    if (not contact or (not follows and not contact->open())) return {};
    if (not TRY(Contacts::remind(act, *contact, clock))) return {};
    const letters::Event event{.says = says_of(clock), .urgent = true, .path = "/contacts/"};
    TRY(write_to(act, *contact, contact->hub, "contact-late", event));
    // In danger the desk is not left to find it by itself.
    if (clock.rule.text() == in_danger)
        TRY(write_to_lead(act, *contact, "contact-late-lead", event));
    act.record(fact_of("contact.reminded", *contact)
                   .with("rule", clock.rule.text())
                   .with("due", text(clock.due_at)));
    TRY(act.commit());
    return {};
}

}  // namespace accord::contacts
