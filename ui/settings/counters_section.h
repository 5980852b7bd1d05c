#pragma once

#include "models/row_list_model.h"
#include "settings/settings_section.h"
#include "widgets/two_line_delegate.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class RowList;

/// The counters of the hall: name, agency and the queues that they call from. UI thread.
class CountersSection : public SettingsSection {
  Q_OBJECT

 public:
  explicit CountersSection(SettingsPresenter& presenter, QWidget* parent = nullptr);

 protected:
  void refreshFacts(const SettingsState& state) override;
  void fill(const SettingsState& state) override;
  void save() override;

 private:
  void choose(const QString& id);
  [[nodiscard]] const Counter* chosen() const;

  std::vector<Counter> m_counters;
  std::vector<Series> m_series;
  std::vector<Agency> m_agencies;
  QString m_id;
  RowListModel<TwoLineRow> m_model;
  RowList* m_list = nullptr;
  QLineEdit* m_name = nullptr;
  QComboBox* m_agency = nullptr;
  QGridLayout* m_grid = nullptr;
  QVector<QCheckBox*> m_queues;
};
