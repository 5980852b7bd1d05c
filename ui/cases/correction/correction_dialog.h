#pragma once

#include <QDialog>

#include "cases/correction/correction_presenter.h"

class IntakeForm;
class KeyButton;
class QLineEdit;
class TonedLabel;

/// "Ubah data", over the window: the form of an application and the reason of its correction. UI thread. Keys:
/// Ctrl+Enter saves, Esc leaves everything as it was.
class CorrectionDialog : public QDialog {
  Q_OBJECT

 public:
  CorrectionDialog(Session& session, const CaseDetail& detail, QWidget* parent);

 private:
  void render();

  CorrectionPresenter m_presenter;
  IntakeForm* m_form = nullptr;
  QLineEdit* m_reason = nullptr;
  TonedLabel* m_verdict = nullptr;
  KeyButton* m_save = nullptr;
};
