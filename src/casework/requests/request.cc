#include "casework/requests/request.h"

#include <algorithm>
#include <array>

#include "casework/sharing/pack.h"

namespace accord::requests {
namespace {

constexpr std::array<std::string_view, 5> states{"draft", "asked", "closed", "cancelled",
                                                 "dropped"};
struct StateLine {
    std::string_view word;
    std::string_view words;
};
constexpr std::array<StateLine, 6> asked_states{{{"held-back", "Not asked"},
                                                 {"waiting", "Waiting"},
                                                 {"replied", "Replied"},
                                                 {"silent", "No reply"},
                                                 {"passed-on", "Passed on"},
                                                 {"cancelled", "No longer needed"}}};

}  // namespace

std::string_view word(RequestState state) {
    return states[static_cast<std::size_t>(state)];
}
std::optional<RequestState> request_state_from(std::string_view word) {
    for (std::size_t i = 0; i < states.size(); ++i)
        if (states[i] == word) return static_cast<RequestState>(i);
    return std::nullopt;
}

std::string_view word(AskedState state) {
    return asked_states[static_cast<std::size_t>(state)].word;
}
std::string_view words(AskedState state) {
    return asked_states[static_cast<std::size_t>(state)].words;
}
std::optional<AskedState> asked_state_from(std::string_view word) {
    for (std::size_t i = 0; i < asked_states.size(); ++i)
        if (asked_states[i].word == word) return static_cast<AskedState>(i);
    return std::nullopt;
}

const Asked* Request::of(const Id<parties::Party>& party) const {
    for (const auto& each : asked)
        if (each.party == party) return &each;
    return nullptr;
}
Asked* Request::of(const Id<parties::Party>& party) {
    for (auto& each : asked)
        if (each.party == party) return &each;
    return nullptr;
}
Asked* Request::of(const Id<Asked>& wanted) {
    for (auto& each : asked)
        if (each.id == wanted) return &each;
    return nullptr;
}

std::size_t Request::waiting() const {
    return static_cast<std::size_t>(std::count_if(
        asked.begin(), asked.end(), [](const Asked& each) { return each.awaited(); }));
}
std::size_t Request::sent() const {
    return static_cast<std::size_t>(std::count_if(
        asked.begin(), asked.end(), [](const Asked& each) { return each.was_sent(); }));
}

std::string told_bytes(const Asked& asked) {
    auto out = sharing::to_json(asked.told);
    out.set("asked", text(asked.id));
    out.set("salt", asked.salt);
    return canonical(out);
}

std::string reply_bytes(const Reply& reply) {
    auto out = sharing::to_json(reply.rendition);
    out.set("reply", text(reply.id));
    out.set("number", reply.number);
    out.set("type", reply.type.text());
    out.set("said", to_json(reply.said));
    auto onward = Json::object();
    for (const auto& [id, said] : reply.onward) onward.set(id, word(said));
    out.set("onward", std::move(onward));
    out.set("salt", reply.salt);
    return canonical(out);
}

}  // namespace accord::requests
