#include "doors/cli/asked.h"

#include <algorithm>

#include "base/text.h"
#include "doors/cli/answer_rows.h"
#include "engine/policy/documents.h"

namespace accord::cli {
namespace {

// Options whose words go into the question as they are.
struct Plain {
    std::string_view option;
    std::string_view object;  // the member that it is a member of, or empty
    std::string_view member;
};
constexpr Plain plain[] = {
    {"--nation", "", "nation"},
    {"--on", "", "on"},
    {"--purpose", "", "purpose"},
    {"--threshold", "", "threshold"},
    {"--channel", "", "channel"},
    {"--identity", "", "identity"},
    {"--emergency", "", "emergency"},
    {"--greater-detriment", "", "greater_detriment"},
    {"--basis", "footing", "basis"},
    {"--gateway", "footing", "gateway"},
    {"--condition", "footing", "condition"},
    {"--interest", "footing", "interest"},
    {"--confidence", "footing", "confidence"},
    {"--told", "family", "told"},
    {"--views", "family", "views"},
    {"--agreed-to-help", "family", "agreed_to_help"},
};

Json& put(Json& top, const Plain& row, std::string value) {
    if (row.object.empty()) return top.set(std::string(row.member), std::move(value));
    auto object = top.has(row.object) ? top[row.object] : Json::object();
    object.set(std::string(row.member), std::move(value));
    return top.set(std::string(row.object), std::move(object));
}

Json side(const Options& options, std::string_view which,
          const std::vector<agreement::Document>& agreements) {
    Json json = Json::object();
    json.set("type", options.value("--" + std::string(which)));
    const auto without = options.values("--unsigned");
    if (std::find(without.begin(), without.end(), which) != without.end()) return json;
    Json list = Json::array();
    for (const auto& document : agreements) {
        // A kind of organisation that the text does not let sign has not signed it.
        const auto& may = document.party_types;
        const auto type =
            Code<rulebook::AgencyType>::from(options.value("--" + std::string(which)));
        if (not may.empty() and (not type or std::find(may.begin(), may.end(), *type) == may.end()))
            continue;
        Json row = Json::object();
        row.set("agreement", document.uri);
        row.set("version", document.version);
        const auto except = options.values("--" + std::string(which) + "-except");
        if (not except.empty()) row.set("except", Json::array_of(except));
        list.add(std::move(row));
    }
    json.set("signed", std::move(list));
    return json;
}

// "HOUSEHOLD", or with what else is so of it: "HOUSEHOLD,reveals=address,safety=kept_apart".
Json item(std::string_view typed) {
    Json json = Json::object();
    bool first = true;
    for (const auto part : split(typed, ',')) {
        const auto equals = part.find('=');
        const std::string member(first ? "category" : part.substr(0, equals));
        if (first) {
            json.set(member, part);
        } else if (equals == std::string_view::npos) {
            json.set(member, true);
        } else {
            json.set(member, part.substr(equals + 1));
        }
        first = false;
    }
    return json;
}

template <class List>
void known(const Options& options, std::string_view option, const List& list, Faults& faults) {
    for (const auto& typed : options.values(option)) {
        const auto word = typed.substr(0, typed.find(','));
        std::vector<std::string_view> codes;
        for (const auto& row : list.all()) codes.push_back(row.code.text());
        if (std::find(codes.begin(), codes.end(), word) != codes.end()) continue;
        faults.push_back({std::string(option), 0, 0, no_such(option, word, codes).sentence});
    }
}

}  // namespace

Faults codes_not_known(const Options& options, const rulebook::Rulebook& rulebook) {
    Faults out;
    known(options, "--giver", rulebook.agency_types, out);
    known(options, "--receiver", rulebook.agency_types, out);
    known(options, "--item", rulebook.data_categories, out);
    known(options, "--purpose", rulebook.purposes, out);
    known(options, "--threshold", rulebook.thresholds, out);
    known(options, "--basis", rulebook.lawful_bases, out);
    known(options, "--gateway", rulebook.gateways, out);
    return out;
}

std::vector<std::string_view> question_options() {
    return {"--giver=",
            "--receiver=",
            "--item=",
            "--giver-except=",
            "--receiver-except=",
            "--unsigned=",
            "--nation=",
            "--on=",
            "--purpose=",
            "--threshold=",
            "--channel=",
            "--identity=",
            "--emergency=",
            "--greater-detriment=",
            "--basis=",
            "--gateway=",
            "--condition=",
            "--interest=",
            "--confidence=",
            "--told=",
            "--views=",
            "--agreed-to-help=",
            "--public-task-stated"};
}

bool asks_with_options(const Options& options) {
    return options.has("--giver") or options.has("--receiver") or options.has("--item");
}

Result<Json> question_json(const Options& options,
                           const std::vector<agreement::Document>& agreements, Date today) {
    for (const auto* option : {"--giver", "--receiver", "--item"}) {
        if (not options.has(option))
            return fail(invalid("say who tells whom what: --giver, --receiver and --item; " +
                                    std::string(option) + " is missing",
                                option));
    }
    for (const auto& which : options.values("--unsigned")) {
        if (which != "giver" and which != "receiver")
            return fail(invalid("--unsigned is giver or receiver", "--unsigned"));
    }
    Json json = Json::object();
    json.set("format", policy::question_format);
    json.set("on", text(today));
    for (const auto* which : {"giver", "receiver"})
        json.set(which, side(options, which, agreements));
    Json items = Json::array();
    for (const auto& typed : options.values("--item")) items.add(item(typed));
    json.set("items", std::move(items));
    json.set("channel", rulebook::code(rulebook::Channel::Accord));
    for (const auto& row : plain) {
        if (options.has(row.option)) put(json, row, options.value(row.option));
    }
    if (options.has("--public-task-stated")) json.set("public_task_stated", true);
    return json;
}

}  // namespace accord::cli
