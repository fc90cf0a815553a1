#include "casework/contacts/contact.h"

#include <array>

#include "base/limits.h"
#include "base/text.h"

namespace accord::contacts {
namespace {

struct WordLine {
    std::string_view word;
    std::string_view words;
};

template <std::size_t size>
std::size_t place_in(const std::array<WordLine, size>& lines, std::string_view word) {
    for (std::size_t i = 0; i < size; ++i)
        if (lines[i].word == word) return i;
    return size;
}

constexpr std::array<WordLine, 4> kinds{{{"", "Not said"},
                                         {"information", "They ask for information"},
                                         {"notification", "They tell us something"},
                                         {"services", "They ask for help for a child"}}};
constexpr std::array<WordLine, 3> verdicts{
    {{"", "Not said yet"}, {"contact", "A contact"}, {"referral", "A referral"}}};
constexpr std::array<WordLine, 6> states{{{"received", "To be screened"},
                                          {"gathering", "Others are asked"},
                                          {"weighing", "To be decided"},
                                          {"decided", "Decided"},
                                          {"with-worker", "With their worker"},
                                          {"closed", "Closed"}}};
constexpr std::array<WordLine, stages> columns{{{"to-screen", "To screen"},
                                                {"gathering", "Asking others"},
                                                {"to-decide", "To decide"},
                                                {"to-tell", "To tell and close"}}};
constexpr std::array<WordLine, 5> how_told{{{"", "Not told yet"},
                                            {"here", "Here, in Accord"},
                                            {"phone", "By telephone"},
                                            {"letter", "In a letter or an email"},
                                            {"cannot", "They cannot be told"}}};
constexpr std::array<WordLine, 3> passings{
    {{"asked", "Waiting for their answer"}, {"yes", "They say yes"}, {"no", "They say no"}}};

void need(Faults& faults, bool wrong, std::string where, std::string sentence) {
    if (wrong) faults.push_back({.where = std::move(where), .sentence = std::move(sentence)});
}

}  // namespace

std::string_view word(Kind kind) {
    return kinds[static_cast<std::size_t>(kind)].word;
}
std::string_view words(Kind kind) {
    return kinds[static_cast<std::size_t>(kind)].words;
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
    const auto place = place_in(kinds, word);
    return place < kinds.size() ? static_cast<Kind>(place) : Kind::NotSaid;
}

std::string_view word(Verdict verdict) {
    return verdicts[static_cast<std::size_t>(verdict)].word;
}
std::string_view words(Verdict verdict) {
    return verdicts[static_cast<std::size_t>(verdict)].words;
}
Verdict verdict_from(std::string_view word) {
    const auto place = place_in(verdicts, word);
    return place < verdicts.size() ? static_cast<Verdict>(place) : Verdict::NotSaid;
}

std::string_view word(State state) {
    return states[static_cast<std::size_t>(state)].word;
}
std::string_view words(State state) {
    return states[static_cast<std::size_t>(state)].words;
}
std::optional<State> state_from(std::string_view word) {
    const auto place = place_in(states, word);
    if (place == states.size()) return std::nullopt;
    return static_cast<State>(place);
}

std::string_view word(Stage stage) {
    return columns[static_cast<std::size_t>(stage)].word;
}
std::string_view words(Stage stage) {
    return columns[static_cast<std::size_t>(stage)].words;
}
std::optional<Stage> stage_from(std::string_view word) {
    const auto place = place_in(columns, word);
    if (place == columns.size()) return std::nullopt;
    return static_cast<Stage>(place);
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
    return how_told[static_cast<std::size_t>(how)].word;
}
std::string_view words(ToldHow how) {
    return how_told[static_cast<std::size_t>(how)].words;
}
ToldHow told_how_from(std::string_view word) {
    const auto place = place_in(how_told, word);
    return place < how_told.size() ? static_cast<ToldHow>(place) : ToldHow::NotSaid;
}

std::string_view word(Passes passes) {
    return passings[static_cast<std::size_t>(passes)].word;
}
std::string_view words(Passes passes) {
    return passings[static_cast<std::size_t>(passes)].words;
}
std::optional<Passes> passes_from(std::string_view word) {
    const auto place = place_in(passings, word);
    if (place == passings.size()) return std::nullopt;
    return static_cast<Passes>(place);
}

Faults faults_of(const Arriving& arriving, Date today) {
    Faults faults;
    const auto* came = arrival(arriving.came);
    need(faults, trim(arriving.happened).empty(), "happened", "Enter what you have been told");
    need(faults, characters(arriving.happened) > limits::worry_characters_max, "happened",
         "What you have been told must be 20,000 characters or less");
    need(faults, arriving.danger == sharing::Yes::NotSaid, "danger",
         "Select whether someone is in danger now");
    // Somebody who rings about the child next door may not know what it is called, or where it goes
    // to school: that is found out here.
    if (arriving.children.empty()) {
        need(faults, trim(arriving.household).empty(), "child-1-first-name",
             "Choose a child, enter a name, or say below what is known of the family");
    } else {
        sharing::Answers about;
        about.children = arriving.children;
        for (auto& fault : sharing::child_faults(about, today))
            if (not fault.where.ends_with("-lives")) faults.push_back(std::move(fault));
    }
    need(faults, came == nullptr, "came", "Select how it came");
    need(faults, arriving.kind == Kind::NotSaid, "kind", "Select what they want");
    const bool from_someone = came != nullptr and came->from != "nobody";
    need(faults, from_someone and arriving.party.empty() and trim(arriving.who).empty(), "who",
         came != nullptr and came->from == "organisation"
             ? "Choose the organisation, or enter who told you"
             : "Enter who told you. If they do not say, select that how it came");
    return faults;
}

std::string title_of(const Contact& contact) {
    const auto& children = contact.words.arriving.children;
    if (children.empty()) return "A child, not yet named";
    std::vector<std::string> names;
    for (const auto& child : children) names.push_back(sharing::name_of(child));
    return join_words(names);
}

}  // namespace accord::contacts
