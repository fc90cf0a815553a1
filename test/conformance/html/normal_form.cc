#include "conformance/html/normal_form.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/text.h"
#include "platform/html/html.h"

namespace accord::test {
namespace {

std::string decoded(std::string_view text) {
    std::string out(text);
    constexpr std::pair<std::string_view, std::string_view> entities[] = {
        {"&lt;", "<"},         {"&gt;", ">"},          {"&quot;", "\""},
        {"&#39;", "'"},        {"&#x27;", "'"},        {"&nbsp;", " "},
        {"&ctdot;", "\u22ef"}, {"&hellip;", "\u2026"}, {"&amp;", "&"}};
    for (const auto& [from, to] : entities) out = replace_all(out, from, to);
    return out;
}

std::string collapsed(std::string_view text) {
    std::string out;
    for (const auto word : words(text)) {
        if (not out.empty()) out += ' ';
        out += word;
    }
    return out;
}

using Pair = std::pair<std::string, std::string>;

// Reads ` name="value" other` and gives back what is left of the tag's end.
std::vector<Pair> attributes_of(std::string_view inside) {
    std::vector<Pair> out;
    std::size_t at = 0;
    while (at < inside.size()) {
        while (at < inside.size() and
               std::string_view(" \n\t\r/").find(inside[at]) != std::string_view::npos)
            ++at;
        const auto from = at;
        while (at < inside.size() and
               std::string_view(" \n\t\r=/").find(inside[at]) == std::string_view::npos)
            ++at;
        if (at == from) break;
        Pair pair{std::string(inside.substr(from, at - from)), ""};
        if (at + 1 < inside.size() and inside[at] == '=') {
            const char quote = inside[at + 1];
            const auto end = inside.find(quote, at + 2);
            pair.second = collapsed(decoded(inside.substr(at + 2, end - at - 2)));
            at = end + 1;
        }
        if (pair.first == "href" and not html::is_safe_address(pair.second)) pair.second = "#";
        out.push_back(std::move(pair));
    }
    std::sort(out.begin(), out.end());
    return out;
}

std::size_t end_of_tag(std::string_view markup, std::size_t at) {
    char quote = 0;
    for (; at < markup.size(); ++at) {
        if (quote != 0) {
            if (markup[at] == quote) quote = 0;
        } else if (markup[at] == '"' or markup[at] == '\'') {
            quote = markup[at];
        } else if (markup[at] == '>') {
            return at;
        }
    }
    return at;
}

void add_tag(std::string& out, std::string_view inside) {
    const bool closed = inside.ends_with('/');
    const auto name_end = inside.find_first_of(" \n\t\r/");
    const auto name = inside.substr(0, inside.starts_with('/') ? inside.size() : name_end);
    out += "<" + std::string(trim(name));
    if (not inside.starts_with('/') and name_end != std::string_view::npos)
        for (const auto& [key, value] : attributes_of(inside.substr(name_end)))
            out += " " + key + "=\"" + value + "\"";
    out += ">\n";
    if (closed) out += "</" + std::string(name) + ">\n";
}

}  // namespace

std::string normal_form(std::string_view markup) {
    std::string out;
    std::size_t at = 0;
    while (at < markup.size()) {
        if (markup[at] == '<') {
            const auto end = end_of_tag(markup, at);
            add_tag(out, markup.substr(at + 1, end - at - 1));
            at = end + 1;
            continue;
        }
        const auto end = std::min(markup.find('<', at), markup.size());
        const auto text = collapsed(decoded(markup.substr(at, end - at)));
        if (not text.empty()) out += text + "\n";
        at = end;
    }
    return out;
}

}  // namespace accord::test
