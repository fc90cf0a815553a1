#include "doors/cli/marshgate.h"

#include <algorithm>

#include "base/expect.h"
#include "base/london.h"
#include "casework/people/commands.h"
#include "governance/agreement/commands.h"
#include "governance/agreement/commands_draft.h"
#include "governance/agreement/commands_sign.h"
#include "governance/agreement/ground.h"
#include "governance/assessments/commands.h"
#include "governance/desks/commands.h"
#include "governance/identity/commands.h"
#include "governance/parties/commands.h"
#include "governance/ten_steps/commands.h"
#include "platform/host/embedded.h"
#include "platform/store/node_facts.h"

namespace accord::cli {

namespace {

Result<void> mark(Node& node) {
    auto change = TRY(node.database.begin(store::Mode::Write));
    TRY(store::mark_made_up(change, node.clock.now()));
    return change.commit();
}

parties::AdmitParty admission_of(const MadeUpParty& party, Code<rulebook::AgencyType> type,
                                 Date today) {
    return {
        .name = party.name,
        .type = type,
        .duty_desk = {party.duty_desk.name, party.duty_desk.phone, today},
        .safeguarding_lead = {party.safeguarding_lead.name, party.safeguarding_lead.phone, today}};
}

// Bodies, their people's accounts and their posts, in one act: the making of a world.
Result<Marshgate> admit_all(Node& node, const World& world) {
    Marshgate out;
    auto act = TRY(audit::Act::begin(node, audit::the_node(), "world.make"));
    const auto today = london_day(act.now());
    for (const auto& body : world.parties) {
        const auto type = Code<rulebook::AgencyType>::from(body.type);
        if (not type) return fail(broken("demo: '" + body.type + "' is no agency type"));
        const auto party = TRY(parties::admit(act, admission_of(body, *type, today)));
        out.parties.emplace(body.key, party.id);
        for (const auto& one : body.staff) {
            const auto role = Code<rulebook::Role>::from(one.role);
            if (not role) return fail(broken("demo: '" + one.role + "' is no role"));
            const auto account = TRY(identity::open_account(
                act, {one.key + "@" + body.key + ".marshgate.example", one.name}));
            parties::Appoint appoint{.account = text(account.id),
                                     .name = one.name,
                                     .party = party.id,
                                     .role = *role,
                                     .post = one.post,
                                     .from = plus_days(today, -200)};
            TRY(parties::appoint(act, appoint));
            out.staff.emplace(one.key, audit::Actor{text(account.id), text(party.id), one.role});
        }
    }
    TRY(act.commit());
    return out;
}

// Each body enrols its own people, as itself.
Result<void> enrol_all(Node& node, const World& world, const Marshgate& made) {
    for (const auto& body : world.parties) {
        if (body.list.empty() or body.staff.empty()) continue;
        TRY(people::enrol(node, made.as(body.staff.front().key), body.list));
    }
    return {};
}

// Who signs for a body: its signatory, else the lead whom its chief executive appointed to.
const MadeUpStaff& signatory_of(const MadeUpParty& body) {
    for (const auto* role : {"SIGNATORY", "HUB_MANAGER", "SAFEGUARDING_LEAD"})
        for (const auto& one : body.staff)
            if (one.role == role) return one;
    return body.staff.front();
}

Result<void> sign_for(Node& node, const MadeUpParty& body, const agreement::Agreement& agreement,
                      const Marshgate& made) {
    const auto& signer = signatory_of(body);
    const agreement::Sign wish{.agreement = agreement.id,
                               .shown = agreement.digest,
                               .ticks = {true, true, true},
                               .party = made.party(body.key),
                               .name = signer.name,
                               .post = signer.post,
                               .method = "made up with the rest of this world"};
    TRY(agreement::sign(node, made.as(signer.key), wish));
    return {};
}

// The text is published and in force, and every body but the ones that will not has signed it.
Result<void> sign_all(Node& node, const rulebook::Rulebook& rulebook, const World& world,
                      const Marshgate& made) {
    const auto text = host::embedded(world.agreement);
    if (not text) return fail(broken(world.agreement + " is not inside this program"));
    auto act = TRY(audit::Act::begin(node, audit::the_node(), "world.agree"));
    const auto published = TRY(agreement::publish(act, rulebook, *text));
    if (not published.agreement) return fail(invalid(accord::text(published.faults.front())));
    const auto agreement = TRY(agreement::bring_into_force(act, *published.agreement));
    TRY(act.commit());
    for (const auto& body : world.parties) {
        if (not body.signed_agreement or body.staff.empty()) continue;
        TRY(sign_for(node, body, agreement, made));
    }
    return {};
}

const MadeUpStaff& staff_of(const World& world, std::string_view key) {
    for (const auto& body : world.parties)
        for (const auto& one : body.staff)
            if (one.key == key) return one;
    expect(false);
    return world.parties.front().staff.front();
}

// The London assessment, made one's own: its measures dated, advised on.
Result<assessments::Content> assessment_of(const rulebook::Rulebook& rulebook, const World& world) {
    auto content = TRY(assessments::london_template(rulebook));
    for (auto& measure : content.measures) {
        if (measure.state == assessments::MeasureState::Planned)
            measure.due_on = world.assessment.due_on;
    }
    content.advice = {.state = assessments::AdviceState::Accepted,
                      .words =
                          "Go ahead. The gravest risk is that something is not shared. Look at "
                          "who opens what each quarter, and ask care leavers what they think.",
                      .by = staff_of(world, world.assessment.by).post,
                      .reason = {},
                      .on = content.advice.on,
                      .regulator = {}};
    return content;
}

// The privacy assessment of what they signed, kept by one body and signed off there.
Result<void> assess(Node& node, const rulebook::Rulebook& rulebook, const World& world,
                    const Marshgate& made) {
    const auto& wish = world.assessment;
    if (wish.keeper.empty()) return {};
    auto content = TRY(assessment_of(rulebook, world));
    auto act = TRY(audit::Act::begin(node, made.as(wish.signed_by), "world.assess"));
    content.advice.on = london_day(act.now());
    assessments::see_all_now(TRY(agreement::ground_of(act)), content);
    const auto begun =
        TRY(assessments::begin(act, made.party(wish.keeper), std::move(content), "london"));
    const auto& signer = staff_of(world, wish.signed_by);
    TRY(assessments::sign_off(act, rulebook,
                              {.assessment = begun.reference,
                               .shown = assessments::digest_of(begun.content, ""),
                               .review_on = wish.review_on,
                               .name = signer.name,
                               .post = signer.post}));
    TRY(act.commit());
    return {};
}

Result<void> train(Node& node, const World& world, const Marshgate& made) {
    if (world.trained.empty()) return {};
    auto act = TRY(audit::Act::begin(node, audit::the_node(), "world.train"));
    for (const auto& key : world.trained)
        for (int step = 1; step <= ten_steps::steps_in_all; ++step)
            TRY(ten_steps::put_finished(act, made.as(key).account, step));
    TRY(act.commit());
    return {};
}

// A specific agreement, kept by one of them and signed by some.
Result<void> add_text(Node& node, const rulebook::Rulebook& rulebook, const World& world,
                      const Marshgate& made, const MadeUpText& one) {
    const auto text = host::embedded(one.path);
    if (not text) return fail(broken(one.path + " is not inside this program"));
    const auto published = TRY(agreement::publish(node, made.as(one.keeper), rulebook, *text));
    if (not published.agreement) return fail(invalid(accord::text(published.faults.front())));
    for (const auto& body : world.parties) {
        const bool signs =
            std::find(one.signed_by.begin(), one.signed_by.end(), body.key) != one.signed_by.end();
        if (signs) TRY(sign_for(node, body, *published.agreement, made));
    }
    return {};
}

// The next version of what all have signed, with one clause reworded and one thing said of it.
Result<void> add_draft(Node& node, const World& world, const Marshgate& made,
                       const MadeUpDraft& one) {
    const auto& writer = staff_of(world, one.by);
    const auto& other = staff_of(world, one.said_by);
    const agreement::Doer by{writer.name, writer.post};
    agreement::BeginDraft wish{.document = {}, .base = std::nullopt, .by = by};
    {
        auto reading = TRY(audit::Reading::begin(node, made.as(one.by)));
        for (const auto& text : TRY(agreement::current_of_all(reading))) {
            if (text.tier != 1) continue;
            wish.base = text.id;
            wish.document = TRY(agreement::next_version_of(text));
        }
    }
    const auto draft = TRY(agreement::begin_draft(node, made.as(one.by), wish));
    const auto json = TRY(parse_json(draft.document));
    const agreement::Place place{one.section, one.clause};
    auto clause = agreement::clause_at(json, place);
    const auto was = agreement::seal_of(clause);
    clause.set("text", one.words);
    TRY(agreement::change_draft(node, made.as(one.by), draft.reference,
                                agreement::replace_clause(place, was, clause), by));
    const auto party = id_from<parties::Party>(made.as(one.said_by).agency);
    if (not party) return fail(broken("demo: a comment from nowhere"));
    TRY(agreement::comment(node, made.as(one.said_by),
                           {.draft = draft.reference,
                            .clause = std::string(clause["number"].text_or()),
                            .words = one.said,
                            .party = *party,
                            .by = {other.name, other.post}}));
    return {};
}

}  // namespace

const audit::Actor& Marshgate::as(std::string_view key) const {
    const auto found = staff.find(key);
    expect(found != staff.end());
    return found->second;
}

const Id<parties::Party>& Marshgate::party(std::string_view key) const {
    const auto found = parties.find(key);
    expect(found != parties.end());
    return found->second;
}

Result<Marshgate> make_marshgate(Node& node, const rulebook::Rulebook& rulebook,
                                 const World& world) {
    TRY(mark(node));
    auto made = TRY(admit_all(node, world));
    TRY(enrol_all(node, world, made));
    TRY(sign_all(node, rulebook, world, made));
    TRY(assess(node, rulebook, world, made));
    TRY(train(node, world, made));
    for (const auto& one : world.more) TRY(add_text(node, rulebook, world, made, one));
    for (const auto& one : world.drafts) TRY(add_draft(node, world, made, one));
    return made;
}

Result<void> arrange_desks(Node& node, const World& world, const Marshgate& made) {
    for (const auto& body : world.parties) {
        if (body.staff.empty()) continue;
        const auto& by = made.as(body.staff.front().key);
        desks::Shift shift;
        shift.party = made.party(body.key);
        if (body.always_there) {
            shift.kind = desks::ShiftKind::Hours;
            shift.when = desks::Weekly{{true, true, true, true, true, true, true}, 0, 0, true};
        } else if (not body.cover.name.empty()) {
            shift.name = body.cover.name;
            shift.phone = body.cover.phone;
        } else {
            continue;
        }
        TRY(desks::keep_shift(node, by, shift));
    }
    return {};
}

Result<World> marshgate_world() {
    const auto text = host::embedded("demo/marshgate.json");
    if (not text) return fail(broken("demo/marshgate.json is not inside this program"));
    return read_world(*text);
}

}  // namespace accord::cli
