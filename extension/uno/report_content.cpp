// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/report_content.hpp"

#include <algorithm>
#include <array>
#include <ctime>
#include <map>

#include "library/typography.hpp"
#include "library/writing.hpp"
#include "rules/exposure_picture.hpp"
#include "uno/examination_lines.hpp"
#include "uno/wording.hpp"

namespace clausier {
namespace {

using Look = StyledRun::Look;
using Kind = ExaminationLine::Kind;

constexpr std::size_t most_urgent = 5;  // remarks that the summary names

struct Verdict {
  std::u16string_view word;
  Look look = Look::plain;
};

Verdict verdict(Outcome outcome) {
  switch (outcome) {
    case Outcome::pass:
      return {u"Conforme"};
    case Outcome::fallback:
      return {u"Repli", Look::medium};
    case Outcome::fail:
      return {u"Refusé", Look::high};
    case Outcome::missing:
      return {u"Absent", Look::high};
    case Outcome::not_applicable:
      break;
  }
  return {u"Sans objet"};
}

Verdict verdict(CoverageStatus status) {
  switch (status) {
    case CoverageStatus::present:
      return {u"Présent"};
    case CoverageStatus::partial:
      return {u"Partiel", Look::medium};
    case CoverageStatus::missing:
      return {u"Absent", Look::high};
    case CoverageStatus::not_applicable:
      break;
  }
  return {u"Sans objet"};
}

Verdict verdict(std::optional<Risk> risk) {
  if (!risk) return {u"À vérifier", Look::strong};
  switch (*risk) {
    case Risk::high:
      return {u"Risque élevé", Look::high};
    case Risk::medium:
      return {u"Risque moyen", Look::medium};
    case Risk::low:
      break;
  }
  return {u"Risque faible", Look::low};
}

/// "aucune position", "une position", "3 positions".
std::u16string counted(std::ptrdiff_t number, std::u16string_view none, std::u16string_view one,
                       std::u16string_view many) {
  if (number == 0) return std::u16string(none);
  if (number == 1) return std::u16string(one);
  const OUString digits = OUString::number(static_cast<sal_Int64>(number));
  return std::u16string(view(digits)) + u"\u00A0" + std::u16string(many);
}

std::u16string today() {
  const std::time_t seconds = std::time(nullptr);
  std::tm local{};
  localtime_r(&seconds, &local);
  return french_writer.date({std::chrono::year(local.tm_year + 1900),
                             std::chrono::month(static_cast<unsigned>(local.tm_mon + 1)),
                             std::chrono::day(static_cast<unsigned>(local.tm_mday))});
}

std::u16string without_end(std::u16string text) {
  while (text.ends_with(u'\n')) text.pop_back();
  return text;
}

std::u16string reference_to(int remark) {
  const OUString digits = OUString::number(remark);
  return u"voir la remarque\u00A0" + std::u16string(view(digits));
}

std::u16string capitalized(std::u16string text) {
  if (!text.empty() && text.front() >= u'a' && text.front() <= u'z') text.front() -= u'a' - u'A';
  return text;
}

class Report {
 public:
  Report(const Library& library, const Review& review)
      : library_(library), review_(review), examination_(*review.examination) {}

  std::vector<ReportPart> parts() {
    summarize();
    cover();
    appraise();
    remark();
    list_ignored();
    deviate();
    explain_words();
    return std::move(parts_);
  }

 private:
  std::ptrdiff_t topics(std::initializer_list<Outcome> outcomes) const {
    return std::ranges::count_if(examination_.topics, [&](const TopicResult& result) {
      return std::ranges::count(outcomes, result.outcome) != 0;
    });
  }
  std::ptrdiff_t families_with(CoverageStatus status) const {
    return std::ranges::count(examination_.coverage, status, &FamilyCoverage::status);
  }
  std::ptrdiff_t remarks(std::optional<Risk> risk) const {
    return std::ranges::count_if(review_.diagnostics,
                                 [&](const Diagnostic& each) { return each.finding.risk == risk; });
  }

