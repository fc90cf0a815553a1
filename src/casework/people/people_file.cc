#include "casework/people/people_file.h"

#include <algorithm>

#include "base/limits.h"
#include "base/text.h"
#include "base/word_table.h"

namespace accord::people {
namespace {

constexpr WordTable<FileForm, 3> forms{{{"csv", "Comma-separated values"},
                                        {"objects", "JSON, an object for each person"},
                                        {"standard", "JSON of the multi-agency standard"}}};

constexpr std::string_view blanks = " \t\r\n";
constexpr std::size_t looked_at_for_graph = 4096;
constexpr std::size_t faults_max = 10'000;

bool is_blank(char c) {
    return blanks.find(c) != std::string_view::npos;
}

// Where the list of a graph begins, when the file is one object around it.
std::optional<std::size_t> graph_in(std::string_view text) {
    const auto key = text.substr(0, looked_at_for_graph).find("\"@graph\"");
    if (key == std::string_view::npos) return std::nullopt;
    auto at = text.find_first_not_of(blanks, key + 8);
    if (at == std::string_view::npos or text[at] != ':') return std::nullopt;
    at = text.find_first_not_of(blanks, at + 1);
    if (at == std::string_view::npos or text[at] != '[') return std::nullopt;
    return at + 1;
}

}  // namespace

std::string_view word(FileForm form) {
    return forms.word(form);
}
std::string_view words(FileForm form) {
    return forms.words(form);
}
std::optional<FileForm> file_form_from(std::string_view word) {
    return forms.from(word);
}

PeopleFile::PeopleFile(std::string name, std::vector<std::string> headings)
    : name_(name), headings_(std::move(headings)), csv_(std::move(name), people_rows_max) {}

void PeopleFile::feed(std::string_view bytes, std::vector<CsvRow>& rows) {
    if (stopped_) return;
    if (form_ == FileForm::Csv) {
        std::vector<CsvRow> read;
        csv_.feed(bytes, read);
        return take_csv(std::move(read), rows);
    }
    pending_ += bytes;
    if (not form_) choose_form(false);
    if (form_ == FileForm::Csv) return hand_over(rows);
    if (form_) read_objects(false, rows);
}

// What came before it was known to be values.
void PeopleFile::hand_over(std::vector<CsvRow>& rows) {
    const auto all = std::move(pending_);
    pending_.clear();
    feed(all, rows);
}

void PeopleFile::end(std::vector<CsvRow>& rows) {
    if (stopped_) return;
    if (not form_) {
        choose_form(true);
        if (form_ == FileForm::Csv) hand_over(rows);
    }
    if (form_ == FileForm::Csv) {
        std::vector<CsvRow> read;
        csv_.end(read);
        return take_csv(std::move(read), rows);
    }
    if (form_) read_objects(true, rows);
}

// By the first character that says anything. What is neither is left to the reader of values, which
// knows the encodings.
void PeopleFile::choose_form(bool at_end) {
    if (pending_.size() < no_text_bytes and not at_end) return;
    const auto text = without_mark(pending_);
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return;
    const bool is_text = no_text(pending_).empty();
    if (not is_text or (text[first] != '{' and text[first] != '[')) {
        form_ = FileForm::Csv;
        return;
    }
    form_ = FileForm::Objects;
    drop(pending_.size() - text.size());
}

void PeopleFile::take_csv(std::vector<CsvRow> read, std::vector<CsvRow>& rows) {
    for (auto& row : read) {
        if (csv_heading_) {
            rows.push_back(std::move(row));
            continue;
        }
        csv_heading_ = true;
        headings_ = std::move(row.cells);
    }
}

// ---------------------------------------------------------------- objects

void PeopleFile::read_objects(bool at_end, std::vector<CsvRow>& rows) {
    if (rows_ == 0 and not in_list_) {
        // So much is needed to see whether it is a graph.
        if (not at_end and rest().size() < looked_at_for_graph) return;
        if (const auto graph = graph_in(rest())) {
            in_list_ = true;
            drop(*graph);
        }
    }
    while (not stopped_ and pass_over(at_end)) {
        const auto end = end_of_object(at_end);
        if (not end) break;
        if (*end == 0) continue;  // a fault, and passed over
        take_object(rest().substr(0, *end), rows);
        drop(*end);
    }
    pending_.erase(0, from_);
    from_ = 0;
}

std::string_view PeopleFile::rest() const {
    return std::string_view(pending_).substr(from_);
}

// To the start of the next object; false: there is none yet.
bool PeopleFile::pass_over(bool at_end) {
    if (tried_ > 0) return true;
    while (true) {
        if (skipping_) skip_line();
        std::size_t at = 0;
        while (at < rest().size() and (is_blank(rest()[at]) or rest()[at] == ',' or
                                       (in_list_ and (rest()[at] == ']' or rest()[at] == '}'))))
            ++at;
        drop(at);
        if (rest().empty()) return false;
        if (rest()[0] == '[' and rows_ == 0 and not in_list_) {
            in_list_ = true;
            drop(1);
            continue;
        }
        if (rest()[0] == '{') return true;
        if (rest().find('\n') == std::string_view::npos and not at_end and
            rest().size() < limits::csv_row_bytes_max)
            return false;
        fault("here is no object, which begins with {");
        skip_line();
    }
}

// How long the object is that is pending; 0: it was at fault; none: more has to be read.
std::optional<std::size_t> PeopleFile::end_of_object(bool at_end) {
    for (; tried_ < rest().size(); ++tried_) {
        const char c = rest()[tried_];
        if (c == '\n' and (in_string_ or (not in_list_ and not several_lines_ and rows_ > 0))) {
            fault("this is no whole object: a quotation mark or a brace is missing");
            skip_line();
            return 0;
        }
        if (tried_ >= limits::csv_row_bytes_max) {
            fault("this is longer than any person needs");
            skip_line();
            return 0;
        }
        if (in_string_) {
            if (escaped_)
                escaped_ = false;
            else if (c == '\\')
                escaped_ = true;
            else if (c == '"')
                in_string_ = false;
            continue;
        }
        if (c == '"') in_string_ = true;
        if (c == '{') ++depth_;
        if (c == '}' and --depth_ == 0) return tried_ + 1;
    }
    if (not at_end) return std::nullopt;
    fault("the file ends in the middle of an object");
    drop(rest().size());
    return std::nullopt;
}

void PeopleFile::take_object(std::string_view text, std::vector<CsvRow>& rows) {
    several_lines_ = several_lines_ or (rows_ == 0 and text.find('\n') != std::string_view::npos);
    if (++rows_ > people_rows_max) {
        fault("a file can hold " + std::to_string(people_rows_max) + " people: bring it in pieces");
        stopped_ = true;
        return;
    }
    const auto json = parse_json(text);
    if (not json) return fault("this cannot be read as JSON: " + json.error().sentence);
    if (is_person_of_standard(*json)) form_ = FileForm::Standard;
    auto cells = form_ == FileForm::Standard ? cells_of_standard(*json)
                                             : Result<std::vector<Cell>>(cells_of_object(*json));
    if (not cells) return fault(cells.error().sentence);
    CsvRow row;
    row.number = line_;
    for (auto& cell : *cells) {
        const auto place = place_of(cell.heading);
        if (stopped_) return;
        if (row.cells.size() <= place) row.cells.resize(place + 1);
        row.cells[place] = std::move(cell.value);
    }
    rows.push_back(std::move(row));
}

std::size_t PeopleFile::place_of(std::string_view heading) {
    const auto found = std::find(headings_.begin(), headings_.end(), heading);
    if (found != headings_.end()) return static_cast<std::size_t>(found - headings_.begin());
    if (headings_.size() == limits::csv_cells_max) {
        fault("more than " + std::to_string(limits::csv_cells_max) +
              " different things are said of people: leave out what is not needed");
        stopped_ = true;
        return 0;
    }
    headings_.emplace_back(heading);
    return headings_.size() - 1;
}

// Whatever is pending, to the end of its line, and what will come of it.
void PeopleFile::skip_line() {
    const auto end = rest().find('\n', tried_);
    skipping_ = end == std::string_view::npos;
    drop(skipping_ ? rest().size() : end + 1);
}

void PeopleFile::drop(std::size_t bytes) {
    const auto gone = rest().substr(0, bytes);
    line_ += static_cast<std::uint32_t>(std::count(gone.begin(), gone.end(), '\n'));
    from_ += bytes;
    tried_ = 0;
    depth_ = 0;
    in_string_ = false;
    escaped_ = false;
}

void PeopleFile::fault(std::string sentence) {
    faults_.push_back({name_, line_, 0, std::move(sentence)});
    if (faults_.size() < faults_max) return;
    faults_.push_back(
        {name_, line_, 0, "so many cannot be read that this is another kind of file"});
    stopped_ = true;
}

}  // namespace accord::people
