#include "store/case_keys.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

#include <algorithm>

#include "domain/name_spelling.h"
#include "domain/person_rows.h"

namespace {

constexpr qsizetype kIdentityDigits = 16;

bool isIdentityNumber(const QString& text) {
  return text.size() == kIdentityDigits &&
         std::ranges::all_of(text, [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

/// The persons in the tables of a form. Nearly every form has none, and is not taken apart for it.
void addPersons(QStringList& keys, const QString& form) {
  if (!form.contains(QLatin1String(":\"[{\\\""))) return;
  const auto enter = [&](const QString& key) {
    if (!keys.contains(key)) keys.append(key);
  };
  const QJsonObject fields = QJsonDocument::fromJson(form.toUtf8()).object();
  for (const auto& field : fields) {
    if (!field.toString().startsWith(QLatin1String("[{"))) continue;
    const auto rows = readPersonRows(field.toString());
    if (!rows) continue;  // a long text that looks like one
    for (const PersonRow& row : *rows) {
      for (const auto& [column, cell] : row) {
        if (column == kPersonNameColumn) std::ranges::for_each(nameKeys(cell), enter);
        if (isIdentityNumber(cell)) enter(cell);
      }
    }
  }
}

}  // namespace

QString caseKeys(const QString& name, const QString& form) {
  QStringList keys = nameKeys(name);
  qsizetype run = 0;
  // The form is JSON; a number stands in it as a text of digits alone.
  for (qsizetype at = 0; at <= form.size(); ++at) {
    const QChar c = at < form.size() ? form[at] : QChar();
    if (c >= QLatin1Char('0') && c <= QLatin1Char('9')) {
      ++run;
      continue;
    }
    const qsizetype from = at - run;
    const bool isNumber = run == kIdentityDigits && c == QLatin1Char('"') && from > 0 && form[from - 1] == c;
    if (isNumber && !keys.contains(form.mid(from, run))) keys.append(form.mid(from, run));
    run = 0;
  }
  addPersons(keys, form);
  return keys.join(QLatin1Char(' '));
}
