// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/coverage.hpp"

#include <algorithm>
#include <bitset>
#include <optional>
#include <utility>

#include "rules/coverage_lexicon.hpp"
#include "rules/cuebook.hpp"
#include "rules/outline.hpp"

namespace clausier {
namespace {

/// The lexicon with its cues written into one book.
struct CoverageBook {
  struct Family {
    const CoverageFamily* source;
    CueRange titles, treated, look_alikes, complete, ground;
    std::vector<CueRange> elements;
  };
  struct Nature {
    const ContractNature* source;
    CueRange cues;
  };
  Cuebook cues;
  std::vector<Family> families;
  std::vector<Nature> natures;
  CueRange voids;  ///< what says that an article has no content
};

CoverageBook write_book() {
  CoverageBook book;
  for (const CoverageFamily& source : coverage_families()) {
    CoverageBook::Family family{&source,
                                book.cues.write(source.titles),
                                book.cues.write(source.treated),
                                book.cues.write(source.look_alikes),
                                book.cues.write(source.complete),
                                book.cues.write(source.ground->cues),
                                {}};
    for (const CoverageElement& element : source.elements)
      family.elements.push_back(book.cues.write(element.cues));
    book.families.push_back(std::move(family));
  }
  for (const ContractNature& source : contract_natures())
    book.natures.push_back({&source, book.cues.write(source.cues)});
  book.voids = book.cues.write(u"~ sans objet | neant | non applicable | reserve* & ! toute | de | d'");
  return book;
}

const CoverageBook& the_book() {
  static const CoverageBook book = write_book();
  return book;
}

/// Families by their place in the book.
using Families = std::bitset<32>;

/// What one sentence is to the families.
struct Signature {
  Families titles;       ///< it is worded as the title of their articles
  Families treated;      ///< it treats them
  Families look_alikes;  ///< it never treats them
  Families complete;     ///< it stands for all of their elements
  Families homes;        ///< it stands in an article that treats them
  bool is_void = false;
};

/// Reads the coverage of one contract.
class CoverageReader {
 public:
  CoverageReader(const Contract& contract, const CoverageBook& book)
      : contract_(contract),
        book_(book),
        hits_(contract, book.cues),
        outline_(outline_of(contract)),
        sentences_(contract.sentences().size()) {
    sign();
    find_treating();
    find_homes();
  }

  std::vector<FamilyCoverage> read() const {
    const ContractNature* nature = nature_of_contract();
    std::vector<FamilyCoverage> covered;
    for (std::size_t f = 0; f < book_.families.size(); ++f) covered.push_back(read(f, nature));
    return covered;
  }

 private:
  void sign() {
    for (std::size_t f = 0; f < book_.families.size(); ++f) {
      const CoverageBook::Family& family = book_.families[f];
      sign(family.titles, &Signature::titles, f);
      sign(family.treated, &Signature::treated, f);
      sign(family.look_alikes, &Signature::look_alikes, f);
      sign(family.complete, &Signature::complete, f);
      for (const CueRange& element : family.elements)
        for (const std::uint16_t cue : element)
          if (book_.cues.cues()[cue].anywhere) sign({cue}, &Signature::treated, f);
    }
    for (const std::uint16_t cue : book_.voids)
      for (const std::uint32_t s : hits_.of(cue)) sentences_[s].is_void = true;
  }
  void sign(const CueRange& cues, Families Signature::*families, std::size_t family) {
    for (const std::uint16_t cue : cues)
      for (const std::uint32_t s : hits_.of(cue)) (sentences_[s].*families).set(family);
  }

  /// Leaves the families that a sentence treats: by its words, by an element that counts anywhere, by the
  /// title above it.
  void find_treating() {
    for (std::uint32_t s = 0; s < sentences_.size(); ++s)
      sentences_[s].treated &= outline_.stipulates(s) ? ~sentences_[s].look_alikes : Families();
    for (std::uint32_t s = 0; s < sentences_.size(); ++s) {
      const Families titles = sentences_[s].titles & ~sentences_[s].look_alikes;
      if (titles.none() || !outline_.is_heading(s)) continue;
      std::uint32_t body = s + 1;
      while (body < sentences_.size() && (outline_.is_heading(body) || is_bare(body))) ++body;
      const Article* article = contract_.article_at(contract_.sentences()[s].span.begin);
      if (body < sentences_.size() && article &&
          article->span.contains(contract_.sentences()[body].span.begin) && !sentences_[body].is_void &&
          !denies(body))
        sentences_[body].treated |= titles & ~sentences_[body].look_alikes;
    }
  }

  void find_homes() {
    for (std::uint32_t s = 0; s < sentences_.size(); ++s) {
      const Families treated = sentences_[s].treated & ~sentences_[s].homes;
      if (treated.none()) continue;
      const Span around = outline_.surroundings(s);
      for (std::uint32_t near = first_sentence(contract_, around.begin);
           near < sentences_.size() && contract_.sentences()[near].span.begin < around.end; ++near)
        if (!outline_.is_heading(near)) sentences_[near].homes |= treated;
    }
  }

