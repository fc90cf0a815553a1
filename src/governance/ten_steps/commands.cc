#include "governance/ten_steps/commands.h"

#include <algorithm>

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "governance/agreement/commands.h"
#include "governance/agreement/commands_sign.h"
#include "governance/parties/commands.h"
#include "governance/ten_steps/findings.h"
#include "governance/ten_steps/lines.h"
#include "governance/ten_steps/registers.h"

namespace accord::ten_steps {
namespace {

using audit::Act;
using audit::fact;

// One register a person, although they may hold two posts.
Result<std::vector<Register>> registers_at(audit::Reading& reading, Id<parties::Party> party) {
    std::vector<Register> out;
    for (const auto& post : TRY(parties::posts_at(reading, party, london_day(reading.now())))) {
        const bool there = std::any_of(out.begin(), out.end(), [&](const Register& one) {
            return one.account == post.account;
        });
        if (there) continue;
        auto one = TRY(register_of(reading, post.account));
        one.name = post.name;
        one.post = post.post;
        out.push_back(std::move(one));
    }
    std::sort(out.begin(), out.end(), [](const Register& left, const Register& right) {
        return std::tie(left.name, left.account) < std::tie(right.name, right.account);
    });
    return out;
}

bool names_bases(const Json& document) {
    const auto* purposes = document["purposes"].items();
    if (purposes == nullptr) return false;
    return std::all_of(purposes->begin(), purposes->end(), [](const Json& purpose) {
        const auto* bases = purpose["bases"].items();
        return bases != nullptr and not bases->empty();
    });
}

// The agreements of today with their texts read once, for all the parties of one question.
struct Agreements {
    std::vector<agreement::Agreement> current;
    std::vector<std::vector<agreement::Line>> lines;
    std::vector<bool> bases;
    std::vector<assessments::Status> assessments;
};

bool in_use(const agreement::Agreement& one) {
    return one.standing == agreement::Standing::InForce or
           one.standing == agreement::Standing::UnderReview;
}

Result<Agreements> agreements_today(audit::Reading& reading) {
    Agreements out;
    for (auto& one : TRY(agreement::current_of_all(reading))) {
        if (not in_use(one)) continue;
        const auto document = TRY(parse_json(one.document));
        out.lines.push_back(TRY(agreement::lines(reading, one)));
        out.bases.push_back(names_bases(document));
        out.assessments.push_back(TRY(
            assessments::assessment_status(reading, one.uri, document["inherits_from"].text_or())));
        out.current.push_back(std::move(one));
    }
    return out;
}

Result<Seen> seen_of(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                     const Agreements& agreements, const parties::Party& party) {
    Seen out;
    out.party = &party;
    out.today = london_day(reading.now());
    out.trained = TRY(training_of(reading, party.id));
    out.minimum_sets =
        not rulebook.minimum_sets.in_force(out.today, rulebook::Nation::England).empty();
    for (std::size_t i = 0; i < agreements.current.size(); ++i) {
        for (const auto& line : agreements.lines[i]) {
            if (line.party.id != party.id or not line.signature) continue;
            out.agreements.push_back({.agreement = &agreements.current[i],
                                      .this_version = line.hand == agreement::Hand::Signed,
                                      .bases_for_each_purpose = agreements.bases[i],
                                      .assessment = agreements.assessments[i]});
        }
    }
    return out;
}

bool applies_to(const rulebook::Rulebook& rulebook, const rulebook::Checkpoint& checkpoint,
                const parties::Party& party) {
    if (checkpoint.applies != rulebook::Applies::LawEnforcement) return true;
    const auto* type = rulebook.agency_types.find(party.type);
    return type != nullptr and type->competent_authority;
}

Result<std::vector<Line>> checklist(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                                    const Agreements& agreements, const parties::Party& party) {
    const auto seen = TRY(seen_of(reading, rulebook, agreements, party));
    auto found = findings(seen);
    const auto said = TRY(Lines::of(reading, party.id));
    std::vector<Line> out;
    for (const auto* row : rulebook.checkpoints.in_force(seen.today, rulebook::Nation::England)) {
        if (row->actor != rulebook::CheckpointActor::Organisation) continue;
        if (not applies_to(rulebook, *row, party)) continue;
        const auto* step = rulebook.steps.find(row->step);
        Line line{.checkpoint = row,
                  .step = step == nullptr ? 0 : step->number,
                  .found = std::nullopt,
                  .said = std::nullopt};
        if (const auto at = found.find(row->code.text()); at != found.end())
            line.found = std::move(at->second);
        for (const auto& each : said)
            if (each.checkpoint == row->code) line.said = each;
        out.push_back(std::move(line));
    }
    std::sort(out.begin(), out.end(), [](const Line& left, const Line& right) {
        return left.checkpoint->line < right.checkpoint->line;
    });
    return out;
}

bool is_https(std::string_view link) {
    return link.starts_with("https://") and link.size() > 12 and
           link.find_first_of(" \"<>") == std::string_view::npos;
}

Result<void> own(const audit::Actor& actor, Id<parties::Party> party) {
    if (actor.agency == text(party)) return {};
    return fail(forbidden("Only the organisation itself may say this"));
}

}  // namespace

// ---------------------------------------------------------------- asked by others

Result<Register> register_of(audit::Reading& reading, std::string_view account) {
    return Register{.account = std::string(account),
                    .name = {},
                    .post = {},
                    .steps = TRY(Registers::of(reading, account))};
}

Result<Trained> training_of(audit::Reading& reading, Id<parties::Party> party) {
    return trained(TRY(registers_at(reading, party)), london_day(reading.now()));
}

Result<std::vector<Line>> checklist_of(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                                       const parties::Party& party) {
    const auto agreements = TRY(agreements_today(reading));
    return checklist(reading, rulebook, agreements, party);
}

Result<std::vector<Count>> counts(audit::Reading& reading, const rulebook::Rulebook& rulebook) {
    const auto agreements = TRY(agreements_today(reading));
    const auto today = london_day(reading.now());
    std::vector<Count> out;
    for (const auto& party : TRY(parties::all(reading))) {
        if (not party.active()) continue;
        for (const auto& line : TRY(checklist(reading, rulebook, agreements, party))) {
            auto at = std::find_if(out.begin(), out.end(), [&](const Count& count) {
                return count.checkpoint == line.checkpoint;
            });
            if (at == out.end())
                at = out.insert(out.end(), {.checkpoint = line.checkpoint, .step = line.step});
            at->add(line.state(today));
        }
    }
    std::stable_sort(out.begin(), out.end(), [](const Count& left, const Count& right) {
        return left.checkpoint->line < right.checkpoint->line;
    });
    return out;
}

// ---------------------------------------------------------------- say

Faults faults_of(const Say& say, const Line& line, Date today) {
    Faults faults;
    const auto fault = [&](std::string_view where, std::string_view sentence) {
        faults.push_back({.where = std::string(where), .sentence = std::string(sentence)});
    };
    const auto may = sayable(line);
    if (std::find(may.begin(), may.end(), say.state) == may.end())
        fault("state",
              "Accord looks at this one itself; say that it does not apply, or why you go "
              "on without");
    if (say.state == State::Met and trim(say.evidence).empty() and trim(say.link).empty())
        fault("evidence", "Say what shows it, or give a link");
    if (say.state != State::Met and trim(say.reason).empty())
        fault("reason", say.state == State::NotMet ? "Say what is still to be done"
                                                   : "Say why, in a few words");
    if (trim(say.owner).empty()) fault("owner", "Say whom it rests on: a post");
    if (not trim(say.link).empty() and not is_https(trim(say.link)))
        fault("link", "Give an address that begins with https://, or leave it empty");
    if (say.lapses_on and *say.lapses_on <= today) fault("lapses", "The day must be in the future");
    if (say.lapses_on and *say.lapses_on > plus_months(today, 36))
        fault("lapses", "Look at it again within three years");
    for (const auto& [where, text] : {std::pair{"reason", &say.reason},
                                      {"evidence", &say.evidence},
                                      {"owner", &say.owner},
                                      {"link", &say.link}}) {
        if (characters(*text) > limits::line_characters_max)
            fault(where,
                  "Use " + std::to_string(limits::line_characters_max) + " characters or fewer");
    }
    return faults;
}

Result<Said> say(Node& node, const audit::Actor& actor, const Say& wish) {
    TRY(own(actor, wish.party));
    auto act = TRY(Act::begin(node, actor, "ten_steps.say"));
    const auto today = london_day(act.now());
    Said said{.party = wish.party,
              .checkpoint = wish.checkpoint,
              .state = wish.state,
              .reason = std::string(trim(wish.reason)),
              .evidence = std::string(trim(wish.evidence)),
              .link = std::string(trim(wish.link)),
              .owner = std::string(trim(wish.owner)),
              .account = actor.account,
              .name = wish.name,
              .said_at = act.now(),
              .lapses_on = wish.lapses_on.value_or(plus_days(today, said_lasts_days)),
              .version = wish.version};
    TRY(Lines::save(act, said));
    act.record(fact("ten_steps.said", text(wish.party))
                   .with("checkpoint", wish.checkpoint.text())
                   .with("state", word(wish.state))
                   .with("lapses_on", text(said.lapses_on)));
    TRY(act.commit());
    ++said.version;
    return said;
}

Result<void> unsay(Node& node, const audit::Actor& actor, Id<parties::Party> party,
                   Code<rulebook::Checkpoint> checkpoint, std::int64_t version) {
    TRY(own(actor, party));
    auto act = TRY(Act::begin(node, actor, "ten_steps.unsay"));
    TRY(Lines::drop(act, party, checkpoint, version));
    act.record(fact("ten_steps.unsaid", text(party)).with("checkpoint", checkpoint.text()));
    TRY(act.commit());
    return {};
}

// ---------------------------------------------------------------- training

Result<void> put_finished(Act& act, std::string_view account, int step) {
    TRY(Registers::put(act, {.account = std::string(account),
                             .step = step,
                             .edition = edition(),
                             .finished_on = london_day(act.now())}));
    act.record(fact("training.finished", std::string(account))
                   .with("step", step)
                   .with("edition", text(edition())));
    return {};
}

Result<bool> finish_step(Node& node, const audit::Actor& actor, int step, const Chosen& chosen) {
    if (not all_right(step, chosen)) return false;
    auto act = TRY(Act::begin(node, actor, "training.finish"));
    TRY(put_finished(act, actor.account, step));
    TRY(act.commit());
    return true;
}

Result<Opened> open_register(Node& node, const audit::Actor& actor, Id<parties::Party> party,
                             Why why) {
    TRY(own(actor, party));
    auto opened = why == Why::Listed ? fact("training.listed", text(party))
                                     : fact("training.exported", text(party));
    auto look = TRY(audit::Look::open(node, actor, std::move(opened)));
    return Opened{TRY(registers_at(look, party)), london_day(look.now())};
}

}  // namespace accord::ten_steps
