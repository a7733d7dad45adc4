// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// Writes each contract model of the library, for each side, as a template of Writer:
//   write_templates FOLDER        FOLDER/infogerance-client.ott, …
//   write_templates FOLDER odt    the same, filled with the samples, as documents
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "documents/write_zip.hpp"
#include "library/library.hpp"
#include "templates/write_odf.hpp"

namespace {

using namespace clausier;

const std::string text_type = "application/vnd.oasis.opendocument.text";

std::string manifest(const std::string& type) {
  const auto entry = [](const std::string& path, const std::string& media) {
    return "<manifest:file-entry manifest:full-path=\"" + path + "\" manifest:media-type=\"" + media +
           "\"/>\n";
  };
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest "
         "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
         "manifest:version=\"1.3\">\n" +
         entry("/", type) + entry("content.xml", "text/xml") + entry("styles.xml", "text/xml") +
         entry("meta.xml", "text/xml") + "</manifest:manifest>\n";
}

bool write_package(const std::filesystem::path& path, const std::string& type, const ContractDraft& draft) {
  const OdfFiles files = odf_files(draft);
  const ZipMember members[] = {{"mimetype", type, true},
                               {"content.xml", files.content},
                               {"styles.xml", files.styles},
                               {"meta.xml", files.meta},
                               {"META-INF/manifest.xml", manifest(type)}};
  return write_zip(path.string(), members);
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  const bool samples_in = words.size() == 2 && words[1] == "odt";
  if (words.empty() || words.size() > 2 || (words.size() == 2 && !samples_in)) {
    std::cerr << "write_templates FOLDER [odt]\n";
    return 2;
  }
  const std::filesystem::path folder(words[0]);
  std::filesystem::create_directories(folder);
  const Library library = builtin_library();
  for (const ContractModel& model : library.models())
    for (const Side side : {Side::client, Side::provider}) {
      ContractDraft draft = assemble(model, side, library);
      if (samples_in) draft = fill(draft, samples(draft));
      const auto file =
          folder / (model.id + "-" + std::string(side_id(side)) + (samples_in ? ".odt" : ".ott"));
      if (!write_package(file, text_type + (samples_in ? "" : "-template"), draft)) {
        std::cerr << file << " cannot be written\n";
        return 2;
      }
    }
}