  bool any(const CueRange& cues) const {
    return std::any_of(cues.begin(), cues.end(),
                       [this](std::uint16_t cue) { return !hits_.of(cue).empty(); });
  }

  FamilyCoverage read(std::size_t f, const ContractNature* nature) const {
    const CoverageBook::Family& family = book_.families[f];
    FamilyCoverage covered{.family = family.source->id};
    std::vector<std::uint32_t> evidence = first_treating(f);
    if (evidence.empty()) {
      covered.reason = reason_without(family, nature);
      covered.status = covered.reason.empty() ? CoverageStatus::missing : CoverageStatus::not_applicable;
      return covered;
    }
    const bool complete = std::ranges::any_of(
        sentences_, [f](const Signature& sentence) { return sentence.complete[f] && sentence.homes[f]; });
    for (std::size_t i = 0; i < family.elements.size(); ++i) {
      const std::optional<std::uint32_t> found = element_sentence(family.elements[i], f);
      if (found)
        evidence.push_back(*found);
      else if (!complete)
        covered.missing.emplace_back(family.source->elements[i].lack);
    }
    covered.status = covered.missing.empty() ? CoverageStatus::present : CoverageStatus::partial;
    std::sort(evidence.begin(), evidence.end());
    evidence.erase(std::unique(evidence.begin(), evidence.end()), evidence.end());
    for (const std::uint32_t sentence : evidence)
      covered.evidence.push_back(contract_.sentences()[sentence].span);
    return covered;
  }

  std::vector<std::uint32_t> first_treating(std::size_t family) const {
    constexpr std::size_t most = 2;
    std::vector<std::uint32_t> first;
    for (std::uint32_t s = 0; s < sentences_.size() && first.size() < most; ++s)
      if (sentences_[s].treated[family]) first.push_back(s);
    return first;
  }

  /// A number without its text.
  bool is_bare(std::uint32_t sentence) const {
    constexpr std::size_t fewest_words = 3;
    return contract_.tokens_of(contract_.sentences()[sentence]).size() < fewest_words;
  }

  /// Whether the sentence begins by denying: "Aucune réversibilité…", "Le Prestataire n'assure pas…".
  bool denies(std::uint32_t sentence) const {
    constexpr std::size_t head = 8;
    const auto tokens = contract_.tokens_of(contract_.sentences()[sentence]);
    bool ne = false;
    for (std::size_t i = 0; i < std::min(head, tokens.size()); ++i) {
      const std::u16string_view word = contract_.folded(tokens[i]);
      if (word == u"aucun" || word == u"aucune") return true;
      if (ne && word == u"pas") return true;
      ne |= word == u"ne" || word == u"n'";
    }
    return false;
  }

  /// The first that holds the element where it counts.
  std::optional<std::uint32_t> element_sentence(const CueRange& cues, std::size_t family) const {
    std::optional<std::uint32_t> first;
    for (const std::uint16_t cue : cues) {
      const bool anywhere = book_.cues.cues()[cue].anywhere;
      const auto found = std::ranges::find_if(hits_.of(cue), [&](std::uint32_t s) {
        return sentences_[s].homes[family] ||
               (anywhere && !sentences_[s].look_alikes[family] && !outline_.is_heading(s));
      });
      if (found != hits_.of(cue).end() && (!first || *found < *first)) first = *found;
    }
    return first;
  }

  /// By the title and the first lines, or the article on the object.
  const ContractNature* nature_of_contract() const {
    constexpr std::uint32_t first_paragraphs = 12;
    for (const CoverageBook::Nature& nature : book_.natures)
      for (const std::uint16_t cue : nature.cues)
        for (const std::uint32_t s : hits_.of(cue))
          if (contract_.sentences()[s].paragraph < first_paragraphs) return nature.source;
    return nullptr;
  }

  std::u16string reason_without(const CoverageBook::Family& family, const ContractNature* nature) const {
    if (nature &&
        std::find(nature->without.begin(), nature->without.end(), family.source->id) != nature->without.end())
      return u"Le contrat paraît porter sur " + std::u16string(nature->name) +
             u"\u00A0: cette clause n’y a d’ordinaire pas sa place.";
    return any(family.ground) ? std::u16string() : std::u16string(family.source->ground->reason);
  }

  const Contract& contract_;
  const CoverageBook& book_;
  const CueHits hits_;
  const Outline& outline_;
  std::vector<Signature> sentences_;
};

}  // namespace

std::vector<FamilyCoverage> coverage(const Contract& contract) {
  return CoverageReader(contract, the_book()).read();
}

}  // namespace clausier
