#include "domain/ink.h"

#include <QByteArray>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace {

double distance(const InkPoint& a, const InkPoint& b) {
  return std::hypot(static_cast<double>(a.x) - b.x, static_cast<double>(a.y) - b.y);
}

double lengthOf(const InkStroke& stroke) {
  double length = 0;
  for (std::size_t i = 1; i < stroke.size(); ++i) length += distance(stroke[i - 1], stroke[i]);
  return length;
}

/// How far a point lies from the line between two others.
double offLine(const InkPoint& point, const InkPoint& from, const InkPoint& to) {
  const double dx = static_cast<double>(to.x) - from.x;
  const double dy = static_cast<double>(to.y) - from.y;
  const double length = std::hypot(dx, dy);
  if (length == 0) return distance(point, from);
  return std::abs(dy * (static_cast<double>(point.x) - from.x) - dx * (static_cast<double>(point.y) - from.y)) / length;
}

/// Ramer, Douglas and Peucker, without recursion: a stroke can be as long as a person likes.
InkStroke thinned(const InkStroke& stroke, double tolerance) {
  if (stroke.size() < 3) return stroke;
  std::vector<bool> isKept(stroke.size(), false);
  isKept.front() = isKept.back() = true;
  std::vector<std::pair<std::size_t, std::size_t>> spans{{0, stroke.size() - 1}};
  while (!spans.empty()) {
    const auto [first, last] = spans.back();
    spans.pop_back();
    double farthest = tolerance;
    std::size_t at = 0;
    for (std::size_t i = first + 1; i < last; ++i) {
      const double off = offLine(stroke[i], stroke[first], stroke[last]);
      if (off > farthest) {
        farthest = off;
        at = i;
      }
    }
    if (at == 0) continue;
    isKept[at] = true;
    spans.emplace_back(first, at);
    spans.emplace_back(at, last);
  }
  InkStroke kept;
  for (std::size_t i = 0; i < stroke.size(); ++i)
    if (isKept[i]) kept.push_back(stroke[i]);
  return kept;
}

tl::unexpected<Error> refused(const char* why) {
  return failure(ErrorCode::Invalid, QString::fromLatin1(why), QStringLiteral("ink"));
}

}  // namespace

std::size_t Ink::pointCount() const {
  std::size_t count = 0;
  for (const InkStroke& stroke : strokes) count += stroke.size();
  return count;
}

bool Ink::isSignature() const {
  double length = 0;
  for (const InkStroke& stroke : strokes) length += lengthOf(stroke);
  return length >= kInkWidth / 5.0;
}

Ink Ink::simplified() const {
  Ink kept;
  for (const InkStroke& stroke : strokes)
    if (!stroke.empty()) kept.strokes.push_back(stroke);
  while (kept.strokes.size() > kMostStrokes) kept.strokes.erase(std::ranges::min_element(kept.strokes, {}, lengthOf));
  // Two units are a fifth of a millimetre on paper. With two points a stroke the limit is always met in the end.
  for (double tolerance = 2;; tolerance *= 1.6) {
    Ink thin;
    for (const InkStroke& stroke : kept.strokes) thin.strokes.push_back(thinned(stroke, tolerance));
    if (thin.pointCount() <= kMostPoints) return thin;
  }
}

QString Ink::toText() const {
  QByteArray bytes;
  const auto add = [&bytes](std::uint16_t number) {
    const std::uint16_t big = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char*>(&big), sizeof big);
  };
  for (const InkStroke& stroke : strokes) {
    add(static_cast<std::uint16_t>(stroke.size()));
    for (const InkPoint& point : stroke) {
      add(point.x);
      add(point.y);
    }
  }
  return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<Ink> Ink::fromText(const QString& text) {
  const auto decoded = QByteArray::fromBase64Encoding(
      text.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
  if (!decoded || decoded.decoded.size() % 2 != 0) return refused("encoding");
  const QByteArray& bytes = decoded.decoded;
  qsizetype at = 0;
  const auto isLeft = [&](std::size_t numbers) { return static_cast<std::size_t>(bytes.size() - at) / 2 >= numbers; };
  const auto take = [&] {
    const auto number = qFromBigEndian<std::uint16_t>(bytes.constData() + at);
    at += 2;
    return number;
  };
  Ink ink;
  while (at < bytes.size()) {
    const std::size_t count = take();
    if (count == 0 || !isLeft(count * 2)) return refused("length");
    InkStroke stroke;
    stroke.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
      InkPoint point;
      point.x = take();
      point.y = take();
      if (point.x > kInkWidth || point.y > kInkHeight) return refused("outside");
      stroke.push_back(point);
    }
    ink.strokes.push_back(std::move(stroke));
  }
  if (ink.strokes.size() > kMostStrokes || ink.pointCount() > kMostPoints) return refused("size");
  // One ink, one text: a spare character at the end says nothing and is none of ours.
  if (ink.toText() != text) return refused("encoding");
  return ink;
}
