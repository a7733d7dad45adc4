// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/morphology.hpp"

#include <span>
#include <string>

namespace clausier {
namespace {

using std::u16string_view;

/// A way to conjugate, by the infinitive's ending. Every stem replaces that ending. Accents are folded away,
/// which makes most of the spelling changes of French verbs vanish ("règle", "régler").
struct Conjugation {
  u16string_view ending;
  u16string_view present_1;    ///< je résous
  u16string_view present_3;    ///< il résout
  u16string_view plural;       ///< nous résolv-ons, résolv-ais, résolv-ant
  u16string_view plural_3;     ///< ils résolv-ent, qu'il résolv-e
  u16string_view future;       ///< il résoudr-a, résoudr-ait
  u16string_view participle;   ///< résolu
  u16string_view simple_past;  ///< il résolu-t, ils résolu-rent
};

/// The longest ending wins; the regular ones come last.
constexpr Conjugation conjugations[] = {
    {u"devoir", u"dois", u"doit", u"dev", u"doiv", u"devr", u"du", u"du"},
    {u"cevoir", u"cois", u"coit", u"cev", u"coiv", u"cevr", u"cu", u"cu"},
    {u"mouvoir", u"meus", u"meut", u"mouv", u"meuv", u"mouvr", u"mu", u"mu"},
    {u"pouvoir", u"peux", u"peut", u"pouv", u"peuv", u"pourr", u"pu", u"pu"},
    {u"vouloir", u"veux", u"veut", u"voul", u"veul", u"voudr", u"voulu", u"voulu"},
    {u"savoir", u"sais", u"sait", u"sav", u"sav", u"saur", u"su", u"su"},
    {u"prevaloir", u"prevaux", u"prevaut", u"preval", u"preval", u"prevaudr", u"prevalu", u"prevalu"},
    {u"valoir", u"vaux", u"vaut", u"val", u"val", u"vaudr", u"valu", u"valu"},
    {u"falloir", u"faut", u"faut", u"fall", u"fall", u"faudr", u"fallu", u"fallu"},
    {u"echoir", u"echois", u"echoit", u"eche", u"echoi", u"echerr", u"echu", u"echu"},
    {u"dechoir", u"dechois", u"dechoit", u"dechoy", u"dechoi", u"decherr", u"dechu", u"dechu"},
    {u"prevoir", u"prevois", u"prevoit", u"prevoy", u"prevoi", u"prevoir", u"prevu", u"previ"},
    {u"pourvoir", u"pourvois", u"pourvoit", u"pourvoy", u"pourvoi", u"pourvoir", u"pourvu", u"pourvu"},
    {u"surseoir", u"sursois", u"sursoit", u"sursoy", u"sursoi", u"surseoir", u"sursis", u"sursi"},
    {u"voir", u"vois", u"voit", u"voy", u"voi", u"verr", u"vu", u"vi"},
    {u"tenir", u"tiens", u"tient", u"ten", u"tienn", u"tiendr", u"tenu", u"tin"},
    {u"venir", u"viens", u"vient", u"ven", u"vienn", u"viendr", u"venu", u"vin"},
    {u"courir", u"cours", u"court", u"cour", u"cour", u"courr", u"couru", u"couru"},
    {u"mourir", u"meurs", u"meurt", u"mour", u"meur", u"mourr", u"mort", u"mouru"},
    {u"querir", u"quiers", u"quiert", u"quer", u"quier", u"querr", u"quis", u"qui"},
    {u"ouvrir", u"ouvre", u"ouvre", u"ouvr", u"ouvr", u"ouvrir", u"ouvert", u"ouvri"},
    {u"ffrir", u"ffre", u"ffre", u"ffr", u"ffr", u"ffrir", u"ffert", u"ffri"},
    {u"cueillir", u"cueille", u"cueille", u"cueill", u"cueill", u"cueiller", u"cueilli", u"cueilli"},
    {u"assaillir", u"assaille", u"assaille", u"assaill", u"assaill", u"assaillir", u"assailli", u"assailli"},
    {u"partir", u"pars", u"part", u"part", u"part", u"partir", u"parti", u"parti"},
    {u"sortir", u"sors", u"sort", u"sort", u"sort", u"sortir", u"sorti", u"sorti"},
    {u"mentir", u"mens", u"ment", u"ment", u"ment", u"mentir", u"menti", u"menti"},
    {u"sentir", u"sens", u"sent", u"sent", u"sent", u"sentir", u"senti", u"senti"},
    {u"servir", u"sers", u"sert", u"serv", u"serv", u"servir", u"servi", u"servi"},
    {u"vetir", u"vets", u"vet", u"vet", u"vet", u"vetir", u"vetu", u"veti"},
    {u"fuir", u"fuis", u"fuit", u"fuy", u"fui", u"fuir", u"fui", u"fui"},
    {u"prendre", u"prends", u"prend", u"pren", u"prenn", u"prendr", u"pris", u"pri"},
    {u"aindre", u"ains", u"aint", u"aign", u"aign", u"aindr", u"aint", u"aigni"},
    {u"eindre", u"eins", u"eint", u"eign", u"eign", u"eindr", u"eint", u"eigni"},
    {u"oindre", u"oins", u"oint", u"oign", u"oign", u"oindr", u"oint", u"oigni"},
    {u"resoudre", u"resous", u"resout", u"resolv", u"resolv", u"resoudr", u"resolu", u"resolu"},
    {u"soudre", u"sous", u"sout", u"solv", u"solv", u"soudr", u"sous", u"solu"},
    {u"coudre", u"couds", u"coud", u"cous", u"cous", u"coudr", u"cousu", u"cousi"},
    {u"dre", u"ds", u"d", u"d", u"d", u"dr", u"du", u"di"},
    {u"rompre", u"romps", u"rompt", u"romp", u"romp", u"rompr", u"rompu", u"rompi"},
    {u"mettre", u"mets", u"met", u"mett", u"mett", u"mettr", u"mis", u"mi"},
    {u"battre", u"bats", u"bat", u"batt", u"batt", u"battr", u"battu", u"batti"},
    {u"naitre", u"nais", u"nait", u"naiss", u"naiss", u"naitr", u"ne", u"naqui"},
    {u"aitre", u"ais", u"ait", u"aiss", u"aiss", u"aitr", u"u", u"u"},
    {u"croitre", u"crois", u"croit", u"croiss", u"croiss", u"croitr", u"cru", u"cru"},
    {u"faire", u"fais", u"fait", u"fais", u"fass", u"fer", u"fait", u"fi"},
    {u"plaire", u"plais", u"plait", u"plais", u"plais", u"plair", u"plu", u"plu"},
    {u"taire", u"tais", u"tait", u"tais", u"tais", u"tair", u"tu", u"tu"},
    {u"raire", u"rais", u"rait", u"ray", u"rai", u"rair", u"rait", u"rai"},
    {u"nuire", u"nuis", u"nuit", u"nuis", u"nuis", u"nuir", u"nui", u"nuisi"},
    {u"uire", u"uis", u"uit", u"uis", u"uis", u"uir", u"uit", u"uisi"},
    {u"crire", u"cris", u"crit", u"criv", u"criv", u"crir", u"crit", u"crivi"},
    {u"lire", u"lis", u"lit", u"lis", u"lis", u"lir", u"lu", u"lu"},
    {u"dire", u"dis", u"dit", u"dis", u"dis", u"dir", u"dit", u"di"},
    {u"suffire", u"suffis", u"suffit", u"suffis", u"suffis", u"suffir", u"suffi", u"suffi"},
    {u"croire", u"crois", u"croit", u"croy", u"croi", u"croir", u"cru", u"cru"},
    {u"suivre", u"suis", u"suit", u"suiv", u"suiv", u"suivr", u"suivi", u"suivi"},
    {u"vivre", u"vis", u"vit", u"viv", u"viv", u"vivr", u"vecu", u"vecu"},
    {u"vaincre", u"vaincs", u"vainc", u"vainqu", u"vainqu", u"vaincr", u"vaincu", u"vainqui"},
    {u"inclure", u"inclus", u"inclut", u"inclu", u"inclu", u"inclur", u"inclus", u"inclu"},
    {u"clure", u"clus", u"clut", u"clu", u"clu", u"clur", u"clu", u"clu"},
    {u"clore", u"clos", u"clot", u"clos", u"clos", u"clor", u"clos", u"clo"},
    {u"ir", u"is", u"it", u"iss", u"iss", u"ir", u"i", u"i"},
};

/// Of the verbs too irregular for a table of stems.
struct OddForm {
  u16string_view lemma;
  u16string_view form;
  Inflection inflection;
};
constexpr Inflection infinitive{.infinitive = true};
constexpr Inflection present{.present = true};
constexpr Inflection presents{.present = true, .plural = true};
constexpr Inflection past{.past = true};
constexpr Inflection pasts{.past = true, .plural = true};
constexpr Inflection future{.future = true};
constexpr Inflection futures{.future = true, .plural = true};
constexpr Inflection conditional{.conditional = true};
constexpr Inflection conditionals{.conditional = true, .plural = true};
constexpr Inflection gerund{.present_participle = true};
constexpr Inflection participle{.past_participle = true};
constexpr Inflection participles{.past_participle = true, .plural = true};

constexpr OddForm odd_forms[] = {
    {u"etre", u"suis", present},
    {u"etre", u"es", present},
    {u"etre", u"est", present},
    {u"etre", u"sommes", presents},
    {u"etre", u"etes", presents},
    {u"etre", u"sont", presents},
    {u"etre", u"soit", present},
    {u"etre", u"soient", presents},
    {u"etre", u"etait", past},
    {u"etre", u"etaient", pasts},
    {u"etre", u"fut", past},
    {u"etre", u"furent", pasts},
    {u"etre", u"fussent", pasts},
    {u"etre", u"sera", future},
    {u"etre", u"seront", futures},
    {u"etre", u"serait", conditional},
    {u"etre", u"seraient", conditionals},
    {u"etre", u"etant", gerund},
    {u"etre", u"ete", participle},
    {u"avoir", u"a", present},
    {u"avoir", u"ai", present},
    {u"avoir", u"as", present},
    {u"avoir", u"avons", presents},
    {u"avoir", u"avez", presents},
    {u"avoir", u"ont", presents},
    {u"avoir", u"ait", present},
    {u"avoir", u"aient", presents},
    {u"avoir", u"avait", past},
    {u"avoir", u"avaient", pasts},
    {u"avoir", u"eut", past},
    {u"avoir", u"eurent", pasts},
    {u"avoir", u"aura", future},
    {u"avoir", u"auront", futures},
    {u"avoir", u"aurait", conditional},
    {u"avoir", u"auraient", conditionals},
    {u"avoir", u"ayant", gerund},
    {u"avoir", u"eu", participle},
    {u"avoir", u"eue", participle},
    {u"avoir", u"eus", participles},
    {u"avoir", u"eues", participles},
    {u"aller", u"vais", present},
    {u"aller", u"va", present},
    {u"aller", u"vont", presents},
    {u"aller", u"aille", present},
    {u"aller", u"aillent", presents},
    {u"aller", u"ira", future},
    {u"aller", u"iront", futures},
    {u"aller", u"irait", conditional},
    {u"aller", u"iraient", conditionals},
    {u"faire", u"font", presents},
    {u"faire", u"faites", presents},
    {u"satisfaire", u"satisfont", presents},
    {u"dire", u"dites", presents},
    {u"pouvoir", u"puisse", present},
    {u"pouvoir", u"puissent", presents},
    {u"pouvoir", u"puissiez", presents},
    {u"vouloir", u"veuille", present},
    {u"vouloir", u"veuillent", presents},
    {u"vouloir", u"veuillez", presents},
    {u"savoir", u"sache", present},
    {u"savoir", u"sachent", presents},
    {u"savoir", u"sachant", gerund},
    {u"devoir", u"dû", participle},
    {u"falloir", u"faille", present},
    {u"echoir", u"echoiront", futures},
    {u"echoir", u"echoira", future},
    {u"echoir", u"echoirait", conditional},
    {u"echoir", u"echoiraient", conditionals},
    {u"envoyer", u"enverra", future},
    {u"envoyer", u"enverront", futures},
    {u"envoyer", u"enverrait", conditional},
    {u"renvoyer", u"renverra", future},
    {u"renvoyer", u"renverront", futures},
    {u"clore", u"closent", presents},
};

struct Suffix {
  u16string_view letters;
  Inflection inflection;
};
constexpr Suffix plural_suffixes[] = {{u"ons", presents}, {u"ez", presents}, {u"ais", past},
                                      {u"ait", past},     {u"ions", pasts},  {u"iez", pasts},
                                      {u"aient", pasts},  {u"ant", gerund}};
constexpr Suffix third_suffixes[] = {{u"ent", presents}, {u"e", present}, {u"es", present}};
constexpr Suffix future_suffixes[] = {
    {u"ai", future},         {u"as", future},        {u"a", future},          {u"ons", futures},
    {u"ez", futures},        {u"ont", futures},      {u"ais", conditional},   {u"ait", conditional},
    {u"ions", conditionals}, {u"iez", conditionals}, {u"aient", conditionals}};
constexpr Suffix past_suffixes[] = {{u"s", past}, {u"t", past}, {u"rent", pasts}, {u"ssent", pasts}};
constexpr Suffix first_group_past[] = {{u"a", past},      {u"as", past}, {u"ai", past},
                                       {u"erent", pasts}, {u"at", past}, {u"assent", pasts}};

class Inflector {
 public:
  explicit Inflector(const FormReader& read) : read_(read) {}

