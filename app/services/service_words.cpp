#include "services/service_words.h"

#include <QStringList>

Letterhead letterheadOf(const OfficeProfile& office, const Agency* agency) {
  Letterhead head;
  head.government = office.government.toUpper();
  head.office = QStringLiteral("MAL PELAYANAN PUBLIK");
  head.officeLong = office.name.toUpper();
  head.agency = agency ? agency->name : office.name;
  head.agencyShort = agency ? agency->shortName : office.shortName;
  head.address = office.phone.isEmpty() ? office.address
                                        : office.address + QStringLiteral(" · telepon ") + office.phone;
  head.host = office.host;
  if (!office.complaints.isEmpty()) head.complaints = office.complaints;
  return head;
}

QString standardText(const ServiceStandard& standard) {
  return QStringLiteral("%1, versi %2").arg(standard.decree).arg(standard.version);
}

QString timeText(const ServiceTime& time) {
  switch (time.unit) {
    case TimeUnit::Minutes:
      return QStringLiteral("%1 menit").arg(time.amount);
    case TimeUnit::Hours:
      return QStringLiteral("%1 jam").arg(time.amount);
    case TimeUnit::CalendarDays:
      return QStringLiteral("%1 hari kalender").arg(time.amount);
    case TimeUnit::WorkingDays:
      return QStringLiteral("%1 hari kerja").arg(time.amount);
  }
  return {};
}

QString handlingText(const Requirement& requirement) {
  if (requirement.isForm) return QStringLiteral("Formulir diisi dan diserahkan.");
  QStringList parts;
  if (requirement.isOriginalShown) parts.append(QStringLiteral("asli diperlihatkan"));
  if (requirement.isOriginalKept) parts.append(QStringLiteral("asli ditarik"));
  if (requirement.isCopyHandedIn) parts.append(QStringLiteral("fotokopi diserahkan"));
  if (parts.isEmpty()) return {};
  QString text = parts.join(QStringLiteral(", "));
  text[0] = text[0].toUpper();
  return text + QLatin1Char('.');
}

QString hoursText(const OfficeHours& hours) {
  static const QStringList kDays{QStringLiteral("Senin"), QStringLiteral("Selasa"), QStringLiteral("Rabu"),
                                 QStringLiteral("Kamis"), QStringLiteral("Jumat"),  QStringLiteral("Sabtu"),
                                 QStringLiteral("Minggu")};
  auto clock = [](QTime time) { return time.toString(QStringLiteral("HH.mm")); };
  // Days that follow one another with the same opening and closing stand together: "Senin–Kamis, 08.00–15.00".
  QStringList groups;
  for (int day = 1; day <= 7;) {
    const auto& first = hours.weekday(day);
    if (!first) {
      ++day;
      continue;
    }
    int last = day;
    while (last < 7 && hours.weekday(last + 1) && hours.weekday(last + 1)->open == first->open &&
           hours.weekday(last + 1)->close == first->close)
      ++last;
    const QString days = last == day ? kDays[day - 1] : kDays[day - 1] + QStringLiteral("–") + kDays[last - 1];
    groups.append(days + QStringLiteral(", ") + clock(first->open) + QStringLiteral("–") + clock(first->close));
    day = last + 1;
  }
  if (groups.isEmpty()) return {};
  return QStringLiteral("Buka %1 %2.").arg(groups.join(QStringLiteral("; ")), hours.zone().name);
}

QString paperKindText(PaperKind kind) {
  switch (kind) {
    case PaperKind::Ticket:
      return QStringLiteral("Karcis");
    case PaperKind::IntakeReceipt:
      return QStringLiteral("Tanda terima berkas");
    case PaperKind::MissingSlip:
      return QStringLiteral("Slip kurang berkas");
    case PaperKind::PaymentReceipt:
      return QStringLiteral("Bukti pembayaran");
    case PaperKind::PaymentReversal:
      return QStringLiteral("Bukti pembatalan");
    case PaperKind::PaymentCode:
      return QStringLiteral("Kode bayar");
    case PaperKind::CashReport:
      return QStringLiteral("Laporan kas");
    case PaperKind::HandoverReceipt:
      return QStringLiteral("Tanda serah terima");
    case PaperKind::RequirementSheet:
      return QStringLiteral("Lembar syarat");
    case PaperKind::TestPage:
      return QStringLiteral("Halaman uji");
  }
  return {};
}

QHash<QString, QString> formOf(const QJsonObject& form) {
  QHash<QString, QString> values;
  for (auto it = form.begin(); it != form.end(); ++it) values.insert(it.key(), it->toString());
  return values;
}

QJsonObject formToJson(const QHash<QString, QString>& form) {
  QJsonObject object;
  for (auto it = form.begin(); it != form.end(); ++it) object.insert(it.key(), it.value());
  return object;
}

QHash<QString, RequirementTick> ticksOf(const QJsonObject& ticks) {
  QHash<QString, RequirementTick> values;
  for (auto it = ticks.begin(); it != ticks.end(); ++it) {
    const QJsonObject tick = it->toObject();
    values.insert(it.key(), {tick.value(QLatin1String("original")).toBool(), tick.value(QLatin1String("copy")).toBool(),
                             tick.value(QLatin1String("kept")).toBool(), tick.value(QLatin1String("form")).toBool()});
  }
  return values;
}

QJsonObject ticksToJson(const QHash<QString, RequirementTick>& ticks) {
  QJsonObject object;
  for (auto it = ticks.begin(); it != ticks.end(); ++it) {
    object.insert(it.key(), QJsonObject{{QStringLiteral("original"), it->originalShown},
                                        {QStringLiteral("copy"), it->copyHandedIn},
                                        {QStringLiteral("kept"), it->originalKept},
                                        {QStringLiteral("form"), it->formHandedIn}});
  }
  return object;
}

QString hyphenated(const QString& code) {
  if (code.size() != 11) return code;
  return code.left(3) + QLatin1Char('-') + code.mid(3, 4) + QLatin1Char('-') + code.mid(7);
}
