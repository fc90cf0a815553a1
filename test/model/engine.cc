// The engine alone: accord_model TABLE... reads questions on standard input, one a line, and
// writes what the engine decides, one a line (src/engine/policy/stream.h). It links base, rulebook
// and engine/policy and nothing else, so that a changed copy of the engine is built in seconds.
#include <unistd.h>

#include <cstdio>
#include <string>
#include <vector>

#include "engine/policy/stream.h"
#include "rulebook/read.h"

namespace {

constexpr std::size_t chunk = std::size_t{1} << 18;

std::string content_of(std::FILE* file) {
    std::string content;
    std::string bytes(chunk, '\0');
    while (const auto count = std::fread(bytes.data(), 1, bytes.size(), file)) {
        content.append(bytes, 0, count);
    }
    return content;
}

bool read_tables(int count, char** paths, std::vector<std::string>& texts) {
    for (int i = 0; i < count; ++i) {
        std::FILE* file = std::fopen(paths[i], "rb");
        if (file == nullptr) {
            std::fprintf(stderr, "cannot read %s\n", paths[i]);
            return false;
        }
        texts.push_back(content_of(file));
        std::fclose(file);
    }
    return true;
}

void answer_all(accord::policy::Stream stream) {
    std::string waiting;
    std::string out;
    std::string bytes(chunk, '\0');
    for (ssize_t count; (count = read(STDIN_FILENO, bytes.data(), bytes.size())) > 0;) {
        waiting.append(bytes, 0, static_cast<std::size_t>(count));
        std::size_t start = 0;
        for (auto end = waiting.find('\n'); end != waiting.npos; end = waiting.find('\n', start)) {
            out += stream.answer(std::string_view(waiting).substr(start, end - start)) + '\n';
            start = end + 1;
        }
        waiting.erase(0, start);
        std::fwrite(out.data(), 1, out.size(), stdout);
        std::fflush(stdout);
        out.clear();
    }
}

}  // namespace

int main(int count, char** words) {
    std::vector<std::string> texts;
    if (not read_tables(count - 1, words + 1, texts)) return 2;
    std::vector<accord::rulebook::NamedText> tables;
    for (std::size_t i = 0; i < texts.size(); ++i) tables.push_back({words[i + 1], texts[i]});
    const auto read = accord::rulebook::read_rulebook(tables);
    for (const auto& fault : read.faults) std::fprintf(stderr, "%s\n", text(fault).c_str());
    if (not read.ok()) return 1;
    answer_all(accord::policy::Stream(read.rulebook, {}));
}
