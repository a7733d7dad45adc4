// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/vocabulary.hpp"

#include <cstring>
#include <mutex>
#include <utility>

namespace clausier {
namespace {

constexpr std::size_t first_slots = 128;
constexpr std::size_t head_letters = 4;
constexpr std::uint64_t factor = 0x9E3779B97F4A7C15u;

/// Up to four letters as one number; no letter is 0.
std::uint64_t packed(std::u16string_view letters) {
  std::uint64_t number = 0;
  if (letters.size() >= head_letters) {
    std::memcpy(&number, letters.data(), sizeof number);
    return number;
  }
  for (std::size_t k = letters.size(); k-- > 0;) number = number << 16 | letters[k];
  return number;
}

/// The last bit tells a word that its head does not hold whole.
std::uint32_t hash_of(std::u16string_view word, std::uint64_t head) {
  std::uint64_t hash = head * factor;
  const bool longer = word.size() > head_letters;
  while (word.size() > head_letters) {
    word.remove_prefix(head_letters);
    hash = ((hash >> 29 ^ hash) + packed(word)) * factor;
  }
  return (static_cast<std::uint32_t>(hash >> 32) & ~1u) | longer;
}

}  // namespace

Vocabulary::Vocabulary() : words_(1, Word{0, 0}), slots_(first_slots) {}

inline std::size_t Vocabulary::slot_of(std::u16string_view folded, std::uint64_t head,
                                       std::uint32_t hash) const {
  const auto is_folded = [&](const Slot& slot) {
    if (slot.head != head || slot.hash != hash) return false;
    if (folded.size() <= head_letters) return true;
    const std::u16string_view known = word(slot.symbol);
    return known.size() == folded.size() && std::memcmp(known.data(), folded.data(), folded.size() * 2) == 0;
  };
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash / 2 & mask;
  while (slots_[slot].symbol != 0 && !is_folded(slots_[slot])) slot = (slot + 1) & mask;
  return slot;
}

Symbol Vocabulary::find(std::u16string_view folded) const {
  if (folded.empty()) return 0;
  const std::uint64_t head = packed(folded);
  return slots_[slot_of(folded, head, hash_of(folded, head))].symbol;
}

Symbol Vocabulary::add(std::u16string_view folded) {
  if (folded.empty()) return 0;
  const std::uint64_t head = packed(folded);
  const std::uint32_t hash = hash_of(folded, head);
  const std::size_t slot = slot_of(folded, head, hash);
  if (slots_[slot].symbol != 0) return slots_[slot].symbol;
  const auto symbol = static_cast<Symbol>(words_.size());
  const auto begin = static_cast<std::uint32_t>(letters_.size());
  letters_ += folded;
  words_.push_back({begin, static_cast<std::uint32_t>(folded.size())});
  slots_[slot] = {head, hash, symbol};
  if (words_.size() * 2 > slots_.size()) grow();
  return symbol;
}

void Vocabulary::number_spellings() {
  constexpr std::size_t most = 1 << 15;
  static std::mutex mutex;
  static Vocabulary numbered;
  const std::scoped_lock lock(mutex);
  spellings_.resize(size());
  for (Symbol symbol = 1; symbol < size(); ++symbol)
    spellings_[symbol] = numbered.size() < most ? numbered.add(word(symbol)) : numbered.find(word(symbol));
}

void Vocabulary::grow() {
  std::vector<Slot> slots(slots_.size() * 2);
  const std::size_t mask = slots.size() - 1;
  for (const Slot& word : slots_) {
    if (word.symbol == 0) continue;
    std::size_t slot = word.hash / 2 & mask;
    while (slots[slot].symbol != 0) slot = (slot + 1) & mask;
    slots[slot] = word;
  }
  slots_ = std::move(slots);
}

}  // namespace clausier
