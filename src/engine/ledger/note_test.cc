#include "engine/ledger/note.h"

#include <doctest/doctest.h>

#include "engine/ledger/checkpoint.h"

namespace accord::ledger {
namespace {

constexpr std::string_view dash = "\xE2\x80\x94 ";
const std::string sound = "one\ntwo\n\n" + std::string(dash) + "a.example/log AAAAAAA=\n";

TEST_CASE("a note comes back as it was written") {
    const auto note = note_from(sound);
    REQUIRE(note.has_value());
    CHECK(note->body == "one\ntwo\n");
    CHECK(note->signatures.at(0).name == "a.example/log");
    CHECK(note->signatures.at(0).signature == Bytes{0});
    CHECK(text(*note) == sound);
}

TEST_CASE("what is not a note is refused") {
    const std::string refused[] = {
        "",
        "\n\n",
        "one\n",
        "one\n\n",
        "one\n\nunsigned\n",
        sound.substr(0, sound.size() - 1),
        sound + "\n",
        sound + "more\n",
        "a\tb\n\n" + std::string(dash) + "a AAAAAAA=\n",
        "a\n\n" + std::string(dash) + "a+b AAAAAAA=\n",
        "a\n\n" + std::string(dash) + "a AAAA\n",
        "a\n\n" + std::string(dash) + "a not base64\n",
        "a\xff\n\n" + std::string(dash) + "a AAAAAAA=\n",
    };
    for (const auto& each : refused) {
        INFO(each);
        CHECK_FALSE(note_from(each).has_value());
    }
}

TEST_CASE("a verifier key comes back, and a damaged one does not") {
    const VerifierKey key{"a.example/log", 1, Bytes(32, 7)};
    const auto written = text(key);
    CHECK(verifier_key_from(written) == key);
    for (std::size_t i = 0; i < written.size(); ++i) {
        auto damaged = written;
        damaged[i] = damaged[i] == 'A' ? 'B' : 'A';
        CHECK_FALSE(verifier_key_from(damaged).has_value());
    }
}

TEST_CASE("a checkpoint comes back, with extensions or without") {
    const Checkpoint checkpoint{"a.example/log", 42, digest("root")};
    CHECK(checkpoint_from(body(checkpoint)) == checkpoint);
    CHECK(checkpoint_from(body(checkpoint) + "more to come\n") == checkpoint);
    for (const auto* refused :
         {"", "a\n", "a\n1\n", "a\n1\nAAAA\n",
          "a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
          "a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
          "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
          "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
          "a\n99999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"}) {
        INFO(refused);
        CHECK_FALSE(checkpoint_from(refused).has_value());
    }
}

}  // namespace
}  // namespace accord::ledger
