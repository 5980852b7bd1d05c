#pragma once

#include <QDialog>
#include <QTimer>

#include "models/row_list_model.h"
#include "settings/templates/template_editing.h"
#include "widgets/two_line_delegate.h"

class KeyButton;
class PaperPreview;
class ParagraphLabel;
class Prompter;
class QCheckBox;
class QPlainTextEdit;
class RowList;
class SegmentSwitch;
class SegmentTabs;
class TonedLabel;

/// How one kind of paper is arranged and worded, beside a made-up one of it: blocks, sentences, and pieces of words
/// that stand in several places. UI thread.
///
/// Keys: Ctrl+Enter saves, Ctrl+Tab the next list, Alt+Up and Alt+Down move a block, Esc closes.
class TemplateEditor : public QDialog {
  Q_OBJECT

 public:
  /// `editing` becomes its child.
  TemplateEditor(TemplateEditing* editing, Prompter& prompter, QWidget* parent = nullptr);

  void reject() override;

 Q_SIGNALS:
  void saved(const QString& words);

 private:
  QWidget* buildAside();
  QWidget* buildMiddle();
  QWidget* buildSide();
  QWidget* buildFoot();
  [[nodiscard]] TemplateEditing::List list() const;
  void showRows();
  void choose(const QString& key);
  void showChosen();
  void take();
  void askName();
  void remove();
  void showPreview();

  TemplateEditing* m_editing;
  Prompter& m_prompter;
  SegmentTabs* m_tabs = nullptr;
  RowListModel<TwoLineRow> m_model;
  RowList* m_list = nullptr;
  KeyButton* m_add = nullptr;
  KeyButton* m_remove = nullptr;
  KeyButton* m_up = nullptr;
  KeyButton* m_down = nullptr;
  TonedLabel* m_title = nullptr;
  ParagraphLabel* m_help = nullptr;
  QCheckBox* m_printed = nullptr;
  QWidget* m_words = nullptr;
  QPlainTextEdit* m_indonesian = nullptr;
  QPlainTextEdit* m_english = nullptr;
  ParagraphLabel* m_names = nullptr;
  SegmentSwitch* m_sizes = nullptr;
  PaperPreview* m_preview = nullptr;
  ParagraphLabel* m_message = nullptr;
  KeyButton* m_reset = nullptr;
  KeyButton* m_save = nullptr;
  QTimer m_previewSoon;
  QString m_key;
  bool m_isShowing = false;  ///< the fields are being filled, nobody types
};
