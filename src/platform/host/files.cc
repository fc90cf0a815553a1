#include "platform/host/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "base/expect.h"
#include "platform/host/file_writing.h"

namespace accord::host {
namespace {

namespace fs = std::filesystem;

Error said_no(std::string_view doing, const std::string& path, int why) {
    const std::string sentence =
        "Could not " + std::string(doing) + " " + path + ": " + std::strerror(why);
    if (why == ENOENT) return not_found(sentence);
    if (why == EEXIST) return conflict(sentence);
    if (why == EACCES or why == EPERM) return forbidden(sentence);
    return unavailable(sentence);
}

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }
    bool open() const { return number_ >= 0; }

private:
    int number_;
};

Result<void> write_all(int file, std::string_view content, const std::string& path) {
    while (not content.empty()) {
        const auto put = ::write(file, content.data(), content.size());
        if (put < 0 and errno == EINTR) continue;
        if (put < 0) return fail(said_no("write", path, errno));
        content.remove_prefix(static_cast<std::size_t>(put));
    }
    return {};
}

Result<void> flush(int file, const std::string& path) {
    if (fsync(file) != 0) return fail(said_no("flush", path, errno));
    return {};
}

Result<void> flush_folder_of(const std::string& path) {
    const auto above = fs::path(path).parent_path().string();
    const Descriptor folder(::open(above.empty() ? "." : above.c_str(), O_RDONLY | O_DIRECTORY));
    if (not folder.open() or fsync(folder.number()) != 0) {
        return fail(said_no("flush", above, errno));
    }
    return {};
}

}  // namespace

Result<FileReading> FileReading::open(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return fail(said_no("open", path, errno));
    struct stat about{};
    FileReading out(file, 0, path);
    if (fstat(file, &about) != 0) return fail(said_no("look at", path, errno));
    if (S_ISDIR(about.st_mode)) return fail(invalid(path + " is a folder, not a file"));
    out.size_ = static_cast<std::size_t>(about.st_size);
    return out;
}

FileReading::FileReading(FileReading&& other) noexcept
    : file_(other.file_), size_(other.size_), path_(std::move(other.path_)) {
    other.file_ = -1;
}

FileReading::~FileReading() {
    if (file_ >= 0) close(file_);
}

Result<bool> FileReading::read(std::string& piece, std::size_t bytes_max) {
    piece.resize(bytes_max);
    for (;;) {
        const auto got = ::read(file_, piece.data(), bytes_max);
        if (got < 0 and errno == EINTR) continue;
        if (got < 0) return fail(said_no("read", path_, errno));
        piece.resize(static_cast<std::size_t>(got));
        return got > 0;
    }
}

namespace {

// "8 MB", "64 kB", "200 bytes": the largest that says it exactly.
std::string size_words(std::size_t bytes) {
    constexpr std::size_t kilo = 1024;
    if (bytes > 0 and bytes % (kilo * kilo) == 0)
        return std::to_string(bytes / (kilo * kilo)) + " MB";
    if (bytes > 0 and bytes % kilo == 0) return std::to_string(bytes / kilo) + " kB";
    return std::to_string(bytes) + " bytes";
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::size_t bytes_max) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (not file.open()) return fail(said_no("read", path, errno));
    std::string out;
    char part[16384];
    for (;;) {
        const auto got = ::read(file.number(), part, sizeof part);
        if (got < 0 and errno == EINTR) continue;
        if (got < 0) return fail(said_no("read", path, errno));
        if (got == 0) return out;
        out.append(part, static_cast<std::size_t>(got));
        if (out.size() > bytes_max) {
            return fail(invalid(path + " is larger than " + size_words(bytes_max)));
        }
    }
}

Result<void> write_file(const std::string& path, std::string_view content, unsigned mode) {
    auto file = TRY(FileWriting::begin(path, mode));
    TRY(file.write(content));
    return file.end();
}

Result<FileWriting> FileWriting::begin(const std::string& path, unsigned mode) {
    FileWriting out(-1, path);
    const auto beside = out.beside();
    unlink(beside.c_str());
    out.file_ = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (out.file_ < 0) return fail(said_no("make", beside, errno));
    return out;
}

FileWriting::FileWriting(FileWriting&& other) noexcept
    : file_(other.file_), path_(std::move(other.path_)) {
    other.file_ = -1;
}

FileWriting::~FileWriting() {
    if (file_ < 0) return;
    close(file_);
    unlink(beside().c_str());
}

Result<void> FileWriting::write(std::string_view piece) {
    return write_all(file_, piece, beside());
}

Result<void> FileWriting::end() {
    TRY(flush(file_, beside()));
    if (std::rename(beside().c_str(), path_.c_str()) != 0)
        return fail(said_no("name", path_, errno));
    close(file_);
    file_ = -1;
    return flush_folder_of(path_);
}

Result<void> make_file(const std::string& path, std::string_view content, unsigned mode) {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
    if (not file.open()) return fail(said_no("make", path, errno));
    TRY(write_all(file.number(), content, path));
    TRY(flush(file.number(), path));
    return flush_folder_of(path);
}

Result<void> copy_file(const std::string& from, const std::string& to) {
    std::error_code why;
    fs::copy_file(from, to, fs::copy_options::overwrite_existing, why);
    if (why) return fail(said_no("copy", from, why.value()));
    return {};
}

Result<void> move_file(const std::string& from, const std::string& to) {
    if (rename(from.c_str(), to.c_str()) != 0) return fail(said_no("move", from, errno));
    return {};
}

Result<void> remove_file(const std::string& path) {
    if (unlink(path.c_str()) != 0 and errno != ENOENT) return fail(said_no("remove", path, errno));
    return {};
}

Result<void> make_folder(const std::string& path, unsigned mode) {
    std::error_code why;
    const auto above = fs::path(path).parent_path();
    if (not above.empty()) fs::create_directories(above, why);
    if (why) return fail(said_no("make", path, why.value()));
    if (mkdir(path.c_str(), mode) != 0 and errno != EEXIST) {
        return fail(said_no("make", path, errno));
    }
    if (not fs::is_directory(path, why)) return fail(said_no("make", path, ENOTDIR));
    return {};
}

Result<std::vector<std::string>> names_in(const std::string& folder) {
    std::error_code why;
    std::vector<std::string> out;
    fs::directory_iterator at(folder, why);
    for (; not why and at != fs::directory_iterator(); at.increment(why)) {
        out.push_back(at->path().filename().string());
    }
    if (why) return fail(said_no("list", folder, why.value()));
    std::sort(out.begin(), out.end());
    return out;
}

bool exists(const std::string& path) {
    struct stat found{};
    return stat(path.c_str(), &found) == 0;
}

bool same_file(const std::string& one, const std::string& other) {
    std::error_code why;
    if (fs::equivalent(one, other, why) and not why) return true;
    const auto a = fs::weakly_canonical(fs::absolute(one, why), why);
    const auto b = fs::weakly_canonical(fs::absolute(other, why), why);
    return not why and a == b;
}

std::optional<unsigned> permissions(const std::string& path) {
    struct stat found{};
    if (stat(path.c_str(), &found) != 0) return std::nullopt;
    return found.st_mode & 07777U;
}

TemporaryFolder::TemporaryFolder() {
    std::string pattern = exists("/dev/shm") ? "/dev/shm/accord-XXXXXX" : "/tmp/accord-XXXXXX";
    expect(mkdtemp(pattern.data()) != nullptr);
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

std::string TemporaryFolder::operator/(std::string_view name) const {
    return path_ + "/" + std::string(name);
}

}  // namespace accord::host
