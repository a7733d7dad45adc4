// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/law_leaning.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "rules/exit_leaning.hpp"
#include "rules/law_reading.hpp"

namespace clausier {
namespace {

constexpr double strong = 0.5;  ///< speaks for the fault by itself
constexpr double faint = 0.12;  ///< speaks against one that was read

Categories senses(std::initializer_list<Sense> members) {
  Categories set;
  for (const Sense one : members) set.set(static_cast<std::size_t>(one));
  return set;
}

/// The passages of one contract and what they speak for, read once for all rules.
class LawLeaning {
 public:
  explicit LawLeaning(const Contract& contract)
      : reader_(contract), passages_(law_passages(contract)), home_(contract.sentences().size(), none) {
    for (std::uint32_t p = 0; p < passages_.size(); ++p) {
      Categories said;
      for (const std::uint32_t s : passages_[p]) {
        home_[s] = p;
        said |= reader_.senses_of(contract.sentences()[s]);
      }
      said_.push_back(said);
    }
  }

  void follow(const Contract& contract) { reader_.follow(contract); }

  std::vector<std::uint32_t> weighed(std::size_t topic, std::vector<std::uint32_t> found) const {
    const Scale scale(law_topics()[topic], law_lessons()[topic], reader_);
    // A passage without the words that the rule turns on speaks neither way.
    std::vector<double> leanings(passages_.size(), faint);
    for (std::size_t p = 0; p < passages_.size(); ++p)
      if ((said_[p] & law_topics()[topic].anchors).any()) leanings[p] = scale.leaning(passages_[p]);
    std::erase_if(found, [&](std::uint32_t s) { return home_[s] != none && leanings[home_[s]] < faint; });
    std::vector<bool> holds(passages_.size());
    for (const std::uint32_t s : found)
      if (home_[s] != none) holds[home_[s]] = true;
    for (std::size_t p = 0; p < passages_.size(); ++p)
      if (leanings[p] > strong && !holds[p]) found.push_back(scale.most_telling(passages_[p]));
    std::ranges::sort(found);
    return found;
  }

 private:
  /// The weights of one rule over this contract's words.
  class Scale {
   public:
    Scale(const LawTopic& topic, const LawLesson& lesson, const ClueReader& reader)
        : topic_(topic), reader_(reader), bias_(lesson.bias), roots_(reader.roots().size()) {
      for (const SenseWeight& each : lesson.senses)
        marks_[place_of(each.sense, each.denied, each.where)] = each.weight;
      for (const FigureWeight& each : lesson.figures) marks_[place_of(each.figure)] = each.weight;
      for (const RootWeight& each : lesson.roots) roots_[reader.roots().find(each.root)] = each.weight;
      roots_[0] = 0;
    }
    double leaning(std::span<const std::uint32_t> sentences) const {
      const LawClues clues = reader_.read(sentences, topic_.anchors);
      double odds = bias_;
      for (std::size_t i = 0; i < clues.marks.size(); ++i)
        if (clues.marks.test(i)) odds += marks_[i];
      for (const Symbol root : clues.roots) odds += roots_[root];
      return 1 / (1 + std::exp(-odds));
    }
    std::uint32_t most_telling(std::span<const std::uint32_t> sentences) const {
      return *std::ranges::max_element(sentences, {}, [&](const std::uint32_t& s) {
        return leaning({&s, 1});
      });
    }

   private:
    const LawTopic& topic_;
    const ClueReader& reader_;
    double bias_;
    std::array<float, place_of(Figure::count)> marks_{};
    std::vector<float> roots_;
  };

  ClueReader reader_;
  std::vector<std::vector<std::uint32_t>> passages_;
  std::vector<std::uint32_t> home_;  ///< the passage of each sentence, or `none`
  std::vector<Categories> said_;     ///< by each passage
};

}  // namespace

std::span<const LawTopic> law_topics() {
  using enum Sense;
  static const std::array topics{
      LawTopic{"penalite-irreductible", senses({moderate, fixed, judge, proportion, contest})},
      LawTopic{"perte-de-chance-exclue", senses({chance, opportunity, hope, hypothetical})},
      LawTopic{"perte-de-donnees-exclue", senses({destroy, recover})},
      LawTopic{"plafond-derisoire", senses({limit, answer, repair, claim, exclude, give_up})},
      LawTopic{"recette-tacite-courte", senses({accept, conform, deemed})},
      LawTopic{"sla-recours-exclusif", senses({credit, penalty, replace, release, remedy})},
      LawTopic{"sla-sans-mesure", senses({rate, availability, threshold, restore})},
  };
  return topics;
}

std::vector<std::vector<std::uint32_t>> law_passages(const Contract& contract) {
  const Outline& outline = law_reading(contract).outline();
  const std::vector<std::uint32_t> firsts = passages_of(contract);
  std::vector<std::vector<std::uint32_t>> passages;
  std::vector<std::uint32_t> place(firsts.size(), none);
  for (std::uint32_t s = 0; s < firsts.size(); ++s) {
    if (!outline.stipulates(s)) continue;
    std::uint32_t& home = place[firsts[s]];
    if (home == none) {
      home = static_cast<std::uint32_t>(passages.size());
      passages.emplace_back();
    }
    passages[home].push_back(s);
  }
  return passages;
}

std::vector<std::uint32_t> weighed(const Contract& contract, std::string_view rule,
                                   std::vector<std::uint32_t> found) {
  thread_local std::uint64_t serial = 0;
  thread_local std::optional<LawLeaning> kept;
  const auto topic = std::ranges::find(law_topics(), rule, &LawTopic::rule);
  if (topic == law_topics().end()) return found;
  if (!kept || serial != contract.serial()) {
    kept.emplace(contract);
    serial = contract.serial();
  }
  kept->follow(contract);
  return kept->weighed(static_cast<std::size_t>(topic - law_topics().begin()), std::move(found));
}

}  // namespace clausier
