// Every answer that a text gives, as a table to narrow and print; and what changes between two of
// its versions.
#include <algorithm>

#include "base/csv.h"
#include "base/london.h"
#include "base/text.h"
#include "governance/agreement/answer_rows.h"
#include "governance/agreement/commands.h"
#include "governance/agreement/pages_understand.h"
#include "governance/agreement/sections.h"
#include "governance/agreement/what_if.h"
#include "platform/html/components.h"

namespace accord::agreement {
namespace {

using namespace accord::html;
using identity::Visit;
using policy::Listed;
using policy::Members;
using policy::Space;

constexpr std::size_t rows_shown_max = 400;
constexpr std::string_view any = "";

struct Wish {
    std::string giver, receiver, purpose, threshold, category, answer;
};

template <class Noun>
std::string known(const rulebook::List<Noun>& list, std::string_view text) {
    const auto code = Code<Noun>::from(text);
    return code and list.has(*code) ? std::string(text) : std::string();
}

// What the address asks for; words that no list has are taken for "any". At first one's own kind.
Wish wish_of(const Visit& visit, const web::Form& query) {
    const auto& book = visit.rulebook;
    Wish out{.giver = known(book.agency_types, query.value("giver")),
             .receiver = known(book.agency_types, query.value("receiver")),
             .purpose = known(book.purposes, query.value("purpose")),
             .threshold = known(book.thresholds, query.value("threshold")),
             .category = known(book.data_categories, query.value("category")),
             .answer = std::string(query.value("answer"))};
    if (not query.has("giver")) out.giver = visit.party.type.text();
    return out;
}

template <class Noun>
std::vector<Code<Noun>> listed_code(std::string_view text) {
    const auto code = Code<Noun>::from(text);
    return code ? std::vector<Code<Noun>>{*code} : std::vector<Code<Noun>>{};
}

struct AnswerRow {
    policy::Allowed allowed;
    std::string_view words;
    Colour colour;
};
constexpr AnswerRow answer_table[] = {
    {policy::Allowed::Yes, "Yes", Colour::Green},
    {policy::Allowed::ShortVersion, "Short version", Colour::Blue},
    {policy::Allowed::AskFirst, "Ask first", Colour::Yellow},
    {policy::Allowed::HeldBack, "Held back", Colour::Red},
};

std::array<bool, 4> wanted(const Wish& wish) {
    std::array<bool, 4> out{};
    bool some = false;
    for (const auto& row : answer_table) {
        if (word(row.allowed) != wish.answer) continue;
        out[static_cast<std::size_t>(row.allowed)] = some = true;
    }
    if (not some) out.fill(true);
    return out;
}

// ------------------------------------------------------------------------------------ the form

template <class Noun>
std::vector<Option> options(const rulebook::List<Noun>& list, std::string_view chosen,
                            std::string_view any_words) {
    std::vector<Option> out{
        {.value = std::string(any), .text = any_words, .selected = chosen.empty()}};
    Code<Noun> last;
    for (const auto& row : list.all()) {
        if (row.code == last) continue;
        last = row.code;
        const std::string code(row.code.text());
        out.push_back({.value = code, .text = row.words, .selected = code == chosen});
    }
    return out;
}

Html filters(const Visit& visit, const Wish& wish, const web::Form& query) {
    const auto& book = visit.rulebook;
    std::vector<Option> answers{{.value = std::string(any), .text = "Any answer"}};
    for (const auto& row : answer_table) {
        const std::string code(word(row.allowed));
        answers.push_back({.value = code, .text = row.words, .selected = code == wish.answer});
    }
    const auto one = [](std::string name, std::string label, std::vector<Option> items) {
        return select({.name = std::move(name), .label = label, .items = std::move(items)});
    };
    return form(
        {.is_search = true},
        one("giver", "Who tells", options(book.agency_types, wish.giver, "Anyone")) +
            one("receiver", "Whom", options(book.agency_types, wish.receiver, "Anyone")) +
            one("purpose", "What for", options(book.purposes, wish.purpose, "Anything")) +
            one("threshold", "How serious", options(book.thresholds, wish.threshold, "Any level")) +
            one("category", "What", options(book.data_categories, wish.category, "Anything")) +
            one("answer", "Answer", std::move(answers)) + same_version(query) +
            main_button("Show"));
}

// ----------------------------------------------------------------------------------- the table

template <class Noun>
std::string words_of(const rulebook::List<Noun>& list, const Code<Noun>& code,
                     std::string_view none) {
    if (code.empty()) return std::string(none);
    const auto* row = list.find(code);
    return row == nullptr ? std::string(code.text()) : row->words;
}

// "police or probation"; "Anyone" where all are meant, "Anyone except …" where nearly all are.
template <class Values, class WordsOf>
std::string said(const Values& values, const Members& places, std::string_view all,
                 WordsOf words_of_one) {
    std::vector<std::string> named, others;
    for (std::uint16_t i = 0; i < values.size(); ++i) {
        const bool in = std::binary_search(places.begin(), places.end(), i);
        (in ? named : others).push_back(words_of_one(values[i]));
    }
    if (others.empty() and named.size() > 1) return std::string(all);
    if (named.size() <= 8 or others.size() > 4) return join_words(named, "or");
    return std::string(all) + " except " + join_words(others);
}

// "no-clause": no clause.
std::string because_words(const policy::Asked& asked, const Listed& row) {
    const auto clause = settling_clause(asked, row);
    const auto plain = replace_all(word(row.because), "-", " ");
    const bool covers = row.because == policy::Because::ClauseCovers or
                        row.because == policy::Because::ClauseRequires or
                        row.because == policy::Because::ClauseCoversShort or
                        row.because == policy::Because::MustNot;
    if (clause.empty()) return plain;
    return "clause " + clause + (covers ? "" : ": " + plain);
}

Html because(const Agreement& agreement, const policy::Asked& asked, const Listed& row) {
    const auto words = because_words(asked, row);
    const auto clause = settling_clause(asked, row);
    if (clause.empty()) return words;
    return link(address(agreement) + "/text#clause-" + clause, words);
}

Html answers_table(const Visit& visit, const Agreement& agreement, const policy::Asked& asked,
                   const std::vector<Listed>& rows) {
    const auto& book = visit.rulebook;
    const auto& space = asked.space;
    const auto side = [&](const policy::Side& each) {
        return words_of(book.agency_types, each.type, "");
    };
    DataTable out{.caption = "What the agreement answers",
                  .caption_classes = "govuk-visually-hidden",
                  .head = {{.text = "Answer"},
                           {.text = "Who tells"},
                           {.text = "Whom"},
                           {.text = "What"},
                           {.text = "What for"},
                           {.text = "How serious"},
                           {.text = "Because"}},
                  .first_is_header = true,
                  .cards_on_phones = true};
    for (const auto& row : rows) {
        if (out.rows.size() == rows_shown_max) break;
        const auto& answer = answer_table[static_cast<std::size_t>(row.allowed)];
        out.rows.push_back(
            {{.text = tag(answer.words, answer.colour)},
             {.text = said(space.givers(), row.lists[0], "Anyone", side)},
             {.text = said(space.receivers(), row.lists[1], "Anyone", side)},
             {.text = said(space.categories(), row.lists[5], "Anything",
                           [&](auto& c) { return words_of(book.data_categories, c, ""); })},
             {.text = said(space.purposes(), row.lists[2], "Any purpose",
                           [&](auto& c) { return words_of(book.purposes, c, "no purpose"); })},
             {.text = said(space.thresholds(), row.lists[3], "Any level",
                           [&](auto& c) { return words_of(book.thresholds, c, "not said"); })},
             {.text = because(agreement, asked, row)}});
    }
    return table(out);
}

std::string query_of(const Wish& wish) {
    return "giver=" + wish.giver + "&receiver=" + wish.receiver + "&purpose=" + wish.purpose +
           "&threshold=" + wish.threshold + "&category=" + wish.category + "&answer=" + wish.answer;
}

Html found(const Visit& visit, const Agreement& agreement, const policy::Asked& asked,
           const std::vector<Listed>& rows, const Wish& wish) {
    std::uint64_t questions = 0;
    for (const auto& row : rows) questions += row.questions;
    const auto count = std::to_string(questions) + " of " + std::to_string(asked.space.size()) +
                       " questions, in " + std::to_string(rows.size()) +
                       (rows.size() == 1 ? " row." : " rows.");
    if (rows.empty()) return paragraph("No question is answered so.");
    const Html more = rows.size() > rows_shown_max
                          ? paragraph("The first " + std::to_string(rows_shown_max) +
                                      " rows are shown. Narrow the question to see fewer.")
                          : Html();
    return paragraph(count + " ") + more +
           paragraph(link(address(agreement) + "/answers?" + query_of(wish) + "&as=csv",
                          "Keep these rows as a spreadsheet (CSV)")) +
           answers_table(visit, agreement, asked, rows);
}

std::string as_csv(const policy::Asked& asked, const std::vector<Listed>& rows) {
    std::string out(csv_mark);
    out += csv_line(answer_heads());
    for (const auto& row : rows) out += csv_line(answer_cells(asked, row));
    return out;
}

}  // namespace

Result<http::Response> answers_page(const Visit& visit, const web::Form& query) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    const auto document = TRY(document_of(visit, agreement));
    const auto terms = terms_if_in_force(document);
    const auto wish = wish_of(visit, query);
    Space space(visit.rulebook, terms, signed_version(document), london_day(reading.now()));
    policy::Only only;
    only.givers = listed_code<rulebook::AgencyType>(wish.giver);
    only.receivers = listed_code<rulebook::AgencyType>(wish.receiver);
    only.purposes = listed_code<rulebook::Purpose>(wish.purpose);
    only.thresholds = listed_code<rulebook::Threshold>(wish.threshold);
    only.categories = listed_code<rulebook::DataCategory>(wish.category);
    only.bases = {Code<rulebook::LawfulBasis>{}};
    space.narrow(only);
    const policy::Asked asked{terms, space};
    const auto rows = policy::listed(visit.rulebook, asked, wanted(wish));
    if (query.value("as") == "csv")
        return http::file("text/csv; charset=utf-8", as_csv(asked, rows),
                          text(agreement.reference) + "-answers.csv");
    const auto main =
        page_heading("Every answer", agreement.title + ", version " + agreement.version) +
        sections(agreement, "answers") +
        paragraph(
            "What the rules of this text answer where both have signed it, in routine "
            "sharing: in Accord, about a child who is known, with nothing said of danger, of "
            "the family or of why a thing is needed. " +
            link(address(agreement) + "/try", "Try a question of your own") + ".") +
        filters(visit, wish, query) + found(visit, agreement, asked, rows, wish);
    return http::html(
        page(section_shell(visit, agreement, "Every answer of " + agreement.title), main));
}

