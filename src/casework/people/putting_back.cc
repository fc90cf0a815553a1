#include "casework/people/putting_back.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace accord::people {
namespace {

bool is_kept_back(const Address& address) {
    return address.confidential;
}
bool is_kept_back(const Reach& reach) {
    return is_shut(reach);
}

// By place in the list: whether it was ever secret, and so is not for everybody to read of.
template <class Kept>
std::vector<Kept> those(const std::vector<Kept>& all, const std::vector<Kept>& shut, bool secret) {
    std::vector<Kept> out;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (is_kept_back(shut[i]) == secret) out.push_back(all[i]);
    return out;
}

Person ever_shut(const std::vector<Version>& versions, Person person) {
    for (const auto& each : versions) keep_shut(each.person, person);
    return person;
}

Person open_part(const std::vector<Version>& versions, Person state) {
    const auto shut = ever_shut(versions, state);
    state.addresses = those(state.addresses, shut.addresses, false);
    state.reaches = those(state.reaches, shut.reaches, false);
    return state;
}

// What is open as it was then, what is secret as it is now. The secret ones last: of two homes from
// one day the last is where they are.
template <class Kept>
std::vector<Kept> joined(const std::vector<Kept>& now, const std::vector<Kept>& now_open,
                         const std::vector<Kept>& then_open, const std::vector<Kept>& secret) {
    if (now_open == then_open) return now;
    auto out = then_open;
    out.insert(out.end(), secret.begin(), secret.end());
    return out;
}

void leave_secrets(const std::vector<Version>& versions, const Person& now, const Person& then,
                   Person& out) {
    const auto shut = ever_shut(versions, now);
    const auto now_open = open_part(versions, now);
    const auto then_open = open_part(versions, then);
    out.addresses = joined(now.addresses, now_open.addresses, then_open.addresses,
                           those(now.addresses, shut.addresses, true));
    out.reaches = joined(now.reaches, now_open.reaches, then_open.reaches,
                         those(now.reaches, shut.reaches, true));
}

// Words of which a part is held back, now or then, stay as they are.
template <class Of, class Boxes>
void leave_words(const InHouse& house, const Of& now, Of& out, const Boxes& all) {
    for (const auto held : all)
        if (house.words(now.*held) != now.*held or house.words(out.*held) != out.*held)
            out.*held = now.*held;
}

bool holds_back_any(const InHouse& house, const std::vector<Identifier>& all) {
    return std::any_of(all.begin(), all.end(),
                       [&](const Identifier& one) { return house.words(one.value) != one.value; });
}

bool hides_any(const std::vector<LifeEventState>& states, const Person& person) {
    return std::any_of(states.begin(), states.end(), [&](const LifeEventState& one) {
        return hides_where(one.happened, person);
    });
}

}  // namespace

Result<Reader> reader_of(audit::Reading& reading, const Person& person, bool sees_restricted) {
    Reader out;
    out.sees_restricted = sees_restricted;
    if (not sees_restricted) out.house = TRY(InHouse::of(reading, person));
    return out;
}

Person as_read(const std::vector<Version>& versions, const Person& state, const Reader& reader) {
    return reader.sees_restricted ? state : reader.house.read(open_part(versions, state));
}

Said as_read(Said said, const Reader& reader) {
    if (reader.sees_restricted) return said;
    said.concern = false;
    said.concern_why.clear();
    return reader.house.read(std::move(said));
}

Working as_read(Working working, const Reader& reader) {
    return reader.house.read(std::move(working));
}

Happened as_read(const std::vector<LifeEventState>& states, const Person& person, Happened said,
                 const Reader& reader) {
    if (not reader.sees_restricted and hides_any(states, person)) {
        said.where.clear();
        said.secret = false;
    }
    return reader.house.read(std::move(said));
}

Person put_back(const std::vector<Version>& versions, const Person& now, const Person& then,
                const Reader& reader) {
    auto out = then;
    out.id = now.id;
    out.reference = now.reference;
    out.agency = now.agency;
    out.version = now.version;
    out.merged_into = now.merged_into;
    if (reader.sees_restricted) {
        // All that was ever secret, not only what is so in the newest state.
        out = ever_shut(versions, std::move(out));
    } else {
        leave_secrets(versions, now, then, out);
        if (reader.house.hides_places()) out.school = now.school;
        leave_words(reader.house, now, out, free_words_of_person);
        if (holds_back_any(reader.house, now.identifiers) or
            holds_back_any(reader.house, out.identifiers))
            out.identifiers = now.identifiers;
    }
    keep_shut(now, out);
    return out;
}

Said put_back(const Said& now, const Said& then, const Reader& reader) {
    auto out = then;
    if (reader.sees_restricted) return out;
    out.concern = now.concern;
    out.concern_why = now.concern_why;
    leave_words(reader.house, now, out, std::array{&Said::said_by});
    return out;
}

// One that is hidden is put back by nobody who may not see it.
Working put_back(const Working& now, const Working& then, const Reader& reader) {
    if (reader.house.hides(now) or reader.house.hides(then)) return now;
    auto out = then;
    leave_words(reader.house, now, out, free_words_of_service);
    return out;
}

Happened put_back(const std::vector<LifeEventState>& states, const Person& person,
                  const Happened& now, const Happened& then, const Reader& reader) {
    auto out = then;
    out.secret = then.secret or now.secret;
    if (reader.sees_restricted) return out;
    leave_words(reader.house, now, out, std::array{&Happened::where});
    leave_words(reader.house, now, out, std::array{&Happened::said_by});
    if (not hides_any(states, person)) return out;
    out.where = now.where;
    out.secret = now.secret;
    return out;
}

Result<void> must_say_why_back(const std::string& why) {
    if (trim(why).empty()) return fail(invalid("Enter why it is put back", "why"));
    return {};
}

}  // namespace accord::people
