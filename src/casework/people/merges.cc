#include "casework/people/merges.h"

#include "casework/people/states.h"
#include "casework/people/two_keys.h"

namespace accord::people {
namespace {

using store::Query;

constexpr Query find_one{"person_merges.find", "select * from person_merges where id = $1"};
constexpr Query find_into{"person_merges.into",
                          "select * from person_merges where kept = $1 order by at, id"};
constexpr Query insert{
    "person_merges.add",
    "insert into person_merges (id, agency, merged, kept, kept_before, at, by_account, by_name,"
    " sealed) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
constexpr Query update{
    "person_merges.undo",
    "update person_merges set undone_at = $2, undone_by = $3, undone_name = $4, undone = $5"
    " where id = $1 and undone_at is null"};

OfTwo words_of(const Merge& one, std::string_view field) {
    return {one.merged, one.kept, "person_merges", text(one.id), field};
}

Result<Merge> merge_of(audit::Reading& reading, const store::Row& row) {
    Merge out;
    out.id = row.id<Merge>("id");
    out.agency = row.text("agency");
    out.merged = row.id<Person>("merged");
    out.kept = row.id<Person>("kept");
    out.kept_before = row.integer("kept_before");
    out.at = row.instant("at");
    out.by = row.text("by_account");
    out.by_name = row.text("by_name");
    const auto json = TRY(unseal_of_two(reading, words_of(out, "sealed"), row.bytes("sealed")));
    out.why = json["why"].text_or();
    if (const auto* taken = json["taken"].items())
        for (const auto& code : *taken) out.taken.emplace_back(code.text_or());
    const auto undone_at = row.maybe_instant("undone_at");
    if (not undone_at) return out;
    const auto undone = TRY(unseal_of_two(reading, words_of(out, "undone"), row.bytes("undone")));
    out.undone = Undone{*undone_at, row.text("undone_by"), row.text("undone_name"),
                        std::string(undone["why"].text_or())};
    return out;
}

}  // namespace

Result<Merge> Merges::find(audit::Reading& reading, const Id<Merge>& id) {
    const auto row = TRY(reading.one(find_one, {id}));
    return merge_of(reading, row);
}

Result<std::vector<Merge>> Merges::into(audit::Reading& reading, const Id<Person>& kept) {
    std::vector<Merge> out;
    for (const auto& row : TRY(reading.many(find_into, {kept}))) {
        auto one = merge_of(reading, row);
        if (not one and one.error().kind == ErrorKind::NotFound) continue;
        if (not one) return fail(one.error());
        out.push_back(std::move(*one));
    }
    return out;
}

Result<void> Merges::add(audit::Act& act, const Merge& one) {
    auto taken = Json::array();
    for (const auto& code : one.taken) taken.add(code);
    const auto json = Json::object().set("why", one.why).set("taken", std::move(taken));
    const auto sealed = TRY(seal_for_two(act, words_of(one, "sealed"), canonical(json)));
    TRY(act.run(insert, {one.id, one.agency, one.merged, one.kept, one.kept_before, one.at, one.by,
                         one.by_name, sealed}));
    return {};
}

Result<void> Merges::undo(audit::Act& act, const Merge& one) {
    const auto json = Json::object().set("why", one.undone->why);
    const auto sealed = TRY(seal_for_two(act, words_of(one, "undone"), canonical(json)));
    if (TRY(act.run(update,
                    {one.id, one.undone->at, one.undone->by, one.undone->by_name, sealed})) == 0)
        return fail(changed_first());
    return {};
}

}  // namespace accord::people
