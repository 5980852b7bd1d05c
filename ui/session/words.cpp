#include "session/words.h"

#include <QCoreApplication>

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
