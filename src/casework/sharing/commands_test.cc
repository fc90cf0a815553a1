// The verbs of sharing, in Marshgate: what becomes of a worry that the school's lead sends.
#include "casework/sharing/commands.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "engine/policy/documents.h"
#include "governance/audit/commands.h"
#include "governance/parties/commands.h"
#include "support/sharing_world.h"

using namespace accord;
using namespace accord::sharing;
using test::SharingWorld;

namespace {

Answers worry(SharingWorld& world) {
    Answers answers;
    answers.children.push_back(test::amara_in_hiding());
    answers.how_soon = HowSoon::Today;
    answers.facts = "Kyle pushed mummy and she fell on the stairs. They are at 14 Alder Court now.";
    answers.view = "Mum is pregnant. Amara has been quiet for three weeks.";
    answers.must_not_find_out = Yes::Yes;
    answers.keep_from = "Kyle Marsh must not learn that Amara told us";
    const auto choose = [&](std::string_view key, shield::Extent extent) {
        answers.recipients.push_back({text(world.party(key)), "They can help", extent, ""});
    };
    choose("mash", shield::Extent::Everything);
    choose("police", shield::Extent::Everything);
    choose("health", shield::Extent::Short);
    answers.family.telling = Telling::CouldPutAtRisk;
    answers.family.more = "Her partner may be violent";
    return answers;
}

Draft saved(SharingWorld& world, const Answers& answers) {
    const auto draft = begin(world.node, world.as("karen"));
    REQUIRE(draft);
    const auto result =
        save(world.node, world.as("karen"), {draft->reference, draft->version, "check", answers});
    REQUIRE(result);
    return std::get<Draft>(*result);
}

Sent sent(SharingWorld& world, const Draft& draft) {
    const auto result =
        send(world.node, world.as("karen"), world.law(), {draft.reference, draft.version, false});
    REQUIRE_MESSAGE(result.has_value(), (result ? "" : result.error().sentence));
    return std::get<Sent>(*result);
}

const Recipient& of(const Share& share, const Id<parties::Party>& party) {
    const auto* found = share.recipient(party);
    REQUIRE(found != nullptr);
    return *found;
}

std::string all_words(const Received& received) {
    std::string out;
    for (const auto& item : received.packs.back().rendition.items) out += item.words + "\n";
    return out;
}

}  // namespace

TEST_CASE("a worry reaches each organisation in its own version, and reading it is recorded") {
    SharingWorld world;
    const auto draft = saved(world, worry(world));
    const auto share = sent(world, draft).share;
    CHECK(of(share, world.party("mash")).answer == policy::Answer::Permit);
    CHECK(of(share, world.party("police")).answer == policy::Answer::Permit);
    CHECK(of(share, world.party("health")).extent == shield::Extent::Short);
    CHECK(share.look_again_on.has_value());

    const auto mash = open(world.node, world.as("priya"), draft.reference);
    REQUIRE(mash);
    CHECK(mash->recipient.reached == Reached::Opened);
    CHECK(all_words(*mash).find("Alder Court") == std::string::npos);
    CHECK(all_words(*mash).find("[address held back]") != std::string::npos);
    CHECK(all_words(*mash).find("020 7946 0161") != std::string::npos);
    CHECK(mash->share.answers == Answers{});

    const auto health = open(world.node, world.as("ruth"), draft.reference);
    REQUIRE(health);
    CHECK(all_words(*health).find("pushed") == std::string::npos);
    CHECK(all_words(*health).find("Amara Bello") != std::string::npos);

    const auto said = acknowledge(world.node, world.as("priya"), draft.reference);
    REQUIRE(said);
    const auto seen = look_at(world.node, world.as("karen"), draft.reference);
    REQUIRE(seen);
    CHECK(of(seen->share, world.party("mash")).reached == Reached::Acknowledged);
    CHECK(of(seen->share, world.party("health")).reached == Reached::Opened);
    CHECK(of(seen->share, world.party("police")).reached == Reached::Sent);
    CHECK_FALSE(seen->checkpoints.empty());
}

TEST_CASE("pressing Send twice sends once") {
    SharingWorld world;
    const auto draft = saved(world, worry(world));
    CHECK_FALSE(sent(world, draft).already);
    const auto again = sent(world, draft);
    CHECK(again.already);
    CHECK(again.share.recipients.size() == 3);
    const auto list = queue(world.node, world.as("priya"));
    REQUIRE(list);
    CHECK(list->received.size() == 1);
}

