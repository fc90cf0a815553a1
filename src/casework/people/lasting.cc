#include "casework/people/lasting.h"

#include "casework/people/days.h"

namespace accord::people {
Json with_lasting(Json json, const Lasting& lasting) {
    return std::move(json)
        .set("since", json_of_day(lasting.since))
        .set("until", json_of_day(lasting.until))
        .set("said_by", lasting.said_by)
        .set("as_of", json_of_day(lasting.as_of))
        .set("mistaken", lasting.mistaken);
}

Result<Lasting> lasting_from(const Json& json) {
    Lasting out;
    out.since = TRY(day_of_json(json["since"]));
    out.until = TRY(day_of_json(json["until"]));
    out.said_by = json["said_by"].text_or();
    out.as_of = TRY(day_of_json(json["as_of"]));
    out.mistaken = json["mistaken"].boolean_or();
    return out;
}

void add_changes(const Lasting& was, const Lasting& now, std::vector<std::string>& changes) {
    const auto note = [&](bool differs, std::string what) {
        if (differs) changes.push_back(std::move(what));
    };
    note(was.since != now.since, "since when");
    note(was.until != now.until, "until when");
    note(was.said_by != now.said_by, "who said so");
    note(was.as_of != now.as_of, "up to date on");
    note(was.mistaken != now.mistaken, "whether it was ever so");
}

}  // namespace accord::people
