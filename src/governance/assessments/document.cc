#include "governance/assessments/document.h"

#include <algorithm>

#include "base/fields.h"
#include "base/limits.h"
#include "base/text.h"
#include "governance/assessments/questions.h"

namespace accord::assessments {
namespace {

// ---------------------------------------------------------------- writing

Json json_of(const Weighing& weighing) {
    Json out;
    out.set("likelihood", word(weighing.likelihood));
    out.set("severity", word(weighing.severity));
    return out;
}

Json json_of(const Link& link) {
    Json out;
    if (link.is_clause()) {
        out.set("agreement", link.agreement);
        out.set("clause", link.clause);
        if (not link.version.empty()) out.set("version", link.version);
        if (link.seen) out.set("seen", text(*link.seen));
    } else if (link.is_flow()) {
        out.set("giver", link.giver.text());
        out.set("receiver", link.receiver.text());
        out.set("category", link.category.text());
    } else {
        out.set("report", link.report);
    }
    return out;
}

Json json_of(const std::vector<Link>& links) {
    auto out = Json::array();
    for (const auto& link : links) out.add(json_of(link));
    return out;
}

Json json_of(const Risk& risk) {
    Json out;
    out.set("number", risk.number);
    out.set("words", risk.words);
    out.set("harm", risk.harm);
    out.set("before", json_of(risk.before));
    if (risk.after) out.set("after", json_of(*risk.after));
    if (not risk.closed.empty()) out.set("closed", risk.closed);
    out.set("links", json_of(risk.links));
    return out;
}

Json json_of(const Measure& measure) {
    Json out;
    out.set("number", measure.number);
    out.set("words", measure.words);
    out.set("owner", measure.owner);
    if (measure.due_on) out.set("due_on", text(*measure.due_on));
    out.set("state", word(measure.state));
    out.set("treats", Json::array_of(measure.treats));
    out.set("links", json_of(measure.links));
    return out;
}

Json json_of(const Advice& advice) {
    Json out;
    out.set("state", word(advice.state));
    if (not advice.words.empty()) out.set("words", advice.words);
    if (not advice.by.empty()) out.set("by", advice.by);
    if (not advice.reason.empty()) out.set("reason", advice.reason);
    if (advice.on) out.set("on", text(*advice.on));
    if (not advice.regulator.empty()) out.set("regulator", advice.regulator);
    return out;
}

// ---------------------------------------------------------------- reading

template <class Noun>
std::vector<std::string_view> codes(const rulebook::List<Noun>& list) {
    std::vector<std::string_view> out;
    for (const auto& row : list.all()) {
        if (out.empty() or out.back() != row.code.text()) out.push_back(row.code.text());
    }
    return out;
}

bool is_number(std::string_view text, char kind) {
    return text.size() >= 2 and text.size() <= 5 and text[0] == kind and text[1] != '0' and
           text.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

class Reader {
public:
    explicit Reader(const rulebook::Rulebook& book)
        : types_(codes(book.agency_types)), categories_(codes(book.data_categories)) {}

    void read(Fields& top, Content& content) {
        if (top.text("format") != document_format)
            top.fault("format", "this program reads " + std::string(document_format));
        content.title = line(top, "title");
        content.overarching = top.boolean("overarching");
        content.covers = top.texts("covers");
        read_answers(top, content);
        for (auto& row : top.objects("risks", Must::MayBeMissing)) read_risk(row, content);
        for (auto& row : top.objects("measures", Must::MayBeMissing)) read_measure(row, content);
        if (top.has("advice")) read_advice(top.object("advice"), content.advice);
        top.no_others();
    }

private:
    // A text that is short enough for its field on the page.
    static std::string within(Fields& row, std::string_view key, std::size_t most, Must must) {
        auto said = row.text(key, must);
        if (characters(said) > most)
            row.fault(key, "use " + std::to_string(most) + " characters or fewer");
        return said;
    }
    static std::string line(Fields& row, std::string_view key, Must must = Must::Be) {
        return within(row, key, limits::line_characters_max, must);
    }
    static std::string words(Fields& row, std::string_view key, Must must = Must::Be) {
        return within(row, key, limits::worry_characters_max, must);
    }

    static void read_answers(Fields& top, Content& content) {
        auto answers = top.object("answers", Must::MayBeMissing);
        for (const auto& question : questions()) {
            auto said = words(answers, question.code, Must::MayBeMissing);
            if (not said.empty()) content.answers.emplace(question.code, std::move(said));
        }
        answers.no_others();
    }

    static Weighing read_weighing(Fields row) {
        Weighing out;
        const auto likelihood =
            row.word("likelihood", {"remote", "possible", "probable"}, "likelihood");
        const auto severity =
            row.word("severity", {"minimal", "significant", "severe"}, "severity");
        out.likelihood = likelihood_from(likelihood).value_or(Likelihood::Remote);
        out.severity = severity_from(severity).value_or(Severity::Minimal);
        row.no_others();
        return out;
    }

    Link read_link(Fields& row) const {
        Link out;
        if (row.has("clause")) {
            out.agreement = line(row, "agreement");
            out.clause = line(row, "clause");
            out.version = line(row, "version", Must::MayBeMissing);
            if (row.has("seen")) {
                const auto seen = digest_from_text(row.text("seen"));
                if (seen)
                    out.seen = *seen;
                else
                    row.fault("seen", "a digest is written sha256: and 64 letters and digits");
            }
        } else if (row.has("report")) {
            out.report = line(row, "report");
        } else {
            const auto giver = row.word("giver", types_, "agency type");
            const auto receiver = row.word("receiver", types_, "agency type");
            const auto category = row.word("category", categories_, "data category");
            out.giver = Code<rulebook::AgencyType>::from(giver).value_or(out.giver);
            out.receiver = Code<rulebook::AgencyType>::from(receiver).value_or(out.receiver);
            out.category = Code<rulebook::DataCategory>::from(category).value_or(out.category);
        }
        row.no_others();
        return out;
    }

    std::vector<Link> read_links(Fields& row) const {
        std::vector<Link> out;
        for (auto& each : row.objects("links", Must::MayBeMissing)) out.push_back(read_link(each));
        return out;
    }

    void read_risk(Fields& row, Content& content) const {
        Risk risk;
        risk.number = row.text("number");
        if (not is_number(risk.number, 'R'))
            row.fault("number", "a risk is numbered R1, R2 and so on");
        else if (content.risk(risk.number) != nullptr)
            row.fault("number", "this number is taken by another risk");
        risk.words = line(row, "words");
        risk.harm = words(row, "harm");
        risk.before = read_weighing(row.object("before"));
        if (row.has("after")) risk.after = read_weighing(row.object("after"));
        risk.closed = line(row, "closed", Must::MayBeMissing);
        risk.links = read_links(row);
        row.no_others();
        content.risks.push_back(std::move(risk));
    }

    void read_measure(Fields& row, Content& content) const {
        Measure measure;
        measure.number = row.text("number");
        if (not is_number(measure.number, 'M'))
            row.fault("number", "a measure is numbered M1, M2 and so on");
        else if (content.measure(measure.number) != nullptr)
            row.fault("number", "this number is taken by another measure");
        measure.words = line(row, "words");
        measure.owner = line(row, "owner", Must::MayBeMissing);
        measure.due_on = row.date("due_on", Must::MayBeMissing);
        const auto state = row.word("state", {"planned", "under-way", "in-place", "dropped"},
                                    "state of a measure");
        measure.state = measure_state_from(state).value_or(MeasureState::Planned);
        std::vector<std::string_view> risks;
        for (const auto& risk : content.risks) risks.push_back(risk.number);
        measure.treats = row.words("treats", risks, "risk");
        measure.links = read_links(row);
        row.no_others();
        content.measures.push_back(std::move(measure));
    }

    static void read_advice(Fields row, Advice& advice) {
        const auto state = row.word("state", {"none", "accepted", "overruled"}, "state of advice");
        advice.state = advice_state_from(state).value_or(AdviceState::None);
        const auto must = advice.state == AdviceState::None ? Must::MayBeMissing : Must::Be;
        advice.words = words(row, "words", must);
        advice.by = line(row, "by", must);
        advice.reason = words(
            row, "reason", advice.state == AdviceState::Overruled ? Must::Be : Must::MayBeMissing);
        advice.on = row.date("on", Must::MayBeMissing);
        advice.regulator = words(row, "regulator", Must::MayBeMissing);
        row.no_others();
    }

    std::vector<std::string_view> types_;
    std::vector<std::string_view> categories_;
};

}  // namespace

Json to_json(const Content& content) {
    Json out;
    out.set("format", document_format);
    out.set("title", content.title);
    out.set("overarching", content.overarching);
    out.set("covers", Json::array_of(content.covers));
    auto answers = Json::object();
    for (const auto& [question, said] : content.answers) answers.set(question, said);
    out.set("answers", std::move(answers));
    auto risks = Json::array();
    for (const auto& risk : content.risks) risks.add(json_of(risk));
    out.set("risks", std::move(risks));
    auto measures = Json::array();
    for (const auto& measure : content.measures) measures.add(json_of(measure));
    out.set("measures", std::move(measures));
    out.set("advice", json_of(content.advice));
    return out;
}

ReadContent read_content(const rulebook::Rulebook& rulebook, std::string_view name,
                         std::string_view text) {
    ReadContent out;
    if (text.size() > limits::document_bytes_max) {
        out.faults.push_back({std::string(name), 0, 0, "this document is too long"});
        return out;
    }
    Reading reading;
    const auto json = read_json(name, text, reading);
    if (reading.faults.empty()) {
        Content content;
        Fields top(reading, json, "");
        Reader(rulebook).read(top, content);
        if (reading.faults.empty()) out.content = std::move(content);
    }
    out.faults = std::move(reading.faults);
    return out;
}

}  // namespace accord::assessments