TEST_CASE("someone who is not a recipient is refused, and that is recorded") {
    SharingWorld world;
    const auto draft = saved(world, worry(world));
    sent(world, draft);
    const auto refused = open(world.node, world.as("zara"), draft.reference);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::Forbidden);
    CHECK(world.entries_saying("share.refused", draft.reference) == 1);
    // Another person's identifiers: a draft of another organisation is not found at all.
    const auto other = begin(world.node, world.as("karen"));
    REQUIRE(other);
    const auto stolen = open_draft(world.node, world.as("zara"), other->reference, "worry");
    REQUIRE_FALSE(stolen);
    CHECK(stolen.error().kind == ErrorKind::NotFound);
}

TEST_CASE("two people editing one draft: the second is shown both and nothing is lost") {
    SharingWorld world;
    const auto draft = begin(world.node, world.as("karen"));
    REQUIRE(draft);
    Answers hers;
    hers.facts = "What Karen wrote";
    REQUIRE(save(world.node, world.as("karen"), {draft->reference, 1, "worry", hers}));
    Answers his;
    his.facts = "What Liam wrote";
    const auto second = save(world.node, world.as("liam"), {draft->reference, 1, "worry", his});
    REQUIRE(second);
    const auto* first = std::get_if<SavedFirst>(&*second);
    REQUIRE(first != nullptr);
    CHECK(first->theirs.answers.facts == "What Karen wrote");
    CHECK(first->theirs.saved_by_name == "Karen Osei");
    // Having seen both, he saves over hers with the version that he was shown.
    const auto third =
        save(world.node, world.as("liam"), {draft->reference, first->theirs.version, "worry", his});
    REQUIRE(third);
    CHECK(std::get<Draft>(*third).answers.facts == "What Liam wrote");
}

TEST_CASE("a recipient suspended between check and send is held, shown, and nobody else waits") {
    SharingWorld world;
    const auto draft = saved(world, worry(world));
    world.suspend("police");
    const auto share = sent(world, draft).share;
    CHECK(of(share, world.party("police")).reached == Reached::Suspended);
    CHECK(of(share, world.party("mash")).reached == Reached::Sent);
    CHECK_FALSE(open(world.node, world.as("tom"), draft.reference));
    CHECK(world.entries_saying("share.held_back", draft.reference) == 1);
}

TEST_CASE("a body that has not signed is review: held without a reason, sent with one") {
    SharingWorld world;
    auto answers = worry(world);
    answers.recipients.push_back(
        {text(world.party("tidal")), "Amara goes there", shield::Extent::Short, ""});
    const auto held = sent(world, saved(world, answers)).share;
    CHECK(of(held, world.party("tidal")).answer == policy::Answer::Review);
    CHECK(of(held, world.party("tidal")).reached == Reached::HeldBack);
    answers.recipients.back().go_on = "They collect her from school today";
    const auto went = sent(world, saved(world, answers)).share;
    CHECK(of(went, world.party("tidal")).reached == Reached::Sent);
    CHECK(world.entries_saying("share.went_on", went.reference) == 1);
}

TEST_CASE("a correction reaches everyone who had it, and changes nothing that was sent") {
    SharingWorld world;
    const auto draft = saved(world, worry(world));
    const auto share = sent(world, draft).share;
    REQUIRE(open(world.node, world.as("priya"), draft.reference));
    REQUIRE(correct(world.node, world.as("karen"), world.law(),
                    {draft.reference, share.version, "It was Monday and not Tuesday."}));
    const auto waiting = queue(world.node, world.as("priya"));
    REQUIRE(waiting);
    REQUIRE(waiting->received.size() == 1);
    CHECK(changed_since_opened(waiting->received.front()));
    const auto mash = open(world.node, world.as("priya"), draft.reference);
    REQUIRE(mash);
    REQUIRE(mash->packs.size() == 2);
    CHECK(mash->packs.back().rendition.items.front().words == "It was Monday and not Tuesday.");
    CHECK_FALSE(changed_since_opened(*mash));
    CHECK(mash->packs.front().rendition.items.front().words.starts_with("Amara Bello"));
    const auto health = open(world.node, world.as("ruth"), draft.reference);
    REQUIRE(health);
    CHECK(all_words(*health).find("Monday") == std::string::npos);
    CHECK(health->packs.size() == 2);
}

