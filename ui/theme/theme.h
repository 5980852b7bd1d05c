#pragma once

#include <QObject>

#include <memory>

#include "theme/icons.h"
#include "theme/tokens.h"

class QApplication;
class QWidget;

/// The look of the program: colours of the mode in force, icons, style, fonts. Made once in main() after QApplication
/// and kept until its end; switches while the program runs. UI thread.
///
/// Widgets do not hold it: they ask paletteOf() and iconsOf() while painting, and QWidget repaints itself on the
/// PaletteChange that every switch sends.
class Theme : public QObject {
  Q_OBJECT

 public:
  enum class Mode { System, Light, Dark };
  Q_ENUM(Mode)

  /// Colours and icons, shared with the style, which may outlive the theme.
  struct Look {
    Palette palette = Palette::light();
    IconSet icons;
  };

  explicit Theme(QApplication& application, Mode mode = Mode::System);
  ~Theme() override;

  [[nodiscard]] Mode mode() const { return m_mode; }
  [[nodiscard]] bool isDark() const { return m_look->palette.isDark; }
  [[nodiscard]] const Palette& palette() const { return m_look->palette; }
  [[nodiscard]] const IconSet& icons() const { return m_look->icons; }

  void setMode(Mode mode);

 Q_SIGNALS:
  void changed();

 private:
  [[nodiscard]] bool wantsDark() const;
  void apply();

  QApplication& m_application;
  Mode m_mode;
  bool m_isSystemDark = false;
  std::shared_ptr<Look> m_look;
};

/// The colours in force for a widget; the light ones where no theme was installed (a test, a designer's preview).
const Palette& paletteOf(const QWidget* widget);
/// The icons for a widget.
const IconSet& iconsOf(const QWidget* widget);
