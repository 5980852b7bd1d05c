#pragma once

#include "models/row_list_model.h"
#include "settings/settings_section.h"
#include "widgets/two_line_delegate.h"

class Prompter;
class QCheckBox;
class QComboBox;
class QLineEdit;
class RowList;

/// Who works here: role, agency, whether still active, and a PIN to be made anew. UI thread.
class OfficersSection : public SettingsSection {
  Q_OBJECT

 public:
  OfficersSection(SettingsPresenter& presenter, Prompter& prompter, QWidget* parent = nullptr);

 protected:
  void refreshFacts(const SettingsState& state) override;
  void fill(const SettingsState& state) override;
  void save() override;

 private:
  void choose(const QString& id);
  void begin();
  void askForgetPin();
  [[nodiscard]] const Officer* chosen() const;

  Prompter& m_prompter;
  std::vector<Officer> m_officers;
  std::vector<Agency> m_agencies;
  QString m_id;
  bool m_isNew = false;
  RowListModel<TwoLineRow> m_model;
  RowList* m_list = nullptr;
  QLineEdit* m_name = nullptr;
  QComboBox* m_role = nullptr;
  QComboBox* m_agency = nullptr;
  QCheckBox* m_active = nullptr;
};
