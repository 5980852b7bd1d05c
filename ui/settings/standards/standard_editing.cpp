#include "settings/standards/standard_editing.h"

#include <algorithm>

#include "domain/standard_loader.h"
#include "domain/standard_writer.h"
#include "print/papers/requirement_sheet.h"
#include "services/service_words.h"
#include "services/standard_desk.h"
#include "session/error_words.h"
#include "session/session.h"
#include "session/time_words.h"
#include "settings/standards/standard_words.h"

namespace {
constexpr int kKeepAfterMs = 800;
}

StandardEditing::StandardEditing(Session& session, StandardStart start, QObject* parent)
    : QObject(parent), m_session(session), m_start(std::move(start)) {
  m_isKept = m_start.isResumed;
  m_keepSoon.setSingleShot(true);
  m_keepSoon.setInterval(kKeepAfterMs);
  connect(&m_keepSoon, &QTimer::timeout, this, &StandardEditing::keep);
}

StandardEditing::~StandardEditing() {
  if (m_keepSoon.isActive()) keep();
}

void StandardEditing::edit(const std::function<void(ServiceStandard&)>& change) {
  ServiceStandard edited = m_start.standard;
  change(edited);
  if (edited == m_start.standard) return;
  m_start.standard = std::move(edited);
  m_isKept = false;
  m_keepSoon.start();
  Q_EMIT changed();
}

std::vector<StandardChange> StandardEditing::changes() const {
  return standardChanges(m_start.former, m_start.standard);
}

std::optional<Error> StandardEditing::problem() const {
  const auto strict = readStandard(writeStandard(m_start.standard));
  if (!strict) return strict.error();
  const auto series = std::ranges::find(m_start.series, m_start.standard.series, &Series::key);
  if (series == m_start.series.end() || series->agencyId != m_start.standard.agencyId)
    return Error{ErrorCode::Invalid, m_start.standard.series, false, QStringLiteral("series"), 0};
  if (m_start.standard.validFrom < m_start.former.validFrom)
    return Error{ErrorCode::Invalid, m_start.former.validFrom.toString(Qt::ISODate), false, QStringLiteral("validFrom"),
                 0};
  return {};
}

Result<Paper> StandardEditing::sheet() const {
  const auto agency = std::ranges::find(m_start.agencies, m_start.standard.agencyId, &Agency::id);
  RequirementSheet sheet = requirementSheetOf(
      m_start.standard, letterheadOf(m_start.office, agency == m_start.agencies.end() ? nullptr : &*agency),
      Language::Id);
  const QDateTime local = m_session.zone().local(m_session.nowMs());
  sheet.printedAt = {local.date(), local.time(), m_session.zone().name};
  return compose(sheet, PaperSize::A4);
}

void StandardEditing::keep() {
  m_keepSoon.stop();
  m_session.backend()
      .ask([seat = m_session.seat(), standard = m_start.standard](Office& office) {
        return StandardDesk(office.store(), office.almanac()).keepDraft(seat, standard);
      })
      .then(this, [this, standard = m_start.standard](const Done& kept) {
        if (!kept) {
          Q_EMIT refused({}, errorWords(kept.error()));
          return;
        }
        m_isKept = standard == m_start.standard;
        Q_EMIT changed();
      });
}

void StandardEditing::publish() {
  if (m_isBusy) return;
  if (const auto wrong = problem()) {
    Q_EMIT refused(wrong->field, standardProblemWords(*wrong));
    return;
  }
  m_isBusy = true;
  m_keepSoon.stop();
  Q_EMIT changed();
  m_session.backend()
      .ask([seat = m_session.seat(), standard = m_start.standard](Office& office) -> Done {
        const StandardDesk desk(office.store(), office.almanac());
        if (auto done = desk.publish(seat, {standard}); !done) return done;
        return desk.dropDraft(seat, standard.id);
      })
      .then(this, [this](const Done& done) {
        m_isBusy = false;
        Q_EMIT changed();
        if (!done) {
          const Error& error = done.error();
          const bool isOfStandard = error.code == ErrorCode::Invalid || error.code == ErrorCode::Duplicate;
          Q_EMIT refused(error.field, isOfStandard ? standardProblemWords(error) : errorWords(error));
          return;
        }
        const ServiceStandard& standard = m_start.standard;
        const bool isNow = standard.validFrom <= m_session.zone().day(m_session.nowMs());
        Q_EMIT published(isNow ? tr("%1 versi %2 terbit dan sudah berlaku. Permohonan lama tetap memakai versinya.")
                                     .arg(standard.name)
                                     .arg(standard.version)
                               : tr("%1 versi %2 terbit dan berlaku mulai %3. Sampai saat itu versi lama dipakai.")
                                     .arg(standard.name)
                                     .arg(standard.version)
                                     .arg(shortDateWords(standard.validFrom)));
      });
}

void StandardEditing::discard() {
  if (m_isBusy) return;
  m_keepSoon.stop();
  m_session.backend()
      .ask([seat = m_session.seat(), id = m_start.former.id](Office& office) {
        return StandardDesk(office.store(), office.almanac()).dropDraft(seat, id);
      })
      .then(this, [this](const Done& done) {
        if (!done) {
          Q_EMIT refused({}, errorWords(done.error()));
          return;
        }
        Q_EMIT discarded();
      });
}