TEST_CASE("what was put right stands on every version that is made afterwards") {
    SharingWorld world;
    const auto draft = saved(world, worry(world));
    const auto share = sent(world, draft).share;
    const auto right = correct(world.node, world.as("karen"), world.law(),
                               {draft.reference, share.version, "It was Monday and not Tuesday."});
    REQUIRE(right);
    auto answers = right->answers;
    answers.family.telling = Telling::Told;
    REQUIRE(finish(world.node, world.as("karen"), world.law(), draft.reference, right->version,
                   answers));
    const auto mash = open(world.node, world.as("priya"), draft.reference);
    REQUIRE(mash);
    CHECK(mash->packs.back().rendition.items.front().words == "It was Monday and not Tuesday.");
    REQUIRE(add_recipient(world.node, world.as("karen"), world.law(), draft.reference,
                          {text(world.party("surgery")), "You added them",
                           shield::Extent::Everything, "They know the family"}));
    const auto surgery = open(world.node, world.as("anil"), draft.reference);
    REQUIRE(surgery);
    const auto& first = surgery->packs.back().rendition.items.front();
    CHECK(first.heading == "Corrected");
}

TEST_CASE("sent as urgent it goes at once by rule, and three questions have a clock") {
    SharingWorld world;
    auto answers = worry(world);
    answers.how_soon = HowSoon::Now;
    answers.recipients.clear();
    answers.family = {};
    answers.must_not_find_out = Yes::NotSaid;
    const auto draft = saved(world, answers);
    const auto result =
        send(world.node, world.as("karen"), world.law(), {draft.reference, draft.version, true});
    REQUIRE(result);
    const auto share = std::get<Sent>(*result).share;
    REQUIRE(share.finish_by);
    CHECK(of(share, world.party("mash")).reached == Reached::Sent);
    CHECK(of(share, world.party("police")).reached == Reached::Sent);
    answers.family.telling = Telling::Told;
    answers.must_not_find_out = Yes::No;
    const auto finished =
        finish(world.node, world.as("karen"), world.law(), draft.reference, share.version, answers);
    REQUIRE(finished);
    CHECK_FALSE(finished->unfinished());
    const auto mash = open(world.node, world.as("priya"), draft.reference);
    REQUIRE(mash);
    CHECK(mash->packs.size() == 2);
}

TEST_CASE("what is taken back can no longer be opened, and who had it is told why") {
    SharingWorld world;
    const auto draft = saved(world, worry(world));
    sent(world, draft);
    REQUIRE(open(world.node, world.as("tom"), draft.reference));
    REQUIRE(withdraw(world.node, world.as("karen"), draft.reference, world.party("police"),
                     TakenBack::WrongChild));
    const auto refused = open(world.node, world.as("tom"), draft.reference);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::Forbidden);
    CHECK(side_of(world.node, world.as("tom"), draft.reference) == Side::TakenBack);
    const auto gone = taken_back(world.node, world.as("tom"), draft.reference);
    REQUIRE(gone);
    CHECK(gone->recipient.taken_back == TakenBack::WrongChild);
    CHECK(gone->packs.empty());  // nothing of what it said
    // It does not vanish from their list without a word, and shows nothing of the child.
    const auto list = queue(world.node, world.as("tom"));
    REQUIRE(list->received.size() == 1);
    CHECK(list->received.front().packs.empty());
}

