// PeopleFile: the rows of a file of people, in whichever of three forms it comes: comma-separated
// values; one JSON object a line, as systems export; persons of the multi-agency standard, one, in
// a list or in a graph. Each row is cells under headings, so that what follows is the same for all
// three (import.h).
//
// Of an object, what lies deeper is named by its way: "address.postcode"; of a list of objects the
// first is taken, of a list of words all. A person of the standard is read by what its fields mean.
// One row that cannot be read is a fault, and reading goes on with the next.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv.h"
#include "base/json.h"

namespace accord::people {

enum class FileForm : std::uint8_t { Csv, Objects, Standard };
std::string_view word(FileForm form);   // "csv": on the shelf
std::string_view words(FileForm form);  // "Comma-separated values"
std::optional<FileForm> file_form_from(std::string_view word);

inline constexpr std::size_t people_rows_max = 2'000'000;

// Bytes in, rows out, in pieces of any size; never holds more than one row and one piece.
class PeopleFile {
public:
    // `headings`: those of an earlier reading of the same file, so that every row has the same
    // cells from the start; none at first, and they grow as more is said.
    explicit PeopleFile(std::string name, std::vector<std::string> headings = {});

    void feed(std::string_view bytes, std::vector<CsvRow>& rows);
    void end(std::vector<CsvRow>& rows);

    const std::vector<std::string>& headings() const { return headings_; }
    const Faults& faults() const { return csv_.faults().empty() ? faults_ : csv_.faults(); }
    std::optional<FileForm> form() const { return form_; }  // none: nothing was read yet
    // It is no such file, or past a limit: what came after was not read. The last fault says why.
    bool cut_short() const { return csv_.cut_short() or stopped_; }

private:
    void choose_form(bool at_end);
    void hand_over(std::vector<CsvRow>& rows);
    void take_csv(std::vector<CsvRow> read, std::vector<CsvRow>& rows);
    void read_objects(bool at_end, std::vector<CsvRow>& rows);
    bool pass_over(bool at_end);
    std::optional<std::size_t> end_of_object(bool at_end);
    void take_object(std::string_view text, std::vector<CsvRow>& rows);
    void skip_line();
    void drop(std::size_t bytes);
    void fault(std::string sentence);
    std::size_t place_of(std::string_view heading);

    std::string name_;
    std::vector<std::string> headings_;
    std::optional<FileForm> form_;
    CsvReader csv_;
    bool csv_heading_ = false;  // the first row has been seen
    Faults faults_;

    std::string_view rest() const;  // of what is pending, from the start of an object

    std::string pending_;
    std::size_t from_ = 0;    // where the rest of it begins
    std::size_t tried_ = 0;   // how much of it is known not to be the end
    int depth_ = 0;           // of braces, at tried_
    bool in_string_ = false;  // at tried_
    bool escaped_ = false;
    bool in_list_ = false;  // of a list or a graph: an object may take several lines
    bool several_lines_ = false;
    bool skipping_ = false;  // to the end of a line that had a fault
    bool stopped_ = false;
    std::uint32_t line_ = 1;
    std::size_t rows_ = 0;
};

// The cells of one object, by heading, in order; public so that a fuzzer can ask.
struct Cell {
    std::string heading;
    std::string value;
};
std::vector<Cell> cells_of_object(const Json& object);
bool is_person_of_standard(const Json& object);
// A sentence says why it cannot be used.
Result<std::vector<Cell>> cells_of_standard(const Json& person);

}  // namespace accord::people