  void summarize() {
    heading(1, u"Synthèse");
    table({{{{u"Remarques"}}, {{u"Positions"}}, {{u"Familles de clauses"}}},
           {{{counted(remarks(Risk::high), u"aucun risque élevé", u"un risque élevé", u"risques élevés"),
              remarks(Risk::high) ? Look::high : Look::plain},
             {u"\n" +
              counted(remarks(Risk::medium), u"aucun risque moyen", u"un risque moyen", u"risques moyens")},
             {u"\n" + counted(remarks(Risk::low) + remarks(std::nullopt), u"aucun autre point",
                              u"un autre point", u"autres points")}},
            {{counted(topics({Outcome::fail, Outcome::missing}), u"aucune à reprendre", u"une à reprendre",
                      u"à reprendre"),
              topics({Outcome::fail, Outcome::missing}) ? Look::high : Look::plain},
             {u"\n" + counted(topics({Outcome::fallback}), u"aucune en repli", u"une en repli", u"en repli")},
             {u"\n" + counted(topics({Outcome::pass}), u"aucune conforme", u"une conforme", u"conformes")}},
            {{counted(families_with(CoverageStatus::missing), u"aucune absente", u"une absente", u"absentes"),
              families_with(CoverageStatus::missing) ? Look::high : Look::plain},
             {u"\n" + counted(families_with(CoverageStatus::partial), u"aucune partielle", u"une partielle",
                              u"partielles")},
             {u"\n" + counted(families_with(CoverageStatus::present), u"aucune présente", u"une présente",
                              u"présentes")}}}},
          {1, 1, 1});
    const auto gravest = lines(review_, Kind::remark);
    if (gravest.empty()) return paragraph({{u"L’examen n’appelle aucune remarque."}});
    heading(3, u"À traiter d’abord");
    for (std::size_t i = 0; i < std::min(gravest.size(), most_urgent); ++i) {
      const auto& [rule, finding] = review_.diagnostics[gravest[i].index];
      const auto [word, look] = verdict(finding.risk);
      item({{std::u16string(word), look}, {u" – " + std::u16string(rule->title) + mention(finding.span)}});
    }
  }

  /// ", article 2.2", or nothing.
  std::u16string mention(Span span) const {
    const std::u16string article =
        span.empty() ? std::u16string() : article_mention(review_.contract, span.begin);
    return article.empty() ? article : u", " + article;
  }

  void cover() {
    heading(1, u"Couverture du contrat");
    paragraph(
        {{u"Les familles de clauses qu’un contrat informatique traite d’ordinaire, et la manière dont "
          u"celui-ci les traite."}});
    std::vector<std::vector<StyledText>> rows = {
        {{{u"Famille"}}, {{u"Résultat"}}, {{u"Passage, et ce qui manque"}}}};
    for (const ExaminationLine& line : lines(review_, Kind::family)) {
      const FamilyCoverage& family = examination_.coverage[line.index];
      const auto [word, look] = verdict(family.status);
      rows.push_back({{{family_title(family.family)}}, {{std::u16string(word), look}}, treatment(family)});
    }
    table(rows, {30, 14, 56});
  }

  StyledText treatment(const FamilyCoverage& family) const {
    StyledText text;
    if (!family.reason.empty()) text.push_back({family.reason});
    if (!family.evidence.empty()) {
      const Span passage = family.evidence.front();
      const std::u16string article = article_mention(review_.contract, passage.begin);
      if (!article.empty()) text.push_back({capitalized(article) + u"\u00A0: "});
      text.push_back({passage_in_quotes(review_.contract, passage), Look::emphasis});
    }
    std::u16string missing;
    for (const std::u16string& part : family.missing) missing += (missing.empty() ? u"" : u"\u00A0; ") + part;
    if (!missing.empty()) {
      text.push_back({text.empty() ? u"Il manque\u00A0: " : u"\nIl manque\u00A0: ", Look::strong});
      text.push_back({missing + u"."});
    }
    if (text.empty()) text.push_back({u"Aucun passage n’en traite."});
    return text;
  }

  void appraise() {
    heading(1, to_title(examination_.playbook->title));
    paragraph({{u"Le contrat, sujet par sujet, au regard de ce qui est demandé et de ce qui s’accepte."}});
    std::vector<std::vector<StyledText>> rows = {{{{u"Sujet"}}, {{u"Résultat"}}, {{u"Constat"}}}};
    for (const ExaminationLine& line : lines(review_, Kind::topic)) {
      const TopicResult& result = examination_.topics[line.index];
      const auto [word, look] = verdict(result.outcome);
      StyledText finding{{without_end(result.message)}};
      if (!result.evidence.empty()) {
        const std::u16string article = article_mention(review_.contract, result.evidence.front().begin);
        finding.push_back({u"\n" + (article.empty() ? article : capitalized(article) + u"\u00A0: ")});
        finding.push_back({passage_in_quotes(review_.contract, result.evidence.front()), Look::emphasis});
      }
      rows.push_back({{{result.topic->title},
                       {u"\n" + std::u16string(importance_word(result.topic->importance)), Look::emphasis}},
                      {{std::u16string(word), look}},
                      finding});
    }
    table(rows, {29, 13, 58});
  }

