#pragma once

#include <QKeySequence>
#include <QWidget>

#include "theme/icons.h"
#include "theme/tokens.h"

class KeyButton;

/// What stands in a card of the panel "Perlu tindakan".
struct AlertCardValue {
  QString key;
  Icon icon = Icon::Warning;
  Tone tone = Tone::Late;
  QString title;
  QString reason;
  QString action;
  bool isWorst = false;  ///< its button is the filled one
  bool operator==(const AlertCardValue&) const = default;
};

/// One thing that needs somebody: icon, title, one reason, one act over the whole width. Words wrap. UI thread.
class AlertCard : public QWidget {
  Q_OBJECT

 public:
  explicit AlertCard(QWidget* parent = nullptr);

  void setValue(const AlertCardValue& value);
  [[nodiscard]] const AlertCardValue& value() const { return m_value; }
  void setKey(const QKeySequence& key);
  /// No press is taken while a command is under way; the reason is said.
  void setBusy(bool isBusy);
  [[nodiscard]] KeyButton* button() const { return m_button; }

  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override { return {300, heightForWidth(300)}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {200, 0}; }

 Q_SIGNALS:
  void actionRequested(const QString& key);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  [[nodiscard]] int wordsHeight(const QString& words, const QFont& font, int lineHeight, int width) const;

  AlertCardValue m_value;
  KeyButton* m_button = nullptr;
};
