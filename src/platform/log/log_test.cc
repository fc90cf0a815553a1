#include "platform/log/log.h"

#include <doctest/doctest.h>

namespace accord::log {
namespace {

TEST_CASE("a line says when, how grave, what, and the fields; and cannot be broken or forged") {
    std::string text;
    const auto log = Log::into(text);
    log->info("share.delivered", {{"message", "msg_1"}, {"tries", 2}});
    log->error("store.stopped", broken("The disk said no\nand more"));
    log->warn("odd.value", {{"path", "a \"b\" \\ c"}, {"none", ""}});
    CHECK(text.find("Z info share.delivered message=msg_1 tries=2\n") != std::string::npos);
    CHECK(text.find("error store.stopped kind=broken why=\"The disk said no?and more\"\n") !=
          std::string::npos);
    CHECK(text.find("warning odd.value path=\"a \\\"b\\\" \\\\ c\" none=\"\"\n") !=
          std::string::npos);
    CHECK(std::count(text.begin(), text.end(), '\n') == 3);
}

TEST_CASE("a long value is cut") {
    std::string text;
    Log::into(text)->info("long.value", {{"value", std::string(5000, 'x')}});
    CHECK(text.size() < 600);
}

static_assert(not std::is_constructible_v<Field, std::string_view, Personal<std::string>>);

}  // namespace
}  // namespace accord::log
