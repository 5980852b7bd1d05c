#include "store/namesake_search.h"

#include <QSet>

#include <algorithm>

#include "domain/name_spelling.h"

namespace {

/// Of a day on which nobody knows who was born, the first of January or July, there are more; the newest of them count.
constexpr int kMostOfOneDay = 500;
constexpr int kDayOfWomen = 40;
constexpr qsizetype kBirthAt = 6;
constexpr qsizetype kBirthDigits = 6;

// The index has the order of the row numbers within a day.
constexpr const char kBornThen[] =
    "SELECT nik, name, phone FROM case_record INDEXED BY case_birth WHERE stream = ? AND substr(nik, 7, 6) = ? "
    "ORDER BY rowno DESC LIMIT ?";
constexpr const char kCasesOf[] =
    "SELECT id, code, service_id, service_name, status, created_at FROM case_record INDEXED BY case_nik "
    "WHERE nik = ? AND stream = ? ORDER BY rowno DESC LIMIT ?";

/// "140254" of a man born on the day of a woman's "540254", and the other way round.
QString ofTheOtherSex(const QString& birth) {
  const int day = birth.first(2).toInt();
  const int other = day > kDayOfWomen ? day - kDayOfWomen : day + kDayOfWomen;
  return QStringLiteral("%1").arg(other, 2, 10, QLatin1Char('0')) + birth.sliced(2);
}

}  // namespace

Result<std::vector<NamesakeSearch::Namesake>> NamesakeSearch::find(const QString& stream, const QString& nik,
                                                                   const QString& name, std::size_t most) const {
  std::vector<Namesake> found;
  QSet<QString> seen{nik};
  const QString birth = nik.mid(kBirthAt, kBirthDigits);
  if (birth.size() != kBirthDigits) return found;
  for (const QString& day : {birth, ofTheOtherSex(birth)}) {
    auto statement = m_database.prepare(kBornThen);
    if (!statement) return tl::unexpected(statement.error());
    if (auto done = statement->bind(stream).bind(day).bind(kMostOfOneDay).run(); !done)
      return tl::unexpected(done.error());
    while (found.size() < most && statement->next()) {
      Namesake person{statement->text(0), statement->text(1), statement->text(2)};
      if (seen.contains(person.nik) || !mayBeOneName(name, person.name)) continue;
      seen.insert(person.nik);
      found.push_back(std::move(person));
    }
    if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  }
  return found;
}

Result<std::vector<NamesakeSearch::CaseOfPerson>> NamesakeSearch::casesOf(const QString& stream, const QString& nik,
                                                                          int limit) const {
  auto statement = m_database.prepare(kCasesOf);
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(nik).bind(stream).bind(limit).run(); !done) return tl::unexpected(done.error());
  std::vector<CaseOfPerson> cases;
  while (statement->next())
    cases.push_back({CaseId::parse(statement->text(0)).value_or(CaseId{}), statement->text(1), statement->text(2),
                     statement->text(3), caseStateFromKey(statement->text(4)).value_or(CaseState::Draft),
                     statement->integer(5)});
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return cases;
}

std::vector<const char*> NamesakeSearch::statements() { return {kBornThen, kCasesOf}; }
