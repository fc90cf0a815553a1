#include "doors/cli/options.h"

#include <cstdio>

#include "base/text.h"
#include "platform/host/files.h"

namespace accord::cli {
namespace {

constexpr std::string_view takes_a_value = "=";

std::string_view name_of(std::string_view wanted) {
    if (wanted.ends_with(takes_a_value)) wanted.remove_suffix(1);
    return wanted;
}

// The option as the command wrote it, "--data=" or "--demo"; empty when it knows no such one.
std::string_view known(const std::vector<std::string_view>& wanted, std::string_view name) {
    for (const auto each : wanted) {
        if (name_of(each) == name) return each;
    }
    return {};
}

// Of an option that there is not, the one that was meant; empty when nothing is near.
std::string_view meant(const std::vector<std::string_view>& wanted, std::string_view name) {
    std::vector<std::string_view> names;
    for (const auto each : wanted) names.push_back(name_of(each));
    return known(wanted, nearest(name, names));
}

std::string not_known(std::string_view name, std::string_view near) {
    auto sentence = "there is no option '" + std::string(name) + "'";
    if (not near.empty()) sentence += "; did you mean '" + std::string(name_of(near)) + "'?";
    return sentence;
}

int say(std::string_view command, const Error& why, int code) {
    for (const auto sentence : split(why.sentence, '\n')) {
        const auto line = "accord " + std::string(command) + ": " + std::string(sentence) + "\n";
        std::fputs(line.c_str(), stderr);
    }
    return code;
}

}  // namespace

Result<Options> Options::read(Arguments arguments, const std::vector<std::string_view>& wanted) {
    std::vector<std::string> wrong;
    auto out = read(arguments, wanted, wrong);
    if (not wrong.empty()) return fail(invalid(join(wrong, "\n")));
    return out;
}

Options Options::read(Arguments arguments, const std::vector<std::string_view>& wanted,
                      std::vector<std::string>& wrong) {
    Options out;
    const auto has_value_after = [&](std::size_t i) {
        return i + 1 < arguments.size() and not arguments[i + 1].starts_with("--");
    };
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const auto word = arguments[i];
        if (not word.starts_with("--")) {
            out.words_.emplace_back(word);
            continue;
        }
        const auto equals = word.find('=');
        const auto name = word.substr(0, equals);
        const bool has_value = equals != std::string_view::npos;
        const auto option = known(wanted, name);
        if (option.empty()) {
            const auto near = meant(wanted, name);
            wrong.push_back(not_known(name, near));
            // What follows is its value, and no fault of its own.
            const bool takes = near.empty() or near.ends_with(takes_a_value);
            if (takes and not has_value and has_value_after(i)) ++i;
            continue;
        }
        std::string value;
        if (option.ends_with(takes_a_value)) {
            if (has_value) {
                value = word.substr(equals + 1);
            } else if (i + 1 < arguments.size()) {
                value = arguments[++i];
            } else {
                wrong.push_back("the option '" + std::string(name) + "' wants a value");
                continue;
            }
        } else if (has_value) {
            wrong.push_back("the option '" + std::string(name) + "' takes no value");
            continue;
        }
        out.given_.push_back({std::string(name), std::move(value)});
    }
    return out;
}

bool Options::has(std::string_view name) const {
    return not values(name).empty();
}

std::string Options::value(std::string_view name, std::string_view otherwise) const {
    const auto all = values(name);
    return all.empty() ? std::string(otherwise) : all.back();
}

std::vector<std::string> Options::values(std::string_view name) const {
    std::vector<std::string> out;
    for (const auto& each : given_) {
        if (each.name == name) out.push_back(each.value);
    }
    return out;
}

std::vector<std::string> written_over(const std::vector<NamedFile>& read,
                                      const std::vector<NamedFile>& written) {
    std::vector<std::string> out;
    auto before = read;
    for (const auto& each : written) {
        if (each.path.empty()) continue;
        for (const auto& one : before)
            if (host::same_file(one.path, each.path))
                out.push_back(each.what + " would be written over " + one.what + ", " + one.path +
                              ": give it another name");
        before.push_back(each);
    }
    return out;
}

int used_wrongly(std::string_view command, const Error& why) {
    return say(command, why, 2);
}

int not_done(std::string_view command, const Error& why) {
    return say(command, why, 3);
}

int not_usable(std::string_view command, const Error& why) {
    if (why.kind != ErrorKind::Invalid) return not_done(command, why);
    return say(command, why, why.field.empty() ? 1 : 2);
}

Result<std::optional<Date>> date_option(const Options& options, std::string_view name) {
    if (not options.has(name)) return std::optional<Date>();
    const auto day = date_from_text(options.value(name));
    if (not day)
        return fail(
            invalid("'" + options.value(name) + "' is no day; a day is written like 2024-12-31",
                    std::string(name)));
    return std::optional<Date>(*day);
}

}  // namespace accord::cli
