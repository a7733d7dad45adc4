// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/measure.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "rules/cuebook.hpp"
#include "rules/exit_grade.hpp"
#include "rules/exit_review.hpp"
#include "rules/exposure.hpp"

namespace clausier {
namespace {

/// How a kind is read: the sentences that speak of it, and the words that its figure stands beside.
struct MeasureSource {
  MeasureKind kind;
  Cues cues{};     ///< none where it is read otherwise
  Cues anchors{};  ///< words; the figure nearest to one of them counts
  double least = 0;
};

constexpr MeasureSource sources[] = {
    {{"duree-initiale", u"la durée initiale", MeasureUnit::months}},
    {{"reconduction", u"la durée de reconduction", MeasureUnit::months}},
    {{"preavis-resiliation", u"le préavis de résiliation", MeasureUnit::months},
     u"preavis & #duree & resili* | denonc* | mettre fin | met fin | renouvell* | reconduction | reconduit & "
     u"! audit*",
     u"preavis"},
    {{"delai-paiement", u"le délai de paiement", MeasureUnit::days},
     u"factur* | redevance* | prix | sommes | montants & payable* | payee* | paiement | paie | reglement | "
     u"regle* | "
     u"regler* | acquitte* & #duree & ! retard | mise en demeure | suspen* | contest* | conteste* | "
     u"penalite* | "
     u"indemnite* | credit*",
     u"payable* payee* paiement paie reglement regle* acquitte*"},
    {{"disponibilite", u"le taux de disponibilité", MeasureUnit::percent},
     u"disponib* & #taux & ! credit* | avoir* | inferieur* | seuil",
     u"disponib*",
     90},
    {{"notification-incident", u"le délai de notification d’un incident", MeasureUnit::hours},
     u"incident* | violation* | faille* | compromission* & notifi* | inform* | alert* | signal* | previen* & "
     u"#duree "
     u"& ! resolution | resol* | retabli* | penalite* | conserv* | avance",
     u"notifi* inform* alert* signal* previen*"},
    {{"plafond-penalites", u"le plafond des pénalités", MeasureUnit::percent},
     u"penalite* | credit* & plafon* | limite* | exceder | excede* | depasser | depasse* & #taux & ! retard "
     u"de "
     u"paiement",
     u"plafon* limite* exceder excede* depasser depasse*"},
    {{"recette-tacite", u"le délai au bout duquel le silence vaut recette", MeasureUnit::days},
     u"recette* | acceptation | reception | receptionne* | livrable* & tacite* | repute* | silence | vaut & "
     u"#duree & ! reconduction",
     u"delai jour* defaut silence tacite* dans sous apres"},
    {{"garantie", u"la durée de la garantie", MeasureUnit::months},
     u"garanti* & #duree & logiciel* | livrable* | solution* | developpement* | anomalie* | conform* | "
     u"materiel* & "
     u"! banc* | assurance*",
     u"garanti*"},
    {{"plafond-responsabilite", u"le plafond de responsabilité, rapporté au prix annuel",
      MeasureUnit::percent},
     u"responsabilite | reparation | indemnisation | dommages & plafon* | limite* | exceder | excede* | "
     u"depasser | "
     u"depasse* | maximum | maximal* & ! penalite* | assurance | police | siege | rcs | capital"},
    {{"indemnite-sortie", u"la part du prix restant due en cas de sortie anticipée", MeasureUnit::percent}},
    {{"reversibilite", u"la durée de la réversibilité", MeasureUnit::months},
     u"reversib* & #duree & duree | periode | pendant | mois & ! preavis | conserv* | plan de",
     u"duree periode pendant reversib*"},
    {{"preavis-audit", u"le préavis d’audit", MeasureUnit::days},
     u"audit* & preavis | prevenance | avance | avertis* & #duree",
     u"preavis prevenance avance avertis*"},
};

constexpr auto kinds = [] {
  std::array<MeasureKind, std::size(sources)> taken{};
  for (std::size_t i = 0; i < taken.size(); ++i) taken[i] = sources[i].kind;
  return taken;
}();

struct MeasureBook {
  Cuebook cues;
  std::vector<CueRange> ranges;  ///< by source
};

const MeasureBook& measure_book() {
  static const MeasureBook book = [] {
    MeasureBook written;
    for (const MeasureSource& source : sources) written.ranges.push_back(written.cues.write(source.cues));
    return written;
  }();
  return book;
}

/// Whether the folded word is one of the anchors.
bool is_anchor(std::u16string_view anchors, std::u16string_view word) {
  while (!anchors.empty()) {
    const std::size_t end = std::min(anchors.find(u' '), anchors.size());
    const std::u16string_view anchor = anchors.substr(0, end);
    if (anchor.ends_with(u'*') ? word.starts_with(anchor.substr(0, anchor.size() - 1)) : word == anchor)
      return true;
    anchors.remove_prefix(std::min(end + 1, anchors.size()));
  }
  return false;
}

double days_in(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::hour:
      return 1.0 / 24;
    case TimeUnit::day:
      return 1;
    case TimeUnit::week:
      return 7;
    case TimeUnit::month:
      return 30;
    case TimeUnit::quarter:
      return 90;
    case TimeUnit::half_year:
      return 180;
    case TimeUnit::year:
      return 360;
  }
  return 0;
}

double in_unit(const Duration& duration, MeasureUnit unit) {
  const double days = duration.number.value * days_in(duration.unit);
  if (unit == MeasureUnit::months) return days / 30;
  return unit == MeasureUnit::hours ? days * 24 : days;
}

double yearly(const Price& price, const Term& term) {
  if (price.amount.period) return price.amount.number.value * 360 / days_in(*price.amount.period);
  if (!term.initial || term.initial->months() <= 0) return 0;
  return price.amount.number.value * 12 / term.initial->months();
}

class MeasureReader {
 public:
  explicit MeasureReader(const Contract& contract)
      : contract_(contract), hits_(contract, measure_book().cues) {}

