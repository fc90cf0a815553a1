#include "doors/cli/comparison.h"

#include "base/phrases.h"

namespace accord::cli {
namespace {

constexpr std::string_view format = "accord-comparison/1";

Json text_json(const agreement::Document& document) {
    Json json = Json::object();
    json.set("agreement", document.uri);
    json.set("version", document.version);
    json.set("digest", text(document.digest));
    return json;
}

template <class List>
Json codes(const std::vector<Code<List>>& list) {
    Json json = Json::array();
    for (const auto& code : list) json.add(code.empty() ? Json("-") : Json(code.text()));
    return json;
}

Json change_json(const policy::Change& change) {
    Json json = Json::object();
    json.set("before", word(change.before));
    json.set("after", word(change.after));
    json.set("giver", codes(change.givers));
    json.set("receiver", codes(change.receivers));
    json.set("purpose", codes(change.purposes));
    json.set("threshold", codes(change.thresholds));
    json.set("basis", codes(change.bases));
    json.set("category", codes(change.categories));
    json.set("questions", static_cast<std::int64_t>(change.questions));
    return json;
}

std::string called(const agreement::Document& document) {
    return document.name + " " + document.version;
}

}  // namespace

std::string comparison_text(const agreement::Document& before, const agreement::Document& after,
                            const agreement::Compared& compared) {
    const auto& answers = compared.answers;
    std::string out = "From " + called(before) + "\nto   " + called(after) + "\non   " +
                      text(compared.on) + "\n\n";
    if (answers.changed == 0)
        return out + "No answer changes, of " + with_commas(answers.questions) + " questions.\n";
    for (const auto& sentence : compared.sentences) out += "  - " + sentence + "\n";
    return out + "\n" + with_commas(answers.changed) + " of " + with_commas(answers.questions) +
           " answers change.\n";
}

Json comparison_json(const agreement::Document& before, const agreement::Document& after,
                     const agreement::Compared& compared) {
    Json json = Json::object();
    json.set("format", format);
    json.set("before", text_json(before));
    json.set("after", text_json(after));
    json.set("on", text(compared.on));
    json.set("questions", static_cast<std::int64_t>(compared.answers.questions));
    json.set("changed", static_cast<std::int64_t>(compared.answers.changed));
    json.set("sentences", Json::array_of(compared.sentences));
    Json changes = Json::array();
    for (const auto& change : compared.answers.changes) changes.add(change_json(change));
    json.set("changes", std::move(changes));
    return json;
}

}  // namespace accord::cli
