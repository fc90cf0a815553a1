#include "casework/people/secrets.h"

namespace accord::people {
namespace {

using store::Query;

constexpr Query keep{"people_shut.keep",
                     "insert into people_shut (person, agency, state) values ($1, $2, 'shut')"
                     " on conflict (person) do update set state = 'shut'"};
constexpr Query forget{"people_shut.forget", "delete from people_shut where person = $1"};
constexpr Query find{"people_shut.of",
                     "select person from people_shut where agency = $1 order by person"};
constexpr Query find_unread{
    "people_shut.unread",
    "select person from people_shut where state = 'unread' order by person limit $1"};

std::vector<Id<Person>> ids_of(const std::vector<store::Row>& rows) {
    std::vector<Id<Person>> out;
    for (const auto& row : rows) out.push_back(row.id<Person>("person"));
    return out;
}

}  // namespace

Result<void> Secrets::note(audit::Act& act, const Person& person) {
    if (holds_secret(person))
        TRY(act.run(keep, {person.id, person.agency}));
    else
        TRY(act.run(forget, {person.id}));
    return {};
}

Result<std::vector<Id<Person>>> Secrets::of(audit::Reading& reading, const std::string& agency) {
    return ids_of(TRY(reading.many(find, {agency})));
}

Result<std::vector<Id<Person>>> Secrets::unread(audit::Reading& reading, std::int64_t rows_max) {
    return ids_of(TRY(reading.many(find_unread, {rows_max})));
}

}  // namespace accord::people
