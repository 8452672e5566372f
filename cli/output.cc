#include "cli/output.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

namespace clausekit::cli {
namespace {

/// A file descriptor that is closed whatever happens.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() { close_now(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return fd_; }
  int close_now() { return fd_ < 0 ? 0 : ::close(std::exchange(fd_, -1)); }

 private:
  int fd_;
};

Failure cannot_write(const std::string& path, int error) {
  return {.message =
              fmt::format("cannot write \"{}\": {}", path, std::generic_category().message(error)),
          .remedy = error == ENOSPC ? "make room on the disk and run the command again" : ""};
}

/// 0, or the errno of what went wrong.
int write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written < 0) {
      return errno;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

}  // namespace

Outcome replace_file(const std::string& path, std::string_view bytes) {
  std::string temporary = path + ".XXXXXX";
  Descriptor file(::mkstemp(temporary.data()));
  if (file.get() < 0) {
    return cannot_write(path, errno);
  }
  struct stat old {};
  const mode_t mask = ::umask(0);
  ::umask(mask);
  const mode_t mode = ::stat(path.c_str(), &old) == 0 ? old.st_mode & 07777U : 0666U & ~mask;
  int error = write_all(file.get(), bytes);
  if (error == 0 && (::fchmod(file.get(), mode) != 0 || ::fsync(file.get()) != 0 ||
                     file.close_now() != 0 || ::rename(temporary.c_str(), path.c_str()) != 0)) {
    error = errno;
  }
  if (error != 0) {
    ::unlink(temporary.c_str());
    return cannot_write(path, error);
  }
  return Done{};
}

int fail(const Failure& failure) {
  fmt::print(stderr, "clausekit: {}\n", failure.message);
  if (!failure.remedy.empty()) {
    fmt::print(stderr, "  {}\n", failure.remedy);
  }
  return Status::failed;
}

int misused(std::string_view message) {
  fmt::print(stderr, "clausekit: {}\n", message);
  return Status::usage;
}

Outcome print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0) {
    return Failure{.message = fmt::format("cannot write to standard output: {}",
                                          std::generic_category().message(errno)),
                   .remedy = {}};
  }
  return Done{};
}

Progress::Progress(std::string what)
    : what_(std::move(what)), terminal_(::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
  if (shown_) {
    fmt::print(stderr, "\r\033[K");
  }
}

void Progress::show(std::size_t done, std::size_t of) {
  if (terminal_) {
    shown_ = true;
    fmt::print(stderr, "\r\033[K{}: {} of {}", what_, done, of);
  }
}

}  // namespace clausekit::cli