  void verb(u16string_view lemma) {
    read_(lemma, infinitive);
    for (const OddForm& odd : odd_forms)
      if (odd.lemma == lemma) read_(odd.form, odd.inflection);
    if (lemma == u"etre" || lemma == u"avoir") return;
    if (lemma.ends_with(u"er")) return first_group(lemma.substr(0, lemma.size() - 2));
    for (const Conjugation& conjugation : conjugations)
      if (lemma.ends_with(conjugation.ending) && !is_second_group(lemma, conjugation))
        return conjugate(lemma.substr(0, lemma.size() - conjugation.ending.size()), conjugation);
  }

  void noun(u16string_view lemma) {
    read_(lemma, {});
    const Inflection plural{.plural = true};
    if (const char16_t last = lemma.empty() ? u's' : lemma.back();
        last == u's' || last == u'x' || last == u'z')
      return;
    if (lemma.ends_with(u"al")) return form(lemma.substr(0, lemma.size() - 1), u"ux", plural);
    if (lemma.ends_with(u"au") || lemma.ends_with(u"eu")) form(lemma, u"x", plural);
    form(lemma, u"s", plural);
  }

  void adjective(u16string_view lemma) {
    noun(lemma);
    for (const auto& [ending, feminine] : feminines)
      if (lemma.ends_with(ending)) {
        const u16string_view stem = lemma.substr(0, lemma.size() - ending.size());
        form(stem, feminine, {});
        form(stem, std::u16string(feminine) + u"s", {.plural = true});
      }
    form(lemma, u"e", {});  // of "anticipé" too, whose accent is folded away
    form(lemma, u"es", {.plural = true});
  }

