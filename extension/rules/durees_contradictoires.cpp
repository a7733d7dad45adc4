// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>

#include "analysis/lexicon.hpp"
#include "analysis/unicode.hpp"
#include "rules/contradiction.hpp"
#include "rules/lemma_rows.hpp"

namespace clausier {
namespace {

using std::u16string;
using std::u16string_view;

/// What the words around a duration say that it measures.
enum class Word : std::uint8_t {
  contract,
  concluded,
  term,
  initial,
  commits,
  renews,
  notice,
  denounces,
  opposes,
  terminates,
  puts,
  freely,
  breach,
  summons,
  unpaid,
  suspends,
  pays,
  invoice,
  not_invoice,
  late,
  warranty,
  not_warranty,
  level,
  secret,
  violation,
  informs,
  authority,
  report,
  hires,
  force,
  majeure,
  transition,
  keeps,
  retains,
  small,
  price,
  incident,
  security,
  exception,
  limit,
  ends,
  over,
  after,
  other_object,
  each,
  lasts,
  mends,
  free,
};

struct Row {
  Word meaning;
  WordClass word_class;
  u16string_view lemmas;  ///< separated by spaces
};

constexpr Row rows[] = {
    {Word::contract, WordClass::noun,
     u"contrat convention accord marché abonnement engagement bail présentes souscription"},
    {Word::concluded, WordClass::verb, u"conclure souscrire consentir entrer"},
    {Word::concluded, WordClass::noun, u"effet vigueur"},
    {Word::term, WordClass::noun, u"durée période terme"},
    {Word::initial, WordClass::adjective, u"initial ferme irrévocable incompressible minimal"},
    {Word::commits, WordClass::noun, u"engagement"},
    {Word::renews, WordClass::verb, u"renouveler reconduire proroger prolonger repartir redémarrer"},
    {Word::renews, WordClass::invariable, u"repart reparte repartira repartent"},
    {Word::renews, WordClass::noun, u"renouvellement reconduction prorogation prolongation"},
    {Word::renews, WordClass::adjective, u"successif renouvelable tacite"},
    {Word::notice, WordClass::noun, u"préavis"},
    {Word::denounces, WordClass::verb, u"dénoncer"},
    {Word::denounces, WordClass::noun, u"dénonciation congé"},
    {Word::opposes, WordClass::verb, u"opposer"},
    {Word::opposes, WordClass::noun, u"opposition"},
    {Word::terminates, WordClass::verb, u"résilier sortir rompre quitter"},
    {Word::terminates, WordClass::noun, u"résiliation sortie"},
    {Word::puts, WordClass::verb, u"mettre"},
    {Word::over, WordClass::noun, u"fin"},
    {Word::freely, WordClass::noun, u"convenance motif"},
    {Word::freely, WordClass::invariable, u"moment"},
    {Word::breach, WordClass::noun, u"manquement inexécution faute défaillance obligation"},
    {Word::breach, WordClass::verb, u"manquer remédier réparer"},
    {Word::summons, WordClass::invariable, u"demeure"},
    {Word::unpaid, WordClass::noun, u"impayé paiement facture retard"},
    {Word::unpaid, WordClass::adjective, u"impayé"},
    {Word::suspends, WordClass::verb, u"suspendre"},
    {Word::suspends, WordClass::noun, u"suspension"},
    {Word::pays, WordClass::verb, u"payer régler acquitter prélever"},
    {Word::pays, WordClass::adjective, u"payable exigible"},
    {Word::pays, WordClass::noun, u"paiement règlement virement"},
    {Word::invoice, WordClass::noun, u"facture"},
    {Word::not_invoice, WordClass::noun,
     u"avoir crédit pénalité indemnité acompte sous-traitant remboursement contestation réclamation litige "
     u"rejet "
     u"relance signature prestataire-tiers observation dépôt"},
    {Word::not_invoice, WordClass::verb, u"rembourser contester restituer relancer reverser"},
    {Word::late, WordClass::noun, u"retard rappel défaut faute"},
    {Word::late, WordClass::invariable, u"pas si"},
    {Word::warranty, WordClass::noun, u"garantie"},
    {Word::warranty, WordClass::adjective, u"garanti"},
    {Word::not_warranty, WordClass::noun, u"dépôt éviction banque assurance police"},
    {Word::not_warranty, WordClass::adjective, u"bancaire"},
    {Word::level, WordClass::noun, u"temps rétablissement anomalie disponibilité"},
    {Word::secret, WordClass::noun, u"confidentialité secret"},
    {Word::secret, WordClass::adjective, u"confidentiel secret"},
    {Word::secret, WordClass::invariable, u"secrete secretes secretement"},
    {Word::violation, WordClass::noun, u"violation"},
    {Word::informs, WordClass::verb, u"notifier informer signaler avertir aviser alerter prévenir"},
    {Word::informs, WordClass::noun, u"notification alerte"},
    {Word::authority, WordClass::noun, u"autorité cnil"},
    {Word::report, WordClass::noun, u"rapport complément bilan analyse"},
    {Word::hires, WordClass::verb, u"débaucher solliciter embaucher recruter"},
    {Word::hires, WordClass::noun, u"débauchage sollicitation embauche recrutement"},
    {Word::force, WordClass::invariable, u"force"},
    {Word::majeure, WordClass::invariable, u"majeure"},
    {Word::transition, WordClass::noun, u"réversibilité"},
    {Word::keeps, WordClass::verb, u"conserver détruire restituer effacer supprimer corriger"},
    {Word::retains, WordClass::verb, u"conserver archiver garder"},
    {Word::retains, WordClass::noun, u"conservation rétention archivage"},
    {Word::small, WordClass::invariable,
     u"dans sous pour avec puis leur leurs chaque tous toutes tout toute durée duree pendant moins plus sont "
     u"soit durant"},
    {Word::price, WordClass::noun, u"prix redevance abonnement loyer forfait mensualité"},
    // One sum is that of its sentence; all sums are the invoices.
    {Word::price, WordClass::invariable, u"sommes"},
    {Word::incident, WordClass::noun, u"incident"},
    {Word::security, WordClass::noun, u"sécurité"},
    {Word::keeps, WordClass::noun, u"conservation destruction restitution délai"},
    // An exception to what another passage says.
    {Word::exception, WordClass::noun, u"dérogation exception urgence"},
    {Word::exception, WordClass::verb, u"déroger réduire ramener abréger allonger"},
    {Word::exception, WordClass::invariable, u"toutefois néanmoins cependant sauf sinon"},
    {Word::limit, WordClass::adjective, u"total maximal maximum supplémentaire"},
    {Word::limit, WordClass::verb, u"excéder dépasser"},
    {Word::ends, WordClass::verb, u"expirer terminer achever"},
    {Word::ends, WordClass::noun, u"échéance expiration"},
    {Word::after, WordClass::invariable, u"après suivant suivent suit"},
    // What has a duration of its own.
    {Word::other_object, WordClass::noun,
     u"licence location garantie maintenance essai test pilote formation mission stage lot site phase "
     u"tranche "
     u"module option ligne accès terminal équipement matériel assurance caution hébergement assistance prêt "
     u"crédit "
     u"intervenant transition annonce stabilisation vérification recette période-probatoire chantier"},
    {Word::each, WordClass::invariable, u"chaque chacun chacune"},
    {Word::lasts, WordClass::verb, u"durer courir"},
    // What a warranty does where it is not named: "corrige sans frais".
    {Word::mends, WordClass::verb, u"corriger réparer remplacer remédier rectifier"},
    {Word::mends, WordClass::noun, u"correction réparation remplacement"},
    {Word::free, WordClass::adjective, u"gratuit"},
    {Word::free, WordClass::noun, u"frais supplément surcoût"},
    {Word::free, WordClass::invariable, u"gratuitement gracieusement"},
};

const Lexicon& lexicon() {
  static const Lexicon built = lexicon_of(rows);
  return built;
}

constexpr u16string_view initial_term = u"la durée initiale du contrat";
constexpr u16string_view renewal_term = u"la durée de chaque reconduction";
constexpr u16string_view renewal_notice = u"le préavis de non-reconduction";
constexpr u16string_view free_notice = u"le préavis de résiliation";
constexpr u16string_view cure_time = u"le délai laissé par la mise en demeure";
constexpr u16string_view payment_time = u"le délai de paiement des factures";
constexpr u16string_view warranty_term = u"la durée de la garantie";
constexpr u16string_view secrecy_term = u"la durée de la confidentialité";
constexpr u16string_view breach_notice = u"le délai de notification d’une violation de données";
constexpr u16string_view incident_notice = u"le délai de notification d’un incident de sécurité";
constexpr u16string_view retention = u"la durée de conservation";
constexpr u16string_view hiring_term = u"la durée de l’interdiction de débauchage";
constexpr u16string_view force_majeure_time = u"la durée de la force majeure qui permet de résilier";
constexpr u16string_view transition_term = u"la durée de la réversibilité";

/// The words around one duration, within its sentence.
class Around {
 public:
  Around(const Contract& contract, const std::vector<Meaning>& meanings, const Duration& duration)
      : contract_(contract),
        meanings_(meanings),
        duration_(duration),
        sentence_(contract.sentences()[contract.tokens()[duration.tokens.first].sentence]),
        first_(duration.tokens.first),
        end_(duration.tokens.end) {}

