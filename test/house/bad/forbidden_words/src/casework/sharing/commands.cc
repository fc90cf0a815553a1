auto now = std::chrono::system_clock::now();  // TODO ask the act
auto later = std::time(nullptr);
auto spoken_time(int at);
int chance() { return rand(); }
const char* home = getenv("HOME");
auto task = []() { co_await nothing(); };
const char* page = "<div style=\"color: red\" onclick=\"go()\">time( getenv</div>";
