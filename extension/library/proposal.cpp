// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/proposal.hpp"

#include <algorithm>
#include <array>

#include "analysis/unicode.hpp"
#include "library/typed.hpp"

namespace clausier {
namespace {

/// Something that a contract says: in words that a blank takes, and where.
struct Statement {
  std::u16string value;
  Span place;
};

std::u16string figures(double number) {
  const bool whole = number == static_cast<double>(static_cast<std::int64_t>(number));
  return write_figures(number, whole ? 0 : 2);
}

std::optional<Statement> of_duration(const std::optional<Duration>& duration) {
  static constexpr std::array<std::u16string_view, 7> units = {
      u"heures", u"jours", u"semaines", u"mois", u"trimestres", u"semestres", u"ans"};
  if (!duration || duration->instalments) return std::nullopt;
  std::u16string value = figures(duration->number.value) + u' ';
  std::u16string_view unit = units[static_cast<std::size_t>(duration->unit)];
  if (duration->number.value < 2 && duration->unit != TimeUnit::month) unit.remove_suffix(1);
  value += unit;
  if (duration->unit == TimeUnit::day && duration->days == DayCount::working) value += u" ouvrés";
  return Statement{value, duration->span};
}

std::optional<Statement> of_price(const Contract& contract, std::optional<TimeUnit> period) {
  const auto& price = contract.price();
  if (!price || price->amount.currency != Currency::euro || price->amount.period != period)
    return std::nullopt;
  std::u16string value = figures(price->amount.number.value) + u"\u00A0€";
  if (price->amount.tax == Tax::excluded) value += u" HT";
  if (price->amount.tax == Tax::included) value += u" TTC";
  return Statement{value, price->amount.span};
}

std::optional<Statement> of_party(const Contract& contract, PartySide side) {
  const auto party = std::ranges::find_if(contract.parties(), [side](const Party& candidate) {
    return candidate.side == side && !candidate.name.empty();
  });
  if (party == contract.parties().end()) return std::nullopt;
  return Statement{party->name, party->introduced};
}

/// Which blanks ask for what the contract says. The name is the blank's, folded and whole: a notice of an
/// audit is not that of the contract.
struct Question {
  Blank::Kind kind;
  std::u16string_view name;
  std::optional<Statement> (*answer)(const Contract&);
};

std::optional<Statement> notice(const Contract& contract) {
  return of_duration(contract.term().notice);
}
std::optional<Statement> initial_term(const Contract& contract) {
  return of_duration(contract.term().initial);
}
std::optional<Statement> commitment(const Contract& contract) {
  return of_duration(contract.term().commitment ? contract.term().commitment : contract.term().initial);
}
std::optional<Statement> renewal(const Contract& contract) {
  return of_duration(contract.term().renewal);
}
std::optional<Statement> whole_price(const Contract& contract) {
  return of_price(contract, std::nullopt);
}
std::optional<Statement> monthly_price(const Contract& contract) {
  return of_price(contract, TimeUnit::month);
}
std::optional<Statement> yearly_price(const Contract& contract) {
  return of_price(contract, TimeUnit::year);
}
std::optional<Statement> client(const Contract& contract) {
  return of_party(contract, PartySide::client);
}
std::optional<Statement> provider(const Contract& contract) {
  return of_party(contract, PartySide::provider);
}

constexpr Question questions[] = {
    {Blank::Kind::duration, u"preavis", notice},
    {Blank::Kind::duration, u"preavis de sortie", notice},
    {Blank::Kind::duration, u"preavis de resiliation", notice},
    {Blank::Kind::duration, u"duree", initial_term},
    {Blank::Kind::duration, u"duree du contrat", initial_term},
    {Blank::Kind::duration, u"duree initiale", initial_term},
    {Blank::Kind::duration, u"duree d'engagement", commitment},
    {Blank::Kind::duration, u"duree de reconduction", renewal},
    {Blank::Kind::duration, u"duree du renouvellement", renewal},
    {Blank::Kind::money, u"prix", whole_price},
    {Blank::Kind::money, u"prix du contrat", whole_price},
    {Blank::Kind::money, u"prix total", whole_price},
    {Blank::Kind::money, u"prix mensuel", monthly_price},
    {Blank::Kind::money, u"redevance mensuelle", monthly_price},
    {Blank::Kind::money, u"prix annuel", yearly_price},
    {Blank::Kind::money, u"redevance annuelle", yearly_price},
    {Blank::Kind::party, u"client", client},
    {Blank::Kind::party, u"nom du client", client},
    {Blank::Kind::party, u"prestataire", provider},
    {Blank::Kind::party, u"nom du prestataire", provider},
};

std::optional<Proposal> from_contract(const Blank& blank, const Contract& contract) {
  const std::u16string name = fold(blank.label);
  for (const Question& question : questions) {
    if (question.kind != blank.kind || question.name != name) continue;
    const auto statement = question.answer(contract);
    if (!statement || object_to(blank, statement->value)) return std::nullopt;
    const Article* article = contract.article_at(statement->place.begin);
    return Proposal{statement->value, article ? article->number : std::u16string(), {}};
  }
  return std::nullopt;
}

/// Whether that clause asks the same: a blank of the same id, kind and name.
bool asks(const Clause* clause, const Blank& blank) {
  return clause && std::ranges::any_of(clause->blanks, [&](const Blank& other) {
           return other.id == blank.id && other.kind == blank.kind && other.label == blank.label;
         });
}

/// The latest answer in the document to the same question.
std::optional<Proposal> from_answers(const Blank& blank, const std::vector<Provenance>& earlier,
                                     const Library& library) {
  for (auto answered = earlier.rbegin(); answered != earlier.rend(); ++answered) {
    const auto value = answered->values.find(blank.id);
    if (value != answered->values.end() && !value->second.empty() && !object_to(blank, value->second) &&
        asks(library.clause(answered->clause), blank))
      return Proposal{value->second, {}, answered->clause};
  }
  return std::nullopt;
}

}  // namespace

std::map<std::string, Proposal, std::less<>> propose(const Clause& clause, const Contract& contract,
                                                     const std::vector<Provenance>& earlier,
                                                     const Library& library) {
  std::map<std::string, Proposal, std::less<>> proposals;
  for (const Blank& blank : clause.blanks) {
    auto proposal = from_answers(blank, earlier, library);
    if (!proposal) proposal = from_contract(blank, contract);
    if (proposal) proposals.emplace(blank.id, std::move(*proposal));
  }
  return proposals;
}

}  // namespace clausier
