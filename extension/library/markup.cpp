// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/markup.hpp"

#include <utility>

#include "analysis/unicode.hpp"

namespace clausier {
namespace {

class LineReader {
 public:
  explicit LineReader(std::u16string_view rest) : rest_(rest) {}

  MarkedLine read() {
    while (!rest_.empty() && line_.fault.empty()) step();
    if (line_.fault.empty() && (bold_ || italic_))
      line_.fault = u"Une mise en valeur (* ou **) est ouverte et n'est pas refermée.";
    end_text();
    return std::move(line_);
  }

 private:
  bool take(std::u16string_view mark) {
    if (!rest_.starts_with(mark)) return false;
    rest_.remove_prefix(mark.size());
    return true;
  }

  void step() {
    if (take(u"{{")) return blank(inside(u"}}"));
    if (take(u"[[")) return mark(inside(u"]]"));
    if (take(u"**")) return toggle(bold_);
    if (take(u"*")) return toggle(italic_);
    if (rest_.starts_with(u"}}") || rest_.starts_with(u"]]")) {
      line_.fault = u"Une marque }} ou ]] est fermée sans avoir été ouverte.";
      return;
    }
    text_ += rest_.front();
    rest_.remove_prefix(1);
  }

  // What stands up to the closing mark.
  std::u16string_view inside(std::u16string_view close) {
    const auto end = rest_.find(close);
    if (end == rest_.npos || end == 0) {
      line_.fault = u"Une marque {{ ou [[ est vide ou n'est pas refermée.";
      return {};
    }
    const auto content = rest_.substr(0, end);
    rest_.remove_prefix(end + close.size());
    return content;
  }

  void toggle(bool& emphasis) {
    end_text();
    emphasis = !emphasis;
  }

  void blank(std::u16string_view id) { add(Run::Kind::blank, u"[" + std::u16string(id) + u"]", id); }

  void mark(std::u16string_view content) {
    const auto bar = content.find(u'|');
    auto target = content.substr(0, bar);
    const bool reference = target.starts_with(u'#');
    const bool definition = target.starts_with(u'=');
    if (reference || definition) target.remove_prefix(1);
    const auto shown = bar == content.npos ? target : content.substr(bar + 1);
    if (!line_.fault.empty()) return;
    if (target.empty() || shown.empty() || (reference && bar == content.npos)) {
      line_.fault =
          u"Une marque [[ ]] est incomplète : écrire [[Terme]], [[Terme|texte]] ou [[#clause|texte]].";
      return;
    }
    if (definition) line_.defines.emplace_back(target);
    add(reference ? Run::Kind::reference : Run::Kind::term, std::u16string(shown), target);
    if (definition) line_.block.runs.back().bold = true;
  }

  void add(Run::Kind kind, std::u16string shown, std::u16string_view target) {
    if (!line_.fault.empty()) return;
    end_text();
    line_.block.runs.push_back({kind, std::move(shown), to_utf8(target), bold_, italic_});
  }

  void end_text() {
    if (text_.empty()) return;
    line_.block.runs.push_back({Run::Kind::text, std::exchange(text_, {}), {}, bold_, italic_});
  }

  std::u16string_view rest_;
  MarkedLine line_;
  std::u16string text_;
  bool bold_ = false;
  bool italic_ = false;
};

struct LineKind {
  std::u16string_view prefix;
  Block::Kind kind;
  int level;
};

constexpr LineKind line_kinds[] = {
    {u"# ", Block::Kind::heading, 1},
    {u"## ", Block::Kind::heading, 2},
    {u"- ", Block::Kind::item, 1},
    {u"-- ", Block::Kind::item, 2},
};

}  // namespace

MarkedLine read_runs(std::u16string_view text) {
  return LineReader(text).read();
}

MarkedLine read_line(std::u16string_view line) {
  for (const auto& [prefix, kind, level] : line_kinds) {
    if (!line.starts_with(prefix)) continue;
    auto read = read_runs(line.substr(prefix.size()));
    read.block.kind = kind;
    read.block.level = level;
    return read;
  }
  return read_runs(line);
}

}  // namespace clausier
