// Agreement: one published version of a text that organisations sign. Its versions share a
// reference (A-4QH-81T) and are numbered from 1; each keeps its exact bytes and their digest for
// ever.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/digest.h"
#include "base/id.h"
#include "base/reference.h"

namespace accord::agreement {

// Before any of these a text is a draft (draft.h). Whatever it stands at, a version decides between
// two parties that have both signed it, while `decides` says so.
enum class Standing {
    Open,         // may be read and signed
    InForce,      // at least two have signed it, and its first day has come
    UnderReview,  // its review is due; it decides as before
    Superseded,   // a later version is in force: not offered any more, and kept by those who signed
    Expired,      // its last day is over, and its days of grace
    Withdrawn,    // taken back by its keeper, at once
    Terminated,   // ended for all by its keeper, from a day on
};
std::string_view word(Standing standing);   // "in_force": how it is stored
std::string_view words(Standing standing);  // "In force": how it is shown
std::optional<Standing> standing_from(std::string_view word);

struct Agreement {
    static constexpr std::string_view id_prefix = "agr";

    Id<Agreement> id;
    Reference reference;
    std::int64_t number = 1;  // of the version, among those of the reference
    std::string uri;
    std::string title;
    std::string version;  // as the text calls itself: "1.0"
    std::int64_t tier = 1;
    Period in_force;          // as the text says, its days of grace counted
    Date review_due;          // as the text says, or as the last review said
    std::string keeper = {};  // the party that keeps it, by id; empty: the partnership
    std::optional<Date> ended_on = std::nullopt;  // from this day it decides no more
    std::string ended_why = {};
    Standing standing = Standing::Open;
    Digest digest;         // what is signed
    std::string document;  // the JSON, byte for byte as published
    Instant published_at;
    std::optional<Instant> in_force_at;
    std::int64_t row_version = 0;

    bool may_be_signed() const {
        return standing == Standing::Open or standing == Standing::InForce or
               standing == Standing::UnderReview;
    }
    // Between those who have signed it. Past its review it decides all the same: an agreement out
    // of date is no reason to hold anything back.
    bool decides(Date day) const {
        return standing != Standing::Withdrawn and in_force.has(day) and
               (not ended_on or day < *ended_on);
    }
    // Long past its review it is out of publication: nobody new is asked to sign it.
    bool out_of_publication(Date day) const {
        return plus_days(review_due, publication_grace_days) < day;
    }
    bool is_offered(Date day) const { return may_be_signed() and not out_of_publication(day); }

    static constexpr int publication_grace_days = 90;
};

// The digest as people compare it aloud: "c2f0 91ab 7d3e 0b44", the first sixteen of it.
std::string seal_words(const Digest& digest);

}  // namespace accord::agreement
