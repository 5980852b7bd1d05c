#pragma once

#include <QAbstractButton>
#include <QKeySequence>

#include "theme/icons.h"

class QShortcut;

/// A button with its key printed on it. It keeps place, words and cap; only its kind changes with the state of the
/// page. At most one primary button stands on a screen. UI thread.
class KeyButton : public QAbstractButton {
  Q_OBJECT
  Q_PROPERTY(Kind kind READ kind WRITE setKind)
  Q_PROPERTY(bool large READ isLarge WRITE setLarge)
  Q_PROPERTY(QString keys READ keys WRITE setKeys)
  Q_PROPERTY(bool isPrimary READ isPrimary)

 public:
  enum class Kind { Normal, Strong, Primary };
  Q_ENUM(Kind)

  explicit KeyButton(QWidget* parent = nullptr);
  KeyButton(const QString& words, const QKeySequence& key, QWidget* parent = nullptr);

  [[nodiscard]] Kind kind() const { return m_kind; }
  void setKind(Kind kind);
  [[nodiscard]] bool isPrimary() const { return m_kind == Kind::Primary; }

  /// 44 high with words of 16, for the primary path; else 36 with 14.
  [[nodiscard]] bool isLarge() const { return m_isLarge; }
  void setLarge(bool isLarge);

  /// The key, both printed and listened to while the button is enabled and visible.
  void setKey(const QKeySequence& key);
  [[nodiscard]] QKeySequence key() const { return m_key; }
  /// The same in portable text, for .ui files.
  void setKeys(const QString& portable) { setKey(QKeySequence::fromString(portable, QKeySequence::PortableText)); }
  [[nodiscard]] QString keys() const { return m_key.toString(QKeySequence::PortableText); }
  /// Hides the base's, so that the accessible name follows.
  void setText(const QString& words);
  /// Prints a key that somebody else listens to (a page's own shortcut, a list).
  void setPrintedKey(const QString& words);

  /// Possible now: no reason. Not now: the reason stands in the tooltip and in the accessible description.
  void setPossible(Kind kind);
  void setImpossible(const QString& reason);

  void setIcon(Icon icon);
  /// Left and right padding; 12 (16 when large) unless set, 8 in a narrow window.
  void setPadding(int padding);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  [[nodiscard]] QFont wordsFont() const;
  [[nodiscard]] int padding() const;
  [[nodiscard]] int contentWidth() const;
  void updateAccessible();

  Kind m_kind = Kind::Normal;
  bool m_isLarge = false;
  QKeySequence m_key;
  QString m_cap;
  QShortcut* m_shortcut = nullptr;
  Icon m_icon = Icon::None;
  int m_padding = 0;
};