namespace {

Html versions_to_choose(const Agreement& agreement, const std::vector<Agreement>& all,
                        std::int64_t chosen) {
    std::vector<Option> items;
    for (const auto& other : all) {
        if (other.number == agreement.number) continue;
        items.push_back(
            {.value = std::to_string(other.number),
             .text = "Version " + other.version + ", " + std::string(words(other.standing)),
             .selected = other.number == chosen});
    }
    return form({.is_search = true},
                select({.name = "with", .label = "Compare with", .items = std::move(items)}) +
                    main_button("Compare"));
}

Html comparison(const Visit& visit, const Document& before, const Document& after, Date today) {
    const auto on = after.start < today ? today : after.start;
    const auto compared = compare_texts(visit.rulebook, before, after, on);
    const auto& answers = compared.answers;
    if (answers.changed == 0)
        return paragraph("No answer changes between version " + before.version + " and version " +
                         after.version + ". Of " + std::to_string(answers.questions) +
                         " questions, every one is answered as before.");
    std::vector<Html> lines;
    for (const auto& sentence : compared.sentences) {
        if (lines.size() == rows_shown_max) break;
        lines.emplace_back(sentence);
    }
    return heading("From version " + before.version + " to version " + after.version) +
           paragraph(std::to_string(answers.changed) + " of " + std::to_string(answers.questions) +
                     " answers change, as on " + spoken(on) + ". What is lost comes first.") +
           bullets(lines);
}

}  // namespace

