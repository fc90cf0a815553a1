#include "casework/people/putting_back.h"

#include <algorithm>

#include "base/text.h"

namespace accord::people {
namespace {

// By place in the list: whether it was ever secret, and so is not for everybody to read of.
template <class Kept>
std::vector<Kept> those(const std::vector<Kept>& all, const std::vector<Kept>& shut, bool secret) {
    std::vector<Kept> out;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (shut[i].confidential == secret) out.push_back(all[i]);
    return out;
}

Person ever_shut(const std::vector<Version>& versions, Person person) {
    for (const auto& each : versions) keep_shut(each.person, person);
    return person;
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

bool hides_any(const std::vector<LifeEventState>& states, const Person& person) {
    return std::any_of(states.begin(), states.end(), [&](const LifeEventState& one) {
        return hides_where(one.happened, person);
    });
}

// Where somebody lives in secret, or ever did, their school gives the place away.
bool hides_school(const std::vector<Version>& versions) {
    return std::any_of(versions.begin(), versions.end(),
                       [](const Version& one) { return holds_confidential_address(one.person); });
}

}  // namespace

Person open_part(const std::vector<Version>& versions, Person state) {
    const auto shut = ever_shut(versions, state);
    state.addresses = those(state.addresses, shut.addresses, false);
    state.reaches = those(state.reaches, shut.reaches, false);
    if (hides_school(versions)) state.school.clear();
    return state;
}

Said open_part(Said said) {
    said.concern = false;
    said.concern_why.clear();
    return said;
}

Happened open_part(const std::vector<LifeEventState>& states, const Person& person, Happened said) {
    if (not hides_any(states, person)) return said;
    said.where.clear();
    said.secret = false;
    return said;
}

Person put_back(const std::vector<Version>& versions, const Person& now, const Person& then,
                Sees sees) {
    auto out = then;
    out.id = now.id;
    out.reference = now.reference;
    out.agency = now.agency;
    out.version = now.version;
    out.merged_into = now.merged_into;
    if (sees == Sees::Open) {
        if (hides_school(versions)) out.school = now.school;
        const auto shut = ever_shut(versions, now);
        const auto now_open = open_part(versions, now);
        const auto then_open = open_part(versions, then);
        out.addresses = joined(now.addresses, now_open.addresses, then_open.addresses,
                               those(now.addresses, shut.addresses, true));
        out.reaches = joined(now.reaches, now_open.reaches, then_open.reaches,
                             those(now.reaches, shut.reaches, true));
    } else {
        // All that was ever secret, not only what is so in the newest state.
        out = ever_shut(versions, std::move(out));
    }
    keep_shut(now, out);
    return out;
}

Said put_back(const Said& now, const Said& then, Sees sees) {
    auto out = then;
    if (sees == Sees::Everything) return out;
    out.concern = now.concern;
    out.concern_why = now.concern_why;
    return out;
}

Happened put_back(const std::vector<LifeEventState>& states, const Person& person,
                  const Happened& now, const Happened& then, Sees sees) {
    auto out = then;
    out.secret = then.secret or now.secret;
    if (sees == Sees::Everything or not hides_any(states, person)) return out;
    out.where = now.where;
    out.secret = now.secret;
    return out;
}

Result<void> must_say_why_back(const std::string& why) {
    if (trim(why).empty()) return fail(invalid("Enter why it is put back", "why"));
    return {};
}

}  // namespace accord::people
