// Form: what a person typed and pressed, parsed once (application/x-www-form-urlencoded; a query
// too). Fields may repeat. It keeps what was typed, so that a page with faults can be drawn again
// as it was.
//
// FormReader turns fields into values and gathers every fault, not the first: the page shows them
// all.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"
#include "platform/http/request.h"

namespace accord::web {

struct Field {
    std::string name;
    std::string value;  // UTF-8, without NUL; line ends are "\n"
    bool operator==(const Field&) const = default;
};

// A file that came with a form: its bytes as they are. What it calls itself is for people alone.
struct Upload {
    std::string name;
    std::string file_name;
    std::string bytes;
    bool operator==(const Upload&) const = default;
};

class Form {
public:
    Form() = default;
    explicit Form(std::vector<Field> fields, std::vector<Upload> files = {})
        : fields_(std::move(fields)), files_(std::move(files)) {}

    // Refused with a sentence for a person: invalid UTF-8, a broken '%', too many fields.
    static Result<Form> parse(std::string_view urlencoded);
    // The form of a POST, with files or without (multipart.h), by its content type.
    static Result<Form> sent(const http::Request& request);

    bool has(std::string_view name) const;
    std::string_view value(std::string_view name) const;  // the first, as typed; empty when none
    std::vector<std::string_view> values(std::string_view name) const;
    const std::vector<Field>& fields() const { return fields_; }
    const Upload* file(std::string_view name) const;  // one that was chosen, or nothing
    bool operator==(const Form&) const = default;

private:
    std::vector<Field> fields_;
    std::vector<Upload> files_;
};

class FormReader {
public:
    explicit FormReader(const Form& form) : form_(form) {}

    // Words on one line, trimmed; empty is a fault with `missing` as its sentence.
    std::string line(std::string_view name, std::string_view missing);
    std::string line_or_none(std::string_view name);
    // Words on many lines, as typed but for the white space around them.
    std::string words(std::string_view name, std::string_view missing, std::size_t characters_max);
    std::string words_or_none(std::string_view name, std::size_t characters_max);
    // One of a list by its value; nothing, or anything else, is a fault with `missing`.
    std::string choice(std::string_view name, std::span<const std::string_view> values,
                       std::string_view missing);
    std::string choice_or_none(std::string_view name, std::span<const std::string_view> values);
    // Every ticked value that is in the list, in the order of the list.
    std::vector<std::string> choices(std::string_view name,
                                     std::span<const std::string_view> values);
    bool ticked(std::string_view name) const { return form_.has(name); }
    // Three fields: NAME-day, NAME-month, NAME-year. All empty is none. `what` starts the
    // sentences: "Date of birth".
    std::optional<Date> date_or_none(std::string_view name, std::string_view what);
    std::optional<Date> date(std::string_view name, std::string_view what,
                             std::string_view missing);
    std::optional<int> number_or_none(std::string_view name, std::string_view what, int least,
                                      int most);
    // A hidden field of ours. Missing or spoilt: the page is out of date, and says so.
    template <class Noun>
    Id<Noun> id(std::string_view name) {
        auto found = id_from<Noun>(form_.value(name));
        if (found) return *found;
        fault(name, out_of_date);
        return {};
    }

    void fault(std::string_view name, std::string_view sentence);
    bool good() const { return faults_.empty(); }
    const Faults& faults() const { return faults_; }
    const Form& form() const { return form_; }

    static constexpr std::string_view out_of_date =
        "This page is out of date. Open it again and try once more";

private:
    const Form& form_;
    Faults faults_;
};

}  // namespace accord::web
