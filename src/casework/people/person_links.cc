#include "casework/people/person_links.h"

#include "casework/people/one_key.h"
#include "casework/people/states.h"

namespace accord::people {
namespace {

using store::Query;

constexpr Query find_one{"person_links.find", "select * from person_links where id = $1"};
constexpr Query find_about{"person_links.about",
                           "select * from person_links where agency = $1 and about = $2"
                           " and undone_at is null order by number"};
constexpr Query find_to{"person_links.to",
                        "select * from person_links where person = $1 order by at, id"};
constexpr Query find_of_theirs{"person_links.of_theirs",
                               "select * from person_links where agency = $1 and writer = $2"
                               " and theirs = $3 and undone_at is null order by at, id"};
constexpr Query find_denied{
    "person_links.denied",
    "select * from person_links where agency = $1 and undone_at is not null"
    " and ((about = $2 and number = $3) or (writer = $4 and theirs = $5 and theirs <> ''))"
    " order by undone_at, id"};
constexpr Query insert{
    "person_links.add",
    "insert into person_links (id, agency, person, about, number, writer, theirs, at, by_account,"
    " by_name, sealed) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
    " on conflict do nothing"};
constexpr Query update{
    "person_links.undo",
    "update person_links set undone_at = $2, undone_by = $3, undone_name = $4, undone = $5"
    " where id = $1 and undone_at is null"};

OfOne words_of(const PersonLink& one, std::string_view field) {
    return {one.person, "person_links", text(one.id), field};
}

Result<PersonLink> link_of(audit::Reading& reading, const store::Row& row) {
    PersonLink out;
    out.id = row.id<PersonLink>("id");
    out.agency = row.text("agency");
    out.person = row.id<Person>("person");
    const auto about = row.text("about");
    out.whom = {TRY(reference_from_text(about.front(), about)), row.integer("number"),
                row.text("writer"), row.text("theirs")};
    out.at = row.instant("at");
    out.by = row.text("by_account");
    out.by_name = row.text("by_name");
    const auto json = TRY(unseal_of_one(reading, words_of(out, "sealed"), row.bytes("sealed")));
    out.why = json["why"].text_or();
    const auto undone_at = row.maybe_instant("undone_at");
    if (not undone_at) return out;
    const auto undone = TRY(unseal_of_one(reading, words_of(out, "undone"), row.bytes("undone")));
    out.undone = Undone{*undone_at, row.text("undone_by"), row.text("undone_name"),
                        std::string(undone["why"].text_or())};
    return out;
}

Result<std::vector<PersonLink>> links_of(audit::Reading& reading,
                                         const std::vector<store::Row>& rows) {
    std::vector<PersonLink> out;
    for (const auto& row : rows) {
        auto one = link_of(reading, row);
        if (not one and one.error().kind == ErrorKind::NotFound) continue;
        if (not one) return fail(one.error());
        out.push_back(std::move(*one));
    }
    return out;
}

std::string sealed_why(const std::string& why) {
    return canonical(Json::object().set("why", why));
}

}  // namespace

Result<PersonLink> PersonLinks::find(audit::Reading& reading, const Id<PersonLink>& id) {
    const auto row = TRY(reading.one(find_one, {id}));
    return link_of(reading, row);
}

Result<std::vector<PersonLink>> PersonLinks::about(audit::Reading& reading,
                                                   const std::string& agency,
                                                   const Reference& about) {
    return links_of(reading, TRY(reading.many(find_about, {agency, text(about)})));
}

Result<std::vector<PersonLink>> PersonLinks::to(audit::Reading& reading, const Id<Person>& person) {
    return links_of(reading, TRY(reading.many(find_to, {person})));
}

Result<std::vector<PersonLink>> PersonLinks::of_theirs(audit::Reading& reading,
                                                       const std::string& agency,
                                                       const WrittenOf& whom) {
    if (whom.theirs.empty()) return std::vector<PersonLink>();
    return links_of(reading, TRY(reading.many(find_of_theirs, {agency, whom.writer, whom.theirs})));
}

Result<std::vector<PersonLink>> PersonLinks::denied(audit::Reading& reading,
                                                    const std::string& agency,
                                                    const WrittenOf& whom) {
    return links_of(reading, TRY(reading.many(find_denied, {agency, text(whom.about), whom.number,
                                                            whom.writer, whom.theirs})));
}

Result<void> PersonLinks::add(audit::Act& act, const PersonLink& link) {
    const auto sealed = TRY(seal_for_one(act, words_of(link, "sealed"), sealed_why(link.why)));
    const auto& whom = link.whom;
    if (TRY(act.run(insert, {link.id, link.agency, link.person, text(whom.about), whom.number,
                             whom.writer, whom.theirs, link.at, link.by, link.by_name, sealed})) ==
        0)
        return fail(conflict("Somebody said first who this is. Look at it again"));
    return {};
}

Result<void> PersonLinks::undo(audit::Act& act, const PersonLink& link) {
    const auto sealed =
        TRY(seal_for_one(act, words_of(link, "undone"), sealed_why(link.undone->why)));
    if (TRY(act.run(update, {link.id, link.undone->at, link.undone->by, link.undone->by_name,
                             sealed})) == 0)
        return fail(changed_first());
    return {};
}

}  // namespace accord::people
