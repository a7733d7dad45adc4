// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>
#include <string>

namespace clausier {

/// A member of an archive to write.
struct ZipMember {
  std::string name;
  std::string bytes;
  bool stored = false;  ///< as it is, as OpenDocument asks of its "mimetype"
};

/// Writes the archive, over what is there; whether it could. The same members give the same bytes: their
/// dates are the first that the format has.
bool write_zip(const std::string& path, std::span<const ZipMember> members);

}  // namespace clausier
