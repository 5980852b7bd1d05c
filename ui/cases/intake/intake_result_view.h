#pragma once

#include <QWidget>

#include "cases/intake/intake_state.h"

class TonedLabel;

/// What came of the file: its code large enough to be read to the citizen, the promised day, the paper and whether it
/// was printed. UI thread.
class IntakeResultView : public QWidget {
  Q_OBJECT

 public:
  explicit IntakeResultView(QWidget* parent = nullptr);
  void render(const IntakeResult& result, IntakeStep step);

 private:
  TonedLabel* m_heading = nullptr;
  TonedLabel* m_codeName = nullptr;
  TonedLabel* m_code = nullptr;
  TonedLabel* m_promise = nullptr;
  TonedLabel* m_paper = nullptr;
  TonedLabel* m_print = nullptr;
};
