#pragma once

#include <QJsonObject>
#include <QWidget>

#include "dialogs/prompter.h"
#include "models/row_list_model.h"
#include "papers/papers_presenter.h"
#include "shell/window_values.h"
#include "widgets/two_line_delegate.h"

class Chip;
class ColumnHeader;
class FailedStrip;
class KeyButton;
class MasterDetail;
class Panel;
class PaperPreview;
class PrinterStrip;
class QLineEdit;
class QVBoxLayout;
class RowList;
class SearchField;
class SegmentTabs;
class TonedLabel;

/// The page Cetakan: the ledger of today with what failed on top, the check of a receipt, the printers, the preview.
/// UI thread; presenter and prompter outlive it.
///
/// Keys: Ctrl+P print again, Ctrl+Shift+P on another printer, Ctrl+T test page, Ctrl+F filter, Ctrl+Q check a receipt.
class PapersPage : public QWidget {
  Q_OBJECT

 public:
  PapersPage(PapersPresenter& presenter, Prompter& prompter, const OfficeProfile& office, QWidget* parent = nullptr);

  void setRoom(const WindowRoom& room);
  /// Tab and handle as they were left; never what was typed.
  [[nodiscard]] QJsonObject memory() const;
  void remember(const QJsonObject& memory);

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  QWidget* buildLedger(const OfficeProfile& office);
  QWidget* buildPreview();
  void render();
  void renderFailures(const PapersState& state);
  void renderButtons(const PapersState& state);
  void choosePrinter(const QString& jobId);
  void chooseForNumber(const QString& jobId, const QString& label);
  void chooseDuePrinter();
  void printTest();

  PapersPresenter& m_presenter;
  Prompter& m_prompter;
  Zone m_zone;
  bool m_isTakingRows = false;
  MasterDetail* m_split = nullptr;
  SearchField* m_filter = nullptr;
  TonedLabel* m_place = nullptr;
  QWidget* m_failuresBox = nullptr;
  QVBoxLayout* m_failures = nullptr;
  QVector<FailedStrip*> m_strips;
  TonedLabel* m_refusal = nullptr;
  SegmentTabs* m_tabs = nullptr;
  RowList* m_list = nullptr;
  RowListModel<TwoLineRow>* m_model = nullptr;
  SearchField* m_check = nullptr;
  Chip* m_verdict = nullptr;
  PrinterStrip* m_printers = nullptr;
  Panel* m_previewPanel = nullptr;
  PaperPreview* m_preview = nullptr;
  TonedLabel* m_copyNote = nullptr;
  KeyButton* m_again = nullptr;
  KeyButton* m_other = nullptr;
  KeyButton* m_test = nullptr;
};
