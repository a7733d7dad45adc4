// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/exposure_picture.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/number.hpp"
#include "analysis/unicode.hpp"

namespace clausier {
namespace {

// The picture, in its own units.
constexpr int width = 480, height = 246;
constexpr int left = 66, right = 330, top = 14, bottom = 190;

struct Line {
  double ExposurePoint::*value;
  const char* style;
  const char* legend;
};
constexpr Line lines[] = {
    {&ExposurePoint::remaining, "stroke='#767676' stroke-width='1.5'", "Prix restant"},
    {&ExposurePoint::half, "stroke='#2a6099' stroke-width='1.5' stroke-dasharray='7 4'",
     "50\u00A0% du prix restant"},
    {&ExposurePoint::thirty, "stroke='#2a6099' stroke-width='1.5' stroke-dasharray='2 3'",
     "30\u00A0% du prix restant"},
    {&ExposurePoint::clause, "stroke='#c9211e' stroke-width='3'", "Cette clause"},
};

std::u16string axis(const Exposure& exposure) {
  const std::u16string tax(tax_word(exposure.tax));
  return u"mois exécutés au départ · " + (tax.empty() ? std::u16string(tax_not_said) : u"montants " + tax);
}

class Picture {
 public:
  explicit Picture(const Exposure& exposure) : exposure_(exposure), curve_(exposure_curve(exposure)) {}

  std::string svg() {
    if (curve_.empty()) return {};
    highest_ = curve_.front().remaining;
    svg_ = "<svg xmlns='http://www.w3.org/2000/svg' width='" + std::to_string(width) + "' height='" +
           std::to_string(height) + "' viewBox='0 0 " + std::to_string(width) + " " + std::to_string(height) +
           "' font-family='sans-serif' font-size='10'><rect width='100%' height='100%' fill='#ffffff'/>";
    grid();
    int row = top + 8;
    for (const Line& line : lines) {
      draw(line);
      legend(line, row);
      row += 18;
    }
    return svg_ + "</svg>";
  }

 private:
  double x(double month) const { return left + (right - left) * month / exposure_.months; }
  double y(double amount) const { return bottom - (bottom - top) * amount / highest_; }

  void text(double at_x, double at_y, const char* anchor, const std::u16string& words) {
    svg_ += "<text x='" + std::to_string(at_x) + "' y='" + std::to_string(at_y) + "' text-anchor='" + anchor +
            "' fill='#333333'>" + to_utf8(words) + "</text>";
  }

  void rule(double x1, double y1, double x2, double y2) {
    svg_ += "<path d='M" + std::to_string(x1) + " " + std::to_string(y1) + "L" + std::to_string(x2) + " " +
            std::to_string(y2) + "' stroke='#cccccc' fill='none'/>";
  }

  void grid() {
    for (const double part : {0.0, 0.5, 1.0}) {
      rule(left, y(highest_ * part), right, y(highest_ * part));
      text(left - 6, y(highest_ * part) + 4, "end", money(std::round(highest_ * part), exposure_));
    }
    const int step = std::max(1, (exposure_.months + 5) / 6 / 6 * 6);
    for (int month = 0; month <= exposure_.months; month += step) {
      rule(x(month), top, x(month), bottom);
      text(x(month), bottom + 15, "middle", write_figures(month, 0));
    }
    text((left + right) / 2.0, bottom + 32, "middle", axis(exposure_));
    text((left + right) / 2.0, bottom + 48, "middle",
         u"30\u00A0% et 50\u00A0%\u00A0: repères de lecture, sans valeur légale.");
  }

  void draw(const Line& line) {
    svg_ += std::string("<polyline fill='none' ") + line.style + " points='";
    for (const ExposurePoint& point : curve_)
      svg_ += std::to_string(x(point.month)) + "," + std::to_string(y(point.*line.value)) + " ";
    svg_ += "'/>";
  }

  void legend(const Line& line, int row) {
    svg_ += std::string("<path d='M") + std::to_string(right + 12) + " " + std::to_string(row) +
            "h18' fill='none' " + line.style + "/>";
    text(right + 34, row + 4, "start", to_utf16(line.legend));
  }

  const Exposure& exposure_;
  const std::vector<ExposurePoint> curve_;
  double highest_ = 0;
  std::string svg_;
};

/// "33 768 € HT (40 521,60 € TTC)" at that month; "33 768 €" where the contract says no tax.
std::u16string asked(const Exposure& exposure, std::size_t month) {
  if (exposure.tax == Tax::unsaid) return money(exposure_curve(exposure)[month].clause, exposure);
  const Exposure ht = without_tax(exposure), ttc = with_tax(exposure);
  return money(exposure_curve(ht)[month].clause, ht) + u"\u00A0HT (" +
         money(exposure_curve(ttc)[month].clause, ttc) + u"\u00A0TTC)";
}

}  // namespace

std::string exposure_svg(const Exposure& exposure) {
  return Picture(exposure).svg();
}

std::u16string exposure_in_words(const Exposure& exposure) {
  const auto curve = exposure_curve(exposure);
  if (curve.empty()) return {};
  std::u16string words = u"Départ dès la signature\u00A0: " + asked(exposure, 0);
  if (curve.size() > 2) words += u"\u00A0; à mi-parcours\u00A0: " + asked(exposure, curve.size() / 2);
  if (exposure.months > 24)
    words += u"\u00A0; un an avant le terme\u00A0: " +
             asked(exposure, static_cast<std::size_t>(exposure.months - 12));
  if (exposure.tax == Tax::unsaid) words += u" (" + std::u16string(tax_not_said) + u")";
  return words + u".";
}

}  // namespace clausier
