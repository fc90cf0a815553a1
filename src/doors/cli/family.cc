#include "doors/cli/family.h"

#include <map>

#include "base/london.h"
#include "casework/people/commands_family.h"
#include "casework/people/commands_happened.h"
#include "casework/people/commands_involved.h"
#include "casework/people/commands_pairs.h"
#include "platform/host/embedded.h"

namespace accord::cli {
namespace {

constexpr std::string_view path = "demo/family.json";

std::string word(const Json& json, std::string_view field) {
    return std::string(json[field].text_or());
}

// None: there is no such list.
Json::Array all_of(const Json& json) {
    const auto* items = json.items();
    return items ? *items : Json::Array{};
}

// Who puts it down, and as of when: the file tells ages and days ago.
class Family {
public:
    Family(Node& node, const World& world, const Marshgate& made, const Json& json)
        : node_(node),
          world_(world),
          made_(made),
          json_(json),
          today_(london_day(node.clock.now())) {}

    Result<void> all() {
        TRY(enrol());
        for (const auto& one : all_of(json_["related"])) TRY(relate(one));
        for (const auto& one : all_of(json_["services"])) TRY(involve(one));
        for (const auto& one : all_of(json_["happened"])) TRY(put_down(one));
        const auto matcher = TRY(people::Matcher::from_program());
        for (const auto& one : all_of(json_["twice"])) TRY(put_together(*matcher, one));
        for (const auto& one : all_of(json_["perhaps"])) {
            const auto perhaps = TRY(person(one));
            TRY(people::enrol(node_, keeper("by").actor, {perhaps}));
        }
        constexpr std::int64_t all = 1000;
        TRY(people::sweep(node_, keeper("by").actor, *matcher, {}, all));
        return {};
    }

private:
    const MadeUpStaff& staff(std::string_view key) const {
        for (const auto& body : world_.parties)
            for (const auto& one : body.staff)
                if (one.key == key) return one;
        return world_.parties.front().staff.front();
    }
    people::Keeper keeper(std::string_view field) const {
        const auto key = word(json_, field);
        return {made_.as(key), staff(key).name};
    }
    Date days_ago(const Json& json) const {
        return plus_days(today_, -static_cast<int>(json["days_ago"].integer_or()));
    }

    // On the last such day that made them so many years old.
    Result<std::optional<people::BirthDate>> born(const Json& json) const {
        if (const auto due = json["due_in"].integer_or(); due > 0)
            return people::BirthDate{plus_days(today_, static_cast<int>(due)),
                                     people::Accuracy::Due};
        const auto years = static_cast<int>(json["age"].integer_or());
        const auto on = [&](int year) {
            return date_from_text(std::to_string(year) + "-" + word(json, "birthday"));
        };
        auto day = TRY(on(today_.year - years));
        if (years_between(day, today_) < years) day = TRY(on(today_.year - years - 1));
        return people::BirthDate{day, people::Accuracy::Exact};
    }

    people::Address home(const std::string& key) const {
        const auto& json = json_["homes"][key];
        people::Address out;
        out.use = people::address_use_from(word(json, "use"));
        out.lines = word(json, "lines");
        out.postcode = word(json, "postcode");
        out.from = days_ago(json);
        out.confidential = json["confidential"].boolean_or();
        out.must_not_know = word(json, "must_not_know");
        return out;
    }

    Result<people::Person> person(const Json& json) const {
        people::Person out;
        out.name = {word(json, "given"), word(json, "family"), "usual"};
        if (const auto known_as = word(json, "known_as"); not known_as.empty())
            out.other_names.push_back({known_as, "", "known as"});
        out.born = TRY(born(json));
        out.sex = word(json, "sex");
        out.school = word(json, "school");
        out.language = word(json, "language");
        out.interpreter = json["interpreter"].boolean_or();
        out.needs = word(json, "needs");
        out.deceased = json["deceased"].boolean_or();
        if (const auto days = json["died_days_ago"].integer_or(); days > 0)
            out.died = people::DeathDate{plus_days(today_, -static_cast<int>(days)),
                                         people::Accuracy::Estimated};
        for (const auto& reach : all_of(json["reaches"]))
            out.reaches.push_back(people::reach_of_json(reach));
        if (const auto key = word(json, "home"); not key.empty()) out.addresses = {home(key)};
        return out;
    }

