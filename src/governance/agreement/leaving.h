// Leaving: a party gives notice that it leaves an agreement. Until the day the notice has run out
// everything goes on; from that day what it signed decides nothing new. What it was told before
// stays under the duties it took on: leaving ends no duty.
#pragma once

#include <optional>
#include <string>

#include "governance/agreement/agreement.h"
#include "governance/parties/party.h"

namespace accord::agreement {

struct Leaving {
    static constexpr std::string_view id_prefix = "lvg";

    Id<Leaving> id;
    Reference reference;  // of the agreement: all its versions published until then
    Id<parties::Party> party;
    std::string why;
    Date takes_effect;
    std::string account, name, post;  // who gave notice
    Instant given_at;
    std::optional<Instant> taken_back_at;
    std::int64_t row_version = 1;

    bool stands() const { return not taken_back_at.has_value(); }
    // Whether a signature under this version is over because of it.
    bool ends(const Agreement& version, Date day) const {
        return stands() and takes_effect <= day and version.reference == reference and
               version.published_at <= given_at;
    }
};

// The first day without it: the notice that the text asks for, counted from the day after.
Date takes_effect_on(Date given, int notice_days);

}  // namespace accord::agreement
