#include "governance/parties/party.h"

#include "base/london.h"

namespace accord::parties {

namespace {

struct StandingRow {
    Standing standing;
    std::string_view word;
    std::string_view words;
};

constexpr StandingRow standings[] = {
    {Standing::Invited, "invited", "Invited"},
    {Standing::Signed, "signed", "Signed"},
    {Standing::Suspended, "suspended", "Suspended"},
    {Standing::Left, "left", "Left"},
};

struct Step {
    Standing from;
    Standing to;
};

// Every change of standing there is. A suspended party comes back to where its signature left it.
constexpr Step steps[] = {
    {Standing::Invited, Standing::Signed},   {Standing::Invited, Standing::Suspended},
    {Standing::Invited, Standing::Left},     {Standing::Signed, Standing::Suspended},
    {Standing::Signed, Standing::Left},      {Standing::Suspended, Standing::Invited},
    {Standing::Suspended, Standing::Signed}, {Standing::Suspended, Standing::Left},
    {Standing::Left, Standing::Invited},
};

}  // namespace

std::string_view word(Standing standing) {
    for (const auto& row : standings) {
        if (row.standing == standing) return row.word;
    }
    return "left";
}

std::string_view words(Standing standing) {
    for (const auto& row : standings) {
        if (row.standing == standing) return row.words;
    }
    return "Left";
}

std::optional<Standing> standing_from(std::string_view word_of) {
    for (const auto& row : standings) {
        if (row.word == word_of) return row.standing;
    }
    return std::nullopt;
}

bool may_follow(Standing from, Standing to) {
    for (const auto& step : steps) {
        if (step.from == from and step.to == to) return true;
    }
    return false;
}

std::optional<int> days_since_confirmed(const ContactPoint& contact, Date today) {
    if (not contact.confirmed_on) return std::nullopt;
    return days_between(*contact.confirmed_on, today);
}

std::string confirmed_words(const ContactPoint& contact, Date today) {
    const auto days = days_since_confirmed(contact, today);
    if (not days) return "Never confirmed";
    return (*days > confirm_every_days ? "Not confirmed since " : "Confirmed on ") +
           spoken(*contact.confirmed_on);
}

}  // namespace accord::parties
