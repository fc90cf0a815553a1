#include "governance/identity/arrival.h"

#include "base/json.h"
#include "base/limits.h"
#include "platform/crypto/seal.h"
#include "platform/crypto/token.h"

namespace accord::identity {
namespace {

// Sealed to this place, so that no other sealed thing of ours can be passed off as an arrival.
constexpr crypto::Place place{"cookie", "arrival", "v1"};

crypto::SealKey key_of(const crypto::Keys& keys) {
    return crypto::key_for(keys.sealing, "arrival");
}

}  // namespace

std::string seal_arrival(const crypto::Keys& keys, const Arrival& arrival, Entropy& entropy) {
    Json json = Json::object();
    json.set("email", arrival.email);
    json.set("wanted", arrival.wanted);
    json.set("at", text(arrival.at));
    if (arrival.invitation) json.set("invitation", text(*arrival.invitation));
    if (not arrival.secret.empty()) json.set("secret", hex(arrival.secret));
    return base64url(crypto::seal(key_of(keys), place, canonical(json), entropy));
}

std::optional<Arrival> arrival_from(const crypto::Keys& keys, std::string_view cookie,
                                    Instant now) {
    const auto sealed = from_base64url(cookie);
    if (not sealed) return std::nullopt;
    const auto opened = crypto::unseal_text(key_of(keys), place, *sealed);
    if (not opened) return std::nullopt;
    const auto json = parse_json(*opened);
    if (not json) return std::nullopt;
    const auto at = instant_from_text((*json)["at"].text_or());
    if (not at or now >= *at + minutes(limits::arrival_minutes_max)) return std::nullopt;
    Arrival arrival{.email = std::string((*json)["email"].text_or()),
                    .invitation = std::nullopt,
                    .secret = from_hex((*json)["secret"].text_or()).value_or(Bytes{}),
                    .wanted = std::string((*json)["wanted"].text_or("/")),
                    .at = *at};
    if (json->has("invitation")) {
        auto id = id_from<Invitation>((*json)["invitation"].text_or());
        if (not id) return std::nullopt;
        arrival.invitation = *id;
    }
    return arrival;
}

}  // namespace accord::identity
