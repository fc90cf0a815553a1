// Assessment: one organisation's privacy assessment (DPIA) of a way of sharing: what is done and
// why, what could go wrong for people, what is done about it, what the data protection officer
// advised, who signed it off and when it is looked at again.
//
// A level is about the processing, never about a person. Every risk and every measure says which
// clause, which flow of data or which report it concerns. Whatever stands here, sharing to protect
// a child waits for none of it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/id.h"
#include "base/reference.h"
#include "governance/parties/party.h"

namespace accord::assessments {

// ---------------------------------------------------------------- how likely, how bad

enum class Likelihood : std::uint8_t { Remote, Possible, Probable };
enum class Severity : std::uint8_t { Minimal, Significant, Severe };
enum class Level : std::uint8_t { Low, Medium, High };

struct Weighing {
    Likelihood likelihood = Likelihood::Remote;
    Severity severity = Severity::Minimal;
    bool operator==(const Weighing&) const = default;
};
// The nine answers are a table in assessment.cc, after the regulator's own three by three.
Level level(const Weighing& weighing);

std::string_view word(Likelihood value);  // "possible": how it is stored and chosen
std::string_view word(Severity value);
std::string_view word(Level value);
std::string_view words(Likelihood value);  // "Possible": how it is shown
std::string_view words(Severity value);
std::string_view words(Level value);
std::optional<Likelihood> likelihood_from(std::string_view word);
std::optional<Severity> severity_from(std::string_view word);

// ---------------------------------------------------------------- what it concerns

// One of three: a clause of an agreement, a flow of data, a report. `seen` is the digest of the
// clause when somebody last looked: another one today means that the clause has changed.
struct Link {
    std::string agreement;  // its uri
    std::string clause;     // its number: "9.5"
    std::string version;    // of the agreement, when it was seen
    std::optional<Digest> seen;
    Code<rulebook::AgencyType> giver;
    Code<rulebook::AgencyType> receiver;
    Code<rulebook::DataCategory> category;
    std::string report;

    bool is_clause() const { return not clause.empty(); }
    bool is_flow() const { return not giver.empty(); }
    bool operator==(const Link&) const = default;
    bool same_place(const Link& other) const;  // whenever it was seen
};

// ---------------------------------------------------------------- risks and measures

struct Risk {
    std::string number;  // R1; never used again for another
    std::string words;   // what could go wrong
    std::string harm;    // to whom, and how it would hurt them
    Weighing before;
    std::optional<Weighing> after;  // with the measures in place
    std::string closed;             // why it is no longer one; empty while it is
    std::vector<Link> links;
    bool operator==(const Risk&) const = default;
};

enum class MeasureState : std::uint8_t { Planned, UnderWay, InPlace, Dropped };
std::string_view word(MeasureState state);
std::string_view words(MeasureState state);
std::optional<MeasureState> measure_state_from(std::string_view word);

struct Measure {
    std::string number;  // M1
    std::string words;
    std::string owner;  // a post, not a person: it outlives whoever holds it
    std::optional<Date> due_on;
    MeasureState state = MeasureState::Planned;
    std::vector<std::string> treats;  // risks, by number
    std::vector<Link> links;
    bool operator==(const Measure&) const = default;
    bool late(Date today) const;
};

// ---------------------------------------------------------------- advice

enum class AdviceState : std::uint8_t { None, Accepted, Overruled };
std::string_view word(AdviceState state);
std::string_view words(AdviceState state);
std::optional<AdviceState> advice_state_from(std::string_view word);

struct Advice {
    AdviceState state = AdviceState::None;
    std::string words;   // what was advised
    std::string by;      // a post: "Data protection officer"
    std::string reason;  // why it was overruled
    std::optional<Date> on;
    std::string regulator;  // when the Commissioner was consulted and what came of it
    bool operator==(const Advice&) const = default;
};

// ---------------------------------------------------------------- all of it

struct Content {
    std::string title;
    bool overarching = false;         // its agreements are those it names and those under them
    std::vector<std::string> covers;  // uris of agreements
    std::map<std::string, std::string, std::less<>> answers;  // by question (tables/questions)
    std::vector<Risk> risks;
    std::vector<Measure> measures;
    Advice advice;
    bool operator==(const Content&) const = default;

    const Risk* risk(std::string_view number) const;
    const Measure* measure(std::string_view number) const;
    std::string_view answer(std::string_view question) const;
};
std::string next_risk_number(const Content& content);
std::string next_measure_number(const Content& content);

struct Assessment {
    static constexpr std::string_view id_prefix = "pia";

    Id<Assessment> id;
    Reference reference;  // D-4QH-81T
    Id<parties::Party> party;
    Content content;  // as it is being worked on
    Instant begun_at;
    std::int64_t number = 0;  // of the version last signed off; 0 for none
    std::optional<Digest> signed_digest;
    std::optional<Date> review_on;  // as last signed off
    std::int64_t version = 0;
};

// What was signed off: it stays as it was, word for word.
struct SignedVersion {
    Id<Assessment> assessment;
    std::int64_t number = 0;
    std::string document;  // canonical JSON, docs/formats/assessment.md
    Digest digest;
    std::string account;
    std::string name;
    std::string post;
    Instant signed_at;
    Date review_on;
};

// ---------------------------------------------------------------- where it stands

inline constexpr int review_warning_days = 90;

enum class Review : std::uint8_t { NotSigned, InDate, Soon, Late };
Review review(std::optional<Date> review_on, Date today);

// What is still missing before it can be signed off, each with the page it is mended on.
struct Missing {
    std::string where;  // "sections/processing", "risks/R2", "advice"
    std::string sentence;
};
std::vector<Missing> missing(const Content& content);

}  // namespace accord::assessments
