#include "governance/assessments/pages.h"

#include <algorithm>

#include "base/json.h"
#include "base/london.h"
#include "base/text.h"
#include "governance/assessments/document.h"
#include "governance/assessments/pages_common.h"
#include "governance/assessments/questions.h"
#include "governance/parties/commands.h"

namespace accord::assessments {
namespace {

using namespace accord::html;

Html covers_of(const Ground& ground, const std::vector<std::string>& covers) {
    if (covers.empty()) return "Nothing yet";
    std::vector<Html> out;
    for (const auto& uri : covers) {
        const auto* agreement = ground.agreement(uri);
        out.push_back(agreement == nullptr ? Html(uri)
                                           : html::link(agreement->address, agreement->title) +
                                                 ", version " + agreement->version);
    }
    return html::list(out);
}

// Those under the ones it names: covered too, when it is overarching.
std::vector<Html> inheriting(const Ground& ground, const Content& content) {
    std::vector<Html> out;
    if (not content.overarching) return out;
    for (const auto& agreement : ground.agreements) {
        const bool above = std::find(content.covers.begin(), content.covers.end(),
                                     agreement.inherits_from) != content.covers.end();
        if (above and not agreement.inherits_from.empty())
            out.push_back(html::link(agreement.address, agreement.title));
    }
    return out;
}

Html facts_of(const Asked& asked, const Ground& ground) {
    std::vector<SummaryRow> rows{row("State", state_tag(asked)), row("Kept by", asked.party),
                                 row("Covers", covers_of(ground, asked.content.covers))};
    if (const auto under = inheriting(ground, asked.content); not under.empty())
        rows.push_back(row("And, being overarching", html::list(under)));
    if (not asked.versions.empty()) {
        const auto& last = asked.versions.front();
        rows.push_back(row("Signed off", "Version " + std::to_string(last.number) + ", " +
                                             spoken(london_day(last.signed_at)) + ", by " +
                                             last.name + ", " + last.post));
        rows.push_back(row("Looked at again by", spoken(last.review_on)));
    }
    return summary_list(rows);
}

Task task(const Asked& asked, std::string_view title, std::string_view where, std::string_view left,
          std::string_view hint) {
    Task out{.title = title, .href = asked.here() + "/" + std::string(where), .hint = hint};
    if (left.empty()) {
        out.status = "Completed";
    } else {
        out.status_tag = {.text = left, .classes = "govuk-tag--blue"};
    }
    return out;
}

std::string left_of(const std::vector<Missing>& missing, std::string_view where) {
    const auto count = std::count_if(missing.begin(), missing.end(), [&](const Missing& each) {
        return each.where == where or each.where.starts_with(std::string(where) + "/");
    });
    if (count == 0) return {};
    return std::to_string(count) + " to do";
}

std::string late_words(const Content& content, Date today) {
    const auto late = std::count_if(content.measures.begin(), content.measures.end(),
                                    [&](const Measure& each) { return each.late(today); });
    return late == 0 ? std::string() : ", " + std::to_string(late) + " late";
}

Html tasks_of(const Asked& asked) {
    const auto still = missing(asked.content);
    const auto& content = asked.content;
    TaskList out;
    out.items.push_back(task(asked, "Its title and what it covers", "sections/about",
                             left_of(still, "sections/about"), content.title));
    for (const auto& section : sections()) {
        const auto where = "sections/" + section.code;
        out.items.push_back(task(asked, section.title, where, left_of(still, where), {}));
    }
    const auto counted = [](std::size_t n, std::string_view one) {
        return std::to_string(n) + " " + std::string(one) + (n == 1 ? "" : "s");
    };
    const auto risks = left_of(still, "risks");
    out.items.push_back(task(asked, "What could go wrong", "risks", risks,
                             counted(content.risks.size(), "risk") + " written down"));
    out.items.push_back(task(asked, "What is done about it", "risks", left_of(still, "measures"),
                             counted(content.measures.size(), "measure") + " written down" +
                                 late_words(content, asked.today)));
    out.items.push_back(task(asked, "What the data protection officer advised", "advice",
                             left_of(still, "advice"), {}));
    const bool signed_off = asked.assessment.number > 0 and not asked.changed_since_signed();
    out.items.push_back(task(asked, "Sign it off", "signing",
                             signed_off ? "" : (still.empty() ? "Ready" : "Not yet"), {}));
    return task_list(out);
}

Html review_banner(const Asked& asked) {
    const auto state = review(asked.assessment.review_on, asked.today);
    if (not asked.keeps or (state != Review::Soon and state != Review::Late)) return {};
    const auto day = spoken(*asked.assessment.review_on);
    const auto title = state == Review::Late ? "It was to be looked at again by " + day + "."
                                             : "It is to be looked at again by " + day + ".";
    return notification_banner(
        {.content = element("h3", {{"class", "govuk-heading-m"}}, title) +
                    paragraph("Read it, change what has changed, and sign it off again. Nobody’s "
                              "sharing waits for it."),
         .title = "Review",
         .disable_auto_focus = true});
}

Html look_again(const Asked& asked, const Ground& ground) {
    const auto again = to_look_at_again(ground, asked.content);
    if (again.empty()) return {};
    return notification_banner(
        {.content = element("h3", {{"class", "govuk-heading-m"}},
                            "The agreement has changed. Look again at " + join_words(again) + ".") +
                    paragraph("A clause that they stand on is not as it was when somebody last "
                              "looked. " +
                              html::link(asked.here() + "/risks", "See which")),
         .title = "To look at again",
         .disable_auto_focus = true});
}

// As its keepers work on it, as it was signed off, or only its reference while it is being written.
Result<std::string> title_of(audit::Reading& reading, const Visit& visit, const Assessment& one) {
    if (keeps(visit, one)) return one.content.title;
    const auto signed_off = TRY(versions(reading, one.id));
    if (signed_off.empty()) return text(one.reference);
    const auto document = TRY(parse_json(signed_off.front().document));
    return std::string(document["title"].text_or());
}

Result<Html> table_of(audit::Reading& reading, const Visit& visit,
                      const std::vector<Assessment>& all) {
    DataTable rows{.caption = "Privacy assessments",
                   .caption_classes = "govuk-visually-hidden",
                   .head = {{.text = "Assessment"}, {.text = "Kept by"}, {.text = "State"}},
                   .rows = {},
                   .first_is_header = true,
                   .cards_on_phones = true};
    for (const auto& each : all) {
        Asked asked;
        asked.assessment = each;
        asked.today = london_day(reading.now());
        const auto title = TRY(title_of(reading, visit, each));
        const auto party = TRY(parties::find(reading, each.party));
        rows.rows.push_back({{.text = strong_link(asked.here(), title)},
                             {.text = party.name},
                             {.text = state_tag(asked)}});
    }
    return table(rows);
}

Answer draw_new(const Visit& visit, const Again& again, const Ground& ground) {
    auto shell = identity::flow(visit, "Start a privacy assessment", "/privacy-assessments");
    shell.faults = again.faults;
    Choices covers{.name = "covers",
                   .fieldset = {.legend = bold_legend("Which agreements does it cover?")},
                   .hint = "An overarching assessment also covers the agreements under these",
                   .error = error_of(again.faults, "covers")};
    const auto ticked = again.typed.values("covers");
    for (const auto& agreement : ground.agreements) {
        covers.items.push_back(
            {.value = agreement.uri,
             .text = agreement.title,
             .checked = std::find(ticked.begin(), ticked.end(), agreement.uri) != ticked.end()});
    }
    const auto main =
        page_heading("Start a privacy assessment") +
        paragraph(
            "It is saved a part at a time, and can be left and taken up again by anybody "
            "who looks after information at " +
            visit.party.name + ".") +
        form({.action = "/privacy-assessments", .token = visit.form_token, .has_files = true},
             radios(html::Question{.name = "from",
                                   .legend = bold_legend("Start from"),
                                   .error = error_of(again.faults, "from"),
                                   .items = {{.value = "london",
                                              .text = "The London assessment",
                                              .hint = "Filled in, to be made your own"},
                                             {.value = "empty", .text = "An empty one"},
                                             {.value = "file",
                                              .text = "A file",
                                              .hint = "One that was kept from Accord as a file"}},
                                   .chosen = std::string(again.typed.value("from"))}) +
                 file_upload({.name = "assessment_file",
                              .label = "The file, if it starts from one",
                              .hint = "JSON (accord-assessment/1)",
                              .error = error_of(again.faults, "assessment_file"),
                              .accept = ".json"}) +
                 input({.name = "title",
                        .label = bold_label("Title"),
                        .hint = "What is shared, for what. No name of a person",
                        .error = error_of(again.faults, "title"),
                        .value = std::string(again.typed.value("title"))}) +
                 (covers.items.empty() ? Html() : checkboxes(covers)) + main_button("Start"));
    return http::html(page(shell, one_column(main)), again.status());
}

// What the chosen file holds; every fault of it is a fault of the form, with its line and column.
Content content_in_file(const Visit& visit, web::FormReader& reader) {
    constexpr std::string_view field = "assessment_file";
    const auto* file = reader.form().file(field);
    if (file == nullptr) {
        reader.fault(field, "Choose the file");
        return {};
    }
    auto read = read_content(visit.rulebook, "the file", file->bytes);
    for (const auto& fault : read.faults) reader.fault(field, text(fault));
    return read.content ? std::move(*read.content) : Content{};
}

}  // namespace

Answer list_page(const Visit& visit, const web::Form&, const Ground&) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto every = TRY(all(reading, visit.rulebook));
    auto main = page_heading("Privacy assessments (DPIA)") +
                paragraph(
                    "What could go wrong for people when information is shared, and what is "
                    "done about it. Sharing to protect a child waits for none of this.");
    main += every.empty() ? paragraph("No assessment has been started yet.")
                          : TRY(table_of(reading, visit, every));
    if (visit.may(rulebook::Permission::MayGovernInformation))
        main += button({.text = "Start a privacy assessment", .href = "/privacy-assessments/new"});
    return http::html(page(identity::hub(visit, "Privacy assessments", "/agreements"), main));
}

