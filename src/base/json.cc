#include "base/json.h"

#include <boost/json/basic_parser_impl.hpp>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <set>

#include "base/expect.h"
#include "base/limits.h"
#include "base/text.h"

namespace accord {
namespace {

namespace bj = boost::json;

const Json nothing;

constexpr std::size_t members_usual = 8;  // of an object: room for them is asked for once

// The array or the object whose end has not been read yet.
struct Level {
    bool is_object = false;
    Json::Array items;
    Json::Object members;
    std::set<std::string> keys;  // only of an object that has many
    std::string key;
};

// What the kept parser calls as it reads. It builds our value and refuses what the library would
// let pass: a key that stands twice, a number that is not finite.
class Builder {
public:
    static constexpr std::size_t max_object_size = limits::document_bytes_max;
    static constexpr std::size_t max_array_size = limits::document_bytes_max;
    static constexpr std::size_t max_key_size = limits::document_bytes_max;
    static constexpr std::size_t max_string_size = limits::document_bytes_max;

    bool on_document_begin(bj::error_code&) { return true; }
    bool on_document_end(bj::error_code&) { return true; }
    bool on_array_begin(bj::error_code&) { return begin(false); }
    bool on_array_end(std::size_t, bj::error_code&) { return end(); }
    bool on_object_begin(bj::error_code&) { return begin(true); }
    bool on_object_end(std::size_t, bj::error_code&) { return end(); }
    bool on_string_part(bj::string_view part, std::size_t, bj::error_code&) { return keep(part); }
    bool on_string(bj::string_view part, std::size_t, bj::error_code&) {
        return put(Json(whole_of(part)));
    }
    bool on_key_part(bj::string_view part, std::size_t, bj::error_code&) { return keep(part); }
    bool on_key(bj::string_view part, std::size_t, bj::error_code& ec) {
        Level& level = levels_.back();
        level.key = whole_of(part);
        if (is_new(level)) return true;
        return refuse("this key stands twice in one object", ec);
    }
    bool on_number_part(bj::string_view part, bj::error_code&) { return keep(part); }
    bool on_int64(std::int64_t, bj::string_view part, bj::error_code&) { return number(part); }
    bool on_uint64(std::uint64_t, bj::string_view part, bj::error_code&) { return number(part); }
    bool on_double(double, bj::string_view part, bj::error_code& ec) {
        keep(part);
        // The library's own double is not always the nearest, so it is not asked.
        if (not std::isfinite(std::strtod(held_.c_str(), nullptr))) {
            return refuse("this number is too large", ec);
        }
        return number({});
    }
    bool on_bool(bool value, bj::error_code&) { return put(Json(value)); }
    bool on_null(bj::error_code&) { return put(Json()); }
    bool on_comment_part(bj::string_view, bj::error_code&) { return true; }
    bool on_comment(bj::string_view, bj::error_code&) { return true; }

    const std::string& refusal() const { return refusal_; }
    Json take() { return std::move(whole_); }

private:
    // Few keys are looked through one by one, which asks for no memory.
    static bool is_new(Level& level) {
        constexpr std::size_t few = 24;
        const auto& members = level.members;
        if (members.size() < few)
            return std::none_of(members.begin(), members.end(), [&](const Json::Member& member) {
                return member.first == level.key;
            });
        if (level.keys.empty())
            for (const auto& member : members) level.keys.insert(member.first);
        return level.keys.insert(level.key).second;
    }
    bool keep(bj::string_view part) {
        held_.append(part.data(), part.size());
        return true;
    }
    // The last part and those before it: mostly there are none.
    std::string whole_of(bj::string_view part) {
        if (held_.empty()) return std::string(part);
        keep(part);
        return std::exchange(held_, {});
    }
    bool number(bj::string_view part) { return put(Json(Json::Number{whole_of(part)})); }
    bool refuse(std::string sentence, bj::error_code& ec) {
        refusal_ = std::move(sentence);
        ec = bj::error::syntax;
        return false;
    }
    bool begin(bool is_object) {
        Level& level = levels_.emplace_back();
        level.is_object = is_object;
        if (is_object) level.members.reserve(members_usual);
        return true;
    }
    bool end() {
        auto& level = levels_.back();
        Json value =
            level.is_object ? Json(std::move(level.members)) : Json(std::move(level.items));
        levels_.pop_back();
        return put(std::move(value));
    }
    bool put(Json&& value) {
        if (levels_.empty()) {
            whole_ = std::move(value);
        } else if (Level& level = levels_.back(); level.is_object) {
            level.members.emplace_back(std::move(level.key), std::move(value));
        } else {
            level.items.push_back(std::move(value));
        }
        return true;
    }

