#include "platform/html/qr_code.h"

#include <qrencode.h>

#include <memory>
#include <string>

namespace accord::html {
namespace {

constexpr int quiet_modules = 4;  // the empty border that readers need
constexpr int pixels_a_module = 5;

struct Freed {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

// Every dark run of a row is one short bar: "M4 4h7v1h-7z".
std::string bars(const QRcode& code) {
    std::string path;
    for (int y = 0; y < code.width; ++y) {
        for (int x = 0; x < code.width; ++x) {
            int run = 0;
            while (x + run < code.width and (code.data[y * code.width + x + run] & 1) != 0) ++run;
            if (run == 0) continue;
            const auto long_as = std::to_string(run);
            path += "M" + std::to_string(x + quiet_modules) + " " +
                    std::to_string(y + quiet_modules) + "h" + long_as + "v1h-" + long_as + "z";
            x += run;
        }
    }
    return path;
}

}  // namespace

Html qr_code(std::string_view text, std::string_view label) {
    const std::string content(text);
    const std::unique_ptr<QRcode, Freed> code(
        QRcode_encodeString8bit(content.c_str(), 0, QR_ECLEVEL_M));
    if (not code) return {};
    const int side = code->width + 2 * quiet_modules;
    const auto box = std::to_string(side);
    const auto pixels = std::to_string(side * pixels_a_module);
    return element("svg",
                   {{"viewBox", "0 0 " + box + " " + box},
                    {"width", pixels},
                    {"height", pixels},
                    {"role", "img"},
                    {"aria-label", std::string(label)},
                    {"class", "app-qr"}},
                   element("rect", {{"width", box}, {"height", box}, {"fill", "#fff"}}) +
                       element("path", {{"d", bars(*code)}, {"fill", "#000"}}));
}

}  // namespace accord::html
