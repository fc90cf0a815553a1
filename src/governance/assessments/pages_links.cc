// What a risk or a measure concerns: clauses, flows of data, reports. What is tied already can be
// kept, let go, or looked at again when its clause has changed; one more of each can be added.
#include <algorithm>

#include "base/text.h"
#include "governance/assessments/pages.h"
#include "governance/assessments/pages_common.h"

namespace accord::assessments {
namespace {

using namespace accord::html;
using web::Field;

struct Tied {
    std::string number;
    std::string words;
    std::vector<Link> links;
    std::string part() const { return number + "/links"; }
};

Result<Tied> tied_of(const Visit& visit, const Content& content) {
    const std::string number(visit.request.param("number"));
    if (const auto* risk = content.risk(number)) return Tied{number, risk->words, risk->links};
    if (const auto* measure = content.measure(number))
        return Tied{number, measure->words, measure->links};
    return fail(not_found("There is no " + number + " in this assessment"));
}

// ---------------------------------------------------------------- drawing

Html kept_boxes(const Visit& visit, const Ground& ground, const Tied& tied, const Again& again) {
    if (tied.links.empty()) return {};
    Choices keep{.name = "keep",
                 .fieldset = {.legend = bold_legend("What it concerns now")},
                 .hint = "Untick what it does not concern any more"};
    Choices looked{.name = "again",
                   .fieldset = {.legend = bold_legend("Clauses that changed")},
                   .hint = "Tick those you have read, when the risk and its measures still hold"};
    const auto kept = again.typed.values("keep");
    for (std::size_t i = 0; i < tied.links.size(); ++i) {
        const auto value = std::to_string(i);
        const auto& link = tied.links[i];
        keep.items.push_back({.value = value,
                              .text = link_words(visit, ground, link),
                              .checked = std::find(kept.begin(), kept.end(), value) != kept.end()});
        if (standing(ground, link) == Standing::Changed)
            looked.items.push_back({.value = value,
                                    .text = "I have looked again at clause " + link.clause +
                                            " of version " +
                                            ground.agreement(link.agreement)->version});
    }
    return checkboxes(keep) + (looked.items.empty() ? Html() : checkboxes(looked));
}

Html clause_select(const Ground& ground, const Content& content, const Again& again) {
    Select out{.name = "clause",
               .label = bold_label("A clause"),
               .error = error_of(again.faults, "clause"),
               .items = {{.value = "", .text = "None"}}};
    const auto chosen = again.typed.value("clause");
    for (const auto& agreement : ground.agreements) {
        const auto covers = [&](const std::string& uri) {
            return uri == agreement.uri or (content.overarching and uri == agreement.inherits_from);
        };
        if (not std::any_of(content.covers.begin(), content.covers.end(), covers)) continue;
        for (const auto& clause : agreement.clauses) {
            const auto value = agreement.uri + "#" + clause.number;
            out.items.push_back({.value = value,
                                 .text = clause.number + " " + clause.heading,
                                 .selected = value == chosen});
        }
    }
    return select(out);
}

template <class Noun>
Html code_select(const rulebook::List<Noun>& list, std::string name, std::string_view label,
                 const Again& again) {
    Select out{.name = name,
               .label = label,
               .error = error_of(again.faults, name),
               .items = {{.value = "", .text = "None"}}};
    const auto chosen = again.typed.value(name);
    std::string_view last;
    for (const auto& row : list.all()) {
        if (row.code.text() == last) continue;
        last = row.code.text();
        out.items.push_back(
            {.value = std::string(last), .text = row.words, .selected = last == chosen});
    }
    return select(out);
}

Answer draw(const Visit& visit, const Asked& asked, const Ground& ground, const Again& again) {
    const auto tied = TRY(tied_of(visit, asked.content));
    auto shell = flow_of(visit, asked, "What " + tied.number + " concerns", "/risks");
    shell.faults = again.faults;
    const auto& rules = visit.rulebook;
    const auto main =
        page_heading("What " + tied.number + " concerns", tied.words) +
        theirs(again, links_of(visit, ground, tied.links)) +
        form({.action = asked.here() + "/links/" + tied.number, .token = visit.form_token},
             shown_field(asked.content, tied.part()) + kept_boxes(visit, ground, tied, again) +
                 heading("Add") + clause_select(ground, asked.content, again) +
                 fieldset({.legend = bold_legend("A flow of information")},
                          code_select(rules.data_categories, "category", "What", again) +
                              code_select(rules.agency_types, "giver", "From", again) +
                              code_select(rules.agency_types, "receiver", "To", again)) +
                 input({.name = "report",
                        .label = bold_label("A report"),
                        .hint = "By its name",
                        .error = error_of(again.faults, "report"),
                        .value = std::string(again.typed.value("report"))}) +
                 button_group(main_button("Save") +
                              html::link(asked.here() + "/risks", "Leave it as it was")));
    return http::html(page(shell, one_column(main)), again.status());
}

// ---------------------------------------------------------------- reading

std::vector<Link> kept_links(const Tied& tied, const Ground& ground, const web::Form& form) {
    const auto keep = form.values("keep");
    const auto looked = form.values("again");
    const auto among = [](const std::vector<std::string_view>& values, std::size_t i) {
        return std::find(values.begin(), values.end(), std::to_string(i)) != values.end();
    };
    std::vector<Link> out;
    for (std::size_t i = 0; i < tied.links.size(); ++i) {
        if (not among(keep, i)) continue;
        out.push_back(among(looked, i) ? seen_now(ground, tied.links[i]) : tied.links[i]);
    }
    return out;
}

void add_clause(web::FormReader& reader, const Ground& ground, std::vector<Link>& links) {
    const auto typed = reader.form().value("clause");
    if (typed.empty()) return;
    const auto hash = typed.rfind('#');
    Link link;
    if (hash != std::string_view::npos) {
        link.agreement = typed.substr(0, hash);
        link.clause = typed.substr(hash + 1);
    }
    if (ground.clause(link.agreement, link.clause) == nullptr)
        return reader.fault("clause", "Select a clause of the list");
    links.push_back(seen_now(ground, std::move(link)));
}

template <class Noun>
Code<Noun> code_of(const rulebook::List<Noun>& list, std::string_view typed) {
    const auto code = Code<Noun>::from(typed);
    return code and list.find(*code) != nullptr ? *code : Code<Noun>{};
}

void add_flow(web::FormReader& reader, const rulebook::Rulebook& rules, std::vector<Link>& links) {
    const auto typed = [&](std::string_view name) { return reader.form().value(name); };
    Link link;
    link.giver = code_of(rules.agency_types, typed("giver"));
    link.receiver = code_of(rules.agency_types, typed("receiver"));
    link.category = code_of(rules.data_categories, typed("category"));
    if (link.giver.empty() and link.receiver.empty() and link.category.empty()) return;
    if (link.category.empty()) reader.fault("category", "Select what is shared");
    if (link.giver.empty()) reader.fault("giver", "Select whom it comes from");
    if (link.receiver.empty()) reader.fault("receiver", "Select whom it goes to");
    links.push_back(std::move(link));
}

// The same thing twice is once.
std::vector<Link> each_once(const std::vector<Link>& links) {
    std::vector<Link> out;
    for (const auto& link : links) {
        const bool there = std::any_of(out.begin(), out.end(),
                                       [&](const Link& each) { return each.same_place(link); });
        if (not there) out.push_back(link);
    }
    return out;
}

}  // namespace

Answer links_page(const Visit& visit, const web::Form&, const Ground& ground) {
    const auto asked = TRY(asked_to_change(visit));
    const auto tied = TRY(tied_of(visit, asked.content));
    std::vector<Field> fields;
    for (std::size_t i = 0; i < tied.links.size(); ++i)
        fields.push_back({"keep", std::to_string(i)});
    const web::Form form(std::move(fields));
    return draw(visit, asked, ground, {.typed = form});
}

Answer save_links(const Visit& visit, const web::Form& form, const Ground& ground) {
    const auto asked = TRY(asked_to_change(visit));
    const auto tied = TRY(tied_of(visit, asked.content));
    web::FormReader reader(form);
    auto links = kept_links(tied, ground, form);
    add_clause(reader, ground, links);
    add_flow(reader, visit.rulebook, links);
    Link report;
    report.report = reader.line_or_none("report");
    if (not report.report.empty()) links.push_back(report);
    const auto again = [&](const Again& drawn) -> Answer {
        return draw(visit, TRY(asked_to_change(visit)), ground, drawn);
    };
    if (not reader.good()) return again({.typed = form, .faults = reader.faults()});
    const auto part = TRY(part_of(asked, tied.part(), form));
    const Desk desk{visit.node, visit.actor, visit.rulebook, ground};
    return settled(form, save(desk, part, each_once(links)), "/risks", again);
}

}  // namespace accord::assessments
