// Fields: one JSON object read member by member, every fault gathered with its line and column: a
// member that is missing, one that nobody knows, a word from no list, a date that is none.
//
//     Fields fields(reading, json, "/clauses/3");
//     const auto number = fields.text("number");
//     const auto from = fields.date("start_date");
//     fields.no_others();
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "base/instant.h"
#include "base/json.h"

namespace accord {

// One text being read: its name, where everything in it stands, and the faults found so far.
struct Reading {
    std::string name;
    Positions where;
    Faults faults;
    const Json none = Json::object();  // what is read in place of an object that is not there

    void fault(std::string_view pointer, std::string sentence);
};

// Parses, and finds positions; a text that is no JSON is one fault and a null.
Json read_json(std::string_view name, std::string_view text, Reading& reading);

enum class Must { Be, MayBeMissing };

class Fields {
public:
    Fields(Reading& reading, const Json& object, std::string pointer);

    bool has(std::string_view key) const { return object_->has(key); }
    std::string text(std::string_view key, Must must = Must::Be);
    std::optional<Date> date(std::string_view key, Must must = Must::Be);
    int number(std::string_view key, int least, int most, std::optional<int> otherwise = {});
    bool boolean(std::string_view key, bool otherwise = false);
    std::vector<std::string> texts(std::string_view key, Must must = Must::MayBeMissing);
    // One of the words, or a fault with the nearest: "did you mean …?". Empty when faulty or
    // missing.
    std::string word(std::string_view key, const std::vector<std::string_view>& list,
                     std::string_view kind, Must must = Must::Be);
    // Those items that are in the list; a fault for each of the others. `said` is false when any
    // was faulty, so that an empty answer is not taken for "any".
    std::vector<std::string> words(std::string_view key, const std::vector<std::string_view>& list,
                                   std::string_view kind, bool* said = nullptr);
    // The member as an object or as a list of objects; missing or wrong, a fault and an empty one.
    Fields object(std::string_view key, Must must = Must::Be);
    std::vector<Fields> objects(std::string_view key, Must must = Must::Be);
    // Reads nothing of it, and so takes anything.
    const Json& any(std::string_view key);

    // A fault for every member that was not asked for by name.
    void no_others();

    void fault(std::string_view key, std::string sentence) const;
    void fault(std::string sentence) const;
    const std::string& pointer() const { return pointer_; }
    std::string pointer_to(std::string_view key) const;

private:
    const Json* take(std::string_view key, Must must, std::string_view kind);

    Reading* reading_;
    const Json* object_;
    std::string pointer_;
    std::vector<std::string> asked_;
};

}  // namespace accord
