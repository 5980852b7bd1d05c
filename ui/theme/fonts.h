#pragma once

#include <QFont>
#include <QString>

#include "domain/result.h"

/// The type scale in logical pixels; there are no other sizes on the desktop.
enum class TypeSize : int { Small = 12, Body = 14, Title = 16, Large = 20, Figure = 28, Number = 72 };

/// Brings the family "Loket Inter" (tabular figures) into the application. UI thread, once, after QApplication.
/// Error when a file of the program is damaged; the fallback families still work then.
Result<void> loadFonts();

/// A font of the scale. The number of 72, which stands alone, has proportional figures and is set one pixel tighter.
QFont typeFont(TypeSize size, QFont::Weight weight = QFont::Normal);

/// Extra-bold with proportional figures, for the one large number of kiosk and hall screen; -2 % spacing.
QFont displayNumberFont(int pixelSize);
