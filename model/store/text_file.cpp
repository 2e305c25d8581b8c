// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/text_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <system_error>
#include <unistd.h>

namespace cw::store {
namespace {

namespace fs = std::filesystem;

Problem fileProblem(const char* code, const fs::path& path, const std::string& reason)
{
    return Problem{code, path.string(), 0, {{"reason", reason}}};
}

/// Closes on every way out; a descriptor left open would keep the disk busy.
class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    [[nodiscard]] int get() const { return m_fd; }

private:
    int m_fd;
};

bool writeAll(int fd, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(fd) == 0;
}

} // namespace

Result<std::string> readFile(const fs::path& path, std::uintmax_t limit)
{
    std::error_code error;
    if (!fs::exists(path, error))
        return fileProblem("problem.fileMissing", path, "");
    if (fs::is_directory(path, error))
        return fileProblem("problem.fileUnreadable", path, std::strerror(EISDIR));
    const std::uintmax_t size = fs::file_size(path, error);
    if (!error && size > limit)
        return fileProblem("problem.fileTooLarge", path, std::to_string(size));
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return fileProblem("problem.fileUnreadable", path, std::strerror(errno));
    std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (in.bad())
        return fileProblem("problem.fileUnreadable", path, std::strerror(errno));
    return bytes;
}

Problems writeFileAtomically(const fs::path& path, std::string_view bytes)
{
    fs::path temporary = path;
    temporary += ".part";
    const auto failed = [&](int reason) {
        std::error_code ignored;
        fs::remove(temporary, ignored);
        return Problems{fileProblem("problem.fileNotWritten", path, std::strerror(reason))};
    };

    {
        const Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
        if (file.get() < 0)
            return failed(errno);
        if (!writeAll(file.get(), bytes))
            return failed(errno);
    }

    std::error_code error;
    fs::path backup = path;
    backup += ".bak";
    if (fs::exists(path, error)) {
        fs::remove(backup, error);
        // A hard link keeps the former version under the backup name while `path` never stops existing.
        fs::create_hard_link(path, backup, error);
        if (error)
            fs::copy_file(path, backup, fs::copy_options::overwrite_existing, error);
    }
    fs::rename(temporary, path, error);
    if (error)
        return failed(error.value());
    fs::path folder = path.parent_path();
    const Descriptor directory(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.get() >= 0)
        ::fsync(directory.get());
    fs::remove(backup, error);
    return {};
}

} // namespace cw::store
