#include "base/fields.h"

#include <algorithm>

#include "base/text.h"

namespace accord {
namespace {

std::string quoted(std::string_view word) {
    return "'" + std::string(word) + "'";
}

// "clock" takes "a", "agency type" takes "an".
std::string with_article(std::string_view noun) {
    const bool vowel =
        not noun.empty() and std::string_view("aeiou").find(noun[0]) != std::string_view::npos;
    return (vowel ? "an " : "a ") + std::string(noun);
}

std::string unknown(std::string_view word, std::string_view kind,
                    const std::vector<std::string_view>& list) {
    const auto near = nearest(word, list);
    auto out = "there is no " + std::string(kind) + " " + quoted(word);
    if (not near.empty()) return out + "; did you mean " + quoted(near) + "?";
    if (list.size() > 6) return out;
    std::vector<std::string> all(list.begin(), list.end());
    return out + "; use " + join_words(all, "or");
}

// "Line 3, column 7: what is wrong" to a fault that stands there.
Fault syntax_fault(const std::string& name, std::string_view sentence) {
    Fault fault{name, 0, 0, std::string(sentence)};
    std::uint32_t* const numbers[] = {&fault.line, &fault.column};
    std::size_t at = 0;
    for (auto* number : numbers) {
        at = sentence.find_first_of("0123456789", at);
        for (; at < sentence.size() and sentence[at] >= '0' and sentence[at] <= '9'; ++at)
            *number = *number * 10 + static_cast<std::uint32_t>(sentence[at] - '0');
    }
    if (const auto colon = sentence.find(": "); colon != std::string_view::npos)
        fault.sentence = std::string(sentence.substr(colon + 2));
    return fault;
}

}  // namespace

void Reading::fault(std::string_view pointer, std::string sentence) {
    // A thing that is not there is told of where it should have been: at the nearest thing around
    // it.
    auto at = where.find(pointer);
    auto around = std::string(pointer);
    while (at == where.end() and not around.empty()) {
        around.resize(around.rfind('/'));
        at = where.find(around);
    }
    const auto position = at == where.end() ? Position{1, 1} : at->second;
    faults.push_back({name, position.line, position.column, std::move(sentence)});
}

Json read_json(std::string_view name, std::string_view text, Reading& reading) {
    text = without_mark(text);
    reading.name = name;
    auto json = parse_json(text);
    if (not json) {
        reading.faults.push_back(syntax_fault(reading.name, json.error().sentence));
        return {};
    }
    reading.where = positions(text);
    return std::move(*json);
}

Fields::Fields(Reading& reading, const Json& object, std::string pointer)
    : reading_(&reading), object_(&object), pointer_(std::move(pointer)) {
    if (object.members() != nullptr) return;
    reading.fault(pointer_, "an object, { … }, was expected here");
    object_ = &reading.none;
}

std::string Fields::pointer_to(std::string_view key) const {
    return pointer_ + "/" + replace_all(replace_all(key, "~", "~0"), "/", "~1");
}

void Fields::fault(std::string_view key, std::string sentence) const {
    reading_->fault(pointer_to(key), std::move(sentence));
}

void Fields::fault(std::string sentence) const {
    reading_->fault(pointer_, std::move(sentence));
}

const Json* Fields::take(std::string_view key, Must must, std::string_view kind) {
    asked_.emplace_back(key);
    const auto& json = (*object_)[key];
    if (not json.is_null()) return &json;
    if (must == Must::Be and object_ != &reading_->none)
        fault(quoted(key) + " is missing; give " + with_article(kind));
    return nullptr;
}

std::string Fields::text(std::string_view key, Must must) {
    const auto* json = take(key, must, "text");
    if (json == nullptr) return {};
    if (json->string() == nullptr) {
        fault(key, quoted(key) + " must be a text in quotes");
        return {};
    }
    if (must == Must::Be and trim(*json->string()).empty())
        fault(key, quoted(key) + " is empty; give a text");
    return *json->string();
}

std::optional<Date> Fields::date(std::string_view key, Must must) {
    const auto* json = take(key, must, "date");
    if (json == nullptr) return std::nullopt;
    auto date = date_from_text(json->text_or());
    if (date) return *date;
    fault(key,
          quoted(json->text_or()) +
              " is not a day in the calendar; a day is written as year-month-day, like 2024-12-31");
    return std::nullopt;
}

int Fields::number(std::string_view key, int least, int most, std::optional<int> otherwise) {
    const auto* json = take(key, otherwise ? Must::MayBeMissing : Must::Be, "number");
    if (json == nullptr) return otherwise.value_or(least);
    const auto value = json->integer();
    if (value and *value >= least and *value <= most) return static_cast<int>(*value);
    fault(key, quoted(key) + " must be a whole number from " + std::to_string(least) + " to " +
                   std::to_string(most));
    return otherwise.value_or(least);
}

bool Fields::boolean(std::string_view key, bool otherwise) {
    const auto* json = take(key, Must::MayBeMissing, "yes or no");
    if (json == nullptr) return otherwise;
    if (json->boolean() == nullptr) fault(key, quoted(key) + " must be true or false");
    return json->boolean_or(otherwise);
}

std::vector<std::string> Fields::texts(std::string_view key, Must must) {
    std::vector<std::string> out;
    const auto* json = take(key, must, "list of texts");
    if (json == nullptr) return out;
    if (json->items() == nullptr) {
        fault(key, quoted(key) + " must be a list, [ … ]");
        return out;
    }
    for (std::size_t i = 0; i < json->items()->size(); ++i) {
        const auto& item = (*json)[i];
        if (item.string() != nullptr) {
            out.push_back(*item.string());
        } else {
            reading_->fault(pointer_to(key) + "/" + std::to_string(i),
                            "a text in quotes was expected here");
        }
    }
    return out;
}

std::string Fields::word(std::string_view key, const std::vector<std::string_view>& list,
                         std::string_view kind, Must must) {
    const auto* json = take(key, must, kind);
    if (json == nullptr) return {};
    const auto word = json->text_or();
    if (std::find(list.begin(), list.end(), word) != list.end()) return std::string(word);
    fault(key, unknown(word, kind, list));
    return {};
}

std::vector<std::string> Fields::words(std::string_view key,
                                       const std::vector<std::string_view>& list,
                                       std::string_view kind, bool* said) {
    const auto all = texts(key);
    std::vector<std::string> out;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto pointer = pointer_to(key) + "/" + std::to_string(i);
        if (std::find(list.begin(), list.end(), all[i]) == list.end()) {
            if (said != nullptr) *said = false;
            reading_->fault(pointer, unknown(all[i], kind, list));
        } else if (std::find(out.begin(), out.end(), all[i]) != out.end()) {
            reading_->fault(pointer, quoted(all[i]) + " is named twice");
        } else {
            out.push_back(all[i]);
        }
    }
    return out;
}

Fields Fields::object(std::string_view key, Must must) {
    const auto* json = take(key, must, "object");
    return {*reading_, json == nullptr ? reading_->none : *json, pointer_to(key)};
}

std::vector<Fields> Fields::objects(std::string_view key, Must must) {
    std::vector<Fields> out;
    const auto* json = take(key, must, "list");
    if (json == nullptr) return out;
    if (json->items() == nullptr) {
        fault(key, quoted(key) + " must be a list, [ … ]");
        return out;
    }
    for (std::size_t i = 0; i < json->items()->size(); ++i) {
        out.emplace_back(*reading_, (*json)[i], pointer_to(key) + "/" + std::to_string(i));
    }
    return out;
}

const Json& Fields::any(std::string_view key) {
    asked_.emplace_back(key);
    return (*object_)[key];
}

void Fields::no_others() {
    const std::vector<std::string_view> known(asked_.begin(), asked_.end());
    for (const auto& [key, value] : *object_->members()) {
        if (std::find(known.begin(), known.end(), key) == known.end())
            reading_->fault(pointer_to(key) + "#key", unknown(key, "member", known));
    }
}

}  // namespace accord
