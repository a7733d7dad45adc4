// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <array>
#include <utility>

#include "analysis/unicode.hpp"
#include "library/json_file.hpp"
#include "library/read_files.hpp"

namespace clausier {
namespace {

constexpr std::array<std::pair<std::u16string_view, Importance>, 3> importances = {{
    {u"essentielle", Importance::essential},
    {u"importante", Importance::important},
    {u"souhaitable", Importance::desirable},
}};

class PlaybookReader {
 public:
  PlaybookReader(const ClauseFile& file, std::vector<Problem>& problems)
      : file_(file), json_(file.name, file.bytes, problems) {}

  std::optional<Playbook> read() {
    const auto root = json_.root();
    if (!root) return std::nullopt;
    json_.allow(root, {"titre", "titre-anglais", "version", "cote", "sujets"});
    playbook_.id = file_.stem;
    playbook_.file = file_.name;
    playbook_.title = json_.text(root, "titre");
    playbook_.english_title = json_.optional_text(root, "titre-anglais", Language::english);
    playbook_.version = to_utf8(json_.text(root, "version"));
    const auto side = side_from_id(to_utf8(json_.text(root, "cote")));
    if (!side || *side == Side::balanced)
      json_.fault("cote", u"Le côté défendu est « client » ou « prestataire ».");
    playbook_.side = side.value_or(Side::client);
    for (const auto& value : json_.items(root, "sujets")) read_topic(value);
    if (json_.faulty()) return std::nullopt;
    return std::move(playbook_);
  }

 private:
  void read_topic(const JsonValue& value) {
    if (!json_.is_object(value)) return json_.fault(value.place, u"Il faut ici un objet { … }.");
    json_.allow(value, {"id", "titre", "titre-anglais", "importance", "famille", "mesure", "position",
                        "replis", "inacceptable", "regles", "commentaire", "clause"});
    PlaybookTopic topic;
    topic.id = to_utf8(json_.text(value, "id"));
    if (std::ranges::find(playbook_.topics, topic.id, &PlaybookTopic::id) != playbook_.topics.end())
      json_.fault(value.place + ".id", u"Ce sujet est répété.");
    topic.title = json_.text(value, "titre");
    topic.english_title = json_.optional_text(value, "titre-anglais", Language::english);
    topic.importance = read_importance(value);
    topic.family = read_family(value);
    topic.measure = to_utf8(json_.optional_text(value, "mesure"));
    if (const auto position = json_.object(value, "position")) topic.position = read_stance(topic, position);
    for (const auto& fallback : json_.optional_items(value, "replis"))
      topic.fallbacks.push_back(read_stance(topic, fallback));
    topic.unacceptable = json_.optional_text(value, "inacceptable");
    for (const auto& rule : json_.optional_items(value, "regles"))
      topic.rules.push_back(to_utf8(json_.text(rule)));
    topic.comment = json_.text(value, "commentaire");
    topic.clause = to_utf8(json_.optional_text(value, "clause"));
    if (topic.family.empty() && topic.measure.empty() && topic.rules.empty())
      json_.fault(value.place,
                  u"Un sujet se reconnaît à sa « famille », à sa « mesure » ou à ses « regles ».");
    playbook_.topics.push_back(std::move(topic));
  }

  Importance read_importance(const JsonValue& value) {
    const auto word = json_.text(value, "importance");
    const auto found = std::ranges::find(importances, word, [](const auto& pair) { return pair.first; });
    if (found != importances.end()) return found->second;
    if (!word.empty())
      json_.fault(value.place + ".importance", u"L'importance est essentielle, importante ou souhaitable.");
    return Importance::important;
  }

  std::string read_family(const JsonValue& value) {
    auto family = to_utf8(json_.optional_text(value, "famille"));
    if (!family.empty() && std::ranges::find(families(), family, &Family::id) == families().end())
      json_.fault(value.place + ".famille", u"Cette famille de clauses n'existe pas.");
    return family;
  }

  Stance read_stance(const PlaybookTopic& topic, const JsonValue& value) {
    if (!json_.is_object(value)) {
      json_.fault(value.place, u"Il faut ici un objet { … }.");
      return {};
    }
    json_.allow(value, {"texte", "min", "max"});
    Stance stance{.text = json_.text(value, "texte"), .range = {}};
    const auto least = json_.optional_number(value, "min"), most = json_.optional_number(value, "max");
    if (!least && !most) return stance;
    if (topic.measure.empty())
      json_.fault(value.place, u"« min » et « max » se comptent dans l'unité d'une « mesure », qui manque.");
    if (least && most && *least > *most) json_.fault(value.place, u"Le minimum dépasse le maximum.");
    stance.range.emplace();
    if (least) stance.range->least = *least;
    if (most) stance.range->most = *most;
    return stance;
  }

  const ClauseFile& file_;
  JsonFile json_;
  Playbook playbook_;
};

}  // namespace

std::optional<Playbook> read_playbook(const ClauseFile& file, std::vector<Problem>& problems) {
  return PlaybookReader(file, problems).read();
}

// By its content too: a lawyer keeps the file where it suits him.
bool is_playbook(const ClauseFile& file) {
  return file.family == "playbooks" || file.bytes.find("\"sujets\"") != std::string::npos;
}

}  // namespace clausier
