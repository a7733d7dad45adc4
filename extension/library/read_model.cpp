// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <utility>

#include "analysis/unicode.hpp"
#include "library/contract_model.hpp"
#include "library/read_files.hpp"
#include "library/read_texts.hpp"

namespace clausier {
namespace {

class ModelReader {
 public:
  ModelReader(const ClauseFile& file, std::vector<Problem>& problems)
      : file_(file), json_(file.name, file.bytes, problems) {}

  std::optional<ContractModel> read() {
    const auto root = json_.root();
    if (!root) return std::nullopt;
    json_.allow(root, {"id", "titre", "titre-anglais", "version", "droit-au", "a-relire-le", "quand",
                       "quand-anglais", "champs", "ouverture", "articles", "annexes", "signature"});
    model_.file = file_.name;
    model_.id = to_utf8(json_.text(root, "id"));
    if (!model_.id.empty() && (!is_id(model_.id) || model_.id != file_.stem))
      json_.fault("id",
                  u"L'identifiant doit être le nom du fichier, en minuscules, chiffres et traits d'union.");
    model_.title = json_.text(root, "titre");
    model_.english_title = json_.optional_text(root, "titre-anglais", Language::english);
    model_.version = read_version(json_, root);
    model_.law_date = read_date(json_, root, "droit-au");
    model_.review_date = read_date(json_, root, "a-relire-le");
    model_.use_when = json_.text(root, "quand");
    model_.english_use_when = json_.optional_text(root, "quand-anglais", Language::english);
    texts_.read_blanks(root);
    model_.opening = read_text(root, "ouverture");
    for (const auto& part : json_.items(root, "articles")) read_part(part, model_.articles);
    for (const auto& part : json_.optional_items(root, "annexes")) read_part(part, model_.annexes);
    model_.closing = read_text(root, "signature");
    texts_.check_unused();
    model_.blanks = texts_.blanks();
    model_.defines = texts_.defines();
    model_.needs = texts_.needs();
    if (json_.faulty()) return std::nullopt;
    return std::move(model_);
  }

 private:
  std::vector<Block> read_text(const JsonValue& object, std::string_view key) {
    auto blocks = texts_.read_blocks(json_.items(object, key), Language::french);
    texts_.label(blocks, &Blank::label);
    return blocks;
  }

  void read_part(const JsonValue& value, std::vector<ModelPart>& parts) {
    if (!json_.is_object(value)) return json_.fault(value.place, u"Il faut ici un objet { … }.");
    json_.allow(value, {"clause", "texte", "definitions", "cote"});
    const int texts = bool(json_.find(value, "clause")) + bool(json_.find(value, "texte")) +
                      bool(json_.find(value, "definitions"));
    if (texts != 1)
      return json_.fault(value.place, u"Il faut une « clause », un « texte » ou des « definitions ».");
    ModelPart part;
    part.clause = to_utf8(json_.optional_text(value, "clause"));
    part.only = side_from_id(to_utf8(json_.optional_text(value, "cote")));
    if (json_.find(value, "cote") && (!part.only || *part.only == Side::balanced))
      json_.fault(value.place + ".cote", u"Le côté est « client » ou « prestataire ».");
    part.definitions = bool(json_.find(value, "definitions"));
    if (part.clause.empty()) {
      part.blocks = read_text(value, part.definitions ? "definitions" : "texte");
      if (part.blocks.empty() || part.blocks.front().kind != Block::Kind::heading)
        json_.fault(value.place, u"Un article commence par son titre : « # Titre ».");
    }
    parts.push_back(std::move(part));
  }

  const ClauseFile& file_;
  JsonFile json_;
  TextReader texts_{json_};
  ContractModel model_;
};

}  // namespace

std::optional<ContractModel> read_model(const ClauseFile& file, std::vector<Problem>& problems) {
  return ModelReader(file, problems).read();
}

bool is_model(const ClauseFile& file) {
  return file.family == "modeles";
}

}  // namespace clausier
