#include "governance/agreement/document.h"

#include <algorithm>
#include <array>

#include "base/fields.h"
#include "base/limits.h"
#include "base/text.h"
#include "governance/agreement/document_checks.h"
#include "governance/agreement/findings.h"
#include "governance/agreement/signing_terms.h"
#include "governance/agreement/terms_of.h"

namespace accord::agreement {
namespace {

struct StatusRow {
    Status status;
    std::string_view word, sentence;
};
constexpr std::array<StatusRow, 6> statuses{{
    {Status::Draft, "draft", "Draft"},
    {Status::OpenForSignature, "open_for_signature", "Open for signature"},
    {Status::InForce, "in_force", "In force"},
    {Status::UnderReview, "under_review", "Under review"},
    {Status::Expired, "expired", "Expired"},
    {Status::Withdrawn, "withdrawn", "Withdrawn"},
}};
// The codes of every row of a list, for "did you mean".
template <class Noun>
std::vector<std::string_view> codes(const rulebook::List<Noun>& list) {
    std::vector<std::string_view> out;
    for (const auto& row : list.all()) {
        if (out.empty() or out.back() != row.code.text()) out.push_back(row.code.text());
    }
    return out;
}

std::vector<std::string_view> channel_codes() {
    std::vector<std::string_view> out;
    for (const auto channel : rulebook::channels()) out.push_back(rulebook::code(channel));
    return out;
}

template <class Noun>
std::vector<Code<Noun>> coded(const std::vector<std::string>& words) {
    std::vector<Code<Noun>> out;
    for (const auto& word : words) {
        if (const auto code = Code<Noun>::from(word)) out.push_back(*code);
    }
    return out;
}

template <class Value>
std::vector<Value> valued(const std::vector<std::string>& words,
                          std::optional<Value> (*from)(std::string_view)) {
    std::vector<Value> out;
    for (const auto& word : words) {
        if (const auto value = from(word)) out.push_back(*value);
    }
    return out;
}

// Reads one document. Members are asked for in the order that the format page tells of them.
class Reader {
public:
    Reader(const rulebook::Rulebook& book, Reading& reading) : book_(book), reading_(reading) {}

    void read(Fields& top, Document& document) {
        read_names(top, document);
        read_days(top, document);
        read_who(top, document);
        read_purposes(top, document);
        read_data(top, document);
        read_handling(top);
        read_sections(top, document);
        top.any("signatures");
        top.no_others();
        check_numbers(reading_, document, clause_at_);
        check_names(reading_, document.json);
        check_terms(document);
    }

private:
    void read_names(Fields& top, Document& document) {
        if (const auto format = top.text("format");
            format != document_format and not format.empty())
            top.fault("format", "this program reads " + std::string(document_format));
        document.uri = top.text("uri");
        auto id = top.object("id");
        document.id_value = id.text("value");
        document.id_system = id.text("system");
        id.no_others();
        document.name = top.text("name");
        auto owner = top.object("owner");
        document.owner = owner.text("name");
        document.owner_contact = owner.text("contact");
        owner.no_others();
        document.version = top.text("version");
        document.supersedes = top.text("supersedes", Must::MayBeMissing);
        std::vector<std::string_view> words;
        for (const auto& row : statuses) words.push_back(row.word);
        const auto status = top.word("status", words, "status");
        for (const auto& row : statuses) {
            if (row.word == status) document.status = row.status;
        }
        document.tier = top.number("tier", 1, 2, 1);
        document.inherits_from = top.text("inherits_from", Must::MayBeMissing);
        if (document.tier == 2 and document.inherits_from.empty())
            top.fault("tier", "a tier 2 agreement names the one it inherits from: inherits_from");
    }

    void read_days(Fields& top, Document& document) {
        const auto start = top.date("start_date");
        const auto end = top.date("end_date");
        const auto review = top.date("review_due");
        document.review_warning_days = top.number("review_warning_days", 0, 730, 90);
        document.grace_days = top.number("grace_days", 0, 730, 90);
        document.start = start.value_or(Date{});
        document.end = end.value_or(Date{});
        document.review_due = review.value_or(Date{});
        if (start and end and *end < *start)
            top.fault("end_date", "the agreement ends on " + accord::text(*end) +
                                      ", before it starts on " + accord::text(*start));
        if (start and review and *review < *start)
            top.fault("review_due", "the review is due on " + accord::text(*review) +
                                        ", before the agreement starts on " + accord::text(*start));
    }

