#pragma once

#include <functional>
#include <map>

#include "settings/settings_section.h"

class QComboBox;
class QLineEdit;

/// Which printer of this PC takes which paper, and in which size. UI thread.
class PrintersSection : public SettingsSection {
  Q_OBJECT

 public:
  PrintersSection(SettingsPresenter& presenter, std::function<QStringList()> printers, QWidget* parent = nullptr);

 protected:
  void refreshFacts(const SettingsState& state) override;
  void fill(const SettingsState& state) override;
  void save() override;

 private:
  struct Row {
    QComboBox* printer = nullptr;
    QComboBox* size = nullptr;
  };
  std::function<QStringList()> m_printers;
  bool m_isListed = false;
  QStringList m_direct;  ///< outlets of the printers that are spoken to directly, as they are listed
  std::map<PaperKind, Row> m_rows;
  QLineEdit* m_scanFolder = nullptr;
};