  const Sentence& sentence() const { return sentence_; }

  /// The first token that may speak of the duration.
  std::uint32_t start() const { return std::max(sentence_.first_token, first_ - std::min(first_, reach)); }

  /// How many tokens before the duration the nearest such word stands; 0 where there is none.
  std::uint32_t before(Word word) const {
    for (std::uint32_t i = first_; i-- > start();)
      if (is(i, word)) return first_ - i;
    return 0;
  }
  bool near_before(Word word, std::uint32_t within) const {
    const std::uint32_t distance = before(word);
    return distance > 0 && distance <= within;
  }
  bool after(Word word, std::uint32_t within = reach) const {
    for (std::uint32_t i = end_; i < std::min(sentence_.end_token, end_ + within); ++i)
      if (is(i, word)) return true;
    return false;
  }
  bool any(Word word) const { return before(word) > 0 || after(word); }

  /// "sans nouvelle mise en demeure"
  bool spares(Word word) const {
    constexpr std::uint32_t reach_back = 4;
    for (std::uint32_t i = start(); i < std::min(sentence_.end_token, end_ + reach); ++i) {
      if (!is(i, word)) continue;
      for (std::uint32_t k = i; k-- > sentence_.first_token && i - k <= reach_back;)
        if (says(k, u"sans")) return true;
    }
    return false;
  }

