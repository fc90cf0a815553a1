#include "governance/assessments/commands.h"

#include <algorithm>
#include <functional>

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "governance/assessments/assessments.h"
#include "governance/assessments/document.h"
#include "governance/assessments/questions.h"
#include "platform/host/embedded.h"

namespace accord::assessments {
namespace {

using audit::Act;
using audit::fact;

constexpr std::string_view london = "agreements/london-safeguarding.assessment.json";

Result<void> line_within(std::string_view text, std::string_view missing, std::string_view field) {
    if (trim(text).empty()) return fail(invalid(std::string(missing), std::string(field)));
    if (characters(text) > limits::line_characters_max) {
        return fail(invalid("Make this shorter", std::string(field)));
    }
    return {};
}

// Loads it, lets nobody but its keepers change it, and nothing that is not the part shown.
Result<Assessment> change(const Desk& desk, const Part& part,
                          const std::function<Result<void>(Act&, Content&)>& how) {
    auto act = TRY(Act::begin(desk.node, desk.actor, "assessment.save"));
    auto assessment = TRY(Assessments::find(act, desk.rulebook, part.assessment));
    if (text(assessment.party) != desk.actor.agency) {
        return fail(forbidden("Only the organisation that keeps this assessment may change it"));
    }
    if (digest_of(assessment.content, part.part) != part.shown) {
        return fail(conflict("Someone else saved this part while you were writing"));
    }
    const auto before = digest_of(assessment.content, "");
    TRY(how(act, assessment.content));
    const auto after = digest_of(assessment.content, "");
    if (after == before) return assessment;
    TRY(Assessments::save(act, assessment));
    act.record(fact("assessment.saved", text(assessment.id))
                   .with("part", part.part)
                   .with("content", text(after)));
    TRY(act.commit());
    return assessment;
}

const std::vector<Link>* links_of(const Content& content, std::string_view number) {
    if (const auto* risk = content.risk(number)) return &risk->links;
    if (const auto* measure = content.measure(number)) return &measure->links;
    return nullptr;
}

std::string part_json(const Content& content, std::string_view part) {
    const auto json = to_json(content);
    if (part.empty()) return canonical(json);
    if (part == "about") {
        Json out;
        for (const auto* key : {"title", "overarching", "covers"}) out.set(key, json[key]);
        return canonical(out);
    }
    if (part == "advice") return canonical(json["advice"]);
    if (section(part) != nullptr) {
        auto out = Json::object();
        for (const auto& question : questions()) {
            if (question.section == part) out.set(question.code, content.answer(question.code));
        }
        return canonical(out);
    }
    const bool only_links = part.ends_with("/links");
    const auto number = part.substr(0, part.find('/'));
    for (const auto* list : {"risks", "measures"}) {
        for (const auto& item : *json[list].items()) {
            if (item["number"].text_or() != number) continue;
            if (only_links) return canonical(item["links"]);
            auto own = item;
            own.set("links", Json::array());
            return canonical(own);
        }
    }
    return {};
}

template <class Thing>
void put(std::vector<Thing>& list, Thing thing) {
    const auto found = std::find_if(list.begin(), list.end(),
                                    [&](const Thing& each) { return each.number == thing.number; });
    if (found == list.end()) {
        list.push_back(std::move(thing));
        return;
    }
    thing.links = found->links;
    *found = std::move(thing);
}

}  // namespace

Result<Assessment> find(audit::Reading& reading, const rulebook::Rulebook& rulebook,
                        const Reference& reference) {
    return Assessments::find(reading, rulebook, reference);
}

Result<std::vector<Assessment>> all(audit::Reading& reading, const rulebook::Rulebook& rulebook) {
    return Assessments::all(reading, rulebook);
}

Result<std::vector<SignedVersion>> versions(audit::Reading& reading, Id<Assessment> assessment) {
    return Assessments::versions(reading, assessment);
}

Result<Content> london_template(const rulebook::Rulebook& rulebook) {
    auto read = read_content(rulebook, london, host::embedded(london).value_or(""));
    if (not read.content) {
        return fail(broken("The template has a fault: " + text(read.faults.front())));
    }
    return *std::move(read.content);
}

Digest digest_of(const Content& content, std::string_view part) {
    return digest(part_json(content, part));
}

// ---------------------------------------------------------------- begin, save

Result<Assessment> begin(Act& act, Id<parties::Party> party, Content content,
                         std::string_view from) {
    TRY(line_within(content.title, "Give the assessment a title", "title"));
    Assessment assessment{.id = act.mint<Assessment>(),
                          .reference = TRY(Assessments::free_reference(act)),
                          .party = party,
                          .content = std::move(content),
                          .begun_at = act.now(),
                          .number = 0,
                          .signed_digest = std::nullopt,
                          .review_on = std::nullopt,
                          .version = 1};
    TRY(Assessments::add(act, assessment));
    act.record(fact("assessment.begun", text(assessment.id))
                   .with("reference", text(assessment.reference))
                   .with("party", text(party))
                   .with("from", from));
    return assessment;
}

Result<Assessment> begin(const Desk& desk, Id<parties::Party> party, Content content,
                         std::string_view from) {
    see_all_now(desk.ground, content);
    auto act = TRY(Act::begin(desk.node, desk.actor, "assessment.begin"));
    auto assessment = TRY(begin(act, party, std::move(content), from));
    TRY(act.commit());
    return assessment;
}

Result<Assessment> save(const Desk& desk, const Part& part, const About& about) {
    TRY(line_within(about.title, "Give the assessment a title", "title"));
    return change(desk, part, [&](Act&, Content& content) -> Result<void> {
        content.title = trim(about.title);
        content.overarching = about.overarching;
        content.covers = about.covers;
        return {};
    });
}

Result<Assessment> save(const Desk& desk, const Part& part, const Answers& answers) {
    return change(desk, part, [&](Act&, Content& content) -> Result<void> {
        for (const auto& [question, said] : answers) {
            if (trim(said).empty())
                content.answers.erase(question);
            else
                content.answers[question] = trim(said);
        }
        return {};
    });
}

Result<Assessment> save(const Desk& desk, const Part& part, const Risk& risk) {
    TRY(line_within(risk.words, "Say what could go wrong", "words"));
    return change(desk, part, [&](Act&, Content& content) -> Result<void> {
        auto next = risk;
        if (next.number.empty()) next.number = next_risk_number(content);
        put(content.risks, std::move(next));
        return {};
    });
}

Result<Assessment> save(const Desk& desk, const Part& part, const Measure& measure) {
    TRY(line_within(measure.words, "Say what is done about it", "words"));
    return change(desk, part, [&](Act&, Content& content) -> Result<void> {
        for (const auto& number : measure.treats) {
            if (content.risk(number) == nullptr)
                return fail(invalid("There is no risk " + number, "treats"));
        }
        auto next = measure;
        if (next.number.empty()) next.number = next_measure_number(content);
        put(content.measures, std::move(next));
        return {};
    });
}

Result<Assessment> save(const Desk& desk, const Part& part, const std::vector<Link>& links) {
    const auto number = part.part.substr(0, part.part.find('/'));
    return change(desk, part, [&](Act&, Content& content) -> Result<void> {
        if (links_of(content, number) == nullptr) {
            return fail(not_found("There is no risk or measure " + number));
        }
        auto next = links;
        for (auto& link : next) {
            if (not link.seen) link = seen_now(desk.ground, link);
        }
        for (auto& risk : content.risks)
            if (risk.number == number) risk.links = next;
        for (auto& measure : content.measures)
            if (measure.number == number) measure.links = next;
        return {};
    });
}

Result<Assessment> save(const Desk& desk, const Part& part, const Advice& advice) {
    return change(desk, part, [&](Act& act, Content& content) -> Result<void> {
        content.advice = advice;
        if (not content.advice.on) content.advice.on = london_day(act.now());
        const auto assessment = TRY(Assessments::find(act, desk.rulebook, part.assessment));
        act.record(fact("assessment.advised", text(assessment.id))
                       .with("state", word(content.advice.state)));
        return {};
    });
}

// ---------------------------------------------------------------- sign off

Result<SignedVersion> sign_off(Act& act, const rulebook::Rulebook& rulebook, const SignOff& wish) {
    auto assessment = TRY(Assessments::find(act, rulebook, wish.assessment));
    if (text(assessment.party) != act.actor().agency) {
        return fail(forbidden("Only the organisation that keeps this assessment may sign it off"));
    }
    const auto document = canonical(to_json(assessment.content));
    if (digest(document) != wish.shown) {
        return fail(conflict("Someone changed the assessment since you opened this page"));
    }
    if (const auto still = missing(assessment.content); not still.empty()) {
        return fail(invalid(still.front().sentence, "missing"));
    }
    const auto today = london_day(act.now());
    if (wish.review_on <= today)
        return fail(invalid("The next look must be in the future", "review"));
    if (wish.review_on > plus_months(today, 36)) {
        return fail(invalid("Look at it again within three years", "review"));
    }
    SignedVersion version{.assessment = assessment.id,
                          .number = assessment.number + 1,
                          .document = document,
                          .digest = digest(document),
                          .account = act.actor().account,
                          .name = wish.name,
                          .post = wish.post,
                          .signed_at = act.now(),
                          .review_on = wish.review_on};
    assessment.number = version.number;
    assessment.signed_digest = version.digest;
    assessment.review_on = version.review_on;
    TRY(Assessments::save(act, assessment));
    TRY(Assessments::add(act, version, assessment.content.covers));
    act.record(fact("assessment.signed_off", text(assessment.id))
                   .with("number", version.number)
                   .with("digest", text(version.digest))
                   .with("review_on", text(version.review_on))
                   .with("same_person_advised", assessment.content.advice.by == wish.post));
    return version;
}

Result<SignedVersion> sign_off(const Desk& desk, const SignOff& wish) {
    auto act = TRY(Act::begin(desk.node, desk.actor, "assessment.sign_off"));
    auto version = TRY(sign_off(act, desk.rulebook, wish));
    TRY(act.commit());
    return version;
}

}  // namespace accord::assessments