Answer new_page(const Visit& visit, const web::Form&, const Ground& ground) {
    const web::Form nothing;
    return draw_new(visit, {.typed = nothing}, ground);
}

Answer begin_one(const Visit& visit, const web::Form& form, const Ground& ground) {
    constexpr std::string_view starts[] = {"london", "empty", "file"};
    web::FormReader reader(form);
    const auto from = reader.choice("from", starts, "Select what to start from");
    auto title = from == "london" or from == "file"
                     ? reader.line_or_none("title")
                     : reader.line("title", "Give the assessment a title");
    std::vector<std::string_view> known;
    for (const auto& agreement : ground.agreements) known.push_back(agreement.uri);
    const auto covers = reader.choices("covers", known);
    Content content;
    if (from == "file") content = content_in_file(visit, reader);
    if (not reader.good())
        return draw_new(visit, {.typed = form, .faults = reader.faults()}, ground);
    if (from == "london") content = TRY(london_template(visit.rulebook));
    if (not title.empty()) content.title = std::move(title);
    if (not covers.empty()) content.covers = covers;
    const Desk desk{visit.node, visit.actor, visit.rulebook, ground};
    const auto begun = TRY(begin(desk, visit.party.id, std::move(content), from));
    return http::see_other(address(begun.reference));
}

