// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/law_leaning.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "rules/exit_leaning.hpp"
#include "rules/kept.hpp"
#include "rules/law_reading.hpp"

namespace clausier {
namespace {

constexpr double strong = 0.65;  ///< speaks for the fault by itself
constexpr double faint = 0.12;   ///< speaks against one that was read

Categories senses(std::initializer_list<Sense> members) {
  Categories set;
  for (const Sense one : members) set.set(static_cast<std::size_t>(one));
  return set;
}

Notions notions(std::initializer_list<Notion> members) {
  Notions set;
  for (const Notion one : members) set.set(static_cast<std::size_t>(one));
  return set;
}

/// What was learnt for one rule of the clues that have a place.
struct LearntMarks {
  std::array<float, place_of(Figure::count)> weights{};
  std::array<float, place_of(Figure::count)> gains{};  ///< what standing near an anchor may add to a sense
};

LearntMarks marks_of(const LawLesson& lesson) {
  LearntMarks marks;
  for (const SenseWeight& each : lesson.senses) {
    marks.weights[place_of(each.sense, each.denied, each.where)] = each.weight;
    if (each.where != Where::anywhere && each.weight > 0)
      marks.gains[place_of(each.sense, each.denied, Where::anywhere)] += each.weight;
  }
  for (const FigureWeight& each : lesson.figures) marks.weights[place_of(each.figure)] = each.weight;
  return marks;
}

/// All lessons, ready to be looked up.
class Lessons {
 public:
  static const Lessons& get() {
    static const Lessons learnt;
    return learnt;
  }
  std::size_t count() const { return marks_.size(); }
  const LearntMarks& marks(std::size_t topic) const { return marks_[topic]; }
  /// What the beginning of a word weighs, by topic; 0 where it was not learnt.
  std::span<const float> weights(std::u16string_view root) const {
    return std::span(weights_).subspan(words_.find(root) * count(), count());
  }

 private:
  Lessons() {
    for (const LawLesson& lesson : law_lessons()) marks_.push_back(marks_of(lesson));
    weights_.resize(count());
    for (std::size_t topic = 0; topic < count(); ++topic)
      for (const RootWeight& each : law_lessons()[topic].roots) {
        const Symbol root = words_.add(each.root);
        weights_.resize(words_.size() * count());
        weights_[root * count() + topic] = each.weight;
      }
  }

  std::vector<LearntMarks> marks_;  ///< by topic
  Vocabulary words_;
  std::vector<float> weights_;  ///< by word, then topic
};

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
    clues_.resize(passages_.size());
    const std::size_t roots = reader_.roots().size();
    const Lessons& lessons = Lessons::get();
    root_weights_.resize(lessons.count() * roots);
    for (Symbol root = 1; root < roots; ++root) {
      const auto weights = lessons.weights(reader_.roots().word(root));
      for (std::size_t topic = 0; topic < weights.size(); ++topic)
        root_weights_[topic * roots + root] = weights[topic];
    }
  }

  void follow(const Contract& contract) { reader_.follow(contract); }

  std::vector<std::uint32_t> weighed(std::size_t topic, std::vector<std::uint32_t> found,
                                     const std::function<bool(std::uint32_t)>& is_plain) const {
    const Categories& anchors = law_topics()[topic].anchors;
    const auto& object = law_topics()[topic].object;
    const auto turns_on = [&](const Categories& said) { return (said & anchors).any(); };
    if (std::ranges::none_of(said_, turns_on)) {
      std::ranges::sort(found);
      return found;
    }
    const Scale scale(topic, reader_, root_weights_);
    std::vector<bool> holds(passages_.size());
    for (const std::uint32_t s : found)
      if (home_[s] != none) holds[home_[s]] = true;
    // A passage without the words that the rule turns on speaks neither way.
    std::vector<double> leanings(passages_.size(), faint);
    for (std::size_t p = 0; p < passages_.size(); ++p) {
      if (!turns_on(said_[p])) continue;
      const LawClues& clues = clues_of(p);
      if (holds[p] || scale.most(clues) > strong) leanings[p] = scale.leaning(passages_[p], clues);
    }
    std::erase_if(found, [&](std::uint32_t s) {
      return home_[s] != none && leanings[home_[s]] < faint && !is_plain(s);
    });
    for (std::size_t p = 0; p < passages_.size(); ++p)
      if (leanings[p] > strong && !holds[p] && (!object || speaks_of(p, *object)))
        found.push_back(scale.most_telling(passages_[p]));
    std::ranges::sort(found);
    return found;
  }