  std::vector<Measure> read() {
    read_term();
    for (std::size_t i = 0; i < std::size(sources); ++i)
      for (const std::uint16_t cue : measure_book().ranges[i])
        for (const std::uint32_t sentence : hits_.of(cue)) read_sentence(sources[i], kinds[i], sentence);
    read_exits();
    std::ranges::stable_sort(found_, {}, [](const Measure& each) { return each.span.begin; });
    return std::move(found_);
  }

 private:
  void add(const MeasureKind& kind, double value, Span span) {
    const std::uint32_t sentence = contract_.sentence_at(span.begin);
    const Span whole = sentence == none ? span : contract_.sentences()[sentence].span;
    found_.push_back({&kind, value, span, whole});
  }

  void read_term() {
    const Term& term = contract_.term();
    const auto take = [&](std::string_view id, const std::optional<Duration>& duration) {
      if (duration) add(*find_measure_kind(id), duration->months(), duration->span);
    };
    take("duree-initiale", term.initial);
    take("reconduction", term.renewal);
  }

  void read_exits() {
    const MeasureKind& kind = *find_measure_kind("indemnite-sortie");
    for (const ExitFrame& frame : exit_review(contract_).frames) {
      if (frame.kind == SumKind::whole_price) add(kind, 100, frame.span);
      if (frame.kind == SumKind::share && frame.percent) add(kind, *frame.percent, frame.span);
      if (frame.kind != SumKind::fixed) continue;
      if (const auto exposure = read_exposure(contract_, frame); exposure && exposure->fixed)
        if (exposure->total() > 0) add(kind, 100 * *exposure->fixed / exposure->total(), frame.span);
    }
  }

  void read_sentence(const MeasureSource& source, const MeasureKind& kind, std::uint32_t sentence) {
    const Sentence& said = contract_.sentences()[sentence];
    if (kind.id == "plafond-responsabilite") return read_cap(kind, said);
    if (kind.unit == MeasureUnit::percent) {
      if (const auto* rate = nearest(contract_.percentages(), said, source.anchors);
          rate && rate->number.value >= source.least)
        add(kind, rate->number.value, rate->span);
      return;
    }
    if (const auto* duration = nearest(contract_.durations(), said, source.anchors);
        duration && !duration->instalments)
      add(kind, in_unit(*duration, kind.unit), duration->span);
  }

