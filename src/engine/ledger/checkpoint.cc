#include "engine/ledger/checkpoint.h"

#include <charconv>

#include "base/text.h"

namespace accord::ledger {
namespace {

Error not_a_checkpoint(std::string_view why) {
    return invalid("This is not a checkpoint: " + std::string(why));
}

Result<std::uint64_t> size_from(std::string_view text) {
    std::uint64_t size = 0;
    const auto end = text.data() + text.size();
    const auto [stopped, why] = std::from_chars(text.data(), end, size);
    const bool leading_zero = text.size() > 1 and text.front() == '0';
    if (why != std::errc() or stopped != end or leading_zero) {
        return fail(not_a_checkpoint("its size cannot be read"));
    }
    return size;
}

}  // namespace

std::string body(const Checkpoint& checkpoint) {
    return checkpoint.origin + "\n" + std::to_string(checkpoint.size) + "\n" +
           base64(checkpoint.root.bytes) + "\n";
}

Result<Checkpoint> checkpoint_from(std::string_view given) {
    if (not given.ends_with('\n')) return fail(not_a_checkpoint("its last line has no end"));
    const auto lines = split(given.substr(0, given.size() - 1), '\n');
    if (lines.size() < 3) return fail(not_a_checkpoint("it wants three lines"));
    if (lines[0].empty()) return fail(not_a_checkpoint("it does not say whose"));
    for (std::size_t i = 3; i < lines.size(); ++i) {
        if (lines[i].empty()) return fail(not_a_checkpoint("an extension line is empty"));
    }
    Checkpoint out;
    out.origin = lines[0];
    out.size = TRY(size_from(lines[1]));
    const auto root = from_base64(lines[2]);
    if (not root or root->size() != out.root.bytes.size()) {
        return fail(not_a_checkpoint("its root cannot be read"));
    }
    std::copy(root->begin(), root->end(), out.root.bytes.begin());
    return out;
}

}  // namespace accord::ledger