  /// "sauf dénonciation trois mois avant" excepts nothing from the delay.
  bool makes_exception() const {
    constexpr std::uint32_t behind = 5;
    for (std::uint32_t i = start(); i < std::min(sentence_.end_token, end_ + reach); ++i) {
      if (!is(i, Word::exception)) continue;
      bool denounces = false;
      for (std::uint32_t k = i + 1; says(i, u"sauf") && k <= i + behind && k < sentence_.end_token; ++k)
        denounces |= is(k, Word::denounces) || is(k, Word::opposes);
      if (!denounces) return true;
    }
    return false;
  }

  bool says(std::uint32_t i, u16string_view folded) const {
    return i < contract_.tokens().size() && contract_.folded(contract_.tokens()[i]) == folded;
  }
  bool follows(std::initializer_list<u16string_view> words) const {
    return first_ > sentence_.first_token &&
           std::ranges::any_of(words, [&](u16string_view word) { return says(first_ - 1, word); });
  }
  bool is_followed_by(std::initializer_list<u16string_view> words) const {
    return std::ranges::any_of(words, [&](u16string_view word) { return says(end_, word); });
  }

  /// "un, douze ou vingt-quatre mois": the choice stands elsewhere.
  bool is_choice() const {
    return follows({u"ou"}) || is_followed_by({u"ou"}) || (first_ >= 2 && says(first_ - 2, u"ou"));
  }

  /// "porté à soixante jours"
  bool is_raised() const {
    return follows({u"a"}) && first_ >= 2 && (says(first_ - 2, u"porte") || says(first_ - 2, u"portee"));
  }

