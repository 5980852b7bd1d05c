#pragma once

#include <QDialog>
#include <QTimer>

class EntryPage;
class KeyButton;
class PaperPreview;
class Prompter;
class QStackedWidget;
class SegmentTabs;
class StandardEditing;
class StandardFields;
class TonedLabel;

/// The next version of one standard: its parts on six tabs, beside them the sheet that the citizens will read. Closing
/// it keeps the draft. UI thread.
///
/// Keys: Ctrl+Enter gives the version out, Ctrl+Tab the next tab, Esc closes.
class StandardEditor : public QDialog {
  Q_OBJECT

 public:
  /// `editing` becomes its child.
  StandardEditor(StandardEditing* editing, Prompter& prompter, QWidget* parent = nullptr);

 Q_SIGNALS:
  void published(const QString& words);

 private:
  StandardFields* buildHead();
  EntryPage* buildRequirements();
  EntryPage* buildForm();
  QWidget* buildTariff();
  StandardFields* buildService();
  StandardFields* buildOrganisation();
  QWidget* buildSide();
  void addPage(const QString& words, QWidget* page);
  void render(bool all);
  void showSheet();
  [[nodiscard]] int pageOf(const QWidget* part) const;
  void showProblem(const QString& field, const QString& words);
  void askDiscard();

  StandardEditing* m_editing;
  Prompter& m_prompter;
  SegmentTabs* m_tabs = nullptr;
  QStackedWidget* m_pages = nullptr;
  QVector<StandardFields*> m_columns;
  QVector<EntryPage*> m_entries;
  PaperPreview* m_preview = nullptr;
  TonedLabel* m_message = nullptr;
  KeyButton* m_publish = nullptr;
  KeyButton* m_discard = nullptr;
  QTimer m_sheetSoon;
  bool m_isTouched = false;
};
