#include "support/sharing_world.h"

#include <algorithm>

#include "base/expect.h"
#include "governance/agreement/commands.h"
#include "governance/audit/commands.h"
#include "governance/parties/commands.h"
#include "platform/host/embedded.h"
#include "support/rulebook.h"

namespace accord::test {
namespace {

const cli::MadeUpStaff* find(const cli::World& world, std::string_view key,
                             const cli::MadeUpParty** party) {
    for (const auto& body : world.parties)
        for (const auto& one : body.staff)
            if (one.key == key) {
                *party = &body;
                return &one;
            }
    return nullptr;
}

template <class T>
T must(Result<T> result) {
    if (not result) std::fprintf(stderr, "%s\n", result.error().sentence.c_str());
    expect(result.has_value());
    return *std::move(result);
}

}  // namespace

sharing::Child amara_in_hiding() {
    sharing::Child child;
    child.first_name = "Amara";
    child.last_name = "Bello";
    child.born_day = "14";
    child.born_month = "3";
    child.born_year = "2019";
    child.lives = "Flat 3, 14 Alder Court, Marshgate E17 9QZ";
    child.address_protected = true;
    child.guarded = {child.lives};
    child.kept_from = "Kyle Marsh";
    return child;
}

SharingWorld::SharingWorld() {
    world_ = must(cli::marshgate_world());
    law_ = must(agreement::Lawbook::from_program());
    made_ = must(cli::make_marshgate(node, law_->rulebook(), world_));
    auto reading = must(audit::Reading::begin(node, audit::the_node()));
    const auto law = must(agreement::law_for(reading, *law_));
    expect(not law->hands.empty());
}

sharing::Asker SharingWorld::as(std::string_view key) {
    const cli::MadeUpParty* party = nullptr;
    const auto* one = find(world_, key, &party);
    expect(one != nullptr);
    return {made_.as(key), one->name, one->post, made_.party(party->key)};
}

void SharingWorld::suspend(std::string_view key) {
    auto reading = must(audit::Reading::begin(node, audit::the_node()));
    const auto party = must(parties::find(reading, made_.party(key)));
    must(parties::suspend(node, audit::the_node(), party.id, party.version, "to see what happens"));
}

int SharingWorld::entries_saying(std::string_view fact, const Reference& share) {
    const auto pack = must(audit::export_pack(node, audit::the_node(), text(share)));
    int count = 0;
    for (const auto& each : *pack["entries"].items()) {
        const auto entry = must(parse_json(each["entry"].text_or()));
        for (const auto& said : *entry["facts"].items())
            count += said["code"].text_or() == fact ? 1 : 0;
    }
    return count;
}

}  // namespace accord::test
