// A service standard from a file: refused with a line, or a whole one whose tariff can be counted or says why not.

#include <cstdint>
#include <cstdlib>

#include "domain/assessment.h"
#include "domain/standard_loader.h"
#include "domain/standard_writer.h"
#include "domain/tariff_table.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto standard = readStandard(QByteArrayView(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
  if (!standard) return 0;
  if (standard->id.isEmpty() || standard->requirements.empty()) std::abort();
  const auto again = readStandard(writeStandard(*standard));
  if (!again || *again != *standard) std::abort();
  QHash<QString, QString> answers;
  for (const FormField& field : standard->form)
    answers.insert(field.id, field.kind == FieldKind::Choice && !field.choices.empty() ? field.choices.front().first
                             : field.kind == FieldKind::Date                           ? QStringLiteral("2001-01-31")
                             : field.kind == FieldKind::Flag                           ? QStringLiteral("true")
                                                                                       : QStringLiteral("99999999"));
  const auto fee = assess(*standard, answers, QDate(2026, 11, 23));
  if (!fee) return fee.error().code == ErrorCode::Invalid ? 0 : (std::abort(), 0);
  qint64 sum = standard->fee.lines.empty() ? standard->fee.amountRupiah : 0;
  for (const AssessedLine& line : fee->lines) sum += line.amountRupiah;
  if (fee->totalRupiah != sum || sum < 0) std::abort();
  if (tariffTable(*standard).size() < standard->fee.lines.size()) std::abort();
  return 0;
}
