// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <limits>

namespace clausier {

/// A French numeral being read word by word: a word that does not continue it is refused and changes nothing.
class NumeralState {
 public:
  bool accept(double value);
  /// Whether "et" may stand before this word: "vingt et un", "soixante et onze".
  bool may_join_with_and(double next) const;
  bool empty() const { return !zero_ && value() == 0; }
  double value() const { return total_ + thousands_ + group_; }

 private:
  double total_ = 0;  ///< millions and more
  double thousands_ = 0;
  double group_ = 0;                                        ///< below a thousand
  double scale_ = std::numeric_limits<double>::infinity();  ///< of the last million or milliard
  bool zero_ = false;
};

}  // namespace clausier
