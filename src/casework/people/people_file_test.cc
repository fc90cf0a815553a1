// Files of people as systems export them: what is read, and what bad ones end in.
#include "casework/people/people_file.h"

#include <doctest/doctest.h>

#include "base/limits.h"

using namespace accord;
using namespace accord::people;

namespace {

struct Read {
    std::vector<std::string> headings;
    std::vector<CsvRow> rows;
    Faults faults;
    std::optional<FileForm> form;

    std::string cell(std::size_t row, std::string_view heading) const {
        for (std::size_t i = 0; i < headings.size(); ++i)
            if (headings[i] == heading and i < rows[row].cells.size()) return rows[row].cells[i];
        return "(none)";
    }
};

Read read(std::string_view bytes, std::size_t piece = 1 << 20) {
    PeopleFile file("list");
    Read out;
    for (std::size_t at = 0; at < bytes.size(); at += piece)
        file.feed(bytes.substr(at, piece), out.rows);
    file.end(out.rows);
    out.headings = file.headings();
    out.faults = file.faults();
    out.form = file.form();
    return out;
}

constexpr std::string_view lines =
    "{\"id\":\"A1\",\"forename\":\"Amara\",\"address\":{\"line1\":\"3 Heron "
    "Mews\",\"postcode\":\"E5 0XX\"}}\n"
    "{\"id\":\"A2\",\"forename\":\"Theo\",\"sensitive\":true,\"also\":[\"Teddy\",\"T\"]}\n";

constexpr std::string_view person = R"({ "@context":
  "https://github.com/SocialCareData/ontology/releases/latest/download/context.jsonld",
  "@type": "Person",
  "identifier": [{"value": "9990000018", "system": "https://fhir.nhs.uk/Id/nhs-number"},
                 {"value": "41", "system": "https://anytown.example/id"},
                 {"value": "H801200001001", "system": "urn:uk:gov:dfe:upn"},
                 {"value": "7", "system": "https://hospital.example/patient"}],
  "name": [{"familyName": ["Old"], "givenName": ["Amara"], "use": "maiden"},
           {"familyName": ["Okafor"], "givenName": ["Amara", "Jo"], "use": "usual",
            "preferredName": "Ama"}],
  "dateOfBirth": {"date": "2014-03-09", "accuracyIndicator": "AAA"},
  "contact": [{"contactName": "Mum, at work", "telephone": ["020 7946 0123", "07700 900123"]},
              {"email": "amara@mail.example"}],
  "deceasedDate": {"date": "2025-01-01", "accuracyIndicator": "UUA"},
  "isDeceased": false, "sexCode": {"@id": "https://ontology.example/phenotypic-sex-code#2"},
  "address": {"line1": "12 Canal Row", "city": "London", "postcode": "N1 7AA", "use": "home",
              "UPRN": "10008239871"},
  "communication": {"specialCommunicationNeeds": "signs", "language": [{"languageCode": "yo"}]}
})";

}  // namespace

TEST_CASE("a line an object: what lies deeper has its way for a heading, in pieces of any size") {
    for (const std::size_t piece : {1, 7, 4096}) {
        CAPTURE(piece);
        const auto file = read(lines, piece);
        CHECK(file.form == FileForm::Objects);
        REQUIRE(file.rows.size() == 2);
        CHECK(file.faults.empty());
        CHECK(file.cell(0, "address.postcode") == "E5 0XX");
        CHECK(file.cell(1, "also") == "Teddy, T");
        CHECK(file.cell(1, "sensitive") == "yes");
        CHECK(file.rows[1].number == 2);
    }
}

TEST_CASE(
    "a person of the standard is read by what the fields mean: alone, in a list, in a graph") {
    const auto alone = std::string(person);
    const auto list = "[" + alone + ",\n" + alone + "]";
    const auto graph =
        R"({"@context": "https://socialcaredata.github.io/ontology/person/context.jsonld",)"
        R"( "@graph": )" +
        list + "}";
    for (const auto& [text, people] :
         {std::pair(alone, 1U), std::pair(list, 2U), std::pair(graph, 2U)})
        for (const std::size_t piece : {1, 100, 100'000}) {
            const auto file = read(text, piece);
            CAPTURE(text);
            REQUIRE(file.rows.size() == people);
            CHECK(file.faults.empty());
            CHECK(file.form == FileForm::Standard);
            CHECK(file.cell(0, "given") == "Amara Jo");
            CHECK(file.cell(0, "family") == "Okafor");
            CHECK(file.cell(0, "known as") == "Amara Old, Ama");
            CHECK(file.cell(0, "born") == "2014-03-09");
            CHECK(file.cell(0, "nhs") == "9990000018");
            CHECK(file.cell(0, "id") == "41");
            CHECK(file.cell(0, "sex") == "2");
            CHECK(file.cell(0, "address") == "12 Canal Row, London");
            CHECK(file.cell(0, "language") == "yo");
            CHECK(file.cell(0, "needs") == "signs");
            CHECK(file.cell(0, "deceased") == "no");
            CHECK(file.cell(0, "date of death") == "2025");
            CHECK(file.cell(0, "unique pupil number") == "H801200001001");
            CHECK(file.cell(0, "other numbers") == "patient: 7");
            CHECK(file.cell(0, "uprn") == "10008239871");
            CHECK(file.cell(0, "telephone") ==
                  "020 7946 0123 (Mum  at work), 07700 900123 (Mum  at work)");
            CHECK(file.cell(0, "e-mail") == "amara@mail.example");
        }
}

TEST_CASE("of a birth date that is not accurate the year is taken, and of a guessed year nothing") {
    const auto born = [](std::string_view sure) {
        const auto json =
            parse_json(R"({"name":{"givenName":"A"},"dateOfBirth":{"date":"2014-03-09",)"
                       R"("accuracyIndicator":")" +
                       std::string(sure) + "\"}}");
        const auto cells = cells_of_standard(*json);
        for (const auto& cell : *cells)
            if (cell.heading == "born") return cell.value;
        return std::string();
    };
    CHECK(born("AAA") == "2014-03-09");
    CHECK(born("EUA") == "2014");
    CHECK(born("UUU").empty());
}

