#include "casework/people/involvement.h"

#include <charconv>

#include "base/text.h"
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
    return with_lasting(Json::object()
                            .set("service", working.service)
                            .set("party", working.party)
                            .set("organisation", working.organisation)
                            .set("professional", working.professional)
                            .set("post", working.post)
                            .set("phone", working.phone),
                        working);
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
    static_cast<Lasting&>(out) = TRY(lasting_from(json));
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
    add_changes(was, now, out);
    return out;
}

}  // namespace accord::people
