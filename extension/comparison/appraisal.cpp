// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "comparison/appraisal.hpp"

#include <algorithm>
#include <filesystem>

#include "analysis/unicode.hpp"
#include "rules/measure.hpp"
#include "rules/rule.hpp"

namespace clausier {
namespace {

std::u16string joined(const std::vector<std::u16string>& parts) {
  std::u16string text;
  for (const std::u16string& part : parts) text += (text.empty() ? u"" : u", ") + part;
  return text;
}

class Appraiser {
 public:
  Appraiser(const Contract& contract, const std::vector<FamilyCoverage>& covered)
      : contract_(contract), covered_(covered), measures_(measures(contract)) {}

  TopicResult read(const PlaybookTopic& topic) const {
    if (TopicResult refused = refuse(topic); refused.topic) return refused;
    if (!topic.measure.empty())
      if (TopicResult measured = measure(topic); measured.topic) return measured;
    return cover(topic);
  }

 private:
  /// By a remark of one of the topic's rules; empty where there is none.
  TopicResult refuse(const PlaybookTopic& topic) const {
    TopicResult result;
    std::vector<const Rule*> rules;
    for (const std::string& id : topic.rules)
      if (const Rule* rule = find_rule(id)) rules.push_back(rule);
    if (rules.empty()) return result;
    for (const Diagnostic& diagnostic : review(contract_, rules)) {
      if (diagnostic.finding.risk == Risk::low) continue;
      if (result.evidence.empty())
        result.message = (topic.unacceptable.empty() ? u"Inacceptable" : topic.unacceptable) + u"\u00A0: " +
                         diagnostic.finding.message;
      result.evidence.push_back(diagnostic.finding.span);
    }
    if (result.evidence.empty()) return result;
    result.topic = &topic;
    result.outcome = Outcome::fail;
    return result;
  }

  /// By the figures of the contract; empty where it gives none.
  TopicResult measure(const PlaybookTopic& topic) const {
    TopicResult result;
    std::vector<double> values;
    std::vector<std::u16string> told;
    for (const Measure& each : measures_) {
      if (each.kind->id != topic.measure) continue;
      values.push_back(each.value);
      told.push_back(measured(each.value, each.kind->unit));
      result.evidence.push_back(each.sentence);
    }
    if (values.empty()) return result;
    result.topic = &topic;
    const auto meets = [&](const Stance& stance) {
      return !stance.range ||
             std::ranges::all_of(values, [&](double value) { return stance.range->holds(value); });
    };
    result.message = u"Lu\u00A0: " + joined(told) + u". ";
    if (meets(topic.position)) {
      result.outcome = Outcome::pass;
      result.stance = &topic.position;
      result.message += u"Position tenue\u00A0: " + topic.position.text;
      return result;
    }
    const auto fallback = std::ranges::find_if(topic.fallbacks, meets);
    if (fallback != topic.fallbacks.end()) {
      result.outcome = Outcome::fallback;
      result.stance = &*fallback;
      result.message += u"Repli\u00A0: " + fallback->text;
      return result;
    }
    result.outcome = Outcome::fail;
    result.message += u"Position demandée\u00A0: " + topic.position.text;
    return result;
  }

  /// By the clauses of the topic's family.
  TopicResult cover(const PlaybookTopic& topic) const {
    TopicResult result{.topic = &topic, .message = u"Position demandée\u00A0: " + topic.position.text};
    const auto family = std::ranges::find(covered_, topic.family, &FamilyCoverage::family);
    if (family == covered_.end()) {
      // A topic of rules alone passes where they say nothing.
      result.outcome = topic.measure.empty() ? Outcome::pass : Outcome::missing;
      if (result.outcome == Outcome::missing)
        result.message = u"Aucun chiffre n’a été lu dans le contrat. " + result.message;
      if (result.outcome == Outcome::pass) result.stance = &topic.position;
      return result;
    }
    result.evidence = family->evidence;
    switch (family->status) {
      case CoverageStatus::not_applicable:
        result.outcome = Outcome::not_applicable;
        result.message = family->reason;
        break;
      case CoverageStatus::missing:
        result.outcome = Outcome::missing;
        result.message = u"Le contrat n’en traite pas. " + result.message;
        break;
      case CoverageStatus::partial:
        result.outcome = Outcome::fail;
        result.message = u"Il manque\u00A0: " + joined(family->missing) + u". " + result.message;
        break;
      case CoverageStatus::present:
        result.outcome = topic.measure.empty() ? Outcome::pass : Outcome::missing;
        if (result.outcome == Outcome::pass) result.stance = &topic.position;
        if (result.outcome == Outcome::missing)
          result.message = u"Le contrat en traite, mais aucun chiffre n’y a été lu. " + result.message;
        break;
    }
    return result;
  }

  const Contract& contract_;
  const std::vector<FamilyCoverage>& covered_;
  const std::vector<Measure> measures_;
};

}  // namespace

std::vector<TopicResult> appraise(const Contract& contract, const Playbook& playbook,
                                  const std::vector<FamilyCoverage>& covered) {
  const Appraiser appraiser(contract, covered);
  std::vector<TopicResult> results;
  for (const PlaybookTopic& topic : playbook.topics) results.push_back(appraiser.read(topic));
  return results;
}

std::optional<Playbook> find_playbook(const std::string& name, const Library& library,
                                      std::vector<Problem>& problems) {
  if (std::error_code error; !std::filesystem::exists(name, error)) {
    if (const Playbook* known = library.playbook(name)) return *known;
    problems.push_back(
        {name, 0, {}, u"Ce n'est ni un fichier de positions, ni l'une de celles de la bibliothèque."});
    return std::nullopt;
  }
  std::vector<Problem> faults;
  auto playbook = read_playbook(std::filesystem::path(name), faults);
  if (playbook) faults = check_playbook(*playbook);
  problems.insert(problems.end(), faults.begin(), faults.end());
  return faults.empty() ? playbook : std::nullopt;
}

std::vector<Problem> check_playbook(const Playbook& playbook) {
  std::vector<Problem> problems;
  const auto fault = [&](const std::string& place, const std::u16string& what, const std::string& id) {
    problems.push_back(
        {playbook.file, 0, place, what + u" «\u00A0" + to_utf16(id) + u"\u00A0» n’existe pas."});
  };
  for (const PlaybookTopic& topic : playbook.topics) {
    if (!topic.measure.empty() && !find_measure_kind(topic.measure))
      fault(topic.id + ".mesure", u"La mesure", topic.measure);
    for (const std::string& rule : topic.rules)
      if (!find_rule(rule)) fault(topic.id + ".regles", u"La règle", rule);
  }
  return problems;
}

}  // namespace clausier
