#pragma once

#include "models/row_list_model.h"
#include "settings/settings_section.h"
#include "widgets/two_line_delegate.h"

class KeyButton;
class Prompter;
class RowList;
struct StandardStart;

/// The standards in force, with version, day, decree and source; what begins later stands below. From here they are
/// imported, exported and edited; in a hall whose standards come from its centre they are only read. UI thread.
class ServicesSection : public SettingsSection {
  Q_OBJECT

 public:
  ServicesSection(SettingsPresenter& presenter, Prompter& prompter, QWidget* parent = nullptr);

 protected:
  void refreshFacts(const SettingsState& state) override;
  void fill(const SettingsState& state) override;

 private:
  /// What can be done with the chosen row.
  void offer();
  void askImport();
  void askExport();
  void askTarget(const QStringList& serviceIds, bool isTable);
  void edit();
  void showPreview();
  void showEditor(const StandardStart& start);
  void showHolidays();
  /// Of the chosen row; empty for none.
  [[nodiscard]] QString chosenId() const;

  Prompter& m_prompter;
  RowListModel<TwoLineRow> m_model;
  RowList* m_list = nullptr;
  KeyButton* m_import = nullptr;
  KeyButton* m_export = nullptr;
  KeyButton* m_edit = nullptr;
  bool m_isReadOnly = false;
};