  /// The label of the paragraph ("Durée initiale : …") or the head of the cell's row.
  Span label() const {
    const std::uint32_t paragraph = sentence_.paragraph;
    if (const CellHeads heads = contract_.cell_heads(paragraph); !heads.row.empty()) return heads.row;
    constexpr std::uint32_t longest = 8;
    const Span wording = sentence_.wording;
    for (const Token& token : contract_.tokens_in(wording)) {
      if (token.span.begin > duration_.span.begin) break;
      const auto index = static_cast<std::uint32_t>(&token - contract_.tokens().data());
      if (index > sentence_.first_token + longest) break;
      if (contract_.folded(token) == u":" && first_ - index <= 3) return {wording.begin, token.span.begin};
    }
    return {};
  }
  bool labelled(Word word) const {
    const Span span = label();
    return std::ranges::any_of(contract_.tokens_in(span),
                               [&](const Token& token) { return has(token, word); });
  }
  bool has_label() const { return !label().empty(); }
  /// Whether the title of the article, but the document's, says one of these: "8.9 Garantie", "Durée : un
  /// an".
  bool titled(std::initializer_list<Word> words) const {
    const Article* article = contract_.article_at(duration_.span.begin);
    if (!article || article->number.empty() || article->annex) return false;
    return std::ranges::any_of(contract_.tokens_in(article->heading), [&](const Token& token) {
      return std::ranges::any_of(words, [&](Word word) { return has(token, word); });
    });
  }

  /// What is kept: all that is named before the verb. "Les journaux d’accès sont conservés".
  std::set<u16string> retained() const {
    constexpr std::size_t shortest = 4;
    std::set<u16string> found;
    const std::uint32_t verb = first_ - before(Word::retains);
    for (std::uint32_t i = start(); i < verb; ++i) {
      const Token& token = contract_.tokens()[i];
      if (token.kind != TokenKind::word || contract_.folded(token).size() < shortest || is(i, Word::small))
        continue;
      found.emplace(lexicon_lemma(i));
    }
    return found;
  }

  /// What makes of the sentence another case: whose it is, of what.
  std::set<u16string> objects() const {
    std::set<u16string> found;
    for (std::uint32_t i = start(); i < first_; ++i) {
      if (!is(i, Word::other_object) && !is(i, Word::each)) continue;
      found.emplace(lexicon_lemma(i));
    }
    return found;
  }

 private:
  static constexpr std::uint32_t reach = 40;

  bool has(const Token& token, Word word) const {
    return meanings_[token.word].is(static_cast<std::uint8_t>(word));
  }
  bool is(std::uint32_t i, Word word) const {
    return has(contract_.tokens()[i], word) || (word == Word::terminates && puts_end(i));
  }
  /// "mettre fin", not "mettre en demeure"
  bool puts_end(std::uint32_t i) const {
    return i + 1 < sentence_.end_token && has(contract_.tokens()[i], Word::puts) &&
           has(contract_.tokens()[i + 1], Word::over);
  }
  u16string lexicon_lemma(std::uint32_t i) const {
    u16string word(contract_.folded(contract_.tokens()[i]));
    if (word.ends_with(u's')) word.pop_back();
    return word;
  }

  const Contract& contract_;
  const std::vector<Meaning>& meanings_;
  const Duration& duration_;
  const Sentence& sentence_;
  std::uint32_t first_;
  std::uint32_t end_;
};

class DurationReader {
 public:
  explicit DurationReader(const Contract& contract)
      : contract_(contract), meanings_(lexicon().read(contract.vocabulary(), Spelling::exact)) {
    for (const u16string_view role : {u"client", u"prestataire", u"fournisseur"}) roles_.emplace_back(role);
    for (const Party& party : contract.parties()) roles_.push_back(fold(party.role));
  }

