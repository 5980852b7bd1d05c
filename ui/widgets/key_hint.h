#pragma once

#include <QAbstractButton>
#include <QKeySequence>

class QShortcut;

/// A key cap with a word of 12 in a foot: what a key does here. It listens to the key too when one is set. UI thread.
class KeyHint : public QAbstractButton {
  Q_OBJECT

 public:
  explicit KeyHint(QWidget* parent = nullptr);
  KeyHint(const QString& printedKey, const QString& words, QWidget* parent = nullptr);

  void setKey(const QKeySequence& key);
  void setPrintedKey(const QString& words);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_cap;
  QShortcut* m_shortcut = nullptr;
};
