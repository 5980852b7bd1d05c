#include "session/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace {
QString say(const char* text) { return QCoreApplication::translate("Words", text); }
}  // namespace

QString roleWords(Role role) {
  switch (role) {
    case Role::Officer:
      return say(QT_TRANSLATE_NOOP("Words", "Petugas loket"));
    case Role::Cashier:
      return say(QT_TRANSLATE_NOOP("Words", "Kasir"));
    case Role::Information:
      return say(QT_TRANSLATE_NOOP("Words", "Petugas informasi"));
    case Role::Supervisor:
      return say(QT_TRANSLATE_NOOP("Words", "Penyelia"));
    case Role::Administrator:
      return say(QT_TRANSLATE_NOOP("Words", "Admin TI"));
  }
  return {};
}

QString paperWords(PaperKind kind) {
  switch (kind) {
    case PaperKind::Ticket:
      return say(QT_TRANSLATE_NOOP("Words", "Karcis"));
    case PaperKind::IntakeReceipt:
      return say(QT_TRANSLATE_NOOP("Words", "Tanda terima berkas"));
    case PaperKind::MissingSlip:
      return say(QT_TRANSLATE_NOOP("Words", "Slip kurang berkas"));
    case PaperKind::PaymentReceipt:
      return say(QT_TRANSLATE_NOOP("Words", "Bukti pembayaran"));
    case PaperKind::RequirementSheet:
      return say(QT_TRANSLATE_NOOP("Words", "Lembar syarat"));
    case PaperKind::TestPage:
      return say(QT_TRANSLATE_NOOP("Words", "Halaman uji"));
  }
  return {};
}

QString shortDay(QDate day, QDate today) {
  const QLocale locale;
  return locale.toString(day, day.year() == today.year() ? QStringLiteral("ddd d MMM") : QStringLiteral("ddd d MMM yyyy"));
}
