#include "casework/people/involvement.h"

#include <charconv>

#include "base/text.h"
#include "casework/people/days.h"
#include "platform/host/embedded_table.h"

namespace accord::people {
namespace {

std::optional<int> years_in(const std::string& cell) {
    int out = 0;
    if (cell.empty()) return std::nullopt;
    std::from_chars(cell.data(), cell.data() + cell.size(), out);
    return out;
}

std::vector<ServiceKind> read_kinds() {
    const auto table = host::embedded_table("src/casework/people/tables/services.table");
    std::vector<ServiceKind> out;
    for (const auto& row : table.rows) {
        const auto cell = [&](std::string_view column) { return table.at(row, column).text; };
        ServiceKind kind{.code = cell("code"),
                         .words = cell("words"),
                         .types = {},
                         .from = years_in(cell("from")),
                         .below = years_in(cell("below")),
                         .usual = cell("usual") == "yes",
                         .mais = cell("mais")};
        const auto types = cell("types");
        for (const auto type : words(types)) kind.types.emplace_back(type);
        out.push_back(std::move(kind));
    }
    return out;
}

}  // namespace

const std::vector<ServiceKind>& service_kinds() {
    static const auto all = read_kinds();
    return all;
}

const ServiceKind* service_kind(std::string_view code) {
    for (const auto& kind : service_kinds())
        if (kind.code == code) return &kind;
    return nullptr;
}

bool is_for(const ServiceKind& kind, const std::optional<int>& years) {
    if (not years) return true;
    return (not kind.from or *years >= *kind.from) and (not kind.below or *years < *kind.below);
}

Json to_json(const Working& working) {
    return Json::object()
        .set("service", working.service)
        .set("party", working.party)
        .set("organisation", working.organisation)
        .set("professional", working.professional)
        .set("post", working.post)
        .set("phone", working.phone)
        .set("since", json_of_day(working.since))
        .set("until", json_of_day(working.until))
        .set("said_by", working.said_by)
        .set("as_of", json_of_day(working.as_of))
        .set("mistaken", working.mistaken);
}

Result<Working> working_from(const Json& json) {
    Working out;
    out.service = json["service"].text_or();
    if (service_kind(out.service) == nullptr)
        return fail(broken("an involvement is of a service that there is not"));
    out.party = json["party"].text_or();
    out.organisation = json["organisation"].text_or();
    out.professional = json["professional"].text_or();
    out.post = json["post"].text_or();
    out.phone = json["phone"].text_or();
    out.since = TRY(day_of_json(json["since"]));
    out.until = TRY(day_of_json(json["until"]));
    out.said_by = json["said_by"].text_or();
    out.as_of = TRY(day_of_json(json["as_of"]));
    out.mistaken = json["mistaken"].boolean_or();
    return out;
}

std::vector<std::string> changed_between(const Working& was, const Working& now) {
    std::vector<std::string> out;
    const auto note = [&](bool differs, std::string what) {
        if (differs) out.push_back(std::move(what));
    };
    note(was.service != now.service or was.party != now.party or
             was.organisation != now.organisation,
         "the service");
    note(was.professional != now.professional or was.post != now.post, "who to call");
    note(was.phone != now.phone, "the phone number");
    note(was.since != now.since, "since when");
    note(was.until != now.until, "until when");
    note(was.said_by != now.said_by, "who said so");
    note(was.as_of != now.as_of, "up to date on");
    note(was.mistaken != now.mistaken, "whether it was ever so");
    return out;
}

}  // namespace accord::people
