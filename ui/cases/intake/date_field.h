#pragma once

#include "cases/intake/grouped_edit.h"

class QAction;

/// A date that may be empty, typed as eight digits and shown as 17-11-2026; Down or the icon opens a calendar. UI thread.
class DateField : public GroupedEdit {
  Q_OBJECT

 public:
  explicit DateField(QWidget* parent = nullptr);

  /// ISO when the date exists, else what was typed.
  [[nodiscard]] QString isoValue() const;
  void setIsoValue(const QString& value);

 Q_SIGNALS:
  void isoEdited(const QString& value);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void openCalendar();
  void updateIcon();
  [[nodiscard]] QDate date() const;

  QAction* m_action = nullptr;
};