    Json whole_;
    std::vector<Level> levels_;
    std::string held_;
    std::string refusal_;
};

std::string sentence_for(const bj::error_code& ec, const Builder& builder) {
    if (not builder.refusal().empty()) return builder.refusal();
    if (ec == bj::error::too_deep) {
        return "this has more than " + std::to_string(limits::json_levels_max) + " levels";
    }
    if (ec == bj::error::incomplete) return "the text ends too soon";
    if (ec == bj::error::extra_data) return "there is something after the end";
    return "this is not JSON (" + ec.message() + ")";
}

// A key has been read to its closing quote, or past it, when it is refused; a person looks for its
// beginning.
std::size_t start_of_token(std::string_view text, std::size_t end) {
    if (end < text.size() and text[end] == '"') ++end;
    if (end < 2 or text[end - 1] != '"') return end;
    for (std::size_t at = text.rfind('"', end - 2); at != std::string_view::npos;) {
        std::size_t slashes = 0;
        while (slashes < at and text[at - 1 - slashes] == '\\') ++slashes;
        if (slashes % 2 == 0) return at;
        if (at == 0) return end;
        at = text.rfind('"', at - 1);
    }
    return end;
}

Error slip_at(std::string_view text, std::size_t at, const std::string& sentence) {
    const auto before = text.substr(0, at);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto column = characters(before.substr(before.rfind('\n') + 1)) + 1;
    return invalid("Line " + std::to_string(line) + ", column " + std::to_string(column) + ": " +
                   sentence + ".");
}

}  // namespace

const Json& Json::operator[](std::string_view key) const {
    if (const auto* object = members()) {
        for (const auto& [name, value] : *object) {
            if (name == key) return value;
        }
    }
    return nothing;
}

const Json& Json::operator[](std::size_t index) const {
    const auto* array = items();
    return array != nullptr and index < array->size() ? (*array)[index] : nothing;
}

bool Json::has(std::string_view key) const {
    const auto* object = members();
    return object != nullptr and std::any_of(object->begin(), object->end(),
                                             [&](const Member& m) { return m.first == key; });
}

std::string_view Json::text_or(std::string_view fallback) const {
    return string() != nullptr ? std::string_view(*string()) : fallback;
}

std::optional<std::int64_t> Json::integer() const {
    if (number() == nullptr) return std::nullopt;
    const std::string& text = number()->text;
    std::int64_t out = 0;
    const auto [end, slip] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (slip != std::errc() or end != text.data() + text.size()) return std::nullopt;
    return out;
}

std::int64_t Json::integer_or(std::int64_t fallback) const {
    return integer().value_or(fallback);
}

bool Json::boolean_or(bool fallback) const {
    return boolean() != nullptr ? *boolean() : fallback;
}

Json& Json::set(std::string key, Json value) & {
    if (is_null()) value_ = Object{};
    auto* object = std::get_if<Object>(&value_);
    expect(object != nullptr);
    for (auto& [name, held] : *object) {
        if (name == key) {
            held = std::move(value);
            return *this;
        }
    }
    if (object->empty()) object->reserve(members_usual);
    object->emplace_back(std::move(key), std::move(value));
    return *this;
}

Json& Json::add(Json value) & {
    if (is_null()) value_ = Array{};
    auto* array = std::get_if<Array>(&value_);
    expect(array != nullptr);
    array->push_back(std::move(value));
    return *this;
}

Result<Json> parse_json(std::string_view text) {
    if (text.size() > limits::document_bytes_max) {
        return fail(invalid("This document is larger than we read."));
    }
    bj::parse_options options;
    options.max_depth = limits::json_levels_max;
    bj::basic_parser<Builder> parser(options);
    bj::error_code ec;
    std::size_t read = 0;
    try {
        read = parser.write_some(false, text.data(), text.size(), ec);
    } catch (const std::exception&) {
        return fail(invalid("This document is larger than we can hold."));
    }
    if (not ec and read < text.size()) ec = bj::error::extra_data;
    if (ec) {
        const auto good = utf8_prefix(text);
        if (good < text.size() and text[good] != 0) {
            return fail(slip_at(text, good,
                                "this letter is not UTF-8. Save the file as UTF-8 and try again"));
        }
        const auto at = parser.handler().refusal().empty() ? read : start_of_token(text, read);
        return fail(slip_at(text, at, sentence_for(ec, parser.handler())));
    }
    return parser.handler().take();
}

}  // namespace accord
