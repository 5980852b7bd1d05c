#pragma once

#include <QString>
#include <QStringList>

#include "loket/demo/story_clock.h"
#include "services/office.h"

/// The example office: MPP Kota Bitung on Monday 23 November 2026, with a working day and a busy morning behind it, drawn
/// from published figures (insight/morning.h). The same seed gives the same office. Everything in it was done by the
/// desks, through the same commands that a person gives. Backend thread.
class DemoOffice {
 public:
  /// Monday 23 November 2026, 09.44 WITA.
  static qint64 openingMs();
  /// One PIN for all its officers, told on the sign-in page.
  static QString pin();
  static QString counterId() { return QStringLiteral("3"); }

  /// Agencies, services, calendar as shipped, with the counters and officers of the example. Errors: those of the files.
  static Result<OfficeFiles> files();
  /// Fills an empty store; the clock ends at openingMs(). Nothing is written when anything fails.
  [[nodiscard]] static Done furnish(Office& office, StoryClock& clock, quint64 seed);
};
