// Anyone may check a signature: paste or choose the two files, and read the answer in plain words.
#include "base/limits.h"
#include "base/london.h"
#include "governance/agreement/commands_deviation.h"
#include "governance/agreement/commands_sign.h"
#include "governance/agreement/commands_verify.h"
#include "governance/agreement/pages_signing.h"
#include "governance/agreement/sign_parts.h"
#include "governance/audit/look.h"
#include "governance/identity/gate.h"
#include "governance/parties/commands.h"
#include "platform/html/components.h"

namespace accord::agreement {
namespace {

using namespace accord::html;
using identity::Guest;

audit::Actor nobody() {
    return {.account = "nobody", .agency = "", .role = ""};
}

html::Shell frame(const Guest& guest, std::string title) {
    auto known = identity::look_at(guest.house, guest.request);
    if (const auto* visit = std::get_if<identity::Visit>(&known)) {
        return identity::hub(*visit, std::move(title), "/agreements");
    }
    return identity::open_page(guest, std::move(title));
}

Html how_without_us() {
    return details(
        "Check it without us",
        paragraph("Keep the statement exactly as it is: one line, no line end added. With "
                  "Debian’s jose and our key from " +
                  link("/.well-known/accord-keys.json", "/.well-known/accord-keys.json") + ":") +
            element("pre", {{"class", "app-verbatim"}, {"tabindex", "0"}},
                    "jose jws ver -i SIGNATURE.jws -I STATEMENT.json -k accord-keys.json") +
            paragraph("It says nothing and ends with 0 when the signature holds."));
}

Html what_it_says(const Json& statement) {
    const auto& signatory = statement["signatory"];
    return summary_list(
        {row("Organisation", statement["party"]["name"].text_or()),
         row("Signed by", std::string(signatory["name"].text_or()) + ", " +
                              std::string(signatory["post"].text_or())),
         row("Agreement", std::string(statement["agreement"]["title"].text_or()) + ", version " +
                              std::string(statement["agreement"]["version"].text_or())),
         row("Text", code(statement["agreement"]["text"].text_or())),
         row("By what authority", statement["authority"]["who"].text_or()),
         row("When", statement["signed_at"].text_or()), row("How", statement["method"].text_or())});
}

Html answer_of(const Checked& checked) {
    std::vector<Html> lines;
    for (const auto& finding : checked.findings) {
        lines.push_back((finding.good ? tag("Holds", Colour::Green) : tag("Fails", Colour::Red)) +
                        " " + finding.sentence + ".");
    }
    const Html said = list(lines);
    if (checked.good) {
        return sound_panel("This signature is good", said) + what_it_says(checked.statement);
    }
    return broken_panel("This signature does not hold", said);
}

Answer draw(const Guest& guest, const web::Form& typed, const Faults& faults,
            const Html& answer = {}) {
    auto shell = frame(guest, "Check a signature");
    shell.faults = faults;
    const auto main =
        page_heading("Check a signature") + answer +
        lead(
            "Every signature under an agreement is two files: what was signed, and the signature "
            "over it. Give both, and read whether they belong together.") +
        form({.action = "/verify", .token = {}, .has_files = true},
             textarea({.name = "statement",
                       .label = bold_label("The statement"),
                       .hint = "It begins with {\"agreement\"",
                       .error = error_of(faults, "statement"),
                       .value = std::string(typed.value("statement")),
                       .rows = 8,
                       .spellcheck = false}) +
                 file_upload({.name = "statement_file", .label = "Or choose its file"}) +
                 textarea({.name = "jws",
                           .label = bold_label("The signature"),
                           .hint = "Letters with two dots side by side in the middle",
                           .error = error_of(faults, "jws"),
                           .value = std::string(typed.value("jws")),
                           .rows = 4,
                           .spellcheck = false}) +
                 file_upload({.name = "jws_file", .label = "Or choose its file"}) +
                 button_group(main_button("Check"))) +
        how_without_us();
    const auto status = faults.empty() ? http::Status::Ok : http::Status::Unprocessable;
    return http::html(page(shell, one_column(main)), status);
}

std::string given(const web::Form& typed, const char* name, const char* file) {
    if (const auto* chosen = typed.file(file)) return chosen->bytes;
    return std::string(typed.value(name));
}

// Who signed with a variation, and what that changes.
Result<Html> variations_under(audit::Reading& reading, const Guest& guest,
                              const Agreement& version) {
    const auto& book = guest.house.rulebook;
    Html out;
    for (const auto& one : TRY(deviations_of(reading, version.id))) {
        if (not one.counts()) continue;
        const auto party = TRY(parties::find(reading, one.party));
        out += box(party.name + " signed with a variation",
                   paragraph(words(one.standing)) + variation_words(book, one));
    }
    return out;
}

}  // namespace

Answer verify_page(const Guest& guest, const web::Form&) {
    return draw(guest, {}, {});
}

Answer verify_answer(const Guest& guest, const web::Form& typed) {
    const auto statement = given(typed, "statement", "statement_file");
    const auto jws = given(typed, "jws", "jws_file");
    Faults faults;
    if (statement.empty()) {
        faults.push_back(
            {.where = "statement", .sentence = "Paste the statement, or choose its file"});
    }
    if (jws.empty()) {
        faults.push_back({.where = "jws", .sentence = "Paste the signature, or choose its file"});
    }
    if (not faults.empty()) return draw(guest, typed, faults);
    auto reading = TRY(audit::Reading::begin(guest.house.node, nobody()));
    const auto checked = TRY(check_here(reading, guest.house.rulebook, statement, jws));
    return draw(guest, typed, {}, answer_of(checked));
}

Answer digest_page(const Guest& guest, const web::Form&) {
    const auto digest = digest_from_text(guest.request.param("digest"));
    if (not digest) return fail(not_found("That is no digest"));
    auto reading = TRY(audit::Reading::begin(guest.house.node, nobody()));
    const auto version = TRY(version_by_digest(reading, *digest));
    if (not version) return fail(not_found("No text with that digest was published here"));
    std::vector<Html> who;
    for (const auto& signature : TRY(signatures(reading, version->id))) {
        const auto party = TRY(parties::find(reading, signature.party));
        who.push_back(strong(party.name) + ", " + spoken(london_day(signature.signed_at)) + ". " +
                      quiet(signature.post));
    }
    const Html varied = TRY(variations_under(reading, guest, *version));
    const auto main = page_heading(version->title, "Version " + version->version) +
                      sound_panel("This digest is the text of a version published here",
                                  paragraph(code(text(version->digest)))) +
                      summary_list({row("Published", spoken(version->published_at)),
                                    row("Status", std::string(words(version->standing)))}) +
                      heading_with("Who has signed", std::to_string(who.size())) +
                      (who.empty() ? paragraph("Nobody yet.") : bullets(who)) + varied +
                      paragraph(link("/verify", "Check one signature"));
    return http::html(page(frame(guest, "A published text"), one_column(main)));
}

Answer keys_file(const Guest& guest, const web::Form&) {
    auto reading = TRY(audit::Reading::begin(guest.house.node, nobody()));
    const auto keys = TRY(statement_keys(reading));
    return http::json(canonical(keys));
}

}  // namespace accord::agreement
