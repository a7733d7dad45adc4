// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "library/clause.hpp"

namespace clausier {

enum class Importance { essential, important, desirable };

/// Values that a firm accepts, in the unit of the measure; both ends included.
struct AcceptableRange {
  double least = -std::numeric_limits<double>::infinity();
  double most = std::numeric_limits<double>::infinity();
  bool holds(double value) const { return least <= value && value <= most; }
};

/// What a firm asks for, or falls back to.
struct Stance {
  std::u16string text;                   ///< for the lawyer
  std::optional<AcceptableRange> range;  ///< of the topic's measure
};

/// What a firm wants of a contract on one matter.
struct PlaybookTopic {
  std::string id;
  std::u16string title, english_title;
  Importance importance = Importance::important;
  std::string family;             ///< id of a clause family, may be empty
  std::string measure;            ///< id of a measure, may be empty
  Stance position;                ///< the starting one
  std::vector<Stance> fallbacks;  ///< in order
  std::u16string unacceptable;
  std::vector<std::string> rules;  ///< ids: any of their remarks is unacceptable
  std::u16string comment;          ///< to post in the counterpart's contract
  std::string clause;              ///< id of the clause to offer, may be empty
};

/// A firm's positions for one side, as a lawyer wrote them.
struct Playbook {
  std::string id;  ///< the file's name without ".json"
  std::u16string title, english_title;
  std::string version;
  Side side = Side::client;
  std::vector<PlaybookTopic> topics;
  std::string file;  ///< where it was read from
};

}  // namespace clausier
