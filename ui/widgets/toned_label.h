#pragma once

#include <QLabel>

#include "theme/fonts.h"
#include "theme/icons.h"
#include "theme/tokens.h"

/// One line of text in a size of the scale and a tone, with an optional icon before it. Long words end in an ellipsis
/// (middle for names of files) and the whole stands in the tooltip. UI thread.
class TonedLabel : public QLabel {
  Q_OBJECT

 public:
  explicit TonedLabel(QWidget* parent = nullptr);
  TonedLabel(TypeSize size, QFont::Weight weight, Tone tone, QWidget* parent = nullptr);

  void setTone(Tone tone);
  /// The third text colour: placeholder, the number that is only next.
  void setFaint(bool isFaint);
  void setType(TypeSize size, QFont::Weight weight);
  void setIcon(Icon icon);
  void setElide(Qt::TextElideMode mode);
  /// Shrinks the font until the text fits, instead of an ellipsis; for ticket numbers.
  void setShrinks(bool shrinks);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;

 private:
  [[nodiscard]] int iconSize() const;
  [[nodiscard]] int iconSpace() const;

  TypeSize m_size = TypeSize::Body;
  QFont::Weight m_weight = QFont::Normal;
  Tone m_tone = Tone::Plain;
  bool m_isFaint = false;
  Icon m_icon = Icon::None;
  Qt::TextElideMode m_elide = Qt::ElideRight;
  bool m_shrinks = false;
};
