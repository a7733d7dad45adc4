// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/dismissals.hpp"

#include <algorithm>
#include <boost/property_tree/json_parser.hpp>
#include <sstream>

#include "analysis/unicode.hpp"
#include "library/json_file.hpp"
#include "library/provenance.hpp"

namespace clausier {
namespace {

using boost::property_tree::ptree;

std::string member(const JsonValue& object, const char* key) {
  return object.tree->get<std::string>(key, {});
}

}  // namespace

std::string passage_print(std::u16string_view words) {
  return fingerprint(fold(words));
}

Dismissals Dismissals::read(std::u16string_view json) {
  Dismissals dismissals;
  if (json.empty()) return dismissals;
  std::vector<Problem> problems;
  JsonFile file("", to_utf8(json), problems);
  if (!file.root()) return dismissals;
  for (const JsonValue& item : file.optional_items(file.root(), "ignorees")) {
    if (!file.is_object(item)) continue;
    Dismissal dismissal{member(item, "regle"), member(item, "passage"), to_utf16(member(item, "article")),
                        to_utf16(member(item, "motif"))};
    if (!dismissal.rule.empty()) dismissals.add(std::move(dismissal));
  }
  return dismissals;
}

std::u16string Dismissals::json() const {
  if (all_.empty()) return {};
  ptree list;
  for (const Dismissal& dismissal : all_) {
    ptree item;
    item.put("regle", dismissal.rule);
    if (!dismissal.passage.empty()) item.put("passage", dismissal.passage);
    if (!dismissal.article.empty()) item.put("article", to_utf8(dismissal.article));
    item.put("motif", to_utf8(dismissal.reason));
    list.push_back({"", item});
  }
  ptree root;
  root.push_back({"ignorees", list});
  std::ostringstream stream;
  boost::property_tree::write_json(stream, root, false);
  std::string written = stream.str();
  written.erase(written.find_last_not_of('\n') + 1);
  return to_utf16(written);
}

void Dismissals::add(Dismissal dismissal) {
  std::erase_if(all_, [&](const Dismissal& other) {
    return other.rule == dismissal.rule && other.passage == dismissal.passage &&
           other.article == dismissal.article;
  });
  all_.push_back(std::move(dismissal));
}

void Dismissals::remove(const Dismissal& dismissal) {
  std::erase(all_, dismissal);
}

std::vector<std::optional<std::size_t>> Dismissals::match(std::span<const FlaggedPassage> passages) const {
  std::vector<std::optional<std::size_t>> matches(passages.size());
  if (all_.empty()) return matches;
  std::vector<std::string> prints;
  for (const FlaggedPassage& passage : passages) prints.push_back(passage_print(passage.words));
  std::vector<bool> used(all_.size());
  // First what stands where it stood, then what moved, last what is set aside everywhere.
  for (std::size_t d = 0; d < all_.size(); ++d)
    for (std::size_t i = 0; i < passages.size(); ++i)
      if (passages[i].rule == all_[d].rule && prints[i] == all_[d].passage &&
          passages[i].article == all_[d].article) {
        matches[i] = d;
        used[d] = true;
      }
  for (std::size_t d = 0; d < all_.size(); ++d)
    for (std::size_t i = 0; i < passages.size() && !used[d]; ++i)
      if (!matches[i] && passages[i].rule == all_[d].rule && prints[i] == all_[d].passage) {
        matches[i] = d;
        used[d] = true;
      }
  for (std::size_t d = 0; d < all_.size(); ++d)
    for (std::size_t i = 0; i < passages.size(); ++i)
      if (!matches[i] && all_[d].passage.empty() && passages[i].rule == all_[d].rule) matches[i] = d;
  return matches;
}

}  // namespace clausier
