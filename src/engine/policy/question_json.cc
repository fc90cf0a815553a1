#include <array>

#include "base/fields.h"
#include "base/limits.h"
#include "engine/policy/documents.h"

namespace accord::policy {
namespace {

template <class Value>
struct Spelt {
    Value value;
    std::string_view word;
};

constexpr std::array<Spelt<Told>, 4> tolds{{{Told::NotRecorded, "not_recorded"},
                                            {Told::Yes, "yes"},
                                            {Told::NotYet, "not_yet"},
                                            {Told::NotSafe, "not_safe"}}};
constexpr std::array<Spelt<Views>, 4> view_words{{{Views::NotRecorded, "not_recorded"},
                                                  {Views::Agree, "agree"},
                                                  {Views::Object, "object"},
                                                  {Views::Mixed, "mixed"}}};
constexpr std::array<Spelt<AgreedToHelp>, 3> agreements{
    {{AgreedToHelp::NotAsked, "not_asked"}, {AgreedToHelp::Yes, "yes"}, {AgreedToHelp::No, "no"}}};
constexpr std::array<Spelt<Identity>, 4> identities{{{Identity::Confirmed, "confirmed"},
                                                     {Identity::ByVoice, "by_voice"},
                                                     {Identity::NotConfirmed, "not_confirmed"},
                                                     {Identity::InDoubt, "in_doubt"}}};
constexpr std::array<Spelt<Reveals>, 3> reveals{{{Reveals::Nothing, "nothing"},
                                                 {Reveals::Address, "address"},
                                                 {Reveals::Identity, "identity"}}};
constexpr std::array<Spelt<Safety>, 3> safeties{{{Safety::Unconfirmed, "unconfirmed"},
                                                 {Safety::KeptApart, "kept_apart"},
                                                 {Safety::Confirmed, "confirmed"}}};
constexpr std::array<Spelt<Confidence>, 5> routes{
    {{Confidence::NotSaid, "not_said"},
     {Confidence::NotConfidential, "not_confidential"},
     {Confidence::Consent, "consent"},
     {Confidence::Law, "law"},
     {Confidence::PublicInterest, "public_interest"}}};

template <class Table, class Value>
std::string_view spell(const Table& table, Value value) {
    for (const auto& row : table) {
        if (row.value == value) return row.word;
    }
    return table[0].word;
}

template <class Value, std::size_t N>
Value spelt(const std::array<Spelt<Value>, N>& table, std::string_view word) {
    for (const auto& row : table) {
        if (row.word == word) return row.value;
    }
    return table[0].value;
}

template <class Value, std::size_t N>
Value choose(Fields& fields, std::string_view key, const std::array<Spelt<Value>, N>& table,
             std::string_view kind) {
    std::vector<std::string_view> words;
    for (const auto& row : table) words.push_back(row.word);
    const auto word = fields.word(key, words, kind, Must::MayBeMissing);
    return spelt(table, word);
}

template <class List>
Code<List> code(Fields& fields, std::string_view key) {
    const auto word = fields.text(key, Must::MayBeMissing);
    if (word.empty()) return {};
    const auto found = Code<List>::from(word);
    if (not found)
        fields.fault(key, "'" + word + "' cannot be a code: capitals, digits, '_', '-' and '.'");
    return found.value_or(Code<List>{});
}

std::optional<bool> perhaps(Fields& fields, std::string_view key) {
    if (not fields.has(key)) {
        fields.any(key);
        return std::nullopt;
    }
    return fields.boolean(key);
}

Side read_side(Fields fields) {
    Side side;
    side.type = code<rulebook::AgencyType>(fields, "type");
    side.party = fields.text("party", Must::MayBeMissing);
    side.outsider = fields.boolean("outsider");
    side.public_authority = perhaps(fields, "public_authority");
    side.competent_authority = perhaps(fields, "competent_authority");
    for (auto& row : fields.objects("signed", Must::MayBeMissing)) {
        side.has_signed.push_back(
            {row.text("agreement"), row.text("version"), row.texts("except")});
        row.no_others();
    }
    fields.no_others();
    if (not fields.has("type") and not side.outsider)
        fields.fault("type", "'type' is missing; give the kind of organisation");
    return side;
}

Item read_item(Fields& fields) {
    Item item;
    item.id = fields.text("id", Must::MayBeMissing);
    item.category = code<rulebook::DataCategory>(fields, "category");
    item.bar = code<rulebook::Bar>(fields, "bar");
    item.reveals = choose(fields, "reveals", reveals, "thing to reveal");
    item.safety = choose(fields, "safety", safeties, "state of safety");
    item.originator_forbids_onward = fields.boolean("originator_forbids_onward");
    item.handling_condition = fields.boolean("handling_condition");
    item.need_stated = fields.boolean("need_stated");
    item.not_needed = fields.boolean("not_needed");
    fields.no_others();
    return item;
}

Footing read_footing(Fields fields) {
    Footing footing;
    footing.basis = code<rulebook::LawfulBasis>(fields, "basis");
    footing.gateway = code<rulebook::Gateway>(fields, "gateway");
    footing.condition = code<rulebook::Condition>(fields, "condition");
    footing.interest = code<rulebook::Condition>(fields, "interest");
    footing.confidence = choose(fields, "confidence", routes, "route");
    fields.no_others();
    return footing;
}

void read_family(Fields fields, Question& question) {
    question.told = choose(fields, "told", tolds, "answer");
    question.views = choose(fields, "views", view_words, "view");
    question.agreed = choose(fields, "agreed_to_help", agreements, "answer");
    fields.no_others();
}

void read_channel(Fields& fields, Question& question) {
    std::vector<std::string_view> codes;
    for (const auto channel : rulebook::channels()) codes.push_back(rulebook::code(channel));
    const auto word = fields.word("channel", codes, "way of sending", Must::MayBeMissing);
    question.channel = rulebook::channel_from(word);
}

Question read_fields(Fields& top, std::optional<Date> on) {
    Question question;
    if (const auto format = top.text("format"); not format.empty() and format != question_format)
        top.fault("format", "this program reads " + std::string(question_format));
    const auto nation = top.word("nation", {"E", "W", "S", "N"}, "nation", Must::MayBeMissing);
    question.nation = rulebook::nation_from(nation).value_or(rulebook::Nation::England);
    const auto day = top.date("on", on ? Must::MayBeMissing : Must::Be);
    question.on = on.value_or(day.value_or(Date{}));
    question.giver = read_side(top.object("giver"));
    question.receiver = read_side(top.object("receiver"));
    question.purpose = code<rulebook::Purpose>(top, "purpose");
    question.threshold = code<rulebook::Threshold>(top, "threshold");
    question.footing = read_footing(top.object("footing", Must::MayBeMissing));
    for (auto& item : top.objects("items")) question.items.push_back(read_item(item));
    read_channel(top, question);
    read_family(top.object("family", Must::MayBeMissing), question);
    question.emergency = top.text("emergency", Must::MayBeMissing);
    question.greater_detriment = top.text("greater_detriment", Must::MayBeMissing);
    question.public_task_stated = top.boolean("public_task_stated");
    question.user_revoked = top.boolean("user_revoked");
    question.identity = choose(top, "identity", identities, "state of identity");
    top.no_others();
    return question;
}

void put_code(Json& json, const char* key, std::string_view code) {
    if (not code.empty()) json.set(key, code);
}

void put_flag(Json& json, const char* key, bool flag) {
    if (flag) json.set(key, true);
}

Json side_json(const Side& side) {
    Json json = Json::object();
    put_code(json, "type", side.type.text());
    put_code(json, "party", side.party);
    put_flag(json, "outsider", side.outsider);
    if (side.public_authority) json.set("public_authority", *side.public_authority);
    if (side.competent_authority) json.set("competent_authority", *side.competent_authority);
    if (side.has_signed.empty()) return json;
    Json list = Json::array();
    for (const auto& version : side.has_signed) {
        Json row = Json::object();
        row.set("agreement", version.agreement);
        row.set("version", version.version);
        if (not version.except.empty()) row.set("except", Json::array_of(version.except));
        list.add(std::move(row));
    }
    json.set("signed", std::move(list));
    return json;
}

Json item_json(const Item& item) {
    Json json = Json::object();
    put_code(json, "id", item.id);
    put_code(json, "category", item.category.text());
    put_code(json, "bar", item.bar.text());
    if (item.reveals != Reveals::Nothing) {
        json.set("reveals", spell(reveals, item.reveals));
        json.set("safety", spell(safeties, item.safety));
    }
    put_flag(json, "originator_forbids_onward", item.originator_forbids_onward);
    put_flag(json, "handling_condition", item.handling_condition);
    put_flag(json, "need_stated", item.need_stated);
    put_flag(json, "not_needed", item.not_needed);
    return json;
}

Json footing_json(const Footing& footing) {
    Json json = Json::object();
    put_code(json, "basis", footing.basis.text());
    put_code(json, "gateway", footing.gateway.text());
    put_code(json, "condition", footing.condition.text());
    put_code(json, "interest", footing.interest.text());
    if (footing.confidence != Confidence::NotSaid)
        json.set("confidence", spell(routes, footing.confidence));
    return json;
}

}  // namespace

Views views_from(std::string_view word) {
    return spelt(view_words, word);
}

AgreedToHelp agreed_from(std::string_view word) {
    return spelt(agreements, word);
}

ReadQuestion read_question(std::string_view name, std::string_view text, std::optional<Date> on) {
    Reading reading;
    if (text.size() > limits::document_bytes_max)
        return {std::nullopt, {{std::string(name), 1, 1, "this is too big for a question"}}};
    const auto json = read_json(name, text, reading);
    if (not reading.faults.empty()) return {std::nullopt, std::move(reading.faults)};
    Fields top(reading, json, "");
    if (json.members() == nullptr) return {std::nullopt, std::move(reading.faults)};
    auto question = read_fields(top, on);
    if (not reading.faults.empty()) return {std::nullopt, std::move(reading.faults)};
    return {std::move(question), {}};
}

Json to_json(const Question& question) {
    Json json = Json::object();
    json.set("format", question_format);
    json.set("nation", rulebook::letter(question.nation));
    json.set("on", text(question.on));
    json.set("giver", side_json(question.giver));
    json.set("receiver", side_json(question.receiver));
    put_code(json, "purpose", question.purpose.text());
    put_code(json, "threshold", question.threshold.text());
    json.set("footing", footing_json(question.footing));
    Json items = Json::array();
    for (const auto& item : question.items) items.add(item_json(item));
    json.set("items", std::move(items));
    if (question.channel) json.set("channel", rulebook::code(*question.channel));
    Json family = Json::object();
    family.set("told", spell(tolds, question.told));
    family.set("views", spell(view_words, question.views));
    family.set("agreed_to_help", spell(agreements, question.agreed));
    json.set("family", std::move(family));
    if (not question.emergency.empty()) json.set("emergency", "stated");
    if (not question.greater_detriment.empty()) json.set("greater_detriment", "stated");
    put_flag(json, "public_task_stated", question.public_task_stated);
    put_flag(json, "user_revoked", question.user_revoked);
    json.set("identity", spell(identities, question.identity));
    return json;
}

}  // namespace accord::policy
