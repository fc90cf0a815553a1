#include "governance/agreement/signing_terms.h"

namespace accord::agreement {

Digest digest_to_sign(const Json& document) {
    auto signed_part = Json::object();
    if (document.members() == nullptr) return digest(canonical(document));
    for (const auto& [key, value] : *document.members()) {
        if (key != "signatures" and key != "status") signed_part.set(key, value);
    }
    return digest(canonical(signed_part));
}

SigningTerms signing_terms(const Json& document) {
    const auto& json = document["signing"];
    SigningTerms out{.countersigned = json["countersigned"].boolean_or(),
                     .editorial = {},
                     .editorial_carries_over = json["editorial_carries_over"].boolean_or()};
    if (const auto* items = json["editorial"].items()) {
        for (const auto& one : *items) out.editorial.emplace_back(one.text_or());
    }
    return out;
}

void read_signing(Fields& document) {
    if (not document.has("signing")) return;
    auto signing = document.object("signing");
    signing.boolean("countersigned");
    signing.boolean("editorial_carries_over");
    signing.texts("editorial");
    signing.no_others();
}

}  // namespace accord::agreement
