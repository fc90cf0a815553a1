#include "platform/web/multipart.h"

#include <doctest/doctest.h>

#include "base/limits.h"

namespace accord::web {
namespace {

std::string part(std::string_view disposition, std::string_view content) {
    return "--xYz\r\nContent-Disposition: form-data; " + std::string(disposition) + "\r\n\r\n" +
           std::string(content) + "\r\n";
}

TEST_CASE("the boundary is read from the content type, or it is no such form") {
    struct Row {
        std::string_view type, boundary;
    };
    constexpr Row rows[] = {
        {"multipart/form-data; boundary=xYz", "xYz"},
        {"Multipart/Form-Data; Boundary=\"x.Yz\"", "x.Yz"},
        {"multipart/form-data", ""},
        {"multipart/form-data; boundary=", ""},
        {"multipart/form-data; boundary=a b", ""},
        {"multipart/form-data; boundary=x; charset=utf-8", ""},
        {"multipart/mixed; boundary=xYz", ""},
        {"application/x-www-form-urlencoded", ""},
        {"", ""},
    };
    for (const auto& row : rows) CHECK(multipart_boundary(row.type).value_or("") == row.boundary);
}

TEST_CASE("fields and files are read, and a file keeps every byte") {
    const std::string bytes("%PDF\r\n--xY\0\xff\r\n", 14);
    const auto body = part("name=\"post\"", "Head\r\nteacher") +
                      part("name=\"scan\"; filename=\"a %22b%22.pdf\"", bytes) + "--xYz--\r\n";
    const auto read = read_multipart("xYz", body);
    REQUIRE(read.has_value());
    REQUIRE(read->fields.size() == 1);
    CHECK(read->fields[0] == Field{"post", "Head\nteacher"});
    REQUIRE(read->files.size() == 1);
    CHECK(read->files[0].name == "scan");
    CHECK(read->files[0].file_name == "a \"b\".pdf");
    CHECK(read->files[0].bytes == bytes);
}

TEST_CASE("what could be taken apart in two ways is refused") {
    const auto good = part("name=\"post\"", "x");
    std::string many;
    for (std::size_t i = 0; i <= limits::upload_parts_max; ++i) many += good;
    const std::string rows[] = {
        "",
        "--xYz",
        good,                                                     // no end
        good + "--xYz-",                                          // half an end
        good + "--xYz--\r\nmore",                                 // something after it
        "\r\n" + good + "--xYz--",                                // something before it
        part("filename=\"a\"", "x") + "--xYz--",                  // no name
        part("name=\"post", "x") + "--xYz--",                     // an open quotation
        "--xYz\r\nContent-Type: text/plain\r\n\r\nx\r\n--xYz--",  // no disposition
        part("name=\"post\"", "\xc3\x28") + "--xYz--",            // not UTF-8
        many + "--xYz--",
    };
    for (const auto& row : rows) {
        CAPTURE(row);
        CHECK_FALSE(read_multipart("xYz", row).has_value());
    }
    CHECK(read_multipart("xYz", good + "--xYz--").has_value());
}

}  // namespace
}  // namespace accord::web
