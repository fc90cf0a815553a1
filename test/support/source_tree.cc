#include "support/source_tree.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace accord::test {

namespace fs = std::filesystem;

std::string tree_root() {
    static const std::string found = [] {
        for (fs::path at = fs::current_path(); at != at.root_path(); at = at.parent_path()) {
            if (fs::exists(at / "src" / "ORDER")) return at.string();
        }
        std::fputs("Run the tests from inside the source tree.\n", stderr);
        std::exit(2);
    }();
    return found;
}

std::optional<std::string> read_file(std::string_view path) {
    const fs::path whole = fs::path(tree_root()) / path;
    if (not fs::is_regular_file(whole)) return std::nullopt;
    std::ifstream in(whole, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
}

std::vector<std::string> files_under(std::string_view folder) {
    const fs::path root(tree_root());
    std::vector<std::string> out;
    if (not fs::is_directory(root / folder)) return out;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
        if (entry.is_regular_file()) out.push_back(fs::relative(entry.path(), root).string());
    }
    std::sort(out.begin(), out.end());
    return out;
}

void write_file(std::string_view path, std::string_view text) {
    const fs::path whole = fs::path(tree_root()) / path;
    fs::create_directories(whole.parent_path());
    std::ofstream(whole, std::ios::binary) << text;
}

}  // namespace accord::test
