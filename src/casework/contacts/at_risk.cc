#include "casework/contacts/at_risk.h"

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "casework/people/commands_family.h"

namespace accord::contacts {
namespace {

using shield::Feared;

// Somebody on the hub's list who may be a cause for concern, and who lives with them.
Result<Feared> feared_on_list(audit::Reading& reading, const people::Person& who) {
    const auto today = london_day(reading.now());
    Feared out{.words = {}, .name = people::full_name(who), .address = {}, .lives_with = {}};
    if (const auto* home = people::home(who, today)) out.address = people::one_line(*home);
    for (const auto& each : TRY(people::family_of(reading, who)))
        if (each.kept.said.holds(today) and each.kept.said.one_home == people::Known::Yes)
            out.lives_with.push_back(people::full_name(each.who));
    return out;
}

Result<void> add_of_record(audit::Reading& reading, const Id<people::Person>& id,
                           std::vector<Feared>& out) {
    const auto person = people::standing_of(reading, id);
    if (not person and person.error().kind == ErrorKind::NotFound) return {};  // erased
    if (not person) return fail(person.error());
    for (const auto& address : person->addresses)
        if (not address.must_not_know.empty()) out.push_back({address.must_not_know, {}, {}, {}});
    for (const auto& relative : TRY(people::family_of(reading, *person)))
        if (relative.may_cause_concern()) out.push_back(TRY(feared_on_list(reading, relative.who)));
    return {};
}

}  // namespace

Result<shield::Near> risk_of_source(audit::Reading& reading, const Contact& contact) {
    if (contact.source) return shield::Near::No;
    const auto& arriving = contact.words.arriving;
    std::vector<Feared> feared;
    if (not trim(arriving.keep_from).empty()) feared.push_back({arriving.keep_from, {}, {}, {}});
    for (const auto& child : arriving.children)
        if (not child.kept_from.empty()) feared.push_back({child.kept_from, {}, {}, {}});
    for (const auto& id : contact.people) TRY(add_of_record(reading, id, feared));
    return shield::nearness({arriving.who, arriving.post, {}}, feared);
}

std::string_view word(shield::Near near) {
    switch (near) {
        case shield::Near::Themselves: return "themselves";
        case shield::Near::LivesWith: return "lives-with";
        case shield::Near::FamilyName: return "family-name";
        case shield::Near::ActsFor: return "acts-for";
        case shield::Near::No: return "no";
    }
    return {};
}

Faults faults_of(shield::Near near, std::string_view why) {
    const std::string field(risk_why_field);
    if (characters(why) > limits::line_characters_max)
        return {
            {.where = field, .sentence = "Why they may be told must be 500 characters or less"}};
    if (near == shield::Near::No or not trim(why).empty()) return {};
    return {{.where = field,
             .sentence = std::string(shield::sentence(near)) +
                         ". Do not tell them, or enter why they may be told"}};
}

}  // namespace accord::contacts
