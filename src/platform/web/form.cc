#include "platform/web/form.h"

#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "platform/web/multipart.h"

namespace accord::web {

namespace {

Result<std::string> decode(std::string_view text) {
    auto decoded = http::percent_decode(replace_all(text, "+", " "));
    if (not decoded) {
        return fail(invalid("What was sent is damaged: go back, reload the page and try again."));
    }
    if (not is_utf8(*decoded)) {
        return fail(
            invalid("What was sent holds characters that cannot be read: it is not UTF-8. "
                    "Go back, retype or paste it as plain text and try again."));
    }
    return replace_all(replace_all(*decoded, "\r\n", "\n"), "\r", "\n");
}

// A whole number in plain digits, or nothing.
std::optional<int> plain_number(std::string_view text) {
    if (text.empty() or text.size() > 9) return std::nullopt;
    int number = 0;
    for (const char c : text) {
        if (c < '0' or c > '9') return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

std::string said(std::string_view what, std::string_view rest) {
    return std::string(what) + std::string(rest);
}

}  // namespace

Result<Form> Form::parse(std::string_view urlencoded) {
    Form form;
    if (urlencoded.empty()) return form;
    for (const auto pair : split(urlencoded, '&')) {
        if (pair.empty()) continue;
        if (form.fields_.size() == limits::request_fields_max) {
            return fail(invalid("The form has too many fields. Send it in smaller parts."));
        }
        const auto mark = pair.find('=');
        Field field;
        field.name = TRY(decode(pair.substr(0, mark)));
        if (mark != std::string_view::npos) field.value = TRY(decode(pair.substr(mark + 1)));
        form.fields_.push_back(std::move(field));
    }
    return form;
}

Result<Form> Form::sent(const http::Request& request) {
    const auto type = request.header("Content-Type");
    if (const auto boundary = multipart_boundary(type)) {
        auto read = TRY(read_multipart(*boundary, request.body));
        return Form(std::move(read.fields), std::move(read.files));
    }
    const auto kind = lower(trim(type.substr(0, type.find(';'))));
    if (kind != "application/x-www-form-urlencoded" and not request.body.empty()) {
        return fail(invalid("That is not a form of ours."));
    }
    return parse(request.body);
}

const Upload* Form::file(std::string_view name) const {
    for (const auto& one : files_) {
        if (one.name == name and not(one.file_name.empty() and one.bytes.empty())) return &one;
    }
    return nullptr;
}

bool Form::has(std::string_view name) const {
    return std::any_of(fields_.begin(), fields_.end(),
                       [&](const Field& field) { return field.name == name; });
}

std::string_view Form::value(std::string_view name) const {
    for (const auto& field : fields_) {
        if (field.name == name) return field.value;
    }
    return {};
}

std::vector<std::string_view> Form::values(std::string_view name) const {
    std::vector<std::string_view> out;
    for (const auto& field : fields_) {
        if (field.name == name) out.emplace_back(field.value);
    }
    return out;
}

void FormReader::fault(std::string_view name, std::string_view sentence) {
    faults_.push_back({.where = std::string(name), .sentence = std::string(sentence)});
}

std::string FormReader::line(std::string_view name, std::string_view missing) {
    const auto faults_before = faults_.size();
    auto typed = line_or_none(name);
    if (typed.empty() and faults_.size() == faults_before) fault(name, missing);
    return typed;
}

std::string FormReader::line_or_none(std::string_view name) {
    auto typed = std::string(trim(form_.value(name)));
    if (typed.find('\n') != std::string::npos) {
        fault(name, "Use one line only");
        return {};
    }
    if (characters(typed) > limits::line_characters_max) {
        fault(name, "Use " + std::to_string(limits::line_characters_max) + " characters or fewer");
    }
    return typed;
}

std::string FormReader::words(std::string_view name, std::string_view missing,
                              std::size_t characters_max) {
    auto typed = words_or_none(name, characters_max);
    if (typed.empty()) fault(name, missing);
    return typed;
}

std::string FormReader::words_or_none(std::string_view name, std::size_t characters_max) {
    auto typed = std::string(trim(form_.value(name)));
    const auto count = characters(typed);
    if (count > characters_max) {
        const auto over = count - characters_max;
        fault(name, "You have " + std::to_string(over) +
                        (over == 1 ? " character too many" : " characters too many"));
    }
    return typed;
}

std::string FormReader::choice(std::string_view name, std::span<const std::string_view> values,
                               std::string_view missing) {
    auto chosen = choice_or_none(name, values);
    if (chosen.empty()) fault(name, missing);
    return chosen;
}

std::string FormReader::choice_or_none(std::string_view name,
                                       std::span<const std::string_view> values) {
    const auto typed = form_.value(name);
    const bool known = std::find(values.begin(), values.end(), typed) != values.end();
    return known ? std::string(typed) : std::string();
}

std::vector<std::string> FormReader::choices(std::string_view name,
                                             std::span<const std::string_view> values) {
    const auto typed = form_.values(name);
    std::vector<std::string> out;
    for (const auto value : values) {
        if (std::find(typed.begin(), typed.end(), value) != typed.end()) out.emplace_back(value);
    }
    return out;
}

std::optional<Date> FormReader::date_or_none(std::string_view name, std::string_view what) {
    const auto part = [&](std::string_view suffix) {
        return trim(form_.value(std::string(name) + std::string(suffix)));
    };
    const auto day = part("-day");
    const auto month = part("-month");
    const auto year = part("-year");
    if (day.empty() and month.empty() and year.empty()) return std::nullopt;
    for (const auto& [given, word] :
         {std::pair{day, "day"}, std::pair{month, "month"}, std::pair{year, "year"}}) {
        if (not given.empty()) continue;
        fault(name, said(what, " must include a ") + word);
        return std::nullopt;
    }
    const auto d = plain_number(day);
    const auto m = plain_number(month);
    const auto y = plain_number(year);
    if (d and m and y and *y >= 1000) {
        if (auto found = accord::date(*y, *m, *d)) return *found;
    }
    fault(name, said(what, " must be a real date, like 27 3 2019"));
    return std::nullopt;
}

std::optional<Date> FormReader::date(std::string_view name, std::string_view what,
                                     std::string_view missing) {
    const auto faults_before = faults_.size();
    auto found = date_or_none(name, what);
    if (not found and faults_.size() == faults_before) fault(name, missing);
    return found;
}

std::optional<int> FormReader::number_or_none(std::string_view name, std::string_view what,
                                              int least, int most) {
    const auto typed = trim(form_.value(name));
    if (typed.empty()) return std::nullopt;
    const auto number = plain_number(typed);
    if (number and *number >= least and *number <= most) return number;
    fault(name, said(what, " must be a whole number between ") + std::to_string(least) + " and " +
                    std::to_string(most));
    return std::nullopt;
}

}  // namespace accord::web