  std::vector<Finding> read() {
    for (const Duration& duration : contract_.durations()) {
      if (duration.instalments) continue;
      const Around around(contract_, meanings_, duration);
      const auto matter = matter_of(around, duration);
      if (matter.empty() || (matter == retention && around.retained().empty())) continue;
      Statement statement{.matter = matter,
                          .qualifiers = around.objects(),
                          .value = duration.months(),
                          .quantity = duration.span,
                          .sentence = around.sentence().wording};
      add_case(around, duration, statement);
      statements_.push_back(std::move(statement));
      if (matter == initial_term) check_dates(around, duration);
    }
    // A month is thirty days to some and a calendar month to others: no contradiction.
    constexpr double tolerance = 0.04;
    auto found = contradictions(contract_, statements_, tolerance);
    for (Finding& finding : findings_)
      if (std::ranges::find(found, finding.span, &Finding::span) == found.end())
        found.push_back(std::move(finding));
    std::ranges::sort(found, {}, &Finding::span);
    return found;
  }

 private:
  /// The matter that the duration measures; empty where it is none of those compared.
  u16string_view matter_of(const Around& around, const Duration& duration) const {
    if (around.makes_exception() || around.is_raised() || around.is_choice()) return {};
    const double months = duration.months();
    if (is_notice(around)) return notice_of(around);
    if (around.near_before(Word::notice, 8)) return {};
    if (months >= 1 && is_renewal(around)) return renewal_term;
    if (months >= 3 && is_initial(around)) return initial_term;
    if (is_cure(around)) return cure_time;
    if (months <= 4 && is_payment(around)) return payment_time;
    if (months >= 1 && is_warranty(around)) return warranty_term;
    if (months >= 12 && is_secrecy(around)) return secrecy_term;
    if (months <= 0.2 && is_breach_notice(around)) return breach_notice;
    if (months <= 0.2 && is_incident_notice(around)) return incident_notice;
    if (around.near_before(Word::retains, 8)) return retention;
    if (months >= 3 && around.before(Word::hires) == 0 && around.after(Word::hires) &&
        !around.any(Word::terminates))
      return hiring_term;
    if (months >= 3 && around.before(Word::hires) > 0) return hiring_term;
    const bool majeure = around.before(Word::force) > 0 && around.before(Word::majeure) > 0;
    if (months >= 0.4 && majeure && !around.any(Word::informs)) return force_majeure_time;
    if (months >= 1 && is_transition(around)) return transition_term;
    return {};
  }

  static bool is_notice(const Around& around) {
    if (around.near_before(Word::notice, 6)) return true;
    const bool alone =
        around.is_followed_by({u"avant"}) && (around.any(Word::over) || around.any(Word::ends));
    const bool ahead = alone || (around.is_followed_by({u"avant", u"au"}) &&
                                 (around.after(Word::ends, 8) || around.after(Word::term, 8)));
    return ahead && (denounces(around) || around.any(Word::renews));
  }

  /// "s'oppose à la reconduction trois mois avant", not "un préavis de trois mois donné au Client, qui peut
  /// s'y opposer": there the notice itself is opposed.
  static bool denounces(const Around& around) {
    return around.any(Word::denounces) || around.before(Word::opposes) > 0 ||
           (around.after(Word::opposes) && (around.any(Word::renews) || around.any(Word::ends)));
  }

  u16string_view notice_of(const Around& around) const {
    if (denounces(around) || around.any(Word::renews)) return renewal_notice;
    const bool leaves = around.before(Word::terminates) > 0;
    if (around.labelled(Word::notice) && leaves) return free_notice;
    if (leaves && around.any(Word::freely) && !around.any(Word::breach)) return free_notice;
    return {};
  }

  static bool is_renewal(const Around& around) {
    const std::uint32_t renewal = around.before(Word::renews);
    if (renewal == 0 || renewal > 12 || around.any(Word::limit)) return false;
    const std::uint32_t beginning = around.before(Word::initial);
    return beginning == 0 || renewal < beginning;
  }

