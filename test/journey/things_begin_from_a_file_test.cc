// What a body has already as a file is brought in as it is: an agreement's text, a register of
// organisations, a privacy assessment. What is wrong with a file is told at the file.
#include <doctest/doctest.h>

#include "governance/assessments/commands.h"
#include "governance/assessments/document.h"
#include "platform/host/embedded.h"
#include "support/open_house.h"
#include "support/party_file.h"

namespace accord::test {
namespace {

bool says(const Visitor& visitor, std::string_view words) {
    return visitor.page.find(words) != std::string::npos;
}

TEST_CASE("A draft begins from a chosen file, with its faults to be mended") {
    OpenHouse house;
    auto sam = house.visitor("sam");
    sam.get("/drafts/new");
    CHECK(sam.post("/drafts", {{"how", "file"}}).status == http::Status::Unprocessable);
    sam.get("/drafts/new");
    const auto bytes =
        host::embedded("agreements/london-safeguarding-nine-faults.agreement.json").value();
    const auto marked = "\xEF\xBB\xBF" + std::string(bytes);  // as some editors save it
    sam.follow(sam.post_file("/drafts", {{"how", "file"}}, "draft_file", marked));
    CHECK(sam.path.starts_with("/drafts/D-"));
    CHECK(says(sam, "9 things to put right before it opens"));

    INFO("A file that is no JSON at all is told of, and nothing is begun");
    sam.get("/drafts/new");
    const auto refused =
        sam.post_file("/drafts", {{"how", "file"}}, "draft_file", std::string("\xFF\xFE\0no", 5));
    CHECK(refused.status == http::Status::Unprocessable);

    INFO("Nor is JSON of something else");
    const auto other = sam.post_file("/drafts", {{"how", "file"}}, "draft_file", "{\"a\": 1}");
    CHECK(other.status == http::Status::Unprocessable);
    CHECK(other.body.find("This is no agreement file") != std::string::npos);
}

TEST_CASE("A draft from a file is compared with the version that it says it supersedes") {
    OpenHouse house;
    auto sam = house.visitor("sam");
    auto text = parse_json(host::embedded("agreements/london-safeguarding.agreement.json").value());
    REQUIRE(text.has_value());
    text->set("supersedes", "1.0").set("version", "1.1").set("name", "Another name");
    sam.get("/drafts/new");
    sam.follow(sam.post_file("/drafts", {{"how", "file"}}, "draft_file", pretty(*text)));
    sam.get(sam.path + "/changes");
    CHECK(says(sam, "Against version 1.0 of"));
    CHECK(says(sam, "Another name"));
}

TEST_CASE("A register of organisations is chosen as a file") {
    OpenHouse house;
    auto sam = house.visitor("sam");
    const auto file = party_file(7, 300, 5);
    sam.get("/organisations/import");
    sam.follow(sam.post_file("/organisations/import", {{"content", ""}}, "csv", file.content));
    CHECK(sam.path.starts_with("/organisations/imports/imp_"));
    CHECK(says(sam, "Bring in 295 organisations"));
}

TEST_CASE("A privacy assessment begins from a file, or its faults are told with their places") {
    OpenHouse house;
    auto miriam = house.visitor("miriam");
    const auto begin = [&](std::string_view bytes) {
        miriam.get("/privacy-assessments/new");
        return miriam.post_file("/privacy-assessments", {{"from", "file"}}, "assessment_file",
                                bytes);
    };
    miriam.get("/privacy-assessments/new");
    CHECK(miriam.post("/privacy-assessments", {{"from", "file"}}).body.find("Choose the file") !=
          std::string::npos);
    const auto faulty = begin("{\n \"format\": \"something else\"\n}");
    CHECK(faulty.status == http::Status::Unprocessable);
    CHECK(faulty.body.find("the file:2:") != std::string::npos);

    auto content = assessments::london_template(house.law().rulebook()).value();
    content.title = "As it was at the last place";
    const auto begun = begin(pretty(assessments::to_json(content)));
    CHECK(begun.status == http::Status::SeeOther);
    miriam.follow(begun);
    CHECK(says(miriam, "As it was at the last place"));
}

}  // namespace
}  // namespace accord::test
