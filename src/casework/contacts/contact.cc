#include "casework/contacts/contact.h"

#include "base/limits.h"
#include "base/london.h"
#include "base/text.h"
#include "base/typed_time.h"
#include "base/word_table.h"

namespace accord::contacts {
namespace {

constexpr WordTable<Kind, 4> kinds{{{"", "Not said"},
                                    {"information", "They ask for information"},
                                    {"notification", "They tell us something"},
                                    {"services", "They ask for help for a child"}}};
constexpr WordTable<Verdict, 3> verdicts{
    {{"", "Not said yet"}, {"contact", "A contact"}, {"referral", "A referral"}}};
constexpr WordTable<State, 6> states{{{"received", "To be screened"},
                                      {"gathering", "Asking others"},
                                      {"weighing", "To be decided"},
                                      {"decided", "Decided"},
                                      {"with-worker", "With their worker"},
                                      {"closed", "Closed"}}};
constexpr WordTable<Stage, stages> columns{{{"to-screen", "To screen"},
                                            {"gathering", "Asking others"},
                                            {"to-decide", "To decide"},
                                            {"to-tell", "To tell and close"}}};
constexpr WordTable<ToldHow, 5> how_told{{{"", "Not told yet"},
                                          {"here", "Here, in Accord"},
                                          {"phone", "By telephone"},
                                          {"letter", "In a letter or an email"},
                                          {"cannot", "They cannot be told"}}};
constexpr WordTable<Passes, 3> passings{
    {{"asked", "Waiting for their answer"}, {"yes", "They say yes"}, {"no", "They say no"}}};

}  // namespace

std::string_view word(Kind kind) {
    return kinds.word(kind);
}
std::string_view words(Kind kind) {
    return kinds.words(kind);
}
std::string_view hint(Kind kind) {
    switch (kind) {
        case Kind::Information: return "A request for information: they need to know something";
        case Kind::Notification: return "A notification: for us to know, and to weigh";
        case Kind::Services: return "A request for services: it may become a referral";
        case Kind::NotSaid: return {};
    }
    return {};
}
Kind kind_from(std::string_view word) {
    return kinds.from(word).value_or(Kind::NotSaid);
}

std::string_view word(Verdict verdict) {
    return verdicts.word(verdict);
}
std::string_view words(Verdict verdict) {
    return verdicts.words(verdict);
}
Verdict verdict_from(std::string_view word) {
    return verdicts.from(word).value_or(Verdict::NotSaid);
}

std::string_view word(State state) {
    return states.word(state);
}
std::string_view words(State state) {
    return states.words(state);
}
std::optional<State> state_from(std::string_view word) {
    return states.from(word);
}

std::string_view word(Stage stage) {
    return columns.word(stage);
}
std::string_view words(Stage stage) {
    return columns.words(stage);
}
std::optional<Stage> stage_from(std::string_view word) {
    return columns.from(word);
}
std::optional<Stage> stage_of(State state) {
    switch (state) {
        case State::Received: return Stage::ToScreen;
        case State::Gathering: return Stage::Gathering;
        case State::Weighing: return Stage::ToDecide;
        case State::Decided:
        case State::WithWorker: return Stage::ToTell;
        case State::Closed: return std::nullopt;
    }
    return std::nullopt;
}

std::string_view word(ToldHow how) {
    return how_told.word(how);
}
std::string_view words(ToldHow how) {
    return how_told.words(how);
}
ToldHow told_how_from(std::string_view word) {
    return how_told.from(word).value_or(ToldHow::NotSaid);
}

std::string_view word(Passes passes) {
    return passings.word(passes);
}
std::string_view words(Passes passes) {
    return passings.words(passes);
}
std::optional<Passes> passes_from(std::string_view word) {
    return passings.from(word);
}

bool in_confidence(const Arriving& arriving) {
    return arriving.not_named or not trim(arriving.keep_from).empty();
}

Instant came_at(const Arriving& arriving, Instant now) {
    if (arriving.when.empty()) return now;
    const auto at = moment_as_typed(arriving.when, now);
    return at and * at <= now ? *at : now;
}

namespace {

void when_faults(const Arriving& arriving, Instant now, Faults& faults) {
    if (arriving.when.empty()) return;
    const auto at = moment_as_typed(arriving.when, now);
    if (not at) {
        faults.push_back({.where = "when", .sentence = at.error().sentence});
        return;
    }
    add_if(*at > now, faults, "when",
           "When it came cannot be still to come. Give the time too, like today at 9am");
    add_if(*at + hours(24 * came_days_max) < now, faults, "when",
           "When it came must be in the last 31 days");
}

}  // namespace

Faults faults_of(const Arriving& arriving, Instant now) {
    const auto today = london_day(now);
    Faults faults;
    when_faults(arriving, now, faults);
    const auto* came = arrival(arriving.came);
    add_if(trim(arriving.happened).empty(), faults, "happened", "Enter what you have been told");
    add_if(characters(arriving.happened) > told_characters_max, faults, "happened",
           "What you have been told must be 25,000 characters or less");
    add_if(arriving.danger == sharing::Yes::NotSaid, faults, "danger",
           "Select whether someone is in danger now");
    // Somebody who rings about the child next door may not know what it is called, or where it goes
    // to school: that is found out here.
    if (arriving.children.empty()) {
        add_if(trim(arriving.household).empty(), faults, "child-1-first-name",
               "Choose a child, enter a name, or say below what is known of the family");
    } else {
        sharing::Answers about;
        about.children = arriving.children;
        for (auto& fault : sharing::child_faults(about, today))
            if (not fault.where.ends_with("-lives")) faults.push_back(std::move(fault));
    }
    add_if(came == nullptr, faults, "came", "Select how it came");
    add_if(arriving.kind == Kind::NotSaid, faults, "kind", "Select what they want");
    add_if(came != nullptr and came->from != "organisation" and not arriving.party.empty(), faults,
           "party",
           "Leave this at “None of these”, or change how it came: it says that no "
           "organisation told you");
    add_if(characters(arriving.keep_from) > limits::line_characters_max, faults, "keep-from",
           "Who must not find out must be 500 characters or less");
    const bool from_someone = came != nullptr and came->from != "nobody";
    add_if(from_someone and arriving.party.empty() and trim(arriving.who).empty(), faults, "who",
           came != nullptr and came->from == "organisation"
               ? "Choose the organisation, or enter who told you"
               : "Enter who told you. If they do not say, select that how it came");
    return faults;
}

bool knows_who_came(const Contact& contact) {
    const auto& arriving = contact.words.arriving;
    const auto* came = arrival(arriving.came);
    if (came == nullptr or not came->spoken or contact.share) return true;
    return arriving.known_how != requests::KnownHow::NotSaid and
           arriving.known_how != requests::KnownHow::CouldNot;
}

std::string title_of(const Contact& contact) {
    const auto& children = contact.words.arriving.children;
    if (children.empty()) return "A child, not yet named";
    std::vector<std::string> names;
    for (const auto& child : children) names.push_back(sharing::name_of(child));
    return join_words(names);
}

}  // namespace accord::contacts
