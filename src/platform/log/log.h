// The log: one line an event, for those who keep the machine running. It holds nothing personal:
// ids, counts, codes and durations only, and it will not take a Personal<T>.
//
//     log.info("share.delivered", {{"message", text(id)}, {"tries", 2}});
//     2026-03-02T09:00:00.000000Z info share.delivered message=msg_01… tries=2
//
// The trail (governance/audit) says who did what. The log says how the machine is.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/error.h"
#include "base/personal.h"

namespace accord::log {

struct Field {
    std::string_view name;
    std::string value;

    Field(std::string_view name_, std::string_view value_) : name(name_), value(value_) {}
    Field(std::string_view name_, const std::string& value_) : name(name_), value(value_) {}
    Field(std::string_view name_, const char* value_) : name(name_), value(value_) {}
    template <class T>
        requires std::is_integral_v<T>
    Field(std::string_view name_, T value_) : name(name_), value(std::to_string(value_)) {}
    template <class T>
    Field(std::string_view name_, const Personal<T>& value_) = delete;
};

using Fields = std::initializer_list<Field>;

class Log {
public:
    // To standard error; for tests, into a text; or nowhere.
    static std::unique_ptr<Log> to_standard_error();
    static std::unique_ptr<Log> into(std::string& text);
    static std::unique_ptr<Log> nowhere();
    ~Log();

    // May be called by many threads at once. `event` is a constant: noun.past_tense.
    void info(std::string_view event, Fields fields = {});
    void warn(std::string_view event, Fields fields = {});
    void error(std::string_view event, Fields fields = {});
    void error(std::string_view event, const Error& why);

private:
    struct Inside;
    explicit Log(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

}  // namespace accord::log
