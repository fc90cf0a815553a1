#include "doors/site/evidence_pages.h"

#include <charconv>

#include "base/london.h"
#include "base/phrases.h"
#include "base/text.h"
#include "doors/site/evidence_words.h"
#include "governance/audit/look.h"
#include "governance/identity/gate.h"
#include "platform/html/components.h"

namespace accord::site {
namespace {

using html::Html;
using rulebook::Permission;

constexpr std::int64_t entries_on_a_page = 20;

// What inspectors ask, each a filter by fact (docs/audit-facts.md).
struct Question {
    std::string_view words;
    std::string_view fact;
};
constexpr Question questions[] = {
    {"What was held back?", "share.item_held_back"},
    {"Who was refused, and what had they asked for?", "share.refused"},
    {"When was the family told, and why not?", "share.family_recorded"},
    {"Who went on past advice, and why?", "share.went_on"},
    {"Which agreements were signed?", "agreement.signed"},
};

// Ids are for the program; people are shown references.
bool is_id(std::string_view about) {
    return about.find('_') != std::string_view::npos;
}

std::int64_t number_in(std::string_view text) {
    std::int64_t out = 0;
    const auto [stopped, why] = std::from_chars(text.data(), text.data() + text.size(), out);
    return why == std::errc() and stopped == text.data() + text.size() and out > 0 ? out : 0;
}

// People type references in any case; ids come from links, and are taken as they are.
std::string about_in(const web::Form& fields) {
    const auto typed = trim(fields.value("about"));
    return is_id(typed) ? std::string(typed) : upper(typed);
}

// Had the reader's own organisation a part in this?
Result<bool> has_part(const identity::Visit& visit, const std::string& about) {
    if (visit.may(Permission::MayInspect)) return true;
    if (about.empty()) return false;
    const auto own = TRY(
        audit::newest(visit.node, {.about = about, .agency = visit.actor.agency, .rows_max = 1}));
    return not own.empty();
}

// Every entry that the reader may see and asked for.
Result<audit::Wanted> wanted_by(const identity::Visit& visit, const web::Form& fields) {
    audit::Wanted out;
    out.about = about_in(fields);
    out.fact = trim(fields.value("fact"));
    out.before = number_in(fields.value("before"));
    out.rows_max = entries_on_a_page + 1;
    const bool all = TRY(has_part(visit, out.about));
    if (not all) out.agency = visit.actor.agency;
    return out;
}

std::string address(const audit::Wanted& wanted, std::int64_t before) {
    std::string out = "/evidence";
    char joint = '?';
    const auto put = [&](std::string_view name, std::string_view value) {
        if (value.empty()) return;
        out += joint + std::string(name) + "=" + std::string(value);
        joint = '&';
    };
    put("about", wanted.about);
    put("fact", wanted.fact);
    if (before > 0) put("before", std::to_string(before));
    return out;
}

Html state_panel(const audit::State& state) {
    const auto& found = state.verification;
    const Html check = " " + html::link("/evidence/check", "Check it yourself");
    if (found.sound()) {
        const auto counted =
            with_commas(found.entries) + (found.entries == 1 ? " entry" : " entries");
        return html::sound_panel("Nothing has been changed or removed.",
                                 counted + " checked " + spoken(state.checked_at) +
                                     ". Each one is sealed to the one before it." + check);
    }
    return html::broken_panel(
        "From entry " + with_commas(static_cast<std::uint64_t>(found.wrong->sequence)) +
            " on, the evidence cannot be relied on.",
        found.wrong->why +
            ". Whoever runs this node sees the same words in its log. Keep the folder "
            "as it is, and tell your information governance lead." +
            check);
}

html::Happening happening(Names& names, const audit::ReadEntry& each) {
    const auto& entry = each.entry;
    std::vector<Html> more;
    std::string about;
    bool refused = false;
    for (const auto& fact : entry.facts) {
        if (about.empty() and not is_id(fact.about)) about = fact.about;
        refused = refused or is_refusal(fact.code);
        if (&fact != &entry.facts.front()) more.push_back(fact_words(fact.code));
    }
    html::Happening out;
    out.when = html::time_of(text(entry.at), spoken(entry.at));
    out.title = names.person(entry) + ": " +
                fact_words(entry.facts.empty() ? entry.verb : entry.facts.front().code);
    out.href = "/evidence/" + std::to_string(entry.sequence);
    out.text = html::join(more, html::line_break());
    out.small = names.organisation(entry) + ". ";
    if (not about.empty()) {
        out.small += "About " + html::link("/evidence?about=" + about, about) + ". ";
    }
    out.small += "Entry " + with_commas(static_cast<std::uint64_t>(entry.sequence)) + ", seal " +
                 html::code(hex(each.seal).substr(0, 8));
    if (refused) out.tag = html::tag("Refused or held back", html::Colour::Red);
    out.major = refused;
    return out;
}

Html filter_box(const audit::Wanted& wanted) {
    Html shown = wanted.agency.empty() ? "Showing what every organisation did."
                                       : "Showing everything your organisation did.";
    if (not wanted.about.empty() or not wanted.fact.empty()) {
        shown = "Showing " + html::strong(wanted.about.empty() ? "everything" : wanted.about);
        if (not wanted.fact.empty())
            shown += ": " + lower(fact_words(wanted.fact).substr(0, 1)) +
                     fact_words(wanted.fact).substr(1);
        shown += ". " + html::link("/evidence", "Clear");
    }
    const Html fields =
        html::input({.name = "about",
                     .label = "Reference",
                     .hint = "Of a share, agreement or organisation. For example S-4QH-81T",
                     .value = wanted.about,
                     .classes = "govuk-input--width-10",
                     .spellcheck = false});
    return html::filters(shown, fields);
}

Html aside(const identity::Visit& visit, const audit::Wanted& wanted) {
    Html out;
    if (visit.may(Permission::MayExportEvidence) and not wanted.about.empty()) {
        out +=
            html::box("Take it with you",
                      html::form({.action = "/evidence/packs", .token = visit.form_token},
                                 html::hidden("about", wanted.about) +
                                     html::button(html::Button{.text = "Evidence pack"}) +
                                     html::fine_print("A file that anybody can verify without us. "
                                                      "Making a pack is itself recorded.")));
    }
    std::vector<Html> links;
    for (const auto& each : questions) {
        links.push_back(html::link("/evidence?fact=" + std::string(each.fact), each.words));
    }
    return out + html::box("Questions inspectors ask", html::list(links));
}

Html entries_list(Names& names, const audit::Wanted& wanted,
                  const std::vector<audit::ReadEntry>& entries) {
    if (entries.empty()) return html::paragraph("There is no such entry that you may see.");
    std::vector<html::Happening> list;
    const auto shown = std::min<std::size_t>(entries.size(), entries_on_a_page);
    for (std::size_t i = 0; i < shown; ++i) list.push_back(happening(names, entries[i]));
    Html out = html::timeline(list);
    if (entries.size() > shown) {
        const auto last = entries[shown - 1].entry.sequence;
        out += html::paragraph(html::link(address(wanted, last), "Older entries"));
    }
    return out;
}

}  // namespace

Result<http::Response> evidence(const identity::Visit& visit, const web::Form& fields) {
    const auto wanted = TRY(wanted_by(visit, fields));
    const auto state = TRY(audit::state(visit.node));
    // Damaged entries are told of above; they do not take the page away.
    const auto entries = audit::newest(visit.node, wanted);
    auto look = TRY(audit::Look::open(
        visit.node, visit.actor,
        audit::fact("evidence.opened", wanted.about).with("filter", wanted.fact)));
    Names names(look, visit);
    Html list = entries ? entries_list(names, wanted, *entries)
                        : html::paragraph("Some of the entries cannot be shown.");
    const Html main =
        state_panel(state) + filter_box(wanted) + html::heading("Newest first") + list;
    auto shell = identity::hub(visit, "Evidence", "/evidence");
    return http::html(html::page(
        shell, html::page_heading("Evidence") +
                   html::lead("Every look, share, reply, refusal and signature, in order, with the "
                              "reason given.") +
                   html::two_columns(main, aside(visit, wanted))));
}

namespace {

std::string words_of(const Json& value) {
    if (const auto* string = value.string()) return *string;
    return canonical(value);
}

Html fact_card(const ledger::EntryFact& fact) {
    std::vector<html::SummaryRow> rows = {html::row("Recorded as", html::code(fact.code))};
    if (not fact.about.empty()) rows.push_back(html::row("About", fact.about));
    if (const auto* members = fact.particulars.members()) {
        for (const auto& [name, value] : *members) {
            rows.push_back(html::row(
                upper(name.substr(0, 1)) + replace_all(name.substr(1), "_", " "), words_of(value)));
        }
    }
    return html::summary_list(
        {.rows = std::move(rows), .card = html::SummaryCard{.title = fact_words(fact.code)}});
}

Result<bool> may_see(const identity::Visit& visit, const ledger::Entry& entry) {
    if (entry.agency == visit.actor.agency) return true;
    for (const auto& fact : entry.facts) {
        if (TRY(has_part(visit, fact.about))) return true;
    }
    return visit.may(Permission::MayInspect);
}

}  // namespace

Result<http::Response> evidence_entry(const identity::Visit& visit, const web::Form&) {
    const auto number = number_in(visit.request.param("entry"));
    const auto found = TRY(audit::find_entry(visit.node, number));
    const auto& entry = found.entry;
    const bool may = TRY(may_see(visit, entry));
    if (not may) return fail(not_found("There is no such entry that you may see."));
    auto look = TRY(audit::Look::open(
        visit.node, visit.actor, audit::fact("evidence.opened", "").with("entry", entry.sequence)));
    Names names(look, visit);
    const auto title = "Entry " + with_commas(static_cast<std::uint64_t>(entry.sequence));
    Html facts;
    for (const auto& fact : entry.facts) facts += fact_card(fact);
    const Html main =
        html::page_heading(title, "Evidence") +
        html::summary_list({html::row("When", html::time_of(text(entry.at), spoken(entry.at))),
                            html::row("Who", names.person(entry)),
                            html::row("For", names.organisation(entry)),
                            html::row("In the role of", entry.role),
                            html::row("By the command", html::code(entry.verb))}) +
        html::heading("What happened") + facts + html::heading("Its seal") +
        html::summary_list({html::row("Seal of this entry", html::code(hex(found.seal))),
                            html::row("Sealed onto", html::code(hex(entry.previous)))}) +
        html::details(
            "The entry as it is kept",
            html::element("pre", {{"class", "app-verbatim"}, {"tabindex", "0"}}, found.bytes));
    auto shell = identity::hub(visit, title, "/evidence");
    shell.crumbs = {{.text = "Evidence", .href = "/evidence"}, {.text = title}};
    return http::html(html::page(shell, main));
}

Result<http::Response> take_pack(const identity::Visit& visit, const web::Form& fields) {
    const auto about = about_in(fields);
    if (about.empty()) return fail(invalid("Enter the reference that the pack is about.", "about"));
    if (auto first = identity::ask_again(visit, "/evidence?about=" + about))
        return *std::move(first);
    const bool may = TRY(has_part(visit, about));
    if (not may) return fail(not_found("There is no evidence about that which you may take."));
    const auto pack = TRY(audit::export_pack(visit.node, visit.actor, about));
    return http::file("application/json", pretty(pack) + "\n",
                      "accord-evidence-" + about + ".json");
}

Result<http::Response> evidence_check(const identity::Visit& visit, const web::Form&) {
    const auto title = "Check the evidence yourself";
    const Html main =
        html::page_heading(title, "Evidence") +
        html::lead("You need not believe us. Three things can be checked without us.") +
        html::numbered(
            {"A pack you were given: " + html::code("accord audit verify --pack FILE --key KEY") +
                 ", or any tool that knows RFC 6962 proofs and signed notes.",
             "The whole trail, by whoever runs this node: " +
                 html::code("accord audit verify --data FOLDER") +
                 ". It reads every entry again and names the first that is wrong.",
             "That nobody wrote it all anew: keep the checkpoint you were given. A trail that does "
             "not fit it was changed."}) +
        html::heading("The key of this node") +
        html::paragraph(html::code(text(audit::verifier_key(visit.node)))) +
        html::paragraph("Write it down now. A key that comes with the pack proves nothing.");
    auto shell = identity::hub(visit, title, "/evidence");
    shell.crumbs = {{.text = "Evidence", .href = "/evidence"}, {.text = title}};
    return http::html(html::page(shell, main));
}

}  // namespace accord::site
