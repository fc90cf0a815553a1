#include "doors/api/question_asked.h"

#include "base/fields.h"
#include "engine/policy/documents.h"
#include "engine/policy/explain.h"

namespace accord::api {
namespace {

struct Provision {
    std::string_view address;  // as compared: without scheme, "/id", version and last slash
    std::string_view purpose;
};

// Provisions that name a purpose of ours. Others are no purpose that we know, which is review.
constexpr Provision provisions[] = {
    {"www.legislation.gov.uk/ukpga/1989/41/section/17", "S17"},
    {"www.legislation.gov.uk/ukpga/1989/41/section/27", "S17"},
    {"www.legislation.gov.uk/ukpga/1989/41/section/47", "S47"},
    {"www.legislation.gov.uk/ukpga/2004/31/section/10", "WIDER"},
    {"www.legislation.gov.uk/ukpga/2004/31/section/11", "WIDER"},
    {"www.legislation.gov.uk/ukpga/2015/6/section/36", "PREVENT"},
    {"www.legislation.gov.uk/ukpga/2003/44/section/325", "MAPPA"},
};

// What a question of ours may hold, and whose properties it comes from.
constexpr std::string_view of_action[] = {"threshold", "channel", "footing", "public_task_stated"};
constexpr std::string_view of_context[] = {
    "nation", "on", "family", "emergency", "greater_detriment", "identity"};

Json side(const agreement::Law& law, const parties::Party& party) {
    auto out = Json::object();
    out.set("type", party.type.text()).set("party", text(party.id));
    auto versions = Json::array();
    for (const auto& version : law.signed_by(text(party.id))) {
        versions.add(
            Json::object().set("agreement", version.agreement).set("version", version.version));
    }
    return out.set("signed", std::move(versions));
}

// Items whole, or only their categories.
Json items_of(const Json& resource) {
    if (resource.has("items")) return resource["items"];
    auto out = Json::array();
    if (const auto* categories = resource["categories"].items()) {
        for (const auto& each : *categories) {
            auto item = Json::object();
            out.add(item.set("id", each.text_or()).set("category", each));
        }
    }
    return out;
}

template <class Noun>
std::vector<std::string_view> codes_in(const rulebook::List<Noun>& list) {
    std::vector<std::string_view> out;
    for (const auto& row : list.all()) {
        if (out.empty() or out.back() != row.code.text()) out.push_back(row.code.text());
    }
    return out;
}

Json cited(const policy::Terms& terms, std::int32_t clause) {
    const auto& agreement = terms.agreement_of(clause);
    auto out = Json::object();
    out.set("agreement", agreement.agreement).set("version", agreement.version);
    return out.set("number", terms.clause(clause).number);
}

Json reasons_of(const agreement::Law& law, const policy::Decision& decision,
                const policy::Explanation& words) {
    auto out = Json::array();
    for (std::size_t i = 0; i < decision.reasons.size(); ++i) {
        const auto& reason = decision.reasons[i];
        auto json = Json::object();
        json.set("code", word(reason.because)).set("lean", word(reason.lean));
        json.set("step", static_cast<int>(reason.step));
        if (not reason.provision.text().empty()) json.set("provision", reason.provision.text());
        if (reason.clause != policy::no_clause) json.set("clause", cited(law.terms, reason.clause));
        if (i < words.reasons.size()) json.set("text", words.reasons[i].sentence);
        out.add(std::move(json));
    }
    return out;
}

Json obligation(std::size_t place, Json properties) {
    auto out = Json::object();
    out.set("id", "o" + std::to_string(place)).set("type", "custom");
    return out.set("properties", std::move(properties));
}

// Whoever does not understand one of them must take the answer for a no: so what stays behind is
// one of them, and nobody sends it by not knowing what "held-back" means.
Json obligations_of(const agreement::Law& law, const policy::Question& question,
                    const policy::Decision& decision) {
    auto out = Json::array();
    std::size_t place = 0;
    for (std::size_t i = 0; i < decision.items.size(); ++i) {
        if (decision.items[i].fate == policy::Fate::Goes) continue;
        auto properties = Json::object();
        properties.set("what", "give_no_more_than").set("due", "at-once").set("by", "giver");
        properties.set("item", question.items[i].id);
        properties.set("category", question.items[i].category.text());
        properties.set("fate", word(decision.items[i].fate));
        out.add(obligation(++place, std::move(properties)));
    }
    for (const auto& owed : decision.obligations) {
        auto properties = Json::object();
        properties.set("what", word(owed.what)).set("due", word(owed.due));
        properties.set("by", owed.by_receiver ? "receiver" : "giver");
        if (owed.clause != policy::no_clause) {
            properties.set("clause", cited(law.terms, owed.clause));
        }
        out.add(obligation(++place, std::move(properties)));
    }
    return out;
}

std::string_view outcome(const policy::Decision& decision) {
    if (decision.stop) return "stop";
    return word(decision.answer);
}

}  // namespace

std::string purpose_code(std::string_view said) {
    auto address = said;
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (address.starts_with(scheme)) address.remove_prefix(scheme.size());
    }
    if (address.size() == said.size()) return std::string(said);
    std::string plain(address);
    if (const auto id = plain.find("/id/"); id != std::string::npos) plain.erase(id, 3);
    if (const auto section = plain.find("/section/"); section != std::string::npos) {
        if (const auto more = plain.find('/', section + 9); more != std::string::npos) {
            plain.resize(more);
        }
    }
    for (const auto& each : provisions) {
        if (each.address == plain) return std::string(each.purpose);
    }
    return "UNKNOWN";  // which no rulebook has, so that the decision says so
}

