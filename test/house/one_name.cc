// One name, one type: two types of one name in one namespace are taken for each other by the
// linker, and whichever it meets first wins in silence.
#include <map>

#include "base/text.h"
#include "house/rules.h"

namespace accord::house {
namespace {

struct Place {
    std::string_view path;
    std::uint32_t line = 0;
};
using Places = std::map<std::string, Place>;

// The name that a line begins to define; empty when it does not. Only what stands at the edge of
// the page is of a namespace: what is indented belongs to a type or a function.
std::string_view defined(std::string_view line) {
    for (const std::string_view start : {"struct ", "class ", "enum class "}) {
        if (not line.starts_with(start)) continue;
        const auto rest = line.substr(start.size());
        const auto name = rest.substr(0, rest.find_first_of(" {;<"));
        const bool here = line.find('{') != std::string_view::npos;
        const bool special = rest.substr(name.size()).starts_with("<");
        // What is named after another is a part of it, opened in its own file.
        const bool part = name.find("::") != std::string_view::npos;
        return here and not special and not part ? name : std::string_view();
    }
    return {};
}

class Reader {
public:
    Reader(Places& seen, Faults& faults) : seen_(seen), faults_(faults) {}

    void read(std::string_view path, std::string_view code) {
        open_.clear();
        std::uint32_t number = 0;
        for (const auto line : split(code, '\n')) {
            ++number;
            const auto whole = trim(line);
            if (line.starts_with("namespace") and whole.ends_with("{")) {
                open_.push_back({true, std::string(trim(whole.substr(9, whole.size() - 10)))});
                continue;
            }
            if (const auto name = defined(line); not name.empty()) take({path, number}, name);
            for (const char c : line) {
                if (c == '{') open_.push_back({});
                if (c == '}' and not open_.empty()) open_.pop_back();
            }
        }
    }

private:
    struct Brace {
        bool space = false;
        std::string name;  // of the namespace; empty: of this file alone
    };

    void take(const Place& here, std::string_view name) {
        std::string whole;
        for (const auto& brace : open_) {
            if (not brace.space or brace.name.empty()) return;
            whole += brace.name + "::";
        }
        whole += name;
        const auto [at, is_new] = seen_.emplace(whole, here);
        if (is_new or at->second.path == here.path) return;
        faults_.push_back({std::string(here.path), here.line, 0,
                           whole + " is defined in " + std::string(at->second.path) + " too"});
    }

    Places& seen_;
    Faults& faults_;
    std::vector<Brace> open_;
};

}  // namespace

Faults one_name(const Tree& tree) {
    Faults faults;
    Places seen;
    for (const auto path : tree.sources()) Reader(seen, faults).read(path, tree.reading(path).code);
    return faults;
}

}  // namespace accord::house
