#include "doors/cli/borough.h"

#include <algorithm>

#include "base/london.h"
#include "governance/parties/commands.h"

namespace accord::cli {
namespace {

// Whom the hub asks, who there answers, and a colleague of theirs: keys of the made-up world.
struct Asked {
    std::string_view party, answers, colleague;
};
constexpr Asked asked[] = {{"police", "asha", "tom"},   {"health", "nadia", "ruth"},
                           {"surgery", "anil", "joan"}, {"brigids", "karen", "liam"},
                           {"homes", "peter", "zara"},  {"earlyhelp", "joel", "lena"}};

class Finding {
public:
    Finding(audit::Reading& reading, const World& world) : reading_(reading), world_(world) {}

    Result<parties::Party> party(std::string_view key) {
        const auto* body = TRY(made_up(key));
        for (auto& each : TRY(parties::all(reading_)))
            if (each.name == body->name) return std::move(each);
        return fail(another_world());
    }

    Result<requests::Asker> who(std::string_view party_key, std::string_view key) {
        const auto* body = TRY(made_up(party_key));
        const auto found = TRY(party(party_key));
        const auto one = std::find_if(body->staff.begin(), body->staff.end(),
                                      [&](const MadeUpStaff& each) { return each.key == key; });
        if (one == body->staff.end()) return fail(another_world());
        for (const auto& post :
             TRY(parties::posts_at(reading_, found.id, london_day(reading_.now()))))
            if (post.name == one->name)
                return requests::Asker{
                    .actor = {post.account, text(found.id), std::string(post.role.text())},
                    .name = post.name,
                    .post = post.post,
                    .party = found.id};
        return fail(another_world());
    }

    Result<replay::Agency> agency(const Asked& row) {
        const auto found = TRY(party(row.party));
        replay::Agency out;
        out.party = found.id;
        out.type = found.type;
        out.phone = found.duty_desk.phone;
        out.answering = TRY(who(row.party, row.answers));
        out.colleague = TRY(who(row.party, row.colleague));
        return out;
    }

private:
    Result<const MadeUpParty*> made_up(std::string_view key) {
        for (const auto& each : world_.parties)
            if (each.key == key) return &each;
        return fail(another_world());
    }
    static Error another_world() {
        return broken("this folder holds another world than the one inside this program");
    }

    audit::Reading& reading_;
    const World& world_;
};

}  // namespace

Result<replay::Borough> borough_on(Node& node, const World& world) {
    auto reading = TRY(audit::Reading::begin(node, audit::the_node()));
    Finding finding(reading, world);
    replay::Borough out;
    out.hub = TRY(finding.party("mash")).id;
    out.taking_in = TRY(finding.who("mash", "grace"));
    out.screening = TRY(finding.who("mash", "daniel"));
    out.deciding = TRY(finding.who("mash", "priya"));
    out.out_of_hours = TRY(finding.who("mash", "owen"));
    for (const auto& row : asked) out.asked.push_back(TRY(finding.agency(row)));
    out.told = TRY(finding.agency(asked[5]));
    for (const auto& body : world.parties)
        out.coming.emplace(body.key, TRY(finding.party(body.key)).id);
    return out;
}

replay::Shape shape_of(const World& world) {
    auto out = replay::shape_of_program();
    out.given = world.names.given;
    out.family = world.names.family;
    out.streets = world.names.streets;
    return out;
}

}  // namespace accord::cli
