// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "cli/office.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

#include "documents/read_document.hpp"

namespace clausier {
namespace {

constexpr std::chrono::seconds patience{120};

/// A folder that goes away with its content.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "clausier-XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw UnreadableDocument("Aucun dossier temporaire ne peut être créé.");
    path_ = pattern;
  }
  ~TemporaryFolder() {
    std::error_code error;
    std::filesystem::remove_all(path_, error);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Starts the program in a process group of its own, silent; 0 where it cannot be started.
pid_t start(std::vector<std::string> words) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_RDWR, 0);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  pid_t process = 0;
  const int error = posix_spawnp(&process, arguments[0], &files, &attributes, arguments.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  return error == 0 ? process : 0;
}

/// Whether the process ended by itself; one that does not is ended with its children.
bool ended_in_time(pid_t process) {
  const auto end = std::chrono::steady_clock::now() + patience;
  while (std::chrono::steady_clock::now() < end) {
    if (waitpid(process, nullptr, WNOHANG) != 0) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  kill(-process, SIGKILL);
  waitpid(process, nullptr, 0);
  return false;
}

}  // namespace

Source read_through_office(const std::filesystem::path& file, const std::string& why) {
  static std::mutex one_at_a_time;  // an office takes 200 MB
  const std::scoped_lock lock(one_at_a_time);
  const TemporaryFolder folder;
  const pid_t office =
      start({"soffice", "-env:UserInstallation=file://" + (folder.path() / "profile").string(), "--headless",
             "--norestore", "--convert-to", "odt", "--outdir", folder.path().string(),
             std::filesystem::absolute(file).string()});
  if (office == 0) throw UnreadableDocument(why + " LibreOffice n'est pas installé ici.");
  if (!ended_in_time(office))
    throw UnreadableDocument(why + " LibreOffice ne l'a pas converti en deux minutes.");
  const std::filesystem::path converted = folder.path() / file.stem().concat(".odt");
  if (std::error_code error; !std::filesystem::exists(converted, error))
    throw UnreadableDocument(why + " LibreOffice n'a pas su le convertir.");
  return read_document(converted);
}

}  // namespace clausier
