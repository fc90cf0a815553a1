// Every test of the house in one binary. Run a room alone with --source-file=*src/engine/policy/*.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