    Result<void> enrol() {
        std::vector<people::Person> all;
        std::vector<std::string> keys;
        for (const auto& one : all_of(json_["people"])) {
            all.push_back(TRY(person(one)));
            keys.push_back(word(one, "key"));
        }
        const auto enrolled = TRY(people::enrol(node_, keeper("by").actor, std::move(all)));
        for (std::size_t i = 0; i < keys.size(); ++i)
            references_.emplace(keys[i], enrolled[i].reference);
        return {};
    }

    Result<Reference> reference(std::string_view key) const {
        const auto found = references_.find(key);
        if (found == references_.end())
            return fail(broken("demo: nobody of the family is '" + std::string(key) + "'"));
        return found->second;
    }

    void tell(const Json& json, people::Lasting& lasting) const {
        lasting.said_by = word(json, "said_by");
        lasting.as_of = days_ago(json);
    }

    Result<void> relate(const Json& json) {
        people::Relate wish{.person = TRY(reference(json["of"].text_or())),
                            .other = TRY(reference(json["who"].text_or())),
                            .said = {},
                            .why = ""};
        wish.said.role = word(json, "is");
        wish.said.responsibility = people::known_from(json["responsibility"].text_or());
        wish.said.one_home = people::known_from(json["one_home"].text_or());
        wish.said.concern_why = word(json, "concern");
        wish.said.concern = not wish.said.concern_why.empty();
        tell(json, wish.said);
        TRY(people::relate(node_, keeper("by"), wish));
        return {};
    }

    Result<void> involve(const Json& json) {
        const auto& who = staff(json["staff"].text_or());
        const auto party = made_.as(who.key).agency;
        people::Involve wish;
        wish.working.service = word(json, "code");
        wish.working.party = party;
        for (const auto& body : world_.parties)
            if (text(made_.party(body.key)) == party) wish.working.organisation = body.name;
        wish.working.professional = who.name;
        wish.working.post = who.post;
        tell(json, wish.working);
        std::vector<Reference> with;
        for (const auto& key : all_of(json["with"])) with.push_back(TRY(reference(key.text_or())));
        wish.person = with.front();
        wish.also.assign(with.begin() + 1, with.end());
        return people::involve(node_, keeper("by"), wish);
    }

    Result<void> put_down(const Json& json) {
        people::PutDown wish{.person = TRY(reference(json["of"].text_or())), .happened = {}};
        auto& happened = wish.happened;
        happened.kind = word(json, "kind");
        happened.where = word(json, "where");
        tell(json, happened);
        happened.since = happened.since_last = happened.as_of;
        if (const auto days = json["until_days_ago"].integer_or(); days > 0)
            happened.until = happened.until_last = plus_days(today_, -static_cast<int>(days));
        TRY(people::put_down(node_, keeper("by"), wish));
        return {};
    }

    Result<void> put_together(people::Matcher& matcher, const Json& json) {
        const auto lead = keeper("lead");
        const auto written = TRY(person(json));
        const auto other = TRY(people::enrol(node_, lead.actor, {written})).front();
        people::PutTogether wish;
        wish.kept = TRY(reference(json["of"].text_or()));
        wish.merged = other.reference;
        wish.kept_version = wish.merged_version = 1;
        wish.why = word(json, "why");
        for (const auto& code : all_of(json["stand"]))
            wish.choices.push_back({std::string(code.text_or()), false});
        TRY(people::put_together(node_, lead, matcher, wish));
        return {};
    }

    Node& node_;
    const World& world_;
    const Marshgate& made_;
    const Json& json_;
    Date today_;
    std::map<std::string, Reference, std::less<>> references_;  // by key
};

}  // namespace

Result<void> put_down_family(Node& node, const World& world, const Marshgate& made) {
    const auto text = host::embedded(path);
    if (not text) return fail(broken(std::string(path) + " is not inside this program"));
    const auto json = TRY(parse_json(*text));
    return Family(node, world, made, json).all();
}

}  // namespace accord::cli
