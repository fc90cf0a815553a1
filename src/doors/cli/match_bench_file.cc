#include "doors/cli/match_bench_file.h"

#include <algorithm>
#include <cstdio>

#include "platform/crypto/sealed_file.h"
#include "platform/host/clock.h"
#include "platform/host/entropy.h"
#include "platform/host/file_writing.h"
#include "platform/host/files.h"
#include "platform/host/hands.h"

namespace accord::cli {
namespace {

bool same_answer(const matching::Answer& one, const matching::Answer& other) {
    return one.outcome == other.outcome and one.considered == other.considered and
           std::equal(one.found.begin(), one.found.end(), other.found.begin(), other.found.end(),
                      [](const matching::Found& a, const matching::Found& b) {
                          return a.person == b.person and a.probability == b.probability and
                                 a.levels == b.levels and a.veto == b.veto;
                      });
}

Json seconds_since(std::int64_t from) {
    char text[32];
    std::snprintf(text, sizeof text, "%.3f",
                  static_cast<double>(host::ticking_micros() - from) / 1e6);
    return Json(Json::Number{text});
}

Result<void> write_clear(const std::string& path, const std::vector<ByteView>& pieces) {
    auto file = TRY(host::FileWriting::begin(path, 0600));
    for (const auto piece : pieces) TRY(file.write(text_of(piece)));
    return file.end();
}

}  // namespace

Result<Json> bench_file(const matching::Index& index, const matching::Names& names,
                        const std::vector<matching::Described>& questions,
                        const std::string& folder, unsigned threads) {
    const host::TemporaryFolder own;
    const auto path = (folder.empty() ? own.path() : folder) + "/bench.list";
    const auto pieces = index.pieces();
    const auto with = host::hands(threads);
    host::SystemEntropy entropy;
    const auto key = crypto::SealKey::mint(entropy);
    std::int64_t bytes = 0;
    for (const auto piece : pieces) bytes += static_cast<std::int64_t>(piece.size());
    Json out = Json::object().set("bytes", bytes);
    for (const bool sealed : {false, true}) {
        const std::string how = sealed ? "sealed" : "clear";
        auto from = host::ticking_micros();
        TRY(sealed ? crypto::write_sealed(path, key, "bench", pieces, entropy)
                   : write_clear(path, pieces));
        out.set(how + "_write_seconds", seconds_since(from));
        from = host::ticking_micros();
        auto room =
            sealed ? TRY(crypto::open_sealed(path, key, "bench", with)) : TRY(host::map_file(path));
        const auto opened =
            TRY(matching::Index::over(names, {room.bytes, std::move(room.kept)}, with));
        out.set(how + "_open_seconds", seconds_since(from));
        const bool same = std::all_of(questions.begin(), questions.end(), [&](const auto& who) {
            return same_answer(index.find(who), opened.find(who));
        });
        out.set(how + "_answers_the_same", same);
        TRY(host::remove_file(path));
    }
    return out;
}

}  // namespace accord::cli
