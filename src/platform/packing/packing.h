// Packing: texts that are much alike (entries of the trail, evidence of decisions, how a time was
// counted) made small for keeping, by zstd with a dictionary of what they have in common. Whoever
// unpacks has the same bytes again: digests and chains are over those, and never over what is
// packed. Layout: docs/formats/packed.md; why: docs/adr/0053.
#pragma once

#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/result.h"

namespace accord::packing {

// The most that anything unpacks to: a few bytes can claim to be a great many.
inline constexpr std::size_t unpacked_bytes_max = 64UL * 1024 * 1024;

// The same text gives the same bytes with the same version of zstd; nothing may rest on that.
Bytes packed(std::string_view text);
// By its first byte, which no text has.
bool is_packed(ByteView bytes);
// Broken: it was not packed here, was damaged, or would be more than `unpacked_bytes_max`.
Result<std::string> unpacked(ByteView packed);

// A text that is kept packed, and unpacked by whoever reads it: most of those who carry it do not.
// An empty one takes no room.
class Packed {
public:
    Packed() = default;
    static Packed of(std::string_view text);
    static Packed kept(Bytes bytes);  // as it was kept; none are an empty text

    bool empty() const { return bytes_.empty(); }
    const Bytes& bytes() const { return bytes_; }
    Result<std::string> text() const;  // Broken, as above
    bool operator==(const Packed&) const = default;

private:
    Bytes bytes_;
};

}  // namespace accord::packing
