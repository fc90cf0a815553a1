#include "doors/cli/request.h"

#include <cstdio>

#include "base/id.h"
#include "doors/api/mais.h"
#include "doors/cli/options.h"
#include "doors/cli/papers.h"
#include "platform/host/clock.h"
#include "platform/host/entropy.h"

namespace accord::cli {
namespace {

constexpr std::string_view usage =
    "accord request write --person FILE --requester ORGANISATION --holder ORGANISATION\n"
    "                     --purpose CODE --policy ADDRESS...\n"
    "                     [--kind known|open|involvements|episodes|events|records]\n"
    "                     [--category CODE]... [--urgency emergency|same-day|routine]\n"
    "                     [--id NAME] [--system ADDRESS] [--at MOMENT]\n"
    "  FILE holds the person as the standard writes one; - is standard input. The request goes to\n"
    "  standard output, and is kept nowhere.\n";

struct WrittenRequest {
    static constexpr std::string_view id_prefix = "req";
};

constexpr std::string_view our_system = "https://accord.example/id";

// As their table has it: "2026-11-22T10:00:00Z".
std::string to_the_second(Instant at) {
    return text(at).substr(0, 19) + "Z";
}

// What must be said, and on which option.
struct Need {
    std::string_view option;
    std::string_view sentence;
};
constexpr Need needs[] = {
    {"--person", "name the file that holds the person"},
    {"--requester", "say which organisation asks, by its reference"},
    {"--holder", "say which organisation is asked, by its reference"},
    {"--purpose", "say what for: a code, or the address of a provision"},
    {"--policy", "name the agreement that it is made under, by its address"},
};

bool all_said(const Options& options) {
    bool all = true;
    for (const auto& need : needs) {
        if (not options.value(need.option).empty()) continue;
        all = false;
        std::fputs(("accord request: " + std::string(need.option) + ": " +
                    std::string(need.sentence) + "\n")
                       .c_str(),
                   stderr);
    }
    return all;
}

// As it will be read at the other end: what is wrong with it is said here, before it is sent.
Result<int> write(const Options& options) {
    if (not all_said(options)) return 2;
    host::SystemClock clock;
    host::SystemEntropy entropy;
    const auto now = clock.now();
    const auto system = options.value("--system", our_system);
    api::mais::Request request;
    request.id = options.value("--id", text(Id<WrittenRequest>::mint(now, entropy)));
    request.system = system;
    request.dated = options.value("--at", to_the_second(now));
    request.requester = options.value("--requester");
    request.requester_system = system;
    request.purpose = options.value("--purpose");
    request.policies = options.values("--policy");
    request.kind = options.value("--kind", "known");
    request.categories = options.values("--category");
    request.holder = options.value("--holder");
    request.urgency = options.value("--urgency", "routine");
    const auto path = options.value("--person");
    const auto paper = TRY(read_paper(path == "-" ? "/dev/stdin" : path));
    const auto person = TRY(parse_json(paper));
    const auto written = api::mais::write_request(request, person);
    const auto read = api::mais::read_request(canonical(written));
    if (not read.request) {
        print_faults(read.faults);
        return 1;
    }
    std::fputs((pretty(written) + "\n").c_str(), stdout);
    return 0;
}

}  // namespace

int request(Arguments arguments) {
    const auto options = Options::read(
        arguments, {"--person=", "--requester=", "--holder=", "--purpose=", "--policy=", "--kind=",
                    "--category=", "--urgency=", "--id=", "--system=", "--at="});
    if (not options) return used_wrongly("request", options.error());
    if (options->words().size() != 1 or options->words()[0] != "write") {
        std::fputs(std::string(usage).c_str(), stderr);
        return 2;
    }
    const auto done = write(*options);
    return done ? *done : not_usable("request", done.error());
}

}  // namespace accord::cli