 private:
  /// The weights of one rule over this contract's words.
  class Scale {
   public:
    Scale(std::size_t topic, const ClueReader& reader, std::span<const float> root_weights)
        : topic_(law_topics()[topic]),
          reader_(reader),
          bias_(law_lessons()[topic].bias),
          marks_(Lessons::get().marks(topic)),
          roots_(root_weights.subspan(topic * reader.roots().size(), reader.roots().size())) {}
    /// The most that a passage with these clues can lean, whatever stands near the anchors.
    double most(const LawClues& clues) const {
      double odds = odds_of(clues);
      for (const std::uint16_t place : clues.places) odds += marks_.gains[place];
      return probability(odds);
    }
    /// `clues`: those of the passage but what stands near the anchors.
    double leaning(std::span<const std::uint32_t> sentences, LawClues clues) const {
      reader_.read_near(sentences, topic_.anchors, clues);
      return probability(odds_of(clues));
    }
    std::uint32_t most_telling(std::span<const std::uint32_t> sentences) const {
      return *std::ranges::max_element(sentences, {}, [&](const std::uint32_t& s) {
        return leaning({&s, 1}, reader_.read_all({&s, 1}));
      });
    }

   private:
    static double probability(double odds) { return 1 / (1 + std::exp(-odds)); }
    double odds_of(const LawClues& clues) const {
      double odds = bias_;
      for (const std::uint16_t place : clues.places) odds += marks_.weights[place];
      for (const Symbol root : clues.roots) odds += roots_[root];
      return odds;
    }

    const LawTopic& topic_;
    const ClueReader& reader_;
    double bias_;
    const LearntMarks& marks_;
    std::span<const float> roots_;  ///< by root
  };

  bool speaks_of(std::size_t passage, const LawObject& object) const {
    const LawReading& reading = law_reading(reader_.contract());
    if ((said_[passage] & object.senses).any()) return true;
    const auto& marks = clues_of(passage).marks;
    if (std::ranges::any_of(object.figures, [&](Figure one) { return marks.test(place_of(one)); }))
      return true;
    Notions said;
    for (const std::uint32_t s : passages_[passage]) said |= reading.notions(s);
    if ((said & object.notions).any()) return true;
    const std::uint32_t first = passages_[passage].front();
    for (std::size_t n = 0; n < object.notions.size(); ++n)
      if (object.notions.test(n) && reading.under_title(first, static_cast<Notion>(n))) return true;
    return false;
  }

  /// Those of a passage that no rule's anchors matter to, read where it is asked for.
  const LawClues& clues_of(std::size_t passage) const {
    auto& clues = clues_[passage];
    if (!clues) clues = reader_.read_all(passages_[passage]);
    return *clues;
  }

  ClueReader reader_;
  std::vector<std::vector<std::uint32_t>> passages_;
  std::vector<std::uint32_t> home_;                     ///< the passage of each sentence, or `none`
  std::vector<Categories> said_;                        ///< by each passage
  mutable std::vector<std::optional<LawClues>> clues_;  ///< by passage
  std::vector<float> root_weights_;                     ///< by topic, then root of the contract
};

}  // namespace

std::span<const LawTopic> law_topics() {
  using enum Sense;
  static const std::array topics{
      LawTopic{"conseil-decharge", senses({advise, inform, acknowledge}),
               LawObject{senses({advise, inform}),
                         notions({Notion::adequacy, Notion::well_informed, Notion::own_choice}),
                         {}}},
      LawTopic{"conseil-moyens-seuls", senses({means, effort, result}), {}},
      LawTopic{"sauvegarde-non-deconnectee", senses({backup, copy}), {}},
      LawTopic{"securite-vague", senses({secure, attack}), {}},
      LawTopic{"penalite-irreductible", senses({moderate, fixed, judge, proportion, contest}), {}},
      LawTopic{"perte-de-chance-exclue", senses({chance, opportunity, hope, hypothetical}), {}},
      LawTopic{"perte-de-donnees-exclue", senses({destroy, recover}), {}},
      // Not the price that is not given back.
      LawTopic{"plafond-derisoire", senses({limit, answer, repair, claim, exclude, give_up}),
               LawObject{senses({harm, lost, answer, claim, limit, exclude, give_up, symbolic}),
                         notions({Notion::liability, Notion::damage}),
                         {}}},
      LawTopic{"recette-tacite-courte", senses({accept, conform, deemed}), {}},
      LawTopic{"sla-recours-exclusif", senses({credit, penalty, replace, release, remedy}), {}},
      // A level, not the care to keep things working.
      LawTopic{"sla-sans-mesure", senses({rate, availability, threshold, restore}),
               LawObject{senses({rate, minutes, one_day, times, fraction, penalty, credit, outage, restore}),
                         notions({Notion::availability, Notion::share_of_cases}),
                         {Figure::few_days, Figure::some_days, Figure::high_share, Figure::whole_share}}},
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
                                   std::vector<std::uint32_t> found,
                                   const std::function<bool(std::uint32_t)>& is_plain) {
  thread_local Kept<LawLeaning> kept;
  const auto topic = std::ranges::find(law_topics(), rule, &LawTopic::rule);
  if (topic == law_topics().end()) return found;
  LawLeaning& leaning = kept.of(contract);
  leaning.follow(contract);
  return leaning.weighed(static_cast<std::size_t>(topic - law_topics().begin()), std::move(found), is_plain);
}

}  // namespace clausier
