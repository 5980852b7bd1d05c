#pragma once

#include <QKeySequence>
#include <QLineEdit>

#include "theme/icons.h"

class QShortcut;

/// A field with an icon at its left and the key that leads to it at its right; Esc empties it. UI thread.
class SearchField : public QLineEdit {
  Q_OBJECT
  Q_PROPERTY(QString keys READ keys WRITE setKeys)

 public:
  explicit SearchField(QWidget* parent = nullptr);

  void setIcon(Icon icon);
  /// Prints the key and jumps here when it is pressed in this window.
  void setKey(const QKeySequence& key);
  void setKeys(const QString& portable) { setKey(QKeySequence::fromString(portable, QKeySequence::PortableText)); }
  [[nodiscard]] QString keys() const { return m_key.toString(QKeySequence::PortableText); }

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void updateMargins();

  Icon m_icon = Icon::Search;
  QKeySequence m_key;
  QString m_cap;
  QShortcut* m_shortcut = nullptr;
};
