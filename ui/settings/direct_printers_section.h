#pragma once

#include "models/row_list_model.h"
#include "settings/settings_section.h"
#include "widgets/two_line_delegate.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class RowList;

/// The receipt printers of this PC that are spoken to in ESC/POS without a driver. UI thread.
class DirectPrintersSection : public SettingsSection {
  Q_OBJECT

 public:
  explicit DirectPrintersSection(SettingsPresenter& presenter, QWidget* parent = nullptr);

 protected:
  void refreshFacts(const SettingsState& state) override;
  void fill(const SettingsState& state) override;
  void save() override;

 private:
  QComboBox* addChoice(const QString& key, const QString& label, const QString& help = {});
  void choose(const QString& name);
  void begin();
  void show(const RawPrinter& printer);
  void explainAddress();
  [[nodiscard]] RawPrinter typed() const;

  RowList* m_list = nullptr;
  RowListModel<TwoLineRow> m_model;
  std::vector<RawPrinter> m_printers;
  QString m_name;  ///< of the chosen one, as it is kept; empty for a new one
  bool m_isNew = false;
  QLineEdit* m_nameField = nullptr;
  QComboBox* m_kind = nullptr;
  QLineEdit* m_address = nullptr;
  QComboBox* m_size = nullptr;
  QComboBox* m_codePage = nullptr;
  QComboBox* m_qr = nullptr;
  QCheckBox* m_cutter = nullptr;
  QCheckBox* m_drawer = nullptr;
  KeyButton* m_remove = nullptr;
  KeyButton* m_test = nullptr;
};
