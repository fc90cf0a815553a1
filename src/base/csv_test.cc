#include "base/csv.h"

#include <doctest/doctest.h>

#include "base/limits.h"

namespace accord {

using namespace std::string_literals;
using Cells = std::vector<std::string>;

namespace {

std::vector<CsvRow> rows_of(std::string_view bytes, std::size_t piece, Faults* faults = nullptr) {
    CsvReader reader("file");
    std::vector<CsvRow> rows;
    for (std::size_t at = 0; at < bytes.size(); at += piece)
        reader.feed(bytes.substr(at, piece), rows);
    reader.end(rows);
    if (faults) *faults = reader.faults();
    return rows;
}

std::vector<Cells> cells_of(std::string_view bytes) {
    std::vector<Cells> out;
    for (const auto& row : rows_of(bytes, 1 << 20)) out.push_back(row.cells);
    return out;
}

}  // namespace

TEST_CASE("rows are cut as RFC 4180 says") {
    CHECK(cells_of("a,b\r\nc,d\r\n") == std::vector<Cells>{{"a", "b"}, {"c", "d"}});
    CHECK(cells_of("a,b\nc,d") == std::vector<Cells>{{"a", "b"}, {"c", "d"}});
    CHECK(cells_of("a,b\rc,d\r") == std::vector<Cells>{{"a", "b"}, {"c", "d"}});
    CHECK(cells_of("a,,\n,\n") == std::vector<Cells>{{"a", "", ""}});
    CHECK(cells_of(R"("a, ""b""",c)") == std::vector<Cells>{{"a, \"b\"", "c"}});
    CHECK(cells_of("\"two\r\nlines\",b\n") == std::vector<Cells>{{"two\r\nlines", "b"}});
    CHECK(cells_of("a\"b,5\" pipe\n") == std::vector<Cells>{{"a\"b", "5\" pipe"}});
    CHECK(cells_of(" a , b \n") == std::vector<Cells>{{" a ", " b "}});
    CHECK(cells_of("\"\",x") == std::vector<Cells>{{"", "x"}});
    CHECK(cells_of("").empty());
    CHECK(cells_of("\r\n\r\n").empty());
}

TEST_CASE("semicolons and tabs separate where the first row has more of them") {
    CHECK(cells_of("a;b;c,d\n1;2;3,4\n") ==
          std::vector<Cells>{{"a", "b", "c,d"}, {"1", "2", "3,4"}});
    CHECK(cells_of("a\tb\n1\t2,3\n") == std::vector<Cells>{{"a", "b"}, {"1", "2,3"}});
    CHECK(cells_of("\"a;;;\",b\n") == std::vector<Cells>{{"a;;;", "b"}});
    // Inches: a mark that opens nothing, since the cell had begun.
    CHECK(cells_of("5\";b\n1;2,3,4\n\"5\";6\n") ==
          std::vector<Cells>{{"5\"", "b"}, {"1", "2,3,4"}, {"5", "6"}});
}

TEST_CASE("a file is the same in whatever pieces it comes") {
    const auto file =
        "\xEF\xBB\xBFname,note\r\n\"Zo\xC3\xAB\",\"a\r\nb \"\"c\"\"\"\r\n\r\n"
        "x,\"bad\"y\r\nlast,one"s;
    Faults whole_faults;
    const auto whole = rows_of(file, file.size(), &whole_faults);
    REQUIRE(whole.size() == 3);
    CHECK(whole[0].cells[0] == "name");
    CHECK(whole[1].cells[1] == "a\r\nb \"c\"");
    CHECK(whole[2].number == 5);
    REQUIRE(whole_faults.size() == 1);
    CHECK(whole_faults[0].line == 4);
    CHECK(whole_faults[0].column == 2);
    for (std::size_t piece = 1; piece < 12; ++piece) {
        Faults faults;
        const auto rows = rows_of(file, piece, &faults);
        REQUIRE(rows.size() == whole.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            CHECK(rows[i].cells == whole[i].cells);
            CHECK(rows[i].number == whole[i].number);
        }
        CHECK(faults == whole_faults);
    }
}

TEST_CASE("a quotation mark that never closes loses one row and no more") {
    Faults faults;
    const auto rows = rows_of("a,b\n1,\"lost\n2,kept\n3,kept\n", 1000, &faults);
    REQUIRE(rows.size() == 3);
    CHECK(rows[2].cells == Cells{"3", "kept"});
    CHECK(rows[2].number == 4);
    REQUIRE(faults.size() == 1);
    CHECK(text(faults[0]) == "file:2:2: this cell starts with a quotation mark that never closes");
}

TEST_CASE("Windows-1252 is read as what it is, and what is no letter is a fault") {
    CHECK(cells_of("Caf\xE9 \x80\x92,b\n") ==
          std::vector<Cells>{{"Caf\xC3\xA9 \xE2\x82\xAC\xE2\x80\x99", "b"}});
    Faults faults;
    CHECK(rows_of("a,b\nx,\x81\n"s + "y,\0\n"s + "z,ok\n", 1000, &faults).size() == 2);
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].line == 2);
    CHECK(faults[0].column == 2);
    rows_of(
        "\xFF\xFE"
        "a\0,\0"s,
        3, &faults);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].sentence == "this file is saved as UTF-16; save it as CSV UTF-8");
}

TEST_CASE("a row in two encodings is read as it was meant") {
    CHECK(cells_of("Zo\xC3\xAB,Zo\xEB\n") == std::vector<Cells>{{"Zo\xC3\xAB", "Zo\xC3\xAB"}});
}

TEST_CASE("a file that is no text says so once, and what to do") {
    const std::pair<std::string, std::string_view> files[] = {
        {"a\0,\0b\0\n\0"s, "UTF-16"},           {"\0a\0,\0b\0\n"s, "UTF-16"},
        {"PK\x03\x04 and so on\n", "workbook"}, {"\xD0\xCF\x11\xE0\xA1\n", "workbook"},
        {"\x1F\x8B\x08\n", "unpack it"},        {"%PDF-1.7\n1 0 obj\n", "PDF"},
        {std::string(5000, '\0'), "no text"},
    };
    for (const auto& [bytes, said] : files) {
        CAPTURE(said);
        Faults faults;
        CHECK(rows_of(bytes, 3, &faults).empty());
        REQUIRE(faults.size() == 1);
        CHECK(faults[0].sentence.find(said) != std::string::npos);
    }
    CHECK(no_text("id,given\n").empty());
    CHECK(no_text("{").empty());
    CHECK(no_text("").empty());
}

TEST_CASE("of a file with too many columns nothing is taken for a heading") {
    Faults faults;
    const auto wide = "a" + std::string(limits::csv_cells_max, ',') + "b\n";
    CHECK(rows_of(wide + wide + "c,d\n", 1000, &faults).empty());
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].sentence.find("200 columns") != std::string::npos);
}

TEST_CASE("what is too long is told of and passed over") {
    Faults faults;
    const auto endless = "a,b\n\"" + std::string(3 * limits::csv_row_bytes_max, 'x') + "\nc,d\n";
    auto rows = rows_of(endless, 4096, &faults);
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].cells == Cells{"c", "d"});
    CHECK(faults.size() == 1);
    const auto long_line = "a,b\n" + std::string(3 * limits::csv_row_bytes_max, 'x') + "\nc,d\n";
    rows = rows_of(long_line, 4096, &faults);
    CHECK(rows.size() == 2);
    CHECK(faults.size() == 1);
    rows = rows_of("a\n" + std::string(limits::csv_cells_max + 1, ',') + "x\nb\n", 100000, &faults);
    CHECK(rows.size() == 2);
    CHECK(faults.size() == 1);
}

TEST_CASE("a file names its columns, and a row with other cells is told of") {
    Faults faults;
    const auto table =
        read_csv("file", "Name, Kind ,Phone\na,b,c\nd,e\nf,g,h,,\ni,j,k,l\n", faults);
    CHECK(table.columns == Cells{"Name", "Kind", "Phone"});
    CHECK(table.column("kind") == 1);
    CHECK(table.column("desk") == -1);
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[1].cells == Cells{"f", "g", "h"});
    REQUIRE(faults.size() == 2);
    CHECK(text(faults[0]) == "file:3: this row has 2 cells and the heading 3");
    CHECK(text(faults[1]) == "file:5: this row has 4 cells and the heading 3");

    faults.clear();
    read_csv("file", "Name,name\n", faults);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].sentence == "the column “name” is named twice");
    faults.clear();
    read_csv("file", "\n \n", faults);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].sentence == "there is nothing in this file");
}

TEST_CASE("what is written can be read again, and is no formula") {
    const std::vector<Cells> rows{{"=1+1", "+44 20", "-5", "@x", "\ty", "\rz"},
                                  {"'=a", "''-", "'", "it's", "", " x "},
                                  {"a,b", "\"q\"", "l\r\nm", "x;y", "", "\xC3\xA9"}};
    std::string file(csv_mark);
    for (const auto& row : rows) file += csv_line(row);
    CHECK(file.find("'=1+1,'+44 20,'-5,'@x") != std::string::npos);
    const auto read = cells_of(file);
    REQUIRE(read.size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t j = 0; j < rows[i].size(); ++j) {
            CHECK(csv_unguarded(read[i][j]) == rows[i][j]);
            CHECK((read[i][j].empty() or
                   std::string("=+-@\t\r").find(read[i][j][0]) == std::string::npos));
        }
    }
    CHECK(csv_line({""}) == "\"\"\r\n");
    CHECK(csv_line({"-", "-1"}) == "-,'-1\r\n");  // a dash alone is no formula
}

}  // namespace accord
