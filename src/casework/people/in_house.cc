#include "casework/people/in_house.h"

#include <algorithm>

#include "base/london.h"
#include "base/text.h"
#include "casework/people/commands_shut.h"
#include "engine/shield/masking.h"

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

void add_home(std::vector<shield::Exclusion>& out, const Person& person, Date today) {
    if (const auto* at = home(person, today); at != nullptr and is_known(*at))
        out.push_back({Guarded::Address, one_line(*at), {}});
}

// Somebody who may be a cause for concern to the other does not hide where the other lives.
bool lives_in_secret_with(const Relative& one, Date today) {
    const auto& said = one.kept.said;
    const auto* at = home(one.who, today);
    return said.one_home == Known::Yes and said.holds(today) and not said.concern and
           at != nullptr and at->confidential;
}

std::string from_whom(const Person& person) {
    for (const auto& address : person.addresses)
        if (address.confidential and not address.must_not_know.empty())
            return address.must_not_know;
    return {};
}

}  // namespace

Result<InHouse> InHouse::of(audit::Reading& reading, const Person& person) {
    InHouse out;
    out.all_ = false;
    out.agency_ = reading.actor().agency;
    out.today_ = london_day(reading.now());
    const auto family = TRY(family_of(reading, person));
    for (const auto& one : family)
        if (lives_in_secret_with(one, out.today_))
            out.with_whom_hides_ = home(one.who, out.today_)->must_not_know;
    const auto in_secret = TRY(living_in_secret(reading, out.agency_));
    // Whatever address their own record says: or one could be put down to see whether it is that.
    for (const auto& one : in_secret)
        if (one.id != person.id and holds_confidential_address(one) and may_be(one, person))
            out.with_whom_hides_ = from_whom(one);
    out.hides_places_ = holds_confidential_address(person) or out.with_whom_hides_;
    add_places(out.own_, person);
    if (out.with_whom_hides_) add_name(out.own_, Guarded::School, person.school);
    if (out.with_whom_hides_) add_home(out.own_, person, out.today_);
    // Where they live is secret and not known here: whatever looks like an address may be it.
    for (const auto& address : person.addresses)
        if (address.confidential and not is_known(address))
            out.own_.push_back({Guarded::Address, {}, address.must_not_know});
    if (out.hides_places_)
        for (const auto& one : TRY(involved_with(reading, person)))
            if (not out.is_own(one.working)) out.beside(one.working);
    for (const auto& one : family) add_places(out.familys_, one.who);
    out.everyones_ = places_of(in_secret);
    return out;
}

void InHouse::beside(const Working& hidden) {
    if (all_) return;
    add_name(familys_, Guarded::Service, hidden.organisation);
    add_name(familys_, Guarded::Service, hidden.professional);
}

void InHouse::beside(const Person& other) {
    if (not all_) add_places(familys_, other);
}

bool InHouse::hides(const Working& working) const {
    return hides_places_ and not is_own(working);
}

std::vector<shield::Find> InHouse::held_back(const std::string& held) const {
    auto by_words = familys_;
    for (auto& each : shield::said_whole(held, everyones_)) by_words.push_back(std::move(each));
    return shield::held_back(held, own_, by_words);
}

std::string InHouse::words(const std::string& held) const {
    return all_ or held.empty() ? held : shield::masked(held, held_back(held));
}

std::optional<std::string> InHouse::typed_over(const std::string& typed,
                                               const std::string& held) const {
    if (all_) return typed;
    const auto finds = held_back(held);
    return finds.empty() ? typed : shield::unmasked(typed, held, finds);
}

void InHouse::keep_held_back(std::string& typed, const std::string& held, std::string_view field,
                             Faults& faults) const {
    auto whole = typed_over(typed, held);
    if (whole) typed = std::move(*whole);
    add_if(
        not whole, faults, std::string(field),
        "Leave what is held back in the words where it stands. Your safeguarding lead can change "
        "it");
}

Person InHouse::read(Person person) const {
    if (all_) return person;
    if (hides_places_) person.school.clear();
    if (const auto* at = home(person, today_); at != nullptr and with_whom_hides_) {
        auto& address = person.addresses[static_cast<std::size_t>(at - person.addresses.data())];
        if (not address.confidential) address.must_not_know = *with_whom_hides_;
        address.confidential = true;
    }
    for (const auto held : free_words_of_person) person.*held = words(person.*held);
    for (auto& each : person.identifiers) each.value = words(each.value);
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

Working InHouse::words_of(Working working) const {
    for (const auto held : free_words_of_service) working.*held = words(working.*held);
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
    if (all_) return record;
    record.opened.person = read(std::move(record.opened.person));
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
    for (auto& each : record.wrote) {
        if (hides_places_) each.writer.clear();
        each.link.why = words(each.link.why);
        if (each.link.undone) each.link.undone->why = words(each.link.undone->why);
    }
    return record;
}

}  // namespace accord::people