  static std::u16string to_title(const std::u16string& title) {
    return title.starts_with(u"Positions") ? title : u"Positions\u00A0: " + title;
  }

  void remark() {
    const auto found = lines(review_, Kind::remark);
    if (found.empty()) return;
    heading(1, u"Remarques");
    int number = 0;
    for (const ExaminationLine& line : found) write_remark(++number, review_.diagnostics[line.index]);
  }

  void write_remark(int number, const Diagnostic& diagnostic) {
    const auto& [rule, finding] = diagnostic;
    const OUString digits = OUString::number(number);
    heading(2, std::u16string(view(digits)) + u". " + std::u16string(rule->title) + mention(finding.span));
    const auto [word, look] = verdict(finding.risk);
    paragraph({{std::u16string(word) + u". ", look}, {finding.message}});
    quotation(in_quotes(review_.contract.quote(finding.span)));
    if (!finding.factors.empty()) {
      heading(3, u"Ce qui a été lu");
      for (const Factor& factor : finding.factors) {
        StyledText text{{factor.sentence}};
        if (!factor.quote.empty())
          text.push_back({u" " + passage_in_quotes(review_.contract, factor.quote), Look::emphasis});
        item(text);
      }
    }
    heading(3, u"Pourquoi");
    const auto [explained, is_first] = explained_.try_emplace(rule, number);
    paragraph({{is_first ? std::u16string(rule->explanation)
                         : capitalized(reference_to(explained->second)) + u"."}});
    authorities(number, u"Textes et décisions", finding.basis);
    authorities(number, u"En sens contraire", finding.contrary);
    if (!finding.notes.empty()) {
      heading(3, u"À vérifier aussi");
      for (const std::u16string& note : finding.notes) item({{note}});
    }
    if (finding.exposure) {
      heading(3, u"Ce que coûte la sortie");
      const std::u16string words = exposure_in_words(*finding.exposure);
      parts_.push_back({.kind = ReportPart::Kind::curve, .text = {{words}}, .exposure = finding.exposure});
    }
    if (!finding.suggestions.empty()) {
      heading(3, u"Rédaction proposée");
      quotation(in_quotes(finding.suggestions.front().text));
    }
  }

  /// A lesson is told once in the report; the remarks behind refer to it.
  void authorities(int number, const std::u16string& title, const std::vector<std::string_view>& ids) {
    bool is_first = true;
    for (const std::string_view id : ids) {
      const Authority* authority = library_.authority(id);
      if (!authority) continue;
      if (std::exchange(is_first, false)) heading(3, title);
      StyledText text{{authority->cite, Look::strong}};
      if (authority->verification == Verification::to_check) text.push_back({u" (à vérifier)"});
      const auto [described, is_new] = described_.try_emplace(id, number);
      const std::u16string& held = authority->summary.empty() ? authority->lesson : authority->summary;
      if (!is_new)
        text.push_back({u" (" + reference_to(described->second) + u")"});
      else if (!held.empty())
        text.push_back({u"\u00A0: " + held});
      item(text);
    }
  }

  void list_ignored() {
    if (review_.dismissed.empty()) return;
    heading(1, u"Remarques ignorées");
    paragraph(
        {{u"Mises de côté à la lecture, avec le motif donné. Elles ne comptent pas dans la synthèse."}});
    std::vector<std::vector<StyledText>> rows = {{{{u"Remarque"}}, {{u"Passage"}}, {{u"Motif"}}}};
    for (const auto& [diagnostic, dismissal] : review_.dismissed) {
      const auto& [rule, finding] = diagnostic;
      const std::u16string article = article_mention(review_.contract, finding.span.begin);
      StyledText reason{{dismissal.reason}};
      if (dismissal.passage.empty())
        reason.push_back({u"\nRègle ignorée dans tout le document.", Look::emphasis});
      rows.push_back({{{std::u16string(rule->title)}},
                      {{article.empty() ? article : capitalized(article) + u"\u00A0: "},
                       {passage_in_quotes(review_.contract, finding.span), Look::emphasis}},
                      reason});
    }
    table(rows, {29, 40, 31});
  }

