#include "command.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace clausekit::tests {
namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

std::optional<Finished> run(const std::vector<std::string>& words) {
  REQUIRE_FALSE(words.empty());
  // Files instead of pipes: a program that says much on both ends can then never wait for us.
  const TemporaryFolder folder;
  const std::string output = folder.path("output");
  const std::string errors = folder.path("errors");

  posix_spawn_file_actions_t redirection;
  posix_spawn_file_actions_init(&redirection);
  const int flags = O_WRONLY | O_CREAT | O_TRUNC;
  posix_spawn_file_actions_addopen(&redirection, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&redirection, STDOUT_FILENO, output.c_str(), flags, 0600);
  posix_spawn_file_actions_addopen(&redirection, STDERR_FILENO, errors.c_str(), flags, 0600);

  std::vector<std::string> copies = words;
  std::vector<char*> arguments;
  arguments.reserve(copies.size() + 1);
  for (std::string& word : copies) {
    arguments.push_back(word.data());
  }
  arguments.push_back(nullptr);

  pid_t child = 0;
  const int error =
      posix_spawnp(&child, arguments[0], &redirection, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&redirection);
  if (error == ENOENT) {
    WARN("SKIPPED: this test asks \"" << words[0] << "\", which is not installed");
    return std::nullopt;
  }
  REQUIRE(error == 0);

  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    REQUIRE(errno == EINTR);
  }
  return Finished{WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
                  bytes_of(output), bytes_of(errors)};
}

TemporaryFolder::TemporaryFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "clausekit-XXXXXX").string();
  REQUIRE(mkdtemp(name.data()) != nullptr);
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string TemporaryFolder::write(const std::string& name, const std::string& bytes) const {
  std::ofstream out(path(name), std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  REQUIRE(out.good());
  return path(name);
}

std::string TemporaryFolder::read(const std::string& name) const { return bytes_of(path(name)); }

}  // namespace clausekit::tests
