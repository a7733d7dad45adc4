// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/vocabulary.hpp"

#include <cstring>
#include <utility>

namespace clausier {
namespace {

constexpr std::size_t first_slots = 128;

/// Four letters at a time.
std::uint32_t hash_of(std::u16string_view word) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15u;
  std::uint64_t hash = word.size() * factor;
  const auto mix = [&hash](std::uint64_t letters) {
    hash = (hash ^ letters) * factor;
    hash ^= hash >> 32;
  };
  for (; word.size() >= 4; word.remove_prefix(4)) {
    std::uint64_t letters;
    std::memcpy(&letters, word.data(), sizeof letters);
    mix(letters);
  }
  std::uint64_t rest = 0;
  for (const char16_t letter : word) rest = rest << 16 | letter;
  mix(rest);
  return static_cast<std::uint32_t>(hash);
}

}  // namespace

Vocabulary::Vocabulary() : words_(1, Word{0, 0}), slots_(first_slots, Slot{0, 0}) {}

std::size_t Vocabulary::slot_of(std::u16string_view folded, std::uint32_t hash) const {
  const auto is_folded = [&](Symbol symbol) {
    const std::u16string_view known = word(symbol);
    return known.size() == folded.size() && std::memcmp(known.data(), folded.data(), folded.size() * 2) == 0;
  };
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  while (slots_[slot].symbol != 0 && (slots_[slot].hash != hash || !is_folded(slots_[slot].symbol)))
    slot = (slot + 1) & mask;
  return slot;
}

Symbol Vocabulary::find(std::u16string_view folded) const {
  return slots_[slot_of(folded, hash_of(folded))].symbol;
}

Symbol Vocabulary::add(std::u16string_view folded) {
  if (folded.empty()) return 0;
  const std::uint32_t hash = hash_of(folded);
  const std::size_t slot = slot_of(folded, hash);
  if (slots_[slot].symbol != 0) return slots_[slot].symbol;
  const auto symbol = static_cast<Symbol>(words_.size());
  slots_[slot] = {hash, symbol};
  words_.push_back({static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint32_t>(folded.size())});
  letters_ += folded;
  if (words_.size() * 2 > slots_.size()) grow();
  return symbol;
}

void Vocabulary::grow() {
  std::vector<Slot> slots(slots_.size() * 2, Slot{0, 0});
  const std::size_t mask = slots.size() - 1;
  for (const Slot& word : slots_) {
    if (word.symbol == 0) continue;
    std::size_t slot = word.hash & mask;
    while (slots[slot].symbol != 0) slot = (slot + 1) & mask;
    slots[slot] = word;
  }
  slots_ = std::move(slots);
}

}  // namespace clausier