  /// "conclu pour une durée de", "durée initiale :", "les quatre années que dure l'engagement"
  static bool is_initial(const Around& around) {
    if (around.before(Word::renews) > 0 || around.any(Word::limit) || around.any(Word::secret)) return false;
    if (around.near_before(Word::after, 4) ||
        around.is_followed_by({u"apres", u"avant", u"suivant", u"a l'"}))
      return false;
    if (around.before(Word::keeps) > 0 || around.before(Word::warranty) > 0) return false;
    if (around.has_label())
      return (around.labelled(Word::term) || around.labelled(Word::commits)) &&
             !around.titled({Word::warranty, Word::secret, Word::transition});
    const bool said = around.near_before(Word::concluded, 16) &&
                      (around.near_before(Word::term, 8) || around.follows({u"pour"}));
    if (said && around.before(Word::contract) > 0) return true;
    if (said && around.before(Word::other_object) == 0 && around.near_before(Word::concluded, 10))
      return true;
    const bool firm = around.near_before(Word::term, 6) && around.near_before(Word::initial, 5);
    if (firm) return true;
    const bool of_contract = around.near_before(Word::term, 8) && around.near_before(Word::contract, 6);
    if (of_contract) return true;
    if (around.near_before(Word::commits, 3) && around.follows({u"de"})) return true;
    // "les quarante-huit mois de la durée ferme"
    if (around.is_followed_by({u"de"}) && around.after(Word::term, 3) && around.after(Word::initial, 4))
      return true;
    return around.is_followed_by({u"que"}) &&
           (around.after(Word::commits, 5) ||
            (around.after(Word::contract, 5) && around.after(Word::lasts, 4)));
  }

  static bool is_cure(const Around& around) {
    if (!around.any(Word::summons) || around.spares(Word::summons) || around.any(Word::suspends) ||
        around.any(Word::security))
      return false;
    if (!(around.any(Word::terminates) || around.any(Word::breach))) return false;
    return around.any(Word::terminates);
  }

  static bool is_payment(const Around& around) {
    if (!(around.any(Word::invoice) || around.any(Word::price)) || around.any(Word::late) ||
        around.any(Word::summons))
      return false;
    if (around.any(Word::not_invoice) || around.any(Word::suspends) || around.any(Word::terminates))
      return false;
    return around.near_before(Word::pays, 10) || around.is_followed_by({u"fin"});
  }

  static bool is_warranty(const Around& around) {
    if (around.before(Word::mends) > 0 && around.before(Word::free) > 0 &&
        !(around.any(Word::terminates) || around.any(Word::contract)))
      return true;
    if (around.any(Word::not_warranty)) return false;
    // "garantie pendant trois mois": what follows tells what the warranty does.
    constexpr std::uint32_t beside = 2;
    if (around.near_before(Word::warranty, beside)) return true;
    if (around.any(Word::level) || around.any(Word::keeps)) return false;
    return around.near_before(Word::warranty, 8) || around.labelled(Word::warranty);
  }

  bool is_secrecy(const Around& around) const {
    if (around.any(Word::keeps)) return false;
    return around.any(Word::secret) && (around.any(Word::after) || around.any(Word::ends) ||
                                        around.any(Word::terminates) || around.any(Word::term));
  }

  static bool is_breach_notice(const Around& around) {
    if (around.any(Word::authority) || around.any(Word::report)) return false;
    return around.any(Word::violation) && around.any(Word::informs);
  }

  static bool is_incident_notice(const Around& around) {
    if (around.any(Word::authority) || around.any(Word::report)) return false;
    return around.near_before(Word::incident, 10) && around.any(Word::informs) && around.any(Word::security);
  }

  static bool is_transition(const Around& around) {
    if (around.any(Word::limit) || around.any(Word::terminates) || around.any(Word::informs)) return false;
    return around.near_before(Word::transition, 10) && around.near_before(Word::term, 6);
  }

  /// The party that alone acts, where the matter may be different for each.
  void add_case(const Around& around, const Duration& duration, Statement& statement) const {
    if (statement.matter == retention) statement.qualifiers = around.retained();
    const bool of_party = statement.matter == free_notice || statement.matter == cure_time ||
                          statement.matter == renewal_notice;
    if (statement.matter == initial_term || statement.matter == renewal_term)
      statement.qualifiers.erase(u"transition");
    // "dû chaque mois pendant les trente-six mois de la durée ferme"
    if (statement.matter == initial_term && around.is_followed_by({u"de"}))
      statement.qualifiers.erase(u"chaque");
    if (statement.matter == warranty_term)
      for (const u16string_view own : {u"garantie", u"chaque"}) statement.qualifiers.erase(u16string(own));
    if (statement.matter == cure_time && around.any(Word::unpaid)) statement.qualifiers.insert(u"impayé");
    if (duration.days == DayCount::working) statement.qualifiers.insert(u"ouvrés");
    if (!of_party) return;
    statement.general = around.has_label();
    // "Chacune des parties peut s'y opposer": either of them.
    if (statement.matter == renewal_notice)
      for (const u16string_view either : {u"chacun", u"chacune", u"chaque"})
        statement.qualifiers.erase(u16string(either));
    std::set<u16string_view> parties;
    for (std::uint32_t i = around.start(); i < duration.tokens.first; ++i)
      if (const Token& token = contract_.tokens()[i]; token.capital && is_party(token))
        parties.insert(contract_.folded(token));
    if (parties.size() == 1) statement.qualifiers.emplace(*parties.begin());
  }

