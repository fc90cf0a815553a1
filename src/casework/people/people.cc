#include "casework/people/people.h"

#include <algorithm>

#include "base/digest.h"
#include "casework/people/secrets.h"
#include "governance/audit/sealing.h"

namespace accord::people {

namespace {

using store::Query;

constexpr Query find_by_id{"people.find", "select * from people where id = $1"};
constexpr Query find_by_reference{"people.find_by_reference",
                                  "select * from people where reference = $1"};
constexpr Query find_by_word{"people.find_by_word",
                             "select p.* from people_words w join people p on p.id = w.person "
                             "where w.word = $1 and p.agency = $2 "
                             "order by p.changed_at desc limit $3"};
constexpr Query find_latest{
    "people.find_latest",
    "select * from people where agency = $1 and merged_into is null"
    " and erased_at is null order by changed_at desc, position desc limit $2"};
constexpr Query find_in_order{"people.in_order",
                              "select * from people where agency = $1 and merged_into is null"
                              " and erased_at is null and id > $2 order by id limit $3"};
constexpr Query find_pointing{"people.find_pointing",
                              "select id from people where merged_into = $1 order by id"};
constexpr Query point_person{
    "people.point",
    "update people set version = version + 1, changed_at = $3, merged_into = $4"
    " where id = $1 and version = $2"};
constexpr Query insert_person{
    "people.add",
    "insert into people (id, reference, agency, version, registered_at, registered_by, changed_at, "
    "position, sealed) values ($1, $2, $3, 1, $4, $5, $4, $6, $7)"};
constexpr Query insert_word{"people.add_word",
                            "insert into people_words (person, word) values ($1, $2)"};
constexpr Query delete_words{"people.forget_words", "delete from people_words where person = $1"};
constexpr Query update_person{
    "people.save",
    "update people set version = version + 1, changed_at = $3, sealed = $4 "
    "where id = $1 and version = $2"};

constexpr Query find_changes{"people.changed_since",
                             "select id, version, changed_at, merged_into, erased_at from people"
                             " where agency = $1 and changed_at >= $2 order by changed_at, id"};
constexpr Query count_changes{
    "people.count_changed",
    "select count(*) as n from people where agency = $1 and changed_at > $2"};
constexpr Query find_versions{
    "person_versions.of", "select * from person_versions where person = $1 order by version desc"};
constexpr Query insert_version{
    "person_versions.keep",
    "insert into person_versions (person, version, at, by_account, by_name, sealed)"
    " values ($1, $2, $3, $4, $5, $6)"};

std::string row_of(const Id<Person>& id, std::int64_t version) {
    return text(id) + "/" + std::to_string(version);
}
crypto::Place version_place(const std::string& row) {
    return {"person_versions", row, "sealed"};
}

crypto::Place place_of(const std::string& id) {
    return {"people", id, "sealed"};
}

// Only the node's key turns a word into these bytes, and each agency's are its own.
Bytes word_key(const Node& node, const std::string& agency, const std::string& word) {
    const auto keyed =
        keyed_digest(node.keys.sealing.bytes, bytes_of("people_words\n" + agency + "\n" + word));
    return Bytes(keyed.bytes.begin(), keyed.bytes.end());
}

Result<Person> person_of(audit::Reading& reading, const store::Row& row) {
    Person person;
    person.id = row.id<Person>("id");
    person.reference = row.reference("reference");
    person.agency = row.text("agency");
    person.version = row.integer("version");
    person.merged_into = row.maybe_id<Person>("merged_into");
    const auto id = text(person.id);
    const auto key = TRY(audit::find_key(reading, id));
    if (not key) return fail(not_found("This record was erased"));
    const auto sealed = TRY(audit::unseal_words(*key, place_of(id), row.bytes("sealed")));
    const auto json = TRY(parse_json(sealed));
    return with_particulars(std::move(person), json);
}

Result<std::vector<Person>> people_of(audit::Reading& reading,
                                      const std::vector<store::Row>& rows) {
    std::vector<Person> out;
    for (const auto& row : rows) out.push_back(TRY(person_of(reading, row)));
    return out;
}

Result<void> write_words(audit::Act& act, const Person& person) {
    const auto id = text(person.id);
    TRY(act.run(delete_words, {id}));
    for (const auto& word : search_words(person))
        TRY(act.run(insert_word, {id, word_key(act.node(), person.agency, word)}));
    return {};
}

bool has_all(const Person& person, const std::vector<std::string>& words) {
    const auto own = search_words(person);
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return std::find(own.begin(), own.end(), word) != own.end();
    });
}

}  // namespace

Result<Person> People::find(audit::Reading& reading, const Id<Person>& id) {
    const auto row = TRY(reading.one(find_by_id, {id}));
    return person_of(reading, row);
}

Result<Person> People::find(audit::Reading& reading, const Reference& reference) {
    const auto row = TRY(reading.one(find_by_reference, {reference}));
    return person_of(reading, row);
}

Result<People::Named> People::named(audit::Reading& reading, const std::string& agency,
                                    const std::vector<std::string>& words, int rows_max) {
    Named out;
    if (words.empty()) return out;
    const auto key = word_key(reading.node(), agency, words.front());
    // The rarest word is not known before asking; the rest is judged on what was unsealed.
    const auto looked_at = rows_max * 10;
    const auto rows = TRY(reading.many(find_by_word, {key, agency, looked_at}));
    out.more = rows.size() == static_cast<std::size_t>(looked_at);
    for (auto& person : TRY(people_of(reading, rows))) {
        if (not has_all(person, words)) continue;
        if (out.people.size() == static_cast<std::size_t>(rows_max)) {
            out.more = true;
            break;
        }
        out.people.push_back(std::move(person));
    }
    return out;
}

