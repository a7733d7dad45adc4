// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <utility>

#include "cli/calls.hpp"
#include "cli/version.hpp"

namespace clausier {
namespace {

/// A wrong call; the sentence is for the caller.
int refuse(const std::string& sentence) {
  std::cerr << "clausier\u00A0: " << sentence << " Voir «\u00A0clausier --help\u00A0».\n";
  return static_cast<int>(Exit::failed);
}

std::string after_colon(const std::string& text) {
  const std::size_t colon = text.find(": ");
  return colon == std::string::npos ? text : text.substr(colon + 2);
}

/// CLI11 speaks English; its kinds of errors are told in French.
std::string french(const CLI::ParseError& error) {
  const std::string text = error.what();
  if (dynamic_cast<const CLI::ExtrasError*>(&error))
    return "l'argument «\u00A0" + after_colon(text) + "\u00A0» n'est pas connu.";
  if (dynamic_cast<const CLI::ValidationError*>(&error)) return text;
  if (dynamic_cast<const CLI::ConversionError*>(&error))
    return "la valeur de «\u00A0" + after_colon(text) + "\u00A0» n'est pas un nombre.";
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error))
    return "l'option «\u00A0" + text.substr(0, text.find(':')) + "\u00A0» attend une valeur.";
  return "il manque «\u00A0" + text.substr(0, text.find(' ')) + "\u00A0».";
}

/// Accepts these values only.
CLI::Validator one_of(std::vector<std::string> values) {
  return CLI::Validator(
      [values](std::string& value) -> std::string {
        if (std::find(values.begin(), values.end(), value) != values.end()) return {};
        std::string known;
        for (const std::string& each : values) known += (known.empty() ? "" : ", ") + each;
        return "«\u00A0" + value + "\u00A0» n'est pas une valeur possible (" + known + ").";
      },
      "", "");
}

std::optional<Side> side_of(const std::string& id) {
  return id.empty() ? std::nullopt : side_from_id(id);
}

std::optional<Severity> severity_of(const std::string& word) {
  if (word == "none") return std::nullopt;
  if (word == "info") return Severity::info;
  return word == "warning" ? Severity::warning : Severity::error;
}

Progress progress_of(const std::string& word) {
  if (word == "always") return Progress::always;
  return word == "never" ? Progress::never : Progress::automatic;
}

/// The command line: one member a call, filled by CLI11.
struct CommandLine {
  CLI::App app;
  ReviewCall review;
  ClausesCall clauses;
  std::string side, fail_on = "error", progress = "auto", lang = "fr", rules;
  std::string subject, path, help_call;
  CLI::App* review_app = app.add_subcommand("review");
  CLI::App* explain_app = app.add_subcommand("explain");
  CLI::App* clauses_app = app.add_subcommand("clauses");
  CLI::App* list_app = clauses_app->add_subcommand("list");
  CLI::App* show_app = clauses_app->add_subcommand("show");
  CLI::App* check_app = app.add_subcommand("check");
  CLI::App* pack_app = app.add_subcommand("pack");
  CLI::App* help_app = app.add_subcommand("help");

  CommandLine() {
    const CLI::Validator sides = one_of({"client", "prestataire"});
    app.set_version_flag("--version", "clausier " + std::string(version));
    app.require_subcommand(0, 1);
    clauses_app->require_subcommand(0, 1);

    review_app->add_option("FICHIER|DOSSIER|-", review.documents)->required();
    review_app->add_option("--format", review.format)->check(one_of({"text", "jsonl", "sarif", "csv"}));
    review_app->add_option("--side", side)->check(sides);
    review_app->add_option("--playbook", review.playbook);
    review_app->add_option("--library", review.library)->check(CLI::Validator(is_folder, "", ""));
    review_app->add_option("--rules", rules);
    review_app->add_option("--jobs", review.jobs);
    review_app->add_option("--fail-on", fail_on)->check(one_of({"none", "info", "warning", "error"}));
    review_app->add_option("--progress", progress)->check(one_of({"auto", "always", "never"}));

    explain_app->add_option("RÈGLE|DÉCISION", subject);
    show_app->add_option("CLAUSE", clauses.id)->required();
    show_app->add_option("--lang", lang)->check(one_of({"fr", "en"}));
    for (CLI::App* call : {list_app, show_app}) {
      call->add_option("--side", side)->check(sides);
      call->add_option("--format", clauses.format)->check(one_of({"text", "json"}));
      call->add_option("--library", clauses.library)->check(CLI::Validator(is_folder, "", ""));
    }
    check_app->add_option("DOSSIER|FICHIER", path)->required();
    pack_app->prefix_command();
    help_app->add_option("APPEL", help_call);
  }

  static std::string is_folder(std::string& folder) {
    std::error_code error;
    return std::filesystem::is_directory(folder, error)
               ? ""
               : "«\u00A0" + folder + "\u00A0» n'est pas un dossier.";
  }

  /// The call whose help was asked for.
  std::string current_call() const {
    const auto parsed = app.get_subcommands();
    return parsed.empty() ? "" : parsed.front()->get_name();
  }
};

int help(std::string_view call) {
  const std::string_view text = help_text(call);
  if (text.empty()) return refuse("l'appel «\u00A0" + std::string(call) + "\u00A0» n'existe pas.");
  std::cout << text;
  return 0;
}

Exit run(CommandLine& line) {
  if (line.review_app->parsed()) {
    line.review.rules = CLI::detail::split(line.rules, ',');
    if (line.rules.empty()) line.review.rules.clear();
    line.review.side = side_of(line.side);
    line.review.fail_on = severity_of(line.fail_on);
    line.review.progress = progress_of(line.progress);
    return review_documents(line.review, std::cout, std::cerr);
  }
  if (line.explain_app->parsed()) return explain(line.subject, std::cout, std::cerr);
  if (line.check_app->parsed()) return check_library(line.path, std::cout, std::cerr);
  line.clauses.side = side_of(line.side);
  if (line.lang == "en") line.clauses.language = Language::english;
  return line.show_app->parsed() ? show_clause(line.clauses, std::cout, std::cerr)
                                 : list_clauses(line.clauses, std::cout, std::cerr);
}

int answer(int count, char** words) {
  CommandLine line;
  try {
    line.app.parse(count, words);
  } catch (const CLI::CallForHelp&) {
    return help(line.current_call());
  } catch (const CLI::CallForVersion& asked) {
    std::cout << asked.what() << "\n";
    return 0;
  } catch (const CLI::ParseError& error) {
    return refuse(french(error));
  }
  if (line.help_app->parsed()) return help(line.help_call);
  if (line.current_call().empty()) return refuse("il manque ce qu'il faut faire.");
  if (line.clauses_app->parsed() && line.clauses_app->get_subcommands().empty())
    return refuse("il manque «\u00A0list\u00A0» ou «\u00A0show\u00A0».");
  if (line.pack_app->parsed())
    return refuse("les paquets de clauses («\u00A0pack\u00A0») ne sont pas encore pris en charge.");
  return static_cast<int>(run(line));
}

}  // namespace
}  // namespace clausier

int main(int count, char** words) {
  std::ios::sync_with_stdio(false);
  return clausier::answer(count, words);
}
