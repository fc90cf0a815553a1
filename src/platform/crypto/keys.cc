#include "platform/crypto/keys.h"

#include "base/text.h"
#include "platform/crypto/token.h"
#include "platform/host/files.h"

namespace accord::crypto {
namespace {

constexpr std::string_view first_line =
    "accord node keys 1: keep this file secret, and keep a copy";
constexpr std::size_t file_bytes_max = 4096;

std::string path_in(const std::string& folder) {
    return folder + "/node.keys";
}

std::string written(const Keys& keys) {
    return std::string(first_line) + "\nsigning " + base64(keys.signing.seed()) + "\nsealing " +
           base64(keys.sealing.bytes) + "\n";
}

// Chance that is the same each time: keyed digests of a counter.
class Drawn final : public Entropy {
public:
    explicit Drawn(const SealKey& from) : from_(from) {}
    void fill(std::span<Byte> bytes) override {
        for (auto& byte : bytes) {
            if (at_ == block_.bytes.size()) {
                block_ = keyed_digest(ByteView(from_.bytes), bytes_of(std::to_string(++count_)));
                at_ = 0;
            }
            byte = block_.bytes[at_++];
        }
    }

private:
    SealKey from_;
    Digest block_;
    std::size_t at_ = sizeof(Digest::bytes);
    int count_ = 0;
};

Result<jose::Key> statements_line(std::string_view line) {
    const auto parts = words(line);
    const auto der = parts.size() == 2 ? from_base64(parts[1]) : from_base64("");
    auto key = jose::Key::from_pkcs8(der ? ByteView(*der) : ByteView());
    if (not key or parts[0] != "statements") {
        return fail(
            broken("The node's key file has no sound line for 'statements'. Put back your "
                   "copy of it"));
    }
    return key;
}

Result<std::array<Byte, 32>> key_line(std::string_view line, std::string_view name) {
    const auto parts = words(line);
    const Error wrong = broken("The node's key file has no sound line for '" + std::string(name) +
                               "'. Put back your copy of it");
    if (parts.size() != 2 or parts[0] != name) return fail(wrong);
    const auto bytes = from_base64(parts[1]);
    std::array<Byte, 32> out{};
    if (not bytes or bytes->size() != out.size()) return fail(wrong);
    std::copy(bytes->begin(), bytes->end(), out.begin());
    return out;
}

}  // namespace

Keys mint_keys(Entropy& entropy) {
    auto signing = SigningKey::mint(entropy);
    return {std::move(signing), SealKey::mint(entropy)};
}

Result<Keys> read_keys(const std::string& folder) {
    const auto path = path_in(folder);
    const auto mode = host::permissions(path);
    if (not mode) return fail(not_found("There is no key file " + path));
    if ((*mode & 0077U) != 0) {
        return fail(broken("Others may read the key file " + path + ". Run: chmod 600 " + path));
    }
    const auto content = TRY(host::read_file(path, file_bytes_max));
    const auto lines = split(content, '\n');
    if (lines.size() < 3 or lines[0] != first_line) {
        return fail(broken(path + " is not a key file of Accord"));
    }
    const auto signing = TRY(key_line(lines[1], "signing"));
    const auto sealing = TRY(key_line(lines[2], "sealing"));
    Keys keys{SigningKey::from_seed(signing), SealKey{sealing}};
    if (lines.size() > 3 and not lines[3].empty()) keys.statements = TRY(statements_line(lines[3]));
    return keys;
}

jose::Key statement_key(const Keys& keys) {
    if (keys.statements) return *keys.statements;
    Drawn chance(key_for(keys.sealing, "statements"));
    return jose::Key::mint_p256(chance);
}

Result<Keys> keys_in(const std::string& folder, Entropy& entropy) {
    if (host::exists(path_in(folder))) return read_keys(folder);
    const auto keys = mint_keys(entropy);
    TRY(host::make_file(path_in(folder), written(keys), 0600));
    return keys;
}

}  // namespace accord::crypto