  void deviate() {
    if (examination_.deviations.empty()) return;
    heading(1, u"Écarts avec nos clauses");
    paragraph({{u"Le contrat reprend des clauses de notre bibliothèque. Les mots "},
               {u"retirés", Look::removed},
               {u" et "},
               {u"ajoutés", Look::added},
               {u" sont marqués."}});
    for (const Deviation& deviation : examination_.deviations) {
      heading(2, deviation.clause->title + mention(deviation.span));
      if (deviation.identical()) {
        paragraph({{u"Reprise à l’identique, aux valeurs près."}});
        continue;
      }
      write_changes(deviation.diff);
    }
  }

  /// A paragraph for each of the contract's.
  void write_changes(const std::vector<DiffPiece>& diff) {
    StyledText text;
    for (const DiffPiece& piece : diff) {
      const Look look = piece.kind == DiffPiece::Kind::added     ? Look::added
                        : piece.kind == DiffPiece::Kind::removed ? Look::removed
                                                                 : Look::plain;
      std::u16string_view rest = piece.text;
      for (std::size_t end; (end = rest.find(u'\n')) != rest.npos; rest.remove_prefix(end + 1)) {
        text.push_back({std::u16string(rest.substr(0, end)), look});
        paragraph(std::exchange(text, {}));
      }
      if (!rest.empty()) text.push_back({std::u16string(rest), look});
    }
    if (!text.empty()) paragraph(std::move(text));
  }

  void explain_words() {
    heading(1, u"Lire ce rapport");
    constexpr std::array<std::pair<std::u16string_view, std::u16string_view>, 8> words = {{
        {u"Présent, partiel, absent",
         u"Le contrat traite de la famille, n’en traite qu’en partie, ou n’en traite pas."},
        {u"Sans objet", u"Le contrat ne paraît pas appeler cette clause."},
        {u"Conforme", u"La position demandée est tenue."},
        {u"Repli", u"La position demandée n’est pas tenue, mais une position acceptée l’est."},
        {u"Refusé",
         u"Ni la position demandée ni un repli n’est tenu, ou la clause est de celles qui ne s’acceptent "
         u"pas."},
        {u"Risque élevé, moyen, faible",
         u"Ce que la rédaction laisse craindre au vu des textes et des décisions cités ; l’appréciation "
         u"appartient au juge."},
        {u"En sens contraire", u"Des décisions qui ont jugé autrement, ou dans d’autres circonstances."},
        {u"À vérifier", u"Une référence à relire à sa source avant de l’invoquer."},
    }};
    std::vector<std::vector<StyledText>> rows = {{{{u"Mot"}}, {{u"Ce qu’il veut dire"}}}};
    for (const auto& [word, meaning] : words) {
      std::u16string text(meaning);
      if (const std::size_t mark = text.find(u" ;"); mark != std::u16string::npos) text[mark] = u'\u00A0';
      rows.push_back({{{std::u16string(word), Look::strong}}, {{text}}});
    }
    table(rows, {30, 70});
    paragraph(
        {{u"Ce rapport aide à la lecture du contrat. Il ne remplace pas l’examen d’un avocat, qui seul "
          u"connaît la négociation et les faits.",
          Look::emphasis}});
  }

  void heading(int level, const std::u16string& text) {
    parts_.push_back({.kind = ReportPart::Kind::heading, .level = level, .text = {{text}}});
  }
  void paragraph(StyledText text) { parts_.push_back({.text = std::move(text)}); }
  void quotation(const std::u16string& text) {
    parts_.push_back({.kind = ReportPart::Kind::quotation, .text = {{text}}});
  }
  void item(StyledText text) { parts_.push_back({.kind = ReportPart::Kind::item, .text = std::move(text)}); }
  void table(std::vector<std::vector<StyledText>> rows, std::vector<int> widths) {
    parts_.push_back({.kind = ReportPart::Kind::table, .rows = std::move(rows), .widths = std::move(widths)});
  }

  const Library& library_;
  const Review& review_;
  const Examination& examination_;
  std::vector<ReportPart> parts_;
  std::map<const Rule*, int> explained_;       // by the number of the remark that explains it
  std::map<std::string_view, int> described_;  // texts and rulings, by the remark that tells their lesson
};

}  // namespace

ReportContent report_content(const Library& library, const Review& review, const std::u16string& contract) {
  const Playbook& playbook = *review.examination->playbook;
  return {french_typography(contract),
          u"Examiné pour le " + std::u16string(side_word(playbook.side)) + u", le " + today() + u" – " +
              playbook.title + u", version " +
              std::u16string(playbook.version.begin(), playbook.version.end()),
          Report(library, review).parts()};
}

}  // namespace clausier
