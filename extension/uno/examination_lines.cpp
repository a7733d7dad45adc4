// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/examination_lines.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>

#include "uno/wording.hpp"

namespace clausier {
namespace {

using Kind = ExaminationLine::Kind;

constexpr std::array<std::pair<Kind, std::string_view>, 4> kinds = {{
    {Kind::remark, "remark"},
    {Kind::topic, "topic"},
    {Kind::family, "family"},
    {Kind::deviation, "deviation"},
}};
constexpr std::size_t most_quotes = 3;

std::size_t count(const Review& review, Kind kind) {
  if (!review.examination) return 0;
  switch (kind) {
    case Kind::remark:
      return review.diagnostics.size();
    case Kind::topic:
      return review.examination->topics.size();
    case Kind::family:
      return review.examination->coverage.size();
    case Kind::deviation:
      break;
  }
  return review.examination->deviations.size();
}

/// What comes first in the list has the least urgency number.
int urgency(const Review& review, const ExaminationLine& line) {
  switch (line.kind) {
    case Kind::remark: {
      const auto risk = review.diagnostics[line.index].finding.risk;
      return risk ? 2 - static_cast<int>(*risk) : 3;
    }
    case Kind::topic: {
      constexpr std::array order = {3, 2, 0, 1, 4};  // pass, fallback, fail, missing, not_applicable
      const TopicResult& result = review.examination->topics[line.index];
      return order[static_cast<std::size_t>(result.outcome)] * 3 + static_cast<int>(result.topic->importance);
    }
    case Kind::family: {
      constexpr std::array order = {2, 1, 0, 3};  // present, partial, missing, not_applicable
      return order[static_cast<std::size_t>(review.examination->coverage[line.index].status)];
    }
    case Kind::deviation:
      break;
  }
  return 0;
}

const char* key(Outcome outcome) {
  switch (outcome) {
    case Outcome::pass:
      return "outcome.pass";
    case Outcome::fallback:
      return "outcome.fallback";
    case Outcome::fail:
      return "outcome.fail";
    case Outcome::missing:
      return "outcome.missing";
    case Outcome::not_applicable:
      break;
  }
  return "outcome.not-applicable";
}

const char* key(CoverageStatus status) {
  switch (status) {
    case CoverageStatus::present:
      return "status.present";
    case CoverageStatus::partial:
      return "status.partial";
    case CoverageStatus::missing:
      return "status.missing";
    case CoverageStatus::not_applicable:
      break;
  }
  return "status.not-applicable";
}

const char* key(std::optional<Risk> risk) {
  if (!risk) return "risk.none";
  constexpr std::array keys = {"risk.low", "risk.medium", "risk.high"};
  return keys[static_cast<std::size_t>(*risk)];
}

std::u16string quotes(const Contract& contract, const std::vector<Span>& passages) {
  std::u16string text;
  for (std::size_t i = 0; i < std::min(passages.size(), most_quotes); ++i) {
    if (const std::u16string article = article_mention(contract, passages[i].begin); !article.empty())
      text += article + u"\u00A0: ";
    text += passage_in_quotes(contract, passages[i]) + u"\n";
  }
  return text;
}

std::u16string listed(const std::vector<std::u16string>& parts) {
  std::u16string text;
  for (const std::u16string& part : parts) text += u"• " + part + u"\n";
  return text;
}

std::u16string topic_detail(const Library& library, const Review& review, const TopicResult& result) {
  std::u16string text = result.topic->title + u" (position " +
                        std::u16string(importance_word(result.topic->importance)) + u")\n";
  text += result.message + u"\n";
  text += quotes(review.contract, result.evidence);
  if (result.outcome == Outcome::pass || result.outcome == Outcome::not_applicable) return text;
  if (!result.topic->comment.empty()) text += u"\nCommentaire proposé\n" + result.topic->comment + u"\n";
  if (const Clause* clause = library.clause(result.topic->clause))
    text += u"\nClause proposée\u00A0: " + clause->title + u"\n";
  return text;
}

std::u16string family_detail(const Library& library, const Review& review, const ExaminationLine& line) {
  const FamilyCoverage& family = review.examination->coverage[line.index];
  std::u16string text = family_title(family.family) + u"\n";
  if (!family.reason.empty()) text += family.reason + u"\n";
  if (family.status == CoverageStatus::missing) text += u"Aucun passage n’en traite.\n";
  text += quotes(review.contract, family.evidence);
  if (!family.missing.empty()) text += u"\nIl manque\n" + listed(family.missing);
  if (family.status == CoverageStatus::missing || family.status == CoverageStatus::partial)
    if (const Clause* clause = offered_clause(library, review, line).clause)
      text += u"\nClause proposée\u00A0: " + clause->title + u"\n";
  return text;
}

std::u16string deviation_detail(const Contract& contract, const Deviation& deviation) {
  std::u16string text =
      deviation.clause->title + u" (côté " + std::u16string(side_word(deviation.side)) + u")\n";
  if (deviation.fallback) text += u"Position de repli\u00A0: " + deviation.fallback->title + u"\n";
  if (const std::u16string article = article_mention(contract, deviation.span.begin); !article.empty())
    text += article + u"\n";
  if (deviation.identical()) return text + u"Repris à l’identique, aux valeurs près.\n";
  return text + u"\nCe qui a changé (− retiré de notre clause, + ajouté)\n" +
         changes_in_words(deviation.diff);
}

}  // namespace

std::string line_id(const ExaminationLine& line) {
  return std::string(std::ranges::find(kinds, line.kind, &std::pair<Kind, std::string_view>::first)->second) +
         ":" + std::to_string(line.index);
}

std::optional<ExaminationLine> line_from_id(std::string_view id) {
  const std::size_t colon = std::min(id.find(':'), id.size());
  const auto kind = std::ranges::find(kinds, id.substr(0, colon), &std::pair<Kind, std::string_view>::second);
  const std::string_view digits = id.substr(std::min(colon + 1, id.size()));
  ExaminationLine line;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), line.index);
  if (kind == kinds.end() || error != std::errc() || end != digits.data() + digits.size()) return {};
  line.kind = kind->first;
  return line;
}

