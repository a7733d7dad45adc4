// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/raci_matrix.hpp"

#include <algorithm>
#include <optional>

namespace clausier {
namespace {

using std::u16string_view;

constexpr u16string_view code_letters = u"RACIS";
constexpr u16string_view empty_marks = u"-–—./ \u00A0";

/// Text with its place in the contract.
struct Piece {
  u16string_view text;
  std::uint32_t begin = 0;

  Span span() const { return {begin, begin + static_cast<std::uint32_t>(text.size())}; }
  Piece part(std::size_t from, std::size_t to) const {
    return {text.substr(from, to - from), begin + static_cast<std::uint32_t>(from)};
  }
};

Piece trimmed(Piece piece) {
  constexpr u16string_view around = u" \u00A0\u202F\u2009.,:;=–—-()";
  const std::size_t from = std::min(piece.text.find_first_not_of(around), piece.text.size());
  const std::size_t last = piece.text.find_last_not_of(around);
  return last == u16string_view::npos ? piece.part(0, 0) : piece.part(from, last + 1);
}

std::vector<Piece> split(Piece piece, u16string_view separators) {
  std::vector<Piece> pieces;
  for (std::size_t from = 0; from <= piece.text.size();) {
    const std::size_t to = std::min(piece.text.find_first_of(separators, from), piece.text.size());
    pieces.push_back(piece.part(from, to));
    from = to + 1;
  }
  return pieces;
}

/// "Prestataire R et A", "DSI du Client (C)", "R : Prestataire".
std::optional<RaciCell> cell_of(Piece piece) {
  piece = trimmed(piece);
  if (const std::size_t mark = piece.text.find_first_of(u":="); mark != u16string_view::npos) {
    const auto letters = raci_letters(trimmed(piece.part(0, mark)).text);
    const Piece role = trimmed(piece.part(mark + 1, piece.text.size()));
    if (!letters || letters->empty() || role.text.empty()) return {};
    return RaciCell{role.span(), *letters};
  }
  std::size_t end = piece.text.size();
  std::optional<RaciCell> best;
  while (end > 0) {
    const std::size_t space = piece.text.find_last_of(u" \u00A0(", end - 1);
    if (space == u16string_view::npos) break;
    const auto letters = raci_letters(piece.text.substr(space));
    if (!letters) break;
    const Piece role = trimmed(piece.part(0, space));
    if (!letters->empty() && !role.text.empty() && !role.text.ends_with(u" et"))
      best = RaciCell{role.span(), *letters};
    end = space;
  }
  return best;
}

/// "Sauvegardes : Prestataire R et A ; Client C."
std::optional<RaciRow> listed_row(Piece line) {
  const std::size_t colon = line.text.find(u':');
  if (colon == u16string_view::npos || line.text.find(u';', colon) == u16string_view::npos) return {};
  const auto row_of = [&](Piece activity, Piece rest) -> std::optional<RaciRow> {
    RaciRow row{line.span(), trimmed(activity).span(), {}};
    if (row.activity.empty()) return {};
    for (const Piece& one : split(rest, u";")) {
      if (trimmed(one).text.empty()) continue;
      auto cell = cell_of(one);
      if (!cell) return {};
      row.cells.push_back(std::move(*cell));
    }
    return row.cells.size() < 2 ? std::nullopt : std::optional(std::move(row));
  };
  if (auto row = row_of(line.part(0, colon), line.part(colon + 1, line.text.size()))) return row;
  // "Sauvegardes – R : Prestataire ; A : Client"
  const std::size_t dash = line.text.find_first_of(u"–—,", 1);
  if (dash >= colon) return {};
  return row_of(line.part(0, dash), line.part(dash + 1, line.text.size()));
}

std::optional<RaciRow> cut_row(const std::vector<Piece>& cells, Span span) {
  RaciRow row{span, trimmed(cells.front()).span(), {}};
  if (row.activity.empty()) return {};
  bool any = false;
  for (std::size_t i = 1; i < cells.size(); ++i) {
    const auto letters = raci_letters(cells[i].text);
    if (!letters) return {};
    any |= !letters->empty();
    row.cells.push_back({{}, *letters});
  }
  return any && row.cells.size() >= 2 ? std::optional(std::move(row)) : std::nullopt;
}

/// Collects the rows that follow each other.
class MatrixReader {
 public:
  explicit MatrixReader(const Contract& contract)
      : contract_(contract),
        bar_(contract.vocabulary().find(u"|")),
        colon_(contract.vocabulary().find(u":")),
        semicolon_(contract.vocabulary().find(u";")),
        has_tabs_(std::ranges::count(contract.text(), u'\t') > 0) {}  // no token; faster counted than found

