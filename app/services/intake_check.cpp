#include "services/intake_check.h"

#include <QSet>

#include <algorithm>
#include <iterator>

#include "domain/asked_fields.h"
#include "domain/assessment.h"
#include "domain/family_card.h"
#include "domain/nik.h"
#include "domain/npwp.h"
#include "domain/person_name.h"
#include "domain/person_rows.h"
#include "domain/phone.h"
#include "domain/rupiah.h"

namespace {

/// Whether a text names one region: by its code, or by the whole name that typing offers.
bool isRegion(const QString& text, const Regions& regions) {
  constexpr std::size_t kNamesakes = 200;  // the commonest name of a district is borne by some twenty
  if (regions.find(text)) return true;
  const auto found = regions.search(text.section(QLatin1String(", "), 0, 0), kNamesakes);
  return std::ranges::any_of(found, [&](const Region& region) { return regions.fullName(region.code) == text; });
}

/// What a typed value of one form field is not; empty when it is fine.
QString fieldProblem(const FormField& field, const QString& value, QDate today, const Regions& regions) {
  if (value.trimmed().isEmpty()) return field.isRequired ? QStringLiteral("required") : QString();
  switch (field.kind) {
    case FieldKind::Number: {
      bool ok = false;
      value.trimmed().toLongLong(&ok);
      return ok ? QString() : QStringLiteral("not_a_number");
    }
    case FieldKind::Rupiah: {
      const auto amount = readRupiah(value);
      return amount ? QString() : amount.error().detail;
    }
    case FieldKind::Date:
      return QDate::fromString(value, Qt::ISODate).isValid() ? QString() : QStringLiteral("not_a_date");
    case FieldKind::Choice: {
      const bool isKnown =
          std::ranges::any_of(field.choices, [&](const auto& choice) { return choice.first == value; });
      return isKnown ? QString() : QStringLiteral("not_a_choice");
    }
    case FieldKind::Region:
      return isRegion(value.trimmed(), regions) ? QString() : QStringLiteral("not_a_region");
    case FieldKind::Nik: {
      const auto nik = readNik(value, today, &regions);
      return nik ? QString() : nik.error().detail;
    }
    case FieldKind::Kk: {
      const auto card = readFamilyCard(value, today, &regions);
      return card ? QString() : card.error().detail;
    }
    case FieldKind::Npwp: {
      const auto npwp = readNpwp(value, today);
      return npwp ? QString() : npwp.error().detail;
    }
    case FieldKind::Phone: {
      const auto phone = readPhone(value);
      return phone ? QString() : phone.error().detail;
    }
    case FieldKind::Persons:
      return readPersonRows(value) ? QString() : QStringLiteral("not_a_table");
    default:
      return value.size() <= 2000 ? QString() : QStringLiteral("too_long");
  }
}

/// What is wrong in the cells of a table of persons, row by row.
std::vector<FieldProblem> personProblems(const FormField& table, const QString& value, QDate today,
                                         const Regions& regions) {
  const auto rows = readPersonRows(value);
  if (!rows) return {};
  if (rows->size() > kMostPersons) return {{table.id, QStringLiteral("too_many_rows")}};
  std::vector<FieldProblem> found;
  QSet<QString> niks;
  for (std::size_t i = 0; i < rows->size(); ++i) {
    for (const FormField& column : table.columns) {
      const auto cell = (*rows)[i].find(column.id);
      const QString text = cell == (*rows)[i].end() ? QString() : cell->second;
      QString reason = fieldProblem(column, text, today, regions);
      if (reason.isEmpty() && column.id == kPersonNameColumn)
        if (const auto name = readPersonName(text); !name) reason = name.error().detail;
      if (reason.isEmpty() && column.kind == FieldKind::Date && QDate::fromString(text, Qt::ISODate) > today)
        reason = QStringLiteral("date_to_come");
      if (reason.isEmpty() && column.kind == FieldKind::Nik && !text.isEmpty()) {
        if (niks.contains(text)) reason = QStringLiteral("nik_twice");
        niks.insert(text);
      }
      if (!reason.isEmpty()) found.push_back({personCell(table.id, i, column.id), reason});
    }
  }
  return found;
}

}  // namespace

std::optional<FieldProblem> tariffProblem(const Intake& intake, const ServiceStandard& standard, QDate today,
                                          const std::vector<FieldProblem>& known) {
  const auto fee = assess(standard, intake.form, today);
  if (fee || std::ranges::count(known, fee.error().field, &FieldProblem::field) > 0) return std::nullopt;
  return FieldProblem{fee.error().field, fee.error().detail};
}

std::vector<FieldProblem> fieldProblems(const Intake& intake, const ServiceStandard& standard, QDate today,
                                        const Regions& regions) {
  std::vector<FieldProblem> found;
  if (const auto nik = readNik(intake.nik, today, &regions); !nik)
    found.push_back({QStringLiteral("nik"), nik.error().detail});
  if (const auto name = readPersonName(intake.name); !name)
    found.push_back({QStringLiteral("name"), name.error().detail});
  if (!intake.phone.trimmed().isEmpty()) {
    if (const auto phone = readPhone(intake.phone); !phone)
      found.push_back({QStringLiteral("phone"), phone.error().detail});
  }
  for (const FormField& field : standard.form) {
    if (!isAsked(standard.form, field, intake.form)) continue;
    const QString value = intake.form.value(field.id);
    const QString reason = fieldProblem(field, value, today, regions);
    if (!reason.isEmpty()) found.push_back({field.id, reason});
    if (field.kind != FieldKind::Persons) continue;
    std::ranges::move(personProblems(field, value, today, regions), std::back_inserter(found));
  }
  return found;
}
