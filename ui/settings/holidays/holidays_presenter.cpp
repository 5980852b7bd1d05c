#include "settings/holidays/holidays_presenter.h"

#include <algorithm>

#include "domain/free_day_changes.h"
#include "services/calendar_desk.h"
#include "session/error_words.h"
#include "session/session.h"

HolidaysPresenter::HolidaysPresenter(Session& session, QObject* parent) : QObject(parent), m_session(session) {
  struct Book {
    std::vector<CalendarYear> years;
    bool isFromCentre = false;
  };
  m_state.isBusy = true;
  settle();
  m_session.backend()
      .ask([](Office& office) -> Result<Book> {
        const CalendarDesk desk(office.store(), office.almanac());
        auto years = desk.years();
        if (!years) return tl::unexpected(years.error());
        const auto isFromCentre = desk.isFromCentre();
        if (!isFromCentre) return tl::unexpected(isFromCentre.error());
        return Book{std::move(*years), *isFromCentre};
      })
      .then(this, [this](const Result<Book>& book) {
        m_state.isBusy = false;
        if (!book) return refuse(book.error());
        m_saved = book->years;
        m_state.isReadOnly = book->isFromCentre;
        m_state.years.clear();
        for (const CalendarYear& year : m_saved) m_state.years.push_back(year.year);
        const int today = m_session.zone().day(m_session.nowMs()).year();
        m_state.years.push_back(m_saved.empty() ? today : m_saved.back().year + 1);
        const bool isThere = std::ranges::count(m_state.years, today) > 0;
        m_state.year = savedYear(isThere ? today : m_state.years.back());
        settle();
        Q_EMIT stateChanged();
      });
}

CalendarYear HolidaysPresenter::savedYear(int year) const {
  const auto found = std::ranges::find(m_saved, year, &CalendarYear::year);
  if (found != m_saved.end()) return *found;
  CalendarYear fresh;
  fresh.year = year;
  fresh.isProvisional = true;
  return fresh;
}

void HolidaysPresenter::chooseYear(int year) {
  if (m_state.year.year == year || m_state.changed > 0 || m_state.isBusy) return;
  m_state.year = savedYear(year);
  m_state.problem.clear();
  settle();
  Q_EMIT stateChanged();
}

void HolidaysPresenter::add(QDate date, const QString& name, FreeDayKind kind) {
  if (m_state.isReadOnly || m_state.isBusy) return;
  m_state.problem = !date.isValid()                    ? tr("Tulis tanggalnya, misalnya 24-11-2026.")
                    : date.year() != m_state.year.year ? tr("Tanggal itu bukan di tahun %1.").arg(m_state.year.year)
                    : name.trimmed().isEmpty()         ? tr("Tulis nama hari liburnya.")
                                                       : QString();
  if (!m_state.problem.isEmpty()) {
    Q_EMIT stateChanged();
    return;
  }
  std::erase_if(m_state.year.days, [&](const FreeDay& day) { return day.date == date; });
  m_state.year.days.push_back({date, name.trimmed(), kind});
  std::ranges::sort(m_state.year.days, {}, &FreeDay::date);
  edited();
}

void HolidaysPresenter::remove(QDate date) {
  if (m_state.isReadOnly || m_state.isBusy) return;
  if (std::erase_if(m_state.year.days, [&](const FreeDay& day) { return day.date == date; }) == 0) return;
  m_state.problem.clear();
  edited();
}

void HolidaysPresenter::setSource(const QString& source) {
  if (m_state.isReadOnly || m_state.year.source == source.trimmed()) return;
  m_state.year.source = source.trimmed();
  edited();
}

void HolidaysPresenter::setProvisional(bool isProvisional) {
  if (m_state.isReadOnly || m_state.year.isProvisional == isProvisional) return;
  m_state.year.isProvisional = isProvisional;
  edited();
}

void HolidaysPresenter::edited() {
  settle();
  count();
  Q_EMIT stateChanged();
}

void HolidaysPresenter::settle() {
  const CalendarYear& year = m_state.year;
  const CalendarYear former = savedYear(year.year);
  int changed = 0;
  for (const FreeDay& day : year.days) changed += std::ranges::count(former.days, day) == 0 ? 1 : 0;
  for (const FreeDay& day : former.days)
    changed += std::ranges::count(year.days, day.date, &FreeDay::date) == 0 ? 1 : 0;
  m_state.changed = std::max(changed, year == former ? 0 : 1);
  m_state.hint = m_state.isBusy          ? tr("Sedang dibaca atau disimpan")
                 : m_state.isReadOnly    ? tr("Hari libur balai ini datang dari pusat dan diubah di sana")
                 : m_state.changed == 0  ? tr("Belum ada yang diubah")
                 : year.days.empty()     ? tr("Tambahkan setidaknya satu hari")
                 : year.source.isEmpty() ? tr("Tulis dasarnya dahulu, misalnya nomor SKB")
                                         : QString();
}

void HolidaysPresenter::count() {
  m_state.moves.reset();
  const int request = ++m_request;
  m_session.backend()
      .ask([year = m_state.year](Office& office) {
        return CalendarDesk(office.store(), office.almanac()).wouldMove(year);
      })
      .then(this, [this, request](const Result<int>& moves) {
        if (request != m_request) return;
        if (!moves) return refuse(moves.error());
        m_state.moves = *moves;
        Q_EMIT stateChanged();
      });
}

void HolidaysPresenter::save() {
  if (!m_state.hint.isEmpty()) return;
  m_state.isBusy = true;
  m_state.problem.clear();
  settle();
  Q_EMIT stateChanged();
  m_session.backend()
      .ask([seat = m_session.seat(), year = m_state.year](Office& office) {
        return CalendarDesk(office.store(), office.almanac()).save(seat, year);
      })
      .then(this, [this](const Done& done) {
        m_state.isBusy = false;
        if (!done) return refuse(done.error());
        const int moves = m_state.moves.value_or(0);
        Q_EMIT saved(
            moves > 0 ? tr("Hari libur %1 tersimpan; %n janji dihitung ulang.", nullptr, moves).arg(m_state.year.year)
                      : tr("Hari libur %1 tersimpan.").arg(m_state.year.year));
      });
}

void HolidaysPresenter::refuse(const Error& error) {
  m_state.problem = error.field == QLatin1String("role")
                        ? tr("Hanya admin yang boleh mengubah hari libur. Minta admin masuk lebih dahulu.")
                        : errorWords(error);
  settle();
  Q_EMIT stateChanged();
}
