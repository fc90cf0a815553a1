#include "casework/people/in_house.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/commands_shut.h"
#include "engine/shield/masking.h"
#include "governance/parties/commands.h"

namespace accord::people {
namespace {

using shield::Guarded;

// Of a name of one word nothing is held back in a text: "Police" is a word like any other.
void add_name(std::vector<shield::Exclusion>& out, Guarded what, const std::string& name) {
    if (accord::words(name).size() > 1) out.push_back({what, name, {}});
}

void add_places(std::vector<shield::Exclusion>& out, const Person& person) {
    for (auto& each : places_of(std::span(&person, 1))) out.push_back(std::move(each));
    if (holds_confidential_address(person)) add_name(out, Guarded::School, person.school);
}

bool lives_in_secret(const Person& person, Date today) {
    const auto* at = home(person, today);
    return at != nullptr and at->confidential;
}

std::string from_whom(const Person& person) {
    for (const auto& address : person.addresses)
        if (address.confidential and not address.must_not_know.empty())
            return address.must_not_know;
    return {};
}

const Person* found_in(const std::vector<Person>& people, const Person& person) {
    for (const auto& one : people)
        if (one.id == person.id) return &one;
    return nullptr;
}

Result<std::string> name_of_agency(audit::Reading& reading) {
    const auto id = id_from<parties::Party>(reading.actor().agency);
    if (not id) return std::string();
    const auto party = parties::find(reading, *id);
    return party ? party->name : std::string();
}

}  // namespace

// Whatever address their own record says: or one could be put down to see whether it is that.
void InHouse::hide_by_others(const std::vector<Person>& in_secret, const Person& person) {
    for (const auto& one : in_secret) {
        if (not holds_confidential_address(one)) continue;
        const bool by_others = one.id == person.id and lives_in_secret(one, today_) and
                               not lives_in_secret(person, today_);
        if (by_others) with_whom_hides_ = home(one, today_)->must_not_know;
        if (one.id != person.id and may_be(one, person)) with_whom_hides_ = from_whom(one);
    }
}

Result<InHouse> InHouse::of_all(audit::Reading& reading, const Person& person) {
    InHouse out;
    out.today_ = london_day(reading.now());
    const auto in_secret = TRY(living_in_secret(reading, reading.actor().agency));
    if (not lives_in_secret(person, out.today_)) out.hide_by_others(in_secret, person);
    return out;
}

Result<InHouse> InHouse::of(audit::Reading& reading, const Person& person) {
    InHouse out;
    out.all_ = false;
    out.agency_ = reading.actor().agency;
    out.own_name_ = TRY(name_of_agency(reading));
    out.today_ = london_day(reading.now());
    const auto in_secret = TRY(living_in_secret(reading, out.agency_));
    out.hide_by_others(in_secret, person);
    out.hides_places_ = holds_confidential_address(person) or out.with_whom_hides_;
    auto as_hidden = person;
    if (out.with_whom_hides_) hide_home(as_hidden, *out.with_whom_hides_, out.today_);
    add_places(out.own_, as_hidden);
    if (out.with_whom_hides_) add_name(out.own_, Guarded::School, person.school);
    // Where they live is secret and not known here: whatever looks like an address may be it.
    for (const auto& address : as_hidden.addresses)
        if (address.confidential and not is_known(address))
            out.own_.push_back({Guarded::Address, {}, address.must_not_know});
    if (out.hides_places_) TRY(out.beside_services_of(reading, person));
    for (const auto& one : TRY(family_of(reading, person))) {
        const auto* hidden = found_in(in_secret, one.who);
        add_places(out.familys_, hidden != nullptr ? *hidden : one.who);
        if (hidden != nullptr and holds_confidential_address(*hidden))
            TRY(out.beside_services_of(reading, one.who));
    }
    out.everyones_ = places_of(in_secret);
    return out;
}

Result<void> InHouse::beside_services_of(audit::Reading& reading, const Person& person) {
    for (const auto& one : TRY(involved_with(reading, person)))
        if (not is_own(one.working)) beside(one.working);
    return {};
}

bool InHouse::is_own(const Working& working) const {
    return working.party == agency_ or
           (working.party.empty() and fold(trim(working.organisation)) == fold(own_name_));
}

void InHouse::beside(const Working& hidden) {
    if (all_) return;
    add_name(services_, Guarded::Service, hidden.organisation);
    add_name(services_, Guarded::Service, hidden.professional);
    if (not hidden.phone.empty()) services_.push_back({Guarded::Telephone, hidden.phone, {}});
}

void InHouse::beside(const Person& other) {
    if (not all_) add_places(familys_, other);
}

bool InHouse::hides(const Working& working) const {
    return hides_places_ and not is_own(working);
}

// A number that is secret of somebody near them is no number to ring here either.
bool InHouse::is_familys(const Reach& reach) const {
    const std::string& number = reach.words;
    return not shield::said_whole(number, familys_).empty() or
           not shield::said_whole(number, services_).empty();
}

std::vector<shield::Find> InHouse::held_back(const std::string& held, Box box) const {
    auto by_words = familys_;
    if (box == Box::Words) by_words.insert(by_words.end(), services_.begin(), services_.end());
    for (auto& each : shield::said_whole(held, everyones_)) by_words.push_back(std::move(each));
    return shield::held_back(held, own_, by_words);
}

std::string InHouse::words(const std::string& held, Box box) const {
    return all_ or held.empty() ? held : shield::masked(held, held_back(held, box));
}

std::optional<std::string> InHouse::typed_over(const std::string& typed, const std::string& held,
                                               Box box) const {
    if (all_) return typed;
    const auto finds = held_back(held, box);
    return finds.empty() ? typed : shield::unmasked(typed, held, finds);
}

void InHouse::keep_held_back(std::string& typed, const std::string& held, std::string_view field,
                             Faults& faults, Box box) const {
    auto whole = typed_over(typed, held, box);
    if (whole) typed = std::move(*whole);
    add_if(
        not whole, faults, std::string(field),
        "Leave what is held back in the words where it stands. Your safeguarding lead can change "
        "it");
}

Person InHouse::numbers_shut(Person person) const {
    if (all_) return person;
    // A line in a home in secret says where it is.
    for (auto& each : person.reaches)
        each.confidential = each.confidential or is_familys(each) or
                            (with_whom_hides_ and each.kind == ReachKind::Home);
    return person;
}

Person InHouse::read(Person person) const {
    if (with_whom_hides_) hide_home(person, *with_whom_hides_, today_);
    if (all_) return person;
    if (hides_places_) person.school.clear();
    person = numbers_shut(std::move(person));
    for (const auto held : free_words_of_person) person.*held = words(person.*held);
    for (auto& each : person.identifiers)
        for (auto* held : {&each.system, &each.value}) *held = words(*held);
    for (auto& each : person.addresses) each.must_not_know = words(each.must_not_know);
    for (auto& each : person.reaches)
        for (auto* held : {&each.whose, &each.ringing_why, &each.must_not_know})
            *held = words(*held);
    return person;
}

Working InHouse::read(Working working) const {
    if (all_) return working;
    if (hides(working)) {
        Working kind;
        kind.service = std::move(working.service);
        return kind;
    }
    return words_of(std::move(working));
}

Box box_of(std::string Working::* held) {
    const bool name =
        held == &Working::organisation or held == &Working::professional or held == &Working::phone;
    return name ? Box::NameOfService : Box::Words;
}

Working InHouse::words_of(Working working) const {
    // Whom to call there, and where, names it as well as its name does.
    const auto name = words(working.organisation, Box::NameOfService);
    if (name != working.organisation) {
        working.professional.clear();
        working.phone.clear();
    }
    for (const auto held : free_words_of_service)
        working.*held = words(working.*held, box_of(held));
    return working;
}

Said InHouse::read(Said said) const {
    said.said_by = words(said.said_by);
    said.concern_why = words(said.concern_why);
    return said;
}

Happened InHouse::read(Happened happened) const {
    happened.said_by = words(happened.said_by);
    happened.where = words(happened.where);
    return happened;
}

std::vector<Involvement> InHouse::read(std::vector<Involvement> involved) const {
    std::vector<Involvement> out;
    for (auto& one : involved) {
        const bool hidden = hides(one.working);
        one.working = read(std::move(one.working));
        const bool there = std::any_of(out.begin(), out.end(), [&](const Involvement& other) {
            return hidden and other.working.organisation.empty() and
                   other.working.service == one.working.service;
        });
        if (not there) out.push_back(std::move(one));
    }
    return out;
}

WholeRecord InHouse::read(WholeRecord record) const {
    record.opened.person = read(std::move(record.opened.person));
    if (all_) return record;
    for (auto& each : record.opened.versions) each.why = words(each.why);
    for (auto& each : record.family) each.kept.said = read(std::move(each.kept.said));
    record.involved = read(std::move(record.involved));
    for (auto& each : record.happened) each.happened = read(std::move(each.happened));
    for (auto& each : record.joined) {
        each.merged = read(std::move(each.merged));
        if (each.before) each.before = read(std::move(*each.before));
        each.merge.why = words(each.merge.why);
        if (each.merge.undone) each.merge.undone->why = words(each.merge.undone->why);
    }
    for (auto& each : record.split) {
        each.other_name = words(each.other_name);
        each.why = words(each.why);
    }
    for (auto& each : record.wrote) {
        if (hides_places_) each.writer.clear();
        each.link.why = words(each.link.why);
        if (each.link.undone) each.link.undone->why = words(each.link.undone->why);
    }
    return record;
}

}  // namespace accord::people
