#pragma once

#include <QDialog>

#include <vector>

#include "cases/handover/handover_presenter.h"

class DateField;
class GroupedEdit;
class KeyButton;
class QBoxLayout;
class QComboBox;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;
class SegmentSwitch;
class SignaturePad;
class TonedLabel;

/// "Serahkan", over the window: at the left who takes it and by which proof, at the right what, and the signature. UI
/// thread. Keys: Ctrl+Enter hands over and prints, Esc leaves everything as it was, Alt+T one more document.
class HandoverDialog : public QDialog {
  Q_OBJECT

 public:
  HandoverDialog(Session& session, const HandoverStart& start, QWidget* parent);

 private:
  QBoxLayout* buildTaker();
  QBoxLayout* buildDocuments();
  QBoxLayout* buildFoot();
  void rebuildDocuments();
  void render();

  HandoverPresenter m_presenter;
  SegmentSwitch* m_role = nullptr;
  SegmentSwitch* m_proof = nullptr;
  QWidget* m_lostRow = nullptr;
  QLineEdit* m_lost = nullptr;
  QLineEdit* m_name = nullptr;
  QComboBox* m_paper = nullptr;
  GroupedEdit* m_nik = nullptr;
  QLineEdit* m_number = nullptr;
  QWidget* m_paperNameRow = nullptr;
  QLineEdit* m_paperName = nullptr;
  QWidget* m_letterRows = nullptr;
  DateField* m_letterDate = nullptr;
  QLineEdit* m_letterNumber = nullptr;
  QScrollArea* m_documentScroll = nullptr;
  QVBoxLayout* m_documents = nullptr;
  std::vector<QWidget*> m_documentRows;
  KeyButton* m_more = nullptr;
  SegmentSwitch* m_sign = nullptr;
  SignaturePad* m_pad = nullptr;
  TonedLabel* m_signHint = nullptr;
  KeyButton* m_wipe = nullptr;
  TonedLabel* m_verdict = nullptr;
  KeyButton* m_done = nullptr;
};
