#include "platform/log/log.h"

#include <spdlog/logger.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/null_sink.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

namespace accord::log {
namespace {

constexpr std::size_t value_characters_max = 400;

// A value is one word of the line: what would break the line, or forge another, is written out.
std::string shown(std::string_view value) {
    const bool plain = not value.empty() and value.size() <= value_characters_max and
                       std::all_of(value.begin(), value.end(), [](char c) {
                           return c > ' ' and c != '"' and c != '\\' and c != 0x7f;
                       });
    if (plain) return std::string(value);
    std::string out = "\"";
    for (const char c : value.substr(0, value_characters_max)) {
        if (c == '"' or c == '\\') {
            out += {'\\', c};
        } else if (static_cast<unsigned char>(c) < ' ' or c == 0x7f) {
            out += '?';
        } else {
            out += c;
        }
    }
    return out + "\"";
}

std::string line(std::string_view event, Fields fields) {
    std::string out(event);
    for (const auto& field : fields) {
        out += " " + std::string(field.name) + "=" + shown(field.value);
    }
    return out;
}

// Appends each line to a text that someone else holds.
class TextSink final : public spdlog::sinks::base_sink<std::mutex> {
public:
    explicit TextSink(std::string& text) : text_(text) {}

protected:
    void sink_it_(const spdlog::details::log_msg& message) override {
        spdlog::memory_buf_t written;
        formatter_->format(message, written);
        text_.append(written.data(), written.size());
    }
    void flush_() override {}

private:
    std::string& text_;
};

}  // namespace

struct Log::Inside {
    spdlog::logger logger;

    explicit Inside(spdlog::sink_ptr sink) : logger("accord", std::move(sink)) {
        logger.set_formatter(std::make_unique<spdlog::pattern_formatter>(
            "%Y-%m-%dT%H:%M:%S.%fZ %l %v", spdlog::pattern_time_type::utc));
        logger.flush_on(spdlog::level::info);
    }
};

Log::Log(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Log::~Log() = default;

std::unique_ptr<Log> Log::to_standard_error() {
    auto sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
    return std::unique_ptr<Log>(new Log(std::make_unique<Inside>(std::move(sink))));
}

std::unique_ptr<Log> Log::into(std::string& text) {
    auto sink = std::make_shared<TextSink>(text);
    return std::unique_ptr<Log>(new Log(std::make_unique<Inside>(std::move(sink))));
}

std::unique_ptr<Log> Log::nowhere() {
    auto sink = std::make_shared<spdlog::sinks::null_sink_mt>();
    return std::unique_ptr<Log>(new Log(std::make_unique<Inside>(std::move(sink))));
}

// The line is given as a value, never as a pattern.
void Log::info(std::string_view event, Fields fields) {
    inside_->logger.log(spdlog::level::info, line(event, fields));
}

void Log::warn(std::string_view event, Fields fields) {
    inside_->logger.log(spdlog::level::warn, line(event, fields));
}

void Log::error(std::string_view event, Fields fields) {
    inside_->logger.log(spdlog::level::err, line(event, fields));
}

void Log::error(std::string_view event, const Error& why) {
    error(event, {{"kind", word(why.kind)}, {"why", why.sentence}});
}

}  // namespace accord::log
