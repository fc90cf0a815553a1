// Whatever is done to the trail behind our back is found, and the first wrong entry is named.
#include "governance/audit/verification.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "engine/ledger/checkpoint.h"
#include "governance/audit/commands.h"
#include "governance/audit/entries.h"
#include "platform/store/sqlite/connection.h"
#include "support/must.h"
#include "support/plain_trail.h"
#include "support/test_node.h"

namespace accord::audit {
namespace {

using test::must;

const Actor teacher{"acc_teacher", "org_school", "dsl"};

void act(Node& node, const std::string& about) {
    auto act = Act::begin(node, teacher, "share.send");
    REQUIRE(act.has_value());
    act->record(fact("share.sent", about).with("recipient", "org_mash"));
    REQUIRE(act->commit().has_value());
}

// Ten entries, with checkpoints at four and eight.
void fill(Node& node) {
    REQUIRE(open_log(node).has_value());
    for (int i = 2; i <= 10; ++i) {
        act(node, "shr_" + std::to_string(i % 3));
        if (i % 4 == 0) REQUIRE(sign_checkpoint(node).has_value());
    }
}

// Someone with the file, and no regard for us.
void attack(const test::TestNode& node, std::string_view script) {
    auto file = store::Connection::open(node.settings.data + "/accord.db", store::Mode::Write);
    REQUIRE(file.has_value());
    const std::string triggers =
        "drop trigger if exists audit_entries_no_update; drop trigger audit_entries_no_delete;"
        "drop trigger audit_checkpoints_no_update; drop trigger audit_checkpoints_no_delete;"
        "drop trigger audit_pen_only_forward; pragma foreign_keys = off;";
    const auto done = (*file)->script(triggers + std::string(script));
    REQUIRE_MESSAGE(done.has_value(), done.error().sentence);
}

enum class As { Packed, Plain };  // how the entries lie when the attack begins

struct Attack {
    std::string_view what;
    std::string_view script;
    std::int64_t first_wrong;
    As lie = As::Packed;
};

const Attack attacks[] = {
    {"one letter of an entry",
     "update audit_entries set bytes = replace(bytes, 'org_mash', 'org_bash') where sequence = 6",
     6, As::Plain},
    {"what another entry says",
     "update audit_entries set packed = (select packed from audit_entries where sequence = 5)"
     " where sequence = 6",
     6},
    {"one byte of what is packed",
     "update audit_entries set packed = cast(substr(packed, 1, length(packed) - 1) as blob)"
     " where sequence = 6",
     6},
    {"a text beside what is packed", "update audit_entries set bytes = 'x' where sequence = 6", 6},
    {"nothing, where it was packed", "update audit_entries set packed = null where sequence = 6",
     6},
    {"an entry's digest", "update audit_entries set digest = x'00' where sequence = 3", 3},
    {"an entry made into something that is not text",
     "update audit_entries set bytes = x'00ff' where sequence = 5", 5, As::Plain},
    {"an entry packed into something that is not a packing",
     "update audit_entries set packed = x'00ff' where sequence = 5", 5},
    {"an entry removed",
     "delete from audit_mentions where sequence = 7; delete from audit_entries where sequence = 7",
     7},
    {"the last entry removed",
     "delete from audit_mentions where sequence = 10; delete from audit_entries where sequence = "
     "10",
     10},
    {"the last two, and the pen with them",
     "delete from audit_mentions where sequence > 7; delete from audit_entries where sequence > 7;"
     "update audit_pen set size = 7",
     8},
    {"two entries exchanged",
     "update audit_entries set sequence = 99 where sequence = 4;"
     "update audit_entries set sequence = 4 where sequence = 5;"
     "update audit_entries set sequence = 5 where sequence = 99",
     4},
    {"one put in before the first",
     "insert into audit_entries (sequence, bytes, digest) values (0, 'x', x'00')", 1},
    {"one put in after the last",
     "insert into audit_entries (sequence, bytes, digest) values (11, 'x', x'00')", 11},
    {"a copy of one put in after the last",
     "insert into audit_entries (sequence, bytes, packed, digest)"
     " select 11, bytes, packed, digest from audit_entries where sequence = 10",
     11},
    {"what an entry is found by", "delete from audit_mentions where sequence = 2", 2},
    {"an entry found by what it is not about",
     "insert into audit_mentions (about, sequence) values ('shr_9', 4)", 4},
    {"an entry found by another's word, in place of its own",
     "update audit_mentions set about = 'shr_9' where sequence = 5", 5},
    {"an entry that is not there, found by something",
     "insert into audit_mentions (about, sequence) values ('shr_9', 77)", 77},
    {"a checkpoint's root",
     "update audit_checkpoints set note = replace(note, char(10) || '4' || char(10),"
     " char(10) || '5' || char(10)) where size = 4",
     1},
    {"a checkpoint's size", "update audit_checkpoints set size = 9 where size = 8", 5},
    {"a checkpoint's signature",
     "update audit_checkpoints set note = substr(note, 1, length(note) - 9) || 'AAAAAAA=' || "
     "char(10)"
     " where size = 8",
     5},
    {"the pen's tip", "update audit_pen set tip = x'00'", 10},
    {"the pen's tree", "update audit_pen set frontier = x'00'", 10},
};

TEST_CASE("a trail that nobody touched is whole") {
    test::TestNode node;
    fill(node);
    const auto found = verify(node.node().database, verifier_key(node));
    REQUIRE(found.has_value());
    CHECK(found->sound());
    CHECK(found->entries == 10);
    CHECK(found->checkpoints == 2);
    CHECK(found->vouched == 8);
    CHECK(
        said(*found) ==
        "The trail is whole: 10 entries, every one as it was written, none missing. This node has "
        "signed for the first 8, in 2 checkpoints.");
}

TEST_CASE("who looks on sees each entry once, in order, and only what was verified is signed") {
    test::TestNode node;
    fill(node);
    struct Seen final : Onlooker {
        std::vector<std::int64_t> sequences;
        void saw(const ledger::Entry& entry) override { sequences.push_back(entry.sequence); }
    } seen;
    const auto found = must(verify(node.node().database, verifier_key(node), &seen));
    REQUIRE(found.sound());
    CHECK(seen.sequences == std::vector<std::int64_t>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    act(node, "shr_later");
    const auto note = must(ledger::note_from(must(sign_checkpoint(node, found))));
    CHECK(must(ledger::checkpoint_from(note.body)).size == 10);
    // A later one speaks for what was verified before, too.
    const auto later = must(sign_checkpoint(node));
    CHECK(must(sign_checkpoint(node, found)) == later);
}

TEST_CASE("what was written before entries were packed is read, and is whole") {
    test::TestNode node(test::On::Sqlite);
    fill(node);
    test::write_plainly(node.settings.data + "/accord.db");
    act(node.node(), "shr_0");
    const auto found = verify(node.node().database, verifier_key(node));
    REQUIRE(found.has_value());
    CHECK(found->sound());
    CHECK(found->entries == 11);
    const auto about = newest(node.node(), {.about = "shr_0", .rows_max = 50});
    REQUIRE(about.has_value());
    CHECK(about->size() == 4);
}

TEST_CASE("every attack on the trail is found, and the first wrong entry is named") {
    for (const auto& each : attacks) {
        test::TestNode node(test::On::Sqlite);
        fill(node);
        if (each.lie == As::Plain) test::write_plainly(node.settings.data + "/accord.db");
        attack(node, each.script);
        INFO(each.what);
        const auto found = verify(node.node().database, verifier_key(node));
        REQUIRE(found.has_value());
        REQUIRE_FALSE(found->sound());
        INFO(found->wrong->why);
        CHECK(found->wrong->sequence == each.first_wrong);
        CHECK_FALSE(sign_checkpoint(node).has_value());
    }
}

TEST_CASE("an entry that was changed with its digest beside it is named, not the one after it") {
    test::TestNode node(test::On::Sqlite);
    fill(node);
    auto file =
        must(store::Connection::open(node.settings.data + "/accord.db", store::Mode::Write));
    REQUIRE(file->script("drop trigger audit_entries_no_update").has_value());
    auto read = must(node.node().database.begin(store::Mode::Read));
    const auto entry = must(Entries::find(read, 6));
    const auto forged = replace_all(entry->bytes, "org_mash", "org_bash");
    must(file->ask(
        {"test.forge", "update audit_entries set packed = $1, digest = $2 where sequence = 6"},
        store::Values{kept_bytes(forged), digest(forged)}));
    const auto found = must(verify(node.node().database, verifier_key(node)));
    CHECK(found.wrong->sequence == 6);
    CHECK(found.wrong->why ==
          "Entry 6 was changed after it was written: entry 7 was written after another");
}

TEST_CASE("a whole trail written anew by someone without the key is found by the checkpoints") {
    test::TestNode node(test::On::Sqlite);
    fill(node);
    test::TestNode forger(test::On::Sqlite);  // the same entries but one, and all links right
    REQUIRE(open_log(forger).has_value());
    for (int i = 2; i <= 10; ++i)
        act(forger, i == 6 ? "shr_forged" : "shr_" + std::to_string(i % 3));
    attack(node,
           "delete from audit_mentions; delete from audit_entries; delete from audit_pen where 0;"
           "attach '" +
               forger.settings.data +
               "/accord.db' as other;"
               "insert into audit_entries select * from other.audit_entries;"
               "insert into audit_mentions select * from other.audit_mentions;"
               "update audit_pen set tip = (select tip from other.audit_pen),"
               " frontier = (select frontier from other.audit_pen)");
    const auto found = verify(node.node().database, verifier_key(node));
    REQUIRE(found.has_value());
    REQUIRE_FALSE(found->sound());
    CHECK(found->wrong->sequence == 5);
    CHECK(found->wrong->why ==
          "An entry from 5 to 8 is not the one that was there when it was signed");
}

TEST_CASE("a pack is enough for a stranger, and not when it was touched") {
    test::TestNode node(test::On::Sqlite);
    fill(node);
    const auto pack = export_pack(node, teacher, "shr_1");
    REQUIRE(pack.has_value());
    const auto key = verifier_key(node);
    const auto sound = verify_pack(*pack, key);
    REQUIRE(sound.has_value());
    CHECK(sound->sound());
    CHECK(sound->entries == 4);  // 4, 7, 10, and the making of the pack
    const auto changed = parse_json(replace_all(canonical(*pack), "org_mash", "org_bash"));
    const auto found = verify_pack(*changed, key);
    REQUIRE(found.has_value());
    CHECK(found->wrong->sequence == 4);
    auto other = key;
    other.key[0] ^= 1;
    CHECK_FALSE(verify_pack(*pack, other)->sound());
}

}  // namespace
}  // namespace accord::audit
