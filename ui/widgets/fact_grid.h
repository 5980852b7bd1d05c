#pragma once

#include <QWidget>

#include <vector>

#include "theme/tokens.h"

class QGridLayout;
class QLabel;

/// One line of what is so: its name, and what it is. Anything but plain is set strong and in its tone.
struct Fact {
  QString label;
  QString words;
  Tone tone = Tone::Plain;
  bool operator==(const Fact&) const = default;
};

/// Names at the left, facts beside them; long ones wrap and can be selected. UI thread.
class FactGrid : public QWidget {
  Q_OBJECT

 public:
  explicit FactGrid(int labelWidth, int spacing, QWidget* parent = nullptr);

  /// A fact without words is left out. True when something else stands there now.
  bool setFacts(std::vector<Fact> facts);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void tint();

  QGridLayout* m_grid = nullptr;
  std::vector<Fact> m_shown;
  std::vector<QLabel*> m_words;  ///< of each, in the same order
};
