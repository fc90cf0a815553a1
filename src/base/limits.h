// Every upper bound in the program, on one page (HOUSE_RULES 25). Units in the names.
#pragma once

#include <cstddef>
#include <cstdint>

namespace accord::limits {

inline constexpr std::size_t json_levels_max = 64;
inline constexpr std::size_t document_bytes_max =
    8 * 1024 * 1024;  // an agreement, a question, evidence
inline constexpr std::size_t agreement_clauses_max = 2000;
inline constexpr std::size_t table_bytes_max = 4 * 1024 * 1024;
inline constexpr std::size_t csv_row_bytes_max = 256 * 1024;
inline constexpr std::size_t csv_cells_max = 200;     // in a row
inline constexpr std::size_t csv_rows_max = 100'000;  // in a file
inline constexpr std::size_t import_bytes_max = 5 * 1024 * 1024;

inline constexpr std::size_t match_file_bytes_max = std::size_t{1} << 30;  // a file to be matched
inline constexpr std::size_t match_rows_max = 20'000'000;

inline constexpr std::size_t request_header_bytes_max = 16 * 1024;
inline constexpr std::size_t request_body_bytes_max = 1024 * 1024;  // a form; uploads say their own
inline constexpr std::size_t request_fields_max = 400;
inline constexpr int request_seconds_max = 30;  // from first byte to last
inline constexpr int idle_seconds_max = 60;
inline constexpr std::size_t connections_max = 4096;
inline constexpr std::size_t requests_waiting_max = 512;

inline constexpr std::size_t worry_characters_max = 20000;
inline constexpr std::size_t line_characters_max = 500;
inline constexpr std::size_t name_characters_max = 200;
inline constexpr std::size_t children_max = 12;
inline constexpr std::size_t recipients_max = 20;
inline constexpr std::size_t batch_rows_max = 100;  // happenings brought at once

inline constexpr int session_idle_minutes_max = 15;  // docs/adr: sessions
inline constexpr int session_hours_max = 12;
inline constexpr int sessions_per_person_max = 2;
inline constexpr int fresh_minutes_max = 5;  // how long a step-up lasts
inline constexpr int code_tries_max = 5;
inline constexpr int arrival_minutes_max = 30;  // from saying who one is to showing it
inline constexpr int invitation_days_max = 14;
inline constexpr int kept_form_hours_max = 24;  // a form that came after its session ended

inline constexpr std::size_t client_keys_max = 4;
inline constexpr std::size_t assertion_bytes_max = 8 * 1024;
inline constexpr int assertion_seconds_max = 300;  // RFC 7523, as our partners read it
inline constexpr int clock_slack_seconds = 120;    // between two nodes' clocks
inline constexpr int token_seconds = 300;
inline constexpr std::int64_t client_requests_per_minute_max = 600'000;
inline constexpr std::size_t evaluations_max = 100;  // questions in one call

inline constexpr std::size_t statement_bytes_max = 256 * 1024;  // of one signature
inline constexpr std::size_t jws_bytes_max = 4096;
inline constexpr std::size_t upload_bytes_max = 10 * 1024 * 1024;  // a form with a scan in it
inline constexpr std::size_t upload_parts_max = 64;
inline constexpr std::size_t seats_max = 6;

inline constexpr std::size_t letters_in_hand_max = 20;          // claimed at once from the outbox
inline constexpr std::size_t returned_bytes_max = 1024 * 1024;  // an e-mail that came back
inline constexpr std::size_t returns_at_once_max = 1000;        // in one round

inline constexpr int busy_wait_ms = 5000;  // the database, before Unavailable
inline constexpr std::size_t page_rows_max = 50;

}  // namespace accord::limits
