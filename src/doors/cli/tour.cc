#include "doors/cli/tour.h"

#include <array>
#include <cstdio>

#include "base/limits.h"
#include "base/text.h"
#include "casework/sharing/commands.h"
#include "doors/cli/options.h"
#include "doors/cli/rulebook.h"
#include "doors/cli/served_world.h"
#include "doors/cli/walker.h"
#include "engine/policy/documents.h"
#include "governance/audit/commands.h"
#include "platform/host/embedded.h"
#include "platform/host/files.h"

namespace accord::cli {

namespace {

void print(const std::string& line) {
    std::fputs((line + "\n").c_str(), stdout);
    std::fflush(stdout);
}

// What the story holds on to between its steps.
struct Tour {
    std::unique_ptr<ServedWorld> house;
    std::string folder;
    std::unique_ptr<Walker> karen;  // the school's safeguarding lead
    std::string share;              // S-4QH-81T
    std::string go_on;              // the field that asks why
};

Result<void> holds(bool so, const std::string& promise) {
    if (so) return {};
    return fail(broken("this did not hold: " + promise));
}

// The lines of a page that speak of any of these, as they stand on it.
void quote(const Walker& walker, std::initializer_list<std::string_view> about) {
    const auto all = words_of(walker.page());
    for (const auto line : split(all, '\n'))
        for (const auto word : about)
            if (line.find(word) != std::string_view::npos) {
                print("       " + std::string(line));
                break;
            }
}

constexpr std::string_view facts =
    "At 9:15 Amara told her teacher \"Kyle pushed mummy and she fell on the stairs\". They are "
    "staying at Flat 3, 14 Alder Court.";

std::string share_in(std::string_view path) {
    const auto parts = split(path, '/');
    return parts.size() > 2 ? std::string(parts[2]) : std::string();
}

Result<void> write(Tour& tour) {
    auto& karen = *tour.karen;
    TRY(karen.be("Karen Osei"));
    TRY(karen.open("/share/new"));
    const auto amara = TRY(choice_in(karen.page(), "Amara Bello"));
    TRY(karen.press("Continue", {amara,
                                 {"child-1-first-name", "Theo"},
                                 {"child-1-last-name", "Bello"},
                                 {"child-1-lives", "14 Tidal Row, London E5 0XX"},
                                 {"child-1-about-how-old", "2"}}));
    TRY(holds(heading_of(karen.page()) == "What are you worried about?",
              "the worry is asked second"));
    tour.share = share_in(karen.path());
    TRY(karen.press("Continue",
                    {{"how-soon", "today"},
                     {"facts", std::string(facts)},
                     {"view", "Amara has been quiet for three weeks."},
                     {"must-not-find-out", "yes"},
                     {"keep-from", "Kyle Marsh must not learn where they are staying"}}));
    TRY(holds(heading_of(karen.page()) == "Who needs to know?", "people are suggested by rule"));
    quote(karen, {"Children's social care for", "A crime may", "under 5"});
    return {};
}

Result<void> decide(Tour& tour) {
    auto& karen = *tour.karen;
    std::vector<http::Field> fields;
    for (const auto* name : {"Marshgate MASH", "Metropolitan Police, Marshgate",
                             "Health visiting, Marshgate Community NHS", "Tidal Row Youth Club"})
        fields.push_back(TRY(choice_in(karen.page(), name)));
    fields.push_back({"told", "could-put-at-risk"});
    fields.push_back({"told-more", "Mum's partner may be violent. Police to advise first."});
    TRY(karen.press("Continue", fields));
    TRY(holds(heading_of(karen.page()) == "Check, then share", "there is a check before sending"));
    quote(karen, {"You can share this", "Share what", "Talk to your", "The rules do not",
                  "Agreement:", "Lawful basis:", "Gateway:"});
    TRY(holds(karen.shows("clause 2.1") and karen.shows("UK GDPR Article 6(1)(e)"),
              "the front door is permitted, with clause and basis"));
    TRY(holds(karen.shows("Think about how much"), "health visiting gets the short version"));
    return {};
}

Result<void> hold(Tour& tour) {
    auto& karen = *tour.karen;
    quote(karen, {"replaced by", "Not sent to anyone"});
    TRY(holds(karen.shows("[address held back]"), "the address in the text is masked"));
    return holds(karen.shows("Not sent to anyone"), "the protected address is held back, with why");
}

Result<void> refuse(Tour& tour) {
    auto& karen = *tour.karen;
    quote(karen, {"has not signed"});
    TRY(holds(karen.shows("Talk to your safeguarding lead first"),
              "the body that has not signed comes out as review"));
    TRY(karen.press("Share with 4 organisations"));
    TRY(holds(karen.shows("Say in one line why"), "going on there asks for a reason"));
    for (const auto& form : forms_in(karen.page()))
        for (const auto& field : form.fields)
            if (field.name.starts_with("go-on-")) tour.go_on = field.name;
    return holds(not tour.go_on.empty(), "the reason has its place on the page");
}

Result<void> send(Tour& tour) {
    auto& karen = *tour.karen;
    const auto check = karen.path();
    const std::vector<http::Field> why{
        {tour.go_on, "The club sees the family every week and can keep an eye on the children."}};
    TRY(karen.press("Share with 4 organisations", why));
    TRY(holds(karen.shows("What happens next"), "the share is sent"));
    quote(karen, {"by 5pm", "Look at that again", "look at that again"});
    TRY(holds(karen.shows("look at that again on"), "there is a date to look again at telling"));
    TRY(karen.open(check));
    TRY(holds(karen.shows("Nothing was sent twice"), "going back says that it was sent"));
    Walker again(tour.house->port());
    TRY(again.be("Priya Nair"));
    const auto lines = words_of(again.page());
    const auto first = lines.find("Amara Bello");
    return holds(
        first != std::string::npos and lines.find("Amara Bello", first + 1) == std::string::npos,
        "the front door has it once");
}

Result<void> open_all(Tour& tour) {
    struct Reader {
        std::string_view name;
        bool whole;
    };
    constexpr std::array<Reader, 4> readers{{{"Priya Nair", true},
                                             {"Asha Venkat", true},
                                             {"Ruth Kellaway", false},
                                             {"Nell Dacosta", true}}};
    for (const auto& reader : readers) {
        Walker walker(tour.house->port());
        TRY(walker.be(reader.name));
        TRY(walker.open("/share/" + tour.share));
        const std::string who(reader.name);
        TRY(holds(walker.status() == 200, who + " can open it"));
        TRY(holds(not walker.shows("Alder Court"), "the address never reaches " + who));
        TRY(holds(walker.shows("fell on the stairs") == reader.whole,
                  who + (reader.whole ? " sees what was said" : " sees the short version")));
        print("       " + who +
              (reader.whole ? " read everything but the address." : " read the short version."));
    }
    return {};
}

Result<void> have(Tour& tour) {
    Walker priya(tour.house->port());
    TRY(priya.be("Priya Nair"));
    TRY(priya.open("/share/" + tour.share));
    TRY(priya.press("We have it"));
    auto& karen = *tour.karen;
    TRY(karen.open("/share/" + tour.share));
    quote(karen, {"They have it", "Opened"});
    TRY(holds(karen.shows("They have it: Priya Nair"), "the sender sees that the MASH has it"));
    return holds(karen.shows("Opened"), "the sender sees who opened it");
}

// Another school tells the front door alone.
Result<std::string> another_share(Tour& tour) {
    Walker sofia(tour.house->port());
    TRY(sofia.be("Sofia Brandreth"));
    TRY(sofia.open("/share/new"));
    const auto kofi = TRY(choice_in(sofia.page(), "Kofi Adomako"));
    TRY(sofia.press("Continue", {kofi}));
    TRY(sofia.press("Continue", {{"how-soon", "next-few-days"},
                                 {"facts", "Kofi came without lunch four days this week."},
                                 {"must-not-find-out", "no"}}));
    const auto mash = TRY(choice_in(sofia.page(), "Marshgate MASH"));
    TRY(sofia.press("Continue", {mash, {"told", "told"}}));
    TRY(sofia.press("Share with 1 organisation"));
    TRY(holds(sofia.shows("What happens next"), "the second share is sent"));
    return share_in(sofia.path());
}

Result<void> trespass(Tour& tour) {
    const auto other = TRY(another_share(tour));
    Walker asha(tour.house->port());
    TRY(asha.be("Asha Venkat"));
    TRY(asha.open("/share/" + other));
    quote(asha, {"restricted", "recorded"});
    TRY(holds(asha.status() == 403 and not asha.shows("lunch"), "they are refused"));
    const auto reference = TRY(reference_from_text('S', other));
    const auto pack = TRY(sharing::evidence(tour.house->node(), audit::the_node(), reference));
    return holds(canonical(pack).find("share.refused") != std::string::npos,
                 "the refusal is in the trail");
}

Result<void> prove(Tour& tour) {
    auto& node = tour.house->node();
    const auto reference = TRY(reference_from_text('S', tour.share));
    const auto pack = TRY(sharing::evidence(node, audit::the_node(), reference));
    const auto file = tour.folder + "/pack.json";
    TRY(host::write_file(file, canonical(pack), 0600));
    const auto verified = TRY(audit::verify_pack(pack, audit::verifier_key(node)));
    TRY(holds(verified.sound(), "the pack verifies by itself"));
    print("       " + std::to_string(verified.entries) +
          " entries, each proved to be in the trail.");
    const auto rulebook = TRY(rulebook_of_program());
    const auto again = policy::replay(rulebook, file, canonical(pack));
    TRY(holds(again.outcome == policy::Replayed::Same, "every decision comes out the same again"));
    print("       " + std::to_string(again.decisions.size()) +
          " decisions made again from the pack alone: the same, byte for byte.");
    const auto whole = TRY(audit::verify(node.database, audit::verifier_key(node)));
    print("       " + audit::said(whole));
    return holds(whole.sound(), "the trail is whole");
}

Result<void> tamper(Tour& tour) {
    const auto key = audit::verifier_key(tour.house->node());
    const auto newest =
        TRY(audit::newest(tour.house->node(), {.fact = "share.acknowledged", .rows_max = 1}));
    TRY(holds(newest.size() == 1, "somebody said that they have it"));
    const auto entry = audit::kept_bytes(ledger::bytes(newest.front().entry));
    tour.house.reset();  // stopped: everything is in the one file now
    const auto copy = tour.folder + "/copy.db";
    TRY(host::copy_file(tour.folder + "/accord.db", copy));
    auto bytes = TRY(host::read_file(copy, 256 * 1024 * 1024));
    const auto at = bytes.find(std::string(entry.begin(), entry.end()));
    TRY(holds(at != std::string::npos, "the entry is in the file"));
    bytes[at + entry.size() - 1] ^= 1;
    TRY(host::write_file(copy, bytes, 0600));
    const auto database = TRY(store::open("sqlite:" + copy));
    const auto found = TRY(audit::verify(*database, key));
    print("       " + audit::said(found));
    return holds(not found.sound() and found.wrong->sequence > 0,
                 "one changed byte is found, and its entry named");
}

struct Step {
    std::string_view name;
    Result<void> (*run)(Tour&);
};
constexpr std::array<Step, 10> steps{{{"write", write},
                                      {"decide", decide},
                                      {"hold", hold},
                                      {"refuse", refuse},
                                      {"send", send},
                                      {"open", open_all},
                                      {"have", have},
                                      {"trespass", trespass},
                                      {"prove", prove},
                                      {"tamper", tamper}}};

std::string sentence_of(std::string_view name) {
    const auto text = host::embedded("demo/tour.txt");
    for (const auto line : split(text.value_or(""), '\n')) {
        const auto cells = split(line, '|');
        if (cells.size() == 2 and trim(cells[0]) == name) return std::string(trim(cells[1]));
    }
    return std::string(name);
}

Result<void> walk(const std::string& database) {
    const host::TemporaryFolder folder;
    Tour tour;
    tour.folder = folder.path();
    tour.house = TRY(ServedWorld::open(tour.folder, database));
    tour.karen = std::make_unique<Walker>(tour.house->port());
    print("Marshgate is made up and served at http://127.0.0.1:" +
          std::to_string(tour.house->port()) + ".\n");
    int number = 0;
    for (const auto& step : steps) {
        if (step.name == "tamper" and not database.empty()) continue;  // that one needs the file
        print(" " + std::to_string(++number) + ". " + sentence_of(step.name));
        TRY(step.run(tour));
    }
    print("\nThe whole story held.");
    return {};
}

}  // namespace

std::vector<std::string_view> tour_steps() {
    std::vector<std::string_view> out;
    for (const auto& step : steps) out.push_back(step.name);
    return out;
}

int tour(Arguments arguments) {
    const auto options = Options::read(arguments, {"--database="});
    if (not options) return used_wrongly("tour", options.error());
    const auto walked = walk(options->value("--database"));
    if (walked) return 0;
    not_done("tour", walked.error());
    return 1;
}

}  // namespace accord::cli
