#include "doors/cli/whole.h"

#include "base/phrases.h"

#include <algorithm>

#include "engine/policy/decide.h"
#include "engine/policy/explain.h"

namespace accord::cli {
namespace {

constexpr std::size_t buffer_bytes_max = 1 << 20;

// A decision in few bytes: what it is, and each reason, item and obligation.
void add(std::string& bytes, const policy::Decision& decision) {
    const auto put = [&](auto value) { bytes += static_cast<char>(value); };
    const auto put_place = [&](std::int32_t place) {
        for (int shift = 0; shift < 32; shift += 8) put((place >> shift) & 0xFF);
    };
    put(decision.answer);
    put(decision.stop);
    put(decision.panel);
    for (const auto& reason : decision.reasons) {
        put(reason.because);
        put(reason.lean);
        put_place(reason.clause);
        bytes += reason.provision.text();
        put(0);
    }
    for (const auto& item : decision.items) {
        put(item.fate);
        put(item.reason);
    }
    for (const auto& owed : decision.obligations) {
        put(owed.what);
        put_place(owed.clause);
    }
    put('\n');
}

bool in_english(const policy::Explanation& explanation) {
    const auto said = [](const std::string& sentence) {
        return sentence.size() > 10 and sentence.find('{') == std::string::npos;
    };
    return said(explanation.answer) and
           std::all_of(explanation.reasons.begin(), explanation.reasons.end(),
                       [&](const auto& reason) { return said(reason.sentence); }) and
           std::all_of(explanation.items.begin(), explanation.items.end(),
                       [&](const auto& item) { return said(item.sentence); });
}

void count(Whole& all, const policy::Decision& decision) {
    ++all.questions;
    if (decision.reasons.empty()) ++all.without_reason;
    switch (decision.answer) {
        case policy::Answer::Permit: ++all.permit; return;
        case policy::Answer::Review: ++all.review; return;
        case policy::Answer::Deny: ++all.deny; return;
    }
}

}  // namespace

Whole ask_whole(const rulebook::Rulebook& rulebook, const policy::Terms& terms,
                const policy::Space& space) {
    Whole all;
    std::string bytes;
    auto question = space.at(0);
    for (std::uint64_t i = 0; i < space.size(); ++i) {
        space.move(question, i);
        const auto decision = policy::decide(rulebook, terms, question);
        count(all, decision);
        add(bytes, decision);
        if (not in_english(policy::explain(rulebook, terms, question, decision)))
            ++all.without_english;
        if (bytes.size() < buffer_bytes_max) continue;
        all.digest = accord::digest(bytes);
        bytes.assign(text_of(all.digest.view()));
    }
    all.digest = accord::digest(bytes);
    return all;
}

std::string summary(const Whole& all) {
    return with_commas(all.questions) + " questions: " + with_commas(all.permit) + " permit, " +
           with_commas(all.review) + " review, " + with_commas(all.deny) + " deny.\n" +
           with_commas(all.without_reason) + " without a reason, " +
           with_commas(all.without_english) + " without English.\nDigest of the decisions " +
           text(all.digest) + "\n";
}

}  // namespace accord::cli
