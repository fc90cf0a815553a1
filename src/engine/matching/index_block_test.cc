#include <doctest/doctest.h>

#include <cstring>

#include "engine/matching/explain.h"
#include "engine/matching/index.h"
#include "support/matching.h"

using namespace accord;
using namespace accord::matching;

namespace {

// Bytes of our own, where an index may lie.
struct Laid {
    std::shared_ptr<std::vector<std::uint64_t>> room;
    std::span<Byte> bytes;

    explicit Laid(const std::vector<ByteView>& pieces) {
        std::size_t size = 0;
        for (const auto piece : pieces) size += piece.size();
        make(size);
        auto* at = bytes.data();
        for (const auto piece : pieces) {
            if (not piece.empty()) std::memcpy(at, piece.data(), piece.size());
            at += piece.size();
        }
    }
    // Another with the first so many bytes of it.
    Laid(const Laid& of, std::size_t size) {
        make(size);
        std::memcpy(bytes.data(), of.bytes.data(), std::min(size, of.bytes.size()));
    }
    Result<Index> open() const { return Index::over(test::the_names(), {bytes, room}); }

private:
    void make(std::size_t size) {
        room = std::make_shared<std::vector<std::uint64_t>>(size / 8 + 1);
        bytes = {reinterpret_cast<Byte*>(room->data()), size};
    }
};

std::vector<Described> questions(std::size_t count) {
    const auto population = test::a_population(5'000);
    Chances chances(5);
    std::vector<Described> out;
    for (std::size_t i = 0; i < count; ++i)
        out.push_back(population.described(population.residents()[chances.below(5'000)],
                                           test::the_names(), chances));
    return out;
}

Described a_newcomer() {
    Described out;
    out.given = "zephyrine";
    out.family = "quillfeather";
    out.born = {2019, 5, 7};
    out.postcode = "E50XX";
    return out;
}

// All that an answer says, to the last bit.
std::string words_of(const Index& index, const std::vector<Described>& all) {
    std::string out;
    const auto put = [&](auto value) {
        out.append(reinterpret_cast<const char*>(&value), sizeof value);
    };
    for (const auto& who : all) {
        const auto answer = index.find(who);
        put(answer.outcome);
        put(answer.considered);
        put(answer.complete);
        for (const auto& found : answer.found) {
            put(found.person);
            put(found.probability);
            put(found.levels);
            put(found.veto);
            out += plain_text(explain(index, who, found.person), "a", "b");
        }
    }
    return out;
}

}  // namespace

TEST_CASE("an index that is opened where it lies answers as the one that was built, and lives on") {
    auto index = test::a_town(5'000);
    const auto all = questions(1'000);
    const auto before = words_of(index, all);
    const Laid laid(index.pieces());
    auto opened = laid.open();
    REQUIRE(opened.has_value());
    CHECK(opened->size() == 5'000);
    CHECK(opened->core_bytes() == index.core_bytes());
    CHECK(words_of(*opened, all) == before);

    INFO("Laid down again, it is the same bytes");
    const Laid again(opened->pieces());
    CHECK(std::equal(again.bytes.begin(), again.bytes.end(), laid.bytes.begin(), laid.bytes.end()));

    INFO("Who comes, and who goes, is seen by the next question of both");
    const auto newcomer = a_newcomer();
    for (auto* each : {&index, &*opened}) {
        CHECK(each->find(newcomer).outcome == Outcome::None);
        CHECK(each->add(newcomer) == 5'000);
        CHECK(each->find(newcomer).outcome == Outcome::Match);
        each->take_out(7);
    }
    CHECK(words_of(*opened, all) == words_of(index, all));
    opened->build();
    index.build();
    CHECK(words_of(*opened, all) == words_of(index, all));
}

TEST_CASE("of an index only those who are named go on, and nothing of anybody else") {
    auto index = test::a_town(300);
    const auto person = index.add(a_newcomer());
    index.build();
    const auto has_her = [](const Index& in) {
        const Laid laid(in.pieces());
        return text_of(laid.bytes).find("quillfeather") != std::string_view::npos;
    };
    CHECK(has_her(index));
    std::vector<PersonIndex> others;
    for (PersonIndex each = 0; each < index.size(); ++each)
        if (each != person) others.push_back(each);
    const auto rest = index.of(others);
    CHECK(rest.size() == 300);
    CHECK_FALSE(has_her(rest));
    CHECK(words_of(rest, questions(300)) == words_of(test::a_town(300), questions(300)));
}

TEST_CASE("bytes that are no index, not all of one, or of another program are refused") {
    const Laid laid(test::a_town(60).pieces());
    REQUIRE(laid.open().has_value());
    for (std::size_t size = 0; size < laid.bytes.size(); size += 1 + size / 7)
        CHECK_FALSE(Laid(laid, size).open().has_value());
    CHECK_FALSE(Laid(laid, laid.bytes.size() + 8).open().has_value());
    CHECK_FALSE(Index::over(test::the_names(), {laid.bytes.subspan(1), laid.room}).has_value());
    const auto with = [&](std::size_t at, Byte byte) {
        const Laid other(laid, laid.bytes.size());
        other.bytes[at] ^= byte;
        return other.open();
    };
    CHECK_FALSE(with(7, 1).has_value());   // another format
    CHECK_FALSE(with(24, 1).has_value());  // a length
    const auto of_others = with(8, 1);     // a letter of the model
    REQUIRE_FALSE(of_others.has_value());
    CHECK(of_others.error().sentence.find("other tables") != std::string::npos);

    INFO("Whatever else is changed, it is refused, or asked without harm");
    const auto all = questions(3);
    for (std::size_t at = 0; at < laid.bytes.size(); at += 3) {
        const auto changed = with(at, 0x81);
        if (changed) words_of(*changed, all);
    }
}
