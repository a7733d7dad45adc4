// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "library/library.hpp"
#include "rules/rule.hpp"
#include "uno/watch.hpp"

namespace clausier {

/// A few lines about a remark: the sentence, the words, the law and the rulings both ways.
std::u16string summary(const Library& library, const Review& review, const Diagnostic& diagnostic);

/// Everything about a remark: what was read, what the courts held, what may happen, what can be done.
std::u16string explanation(const Library& library, const Review& review, const Diagnostic& diagnostic);

}  // namespace clausier
