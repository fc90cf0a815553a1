# Kept libraries, all Debian packages. Each header has one home in src/ (test/house: homes); linking is
# for the whole program, so that a room need not say it again.
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(OpenSSL 3 REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(PostgreSQL REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(spdlog REQUIRED)
find_package(date REQUIRED)
find_package(CURL 7.85 REQUIRED)
find_package(mimalloc 2.0 REQUIRED)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(OATH REQUIRED IMPORTED_TARGET liboath)
pkg_check_modules(QRENCODE REQUIRED IMPORTED_TARGET libqrencode)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)

add_library(accord_libraries INTERFACE)
target_link_libraries(accord_libraries INTERFACE
    Threads::Threads OpenSSL::SSL OpenSSL::Crypto SQLite::SQLite3 PostgreSQL::PostgreSQL
    ICU::uc ICU::i18n spdlog::spdlog date::date-tz PkgConfig::SODIUM PkgConfig::OATH PkgConfig::QRENCODE
    PkgConfig::ZSTD
    CURL::libcurl boost_json)