Result<http::Response> compare_page(const Visit& visit, const web::Form& query) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    const auto document = TRY(document_of(visit, agreement));
    const auto all = TRY(versions(reading, agreement.reference));
    const Agreement* other = nullptr;
    for (const auto& each : all) {
        if (each.number == agreement.number) continue;
        const bool asked = std::to_string(each.number) == query.value("with");
        if (asked or (other == nullptr and not query.has("with"))) other = &each;
    }
    if (query.has("with") and other == nullptr)
        return fail(not_found("There is no such version of this agreement"));
    Html found = paragraph(
        "There is only one version of this text, so there is nothing to compare "
        "it with.");
    if (other != nullptr) {
        const auto earlier = other->number < agreement.number;
        const auto theirs = TRY(document_of(visit, *other));
        found = versions_to_choose(agreement, all, other->number) +
                comparison(visit, earlier ? theirs : document, earlier ? document : theirs,
                           london_day(reading.now()));
    }
    const auto main =
        page_heading("What changes", agreement.title + ", version " + agreement.version) +
        sections(agreement, "compare") +
        paragraph(
            "Every answer of routine sharing under one text and under the other, where both "
            "sides have signed. Exactly those that differ are told.") +
        found;
    return http::html(page(section_shell(visit, agreement, "Compare " + agreement.title), main));
}

}  // namespace accord::agreement