  std::vector<RaciMatrix> read() {
    const auto& paragraphs = contract_.paragraphs();
    for (std::size_t i = 0; i < paragraphs.size();) {
      if (!paragraphs[i].cell) {
        read_line(i);
        ++i;
        continue;
      }
      std::vector<Piece> cells;
      const Cell here = *paragraphs[i].cell;
      for (; i < paragraphs.size() && paragraphs[i].cell && paragraphs[i].cell->table == here.table &&
             paragraphs[i].cell->row == here.row;
           ++i)
        if (cells.size() == paragraphs[i].cell->column) cells.push_back(piece(i));
      if (here.row == 0) close();
      read_cells(cells, cells.empty() ? Span{} : cells.front().span());
    }
    close();
    return std::move(matrices_);
  }

 private:
  Piece piece(std::size_t paragraph) const {
    const Span span = contract_.paragraph_span(paragraph);
    return {contract_.quote(span), span.begin};
  }

  void read_line(std::size_t paragraph) {
    const Piece line = piece(paragraph);
    if (trimmed(line).text.empty()) return;
    const auto tokens = contract_.paragraph_tokens(paragraph);
    if (is_cut(line, tokens)) return read_cells(split(line, u"|\t"), line.span());
    auto row = lists(tokens) ? listed_row(line) : std::nullopt;
    if (row)
      current_.rows.push_back(std::move(*row));
    else
      close();
  }

  /// By a bar or a tab.
  bool is_cut(Piece line, std::span<const Token> tokens) const {
    const bool barred = bar_ && std::ranges::find(tokens, bar_, &Token::word) != tokens.end();
    return barred || (has_tabs_ && line.text.find(u'\t') != u16string_view::npos);
  }

  /// Whether a semicolon stands behind a colon.
  bool lists(std::span<const Token> tokens) const {
    if (!colon_ || !semicolon_) return false;
    const auto colon = std::ranges::find(tokens, colon_, &Token::word);
    return std::find_if(colon, tokens.end(),
                        [this](const Token& token) { return token.word == semicolon_; }) != tokens.end();
  }

  void read_cells(const std::vector<Piece>& cells, Span span) {
    if (cells.size() < 3) return close();
    auto row = cut_row(cells, span);
    if (!row) {
      close();
      for (std::size_t i = 1; i < cells.size(); ++i) current_.heads.push_back(trimmed(cells[i]).span());
      return;
    }
    for (std::size_t i = 0; i < row->cells.size() && i < current_.heads.size(); ++i)
      row->cells[i].role = current_.heads[i];
    current_.rows.push_back(std::move(*row));
  }

  void close() {
    const auto says = [this](char16_t letter) {
      return std::ranges::any_of(current_.rows, [letter](const RaciRow& row) {
        return std::ranges::any_of(row.cells, [letter](const RaciCell& cell) {
          return cell.letters.find(letter) != cell.letters.npos;
        });
      });
    };
    if (current_.rows.empty() && current_.heads.empty()) return;
    if (current_.rows.size() >= 2 && says(u'A') && says(u'R')) matrices_.push_back(std::move(current_));
    current_ = {};
  }

  const Contract& contract_;
  Symbol bar_, colon_, semicolon_;  ///< 0 where the contract has none
  bool has_tabs_;
  RaciMatrix current_;
  std::vector<RaciMatrix> matrices_;
};

}  // namespace

std::optional<std::u16string> raci_letters(u16string_view text) {
  constexpr u16string_view joints = u"/,;+&() \u00A0.-";
  std::u16string letters;
  if (text.find_first_not_of(empty_marks) == text.npos) return letters;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 3) == u" et") {
      i += 2;
    } else if (code_letters.find(text[i]) != code_letters.npos) {
      letters += text[i];
    } else if (joints.find(text[i]) == joints.npos) {
      return {};
    }
  }
  return letters;
}

std::size_t RaciRow::accountable() const {
  return static_cast<std::size_t>(std::ranges::count_if(cells, &RaciCell::accountable));
}

std::vector<RaciMatrix> read_raci(const Contract& contract) {
  return MatrixReader(contract).read();
}

std::vector<Symbol> telling_words(const Contract& contract, Span span) {
  constexpr std::uint32_t shortest = 3;
  std::vector<Symbol> words;
  for (const Token& token : contract.tokens_in(span))
    if (token.kind == TokenKind::word && token.span.length() >= shortest &&
        contract.folded(token) != u"des" && contract.folded(token) != u"les")
      words.push_back(token.word);
  return words;
}

bool is_known_role(const Contract& contract, u16string_view role, std::span<const Span> matrices) {
  const Contract alone = read_contract(plain_text(role));
  const auto words = telling_words(alone, {0, static_cast<std::uint32_t>(alone.text().size())});
  if (words.empty()) return true;
  return std::ranges::any_of(words, [&](Symbol word) {
    const Symbol known = contract.vocabulary().find(alone.vocabulary().word(word));
    return known && std::ranges::any_of(contract.tokens(), [&](const Token& token) {
             return token.word == known && std::ranges::none_of(matrices, [&](Span matrix) {
                      return matrix.contains(token.span.begin);
                    });
           });
  });
}

}  // namespace clausier