 private:
  struct Feminine {
    u16string_view ending;
    u16string_view feminine;
  };
  static constexpr Feminine feminines[] = {
      {u"f", u"ve"},    {u"eux", u"euse"},     {u"eur", u"euse"}, {u"teur", u"trice"}, {u"eur", u"eresse"},
      {u"el", u"elle"}, {u"en", u"enne"},      {u"on", u"onne"},  {u"et", u"ette"},    {u"il", u"ille"},
      {u"as", u"asse"}, {u"os", u"osse"},      {u"c", u"que"},    {u"g", u"gue"},      {u"eau", u"elle"},
      {u"ic", u"ique"}, {u"blanc", u"blanche"}};

  /// "répartir", "assortir"… look like "partir" and "sortir" but follow "finir".
  static bool is_second_group(u16string_view lemma, const Conjugation& conjugation) {
    constexpr u16string_view regular[] = {u"repartir", u"impartir", u"assortir", u"asservir"};
    if (conjugation.ending == u"ir") return false;
    for (const u16string_view verb : regular)
      if (lemma == verb) return true;
    return false;
  }

  void form(u16string_view stem, u16string_view suffix, Inflection inflection) {
    form_.assign(stem);
    form_ += suffix;
    read_(form_, inflection);
  }

  void forms(u16string_view stem, std::span<const Suffix> suffixes) {
    for (const Suffix& suffix : suffixes) form(stem, suffix.letters, suffix.inflection);
  }