Result<Person> People::standing(audit::Reading& reading, Person person) {
    constexpr int pointers_max = 100;
    for (int i = 0; person.merged_into; ++i) {
        if (i == pointers_max) return fail(broken("a record points at itself"));
        person = TRY(find(reading, *person.merged_into));
    }
    return person;
}

Result<std::vector<Id<Person>>> People::records_of(audit::Reading& reading,
                                                   const Id<Person>& standing) {
    std::vector<Id<Person>> out{standing};
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto pointed_at = out[i];
        for (const auto& row : TRY(reading.many(find_pointing, {pointed_at}))) {
            const auto id = row.id<Person>("id");
            if (std::find(out.begin(), out.end(), id) == out.end()) out.push_back(id);
        }
    }
    return out;
}

Result<People::InOrder> People::in_order(audit::Reading& reading, const std::string& agency,
                                         const std::optional<Id<Person>>& after,
                                         std::int64_t rows_max) {
    InOrder out;
    const auto from = after ? text(*after) : std::string();
    const auto rows = TRY(reading.many(find_in_order, {agency, from, rows_max}));
    out.people = TRY(people_of(reading, rows));
    if (static_cast<std::int64_t>(rows.size()) == rows_max)
        out.after = rows.back().id<Person>("id");
    return out;
}

Result<void> People::point(audit::Act& act, const Person& person,
                           const std::optional<Id<Person>>& at) {
    if (TRY(act.run(point_person, {person.id, person.version, act.now(), at})) == 0)
        return fail(conflict("Someone else changed this record first. Look at it again"));
    return {};
}

Result<std::vector<Person>> People::latest(audit::Reading& reading, const std::string& agency,
                                           int rows_max) {
    const auto rows = TRY(reading.many(find_latest, {agency, rows_max}));
    return people_of(reading, rows);
}

Result<Reference> People::free_reference(audit::Act& act) {
    return act.free_reference('C', find_by_reference);
}

Result<void> People::add(audit::Act& act, const Person& person, std::int64_t position) {
    const auto id = text(person.id);
    auto& entropy = act.node().entropy;
    const auto key = TRY(audit::key_of_record(act, id));
    const auto sealed =
        audit::seal_words(key, place_of(id), canonical(particulars(person)), entropy);
    TRY(act.run(insert_person, {id, person.reference, person.agency, act.now(), act.actor().account,
                                position, sealed}));
    TRY(Secrets::note(act, person));
    return write_words(act, person);
}

Result<void> People::save(audit::Act& act, const Person& person) {
    const auto id = text(person.id);
    const auto key = TRY(audit::key_of_record(act, id));
    const auto sealed =
        audit::seal_words(key, place_of(id), canonical(particulars(person)), act.node().entropy);
    const auto touched = TRY(act.run(update_person, {id, person.version, act.now(), sealed}));
    if (touched == 0)
        return fail(conflict("Someone else changed this record first. Look at it again"));
    TRY(Secrets::note(act, person));
    return write_words(act, person);
}

Result<std::vector<Version>> People::versions(audit::Reading& reading, const Person& person) {
    std::vector<Version> out;
    const auto key = TRY(audit::find_key(reading, text(person.id)));
    if (not key) return fail(not_found("This record was erased"));
    for (const auto& row : TRY(reading.many(find_versions, {person.id}))) {
        Version one;
        one.number = row.integer("version");
        one.at = row.instant("at");
        one.by = row.text("by_account");
        one.by_name = row.text("by_name");
        const auto place = row_of(person.id, one.number);
        const auto sealed =
            TRY(audit::unseal_words(*key, version_place(place), row.bytes("sealed")));
        const auto json = TRY(parse_json(sealed));
        one.why = json["why"].text_or();
        Person base;
        base.id = person.id;
        base.reference = person.reference;
        base.agency = person.agency;
        base.version = one.number;
        one.person = TRY(with_particulars(std::move(base), json["particulars"]));
        out.push_back(std::move(one));
    }
    return out;
}

Result<void> People::keep(audit::Act& act, const Person& person, const std::string& by_name,
                          const std::string& why) {
    const auto key = TRY(audit::key_of_record(act, text(person.id)));
    auto json = Json::object().set("why", why).set("particulars", particulars(person));
    const auto place = row_of(person.id, person.version);
    const auto sealed =
        audit::seal_words(key, version_place(place), canonical(json), act.node().entropy);
    TRY(act.run(insert_version,
                {person.id, person.version, act.now(), act.actor().account, by_name, sealed}));
    return {};
}

Result<std::vector<People::Change>> People::changed_since(audit::Reading& reading,
                                                          const std::string& agency,
                                                          Instant since) {
    std::vector<Change> out;
    for (const auto& row : TRY(reading.many(find_changes, {agency, since})))
        out.push_back({.person = row.id<Person>("id"),
                       .version = row.integer("version"),
                       .at = row.instant("changed_at"),
                       .merged_into = row.maybe_id<Person>("merged_into"),
                       .erased = not row.is_null("erased_at")});
    return out;
}

Result<std::int64_t> People::count_changed(audit::Reading& reading, const std::string& agency,
                                           Instant since) {
    return TRY(reading.one(count_changes, {agency, since})).integer("n");
}

}  // namespace accord::people
