// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "comparison/deviation.hpp"
#include "library/library.hpp"
#include "rules/rule.hpp"
#include "uno/strings.hpp"
#include "uno/watch.hpp"

namespace clausier {

/// "1 élevé · 2 moyens · 4 de forme", in the interface's language; empty where there is none.
OUString counts(const Strings& strings, const Review& review);

/// Where a place of the contract is and how it begins: "5.1 « Le préavis est de trente… »".
std::u16string place_in_words(const Contract& contract, Span span);

/// Key of the message that names a remark's gravity, where it has none that it is to be checked.
const char* gravity_key(const Finding& finding);

/// A few lines about a remark: the sentence, the words, the law and the rulings both ways.
std::u16string summary(const Library& library, const Review& review, const Diagnostic& diagnostic);

/// Why, and on what law: for the other side to read in a comment.
std::u16string reason(const Library& library, const Diagnostic& diagnostic);

/// Everything about a remark: what was read, what the courts held, what may happen, what can be done.
std::u16string explanation(const Library& library, const Review& review, const Diagnostic& diagnostic);

/// "« … »", with the spaces that French wants; quotation marks inside become “ ”.
std::u16string in_quotes(std::u16string_view words);

/// A passage in quotes on one line, without the number typed before it.
std::u16string passage_in_quotes(const Contract& contract, Span span);

/// One line, cut behind a word where it is longer than so many characters.
std::u16string shortened(std::u16string_view words, std::size_t longest = 320);

/// "article 2.2", "annexe 1"; the title where there is no number, empty outside any article.
std::u16string article_mention(const Contract& contract, std::uint32_t offset);

std::u16string_view importance_word(Importance importance);
std::u16string_view side_word(Side side);
std::u16string family_title(std::string_view family, Language language = Language::french);

/// What differs, each change with the words before it: "− " our words that went, "+ " the words that came.
std::u16string changes_in_words(const std::vector<DiffPiece>& diff);

/// What a drafter wants to know of a clause beside its text: what the side gains and gives up, when to use
/// it, the drafting note, texts and rulings with their lessons; in the language of the interface.
OUString drafting_notes(const Strings& strings, const Library& library, const Clause& clause, Side side);

}  // namespace clausier
