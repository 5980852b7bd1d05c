#include "cases/intake/grouped_edit.h"

#include <algorithm>

namespace {

QString digitsOf(const QString& text) {
  QString digits;
  for (const QChar c : text)
    if (c >= QLatin1Char('0') && c <= QLatin1Char('9')) digits += c;
  return digits;
}

QChar separatorOf(GroupedEdit::Shape shape) {
  switch (shape) {
    case GroupedEdit::Shape::Fours:
      return QLatin1Char(' ');
    case GroupedEdit::Shape::Thousands:
      return QLatin1Char('.');
    case GroupedEdit::Shape::Phone:
    case GroupedEdit::Shape::Date:
      return QLatin1Char('-');
  }
  return {};
}

}  // namespace

GroupedEdit::GroupedEdit(Shape shape, QWidget* parent) : QLineEdit(parent), m_shape(shape) {
  connect(this, &QLineEdit::textEdited, this, [this] {
    regroup();
    Q_EMIT plainEdited(plain());
  });
}

QString GroupedEdit::grouped(Shape shape, const QString& digits) {
  QString text;
  const auto size = digits.size();
  for (qsizetype i = 0; i < size; ++i) {
    bool isBreak = false;
    switch (shape) {
      case Shape::Fours:
        isBreak = i > 0 && i % 4 == 0;
        break;
      case Shape::Phone:
        isBreak = i == 4 || i == (size < 11 ? 7 : 8);
        break;
      case Shape::Thousands:
        isBreak = i > 0 && (size - i) % 3 == 0;
        break;
      case Shape::Date:
        isBreak = i == 2 || i == 4;
        break;
    }
    if (isBreak) text += separatorOf(shape);
    text += digits[i];
  }
  return text;
}

QChar GroupedEdit::separator() const { return separatorOf(m_shape); }

bool GroupedEdit::isGroupable(const QString& text) const {
  const bool areDigits = std::ranges::all_of(text, [](QChar c) {
    return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || QStringLiteral(" -./").contains(c);
  });
  // 628… is grouped otherwise; leave it as it is typed. A date typed with separators may have single figures.
  if (m_shape == Shape::Phone && !text.startsWith(QLatin1Char('0'))) return false;
  if (m_shape == Shape::Date) {
    const QStringList parts = QString(text).replace(QLatin1Char('/'), QLatin1Char('-')).split(QLatin1Char('-'));
    if (parts.size() > 1 && (parts[0].size() < 2 || (parts.size() > 2 && parts[1].size() < 2))) return false;
  }
  return areDigits;
}

QString GroupedEdit::plain() const {
  const QString typed = text().trimmed();
  if (!isGroupable(typed) || m_shape == Shape::Date) return typed;
  return digitsOf(typed);
}

void GroupedEdit::setPlain(const QString& value) {
  setText(isGroupable(value) ? grouped(m_shape, digitsOf(value)) : value);
}

void GroupedEdit::regroup() {
  const QString typed = text();
  if (!isGroupable(typed)) return;
  const QString wanted = grouped(m_shape, digitsOf(typed));
  if (wanted == typed) return;
  const auto before = digitsOf(typed.left(cursorPosition())).size();
  const bool isAtEnd = cursorPosition() == typed.size();
  setText(wanted);
  if (isAtEnd) return;
  qsizetype place = 0;
  for (qsizetype seen = 0; place < wanted.size() && seen < before; ++place)
    if (wanted[place].isDigit()) ++seen;
  setCursorPosition(static_cast<int>(place));
}
