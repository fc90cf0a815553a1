#include "platform/web/multipart.h"

#include <algorithm>

#include "base/limits.h"
#include "base/text.h"

namespace accord::web {
namespace {

constexpr std::string_view line_end = "\r\n";
constexpr std::size_t boundary_max = 70;  // RFC 2046
constexpr std::size_t part_head_bytes_max = 4096;

Error damaged() {
    return invalid("What was sent is damaged: go back, reload the page and try again.");
}

bool boundary_letter(char c) {
    return (c >= '0' and c <= '9') or (c >= 'a' and c <= 'z') or (c >= 'A' and c <= 'Z') or
           std::string_view("'()+_,-./:=?").find(c) != std::string_view::npos;
}

// name="value": browsers write a quotation mark inside as %22 and line ends as %0D%0A.
std::optional<std::string> parameter(std::string_view line, std::string_view name) {
    const auto wanted = "; " + std::string(name) + "=\"";
    const auto at = line.find(wanted);
    if (at == std::string_view::npos) return std::nullopt;
    const auto from = at + wanted.size();
    const auto to = line.find('"', from);
    if (to == std::string_view::npos) return std::nullopt;
    auto out = std::string(line.substr(from, to - from));
    for (const auto& [coded, plain] : {std::pair{"%22", "\""}, {"%0D", "\r"}, {"%0A", "\n"}}) {
        out = replace_all(out, coded, plain);
    }
    return out;
}

struct PartHead {
    std::string name;
    std::optional<std::string> file_name;
};

std::optional<PartHead> head_of(std::string_view head) {
    std::optional<PartHead> out;
    while (not head.empty()) {
        const auto end = std::min(head.find(line_end), head.size());
        const auto line = head.substr(0, end);
        head.remove_prefix(std::min(head.size(), end + line_end.size()));
        const auto colon = line.find(':');
        if (colon == std::string_view::npos) return std::nullopt;
        if (lower(line.substr(0, colon)) != "content-disposition") continue;
        const auto value = trim(line.substr(colon + 1));
        const auto name = parameter(value, "name");
        if (out or not value.starts_with("form-data") or not name) return std::nullopt;
        out = PartHead{*name, parameter(value, "filename")};
    }
    return out;
}

Result<void> add_part(Multipart& out, std::string_view head, std::string_view content) {
    const auto read = head_of(head);
    if (not read or not is_utf8(read->name)) return fail(damaged());
    if (out.fields.size() + out.files.size() == limits::upload_parts_max) {
        return fail(invalid("The form has too many fields. Send it in smaller parts."));
    }
    if (read->file_name) {
        if (not is_utf8(*read->file_name)) return fail(damaged());
        out.files.push_back({read->name, *read->file_name, std::string(content)});
        return {};
    }
    if (not is_utf8(content)) return fail(damaged());
    out.fields.push_back({read->name, replace_all(replace_all(content, "\r\n", "\n"), "\r", "\n")});
    return {};
}

}  // namespace

std::optional<std::string> multipart_boundary(std::string_view content_type) {
    const auto parts = split(content_type, ';');
    if (lower(trim(parts.front())) != "multipart/form-data" or parts.size() != 2) {
        return std::nullopt;
    }
    auto word = trim(parts[1]);
    if (not lower(word.substr(0, 9)).starts_with("boundary=")) return std::nullopt;
    word.remove_prefix(9);
    if (word.size() >= 2 and word.front() == '"' and word.back() == '"') {
        word = word.substr(1, word.size() - 2);
    }
    const bool fair = not word.empty() and word.size() <= boundary_max and
                      std::all_of(word.begin(), word.end(), boundary_letter);
    if (not fair) return std::nullopt;
    return std::string(word);
}

Result<Multipart> read_multipart(std::string_view boundary, std::string_view body) {
    Multipart out;
    const auto first = "--" + std::string(boundary);
    const auto between = std::string(line_end) + first;
    if (not body.starts_with(first)) return fail(damaged());
    body.remove_prefix(first.size());
    while (true) {
        if (body == "--" or body == "--\r\n") return out;
        if (not body.starts_with(line_end)) return fail(damaged());
        body.remove_prefix(line_end.size());
        const auto head_end = body.find("\r\n\r\n");
        if (head_end == std::string_view::npos or head_end > part_head_bytes_max) {
            return fail(damaged());
        }
        const auto head = body.substr(0, head_end);
        body.remove_prefix(head_end + 4);
        const auto end = body.find(between);
        if (end == std::string_view::npos) return fail(damaged());
        TRY(add_part(out, head, body.substr(0, end)));
        body.remove_prefix(end + between.size());
    }
}

}  // namespace accord::web
