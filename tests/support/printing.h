#pragma once

#include <QDate>
#include <QString>

#include <ostream>

/// So that Boost.Test can print what differs.
inline std::ostream& operator<<(std::ostream& out, const QString& text) {
  return out << '"' << text.toStdString() << '"';
}
inline std::ostream& operator<<(std::ostream& out, const QDate& date) {
  return out << date.toString(Qt::ISODate).toStdString();
}
inline std::ostream& operator<<(std::ostream& out, QChar c) { return out << QString(c); }
