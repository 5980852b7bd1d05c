#pragma once

#include <QKeySequence>
#include <QRect>
#include <QString>

class QPainter;
struct Palette;

/// The small picture of a key that stands before the word on a button, in a field or in a foot. UI thread.
namespace key_cap {

enum class Ground { Normal, Strong, Primary, Disabled };

/// The key's name as printed on Indonesian screens: "Ctrl+Enter", "Spasi", "F2".
QString words(const QKeySequence& key);

int width(const QString& words);
/// Paints a cap of 20 high at the left edge, vertically centred; returns its width.
int paint(QPainter& painter, const QRect& into, const QString& words, const Palette& palette, Ground ground);

}  // namespace key_cap
