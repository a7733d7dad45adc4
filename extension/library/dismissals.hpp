// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clausier {

/// A remark that somebody set aside, with the reason: on these words once, or its rule in the whole document.
struct Dismissal {
  std::string rule;
  std::string passage;     ///< `passage_print` of the words; empty for the whole document
  std::u16string article;  ///< number of the article that held them then, where it had one
  std::u16string reason;
  friend bool operator==(const Dismissal&, const Dismissal&) = default;
};

/// What a dismissal is compared with. Views of the caller's.
struct FlaggedPassage {
  std::string_view rule;
  std::u16string_view words;
  std::u16string_view article;
};

/// Tells words from others whatever their spaces, case and apostrophes, which change between file formats.
std::string passage_print(std::u16string_view words);

/// The remarks set aside in one document. They travel in it, as JSON in a user-defined property of that name,
/// which outlives every format that Writer and Word save.
class Dismissals {
 public:
  static constexpr std::u16string_view property = u"ClausierIgnorees";

  /// Total: what is no JSON of ours holds none.
  static Dismissals read(std::u16string_view json);
  /// Empty where there is none.
  std::u16string json() const;

  const std::vector<Dismissal>& all() const { return all_; }
  /// Takes the place of one for the same rule, passage and article.
  void add(Dismissal dismissal);
  void remove(const Dismissal& dismissal);

  /// For each passage the index of the dismissal that sets it aside. Articles are renumbered: a dismissal
  /// whose article no longer holds the words follows them into another, once.
  std::vector<std::optional<std::size_t>> match(std::span<const FlaggedPassage> passages) const;

 private:
  std::vector<Dismissal> all_;
};

}  // namespace clausier
