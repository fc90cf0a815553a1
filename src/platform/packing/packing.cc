#include "platform/packing/packing.h"

#include <zstd.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/expect.h"
#include "base/freed.h"
#include "platform/host/embedded.h"
#include "platform/host/files.h"

namespace accord::packing {
namespace {

// The first byte says which dictionary. What was packed with one is read with it for ever; the last
// is what is packed with.
constexpr std::array<std::string_view, 2> dictionaries{
    "src/platform/packing/dictionaries/1.dictionary",
    "src/platform/packing/dictionaries/2.dictionary",
};
constexpr Byte newest = dictionaries.size();
constexpr int level = 3;
// What every frame of zstd begins with, and is left out (RFC 8878, section 3.1.1).
constexpr std::array<Byte, 4> magic{0x28, 0xB5, 0x2F, 0xFD};

using Packing = std::unique_ptr<ZSTD_CDict, Freed<ZSTD_freeCDict>>;
using Unpacking = std::unique_ptr<ZSTD_DDict, Freed<ZSTD_freeDDict>>;
using Packer = std::unique_ptr<ZSTD_CCtx, Freed<ZSTD_freeCCtx>>;
using Unpacker = std::unique_ptr<ZSTD_DCtx, Freed<ZSTD_freeDCtx>>;

std::string_view dictionary(Byte number) {
    const auto found = host::embedded(dictionaries.at(number - 1U));
    expect(found.has_value());
    return *found;
}

const ZSTD_CDict* to_pack() {
    static const Packing made = [] {
        const auto learnt = dictionary(newest);
        return Packing(ZSTD_createCDict(learnt.data(), learnt.size(), level));
    }();
    expect(made != nullptr);
    return made.get();
}

const ZSTD_DDict* to_unpack(Byte number) {
    static const auto made = [] {
        std::array<Unpacking, dictionaries.size()> all;
        for (Byte one = 1; one <= newest; ++one) {
            const auto learnt = dictionary(one);
            all.at(one - 1U).reset(ZSTD_createDDict(learnt.data(), learnt.size()));
        }
        return all;
    }();
    const auto& found = made.at(number - 1U);
    expect(found != nullptr);
    return found.get();
}

// Each thread keeps its own: making one costs more than what it does.
ZSTD_CCtx& packer() {
    thread_local const Packer held = [] {
        Packer made(ZSTD_createCCtx());
        expect(made != nullptr);
        for (const auto& [setting, value] :
             {std::pair(ZSTD_c_compressionLevel, level), std::pair(ZSTD_c_contentSizeFlag, 1),
              std::pair(ZSTD_c_checksumFlag, 0), std::pair(ZSTD_c_dictIDFlag, 0)})
            expect(ZSTD_isError(ZSTD_CCtx_setParameter(made.get(), setting, value)) == 0);
        expect(ZSTD_isError(ZSTD_CCtx_refCDict(made.get(), to_pack())) == 0);
        return made;
    }();
    return *held;
}

ZSTD_DCtx& unpacker() {
    thread_local const Unpacker held = [] {
        Unpacker made(ZSTD_createDCtx());
        expect(made != nullptr);
        return made;
    }();
    return *held;
}

Error not_packed() {
    return broken("What was kept is damaged: it cannot be unpacked");
}

// Only in the build of script/dictionary: what is packed is written to a folder, to learn from.
void keep_sample(std::string_view text) {
#ifdef ACCORD_SAMPLES
    static std::size_t number = 0;
    const auto file = std::string(ACCORD_SAMPLES) + "/" + std::to_string(++number);
    if (number % 7 == 0) expect(host::write_file(file, text, 0600).has_value());
#else
    static_cast<void>(text);
#endif
}

}  // namespace

Bytes packed(std::string_view text) {
    expect(text.size() <= unpacked_bytes_max);
    keep_sample(text);
    Bytes out(ZSTD_compressBound(text.size()));
    const auto size = ZSTD_compress2(&packer(), out.data(), out.size(), text.data(), text.size());
    expect(ZSTD_isError(size) == 0 and size > magic.size());
    out.resize(size);
    // The number of the dictionary stands where the last byte of the magic number was.
    out.erase(out.begin(), out.begin() + magic.size() - 1);
    out.front() = newest;
    return out;
}

bool is_packed(ByteView bytes) {
    return not bytes.empty() and bytes.front() >= 1 and bytes.front() <= newest;
}

Result<std::string> unpacked(ByteView packed) {
    if (not is_packed(packed)) return fail(not_packed());
    Bytes frame(magic.begin(), magic.end());
    frame.insert(frame.end(), packed.begin() + 1, packed.end());
    const auto size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    // What says nothing of its size, or is no frame, claims more than anything may be.
    if (size > unpacked_bytes_max) return fail(not_packed());
    std::string out(size, '\0');
    const auto written = ZSTD_decompress_usingDDict(
        &unpacker(), out.data(), out.size(), frame.data(), frame.size(), to_unpack(packed.front()));
    if (ZSTD_isError(written) != 0 or written != size) return fail(not_packed());
    return out;
}

Packed Packed::of(std::string_view text) {
    return kept(text.empty() ? Bytes() : packed(text));
}

Packed Packed::kept(Bytes bytes) {
    Packed out;
    out.bytes_ = std::move(bytes);
    return out;
}

Result<std::string> Packed::text() const {
    if (empty()) return std::string();
    return unpacked(bytes_);
}

}  // namespace accord::packing
