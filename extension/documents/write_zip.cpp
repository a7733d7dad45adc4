// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "documents/write_zip.hpp"

#include <minizip/zip.h>
#include <zlib.h>

namespace clausier {
namespace {

constexpr uLong first_date = (1 << 21) | (1 << 16);  // 1 January 1980, as MS-DOS packs it

bool write_member(zipFile archive, const ZipMember& member) {
  zip_fileinfo info{};
  info.dosDate = first_date;
  const int method = member.stored ? 0 : Z_DEFLATED;
  if (zipOpenNewFileInZip(archive, member.name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, method,
                          Z_BEST_COMPRESSION) != ZIP_OK)
    return false;
  const bool written =
      zipWriteInFileInZip(archive, member.bytes.data(), static_cast<unsigned>(member.bytes.size())) == ZIP_OK;
  return zipCloseFileInZip(archive) == ZIP_OK && written;
}

}  // namespace

bool write_zip(const std::string& path, std::span<const ZipMember> members) {
  const zipFile archive = zipOpen(path.c_str(), APPEND_STATUS_CREATE);
  if (!archive) return false;
  bool sound = true;
  for (const ZipMember& member : members) sound = sound && write_member(archive, member);
  return zipClose(archive, nullptr) == ZIP_OK && sound;
}

}  // namespace clausier
