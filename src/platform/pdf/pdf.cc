#include "platform/pdf/pdf.h"

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <mutex>
#include <vector>

#include "platform/host/files.h"

namespace accord::pdf {
namespace {

constexpr int milliseconds_max = 60'000;
constexpr std::size_t pdf_bytes_max = 64 * 1024 * 1024;
constexpr rlim_t file_bytes_max = 256 * 1024 * 1024;
constexpr uid_t nobody = 65534;

// What is asked of the browser: print this one page, and do nothing else.
std::vector<std::string> words_for(const std::string& browser, const std::string& folder) {
    return {browser,
            "--headless",
            "--no-sandbox",  // its own box wants rights that ours has given up
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--disable-extensions",
            "--disable-crash-reporter",
            "--no-first-run",
            "--no-default-browser-check",
            "--no-pdf-header-footer",
            "--generate-pdf-document-outline",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--user-data-dir=" + folder + "/profile",
            "--print-to-pdf=" + folder + "/out.pdf",
            "file://" + folder + "/in.html"};
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> out;
    for (auto& word : words) out.push_back(word.data());
    out.push_back(nullptr);
    return out;
}

// In the child, between fork and exec: only what is safe there. What is refused is done without:
// inside many containers a process may not leave the network, and then the flags above stand alone.
[[noreturn]] void become(char* const* words, char* const* environment, const char* folder) {
    setsid();
    const int null = open("/dev/null", O_RDWR);
    for (int out = 0; out < 3; ++out) dup2(null, out);
    for (int other = 3; other < 1024; ++other) close(other);
    const rlimit file{file_bytes_max, file_bytes_max};
    const rlimit core{0, 0};
    setrlimit(RLIMIT_FSIZE, &file);
    setrlimit(RLIMIT_CORE, &core);
    if (geteuid() == 0) {
        unshare(CLONE_NEWNET);
        if (setgid(nobody) != 0 or setuid(nobody) != 0) _exit(126);
    } else {
        unshare(CLONE_NEWUSER | CLONE_NEWNET);
    }
    if (chdir(folder) != 0) _exit(126);
    execve(words[0], words, environment);
    _exit(127);
}

// True when it ended well. Whatever it started ends with it: it leads a session of its own.
bool ended_well(pid_t child) {
    const int handle = static_cast<int>(syscall(SYS_pidfd_open, child, 0));
    pollfd ended{handle, POLLIN, 0};
    const bool in_time = handle >= 0 and poll(&ended, 1, milliseconds_max) == 1;
    if (handle >= 0) close(handle);
    if (not in_time) kill(-child, SIGKILL);
    int status = 0;
    if (waitpid(child, &status, 0) != child) return false;
    kill(-child, SIGKILL);
    return in_time and WIFEXITED(status) and WEXITSTATUS(status) == 0;
}

Result<void> run(const std::string& browser, const std::string& folder) {
    auto words = words_for(browser, folder);
    std::vector<std::string> settings = {"PATH=/usr/bin:/bin", "HOME=" + folder, "TMPDIR=" + folder,
                                         "LANG=C.UTF-8",
                                         "DBUS_SESSION_BUS_ADDRESS=unix:path=/dev/null"};
    auto arguments = pointers(words);
    auto environment = pointers(settings);
    const pid_t child = fork();
    if (child < 0) return fail(unavailable("The browser that prints could not be started"));
    if (child == 0) become(arguments.data(), environment.data(), folder.c_str());
    if (not ended_well(child)) return fail(unavailable("The browser that prints did not end well"));
    return {};
}

}  // namespace

bool can_print(const std::string& browser) {
    return not browser.empty() and access(browser.c_str(), X_OK) == 0;
}

Result<std::string> print(const std::string& browser, std::string_view page) {
    if (not can_print(browser)) return fail(unavailable("There is no browser to print with"));
    static std::mutex one_at_a_time;
    const std::lock_guard hold(one_at_a_time);
    const host::TemporaryFolder folder;
    TRY(host::write_file(folder / "in.html", page, 0644));
    if (geteuid() == 0) {
        const bool given = chown(folder.path().c_str(), nobody, nobody) == 0;
        if (not given) return fail(unavailable("The folder to print in could not be given away"));
    }
    TRY(run(browser, folder.path()));
    auto pdf = TRY(host::read_file(folder / "out.pdf", pdf_bytes_max));
    if (not pdf.starts_with("%PDF-")) return fail(broken("What was printed is not a PDF"));
    return pdf;
}

}  // namespace accord::pdf
