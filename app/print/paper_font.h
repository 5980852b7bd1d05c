#pragma once

#include <QFont>
#include <QString>

/// The families a paper is set in. GUI or any thread that may use QFont.
struct Typeface {
  QString text;    ///< figures of equal width
  QString number;  ///< for the one large number, figures of their own width
  /// The style of weight 800 of each, where the family has one. Asked for by weight alone, Qt 6.4 takes such a face for
  /// a thinned one and prints it twice, a little apart, in a PDF.
  QString heavyText = {};
  QString heavyNumber = {};

  /// The first of "Loket Inter" ("Loket Inter Angka" for the number), "Inter", "Noto Sans" that is there, else the
  /// system's. Fonts in the resource folder
  /// `:/fonts` are loaded first if nobody did so yet.
  [[nodiscard]] static Typeface standard();
  bool operator==(const Typeface&) const = default;
};

/// An unhinted font of `px` units of the paper; the only place where a paper gets its font.
[[nodiscard]] QFont paperFont(int px, int weight, const Typeface& typeface = Typeface::standard());
/// The same for the one large number: proportional figures, 2 % closer.
[[nodiscard]] QFont numberFont(int px, int weight, const Typeface& typeface = Typeface::standard());