TEST_CASE("what was put right has its own clock, and silence about it is written down") {
    SharingWorld world;
    const auto draft = saved(world, worry(world));
    const auto share = sent(world, draft).share;
    REQUIRE(open(world.node, world.as("tom"), draft.reference));
    REQUIRE(acknowledge(world.node, world.as("tom"), draft.reference));
    REQUIRE(correct(world.node, world.as("karen"), world.law(),
                    {draft.reference, share.version, "It was Tuesday, not Monday"}));
    auto list = queue(world.node, world.as("tom"));
    REQUIRE(list->received.front().recipient.read_again_by);
    const auto id = text(of(share, world.party("police")).id);
    const auto due = *list->received.front().recipient.read_again_by;
    CHECK(due_of(list->received.front().recipient) == due);
    SUBCASE("read in time, the clock has gone") {
        REQUIRE(open(world.node, world.as("tom"), draft.reference));
        world.node.clock.set(due + minutes(1));
        REQUIRE(note_if_unread(world.node, {"share.note_if_unread", id}));
        CHECK(world.entries_saying("share.change_not_read", draft.reference) == 0);
    }
    SUBCASE("not read, it is late") {
        world.node.clock.set(due + minutes(1));
        REQUIRE(note_if_unread(world.node, {"share.note_if_unread", id}));
        CHECK(world.entries_saying("share.change_not_read", draft.reference) == 1);
    }
    // Who has not opened it at all has the first clock and no second.
    CHECK_FALSE(of(share, world.party("mash")).read_again_by);
}

TEST_CASE("delivering is safe to repeat, and being late is written down once it is so") {
    SharingWorld world;
    const auto draft = saved(world, worry(world));
    const auto share = sent(world, draft).share;
    const auto id = text(of(share, world.party("mash")).id);
    CHECK(deliver(world.node, {"share.deliver", id}));
    CHECK(deliver(world.node, {"share.deliver", id}));
    CHECK(world.entries_saying("share.delivered", draft.reference) == 1);
    world.node.clock.pass(hours(24 * 4));
    CHECK(note_if_late(world.node, {"share.note_if_late", id}));
    CHECK(world.entries_saying("share.late", draft.reference) == 1);
    const auto list = queue(world.node, world.as("priya"));
    REQUIRE(list);
    CHECK(list->received.front().recipient.late(list->now));
}

TEST_CASE("the evidence of a share verifies, and holds nothing that was written") {
    SharingWorld world;
    const auto draft = saved(world, worry(world));
    sent(world, draft);
    const auto pack = evidence(world.node, world.as("priya").actor, draft.reference);
    REQUIRE(pack);
    const auto key = audit::verifier_key(world.node);
    const auto verified = audit::verify_pack(*pack, key);
    REQUIRE(verified);
    CHECK_FALSE(verified->wrong);
    const auto words = canonical(*pack);
    for (const auto* secret : {"Amara", "Bello", "Alder", "pushed", "Kyle", "pregnant", "violent"})
        CHECK_MESSAGE(words.find(secret) == std::string::npos, secret);
    CHECK((*pack)["decisions"].items()->size() == 3);
    const auto replayed = policy::replay(world.law().rulebook(), "pack", words);
    CHECK_MESSAGE(replayed.outcome == policy::Replayed::Same, replayed.sentence);
    CHECK(replayed.decisions.size() == 3);
    CHECK(vouched_decisions(*pack) == 3);
    auto forged = *pack;
    auto decisions = *forged["decisions"].items();
    decisions[1].set("rulebook", "another");
    forged.set("decisions", Json(decisions));
    CHECK_FALSE(vouched_decisions(forged));
}

TEST_CASE("a draft that is thrown away is gone, and its key with it") {
    SharingWorld world;
    const auto draft = saved(world, worry(world));
    REQUIRE(drop(world.node, world.as("karen"), draft.reference));
    const auto gone = open_draft(world.node, world.as("karen"), draft.reference, "worry");
    REQUIRE_FALSE(gone);
    CHECK(gone.error().kind == ErrorKind::NotFound);
    const auto list = queue(world.node, world.as("karen"));
    REQUIRE(list);
    CHECK(list->drafts.empty());
}

TEST_CASE("not told: on the day set it is asked again, and telling them reaches everyone") {
    SharingWorld world;
    const auto draft = saved(world, worry(world));
    const auto share = sent(world, draft).share;
    REQUIRE(share.look_again_on);
    auto answers = share.answers;
    answers.family.telling = Telling::Told;
    const auto told =
        finish(world.node, world.as("karen"), world.law(), draft.reference, share.version, answers);
    REQUIRE(told);
    CHECK_FALSE(told->look_again_on);
    const auto mash = open(world.node, world.as("priya"), draft.reference);
    REQUIRE(mash);
    CHECK(mash->packs.size() == 2);
    CHECK(world.entries_saying("share.finished", draft.reference) == 0);
    CHECK(world.entries_saying("share.family_recorded", draft.reference) == 2);
}
