// The lists of the rulebook: one struct a table, its own columns beside what every row has (row.h).
// The words of an enumeration, as tables spell them, are in lists.cc; docs/formats/rulebook.md
// tells every column.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rulebook/channel.h"
#include "rulebook/permission.h"
#include "rulebook/row.h"

namespace accord::rulebook {

struct AgencyType;
struct Role;
struct Purpose;
struct Threshold;
struct LawfulBasis;
struct Condition;
struct Gateway;
struct Bar;
struct DataCategory;
struct ChannelRow;
struct Rating;
struct ClockRule;
struct Step;
struct Checkpoint;

// Where a row comes from: a mark (S77) and what it is. Not dated: a source does not lapse.
struct Source {
    Code<Source> code;
    std::string words;
    std::string address;  // empty when there is none
    std::uint32_t line = 0;
    Period in_force;  // not used; a List sorts by it
};

// ---------------------------------------------------------------- who, and why

enum class StatutoryClass {
    SafeguardingPartner,  // Children Act 2004 s.16E
    SectionElevenBody,    // Children Act 2004 s.11
    AuthorityFunction,    // part of a local authority
    RelevantAgency,       // named in a partnership's arrangements
    DesignatedAgency,     // childcare and education: s.16E as widened in 2026
    Commissioned,         // provides services under arrangements with one of the above
    Voluntary,
    Government,  // a department of state
};
std::string_view word(StatutoryClass value);

// What kind of organisation it is, and so which law it stands under.
struct AgencyType : Row {
    Code<AgencyType> code;
    StatutoryClass statutory_class = StatutoryClass::Voluntary;
    bool public_authority = false;     // for UK GDPR Article 6, when doing its tasks
    bool competent_authority = false;  // for Part 3 of the Data Protection Act 2018
    std::vector<std::string> groups;   // names gateways use for many types at once: S11, HEALTH
    std::string mais;                  // organisation code of the multi-agency standard
    std::string fhir;                  // FHIR R4 organization-type code
    std::string referral_source;       // referral source of the children in need census
    std::string contact;               // the usual contact point
};

struct Role : Row {
    Code<Role> code;
    Permissions permissions;
};

enum class Consent {
    NotTheBasis,     // tell the family unless unsafe; do not rest on consent
    NotNeeded,       // a child may be at risk
    ForServiceOnly,  // agreement to the help offered, never to the sharing
    NotApplicable,
    NeverNeeded,  // immediate danger
};
std::string_view word(Consent value);
std::string_view sentence(Consent value);

struct Purpose : Row {
    Code<Purpose> code;
    AnyOf<Threshold> thresholds;  // those that fit this purpose
    AnyOf<Gateway> gateways;      // the usual ones, the most usual first is not promised
    std::vector<Code<LawfulBasis>>
        bases_public;  // usual, for public authorities; first is most usual
    std::vector<Code<LawfulBasis>> bases_other;  // usual, for everyone else
    Consent consent = Consent::NotTheBasis;
};

// How sure and how serious, in the field's own words.
struct Threshold : Row {
    Code<Threshold> code;
    int level = 0;            // level of need 1 to 4; 0 when the threshold is not one of them
    bool danger_now = false;  // immediate danger to life or limb
    bool harm = false;        // actual or likely significant harm: a child may be at risk
};

// What goes by default for a purpose, and what goes when the sender says why it is needed. Anything
// else is not needed for it. The code is the purpose's.
struct MinimumSet : Row {
    Code<MinimumSet> code;
    Code<Purpose> purpose;
    AnyOf<DataCategory> usual;
    AnyOf<DataCategory> with_reason;
};

// ---------------------------------------------------------------- on what footing

enum class Regime { UkGdpr, LawEnforcement };
std::string_view word(Regime value);

enum class OpenTo {
    Yes,
    No,
    WithFunctions,  // only those exercising functions laid down by law
    Bound,          // only those the named provision binds
    Competent,      // only competent authorities (Data Protection Act 2018 Part 3)
};
std::string_view word(OpenTo value);

enum class BasisNeeds { Nothing, Provision, Function, LifeAtRisk, Condition, Balancing, Consent };
std::string_view word(BasisNeeds value);

struct LawfulBasis : Row {
    Code<LawfulBasis> code;
    std::string article;  // "6(1)(e)"
    Regime regime = Regime::UkGdpr;
    OpenTo public_authorities = OpenTo::No;  // in the performance of their tasks
    OpenTo others = OpenTo::No;
    BasisNeeds needs = BasisNeeds::Nothing;  // what must be named beside it
};

enum class ConditionFamily { Article9, Article10, Schedule1, Schedule8, Annex1, Annex2 };
std::string_view word(ConditionFamily value);

enum class Holder { Anyone, PublicAuthority, CompetentAuthority };
std::string_view word(Holder value);

struct Condition : Row {
    Code<Condition> code;
    ConditionFamily family = ConditionFamily::Schedule1;
    std::string provision;
    bool fits_special = false;              // special category data, Article 9
    bool fits_criminal = false;             // criminal offence data, Article 10
    bool fits_law_enforcement = false;      // sensitive processing under Part 3
    bool fits_recognised_interest = false;  // the condition Article 6(1)(ea) needs
    bool fits_new_purpose = false;          // re-use of data gathered for another purpose
    Holder open_to = Holder::Anyone;
    bool policy_document = false;  // needs an appropriate policy document
};

enum class GatewayType {
    Duty,         // must
    Power,        // may
    OnRequest,    // must, when asked
    CoOperation,  // supports
    Exemption,    // lifts a bar of data protection law; not a power to share
    Definition,   // says who is protected; gives no power
};
std::string_view word(GatewayType value);
std::string_view sentence(GatewayType value);  // "a duty: must"
std::string_view word(GatewayType value);

struct Gateway : Row {
    Code<Gateway> code;
    std::string provision;
    GatewayType type = GatewayType::Power;
    AnyOf<AgencyType> givers;     // whom it binds or lets disclose
    AnyOf<AgencyType> receivers;  // towards whom
    AnyOf<Purpose> purposes;
    std::vector<Code<AgencyType>> never_givers;  // sorted; whom it expressly does not authorise
    std::vector<Code<DataCategory>> never_data;  // sorted; what it expressly does not authorise
    bool unless_detriment = false;  // falls away if telling would do the child more harm
};

// A statutory bar: everyone stops, and someone who knows this law decides.
struct Bar : Row {
    Code<Bar> code;
    std::string provision;
    std::string decider;                   // "the adoption lead"
    std::vector<Code<DataCategory>> data;  // where such material is usually found
};

// ---------------------------------------------------------------- what, how urgent, how it travels

struct Sensitivities {
    bool personal = false;
    bool special = false;   // Article 9
    bool criminal = false;  // Article 10
    bool operator==(const Sensitivities&) const = default;
    // Whether something that may carry these may carry those.
    bool covers(Sensitivities those) const {
        return (personal or not those.personal) and (special or not those.special) and
               (criminal or not those.criminal);
    }
};

struct DataCategory : Row {
    Code<DataCategory> code;
    std::string number;  // "D07": its place in the published list
    std::string examples;
    Sensitivities sensitivities;
    bool address_critical = false;  // can show where someone in hiding lives
    bool restricted = false;        // the originator's handling decides
    bool existence_only = false;    // says only that a service knows the child, and whom to call
};

enum class ChannelUse { Usual, Exceptional, Blocked };
std::string_view word(ChannelUse value);

struct ChannelRow : Row {
    Code<ChannelRow> code;
    Channel channel = Channel::Accord;
    ChannelUse use = ChannelUse::Usual;
    Sensitivities carries;
    bool confirm_in_writing = false;  // what was said is written down and confirmed
};

struct Rating : Row {
    Code<Rating> code;
    int level = 0;          // level of need it goes with
    Code<ClockRule> clock;  // empty: no answer is asked for
};

enum class ClockKind { ElapsedHours, HubHours, WorkingDays, Months, Days };
std::string_view word(ClockKind value);

struct ClockRule : Row {
    Code<ClockRule> code;
    ClockKind kind = ClockKind::ElapsedHours;
    int amount = 0;
    bool before = false;  // counted back from the event: "at least 48 hours before"
    bool rolls = false;   // a last day that is not a working day rolls to the next (days, months)
    bool local = false;   // a partnership may set its own
    std::string starts;   // the event: "referral received"
};

// A bank holiday is a row in force on one day.
struct BankHoliday : Row {
    Code<BankHoliday> code;
    Date day() const { return in_force.from.value_or(Date{}); }
};

// Minutes after midnight, London; closed when opens == closes.
struct OpenHours {
    int opens = 0;
    int closes = 0;
    bool operator==(const OpenHours&) const = default;
};

struct HubHours : Row {
    Code<HubHours> code;
    OpenHours week[7];  // by Weekday
};

// ---------------------------------------------------------------- the ten steps and the answers

struct Step : Row {
    Code<Step> code;
    int number = 0;
};

enum class CheckpointActor { Practitioner, Organisation };
std::string_view word(CheckpointActor value);

enum class Applies { Always, Emergency, Routine, LawEnforcement };
std::string_view word(Applies value);

struct Checkpoint : Row {
    Code<Checkpoint> code;
    Code<Step> step;
    CheckpointActor actor = CheckpointActor::Practitioner;
    Applies applies = Applies::Always;
    std::string artefact;  // what shows that it was met
};

struct ResponseType : Row {
    Code<ResponseType> code;
    bool search_done = false;    // evidence that someone looked
    bool set_by_system = false;  // no person chose it
};

struct RefusalReason : Row {
    Code<RefusalReason> code;
    bool needs_words = false;  // the code alone is not enough: say why
};

// ---------------------------------------------------------------- how long, and what may be
// withheld

enum class KeepUnit { Years, Months, SetLocally };
std::string_view word(KeepUnit value);

enum class KeepAction { Keep, Review, Transfer, Destroy };
std::string_view word(KeepAction value);

struct Retention : Row {
    Code<Retention> code;
    int amount = 0;
    KeepUnit unit = KeepUnit::SetLocally;
    KeepAction action = KeepAction::Review;
    std::string starts;
};

struct Exemption : Row {
    Code<Exemption> code;
    std::string provision;
};

}  // namespace accord::rulebook