AskedQuestion question_asked(const agreement::Law& law, const Ends& ends,
                             const Evaluation& evaluation) {
    auto json = Json::object();
    json.set("format", policy::question_format).set("on", text(law.day));
    json.set("giver", side(law, ends.giver)).set("receiver", side(law, ends.receiver));
    if (evaluation.action.has("purpose")) {
        json.set("purpose", purpose_code(evaluation.action["purpose"].text_or()));
    }
    for (const auto name : of_action) {
        if (evaluation.action.has(name)) json.set(std::string(name), evaluation.action[name]);
    }
    for (const auto name : of_context) {
        if (evaluation.context.has(name)) json.set(std::string(name), evaluation.context[name]);
    }
    json.set("items", items_of(evaluation.resource));
    auto read = policy::read_question("question", canonical(json));
    if (not read.question) return {{}, std::move(read.faults)};
    return {std::move(*read.question), {}};
}

Faults faults_of_codes(const rulebook::Rulebook& rulebook, const Evaluation& evaluation) {
    Reading reading;
    const auto none = Json::object();
    Fields action(reading, evaluation.action.members() ? evaluation.action : none,
                  "/action/properties");
    const auto purpose = evaluation.action["purpose"].text_or();
    const bool a_provision = purpose_code(purpose) != purpose;
    if (not a_provision)
        action.word("purpose", codes_in(rulebook.purposes), "purpose", Must::MayBeMissing);
    action.word("threshold", codes_in(rulebook.thresholds), "level of concern", Must::MayBeMissing);
    const auto items = items_of(evaluation.resource);
    if (items.is_null() or (items.items() and items.items()->empty()))
        reading.fault("/resource/properties/categories",
                      "say what would be told: one kind of information or more, in 'categories' or "
                      "'items'");
    if (not items.items()) return std::move(reading.faults);
    const auto categories = codes_in(rulebook.data_categories);
    for (std::size_t i = 0; i < items.items()->size(); ++i) {
        Fields item(reading, items[i], "/resource/properties/items/" + std::to_string(i));
        item.word("category", categories, "kind of information");
    }
    return std::move(reading.faults);
}

std::span<const std::string_view> names_of_context() {
    return of_context;
}

Instant look_by(const policy::Question& question, const rulebook::Rulebook& rulebook, Instant now) {
    const auto* threshold =
        rulebook.thresholds.in_force(question.threshold, question.on, question.nation);
    if (not question.emergency.empty() or (threshold and threshold->danger_now)) {
        return now + hours(1);
    }
    return now + hours(threshold and threshold->harm ? 4 : 24);
}

Evaluated evaluated(const agreement::Law& law, const policy::Question& question,
                    const policy::Decision& decision, const Told& told) {
    const auto words = policy::explain(*law.rulebook, law.terms, question, decision);
    const bool yes = decision.answer == policy::Answer::Permit and not decision.stop;
    auto context = Json::object();
    context.set("evaluation_id", told.id).set("evaluated_at", text(told.now));
    context.set("reason", outcome(decision)).set("text", words.answer);
    context.set("reasons", reasons_of(law, decision, words));
    context.set("obligations", obligations_of(law, question, decision));
    context.set("terms", text(law.terms.digest())).set("rulebook", text(law.rulebook->edition));
    if (decision.answer == policy::Answer::Review and not decision.stop) {
        auto request = Json::object();
        request.set("template", "human-review");
        request.set("expires_at", text(look_by(question, *law.rulebook, told.now)));
        context.set("access_request", std::move(request));
    }
    return {yes, std::move(context)};
}

Evaluated approved(const agreement::Law& law, const policy::Question& question,
                   policy::Decision decision, const Told& told) {
    for (auto& item : decision.items)
        if (item.fate == policy::Fate::Ask) item.fate = policy::Fate::Goes;
    auto out = evaluated(law, question, decision, told);
    auto context = Json::object();
    for (const auto& [name, value] : *out.context.members())
        if (name != "access_request") context.set(name, value);
    context.set("reason", "approved").set("text", "A person has looked at this and said yes");
    return {true, std::move(context)};
}

Evaluated not_evaluated(std::string_view reason, std::string_view sentence, Faults faults) {
    auto context = Json::object();
    context.set("reason", reason).set("text", sentence);
    if (not faults.empty()) {
        auto list = Json::array();
        for (const auto& fault : faults) list.add(fault.sentence);
        context.set("faults", std::move(list));
    }
    return {false, std::move(context)};
}

}  // namespace accord::api
