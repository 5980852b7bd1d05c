#pragma once

#include "settings/settings_section.h"

class QComboBox;

/// Language and theme of this PC. UI thread.
class LookSection : public SettingsSection {
  Q_OBJECT

 public:
  explicit LookSection(SettingsPresenter& presenter, QWidget* parent = nullptr);

 protected:
  void fill(const SettingsState& state) override;
  void save() override;

 private:
  QComboBox* m_theme = nullptr;
  QComboBox* m_language = nullptr;
};