  /// The quantity that stands nearest to an anchor; those behind it win over those before.
  template <class Value>
  const Value* nearest(const std::vector<Value>& values, const Sentence& sentence,
                       std::u16string_view anchors) {
    const Value* best = nullptr;
    std::uint32_t best_distance = UINT32_MAX;
    for (const Value& value : within(values, sentence))
      for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
        if (!is_anchor(anchors, contract_.folded(contract_.tokens()[i]))) continue;
        const bool behind = value.tokens.first >= i;
        const std::uint32_t distance = behind ? value.tokens.first - i : 2 * (i - value.tokens.first);
        if (distance < best_distance) best = &value, best_distance = distance;
      }
    return best;
  }

  /// A cap on liability is a sum, a share of a price, or some months of it: all told by the yearly price.
  void read_cap(const MeasureKind& kind, const Sentence& sentence) {
    const double year = contract_.price() ? yearly(*contract_.price(), contract_.term()) : 0;
    const auto rates = within(contract_.percentages(), sentence);
    const auto durations = within(contract_.durations(), sentence);
    const auto amounts = within(contract_.amounts(), sentence);
    double months = 0;
    Span span = sentence.span;
    for (const Duration& duration : durations) {
      if (duration.months() <= months) continue;
      months = duration.months();
      span = duration.span;
    }
    if (months == 0 && says(sentence, u"annuel* an annee")) months = 12;
    if (months == 0 && says(sentence, u"total*") && contract_.term().initial)
      months = contract_.term().initial->months();
    if (!rates.empty() && months > 0)
      return add(kind, rates.front().number.value * months / 12, rates.front().span);
    if (!amounts.empty() && year > 0)
      return add(kind, 100 * amounts.front().number.value / year, amounts.front().span);
    if (rates.empty() && amounts.empty() && months > 0) add(kind, 100 * times(sentence) * months / 12, span);
  }

  /// "deux fois", "une fois et demie": 1 where the sentence does not multiply.
  double times(const Sentence& sentence) const {
    for (std::uint32_t i = sentence.first_token + 1; i + 2 < sentence.end_token; ++i) {
      const auto word = [&](std::uint32_t at) { return contract_.folded(contract_.tokens()[at]); };
      if (word(i) != u"fois") continue;
      const double half = word(i + 1) == u"et" && word(i + 2).starts_with(u"demi") ? 0.5 : 0;
      return static_cast<double>(read_numeral(word(i - 1)).value_or(1)) + half;
    }
    return 1;
  }

  bool says(const Sentence& sentence, std::u16string_view words) const {
    return std::ranges::any_of(contract_.tokens_of(sentence),
                               [&](const Token& token) { return is_anchor(words, contract_.folded(token)); });
  }

  const Contract& contract_;
  const CueHits hits_;
  std::vector<Measure> found_;
};

}  // namespace

std::span<const MeasureKind> measure_kinds() {
  return kinds;
}

const MeasureKind* find_measure_kind(std::string_view id) {
  const auto found = std::ranges::find(kinds, id, &MeasureKind::id);
  return found == kinds.end() ? nullptr : &*found;
}

std::vector<Measure> measures(const Contract& contract) {
  return MeasureReader(contract).read();
}

std::u16string measured(double value, MeasureUnit unit) {
  const auto has_decimals = [value](double scale) {
    return std::abs(value * scale - std::round(value * scale)) > 1e-6;
  };
  const int decimals = has_decimals(1) ? (has_decimals(10) ? 2 : 1) : 0;
  const std::u16string figures = write_figures(value, decimals);
  const bool many = value >= 2;
  switch (unit) {
    case MeasureUnit::percent:
      return figures + u"\u00A0%";
    case MeasureUnit::months:
      return figures + u"\u00A0mois";
    case MeasureUnit::days:
      return figures + (many ? u"\u00A0jours" : u"\u00A0jour");
    case MeasureUnit::hours:
      return figures + (many ? u"\u00A0heures" : u"\u00A0heure");
  }
  return figures;
}

}  // namespace clausier