  bool is_party(const Token& token) const {
    const auto word = contract_.folded(token);
    return std::ranges::find(roles_, word) != roles_.end();
  }

  /// "pour cinq ans, du 1er avril 2026 au 31 mars 2030": the dates give another length.
  void check_dates(const Around& around, const Duration& duration) {
    const Sentence& sentence = around.sentence();
    const auto index = static_cast<std::size_t>(&sentence - contract_.sentences().data());
    const auto dates = within(contract_.dates(), sentence);
    const auto full = [](const Date& date) { return date.day > 0 && date.year > 0; };
    if (dates.empty() || !full(dates[0])) return;
    const Date* end = nullptr;
    if (dates.size() == 2 && full(dates[1])) {
      const std::uint32_t between = dates[1].tokens.first - dates[0].tokens.end;
      const auto joint = contract_.folded(contract_.tokens()[dates[0].tokens.end]);
      if (between <= 2 && joint == u"au") end = &dates[1];
    } else if (dates.size() == 1 && index + 1 < contract_.sentences().size()) {
      const Sentence& next = contract_.sentences()[index + 1];
      const auto later = within(contract_.dates(), next);
      constexpr std::size_t longest = 40;
      const auto words = contract_.tokens_of(next);
      const bool expires =
          std::ranges::any_of(words.first(std::min(longest, words.size())), [&](const Token& token) {
            return token.span.begin < (later.empty() ? 0 : later[0].span.begin) &&
                   contract_.folded(token).starts_with(u"expir");
          });
      if (later.size() == 1 && full(later[0]) && expires && next.paragraph == sentence.paragraph)
        end = &later[0];
    }
    if (!end) return;
    const double said = duration.months();
    const double counted = months_between(dates[0], *end);
    if (counted <= 0 || std::abs(said - counted) < 0.5) return;
    Finding finding;
    finding.span = sentence.wording;
    finding.message = u"La durée («\u00A0" + u16string(contract_.quote(duration.span)) +
                      u"\u00A0») et les dates («\u00A0" + u16string(contract_.quote(dates[0].span)) +
                      u"\u00A0», «\u00A0" + u16string(contract_.quote(end->span)) +
                      u"\u00A0») se contredisent.";
    finding.related.push_back(end->span);
    findings_.push_back(std::move(finding));
  }

  /// Up to the end of the last day.
  static double months_between(const Date& from, const Date& to) {
    constexpr double days_a_month = 365.2425 / 12;
    const auto day = [](const Date& date) {
      return std::chrono::sys_days(std::chrono::year_month_day{
          std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
          std::chrono::day(static_cast<unsigned>(date.day))});
    };
    return static_cast<double>((day(to) - day(from)).count() + 1) / days_a_month;
  }

