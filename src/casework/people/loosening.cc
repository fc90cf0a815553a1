#include "casework/people/loosening.h"

#include "base/word_table.h"

namespace accord::people {
namespace {

constexpr WordTable<LooseningState, 3> states{{{"asked", "Waits for a second person"},
                                               {"agreed", "No longer secret"},
                                               {"refused", "Stays secret"}}};

// By the one rule of what is one place (keep_shut): what is secret at the one is so at the other.
bool is_place(const Address& address, const Address& place) {
    Person secret, asked;
    secret.addresses = {place};
    secret.addresses[0].confidential = true;
    asked.addresses = {address};
    asked.addresses[0].confidential = false;
    keep_shut(secret, asked);
    return asked.addresses[0].confidential;
}

}  // namespace

std::string_view word(LooseningState state) {
    return states.word(state);
}
std::string_view words(LooseningState state) {
    return states.words(state);
}
std::optional<LooseningState> loosening_state_from(std::string_view word) {
    return states.from(word);
}

std::string_view may_not_settle(const Loosening& loosening, std::string_view by,
                                LooseningState to) {
    if (loosening.state != LooseningState::Asked or to == LooseningState::Asked)
        return "Somebody settled this first. Look at it again";
    // To open takes two; to keep it secret takes one.
    if (to == LooseningState::Agreed and by == loosening.asked_by)
        return "You asked for this, so a second person agrees to it";
    return "";
}

std::string one_line(const Loosening& loosening) {
    return loosening.reach ? one_line(*loosening.reach) : one_line(loosening.address);
}

int loosen(Person& person, const Loosening& loosening) {
    int out = 0;
    if (loosening.reach) {
        for (auto& reach : person.reaches) {
            if (not reach.confidential or not same_reach(reach, *loosening.reach)) continue;
            reach.confidential = false;
            reach.must_not_know.clear();
            ++out;
        }
        return out;
    }
    const auto& place = loosening.address;
    for (auto& address : person.addresses) {
        if (not address.confidential or not is_place(address, place)) continue;
        address.confidential = false;
        address.must_not_know.clear();
        ++out;
    }
    return out;
}

}  // namespace accord::people