  void past_participle(u16string_view masculine) {
    const bool plural_alike = masculine.ends_with(u"s");
    form(masculine, u"", participle);
    form(masculine, u"e", participle);
    form(masculine, u"es", participles);
    if (!plural_alike) form(masculine, u"s", participles);
  }

  void first_group(u16string_view stem) {
    present_of_first_group(stem);
    past_participle(std::u16string(stem) + u"e");
    if (stem.ends_with(u"g")) {  // "exigeons", "exigea"
      const std::u16string soft = std::u16string(stem) + u"e";
      forms(soft, plural_suffixes);
      forms(soft, first_group_past);
    }
    if (stem.ends_with(u"y")) present_of_first_group(std::u16string(stem.substr(0, stem.size() - 1)) + u"i");
    if (stem.ends_with(u"el") || stem.ends_with(u"et"))  // "appelle", "jette"
      present_of_first_group(std::u16string(stem) + stem.back());
  }

  void present_of_first_group(u16string_view stem) {
    forms(stem, third_suffixes);
    forms(stem, plural_suffixes);
    forms(stem, first_group_past);
    forms(std::u16string(stem) + u"er", future_suffixes);
  }

  void conjugate(u16string_view stem, const Conjugation& by) {
    const auto with = [&](u16string_view ending) { return std::u16string(stem).append(ending); };
    form(stem, by.present_1, present);
    form(stem, by.present_3, present);
    forms(with(by.plural), plural_suffixes);
    forms(with(by.plural_3), third_suffixes);
    forms(with(by.future), future_suffixes);
    forms(with(by.simple_past), past_suffixes);
    past_participle(with(by.participle));
  }

  const FormReader& read_;
  std::u16string form_;
};

}  // namespace

void inflect(u16string_view lemma, WordClass word_class, const FormReader& read) {
  Inflector inflector(read);
  switch (word_class) {
    case WordClass::verb:
      return inflector.verb(lemma);
    case WordClass::noun:
      return inflector.noun(lemma);
    case WordClass::adjective:
      return inflector.adjective(lemma);
    case WordClass::invariable:
      return read(lemma, {});
  }
}

}  // namespace clausier
