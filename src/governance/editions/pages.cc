#include "governance/editions/pages.h"

#include "base/london.h"
#include "governance/editions/commands.h"
#include "platform/html/components.h"

namespace accord::editions {
namespace {

using namespace accord::html;

constexpr std::size_t shown_at_once = 10;

Html sentences_shown(const std::vector<std::string>& told) {
    if (told.empty()) return paragraph("It says the same as the one before it, in other bytes.");
    std::vector<Html> first;
    std::vector<Html> rest;
    for (const auto& sentence : told)
        (first.size() < shown_at_once ? first : rest).emplace_back(sentence);
    Html out = bullets(first);
    if (not rest.empty()) out += details(std::to_string(rest.size()) + " more", bullets(rest));
    return out;
}

Result<Html> changed_by(audit::Reading& reading, const std::vector<Adoption>& all, std::size_t at) {
    if (at + 1 == all.size()) return paragraph("The first that this node worked by.");
    const auto told = differences(reading, all[at + 1].edition, all[at].edition);
    if (told) return sentences_shown(*told);
    if (told.error().kind != ErrorKind::Broken) return fail(told.error());
    // Kept as it was, and written in a way that this program no longer reads.
    return paragraph(
        "It was written in a form that this program no longer reads, so what changed "
        "cannot be told here. Its tables are kept.");
}

}  // namespace

Result<http::Response> show_editions(const identity::Visit& visit, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto all = TRY(adoptions(reading));
    Html main = page_heading("Editions", "Rulebook") +
                lead(
                    "Law changes, and what was decided under the old law stays as it was. Every "
                    "decision carries the edition of the rulebook that it was made under.");
    if (all.empty())
        main += paragraph(
            "This node has not been started yet as a server, and so has taken up no "
            "edition.");
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& one = all[i];
        main += heading("Since " + spoken(one.adopted_at)) +
                paragraph("Edition " + code(text(one.edition)) + " " +
                          link("/evidence?about=" + text(one.edition), "Its entry in the trail")) +
                TRY(changed_by(reading, all, i));
    }
    auto shell = identity::hub(visit, "Rulebook: Editions", "/rulebook");
    shell.crumbs = {{.text = "Rulebook", .href = "/rulebook"}, {.text = "Editions"}};
    return http::html(page(shell, main));
}

}  // namespace accord::editions