    void read_who(Fields& top, Document& document) {
        const std::vector<std::string_view> nations{"E", "W", "S", "N"};
        const auto nation = top.word("nation", nations, "nation");
        document.nation = rulebook::nation_from(nation).value_or(rulebook::Nation::England);
        document.geography = top.texts("geography", Must::Be);
        const auto types = codes(book_.agency_types);
        document.party_types =
            coded<rulebook::AgencyType>(top.words("party_types", types, "agency type", &sound_));
        if (document.party_types.empty() and sound_)
            top.fault("party_types", "name the kinds of organisation that may sign");
        for (auto& party : top.objects("parties", Must::MayBeMissing)) {
            const auto name = party.text("name");
            const auto type = party.word("type", types, "agency type");
            const auto id = party.text("catalogue_id");
            party.no_others();
            if (const auto code = Code<rulebook::AgencyType>::from(type))
                document.parties.push_back({name, *code, id});
        }
    }

    void read_purposes(Fields& top, Document& document) {
        const auto known = codes(book_.purposes);
        const auto bases = codes(book_.lawful_bases);
        const auto gateways = codes(book_.gateways);
        for (auto& row : top.objects("purposes")) {
            PurposeRow purpose;
            const auto word = row.word("code", known, "purpose");
            purpose.text = row.text("text");
            purpose.bases = coded<rulebook::LawfulBasis>(row.words("bases", bases, "lawful basis"));
            purpose.gateways = coded<rulebook::Gateway>(row.words("gateways", gateways, "gateway"));
            purpose.consent = row.text("consent", Must::MayBeMissing);
            row.no_others();
            const auto code = Code<rulebook::Purpose>::from(word);
            if (not code) {
                sound_ = false;
                continue;
            }
            purpose.code = *code;
            document.purposes.push_back(std::move(purpose));
        }
        if (document.purposes.empty() and sound_)
            top.fault("purposes", "an agreement is for at least one purpose");
    }

    void read_data(Fields& top, Document& document) {
        const auto categories = codes(book_.data_categories);
        const auto purposes = codes(book_.purposes);
        for (auto& row : top.objects("data_sets")) {
            policy::DataRule rule;
            const auto category = Code<rulebook::DataCategory>::from(
                row.word("category", categories, "data category"));
            rule.purposes = coded<rulebook::Purpose>(row.words("purposes", purposes, "purpose"));
            const auto need = row.word("default", {"include", "ask", "exclude"}, "default");
            row.texts("about");
            row.text("note", Must::MayBeMissing);
            row.no_others();
            if (not category) continue;
            rule.category = *category;
            rule.need = policy::need_from(need).value_or(policy::Need::Ask);
            document.data.push_back(std::move(rule));
        }
        const auto channels = top.words("transfer_methods", channel_codes(), "way of sending");
        document.channels = valued(channels, rulebook::channel_from);
        if (channels.empty()) top.fault("transfer_methods", "name at least one way of sending");
    }

    // What people need and the decision does not: read for its faults, kept in Document::json.
    void read_handling(Fields& top) {
        for (const auto* list : {"permitted_uses", "restrictions", "recipient_duties",
                                 "security_measures", "compliance"}) {
            top.texts(list);
        }
        auto onward = top.object("onward_sharing");
        onward.word("rule", policy::onward_words(), "onward rule");
        onward.text("text");
        onward.no_others();
        auto consent = top.object("consent_position");
        consent.word("code", {"not_the_basis", "for_service_only", "required"}, "consent position");
        consent.text("text");
        consent.no_others();
        for (auto& rule : top.objects("retention_rules")) {
            rule.text("what");
            rule.text("keep");
            rule.text("from", Must::MayBeMissing);
            rule.no_others();
        }
        top.text("disposal_method");
        for (const auto* route : {"rights_handling", "foi_handling", "complaints_handling"}) {
            auto handling = top.object(route);
            handling.text("lead");
            handling.text("text");
            handling.number("days", 0, 365, 30);
            handling.text("contact", Must::MayBeMissing);
            handling.no_others();
        }
        auto incident = top.object("incident_clause");
        incident.text("notify");
        incident.number("within_hours", 0, 720);
        incident.text("text");
        incident.no_others();
        auto termination = top.object("termination");
        termination.number("notice_days", 0, 730);
        termination.text("effect");
        termination.no_others();
        read_signing(top);
        for (const auto* text : {"dpia_ref", "appropriate_policy_document_ref", "indemnity",
                                 "training_requirement", "vetting_requirement", "benefits"}) {
            top.text(text, Must::MayBeMissing);
        }
    }

