#include "casework/sharing/guards.h"

#include <doctest/doctest.h>

using namespace accord;
using namespace accord::sharing;

TEST_CASE("a number of anybody on the list that must not be learnt goes out in nobody's words") {
    people::Person mother;
    mother.name = {"Ngozi", "Bello", "usual"};
    mother.reference = {'C', "222222"};
    mother.reaches.resize(3);
    mother.reaches[0].words = "07700 900123";
    mother.reaches[0].confidential = true;
    mother.reaches[1].kind = people::ReachKind::Email;
    mother.reaches[1].words = "ngozi@mail.example";
    mother.reaches[1].confidential = true;
    mother.reaches[2].words = "07700 900456";
    Child other;
    other.first_name = "Theo";
    const std::vector<people::Person> in_secret{mother};
    const Guards guards({other}, in_secret, {2026, 3, 2});
    CHECK(guards.in_text("Ring +44 7700 900123 or 07700 900456, or write to NGOZI@mail.example.") ==
          "Ring [telephone number held back] or 07700 900456, or write to "
          "[e-mail address held back].");
    CHECK(guards.in_line("07700900123") == "[telephone number held back]");
}
