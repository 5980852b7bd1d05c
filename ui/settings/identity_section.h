#pragma once

#include "settings/settings_section.h"

/// Verifikasi identitas: the server that speaks for Dukcapil, of this PC, by an administrator. The token is taken and
/// never shown. UI thread.
class IdentitySection : public SettingsSection {
  Q_OBJECT

 public:
  explicit IdentitySection(SettingsPresenter& presenter, QWidget* parent = nullptr);

 protected:
  void fill(const SettingsState& state) override;
  void refreshFacts(const SettingsState& state) override;
  void save() override;

 private:
  QLineEdit* m_address = nullptr;
  QLineEdit* m_token = nullptr;
  TonedLabel* m_standing = nullptr;
};
