#pragma once

#include <QDialog>

#include "models/row_list_model.h"
#include "settings/holidays/holidays_presenter.h"
#include "widgets/two_line_delegate.h"

class DateField;
class KeyButton;
class QCheckBox;
class QComboBox;
class QLineEdit;
class RowList;
class TonedLabel;

/// The free days of a year, from which promises are counted: added and taken away, and before they are saved it says
/// how many open promises move. UI thread.
class HolidaysDialog : public QDialog {
  Q_OBJECT

 public:
  HolidaysDialog(Session& session, QWidget* parent);

 Q_SIGNALS:
  void saved(const QString& words);

 private:
  void render();
  void add();
  [[nodiscard]] QWidget* buildHead();
  [[nodiscard]] QWidget* buildEntry();

  HolidaysPresenter m_presenter;
  RowListModel<TwoLineRow> m_model;
  QComboBox* m_year = nullptr;
  QLineEdit* m_source = nullptr;
  QCheckBox* m_provisional = nullptr;
  RowList* m_list = nullptr;
  DateField* m_date = nullptr;
  QLineEdit* m_name = nullptr;
  QComboBox* m_kind = nullptr;
  KeyButton* m_add = nullptr;
  KeyButton* m_remove = nullptr;
  KeyButton* m_save = nullptr;
  TonedLabel* m_verdict = nullptr;
  bool m_isReady = false;  ///< the list has come, and typing may begin
};