  const Contract& contract_;
  const std::vector<Meaning> meanings_;
  std::vector<u16string> roles_;  ///< folded
  std::vector<Statement> statements_;
  std::vector<Finding> findings_;
};

std::vector<Finding> check(const Contract& contract) {
  if (contract.durations().empty()) return {};
  return DurationReader(contract).read();
}

constexpr Example examples[] = {
    {u"Article 3 – Durée\n⟦Le Contrat est conclu pour une durée initiale de trente-six mois.⟧\nBON DE "
     u"COMMANDE\nDurée : vingt-quatre mois à compter de la signature.",
     {},
     u"Le bon de commande dit autre chose que les conditions générales."},
    {u"Article 3 – Durée\n⟦Le présent contrat est conclu pour cinq ans.⟧\nArticle 10 – Prix\nElle demeure "
     u"invariable "
     u"pendant les quatre années que dure l’engagement des parties.",
     {},
     u"Cinq ans ou quatre\u00A0?"},
    {u"Article 8 – Paiement\n⟦Les factures sont payables à trente jours de leur date.⟧\nANNEXE 2 – Prix\nLes "
     u"factures "
     u"sont réglées par virement dans un délai de soixante jours.",
     {},
     u"Deux délais de paiement."},
    {u"Article 3 – Durée\n⟦Le Contrat est conclu pour trois ans, du 1er janvier 2026 au 31 décembre 2027.⟧",
     {},
     u"Les dates ne donnent que deux ans."},
    {u"Article 3 – Durée\nLe Contrat est conclu pour une durée initiale de trois ans. Il est reconduit par "
     u"périodes "
     u"d’un an, sauf dénonciation avec un préavis de trois mois.\nANNEXE 1\nDurée : 36 mois.",
     {},
     u"Trois ans font trente-six mois\u00A0; la reconduction et le préavis sont autre chose."},
    {u"Article 12 – Fin\nLe Client peut résilier à tout moment, avec un préavis de trois mois. Le "
     u"Prestataire peut "
     u"résilier à tout moment, avec un préavis de douze mois.",
     {},
     u"Un préavis pour chaque partie."},
    {u"Article 12 – Fin\nUne partie peut résilier trente jours après une mise en demeure restée vaine. En "
     u"cas "
     u"d’impayé, elle peut résilier quinze jours après la mise en demeure.",
     {},
     u"Deux causes, deux délais."},
    {u"Article 2 – Durée\nLe Contrat est conclu pour trois ans. La licence, consentie en 2019 pour une durée "
     u"de quinze "
     u"ans, n’est pas modifiée. La garantie dure six mois.",
     {},
     u"La licence et la garantie ont leur propre durée."},
    {u"Article 4 – Durée\n⟦Chacune des Parties peut s’opposer à la reconduction par lettre, moyennant un "
     u"préavis de "
     u"trois mois avant l’échéance.⟧\nANNEXE 2 – Délais\nRappel : la partie qui s’oppose à la reconduction "
     u"du "
     u"contrat le "
     u"notifie six mois au moins avant l’échéance.",
     {},
     u"Le rappel dit un autre préavis que l’article."},
    {u"Article 8 – Garantie\n⟦Chaque Version est garantie pendant trois mois\u00A0: les Anomalies sont "
     u"corrigées "
     u"gratuitement.⟧\nANNEXE 1\nGarantie des Versions\tSix mois à compter de l’acceptation",
     {},
     u"Trois mois ou six\u00A0?"},
    {u"Article 4 – Durée\nLe Contrat est reconduit, sauf dénonciation deux mois au moins avant "
     u"l’échéance.\nArticle 12 – "
     u"Hébergeur\nL’Éditeur ne remplace l’Hébergeur qu’après un préavis de trois mois donné au Client, qui "
     u"peut "
     u"s’y opposer.",
     {},
     u"On s’oppose ici au remplacement annoncé."},
    {u"Article 3 – Durée\nLe Contrat entre en vigueur le 1er janvier 2027 pour quarante-huit (48) mois. Il "
     u"expire le 31 "
     u"décembre 2030.",
     {},
     u"Les dates donnent quarante-huit mois."},
};

}  // namespace

extern constinit const Rule durees_contradictoires{
    .id = "durees-contradictoires",
    .title = u"Durées contradictoires",
    .explanation =
        u"Deux passages fixent à la même chose deux durées différentes\u00A0: la durée initiale, la "
        u"reconduction, un "
        u"préavis, le délai de paiement, la garantie… Chaque partie invoquera celle qui l’arrange, et le "
        u"juge devra "
        u"rechercher ce qu’elles ont voulu ou s’en remettre à l’ordre de priorité des documents. Choisir une "
        u"durée, l’écrire une fois et y renvoyer ailleurs.",
    .severity = Severity::warning,
    .check = check,
    .basis = {},
    .contrary = {},
    .examples = examples};

}  // namespace clausier
