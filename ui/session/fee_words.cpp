#include "session/fee_words.h"

#include <QCoreApplication>

#include <algorithm>

#include "domain/rupiah.h"

namespace {

struct FeeWords {
  Q_DECLARE_TR_FUNCTIONS(FeeWords)
};

QString lateCount(LateUnit unit, qint64 count) {
  const int shown = static_cast<int>(std::min<qint64>(count, 1'000'000));
  return unit == LateUnit::Day ? FeeWords::tr("%n hari", nullptr, shown) : FeeWords::tr("%n bulan", nullptr, shown);
}

QString unitWord(LateUnit unit) {
  return unit == LateUnit::Day ? FeeWords::tr("hari", "of lateness") : FeeWords::tr("bulan", "of lateness");
}

QString joined(const QString& text, const QString& more) {
  if (text.isEmpty() || more.isEmpty()) return text + more;
  return FeeWords::tr("%1, %2", "two parts of one line of a fee").arg(text, more);
}

QString countWords(const AssessedLine& line) {
  if (!line.isCounted()) return {};
  const QString price = rupiahText({line.unitRupiah});
  const QString count = line.late ? lateCount(*line.late, line.quantity)
                        : line.unit.isEmpty()
                            ? QString::number(line.quantity)
                            : FeeWords::tr("%1 %2", "quantity, unit").arg(line.quantity).arg(line.unit);
  if (line.basisPoints == 0) return FeeWords::tr("%1 × %2", "quantity, price").arg(count, price);
  return FeeWords::tr("%1 × %2 × %3", "percentage, lateness, sum").arg(percentText(line.basisPoints), count, price);
}

QString priceWords(const TariffEntry& entry) {
  QString words = rupiahText({entry.amountRupiah});
  if (entry.kind == TariffEntry::Kind::Told) words = FeeWords::tr("menurut %1", "field").arg(entry.field);
  if (entry.kind == TariffEntry::Kind::LatePart)
    words = FeeWords::tr("%1 dari %2", "percentage, lines").arg(percentText(entry.basisPoints), entry.of);
  if (entry.kind == TariffEntry::Kind::LateSum || entry.kind == TariffEntry::Kind::LatePart)
    return FeeWords::tr("%1 tiap %2", "price, day or month").arg(words, unitWord(entry.per));
  return entry.isPerUnit ? FeeWords::tr("%1 per %2", "price, unit").arg(words, entry.unit) : words;
}

QString capWords(const TariffEntry& entry) {
  QString words;
  if (entry.mostUnits > 0) words = FeeWords::tr("paling banyak %1").arg(lateCount(entry.per, entry.mostUnits));
  if (entry.mostRupiah > 0) words = joined(words, FeeWords::tr("paling banyak %1").arg(rupiahText({entry.mostRupiah})));
  return words;
}

QString labelOf(const ServiceStandard& standard, const QString& id) {
  const auto field = std::ranges::find(standard.form, id, &FormField::id);
  return field == standard.form.end() ? id : field->label;
}

}  // namespace

QVector<FeeRow> feeRows(const Assessment& assessment) {
  QVector<FeeRow> rows;
  for (const AssessedLine& line : assessment.lines)
    rows << FeeRow{joined(line.name, line.detail), countWords(line), rupiahText({line.amountRupiah}), line.isPenalty()};
  return rows;
}

RunningFee runningFee(const ServiceStandard& standard, const QHash<QString, QString>& answers, QDate day) {
  const FeeOutlook outlook = outlookOn(standard, answers, day);
  RunningFee fee;
  fee.rows = feeRows(outlook.known);
  fee.remark = standard.fee.text;
  if (outlook.known.totalRupiah > 0) {
    fee.total = rupiahText({outlook.known.totalRupiah});
  } else if (outlook.isWhole() && !standard.fee.isToldElsewhere()) {
    fee.total = FeeWords::tr("Gratis");
  }
  QStringList labels;
  for (const QString& id : outlook.open) labels << labelOf(standard, id);
  if (!labels.isEmpty()) {
    const QString fields = labels.join(FeeWords::tr(", ", "between names of fields"));
    fee.open = fee.rows.isEmpty() ? FeeWords::tr("tergantung %1", "fields").arg(fields)
                                  : FeeWords::tr("dan tergantung %1", "fields").arg(fields);
  }
  return fee;
}

QVector<FeeRow> tariffRows(const ServiceStandard& standard) {
  QVector<FeeRow> rows;
  for (const TariffEntry& entry : tariffTable(standard)) {
    const QString condition =
        entry.condition.isEmpty() ? QString() : FeeWords::tr("bila %1", "answer of the form").arg(entry.condition);
    const bool isLate = entry.kind == TariffEntry::Kind::LateSum || entry.kind == TariffEntry::Kind::LatePart;
    rows << FeeRow{joined(entry.name, entry.answer), joined(condition, capWords(entry)), priceWords(entry), isLate};
  }
  return rows;
}
