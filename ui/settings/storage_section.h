#pragma once

#include "settings/settings_section.h"

class Prompter;

/// Where the data of this PC lies, backups, and the check of the chain. UI thread.
class StorageSection : public SettingsSection {
  Q_OBJECT

 public:
  StorageSection(SettingsPresenter& presenter, Prompter& prompter, QWidget* parent = nullptr);

 Q_SIGNALS:
  void restoreRequested(const QString& path);

 protected:
  void refreshFacts(const SettingsState& state) override;
  void fill(const SettingsState& state) override;

 private:
  TonedLabel* addFact(const QString& key, const QString& label);
  void askBackup();
  void askRestore();

  Prompter& m_prompter;
  TonedLabel* m_path = nullptr;
  TonedLabel* m_size = nullptr;
  TonedLabel* m_operations = nullptr;
  TonedLabel* m_opening = nullptr;
};