    void read_sections(Fields& top, Document& document) {
        for (auto& json : top.objects("sections")) {
            Section section;
            section.number = json.text("number");
            section.title = json.text("title");
            for (auto& row : json.objects("clauses")) section.clauses.push_back(read_clause(row));
            json.no_others();
            document.sections.push_back(std::move(section));
        }
        if (document.clause_count() == 0)
            top.fault("sections", "an agreement has at least one clause");
    }

    policy::Clause read_clause(Fields& row) {
        policy::Clause clause;
        clause.number = row.text("number");
        clause.heading = row.text("heading");
        clause.text = row.text("text");
        if (row.has("rule")) {
            auto rule = row.object("rule");
            read_rule(rule, clause);
        }
        row.no_others();
        clause_at_.push_back(row.pointer());
        return clause;
    }

    void read_rule(Fields& rule, policy::Clause& clause) {
        const auto types = codes(book_.agency_types);
        const auto effect = rule.word("effect", policy::effect_words(), "effect");
        clause.effect = policy::effect_from(effect).value_or(policy::Effect::None);
        clause.givers =
            coded<rulebook::AgencyType>(rule.words("givers", types, "agency type", &sound_));
        clause.receivers =
            coded<rulebook::AgencyType>(rule.words("receivers", types, "agency type", &sound_));
        clause.purposes = coded<rulebook::Purpose>(
            rule.words("purposes", codes(book_.purposes), "purpose", &sound_));
        clause.thresholds = coded<rulebook::Threshold>(
            rule.words("thresholds", codes(book_.thresholds), "threshold", &sound_));
        clause.categories = coded<rulebook::DataCategory>(
            rule.words("categories", codes(book_.data_categories), "data category", &sound_));
        clause.bases = coded<rulebook::LawfulBasis>(
            rule.words("bases", codes(book_.lawful_bases), "lawful basis", &sound_));
        clause.channels = valued(rule.words("channels", channel_codes(), "way of sending", &sound_),
                                 rulebook::channel_from);
        clause.conditions =
            valued(rule.words("conditions", policy::requirement_words(), "condition", &sound_),
                   policy::requirement_from);
        clause.unless =
            valued(rule.words("unless", policy::requirement_words(), "condition", &sound_),
                   policy::requirement_from);
        clause.obligations =
            valued(rule.words("obligations", policy::obligation_words(), "obligation"),
                   policy::obligation_from);
        const auto onward =
            rule.word("onward", policy::onward_words(), "onward rule", Must::MayBeMissing);
        clause.onward = policy::onward_from(onward).value_or(policy::Onward::AskGiver);
        clause.short_version = rule.boolean("short_version");
        rule.no_others();
    }

    // Only when every word was understood: an unknown word would make nonsense of the rest.
    void check_terms(const Document& document) {
        if (not sound_) return;
        for (auto& finding : findings(book_, document))
            reading_.fault(finding.pointer, std::move(finding.sentence));
    }

    const rulebook::Rulebook& book_;
    Reading& reading_;
    std::vector<std::string> clause_at_;  // a pointer for each clause, in the order written
    bool sound_ = true;
};

}  // namespace

std::string_view word(Status status) {
    return statuses[static_cast<std::size_t>(status)].word;
}

std::string_view sentence(Status status) {
    return statuses[static_cast<std::size_t>(status)].sentence;
}

const policy::Clause* Document::clause(std::string_view number) const {
    for (const auto& section : sections) {
        for (const auto& clause : section.clauses) {
            if (clause.number == number) return &clause;
        }
    }
    return nullptr;
}

std::size_t Document::clause_count() const {
    std::size_t count = 0;
    for (const auto& section : sections) count += section.clauses.size();
    return count;
}

ReadDocument read_document(const rulebook::Rulebook& rulebook, std::string_view name,
                           std::string_view text) {
    Reading reading;
    if (text.size() > limits::document_bytes_max) {
        reading.faults.push_back({std::string(name), 1, 1, "this is too big for an agreement"});
        return {std::nullopt, std::move(reading.faults)};
    }
    Document document;
    document.json = read_json(name, text, reading);
    if (not reading.faults.empty()) return {std::nullopt, std::move(reading.faults)};
    Fields top(reading, document.json, "");
    if (document.json.members() == nullptr) return {std::nullopt, std::move(reading.faults)};
    document.digest = digest_to_sign(document.json);
    Reader(rulebook, reading).read(top, document);
    std::stable_sort(
        reading.faults.begin(), reading.faults.end(), [](const Fault& one, const Fault& other) {
            return std::pair(one.line, one.column) < std::pair(other.line, other.column);
        });
    return {std::move(document), std::move(reading.faults)};
}

}  // namespace accord::agreement
