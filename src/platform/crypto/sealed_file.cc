#include "platform/crypto/sealed_file.h"

#include <algorithm>
#include <atomic>

#include "base/expect.h"
#include "platform/crypto/seal_into.h"
#include "platform/host/file_writing.h"

namespace accord::crypto {
namespace {

constexpr std::string_view first_line = "accord sealed file 1\n";
constexpr std::size_t part_bytes = std::size_t{4} << 20;
constexpr std::size_t head_bytes = first_line.size() + 8;  // and the length of what is sealed

std::string head_of(std::uint64_t bytes) {
    std::string out(first_line);
    for (int shift = 56; shift >= 0; shift -= 8) out += static_cast<char>(bytes >> shift & 255U);
    return out;
}

// None: the file does not begin as it should, or is longer or shorter than it says.
std::optional<std::size_t> length_of(ByteView file) {
    if (file.size() < head_bytes or text_of(file.first(first_line.size())) != first_line)
        return std::nullopt;
    std::uint64_t bytes = 0;
    for (const auto byte : file.subspan(first_line.size(), 8)) bytes = bytes << 8 | byte;
    const auto rest = file.size() - head_bytes;
    if (bytes > rest) return std::nullopt;
    const auto parts = (bytes + part_bytes - 1) / part_bytes;
    if (rest != bytes + parts * seal_bytes) return std::nullopt;
    return static_cast<std::size_t>(bytes);
}

std::string part_name(std::size_t number, std::uint64_t bytes) {
    return std::to_string(number) + " of " + std::to_string(bytes) + " bytes";
}

Error not_ours(const std::string& path) {
    return broken(path +
                  " could not be opened: it was cut short or changed, or its key is another");
}

}  // namespace

Result<void> write_sealed(const std::string& path, const SealKey& key, const std::string& of,
                          const std::vector<ByteView>& pieces, Entropy& entropy) {
    std::uint64_t bytes = 0;
    for (const auto piece : pieces) bytes += piece.size();
    auto file = TRY(host::FileWriting::begin(path, 0600));
    TRY(file.write(head_of(bytes)));
    Bytes part;
    part.reserve(part_bytes);
    std::size_t number = 0;
    const auto put = [&]() -> Result<void> {
        const auto name = part_name(++number, bytes);
        const auto sealed = seal(key, {"sealed file", of, name}, ByteView(part), entropy);
        part.clear();
        return file.write(text_of(sealed));
    };
    for (auto piece : pieces) {
        while (not piece.empty()) {
            const auto some = piece.first(std::min(piece.size(), part_bytes - part.size()));
            part.insert(part.end(), some.begin(), some.end());
            piece = piece.subspan(some.size());
            if (part.size() == part_bytes) TRY(put());
        }
    }
    if (not part.empty()) TRY(put());
    return file.end();
}

Result<host::Room> open_sealed(const std::string& path, const SealKey& key, const std::string& of,
                               const host::Hands& hands) {
    const auto file = TRY(host::map_file(path));
    const auto bytes = length_of(file.bytes);
    if (not bytes) return fail(not_ours(path));
    auto out = TRY(host::room(*bytes));
    std::atomic<bool> whole = true;
    hands((*bytes + part_bytes - 1) / part_bytes, [&](std::size_t i) {
        const auto into =
            out.bytes.subspan(i * part_bytes, std::min(part_bytes, *bytes - i * part_bytes));
        const auto sealed =
            ByteView(file.bytes)
                .subspan(head_bytes + i * (part_bytes + seal_bytes), into.size() + seal_bytes);
        const auto name = part_name(i + 1, *bytes);
        if (not unseal_into(key, {"sealed file", of, name}, sealed, into)) whole = false;
    });
    if (not whole) return fail(not_ours(path));
    return out;
}

}  // namespace accord::crypto
