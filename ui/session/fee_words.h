#pragma once

#include <QString>
#include <QVector>

#include "domain/assessment.h"
#include "domain/tariff_table.h"

/// One line of a fee, or of a tariff, as the screen shows it.
struct FeeRow {
  QString name;         ///< "Paspor, Elektronik 10 tahun"
  QString detail;       ///< "3 sertipikat × Rp50.000"; may be empty
  QString amount;       ///< "Rp150.000"
  bool isLate = false;  ///< a penalty
  bool operator==(const FeeRow&) const = default;
};

/// The fee of a form that is being filled.
struct RunningFee {
  QVector<FeeRow> rows;  ///< none where the standard has one sum
  QString total;         ///< "Rp350.000"; what is known so far; "Gratis" of nothing
  QString open;          ///< "tergantung Jenis"; empty when all is known
  QString remark;        ///< what the standard says beside the sum; may be empty
  bool operator==(const RunningFee&) const = default;
};

// The words of a fee on the screen. UI thread.

QVector<FeeRow> feeRows(const Assessment& assessment);
RunningFee runningFee(const ServiceStandard& standard, const QHash<QString, QString>& answers, QDate day);
/// The tariff as the public reads it; nothing where the standard has one sum.
QVector<FeeRow> tariffRows(const ServiceStandard& standard);
