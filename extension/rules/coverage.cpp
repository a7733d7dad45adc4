// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/coverage.hpp"

#include <algorithm>
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

/// Sets of sentences, as flags.
using Sentences = std::vector<bool>;

/// Reads the coverage of one contract.
class CoverageReader {
 public:
  CoverageReader(const Contract& contract, const CoverageBook& book)
      : contract_(contract), book_(book), hits_(contract, book.cues), outline_(contract) {}

  std::vector<FamilyCoverage> read() const {
    const ContractNature* nature = nature_of_contract();
    std::vector<FamilyCoverage> covered;
    for (const CoverageBook::Family& family : book_.families) covered.push_back(read(family, nature));
    return covered;
  }

 private:
  Sentences all_of(const CueRange& cues) const {
    Sentences found(contract_.sentences().size());
    for (const std::uint16_t cue : cues)
      for (const std::uint32_t sentence : hits_.of(cue)) found[sentence] = true;
    return found;
  }
  bool any(const CueRange& cues) const {
    return std::any_of(cues.begin(), cues.end(),
                       [this](std::uint16_t cue) { return !hits_.of(cue).empty(); });
  }

  FamilyCoverage read(const CoverageBook::Family& family, const ContractNature* nature) const {
    const Sentences look_alikes = all_of(family.look_alikes);
    std::vector<std::uint32_t> treating = treating_sentences(family, look_alikes);
    FamilyCoverage covered{.family = family.source->id};
    if (treating.empty()) {
      covered.reason = reason_without(family, nature);
      covered.status = covered.reason.empty() ? CoverageStatus::missing : CoverageStatus::not_applicable;
      return covered;
    }
    Sentences home(contract_.sentences().size());
    for (const std::uint32_t sentence : treating) {
      if (home[sentence]) continue;
      const Span around = outline_.surroundings(sentence);
      for (std::uint32_t s = first_sentence(contract_, around.begin);
           s < home.size() && contract_.sentences()[s].span.begin < around.end; ++s)
        home[s] = !outline_.is_heading(s);
    }
    const bool complete = any_in(family.complete, home);
    std::vector<std::uint32_t> evidence(treating.begin(),
                                        treating.begin() + std::min<std::ptrdiff_t>(2, std::ssize(treating)));
    for (std::size_t i = 0; i < family.elements.size(); ++i) {
      const std::optional<std::uint32_t> found = element_sentence(family.elements[i], home, look_alikes);
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

  bool any_in(const CueRange& cues, const Sentences& where) const {
    const Sentences found = all_of(cues);
    for (std::size_t s = 0; s < found.size(); ++s)
      if (found[s] && where[s]) return true;
    return false;
  }

  /// Sentences that treat the family: by its words, by an element that counts anywhere, by the title above
  /// them.
  std::vector<std::uint32_t> treating_sentences(const CoverageBook::Family& family,
                                                const Sentences& look_alikes) const {
    Sentences treats = all_of(family.treated);
    for (const CueRange& element : family.elements)
      for (const std::uint16_t cue : element)
        if (book_.cues.cues()[cue].anywhere)
          for (const std::uint32_t sentence : hits_.of(cue)) treats[sentence] = true;
    for (std::uint32_t s = 0; s < treats.size(); ++s)
      if (!outline_.stipulates(s) || look_alikes[s]) treats[s] = false;
    const Sentences titles = all_of(family.titles);
    const Sentences voids = all_of(book_.voids);
    for (std::uint32_t s = 0; s + 1 < titles.size(); ++s) {
      if (!titles[s] || !outline_.is_heading(s) || look_alikes[s]) continue;
      std::uint32_t body = s + 1;
      while (body < treats.size() && (outline_.is_heading(body) || is_bare(body))) ++body;
      const Article* article = contract_.article_at(contract_.sentences()[s].span.begin);
      if (body < treats.size() && article && article->span.contains(contract_.sentences()[body].span.begin) &&
          !voids[body] && !look_alikes[body] && !denies(body))
        treats[body] = true;
    }
    std::vector<std::uint32_t> sentences;
    for (std::uint32_t s = 0; s < treats.size(); ++s)
      if (treats[s]) sentences.push_back(s);
    return sentences;
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

  std::optional<std::uint32_t> element_sentence(const CueRange& cues, const Sentences& home,
                                                const Sentences& look_alikes) const {
    std::optional<std::uint32_t> first;
    for (const std::uint16_t cue : cues)
      for (const std::uint32_t s : hits_.of(cue)) {
        const bool counts =
            home[s] || (book_.cues.cues()[cue].anywhere && !look_alikes[s] && !outline_.is_heading(s));
        if (counts && (!first || s < *first)) first = s;
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
  const Outline outline_;
};

}  // namespace

std::vector<FamilyCoverage> coverage(const Contract& contract) {
  return CoverageReader(contract, the_book()).read();
}

}  // namespace clausier
