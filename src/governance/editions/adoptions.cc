#include "governance/editions/adoptions.h"

#include "base/json.h"

namespace accord::editions {
namespace {

using store::Query;

constexpr Query select_all{"rulebook_adoptions.all",
                           "select number, edition, adopted_at from rulebook_adoptions"
                           " order by number desc"};
constexpr Query select_newest{"rulebook_adoptions.newest",
                              "select number, edition, adopted_at from rulebook_adoptions"
                              " order by number desc limit 1"};
constexpr Query select_tables{"rulebook_editions.tables",
                              "select tables from rulebook_editions where edition = $1"};
constexpr Query keep_tables{"rulebook_editions.keep",
                            "insert into rulebook_editions (edition, tables) values ($1, $2)"
                            " on conflict (edition) do nothing"};
constexpr Query insert{"rulebook_adoptions.add",
                       "insert into rulebook_adoptions (number, edition, adopted_at)"
                       " values ($1, $2, $3)"};

Adoption adoption_of(const store::Row& row) {
    return {.number = row.integer("number"),
            .edition = row.digest("edition"),
            .adopted_at = row.instant("adopted_at")};
}

}  // namespace

Result<std::vector<Adoption>> Adoptions::all(audit::Reading& reading) {
    std::vector<Adoption> out;
    for (const auto& row : TRY(reading.many(select_all))) out.push_back(adoption_of(row));
    return out;
}

Result<std::optional<Adoption>> Adoptions::newest(audit::Reading& reading) {
    const auto row = TRY(reading.maybe(select_newest));
    return row ? std::optional(adoption_of(*row)) : std::nullopt;
}

Result<std::optional<Tables>> Adoptions::tables(audit::Reading& reading, const Digest& edition) {
    const auto row = TRY(reading.maybe(select_tables, {edition}));
    if (not row) return std::optional<Tables>();
    const auto json = TRY(parse_json(row->text("tables")));
    Tables out;
    for (const auto& member : *json.members()) {
        out.names.push_back(member.first);
        out.texts.emplace_back(member.second.text_or());
    }
    return std::optional(std::move(out));
}

Result<void> Adoptions::add(audit::Act& act, const Adoption& adoption, const Tables& tables) {
    Json kept = Json::object();
    for (std::size_t i = 0; i < tables.names.size(); ++i) {
        const auto& name = tables.names[i];
        kept.set(name.substr(name.rfind('/') + 1), tables.texts[i]);
    }
    TRY(act.run(keep_tables, {adoption.edition, canonical(kept)}));
    TRY(act.run(insert, {adoption.number, adoption.edition, adoption.adopted_at}));
    return {};
}

}  // namespace accord::editions
