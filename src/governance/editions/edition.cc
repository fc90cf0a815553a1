#include "governance/editions/edition.h"

#include "base/limits.h"
#include "platform/host/embedded.h"
#include "platform/host/files.h"
#include "platform/settings/settings.h"
#include "rulebook/appoint.h"

namespace accord::editions {
namespace {

constexpr std::string_view ending = ".table";

}  // namespace

std::vector<rulebook::NamedText> Tables::named() const {
    std::vector<rulebook::NamedText> out;
    for (std::size_t i = 0; i < names.size(); ++i) out.push_back({names[i], texts[i]});
    return out;
}

rulebook::ReadRulebook Tables::read() const {
    return rulebook::read_rulebook(named());
}

Digest Tables::edition() const {
    return rulebook::edition_of(named());
}

Result<Tables> Tables::with_begun(std::string_view row, Date on) const {
    const auto slash = row.find('/');
    if (slash == row.npos) return fail(invalid("a row is written LIST/CODE"));
    const auto file = "/" + std::string(row.substr(0, slash)) + std::string(ending);
    auto out = *this;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (not("/" + names[i]).ends_with(file)) continue;
        out.texts[i] = TRY(rulebook::appointed({names[i], texts[i]}, row.substr(slash + 1), on));
        return out;
    }
    return fail(not_found("there is no list '" + std::string(row.substr(0, slash)) + "'"));
}

Result<rulebook::Rulebook> rulebook_if_begun(const Tables& tables, std::string_view row, Date on) {
    auto read = TRY(tables.with_begun(row, on)).read();
    if (read.ok()) return std::move(read.rulebook);
    return fail(conflict("That row cannot begin on that day: " + read.faults.front().sentence));
}

Tables tables_of_program() {
    Tables out;
    for (const auto path : host::embedded_under("rulebook")) {
        if (not path.ends_with(ending)) continue;
        out.names.emplace_back(path);
        out.texts.emplace_back(host::embedded(path).value_or(""));
    }
    return out;
}

Result<Tables> tables_in(const std::string& folder) {
    Tables out;
    for (const auto& name : TRY(host::names_in(folder))) {
        if (not name.ends_with(ending)) continue;
        out.names.push_back(folder + "/" + name);
        out.texts.push_back(TRY(host::read_file(out.names.back(), limits::table_bytes_max)));
    }
    if (out.names.empty()) return fail(not_found("there is no table in " + folder));
    return out;
}

Result<Tables> tables_in_use(const settings::Settings& settings) {
    if (settings.rulebook.empty()) return tables_of_program();
    return tables_in(settings.rulebook);
}

}  // namespace accord::editions
