#include "store/case_keys.h"

#include "domain/name_spelling.h"

namespace {

constexpr qsizetype kIdentityDigits = 16;

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
  return keys.join(QLatin1Char(' '));
}
