#include "cases/likeness/person_pairs.h"

#include <QCoreApplication>

#include <algorithm>

#include "cases/case_words.h"
#include "domain/phone.h"

namespace {

struct PersonPairs {
  Q_DECLARE_TR_FUNCTIONS(PersonPairs)
};

QString orDash(const QString& text) { return text.isEmpty() ? QStringLiteral("–") : text; }

QString casesOf(const PersonView& person, const Zone& zone, QDate today) {
  QStringList lines;
  for (const PersonCase& one : person.cases)
    lines << PersonPairs::tr("%1, %2, %3", "service, state, day")
                 .arg(one.serviceName, words::caseState(one.state).words, dayWords(zone.day(one.createdAtMs), today));
  return lines.isEmpty() ? PersonPairs::tr("belum ada") : lines.join(QLatin1Char('\n'));
}

QString phoneOf(const PersonView& person) {
  return person.phone.isEmpty() ? QString() : phoneText(Phone{person.phone});
}

}  // namespace

QVector<PersonPair> words::personPairs(const PersonView& own, const PersonView& other, const Zone& zone, QDate today) {
  QVector<PersonPair> rows;
  const auto add = [&](const QString& label, const QString& one, const QString& two) {
    std::optional<bool> isEqual;
    if (!one.isEmpty() && !two.isEmpty()) isEqual = one.compare(two, Qt::CaseInsensitive) == 0;
    rows.append({label, orDash(one), orDash(two), isEqual});
  };
  add(PersonPairs::tr("NIK"), own.nik, other.nik);
  add(PersonPairs::tr("Nama"), own.name, other.name);
  add(PersonPairs::tr("Lahir menurut NIK"), dateWords(own.birthDate), dateWords(other.birthDate));
  add(PersonPairs::tr("NIK diterbitkan di"), own.place, other.place);
  add(PersonPairs::tr("Nomor HP"), phoneOf(own), phoneOf(other));
  rows.append({PersonPairs::tr("Permohonan"), casesOf(own, zone, today), casesOf(other, zone, today), std::nullopt});
  return rows;
}
