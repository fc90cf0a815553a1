#include "platform/crypto/jose.h"

#include <algorithm>
#include <array>

#include "base/expect.h"
#include "base/limits.h"
#include "base/text.h"

namespace accord::crypto::jose {
namespace {

struct Parts {
    std::string_view header;
    std::string_view payload;
    std::string_view signature;
    Json read;            // the header, as JSON
    bool encoded = true;  // "b64"
};

// "crit" names what a reader must understand. We understand "b64" and nothing else (RFC 7515
// section 4.1.11, RFC 7797 section 6).
Result<bool> payload_is_encoded(const Json& header) {
    const bool said = header.has("b64");
    if (said and not header["b64"].boolean()) {
        return fail(invalid("The header's b64 must be true or false", "b64"));
    }
    bool critical = false;
    if (header.has("crit")) {
        const auto* names = header["crit"].items();
        if (not names or names->empty()) {
            return fail(invalid("The header's crit must be a list of names", "crit"));
        }
        for (const auto& name : *names) {
            if (name.text_or() != "b64" or critical or not said) {
                return fail(invalid("The header's crit names what we do not understand", "crit"));
            }
            critical = true;
        }
    }
    if (said and not critical) {
        return fail(invalid("A header with b64 must name it in crit (RFC 7797)", "crit"));
    }
    return not said or * header["b64"].boolean();
}

Result<Parts> parts_of(std::string_view text) {
    if (text.size() > limits::document_bytes_max) {
        return fail(invalid("The signed text is too long"));
    }
    const auto split_at_dots = split(text, '.');
    if (split_at_dots.size() != 3) {
        return fail(
            invalid("This is not a signed text: header, payload and signature are "
                    "written with a full stop between"));
    }
    Parts out{split_at_dots[0], split_at_dots[1], split_at_dots[2], Json(), true};
    const auto header = from_base64url(out.header);
    if (not header or out.header.empty()) {
        return fail(invalid("The header of the signed text is not base64url"));
    }
    out.read = TRY(parse_json(text_of(*header)));
    if (not out.read.members()) {
        return fail(invalid("The header of the signed text is not a JSON object"));
    }
    out.encoded = TRY(payload_is_encoded(out.read));
    return out;
}

Bytes signing_input(std::string_view header, std::string_view payload) {
    Bytes out = copy(bytes_of(header));
    out.push_back('.');
    const auto rest = bytes_of(payload);
    out.insert(out.end(), rest.begin(), rest.end());
    return out;
}

Result<void> check_signature(const Key& key, const Parts& parts, std::string_view payload) {
    if (parts.read["alg"].text_or() != word(key.algorithm())) {
        return fail(invalid("The header's alg is not that of the key, which is " +
                                std::string(word(key.algorithm())),
                            "alg"));
    }
    const auto signature = from_base64url(parts.signature);
    if (not signature) return fail(invalid("The signature is not base64url"));
    if (not key.signed_by(signing_input(parts.header, payload), *signature)) {
        return fail(forbidden("The signature is not this key's over this text"));
    }
    return {};
}

Json completed(const Key& key, Json header) {
    expect(not header.has("alg") or header["alg"].text_or() == word(key.algorithm()));
    header.set("alg", word(key.algorithm()));
    if (not header.has("kid")) header.set("kid", key.thumbprint());
    return header;
}

struct Signed {
    std::string header;
    std::string signature;
};

Signed signed_parts(const Key& key, const Json& header, std::string_view payload) {
    auto encoded = base64url(bytes_of(canonical(header)));
    auto signature = base64url(key.sign(signing_input(encoded, payload)));
    return {std::move(encoded), std::move(signature)};
}

}  // namespace

std::string_view word(Algorithm algorithm) {
    constexpr std::array<std::string_view, 3> words{"ES256", "EdDSA", "PS256"};
    return words[static_cast<std::size_t>(algorithm)];
}

std::string sign(const Key& key, const Json& protected_header, ByteView payload) {
    expect(not protected_header.has("b64"));  // what is inside is always encoded
    const auto inside = base64url(payload);
    const auto out = signed_parts(key, completed(key, protected_header), inside);
    return out.header + "." + inside + "." + out.signature;
}

std::string sign_detached(const Key& key, const Json& protected_header, ByteView payload) {
    const auto encoded = payload_is_encoded(protected_header);
    expect(encoded.has_value());
    const auto header = completed(key, protected_header);
    const auto out = *encoded ? signed_parts(key, header, base64url(payload))
                              : signed_parts(key, header, text_of(payload));
    return out.header + ".." + out.signature;
}

Result<Json> verify(const Key& key, std::string_view compact_or_detached,
                    std::optional<ByteView> detached_payload) {
    auto parts = TRY(parts_of(compact_or_detached));
    if (not detached_payload) {
        if (not parts.encoded) {
            return fail(
                invalid("A payload that is not encoded must be given beside its signature"));
        }
        if (not from_base64url(parts.payload)) {
            return fail(invalid("The payload of the signed text is not base64url"));
        }
        TRY(check_signature(key, parts, parts.payload));
        return std::move(parts.read);
    }
    if (not parts.payload.empty()) {
        return fail(invalid("There is a payload beside the signature and one inside it"));
    }
    if (parts.encoded) {
        TRY(check_signature(key, parts, base64url(*detached_payload)));
    } else {
        TRY(check_signature(key, parts, text_of(*detached_payload)));
    }
    return std::move(parts.read);
}

Result<Message> read_unproven(std::string_view compact) {
    auto parts = TRY(parts_of(compact));
    if (not parts.encoded) {
        return fail(invalid("A payload that is not encoded must be given beside its signature"));
    }
    auto payload = from_base64url(parts.payload);
    if (not payload) return fail(invalid("The payload of the signed text is not base64url"));
    return Message{std::move(parts.read), std::move(*payload)};
}

Result<Message> open(const Key& key, std::string_view compact) {
    TRY(verify(key, compact, std::nullopt));
    return read_unproven(compact);
}

}  // namespace accord::crypto::jose
