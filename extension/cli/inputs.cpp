// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "cli/inputs.hpp"

#include <algorithm>
#include <array>
#include <iostream>
#include <iterator>
#include <system_error>

#include "cli/office.hpp"
#include "documents/read_document.hpp"

namespace clausier {
namespace {

/// In a folder, what is no document is passed over in silence.
bool has_document_name(const std::filesystem::path& file) {
  constexpr std::array known = {".odt", ".ott", ".fodt", ".docx", ".docm", ".dotx", ".txt", ".doc", ".rtf"};
  std::string extension = file.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c; });
  const std::string name = file.filename().string();
  const bool hidden = name.starts_with('.') || name.starts_with("~$");
  return !hidden && std::find(known.begin(), known.end(), extension) != known.end();
}

std::vector<std::string> documents_in(const std::filesystem::path& folder) {
  std::vector<std::string> documents;
  std::error_code error;
  for (std::filesystem::recursive_directory_iterator
           entry(folder, std::filesystem::directory_options::skip_permission_denied, error),
       end;
       entry != end && !error; entry.increment(error))
    if (std::error_code unknown; entry->is_regular_file(unknown) && has_document_name(entry->path()))
      documents.push_back(entry->path().string());
  std::sort(documents.begin(), documents.end());
  return documents;
}

}  // namespace

std::vector<std::string> list_documents(const std::vector<std::string>& arguments,
                                        std::vector<std::string>& problems) {
  std::vector<std::string> documents;
  for (const std::string& argument : arguments) {
    if (std::error_code error; argument == "-" || !std::filesystem::is_directory(argument, error)) {
      documents.push_back(argument);
      continue;
    }
    const std::vector<std::string> inside = documents_in(argument);
    if (inside.empty()) problems.push_back(argument + "\u00A0: ce dossier ne contient aucun document.");
    documents.insert(documents.end(), inside.begin(), inside.end());
  }
  return documents;
}

Source read_input(const std::string& name) {
  if (name == "-") return read_utf8(std::string(std::istreambuf_iterator<char>(std::cin), {}));
  try {
    return read_document(name);
  } catch (const ForeignFormat& foreign) {
    return read_through_office(name, foreign.what());
  }
}

}  // namespace clausier
