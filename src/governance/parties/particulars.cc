#include "governance/parties/particulars.h"

#include "base/expect.h"
#include "base/text.h"

namespace accord::parties {
namespace {

using store::Query;

constexpr Query find_profile{"party_profiles.find",
                             "select legal_name, trading_names, statutory_class, regime,"
                             " controller_role, no_numbers, saved_at, version"
                             " from party_profiles where party = $1"};
constexpr Query find_numbers{
    "party_identifiers.of",
    "select kind, value, good_until from party_identifiers where party = $1 order by kind"};
constexpr Query find_all_numbers{"party_identifiers.all",
                                 "select party, type, kind, value, good_until"
                                 " from party_identifiers order by kind, value, type"};
constexpr Query find_by_number{
    "party_identifiers.with",
    "select party from party_identifiers where kind = $1 and value = $2 and type = $3"};
constexpr Query find_contacts{
    "party_contacts.of",
    "select kind, name, phone, email, hours, out_of_hours, instead, confirmed_on, version"
    " from party_contacts where party = $1"};
constexpr Query find_assurances{"party_assurances.of",
                                "select kind, statement, reference, answers, given_on, good_until,"
                                " told, version from party_assurances where party = $1"};
constexpr Query insert_profile{
    "party_profiles.add",
    "insert into party_profiles (party, legal_name, trading_names, statutory_class, regime,"
    " controller_role, no_numbers, saved_at, version) values ($1, $2, $3, $4, $5, $6, $7, $8, 1)"
    " on conflict do nothing"};
constexpr Query update_profile{
    "party_profiles.save",
    "update party_profiles set legal_name = $3, trading_names = $4, statutory_class = $5,"
    " regime = $6, controller_role = $7, no_numbers = $8, saved_at = $9, version = version + 1"
    " where party = $1 and version = $2"};
constexpr Query insert_contact{
    "party_contacts.add",
    "insert into party_contacts (party, kind, name, phone, email, hours, out_of_hours, instead,"
    " confirmed_on, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)"
    " on conflict do nothing"};
constexpr Query update_contact{
    "party_contacts.save",
    "update party_contacts set name = $4, phone = $5, email = $6, hours = $7, out_of_hours = $8,"
    " instead = $9, confirmed_on = $10, version = version + 1"
    " where party = $1 and kind = $2 and version = $3"};
constexpr Query insert_assurance{
    "party_assurances.add",
    "insert into party_assurances (party, kind, statement, reference, answers, given_on,"
    " good_until, told, version) values ($1, $2, $3, $4, $5, $6, $7, $8, 1)"
    " on conflict do nothing"};
constexpr Query update_assurance{
    "party_assurances.save",
    "update party_assurances set statement = $4, reference = $5, answers = $6, given_on = $7,"
    " good_until = $8, told = $9, version = version + 1"
    " where party = $1 and kind = $2 and version = $3"};
constexpr Query remove_numbers{"party_identifiers.clear",
                               "delete from party_identifiers where party = $1"};
constexpr Query upsert_number{"party_identifiers.put",
                              "insert into party_identifiers (party, kind, value, type, good_until)"
                              " values ($1, $2, $3, $4, $5) on conflict (party, kind) do update set"
                              " value = excluded.value, good_until = excluded.good_until"};

Profile profile_of(const store::Row& row) {
    const auto statutory = statutory_class_from(row.text("statutory_class"));
    const auto regime = data_regime_from(row.text("regime"));
    const auto role = controller_role_from(row.text("controller_role"));
    expect(statutory and regime and role);
    Profile out{.legal_name = row.text("legal_name"),
                .trading_names = {},
                .statutory_class = *statutory,
                .regime = *regime,
                .role = *role,
                .no_numbers = row.boolean("no_numbers"),
                .saved_at = row.instant("saved_at"),
                .version = row.integer("version")};
    for (const auto name : split(row.text("trading_names"), '\n')) {
        if (not trim(name).empty()) out.trading_names.emplace_back(trim(name));
    }
    return out;
}

Identifier identifier_of(const store::Row& row) {
    return {.kind = row.text("kind"),
            .value = row.text("value"),
            .good_until = row.maybe_date("good_until")};
}

ContactEntry contact_of(const store::Row& row) {
    const auto kind = contact_kind_from(row.text("kind"));
    expect(kind.has_value());
    return {.kind = *kind,
            .name = row.text("name"),
            .phone = row.text("phone"),
            .email = row.text("email"),
            .hours = row.text("hours"),
            .out_of_hours = row.text("out_of_hours"),
            .instead = row.text("instead"),
            .confirmed_on = row.maybe_date("confirmed_on"),
            .version = row.integer("version")};
}

// The names and numbers of these two stand with the party, where everybody finds them.
void take_point(ContactEntry& entry, const ContactPoint& point) {
    entry.name = point.name;
    entry.phone = point.phone;
    entry.confirmed_on = point.confirmed_on;
    if (not point.empty()) entry.instead.clear();
}

Result<std::vector<ContactEntry>> contacts_of(audit::Reading& reading, const Party& party) {
    std::vector<ContactEntry> kept;
    for (const auto& row : TRY(reading.many(find_contacts, {party.id})))
        kept.push_back(contact_of(row));
    std::vector<ContactEntry> out;
    for (const auto& kind : contact_kinds()) {
        ContactEntry entry{.kind = kind.kind};
        for (const auto& one : kept) {
            if (one.kind == kind.kind) entry = one;
        }
        if (kind.kind == ContactKind::DutyDesk) take_point(entry, party.duty_desk);
        if (kind.kind == ContactKind::SafeguardingLead) take_point(entry, party.safeguarding_lead);
        out.push_back(std::move(entry));
    }
    return out;
}

Assurance assurance_of(const store::Row& row) {
    return {.kind = row.text("kind"),
            .statement = row.text("statement"),
            .reference = row.text("reference"),
            .answers = row.text("answers"),
            .given_on = row.date("given_on"),
            .good_until = row.date("good_until"),
            .told = row.text("told"),
            .version = row.integer("version")};
}

}  // namespace

Result<WholeParty> Particulars::of(audit::Reading& reading, const Party& party) {
    WholeParty out{.party = party};
    if (const auto row = TRY(reading.maybe(find_profile, {party.id})))
        out.profile = profile_of(*row);
    std::vector<Identifier> numbers;
    for (const auto& row : TRY(reading.many(find_numbers, {party.id})))
        numbers.push_back(identifier_of(row));
    for (const auto& kind : identifier_kinds()) {
        for (const auto& one : numbers) {
            if (one.kind == kind.code) out.identifiers.push_back(one);
        }
    }
    out.contacts = TRY(contacts_of(reading, party));
    for (const auto& row : TRY(reading.many(find_assurances, {party.id})))
        out.assurances.push_back(assurance_of(row));
    return out;
}

Result<std::optional<Id<Party>>> Particulars::with_number(audit::Reading& reading,
                                                          const Identifier& number,
                                                          Code<rulebook::AgencyType> type) {
    const auto row = TRY(reading.maybe(find_by_number, {number.kind, number.value, type.text()}));
    if (not row) return std::optional<Id<Party>>();
    return std::optional<Id<Party>>(row->id<Party>("party"));
}

Result<std::vector<Particulars::Numbered>> Particulars::numbers(audit::Reading& reading) {
    std::vector<Numbered> out;
    for (const auto& row : TRY(reading.many(find_all_numbers))) {
        const auto type = Code<rulebook::AgencyType>::from(row.text("type"));
        expect(type.has_value());
        out.push_back({row.id<Party>("party"), *type, identifier_of(row)});
    }
    return out;
}

Result<bool> Particulars::save(audit::Act& act, Id<Party> party, Profile& profile) {
    const auto names = join(profile.trading_names, "\n");
    const auto saved =
        profile.version == 0
            ? TRY(act.run(
                  insert_profile,
                  {party, profile.legal_name, names, rulebook::word(profile.statutory_class),
                   word(profile.regime), word(profile.role), profile.no_numbers, act.now()}))
            : TRY(act.run(update_profile,
                          {party, profile.version, profile.legal_name, names,
                           rulebook::word(profile.statutory_class), word(profile.regime),
                           word(profile.role), profile.no_numbers, act.now()}));
    profile.saved_at = act.now();
    ++profile.version;
    return saved > 0;
}

Result<bool> Particulars::save(audit::Act& act, Id<Party> party, ContactEntry& entry) {
    const auto kind = row_of(entry.kind).word;
    const bool in_parties =
        entry.kind == ContactKind::DutyDesk or entry.kind == ContactKind::SafeguardingLead;
    const std::string name = in_parties ? std::string() : entry.name;
    const std::string phone = in_parties ? std::string() : entry.phone;
    const auto confirmed = in_parties ? std::optional<Date>() : entry.confirmed_on;
    const auto saved =
        entry.version == 0
            ? TRY(act.run(insert_contact, {party, kind, name, phone, entry.email, entry.hours,
                                           entry.out_of_hours, entry.instead, confirmed}))
            : TRY(act.run(update_contact,
                          {party, kind, entry.version, name, phone, entry.email, entry.hours,
                           entry.out_of_hours, entry.instead, confirmed}));
    ++entry.version;
    return saved > 0;
}

Result<bool> Particulars::save(audit::Act& act, Id<Party> party, Assurance& assurance) {
    const auto saved =
        assurance.version == 0
            ? TRY(act.run(
                  insert_assurance,
                  {party, assurance.kind, assurance.statement, assurance.reference,
                   assurance.answers, assurance.given_on, assurance.good_until, assurance.told}))
            : TRY(act.run(update_assurance,
                          {party, assurance.kind, assurance.version, assurance.statement,
                           assurance.reference, assurance.answers, assurance.given_on,
                           assurance.good_until, assurance.told}));
    ++assurance.version;
    return saved > 0;
}

Result<void> Particulars::put_numbers(audit::Act& act, const Party& party,
                                      const std::vector<Identifier>& identifiers) {
    TRY(act.run(remove_numbers, {party.id}));
    for (const auto& one : identifiers) TRY(put_number(act, party, one));
    return {};
}

Result<void> Particulars::put_number(audit::Act& act, const Party& party, const Identifier& one) {
    TRY(act.run(upsert_number, {party.id, one.kind, one.value, party.type.text(), one.good_until}));
    return {};
}

}  // namespace accord::parties