std::vector<ExaminationLine> lines(const Review& review, Kind kind) {
  std::vector<ExaminationLine> found;
  for (std::size_t i = 0; i < count(review, kind); ++i) found.push_back({kind, i});
  std::ranges::stable_sort(found, {}, [&](const ExaminationLine& line) { return urgency(review, line); });
  return found;
}

bool has_line(const Review& review, const ExaminationLine& line) {
  return line.index < count(review, line.kind);
}

OUString line_title(const Strings& strings, const Review& review, const ExaminationLine& line) {
  const auto titled = [&](const OUString& word, std::u16string_view title) {
    return word + to_ustring(std::u16string_view(u" – ")) + to_ustring(title);
  };
  switch (line.kind) {
    case Kind::remark: {
      const auto& [rule, finding] = review.diagnostics[line.index];
      return titled(strings.text(key(finding.risk)), rule->title);
    }
    case Kind::topic: {
      const TopicResult& result = review.examination->topics[line.index];
      return titled(strings.text(key(result.outcome)),
                    in_language(strings.language(), result.topic->title, result.topic->english_title));
    }
    case Kind::family: {
      const FamilyCoverage& family = review.examination->coverage[line.index];
      return titled(strings.text(key(family.status)), family_title(family.family, strings.language()));
    }
    case Kind::deviation:
      break;
  }
  const Deviation& deviation = review.examination->deviations[line.index];
  const OUString word =
      deviation.identical()
          ? strings.text("deviation.identical")
          : strings.text("deviation.near",
                         OUString::number(static_cast<sal_Int32>(deviation.likeness * 100)));
  return titled(word,
                in_language(strings.language(), deviation.clause->title, deviation.clause->english_title));
}

std::u16string line_detail(const Library& library, const Review& review, const ExaminationLine& line) {
  switch (line.kind) {
    case Kind::remark:
      return summary(library, review, review.diagnostics[line.index]);
    case Kind::topic:
      return topic_detail(library, review, review.examination->topics[line.index]);
    case Kind::family:
      return family_detail(library, review, line);
    case Kind::deviation:
      break;
  }
  return deviation_detail(review.contract, review.examination->deviations[line.index]);
}

Span line_place(const Review& review, const ExaminationLine& line) {
  const auto first = [](const std::vector<Span>& spans) { return spans.empty() ? Span() : spans.front(); };
  switch (line.kind) {
    case Kind::remark:
      return review.diagnostics[line.index].finding.span;
    case Kind::topic:
      return first(review.examination->topics[line.index].evidence);
    case Kind::family:
      return first(review.examination->coverage[line.index].evidence);
    case Kind::deviation:
      break;
  }
  return review.examination->deviations[line.index].span;
}

OfferedClause offered_clause(const Library& library, const Review& review, const ExaminationLine& line) {
  if (!review.examination) return {};
  const Side side = review.examination->playbook->side;
  const auto offered = [&](const Clause& clause) -> OfferedClause {
    return {&clause, clause.variant(side) ? side : clause.variants.front().side};
  };
  if (line.kind == Kind::topic) {
    const Clause* clause = library.clause(review.examination->topics[line.index].topic->clause);
    return clause ? offered(*clause) : OfferedClause();
  }
  if (line.kind != Kind::family) return {};
  const std::string_view family = review.examination->coverage[line.index].family;
  // The firm's own choice for the family, where its positions name one.
  for (const PlaybookTopic& topic : review.examination->playbook->topics)
    if (const Clause* clause = topic.family == family ? library.clause(topic.clause) : nullptr)
      return offered(*clause);
  for (const Clause& clause : library.clauses())
    if (clause.family == family && clause.variant(side)) return offered(clause);
  return {};
}

}  // namespace clausier
