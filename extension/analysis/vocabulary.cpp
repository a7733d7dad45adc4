// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/vocabulary.hpp"

namespace clausier {
namespace {

constexpr std::size_t first_slots = 128;

std::uint32_t hash_of(std::u16string_view word) {
  std::uint32_t hash = 2166136261u;
  for (const char16_t c : word) hash = (hash ^ c) * 16777619u;
  return hash ^ (hash >> 15);
}

}  // namespace

Vocabulary::Vocabulary() : words_(1, Word{0, 0, 0}), slots_(first_slots, 0) {}

std::size_t Vocabulary::slot_of(std::u16string_view folded, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  while (slots_[slot] != 0 && (words_[slots_[slot]].hash != hash || word(slots_[slot]) != folded))
    slot = (slot + 1) & mask;
  return slot;
}

Symbol Vocabulary::find(std::u16string_view folded) const {
  return slots_[slot_of(folded, hash_of(folded))];
}

Symbol Vocabulary::add(std::u16string_view folded) {
  if (folded.empty()) return 0;
  const std::uint32_t hash = hash_of(folded);
  const std::size_t slot = slot_of(folded, hash);
  if (slots_[slot] != 0) return slots_[slot];
  const auto symbol = static_cast<Symbol>(words_.size());
  slots_[slot] = symbol;
  words_.push_back(
      {static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint32_t>(folded.size()), hash});
  letters_ += folded;
  if (words_.size() * 2 > slots_.size()) grow();
  return symbol;
}

std::u16string_view Vocabulary::word(Symbol symbol) const {
  return std::u16string_view(letters_).substr(words_[symbol].begin, words_[symbol].length);
}

void Vocabulary::grow() {
  slots_.assign(slots_.size() * 2, 0);
  const std::size_t mask = slots_.size() - 1;
  for (Symbol symbol = 1; symbol < words_.size(); ++symbol) {
    std::size_t slot = words_[symbol].hash & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = symbol;
  }
}

}  // namespace clausier
