#pragma once

#include <QSet>

#include "cases/intake/intake_state.h"
#include "domain/checklist.h"

namespace intake {

/// What of a file is still to come, by name.
struct OpenPapers {
  QStringList missing;    ///< found missing by the officer
  QStringList unchecked;  ///< nobody has looked yet
};
OpenPapers openPapers(const ServiceStandard& standard, const Checklist& checklist, const QSet<QString>& missing);

/// Fills the foot of the panel: the verdict, the two commands with what stands in their way. `hasLooked`: the form was
/// examined as it stands. Returns the step that the file has come to. Pure; UI thread for the words.
IntakeStep judge(IntakeState& state, const Checklist& checklist, const QSet<QString>& missing, bool hasLooked);

/// When it will be done if all is there today; empty when nobody can say.
QString promiseWords(const IntakeStart& start, qint64 nowMs);

}  // namespace intake