TEST_CASE("one that cannot be read is told of with its line, and the next one is read") {
    const auto file =
        read("{\"id\":1}\n{\"id\":\"lost}\nnonsense\n{\"id\":2,}\n{\"id\":3}\n{\"id\":4");
    REQUIRE(file.rows.size() == 2);
    CHECK(file.cell(1, "id") == "3");
    REQUIRE(file.faults.size() == 4);
    CHECK(file.faults[0].line == 2);
    CHECK(file.faults[1].line == 3);
    CHECK(file.faults[2].line == 4);
    CHECK(file.faults[3].line == 6);
    CHECK(file.faults[3].sentence == "the file ends in the middle of an object");
}

TEST_CASE("files that mean harm end in a sentence") {
    SUBCASE("ten thousand columns, as values") {
        std::string heading, row;
        for (int i = 0; i < 10'000; ++i) heading += "c" + std::to_string(i) + ",", row += "x,";
        const auto file = read(heading + "\n" + row + "\n");
        CHECK(file.rows.empty());
        CHECK_FALSE(file.faults.empty());
    }
    SUBCASE("ten thousand columns, as an object") {
        std::string object = "{";
        for (int i = 0; i < 10'000; ++i) object += "\"c" + std::to_string(i) + "\":1,";
        object.back() = '}';
        const auto file = read(object + "\n{\"id\":1}\n");
        CHECK(file.rows.empty());
        REQUIRE(file.faults.size() == 1);
        CHECK(file.headings.size() == limits::csv_cells_max);
    }
    SUBCASE("as deep as can be") {
        const auto file = read("{\"a\":" + std::string(100'000, '[') + "\n{\"id\":1}\n");
        CHECK(file.rows.size() + file.faults.size() >= 1);
    }
    SUBCASE("a brace that never closes") {
        const auto file = read("[{\"a\":\"" + std::string(1 << 20, 'x'), 4096);
        CHECK(file.rows.empty());
        CHECK(file.faults.size() >= 1);
    }
    SUBCASE("one line that never ends is one fault, and what comes after it is read") {
        const auto line = "{\"a\":\"" + std::string(5 << 20, '{') + "\n{\"id\":1}\n";
        const auto file = read("{\"id\":0}\n" + line, 4096);
        CHECK(file.rows.size() == 2);
        REQUIRE(file.faults.size() == 1);
        CHECK(file.faults[0].sentence == "this is longer than any person needs");
    }
    SUBCASE("objects in letters of two bytes") {
        const auto file = read(std::string("{\0\"\0i\0d\0\"\0:\0001\0}\0\n\0", 18));
        REQUIRE(file.faults.size() == 1);
        CHECK(file.faults[0].sentence.find("UTF-16") != std::string::npos);
    }
    SUBCASE("another encoding") {
        const std::string wide("\xFF\xFE{\0\"\0i\0d\0\"\0", 12);
        CHECK_FALSE(read(wide).faults.empty());
        const auto latin = read("{\"given\":\"Zo\xEB\"}\n{\"given\":\"Ivy\"}\n");
        CHECK(latin.faults.size() == 1);
        CHECK(latin.rows.size() == 1);
    }
    SUBCASE("a context of its own, which would be fetched elsewhere") {
        auto other = std::string(person);
        other.replace(other.find("https://github.com"), 18, "https://evil.example");
        const auto file = read(other);
        CHECK(file.rows.empty());
        CHECK(file.faults[0].sentence.find("is not known here") != std::string::npos);
    }
    SUBCASE("nothing at all") {
        CHECK(read("").rows.empty());
        CHECK(read("[]").rows.empty());
        CHECK_FALSE(read("").form.has_value());
    }
}
