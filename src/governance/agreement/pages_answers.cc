// Every answer that a text gives: how many of each, and a table to narrow and print.
#include <algorithm>
#include <span>

#include "base/csv.h"
#include "base/london.h"
#include "base/phrases.h"
#include "base/text.h"
#include "governance/agreement/answer_rows.h"
#include "governance/agreement/commands.h"
#include "governance/agreement/pages_understand.h"
#include "governance/agreement/sections.h"
#include "governance/agreement/what_if.h"
#include "platform/html/components.h"
#include "platform/web/paging.h"

namespace accord::agreement {
namespace {

using namespace accord::html;
using identity::Visit;
using policy::Listed;
using policy::Members;
using policy::Space;

constexpr std::string_view any = "";

struct Wish {
    std::string giver, receiver, purpose, threshold, category, answer;
    Faults faults;
};

// What the address asks for under a name, if the list has it; if not, a fault with the nearest.
std::string known(const web::Form& query, const std::string& name, std::string_view kind,
                  const std::vector<std::string_view>& codes, Faults& faults) {
    const auto typed = query.value(name);
    if (typed.empty() or std::find(codes.begin(), codes.end(), typed) != codes.end())
        return std::string(typed);
    const auto near = nearest(typed, codes);
    faults.push_back(
        {.where = name,
         .sentence =
             "There is no " + std::string(kind) + " “" + std::string(typed) + "”" +
             (near.empty() ? std::string() : ". Did you mean “" + std::string(near) + "”?")});
    return {};
}

template <class Noun>
std::vector<std::string_view> codes_of(const rulebook::List<Noun>& list) {
    std::vector<std::string_view> out;
    for (const auto& row : list.all()) out.push_back(row.code.text());
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

// At first one's own kind.
Wish wish_of(const Visit& visit, const web::Form& query) {
    const auto& book = visit.rulebook;
    Wish out;
    const auto read = [&](const char* name, std::string_view kind, const auto& list) {
        return known(query, name, kind, codes_of(list), out.faults);
    };
    out.giver = read("giver", "kind of organisation", book.agency_types);
    out.receiver = read("receiver", "kind of organisation", book.agency_types);
    out.purpose = read("purpose", "purpose", book.purposes);
    out.threshold = read("threshold", "level of concern", book.thresholds);
    out.category = read("category", "kind of information", book.data_categories);
    std::vector<std::string_view> answers;
    for (const auto& row : answer_table) answers.push_back(word(row.allowed));
    out.answer = known(query, "answer", "answer", answers, out.faults);
    if (not query.has("giver")) out.giver = visit.party.type.text();
    return out;
}

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
    const auto one = [&](std::string name, std::string label, std::vector<Option> items) {
        const auto error = error_of(wish.faults, name);
        return select(
            {.name = std::move(name), .label = label, .error = error, .items = std::move(items)});
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

constexpr std::size_t named_at_once = 3;  // more are there to be opened

// "police or probation"; "Anyone" where all are meant, "Anyone except …" where nearly all are.
template <class Values, class WordsOf>
Html said(const Values& values, const Members& places, std::string_view all, WordsOf words_of_one) {
    std::vector<std::string> named, others;
    for (std::uint16_t i = 0; i < values.size(); ++i) {
        const bool in = std::binary_search(places.begin(), places.end(), i);
        (in ? named : others).push_back(words_of_one(values[i]));
    }
    if (others.empty() and named.size() > 1) return all;
    if (named.size() <= named_at_once) return join_phrases(named, "or");
    if (others.size() <= named_at_once) return std::string(all) + " except " + join_phrases(others);
    return details(
        {.summary = std::to_string(named.size()) + " of " + std::to_string(values.size()),
         .text = join_phrases(named, "or"),
         .classes = "govuk-!-margin-bottom-0"});
}

struct BecauseRow {
    policy::Because because;
    std::string_view words;
};
// Why a plain question is not answered yes, in a few words; others by their code.
constexpr BecauseRow because_table[] = {
    {policy::Because::NoClause, "No clause covers this"},
    {policy::Because::ClauseConditionNotMet, "would cover it, on a condition"},
    {policy::Because::PurposeMissing, "It is not said what for"},
    {policy::Because::PurposeNotInForce, "That purpose is not in force"},
    {policy::Because::ThresholdMissing, "It is not said how serious"},
    {policy::Because::ThresholdDoesNotFit, "Not usual at that level of concern"},
    {policy::Because::KindUnknown, "That kind of organisation is not in force"},
    {policy::Because::GiverNotSigned, "Who tells may not sign it"},
    {policy::Because::ReceiverNotSigned, "Whoever is told may not sign it"},
    {policy::Because::BasisMissing, "No usual lawful basis is open to who tells"},
    {policy::Because::ConditionMissing, "It is specially protected, and no condition fits"},
    {policy::Because::NotNeeded, "Not needed for this purpose"},
    {policy::Because::AskWhyNeeded, "Seldom needed for this: say why"},
    {policy::Because::ChannelNotInAgreement, "Not by a way that the agreement names"},
};

// "clause 2.1"; "No clause covers this".
std::string because_words(const policy::Asked& asked, const Listed& row) {
    const auto clause = settling_clause(asked, row);
    const bool covers = row.because == policy::Because::ClauseCovers or
                        row.because == policy::Because::ClauseRequires or
                        row.because == policy::Because::ClauseCoversShort or
                        row.because == policy::Because::MustNot;
    if (not clause.empty() and covers) return "clause " + clause;
    auto words = capitalised(replace_all(word(row.because), "-", " "));
    for (const auto& each : because_table) {
        if (each.because == row.because) words = each.words;
    }
    return clause.empty() ? words : "clause " + clause + " " + words;
}

Html because(const Agreement& agreement, const policy::Asked& asked, const Listed& row) {
    const auto words = because_words(asked, row);
    const auto clause = settling_clause(asked, row);
    if (clause.empty()) return words;
    return link(address(agreement) + "/text#clause-" + clause, words);
}

Html answers_table(const Visit& visit, const Agreement& agreement, const policy::Asked& asked,
                   std::span<const Listed> rows) {
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

// The address of the same question, with another answer wanted.
std::string same_question(const Agreement& agreement, const Wish& wish, const web::Form& query,
                          std::string_view answer) {
    std::string out = address(agreement) + "/answers?giver=" + wish.giver +
                      "&receiver=" + wish.receiver + "&purpose=" + wish.purpose +
                      "&threshold=" + wish.threshold + "&category=" + wish.category +
                      "&answer=" + std::string(answer);
    if (query.has("version")) out += "&version=" + http::percent_encode(query.value("version"));
    return out;
}

Html counts(const Agreement& agreement, const policy::Asked& asked, const std::vector<Listed>& rows,
            const Wish& wish, const web::Form& query) {
    std::array<std::uint64_t, 4> of_each{};
    std::uint64_t questions = 0;
    for (const auto& row : rows) {
        of_each[static_cast<std::size_t>(row.allowed)] += row.questions;
        questions += row.questions;
    }
    std::vector<Figure> out;
    for (const auto& row : answer_table) {
        const auto count = of_each[static_cast<std::size_t>(row.allowed)];
        if (count == 0) continue;
        out.push_back({.number = with_commas(count),
                       .words = row.words,
                       .href = same_question(agreement, wish, query, word(row.allowed))});
    }
    return figures(out) +
           paragraph(with_commas(questions) + " of " + with_commas(asked.space.size()) +
                     " questions, in " + with_commas(rows.size()) +
                     (rows.size() == 1 ? " row." : " rows."));
}

Html found(const Visit& visit, const Agreement& agreement, const policy::Asked& asked,
           const std::vector<Listed>& rows, const Wish& wish, const web::Form& query) {
    if (rows.empty()) return paragraph("No question is answered so.");
    const auto paging = web::paging(query);
    const auto from = std::min(paging.offset(), rows.size());
    const auto until = std::min(from + paging.rows, rows.size());
    const auto here = same_question(agreement, wish, query, wish.answer);
    Html more;
    if (paging.pages(rows.size()) > 1) {
        more = paragraph("Rows " + with_commas(from + 1) + " to " + with_commas(until) +
                         ". Narrow the question to see fewer.") +
               web::steps(paging, rows.size(), here + "&");
    }
    return paragraph(link(here + "&as=csv", "Keep these rows as a spreadsheet (CSV)")) +
           answers_table(visit, agreement, asked, std::span(rows).subspan(from, until - from)) +
           more;
}

std::string as_csv(const policy::Asked& asked, const std::vector<Listed>& rows) {
    std::string out(csv_mark);
    out += csv_line(answer_heads());
    for (const auto& row : rows) out += csv_line(answer_cells(asked, row));
    return out;
}

policy::Only only_of(const Wish& wish) {
    policy::Only only;
    only.givers = listed_code<rulebook::AgencyType>(wish.giver);
    only.receivers = listed_code<rulebook::AgencyType>(wish.receiver);
    only.purposes = listed_code<rulebook::Purpose>(wish.purpose);
    only.thresholds = listed_code<rulebook::Threshold>(wish.threshold);
    only.categories = listed_code<rulebook::DataCategory>(wish.category);
    only.bases = {Code<rulebook::LawfulBasis>{}};
    return only;
}

}  // namespace

Result<http::Response> answers_page(const Visit& visit, const web::Form& query) {
    auto reading = TRY(audit::Reading::begin(visit.node, visit.actor));
    const auto agreement = TRY(asked_for(reading, visit));
    const auto document = TRY(document_of(visit, agreement));
    const auto terms = terms_if_in_force(document);
    const auto wish = wish_of(visit, query);
    Space space(visit.rulebook, terms, signed_version(document), london_day(reading.now()));
    space.narrow(only_of(wish));
    const policy::Asked asked{terms, space};
    std::vector<Listed> rows;
    if (wish.faults.empty()) rows = policy::listed(visit.rulebook, asked, wanted(wish));
    std::stable_sort(rows.begin(), rows.end(), [](const Listed& one, const Listed& other) {
        return one.allowed < other.allowed;
    });
    if (query.value("as") == "csv" and wish.faults.empty())
        return http::file("text/csv; charset=utf-8", as_csv(asked, rows),
                          text(agreement.reference) + "-answers.csv");
    Html main =
        page_heading("Every answer", agreement.title + ", version " + agreement.version) +
        sections(agreement, "answers") +
        paragraph(
            "What the rules of this text answer where both have signed it, in routine "
            "sharing: in Accord, about a child who is known, with nothing said of danger, of "
            "the family or of why a thing is needed. " +
            link(address(agreement) + "/try", "Try a question of your own") + ".") +
        (wish.faults.empty() ? counts(agreement, asked, rows, wish, query) : Html()) +
        filters(visit, wish, query);
    if (wish.faults.empty()) main += found(visit, agreement, asked, rows, wish, query);
    auto shell = section_shell(visit, agreement, "Every answer of " + agreement.title);
    shell.faults = wish.faults;
    return http::html(page(shell, main),
                      wish.faults.empty() ? http::Status::Ok : http::Status::Unprocessable);
}

}  // namespace accord::agreement
