#include "support/asking_world.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "casework/clocks/commands.h"
#include "casework/contacts/commands_remind.h"
#include "casework/contacts/commands_unmatched.h"
#include "casework/requests/commands_chase.h"
#include "casework/requests/commands_review.h"
#include "platform/jobs/outbox.h"

namespace accord::test {

using namespace accord::requests;

Wanted wanted(SharingWorld& world, std::string_view key, shield::Extent extent) {
    return {text(world.party(key)),
            "They may know them",
            "What you know of the children",
            "",
            extent,
            ""};
}

Asking about_one(SharingWorld& world) {
    Asking asking;
    sharing::Child child;
    child.first_name = "Amara";
    child.lives = "9 Tidal Row";
    asking.children.push_back(child);
    asking.happening = "Her mother was hurt";
    asking.deciding = "Whether she is safe";
    asking.kind = "HARM";
    asking.wanted.push_back(wanted(world, "brigids"));
    asking.family.telling = sharing::Telling::Told;
    return asking;
}

Asking harm(SharingWorld& world) {
    Asking asking;
    asking.children.push_back(amara_in_hiding());
    asking.happening = "Police went to the home at 14 Alder Court last night. Her mother was hurt.";
    asking.deciding = "Whether the children are safe, at a meeting at 3pm";
    asking.kind = "HARM";
    for (const auto key : {"police", "health", "brigids", "homes", "surgery"})
        asking.wanted.push_back(wanted(world, key));
    asking.family.telling = sharing::Telling::CouldPutAtRisk;
    asking.family.more = "Her partner may be violent";
    return asking;
}

Request asked(SharingWorld& world, const Asking& asking) {
    const auto draft = requests::begin(world.node, world.as("priya"));
    REQUIRE(draft);
    const auto kept =
        save(world.node, world.as("priya"), {draft->reference, draft->version, "check", asking});
    REQUIRE(kept);
    const auto& saved = std::get<Request>(*kept);
    const auto out =
        ask(world.node, world.as("priya"), world.law(), {saved.reference, saved.version});
    REQUIRE_MESSAGE(out.has_value(), (out ? "" : out.error().sentence + out.error().field));
    return std::get<AskedNow>(*out).request;
}

Replying knows(const std::string& facts) {
    Replying said;
    said.holding = Holding::All;
    said.facts = facts;
    said.view = "I think that she is frightened";
    said.call = "Karen Osei, 020 7946 0171";
    said.may_go_on = true;
    return said;
}

Reply replied(SharingWorld& world, std::string_view who, const Reference& reference,
              const Replying& said) {
    const auto out = reply(world.node, world.as(who), world.law(), {reference, 0, said, false});
    REQUIRE_MESSAGE(out.has_value(), (out ? "" : out.error().sentence));
    REQUIRE(std::holds_alternative<Reply>(*out));
    return std::get<Reply>(*out);
}

std::string all_words(const shield::Rendition& rendition) {
    std::string out;
    for (const auto& item : rendition.items) out += item.heading + ": " + item.words + "\n";
    return out;
}

void work(SharingWorld& world) {
    for (int i = 0; i < 200; ++i) {
        auto change = world.node.node().database.begin(store::Mode::Write);
        REQUIRE(change);
        const auto claimed = jobs::claim(*change, world.node.clock.now());
        REQUIRE(claimed);
        REQUIRE(change->commit());
        if (not*claimed) return;
        const auto& message = (*claimed)->message;
        if (message.kind == "request.chase") REQUIRE(chase(world.node, message));
        if (message.kind == "refusal.note_if_not_reviewed")
            REQUIRE(note_if_not_reviewed(world.node, message));
        if (message.kind == "clock.note_if_missed")
            REQUIRE(clocks::note_if_missed(world.node, message));
        if (message.kind == "contact.unmatch") REQUIRE(contacts::unmatch(world.node, message));
        if (message.kind == "contact.remind") REQUIRE(contacts::remind(world.node, message));
        auto done = world.node.node().database.begin(store::Mode::Write);
        REQUIRE(done);
        REQUIRE(jobs::settle(*done, **claimed, world.node.clock.now()));
        REQUIRE(done->commit());
    }
}

Gathered seen(SharingWorld& world, const Reference& reference) {
    const auto out = requests::look_at(world.node, world.as("priya"), reference);
    REQUIRE_MESSAGE(out.has_value(), (out ? "" : out.error().sentence));
    return *out;
}

const Line& of(const Gathered& gathered, const Id<parties::Party>& party) {
    const auto found = std::find_if(gathered.lines.begin(), gathered.lines.end(),
                                    [&](const Line& line) { return line.party.id == party; });
    REQUIRE(found != gathered.lines.end());
    return *found;
}

}  // namespace accord::test
