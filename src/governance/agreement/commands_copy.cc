#include "governance/agreement/commands_copy.h"

#include <algorithm>

#include "base/london.h"
#include "governance/agreement/agreements.h"
#include "governance/agreement/autographs.h"
#include "governance/agreement/copies.h"
#include "governance/agreement/copy.h"
#include "governance/agreement/deviations.h"
#include "governance/editions/commands.h"
#include "platform/pdf/pdf.h"

namespace accord::agreement {
namespace {

// Which signatures and variations a copy shows, by one digest.
std::string shown_in(const std::vector<Line>& lines, const std::vector<Deviation>& deviations) {
    std::vector<std::string> all;
    for (const auto& line : lines) {
        if (line.hand == Hand::Signed and line.signature) all.push_back(text(line.signature->id));
    }
    for (const auto& one : deviations) {
        all.push_back(text(one.id) + " " + std::string(word(one.standing)));
    }
    std::sort(all.begin(), all.end());
    std::string out;
    for (const auto& one : all) out += one + "\n";
    return text(digest(out));
}

struct Drawn {
    Agreement agreement;
    std::string signatures;
    std::string page;
};

Result<std::optional<Drawn>> drawn(Node& node, Id<Agreement> id) {
    auto reading = TRY(audit::Reading::begin(node, audit::the_node()));
    const auto agreement = TRY(Agreements::find(reading, id));
    const auto all = TRY(lines(reading, agreement));
    const auto deviations = TRY(Deviations::of_agreement(reading, id));
    const auto signatures = shown_in(all, deviations);
    const bool made = TRY(Copies::has(reading, id, signatures));
    if (made) return std::optional<Drawn>();
    const auto& rulebook = *TRY(editions::rulebook_in_use(node));
    const auto read = read_document(rulebook, text(agreement.reference), agreement.document);
    if (not read.document) return fail(broken("A published agreement can no longer be read"));
    const auto hands = TRY(Autographs::of_agreement(reading, id));
    return std::optional(Drawn{agreement, signatures,
                               copy_of({.agreement = agreement,
                                        .document = *read.document,
                                        .lines = all,
                                        .autographs = hands,
                                        .deviations = deviations,
                                        .rulebook = rulebook,
                                        .url = node.settings.url(),
                                        .key = crypto::statement_key(node.keys).thumbprint(),
                                        .made_at = reading.now()})});
}

}  // namespace

Result<std::optional<WholeCopy>> newest_copy(audit::Reading& reading, Id<Agreement> agreement) {
    return Copies::newest(reading, agreement);
}

Result<void> make_copy(Node& node, const jobs::Message& message) {
    if (not pdf::can_print(pdf::debian_browser)) {
        node.log.info("agreement.no_copy", {{"because", "there is no browser to print with"}});
        return {};
    }
    const auto id = TRY(id_from<Agreement>(message.about));
    const auto page = TRY(drawn(node, id));
    if (not page) return {};
    // Printed with no transaction open: it takes seconds.
    const auto printed = TRY(pdf::print(pdf::debian_browser, page->page));
    auto act = TRY(audit::Act::begin(node, audit::the_node(), "agreement.make_copy"));
    SignedCopy copy{.id = act.mint<SignedCopy>(),
                    .agreement = id,
                    .signatures = page->signatures,
                    .digest = digest(printed),
                    .made_at = act.now()};
    const bool first = TRY(Copies::add(act, copy, bytes_of(printed)));
    if (not first) return {};
    act.record(audit::fact("agreement.copy_made", text(id))
                   .with("version", page->agreement.version)
                   .with("digest", text(copy.digest))
                   .with("signatures", copy.signatures));
    TRY(act.commit());
    return {};
}

Result<void> ask_for_copies(Node& node) {
    auto act = TRY(audit::Act::begin(node, audit::the_node(), "agreement.ask_for_copies"));
    for (const auto& one : TRY(Agreements::all(act))) {
        if (not one.is_offered(london_day(act.now()))) continue;
        act.post({"agreement.make_copy", text(one.id)});
        act.record(audit::fact("agreement.copy_wanted", text(one.id)));
    }
    TRY(act.commit());
    return {};
}

}  // namespace accord::agreement
