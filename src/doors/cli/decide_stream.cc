#include "doors/cli/decide_stream.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string>

#include "base/limits.h"
#include "doors/cli/options.h"
#include "doors/cli/papers.h"
#include "doors/cli/rulebook.h"
#include "engine/policy/stream.h"
#include "governance/agreement/document.h"

namespace accord::cli {
namespace {

constexpr std::size_t chunk = std::size_t{1} << 18;

Result<void> write(std::string& out) {
    const auto written = std::fwrite(out.data(), 1, out.size(), stdout);
    if (written != out.size() or std::fflush(stdout) != 0) {
        return fail(unavailable("standard output took no more"));
    }
    out.clear();
    return {};
}

// Answers every whole line of `waiting` and leaves the rest of it.
Result<void> answer_lines(policy::Stream& stream, std::string& waiting, std::string& out) {
    std::size_t start = 0;
    for (auto end = waiting.find('\n'); end != waiting.npos; end = waiting.find('\n', start)) {
        out += stream.answer(std::string_view(waiting).substr(start, end - start));
        out += '\n';
        start = end + 1;
        if (out.size() > chunk) TRY(write(out));
    }
    waiting.erase(0, start);
    if (waiting.size() > limits::document_bytes_max) {
        return fail(invalid("a line is longer than a document may be"));
    }
    return {};
}

Result<int> pour(policy::Stream stream) {
    std::string waiting;
    std::string out;
    std::string read(chunk, '\0');
    // What is there is answered at once: whoever asks may wait for an answer before the next line.
    for (ssize_t bytes; (bytes = ::read(STDIN_FILENO, read.data(), read.size())) > 0;) {
        waiting.append(read, 0, static_cast<std::size_t>(bytes));
        TRY(answer_lines(stream, waiting, out));
        TRY(write(out));
    }
    if (not waiting.empty()) {
        waiting += '\n';
        TRY(answer_lines(stream, waiting, out));
    }
    TRY(write(out));
    return stream.faulty() == 0 ? 0 : 1;
}

Result<int> answer(const Options& options) {
    const auto rulebook = options.has("--rulebook") ? TRY(rulebook_in(options.value("--rulebook")))
                                                    : TRY(rulebook_of_program());
    const auto documents = TRY(read_agreements(rulebook, options.values("--agreement")));
    return pour(policy::Stream(rulebook, accord::agreement::terms_of(documents)));
}

}  // namespace

bool wants_stream(Arguments arguments) {
    return std::find(arguments.begin(), arguments.end(), std::string_view("--stream")) !=
           arguments.end();
}

int decide_stream(Arguments arguments) {
    const auto options = Options::read(arguments, {"--stream", "--agreement=", "--rulebook="});
    if (not options) return used_wrongly("decide", options.error());
    if (not options->words().empty()) {
        std::fputs("accord decide --stream [--agreement FILE]... [--rulebook FOLDER]\n", stderr);
        return 2;
    }
    const auto done = answer(*options);
    if (done) return *done;
    const auto code = not_done("decide", done.error());
    return done.error().kind == ErrorKind::Invalid ? 1 : code;
}

}  // namespace accord::cli
