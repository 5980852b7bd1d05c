#pragma once

#include <QLabel>

#include "theme/fonts.h"
#include "theme/icons.h"
#include "theme/tokens.h"

/// Sentences that wrap, in a size of the scale and a tone, with an optional icon before the first line. UI thread.
class ParagraphLabel : public QLabel {
  Q_OBJECT

 public:
  ParagraphLabel(TypeSize size, QFont::Weight weight, Tone tone, QWidget* parent = nullptr);

  void setTone(Tone tone);
  void setIcon(Icon icon);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  Tone m_tone;
  Icon m_icon = Icon::None;
};
