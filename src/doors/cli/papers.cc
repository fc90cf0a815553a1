#include "doors/cli/papers.h"

#include <cstdio>

#include "base/limits.h"
#include "base/text.h"
#include "platform/host/embedded.h"
#include "platform/host/files.h"

namespace accord::cli {

Result<std::string> read_paper(const std::string& path) {
    if (not host::exists(path)) {
        if (const auto inside = host::embedded(path)) return std::string(*inside);
    }
    const auto text = TRY(host::read_file(path, limits::document_bytes_max));
    return std::string(without_mark(text));
}

void print_faults(const Faults& faults) {
    std::string out;
    for (const auto& fault : faults) out += text(fault) + "\n";
    out += std::to_string(faults.size()) + (faults.size() == 1 ? " fault\n" : " faults\n");
    std::fputs(out.c_str(), stdout);
}

Result<std::vector<agreement::Document>> read_agreements(const rulebook::Rulebook& rulebook,
                                                         const std::vector<std::string>& paths) {
    std::vector<agreement::Document> out;
    Faults faults;
    for (const auto& path : paths) {
        const auto content = TRY(read_paper(path));
        auto read = agreement::read_document(rulebook, path, content);
        faults.insert(faults.end(), read.faults.begin(), read.faults.end());
        if (read.document) out.push_back(std::move(*read.document));
    }
    if (faults.empty()) return out;
    print_faults(faults);
    return fail(invalid("the agreement has faults, told above"));
}

}  // namespace accord::cli
