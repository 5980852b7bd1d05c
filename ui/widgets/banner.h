#pragma once

#include <QWidget>

#include "theme/icons.h"
#include "theme/tokens.h"

class KeyButton;
class QHBoxLayout;
class TonedLabel;

/// A line of 44 over the full width: since when, what is safe, what to do. Its words end in an ellipsis, its buttons
/// never shrink; it cannot be closed by hand. UI thread.
class Banner : public QWidget {
  Q_OBJECT

 public:
  explicit Banner(QWidget* parent = nullptr);

  void setWords(Tone tone, const QString& title, const QString& words);
  void addButton(KeyButton* button);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  Tone m_tone = Tone::Warn;
  QHBoxLayout* m_row = nullptr;
  TonedLabel* m_title = nullptr;
  TonedLabel* m_words = nullptr;
};
