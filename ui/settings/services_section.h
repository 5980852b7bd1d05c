#pragma once

#include "models/row_list_model.h"
#include "settings/settings_section.h"
#include "widgets/two_line_delegate.h"

class Prompter;
class RowList;

/// The standards in force, with version, decree and source; a new version comes from a file. UI thread.
class ServicesSection : public SettingsSection {
  Q_OBJECT

 public:
  ServicesSection(SettingsPresenter& presenter, Prompter& prompter, QWidget* parent = nullptr);

 protected:
  void refreshFacts(const SettingsState& state) override;
  void fill(const SettingsState& state) override;

 private:
  void askFile();

  Prompter& m_prompter;
  RowListModel<TwoLineRow> m_model;
  RowList* m_list = nullptr;
};
