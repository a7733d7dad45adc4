// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/coverage.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <set>

#include "analysis/unicode.hpp"

namespace clausier {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::SizeIs;
using enum CoverageStatus;

/// A contract of services around one article, so that every family has its ground.
constexpr std::u16string_view before =
    u"CONTRAT D'INTÉGRATION ET D'INFOGÉRANCE\n"
    u"Article 1 – Parties\nLe Prestataire déploie le progiciel du Client et héberge ses données.\n";

struct Sample {
  std::string_view family;
  CoverageStatus status;
  std::u16string_view text;
};

void PrintTo(const Sample& sample, std::ostream* out) {
  *out << sample.family << ": " << to_utf8(sample.text);
}

FamilyCoverage covered(std::string_view family, std::u16string_view text) {
  for (FamilyCoverage& each : coverage(read_contract(plain_text(text))))
    if (each.family == family) return std::move(each);
  return {};
}

class CoverageOf : public testing::TestWithParam<Sample> {};

TEST_P(CoverageOf, ReadsTheSample) {
  const Sample& sample = GetParam();
  const FamilyCoverage found = covered(sample.family, std::u16string(before) + std::u16string(sample.text));
  std::string lacks;
  for (const std::u16string& lack : found.missing) lacks += to_utf8(lack) + "; ";
  EXPECT_EQ(found.status, sample.status) << lacks;
  EXPECT_EQ(found.evidence.empty(), sample.status == missing || sample.status == not_applicable);
  EXPECT_EQ(found.missing.empty(), sample.status != partial);
}

constexpr Sample samples[] = {
    {"devoir-conseil", present,
     u"Article 5 – Devoir de conseil\nLe Prestataire informe le Client des contraintes de la solution et le "
     u"conseille par écrit. "
     u"Il le met en garde contre les conséquences de ses choix."},
    {"devoir-conseil", present,
     u"5. Tout au long du Contrat, l'Intégrateur est tenu d'un devoir d'information, de conseil et de mise "
     u"en garde."},
    {"devoir-conseil", present,
     u"Article 5 – Obligations du Prestataire\n5.1 Le Prestataire affecte une équipe stable.\n"
     u"5.2 Il informe, conseille et met en garde le Client."},
    {"devoir-conseil", partial,
     u"Article 5 – Obligations\nLe Prestataire est débiteur d'un devoir de conseil envers le Client."},
    {"devoir-conseil", missing,
     u"Article 5 – Déclarations\nLe Client reconnaît avoir reçu toutes les informations et tous les conseils "
     u"utiles."},
    {"devoir-conseil", missing,
     u"Article 5 – Collaboration\nLe Client informe le Prestataire de tout changement d'adresse."},
    {"devoir-conseil", missing,
     u"Article 5 – Pouvoirs\nLe président du conseil d'administration représente la société."},

    {"securite", present,
     u"Article 8 – Sécurité\nLe Prestataire met en œuvre les mesures de sécurité de l'annexe 3, dont "
     u"l'authentification forte. "
     u"Une sauvegarde déconnectée est faite chaque nuit et sa restauration testée tous les trois mois. "
     u"Tout incident de sécurité est notifié au Client sous vingt-quatre heures."},
    {"securite", partial,
     u"Article 8 – Sécurité\nLe Prestataire protège le système par un antivirus tenu à jour."},
    {"securite", missing,
     u"Article 8 – Personnel\nLe Prestataire est à jour de ses cotisations de sécurité sociale."},
    {"securite", missing,
     u"Article 8 – Défaillance\nL'ouverture d'une procédure de sauvegarde ou de redressement judiciaire est "
     u"notifiée à l'autre partie."},

    {"sla", present,
     u"Article 6 – Niveaux de service\nLa plateforme est disponible : le taux de disponibilité est de 99,9 % "
     u"par mois. "
     u"Il est mesuré par la sonde du Prestataire. Tout écart donne lieu à une pénalité de 2 % de la "
     u"redevance."},
    {"sla", partial, u"Article 6 – Qualité\nLe Prestataire vise une disponibilité du service de 99,5 %."},
    {"sla", missing,
     u"Article 6 – Moyens\nLe Prestataire ne prend aucun engagement de disponibilité ni de niveau de "
     u"service."},
    {"sla", missing, u"Article 6 – Réunions\nLe Client s'assure de la disponibilité de ses équipes."},

    {"raci", present,
     u"Article 4 – Rôles\nLa matrice RACI jointe en annexe 2 attribue chaque tâche au Prestataire ou au "
     u"Client."},
    {"raci", partial,
     u"Article 4 – Organisation\nLes parties établiront une matrice RACI au cours du projet."},
    {"raci", missing,
     u"Article 4 – Charges\nLa répartition des charges de copropriété ne concerne pas le Client."},

    {"plafond-responsabilite", present,
     u"Article 9 – Responsabilité\nLa responsabilité du Prestataire ne saurait excéder, par année, le "
     u"montant des redevances payées "
     u"au cours des douze derniers mois. Ce plafond est écarté en cas de dol ou de faute lourde."},
    {"plafond-responsabilite", partial,
     u"Article 9 – Responsabilité\nEn toute hypothèse, la responsabilité du Prestataire est plafonnée à 100 "
     u"000 euros."},
    {"plafond-responsabilite", missing,
     u"Article 9 – Pénalités\nLe total des pénalités de retard est plafonné à 10 % du prix."},
    {"plafond-responsabilite", missing,
     u"Article 9 – Assurance\nLe Prestataire justifie d'une police couvrant sa responsabilité civile à "
     u"hauteur de 2 000 000 euros."},

    {"indemnite-sortie", present,
     u"Article 12 – Sortie\nLe Client peut résilier à tout moment, moyennant le versement d'une indemnité "
     u"égale à 20 % du prix restant à courir."},
    {"indemnite-sortie", present,
     u"Article 12 – Sortie\nLe Client peut mettre fin au contrat à tout moment, sans frais ni indemnité."},
    {"indemnite-sortie", missing,
     u"Article 12 – Personnel\nL'indemnité de licenciement du salarié reste à la charge de son employeur."},

    {"comite-pilotage", present,
     u"Article 3 – Gouvernance\nUn comité de pilotage se réunit chaque mois. Le Prestataire en rédige le "
     u"compte rendu sous cinq jours."},
    {"comite-pilotage", partial, u"Article 3 – Gouvernance\nUn comité de pilotage suit le projet."},
    {"comite-pilotage", missing,
     u"Article 3 – Personnel\nLe comité social et économique est consulté chaque trimestre."},

    {"preconisations", present,
     u"Article 5 – Préconisations\nLe Prestataire formule ses préconisations par écrit, avec leurs risques "
     u"et leur coût. "
     u"Le refus du Client est consigné au registre."},
    {"preconisations", partial, u"Article 5 – Suivi\nLe Client suit les préconisations du Prestataire."},
    {"preconisations", missing, u"Article 5 – Envoi\nLes avis sont envoyés par lettre recommandée."},

    {"expression-besoins", present,
     u"Article 2 – Besoins\nLe Client exprime ses besoins dans un cahier des charges. Le Prestataire "
     u"l'analyse et signale ses insuffisances."},
    {"expression-besoins", missing,
     u"Article 2 – Usage\nLe Client utilise le progiciel pour ses besoins propres."},

    {"recette", present,
     u"Article 7 – Recette\nLe Client procède aux essais du cahier de recette dans les trente jours de la "
     u"livraison. "
     u"Les réserves sont corrigées par le Prestataire."},
    {"recette", partial, u"Article 7 – Recette\nLa recette est constatée par un procès-verbal."},
    {"recette", missing, u"Article 7 – Facture\nLa facture est payée trente jours après sa réception."},

    {"audit", present,
     u"Article 10 – Audit\nLe Client peut faire auditer les services une fois par an, moyennant un préavis "
     u"de quinze jours. "
     u"Le Prestataire met en œuvre un plan d'action pour corriger les écarts."},
    {"audit", partial, u"Article 10 – Contrôle\nLe Client dispose d'un droit d'audit."},
    {"audit", missing, u"Article 10 – Comptes\nLes commissaires aux comptes des parties ne sont pas liés."},
    {"audit", missing, u"Article 10 – Contrôle\nLe Client ne dispose d'aucun droit d'audit."},

    {"formation", present,
     u"Article 11 – Formation\nLe Prestataire forme les administrateurs et les utilisateurs au cours de "
     u"trois journées."},
    {"formation", missing,
     u"Article 11 – Formation du contrat\nLe contrat est formé par la signature du bon de commande."},

    {"reversibilite", present,
     u"Article 14 – Réversibilité\nÀ la fin du contrat, le Prestataire restitue les données dans un format "
     u"exploitable sous trente jours et "
     u"assiste le repreneur. Ces prestations sont incluses dans le prix. Il détruit ensuite ses copies."},
    {"reversibilite", partial,
     u"Article 14 – Réversibilité\nLe Prestataire assure la réversibilité des services."},
    {"reversibilite", missing, u"Article 14 – Réversibilité\nSans objet."},

    {"donnees-personnelles", present,
     u"Article 13 – Données personnelles\nLe Prestataire traite les données à caractère personnel selon "
     u"l'annexe 4, qui comporte toutes les "
     u"mentions de l'article 28 du RGPD."},
    {"donnees-personnelles", partial, u"Article 13 – Données\nLes parties respectent le RGPD."},
    {"donnees-personnelles", missing, u"Article 13 – Secret\nLes parties gardent le secret des affaires."},

    {"sous-traitance", present,
     u"Article 15 – Sous-traitance\nLe Prestataire ne peut sous-traiter sans l'accord préalable du Client ; "
     u"il demeure responsable."},
    {"sous-traitance", partial,
     u"Article 15 – Sous-traitance\nLe Prestataire peut sous-traiter tout ou partie des prestations."},
    {"sous-traitance", missing,
     u"Article 15 – RGPD\nLe Prestataire est sous-traitant au sens de l'article 28 du RGPD et ne recrute pas "
     u"de sous-traitant ultérieur sans accord."},

    {"perimetre", present,
     u"Article 2 – Objet\nLes prestations comprennent l'hébergement et la maintenance. Les développements "
     u"sont hors périmètre et facturés sur devis."},
    {"perimetre", partial, u"Article 2 – Périmètre\nLes services sont décrits à l'annexe 1."},
};

INSTANTIATE_TEST_SUITE_P(Samples, CoverageOf, testing::ValuesIn(samples));

TEST(Coverage, ListsEveryFamilyOnce) {
  std::set<std::string_view> families;
  for (const FamilyCoverage& family : coverage(read_contract({}))) families.insert(family.family);
  EXPECT_THAT(families, SizeIs(16));
}

TEST(Coverage, AContractOnAnotherMatterHasNoGroundForIt) {
  for (const FamilyCoverage& family :
       coverage(read_contract(plain_text(u"Bail d'un jardin. Le preneur cultive la terre."))))
    EXPECT_EQ(family.status, not_applicable) << family.family;
}

TEST(Coverage, ACopierLeaseNeedsNoMatrixOfRoles) {
  const FamilyCoverage raci = covered("raci",
                                      u"CONTRAT DE LOCATION DE MATÉRIEL\nLe Bailleur donne en location au "
                                      u"Locataire un copieur multifonction.\nLe loyer est de 189 € HT.");
  EXPECT_EQ(raci.status, not_applicable);
  EXPECT_NE(raci.reason, u"");
}

TEST(Coverage, APartialTreatmentNamesWhatItLacks) {
  const FamilyCoverage found = covered(
      "devoir-conseil", u"Article 1\nLe Prestataire est tenu d'un devoir de conseil envers le Client.");
  EXPECT_THAT(found.missing, Contains(u"la mise en garde sur les risques"));
}

TEST(Coverage, EvidenceIsTheContractsText) {
  const Contract contract =
      read_contract(plain_text(u"Article 1 – Audit\nLe Client dispose d'un droit d'audit annuel."));
  for (const FamilyCoverage& family : coverage(contract))
    if (family.family == "audit") {
      ASSERT_FALSE(family.evidence.empty());
      EXPECT_EQ(contract.quote(family.evidence.front()), u"Le Client dispose d'un droit d'audit annuel.");
    }
}

TEST(Coverage, ATableRowIsReadAsOneSentence) {
  Source source = plain_text(u"Article 6 – Niveaux de service\nLes objectifs sont mesurés chaque mois.");
  const std::u16string_view cells[2][3] = {{u"Indicateur", u"Objectif", u"Pénalité"},
                                           {u"Disponibilité du service", u"99,9 %", u"2 %"}};
  for (std::uint32_t row = 0; row < 2; ++row)
    for (std::uint32_t column = 0; column < 3; ++column)
      source.paragraphs.push_back({.text = std::u16string(cells[row][column]), .cell = Cell{0, row, column}});
  for (const FamilyCoverage& family : coverage(read_contract(std::move(source)))) {
    if (family.family == "sla") {
      EXPECT_EQ(family.status, present);
    }
  }
}

}  // namespace
}  // namespace clausier
