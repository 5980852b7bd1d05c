#pragma once

#include "settings/settings_section.h"

class QComboBox;
class QLineEdit;
class ParagraphLabel;

/// The office as its papers and screens name it, and the rules of its queues. UI thread.
class OfficeSection : public SettingsSection {
  Q_OBJECT

 public:
  explicit OfficeSection(SettingsPresenter& presenter, QWidget* parent = nullptr);

 protected:
  void fill(const SettingsState& state) override;
  void save() override;

 private:
  /// Whom the pasted code pays, before it is saved.
  void tellQrisOwner();

  OfficeProfile m_profile;  ///< as last read: what has no field here stays as it is
  QLineEdit* m_name = nullptr;
  QLineEdit* m_shortName = nullptr;
  QLineEdit* m_government = nullptr;
  QLineEdit* m_address = nullptr;
  QLineEdit* m_phone = nullptr;
  QLineEdit* m_host = nullptr;
  QLineEdit* m_complaints = nullptr;
  QLineEdit* m_collection = nullptr;
  QLineEdit* m_prefix = nullptr;
  QLineEdit* m_qris = nullptr;
  ParagraphLabel* m_qrisOwner = nullptr;
  QComboBox* m_zone = nullptr;
  QLineEdit* m_regular = nullptr;
  QLineEdit* m_starvation = nullptr;
  QLineEdit* m_recalls = nullptr;
};
