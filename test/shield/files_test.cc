// Planted addresses in files: in what a photograph says beside what it shows, and in a PDF. What
// Accord takes in as a file is the scan of a paper (signed with a pen, or evidence that somebody
// may sign); what it gives out as a file is that scan and the copy of an agreement; and any page
// may be printed. Each is read here with other people's tools.
#include <doctest/doctest.h>

#include <array>

#include "casework/sharing/commands.h"
#include "governance/agreement/commands.h"
#include "governance/agreement/commands_paper.h"
#include "platform/pdf/pdf.h"
#include "shield/school.h"
#include "shield/search.h"
#include "support/must.h"
#include "support/photograph.h"

using namespace accord;
using test::must;
using test::Planted;
using test::School;
using test::Search;

namespace {

constexpr std::array<std::string_view, 9> nobody_of_theirs{
    "priya", "grace", "asha", "nadia", "ruth", "peter", "hugh", "karen", "liam"};
constexpr std::array<std::string_view, 2> who_may{"moira", "sam"};

std::string words_of(const Planted& one) {
    return one.lines() + ", " + one.postcode;
}

Bytes printed(const std::string& page) {
    return copy(bytes_of(must(pdf::print(pdf::debian_browser, page))));
}

// Papers that the school's signatory takes in, each with a child's address in its file.
class Papers {
public:
    explicit Papers(test::OpenHouse& house) : house_(house) {
        auto reading = must(audit::Reading::begin(house.node, house.marshgate.as("moira")));
        agreement_ = must(agreement::current_of_all(reading)).front();
    }
    std::string take_in(Bytes bytes) {
        agreement::TakeIn wish;
        wish.agreement = agreement_.id;
        wish.party = house_.marshgate.party("brigids");
        wish.name = "Moira Engleby";
        wish.post = "Headteacher";
        wish.signed_on = Date{2026, 2, 27};
        wish.bytes = std::move(bytes);
        wish.entered_name = "Moira Engleby";
        const auto paper =
            must(agreement::take_in(house_.node, house_.marshgate.as("moira"), wish));
        return "/agreements/" + text(agreement_.reference) + "/papers/" + text(paper.id);
    }
    std::string copy_address() const {
        return "/agreements/" + text(agreement_.reference) + "/copy";
    }

private:
    test::OpenHouse& house_;
    agreement::Agreement agreement_;
};

Search::File scan_as(test::OpenHouse& house, std::string_view who, const std::string& paper) {
    const auto scan = house.visitor(who).get(paper + "/scan");
    REQUIRE(scan.status == http::Status::Ok);
    const bool jpeg = scan.header("Content-Type") == "image/jpeg";
    const bool png = scan.header("Content-Type") == "image/png";
    return {paper.substr(paper.rfind('/') + 1) + (jpeg  ? ".jpg"
                                                  : png ? ".png"
                                                        : ".pdf"),
            copy(bytes_of(scan.body))};
}

bool tools_are_missing(bool looked) {
    if (not looked) MESSAGE("not tried: pdftotext and exiftool are not here");
    return not looked;
}

}  // namespace

TEST_CASE("a photograph of a paper says to nobody where it was taken") {
    test::OpenHouse house;
    test::Planting planting(house, 20260302);
    Papers papers(house);
    std::vector<Search::File> as_taken, as_opened;
    for (const auto& one : planting.all()) {
        const test::Beside beside{.words = words_of(one)};
        const bool png = one.number % 2 == 1;
        const auto bytes = png ? test::png_with(beside) : test::jpeg_with(beside);
        as_taken.push_back({std::to_string(one.number) + (png ? ".png" : ".jpg"), bytes});
        const auto paper = papers.take_in(bytes);
        for (const auto who : who_may) as_opened.push_back(scan_as(house, who, paper));
    }
    Search before(planting.all());
    if (tools_are_missing(before.look_into(as_taken))) return;
    INFO("the search finds every one of them, and where each was taken, before it is taken in");
    for (const auto& file : as_taken) {
        CHECK(before.found.count(file.name + " says where it was taken") == 1);
        const auto beside = "what is said beside " + file.name;
        const auto at = before.found.lower_bound(beside);
        CHECK((at != before.found.end() and at->starts_with(beside)));
    }
    Search after(planting.all());
    REQUIRE(after.look_into(as_opened));
    CHECK_MESSAGE(after.found.empty(), after.list());
}

TEST_CASE("an address in the PDF of a paper is read by those whose paper it is, and nobody else") {
    if (not pdf::can_print(pdf::debian_browser)) {
        MESSAGE("not tried: there is no Chromium here");
        return;
    }
    test::OpenHouse house;
    test::Planting planting(house, 7);
    const auto& one = planting.all().front();
    Papers papers(house);
    const auto paper = papers.take_in(
        printed("<!DOCTYPE html><title>A paper</title><p>Signed at " + words_of(one)));
    Search own(planting.all());
    for (const auto who : who_may)
        if (tools_are_missing(own.look_into({scan_as(house, who, paper)}))) return;
    CHECK(own.found.size() >= 2);  // the street and the postcode, packed as they are in the file
    for (const auto who : nobody_of_theirs) {
        CAPTURE(who);
        auto visitor = house.visitor(who);
        CHECK(visitor.get(paper + "/scan").status != http::Status::Ok);
        CHECK(visitor.get(paper).status != http::Status::Ok);
    }
}

TEST_CASE(
    "what leaves as a PDF has no safe address in it, and one that nobody keeps shut is found") {
    if (not pdf::can_print(pdf::debian_browser)) {
        MESSAGE("not tried: there is no Chromium here");
        return;
    }
    test::OpenHouse house;
    test::Planting planting(house, 20260302);
    // One of each way in which an address is written (school.cc).
    const std::vector<Planted> six(planting.all().begin(), planting.all().begin() + 6);
    School school(house, six);
    school.shares_about_each();
    auto open = planting.all()[5];
    open.street = "Open" + open.street;
    open.postcode.replace(0, 2, "N9");
    open.name = {"Nobody", "Known", "usual"};
    const std::vector<Planted> in_the_open{open};
    School careless(house, in_the_open);
    careless.shares_about_each();
    house.node.clock.pass(minutes(5));
    house.do_all_work();

    const auto page_of = [&](std::string_view who, const Reference& share) {
        auto visitor = house.visitor(who);
        visitor.get("/share/" + text(share));
        return visitor.page;
    };
    std::vector<Search::File> files;
    // As each of those who were told prints it.
    constexpr std::array<std::string_view, 4> readers{"priya", "asha", "nadia", "peter"};
    for (std::size_t i = 0; i < 6; ++i)
        files.push_back({"share-" + std::to_string(i) + ".pdf",
                         printed(page_of(readers[i % readers.size()], school.shares[i]))});
    const auto copy_of = house.visitor("asha").get(Papers(house).copy_address());
    REQUIRE(copy_of.status == http::Status::Ok);
    files.push_back({"agreement.pdf", copy(bytes_of(copy_of.body))});
    Search search(planting.all());
    if (tools_are_missing(search.look_into(files))) return;
    CHECK_MESSAGE(search.found.empty(), search.list());
    CHECK(search.looked_at > 6 * 3);

    Search leak(in_the_open);
    REQUIRE(leak.look_into({{"leak.pdf", printed(page_of("priya", careless.shares.front()))}}));
    CHECK(leak.found.lower_bound("the text of leak.pdf") != leak.found.end());
}
