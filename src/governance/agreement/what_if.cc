#include "governance/agreement/what_if.h"

#include "governance/agreement/terms_of.h"

namespace accord::agreement {

policy::SignedVersion signed_version(const Document& document) {
    return {document.uri, document.version};
}

policy::Terms terms_if_in_force(const Document& document, const std::vector<Document>& others) {
    std::vector<Document> all{document};
    for (const auto& other : others) {
        if (other.uri == document.inherits_from) all.push_back(other);
    }
    const auto terms = terms_of(all);
    for (auto each : terms.agreements()) {
        if (each.agreement != document.uri or each.version != document.version) continue;
        each.in_force = {Date{1, 1, 1}, std::nullopt};
        return policy::Terms::compile({std::move(each)});
    }
    return {};
}

Compared compare_texts(const rulebook::Rulebook& rulebook, const Document& before,
                       const Document& after, std::optional<Date> on,
                       const std::vector<Document>& others) {
    const auto old_terms = terms_if_in_force(before, others);
    const auto new_terms = terms_if_in_force(after, others);
    Compared out;
    out.on = on.value_or(after.start);
    out.answers =
        policy::compare(rulebook, {old_terms, signed_version(before), signed_version(before)},
                        {new_terms, signed_version(after), signed_version(after)}, out.on);
    out.sentences = policy::sentences(rulebook, out.answers);
    return out;
}

}  // namespace accord::agreement
