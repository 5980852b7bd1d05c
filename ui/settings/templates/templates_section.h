#pragma once

#include <QTimer>

#include "models/row_list_model.h"
#include "settings/settings_section.h"
#include "widgets/two_line_delegate.h"

class KeyButton;
class PaperPreview;
class Prompter;
class RowList;

/// The papers that an office may arrange and word itself, each beside a made-up one. From here a template is changed,
/// taken from a file, written to one, and put back to what is shipped. UI thread.
class TemplatesSection : public SettingsSection {
  Q_OBJECT

 public:
  TemplatesSection(SettingsPresenter& presenter, Prompter& prompter, QWidget* parent = nullptr);

 protected:
  void refreshFacts(const SettingsState& state) override;
  void fill(const SettingsState& state) override;

 private:
  void showPapers();
  void showChosen();
  void edit();
  void askImport();
  void askExport();
  void askReset();
  [[nodiscard]] const struct TemplateStart* chosen() const;

  Prompter& m_prompter;
  RowListModel<TwoLineRow> m_model;
  RowList* m_list = nullptr;
  PaperPreview* m_preview = nullptr;
  KeyButton* m_reset = nullptr;
  KeyButton* m_export = nullptr;
  KeyButton* m_edit = nullptr;
};
