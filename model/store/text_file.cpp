// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/text_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <random>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace cw::store {
namespace {

namespace fs = std::filesystem;

Problem fileProblem(const char* code, const fs::path& path, const std::string& reason)
{
    return Problem{code, path.string(), 0, {{"reason", reason}}};
}

/// A text key for what people meet; the system's own words for the rest.
std::string reasonFor(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return "reason.noFolder";
    case EACCES:
    case EPERM:
        return "reason.noPermission";
    case ENOTSUP:
        return "reason.takesNoFiles";
    case EFBIG:
        return "reason.fileLimit";
    case EIO:
        return "reason.diskFails";
    case EROFS:
        return "reason.readOnlyDisk";
    case ENOSPC:
    case EDQUOT:
        return "reason.diskFull";
    case ELOOP:
        return "reason.linkLoop";
    case ENAMETOOLONG:
        return "reason.longName";
    default:
        return std::strerror(error);
    }
}

Problem unreadable(const fs::path& path, int reason)
{
    return fileProblem(reason == ENOENT || reason == ENOTDIR ? "problem.fileMissing" : "problem.fileUnreadable", path,
                       reasonFor(reason));
}

/// Closes on every way out; a descriptor left open would keep the disk busy.
class Descriptor {
public:
    explicit Descriptor(int fd = -1) : m_fd(fd) {}
    Descriptor(Descriptor&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
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
    return ::fsync(fd) == 0 || errno == EINVAL; // EINVAL: this file system cannot flush
}

/// The file that a chain of symbolic links ends at, which need not exist; nullopt where the chain is a circle.
std::optional<fs::path> followed(fs::path path)
{
    constexpr int kMostLinks = 40; // as Linux
    std::error_code error;
    for (int i = 0; i < kMostLinks; ++i) {
        const fs::path next = fs::read_symlink(path, error);
        if (error)
            return path;
        path = path.parent_path() / next; // an absolute target replaces the whole path
    }
    return std::nullopt;
}

std::string freshName()
{
    static constexpr char kHex[] = "0123456789abcdef";
    std::random_device random;
    std::string name = ".clusterwright-";
    for (int i = 0; i < 16; ++i)
        name += kHex[random() % 16];
    return name;
}

/// A temporary file that disappears unless it was renamed to its target.
class Temporary {
public:
    /// For a new file the kernel applies the umask to `mode`. On failure the descriptor is -1 and errno says why.
    Temporary(const fs::path& folder, mode_t mode)
    {
        constexpr int kTries = 16;
        for (int i = 0; i < kTries && m_file.get() < 0; ++i) {
            m_path = folder / freshName();
            m_file = Descriptor(::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
            if (m_file.get() < 0 && errno != EEXIST)
                break;
        }
        m_exists = m_file.get() >= 0;
    }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    ~Temporary()
    {
        if (m_exists)
            ::unlink(m_path.c_str());
    }
    [[nodiscard]] int get() const { return m_file.get(); }
    bool renameTo(const fs::path& target)
    {
        if (::rename(m_path.c_str(), target.c_str()) != 0)
            return false;
        m_exists = false;
        return true;
    }

private:
    fs::path m_path;
    Descriptor m_file;
    bool m_exists = false;
};

/// Gives `fd` the owner and permissions of the file it will replace. Where the group cannot be kept, its rights are
/// dropped rather than handed to another group.
bool takeOver(int fd, const struct stat& former)
{
    mode_t mode = former.st_mode & 07777;
    if (::fchown(fd, former.st_uid, former.st_gid) != 0 && ::fchown(fd, static_cast<uid_t>(-1), former.st_gid) != 0)
        mode &= ~static_cast<mode_t>(S_IRWXG | S_ISUID | S_ISGID);
    return ::fchmod(fd, mode) == 0;
}

} // namespace

Result<std::string> readFile(const fs::path& path, std::uintmax_t limit)
{
    // Without O_NONBLOCK, opening a pipe would wait for someone to write into it.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    struct stat status {};
    if (file.get() < 0 || ::fstat(file.get(), &status) != 0)
        return unreadable(path, errno);
    if (!S_ISREG(status.st_mode))
        return fileProblem("problem.fileNotRegular", path, "");
    if (static_cast<std::uintmax_t>(status.st_size) > limit)
        return fileProblem("problem.fileTooLarge", path, std::to_string(status.st_size));
    constexpr std::size_t kStep = 1u << 16;
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(status.st_size) + kStep);
    std::size_t used = 0;
    for (;;) { // the size above is a hint: files below /proc say 0, and a file may grow meanwhile
        bytes.resize(used + kStep);
        const ssize_t got = ::read(file.get(), bytes.data() + used, kStep);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return unreadable(path, errno);
        if (got == 0)
            break;
        used += static_cast<std::size_t>(got);
        if (used > limit)
            return fileProblem("problem.fileTooLarge", path, std::to_string(used));
    }
    bytes.resize(used);
    return bytes;
}

Problems writeFileAtomically(const fs::path& path, std::string_view bytes)
{
    const auto failed = [&path](int reason) {
        return Problems{fileProblem("problem.fileNotWritten", path, reasonFor(reason))};
    };
    const std::optional<fs::path> target = followed(path);
    if (!target)
        return failed(ELOOP);

    struct stat former {};
    const bool exists = ::stat(path.c_str(), &former) == 0;
    if (!exists && errno != ENOENT)
        return failed(errno);
    if (exists && !S_ISREG(former.st_mode))
        return {fileProblem("problem.fileNotRegular", path, "")};
    // Renaming needs no right to the file itself; a write-protected one shall still be refused.
    if (exists && ::faccessat(AT_FDCWD, target->c_str(), W_OK, AT_EACCESS) != 0)
        return failed(errno);

    const fs::path folder = target->has_parent_path() ? target->parent_path() : fs::path(".");
    Temporary temporary(folder, exists ? former.st_mode & 0777 : 0666);
    if (temporary.get() < 0) {
        // File systems that are only a window into the system, as /proc, say that the path is missing.
        const int reason = errno;
        struct stat room {};
        const bool standsThere = ::stat(folder.c_str(), &room) == 0 && S_ISDIR(room.st_mode);
        return failed(reason == ENOENT && standsThere ? ENOTSUP : reason);
    }
    if (exists && !takeOver(temporary.get(), former))
        return failed(errno);
    if (!writeAll(temporary.get(), bytes) || !temporary.renameTo(*target))
        return failed(errno);
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.get() >= 0)
        ::fsync(directory.get()); // the rename itself survives a power cut
    return {};
}

} // namespace cw::store
