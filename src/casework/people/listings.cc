#include "casework/people/listings.h"

#include "governance/audit/joint_keys.h"
#include "platform/crypto/sealed_file.h"
#include "platform/host/files.h"

namespace accord::people {
namespace {

constexpr unsigned hands = 2;

std::string folder_of(const Node& node) {
    return node.settings.data + "/lists";
}
std::string path_of(const Node& node, const std::string& agency) {
    return folder_of(node) + "/" + agency + ".list";
}

}  // namespace

Result<std::optional<Listing>> Listings::find(audit::Reading& reading, const matching::Names& names,
                                              const std::string& agency) {
    const auto& node = reading.node();
    const auto path = path_of(node, agency);
    if (not host::exists(path)) return std::optional<Listing>();
    const auto sealed_under = TRY(key(reading));
    if (not sealed_under) return std::optional<Listing>();
    const auto with = host::hands(hands);
    auto opened = [&]() -> Result<Listing> {
        auto room = TRY(crypto::open_sealed(path, *sealed_under, agency, with));
        return Listing::over(names, {room.bytes, std::move(room.kept)}, with);
    }();
    if (opened) return std::optional(std::move(*opened));
    node.log.warn("list.not_opened", {{"agency", agency}, {"why", opened.error().sentence}});
    return std::optional<Listing>();
}

Result<void> Listings::keep(Node& node, const crypto::SealKey& key, const std::string& agency,
                            const Listing& listing) {
    TRY(host::make_folder(folder_of(node)));
    return crypto::write_sealed(path_of(node, agency), key, agency, listing.pieces(), node.entropy);
}

Result<std::optional<crypto::SealKey>> Listings::key(audit::Reading& reading) {
    return audit::find_key_of_many(reading, Person::id_prefix);
}

Result<crypto::SealKey> Listings::key_made(Node& node, const std::string& agency) {
    {
        auto reading = TRY(audit::Reading::begin(node, audit::the_node()));
        if (const auto there = TRY(key(reading))) return *there;
    }
    auto act = TRY(audit::Act::begin(node, audit::the_node(), "people.make_list_key"));
    const auto made = TRY(audit::key_of_many(act, Person::id_prefix));
    act.record(audit::fact("people.list_key_made", agency));
    TRY(act.commit());
    return made;
}

}  // namespace accord::people
