#pragma once

#include <QObject>

#include <optional>
#include <vector>

#include "domain/working_calendar.h"

class Session;
struct Error;

/// What the dialog of free days shows. A value; UI thread.
struct HolidaysState {
  std::vector<int> years;    ///< those that there are, and the next
  CalendarYear year;         ///< the chosen one as it is edited, days in order
  int changed = 0;           ///< days that differ from what is saved; 1 at least when anything does
  std::optional<int> moves;  ///< open promises that move with it; absent while it is counted
  bool isReadOnly = false;   ///< comes from the centre
  bool isBusy = false;
  QString problem;  ///< why the last thing could not be done
  QString hint;     ///< why it cannot be saved now; empty when it can
};

/// The free days of a year as they are edited in the settings: nothing is changed before `save`. UI thread.
class HolidaysPresenter : public QObject {
  Q_OBJECT

 public:
  explicit HolidaysPresenter(Session& session, QObject* parent = nullptr);

  [[nodiscard]] const HolidaysState& state() const { return m_state; }
  /// Only while nothing is changed.
  void chooseYear(int year);
  /// A day that stands there already gets the name and kind.
  void add(QDate date, const QString& name, FreeDayKind kind);
  void remove(QDate date);
  void setSource(const QString& source);
  void setProvisional(bool isProvisional);
  void save();

 Q_SIGNALS:
  void stateChanged();
  void saved(const QString& words);

 private:
  void edited();
  void count();
  void settle();
  void refuse(const Error& error);
  [[nodiscard]] CalendarYear savedYear(int year) const;

  Session& m_session;
  HolidaysState m_state;
  std::vector<CalendarYear> m_saved;
  int m_request = 0;
};
