#pragma once

#include <QString>

#include <cstdint>
#include <vector>

#include "domain/result.h"

/// A point of a signature on a pad of kInkWidth by kInkHeight; origin at the top left.
struct InkPoint {
  std::uint16_t x = 0;
  std::uint16_t y = 0;
  bool operator==(const InkPoint&) const = default;
};
using InkStroke = std::vector<InkPoint>;

inline constexpr int kInkWidth = 1800;
inline constexpr int kInkHeight = 600;

/// A signature as it was drawn: strokes, no pressure and no time. A value; any thread.
struct Ink {
  /// The most that is kept, so that a signature stays below 5 KB in the log.
  static constexpr std::size_t kMostStrokes = 100;
  static constexpr std::size_t kMostPoints = 800;

  std::vector<InkStroke> strokes;

  [[nodiscard]] bool isEmpty() const { return strokes.empty(); }
  [[nodiscard]] std::size_t pointCount() const;
  /// Long enough to be a signature and not a touch: its strokes together are as long as a fifth of the pad is wide.
  [[nodiscard]] bool isSignature() const;
  /// Without the points that a line between their neighbours says as well, and within the limits: the coarser, the more
  /// was drawn. What is over kMostStrokes is the shortest and goes.
  [[nodiscard]] Ink simplified() const;

  /// Base64url of, for every stroke, its count and its points, 16 bits each, most significant byte first.
  [[nodiscard]] QString toText() const;
  /// Error: Invalid, field "ink", for another form, a point outside the pad, or more than the limits.
  static Result<Ink> fromText(const QString& text);
  bool operator==(const Ink&) const = default;
};
