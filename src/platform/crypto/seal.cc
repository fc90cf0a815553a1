#include "platform/crypto/seal.h"

#include <openssl/evp.h>

#include <memory>

#include "base/expect.h"
#include "platform/crypto/seal_into.h"

namespace accord::crypto {
namespace {

constexpr Byte version = 1;
constexpr std::size_t nonce_bytes = 12;
constexpr std::size_t proof_bytes = 16;
constexpr std::size_t head_bytes = 1 + nonce_bytes;
static_assert(seal_bytes == head_bytes + proof_bytes);

struct FreeContext {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, FreeContext>;

// To look the method up takes longer than to seal a sentence.
const EVP_CIPHER* aes_256_gcm() {
    static const EVP_CIPHER* const method = EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr);
    return method;
}

// Each part with its length before it, so that no two places read alike.
Bytes bound_to(const Place& place) {
    Bytes out = copy(bytes_of("accord seal 1"));
    constexpr std::size_t lengths = 3 * 4;
    out.reserve(out.size() + lengths + place.table.size() + place.record.size() +
                place.field.size());
    for (const auto part : {place.table, place.record, place.field}) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.push_back(static_cast<Byte>(part.size() >> shift));
        }
        const auto bytes = bytes_of(part);
        out.insert(out.end(), bytes.begin(), bytes.end());
    }
    return out;
}

int whole(std::size_t size) {
    expect(size < (std::size_t{1} << 30));
    return static_cast<int>(size);
}

Error not_ours() {
    return broken(
        "A sealed field could not be opened: it was changed, moved, or its key is another");
}

}  // namespace

SealKey SealKey::mint(Entropy& entropy) {
    SealKey key;
    entropy.fill(key.bytes);
    return key;
}

Bytes seal(const SealKey& key, const Place& place, ByteView content, Entropy& entropy) {
    Bytes out(head_bytes + content.size() + proof_bytes);
    out[0] = version;
    entropy.fill(std::span(out).subspan(1, nonce_bytes));
    const auto bound = bound_to(place);
    const Context context(EVP_CIPHER_CTX_new());
    int put = 0;
    expect(EVP_EncryptInit_ex(context.get(), aes_256_gcm(), nullptr, key.bytes.data(),
                              out.data() + 1) == 1);
    expect(EVP_EncryptUpdate(context.get(), nullptr, &put, bound.data(), whole(bound.size())) == 1);
    if (not content.empty()) {
        expect(EVP_EncryptUpdate(context.get(), out.data() + head_bytes, &put, content.data(),
                                 whole(content.size())) == 1);
    }
    auto* proof = out.data() + head_bytes + content.size();
    expect(EVP_EncryptFinal_ex(context.get(), proof, &put) == 1);
    expect(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, whole(proof_bytes), proof) ==
           1);
    return out;
}

Result<void> unseal_into(const SealKey& key, const Place& place, ByteView sealed,
                         std::span<Byte> into) {
    if (sealed.size() != into.size() + seal_bytes or sealed[0] != version) return fail(not_ours());
    Bytes proof = copy(sealed.last(proof_bytes));
    const auto bound = bound_to(place);
    const Context context(EVP_CIPHER_CTX_new());
    int put = 0;
    expect(EVP_DecryptInit_ex(context.get(), aes_256_gcm(), nullptr, key.bytes.data(),
                              sealed.data() + 1) == 1);
    expect(EVP_DecryptUpdate(context.get(), nullptr, &put, bound.data(), whole(bound.size())) == 1);
    if (not into.empty()) {
        expect(EVP_DecryptUpdate(context.get(), into.data(), &put, sealed.data() + head_bytes,
                                 whole(into.size())) == 1);
    }
    expect(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, whole(proof_bytes),
                               proof.data()) == 1);
    Byte nowhere[16];
    if (EVP_DecryptFinal_ex(context.get(), nowhere, &put) != 1) return fail(not_ours());
    return {};
}

Result<Bytes> unseal(const SealKey& key, const Place& place, ByteView sealed) {
    if (sealed.size() < seal_bytes) return fail(not_ours());
    Bytes out(sealed.size() - seal_bytes);
    TRY(unseal_into(key, place, sealed, out));
    return out;
}

Bytes seal(const SealKey& key, const Place& place, std::string_view content, Entropy& entropy) {
    return seal(key, place, bytes_of(content), entropy);
}

Result<std::string> unseal_text(const SealKey& key, const Place& place, ByteView sealed) {
    const auto bytes = TRY(unseal(key, place, sealed));
    return std::string(text_of(bytes));
}

Bytes wrap(const SealKey& node, std::string_view record, const SealKey& key, Entropy& entropy) {
    return seal(node, {"record_keys", record, "key"}, ByteView(key.bytes), entropy);
}

Result<SealKey> unwrap(const SealKey& node, std::string_view record, ByteView wrapped) {
    const auto bytes = TRY(unseal(node, {"record_keys", record, "key"}, wrapped));
    SealKey key;
    if (bytes.size() != key.bytes.size()) return fail(not_ours());
    std::copy(bytes.begin(), bytes.end(), key.bytes.begin());
    return key;
}

}  // namespace accord::crypto