Answer overview_page(const Visit& visit, const web::Form&, const Ground& ground) {
    const auto asked = TRY(asked_for(visit));
    const auto title = asked.readable() ? asked.content.title : "A privacy assessment";
    const auto kind = asked.content.overarching ? "Overarching privacy assessment (DPIA) "
                                                : "Privacy assessment (DPIA) ";
    auto main = page_heading(title, kind + text(asked.assessment.reference));
    if (not asked.readable()) {
        main += paragraph(asked.party +
                          " is still writing this. It can be read when it has been "
                          "signed off. Sharing to protect a child does not wait for "
                          "it.");
        return http::html(page(shell_of(visit, asked, "Privacy assessment"), main));
    }
    main += tabs(asked, "") + review_banner(asked) + look_again(asked, ground) +
            facts_of(asked, ground) +
            inset_text("Sharing to protect a child waits for nothing on these pages.");
    if (asked.keeps) {
        if (asked.changed_since_signed())
            main += paragraph(
                "It has been changed since it was signed off. What was signed stands "
                "until it is signed off again.");
        main += asked.writes
                    ? heading("To do, in any order") + tasks_of(asked)
                    : paragraph(html::link(asked.here() + "/whole", "Read all of it") + ", then " +
                                html::link(asked.here() + "/signing", "sign it off") + ".");
    }
    const auto title_of_page = "Privacy assessment " + text(asked.assessment.reference);
    return http::html(page(shell_of(visit, asked, title_of_page), main));
}

}  // namespace accord::assessments
