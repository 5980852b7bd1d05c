#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>
#include <memory>

#include "models/row_list_model.h"
#include "settings/settings_presenter.h"
#include "shell/window_values.h"
#include "widgets/two_line_delegate.h"

class Prompter;
class RowList;
class SettingsSection;
namespace Ui {
class SettingsPage;
}

/// Setelan: the sections at the left, the form of the chosen one at the right. The presenter outlives the page. UI
/// thread.
class SettingsPage : public QWidget {
  Q_OBJECT

 public:
  /// `printers` names what this PC can print to; asked once, when the page is shown first.
  using Printers = std::function<QStringList()>;

  SettingsPage(SettingsPresenter& presenter, Prompter& prompter, Printers printers, QWidget* parent = nullptr);
  ~SettingsPage() override;

  /// The printers of the system, by the name that they have there.
  static QStringList systemPrinters();
  void setRoom(const WindowRoom& room);
  void showSection(SettingsPresenter::Part part);
  [[nodiscard]] SettingsSection* section(SettingsPresenter::Part part) const;

 Q_SIGNALS:
  /// A backup was chosen and the officer has agreed; the program closes the store and puts it in place.
  void restoreRequested(const QString& path);

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void add(SettingsSection* section, const QString& word, const QString& detail);

  SettingsPresenter& m_presenter;
  std::unique_ptr<Ui::SettingsPage> m_ui;
  RowListModel<TwoLineRow> m_model;
  RowList* m_list = nullptr;
  std::vector<TwoLineRow> m_rows;
  QVector<SettingsSection*> m_sections;
};
