#pragma once

#include <QObject>

#include <functional>

#include "cases/filters/saved_filter.h"
#include "dialogs/prompter.h"

class KeyButton;
class QMenu;

/// What a button offers: the officer's saved views of a list, to save the one that stands there, to rename and to
/// delete. UI thread.
class SavedFilterMenu : public QObject {
  Q_OBJECT

 public:
  using Current = std::function<SavedFilter()>;

  /// `current` is the view that stands there now; its name is of no account.
  SavedFilterMenu(KeyButton* button, Prompter& prompter, Current current, QWidget* page);

  [[nodiscard]] const std::vector<SavedFilter>& filters() const { return m_filters; }
  void setFilters(std::vector<SavedFilter> filters);
  void open();
  /// Made anew each time, as what is offered changes; it deletes itself.
  [[nodiscard]] QMenu* menu();

 Q_SIGNALS:
  void chosen(const SavedFilter& filter);

 private:
  void askName();
  void keep(const QString& name);
  void askWhich(const QString& title, const QString& action, std::function<void(const QString& name)> then);
  void rename(const QString& from, const QString& to);
  void remove(const QString& name);
  void showNumber();

  KeyButton* m_button;
  Prompter& m_prompter;
  Current m_current;
  QWidget* m_page;
  std::vector<SavedFilter> m_filters;
};
