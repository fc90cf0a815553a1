// The tables of this slice, read once; and the words of a contact as they are sealed.
#include "base/expect.h"
#include "base/text.h"
#include "casework/contacts/contact.h"
#include "platform/host/embedded_table.h"

namespace accord::contacts {
namespace {

std::vector<Arrival> read_arrivals() {
    const auto table = host::embedded_table("src/casework/contacts/tables/arrivals.table");
    std::vector<Arrival> out;
    for (const auto& row : table.rows)
        out.push_back({table.at(row, "code").text, table.at(row, "words").text,
                       table.at(row, "from").text, table.at(row, "spoken").text == "yes"});
    return out;
}

std::vector<Level> read_levels() {
    const auto table = host::embedded_table("src/casework/contacts/tables/levels.table");
    std::vector<Level> out;
    for (const auto& row : table.rows)
        out.push_back({table.at(row, "code").text, table.at(row, "words").text,
                       table.at(row, "hint").text, table.at(row, "ask").text,
                       table.at(row, "grave").text == "yes", table.at(row, "great").text == "yes"});
    return out;
}

std::vector<Outcome> read_outcomes() {
    const auto table = host::embedded_table("src/casework/contacts/tables/outcomes.table");
    std::vector<Outcome> out;
    for (const auto& row : table.rows)
        out.push_back({table.at(row, "code").text, table.at(row, "words").text,
                       table.at(row, "hint").text, table.at(row, "help").text == "yes",
                       table.at(row, "tell").text == "yes", table.at(row, "ends").text == "yes",
                       table.at(row, "told").text, table.at(row, "purpose").text,
                       table.at(row, "threshold").text, table.at(row, "follows").text,
                       table.at(row, "if_grave").text});
    return out;
}

template <class Row>
const Row* with_code(const std::vector<Row>& rows, std::string_view code) {
    for (const auto& row : rows)
        if (row.code == code) return &row;
    return nullptr;
}

Json to_json(const Arriving& arriving) {
    auto children = Json::array();
    for (const auto& child : arriving.children) children.add(sharing::to_json(child));
    return Json::object()
        .set("came", arriving.came)
        .set("kind", word(arriving.kind))
        .set("happened", arriving.happened)
        .set("danger", static_cast<std::int64_t>(arriving.danger))
        .set("children", std::move(children))
        .set("household", arriving.household)
        .set("family", sharing::to_json(arriving.family))
        .set("party", arriving.party)
        .set("who", arriving.who)
        .set("post", arriving.post)
        .set("phone", arriving.phone)
        .set("when", arriving.when)
        .set("known_how", requests::word(arriving.known_how))
        .set("not_named", arriving.not_named)
        .set("keep_from", arriving.keep_from);
}

std::string words_in(const Json& json, std::string_view name) {
    return std::string(json[name].text_or());
}

Arriving arriving_from(const Json& json) {
    Arriving out;
    out.came = words_in(json, "came");
    out.kind = kind_from(words_in(json, "kind"));
    out.happened = words_in(json, "happened");
    out.danger = static_cast<sharing::Yes>(json["danger"].integer_or());
    if (const auto* children = json["children"].items())
        for (const auto& child : *children) out.children.push_back(sharing::child_from(child));
    out.household = words_in(json, "household");
    out.family = sharing::family_from(json["family"]);
    out.party = words_in(json, "party");
    out.who = words_in(json, "who");
    out.post = words_in(json, "post");
    out.phone = words_in(json, "phone");
    out.when = words_in(json, "when");
    out.known_how = requests::known_how_from(words_in(json, "known_how"));
    out.not_named = json["not_named"].boolean_or();
    out.keep_from = words_in(json, "keep_from");
    return out;
}

}  // namespace

const std::vector<Arrival>& arrivals() {
    static const auto all = read_arrivals();
    return all;
}
const Arrival* arrival(std::string_view code) {
    return with_code(arrivals(), code);
}

const std::vector<Level>& levels() {
    static const auto all = read_levels();
    return all;
}
const Level* level(std::string_view code) {
    return with_code(levels(), code);
}

const std::vector<Outcome>& outcomes() {
    static const auto all = read_outcomes();
    return all;
}
const Outcome* outcome(std::string_view code) {
    return with_code(outcomes(), code);
}

Json to_json(const ContactWords& words) {
    auto worker = Json::object()
                      .set("name", words.worker.name)
                      .set("team", words.worker.team)
                      .set("phone", words.worker.phone);
    if (not words.worker.passed_by.empty()) worker.set("passed_by", words.worker.passed_by);
    if (words.worker.has_it_at) worker.set("has_it_at", text(*words.worker.has_it_at));
    return Json::object()
        .set("arriving", to_json(words.arriving))
        .set("picture", Json::object()
                            .set("worries", words.picture.worries)
                            .set("well", words.picture.well)
                            .set("unknown", words.picture.unknown))
        .set("worker", std::move(worker))
        .set("why", words.why)
        .set("feedback", words.feedback)
        .set("told_how", word(words.told_how));
}

Result<ContactWords> words_from(const Json& json) {
    ContactWords out;
    out.arriving = arriving_from(json["arriving"]);
    const auto& picture = json["picture"];
    out.picture = {words_in(picture, "worries"), words_in(picture, "well"),
                   words_in(picture, "unknown")};
    const auto& worker = json["worker"];
    out.worker.name = words_in(worker, "name");
    out.worker.team = words_in(worker, "team");
    out.worker.phone = words_in(worker, "phone");
    out.worker.passed_by = words_in(worker, "passed_by");
    if (worker.has("has_it_at"))
        out.worker.has_it_at = TRY(instant_from_text(words_in(worker, "has_it_at")));
    out.why = words_in(json, "why");
    out.feedback = words_in(json, "feedback");
    out.told_how = told_how_from(words_in(json, "told_how"));
    return out;
}

}  // namespace accord::contacts
