#pragma once

#include <QString>
#include <QStringList>

#include "domain/result.h"

/// A program that the system starts whenever this user signs in to the PC: an entry of the desktop's autostart folder
/// (freedesktop.org "Desktop Application Autostart"), a launch agent, or a value of the registry's Run key. Any thread.
struct LoginItem {
  QString name;   ///< of the entry: letters, digits, hyphens
  QString words;  ///< as the system lists it
  QString program;
  QStringList arguments;

  [[nodiscard]] bool isSet() const;
  /// Errors: ReadOnly, Io; `detail` names the entry.
  [[nodiscard]] Done set() const;
  [[nodiscard]] Done remove() const;
};
