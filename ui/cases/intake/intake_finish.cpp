#include "cases/intake/intake_finish.h"

#include <algorithm>

#include "cases/case_words.h"
#include "papers/print_words.h"

namespace {

struct Registering {
  std::vector<FieldProblem> problems;
  std::optional<Registered> done;
};

IntakeNote paperNote(const PrintJob& job) {
  const ChipValue word = words::printState(job);
  IntakeNote note{word.words, word.icon, word.tone};
  switch (job.state) {
    case PrintState::Queued:
      note.words = IntakeFinish::tr("menunggu pencetak %1").arg(words::printer(job.printer));
      break;
    case PrintState::Printed:
      note.words =
          job.copy > 0 ? IntakeFinish::tr("salinan ke-%1 tercetak").arg(job.copy) : IntakeFinish::tr("tercetak");
      break;
    case PrintState::Failed:
      note.words = IntakeFinish::tr("belum tercetak. %1").arg(words::printFailure(job.reason, job.printer));
      break;
    case PrintState::Dismissed:
      note.words = IntakeFinish::tr("tidak dicetak");
      break;
  }
  return note;
}

}  // namespace

IntakeFinish::IntakeFinish(Session& session, QObject* parent) : QObject(parent), m_session(session) {
  connect(&session.backend(), &Backend::changed, this, [this](const QStringList& kinds) {
    if (kinds.contains(QStringLiteral("print"))) refreshPaper();
  });
}

void IntakeFinish::clear() {
  ++m_request;
  m_outcome.reset();
}

void IntakeFinish::registerCase(const Intake& intake) {
  const int request = m_request;
  m_session.backend()
      .ask([seat = m_session.seat(), intake](Office& office) -> Result<Registering> {
        auto problems = office.cases().problems(intake);
        if (!problems) return tl::unexpected(problems.error());
        if (!problems->empty()) return Registering{std::move(*problems), std::nullopt};
        auto done = office.cases().registerCase(seat, intake);
        if (!done) return tl::unexpected(done.error());
        return Registering{{}, std::move(*done)};
      })
      .then(this, [this, request](const Result<Registering>& answer) {
        if (request != m_request) return;
        if (!answer) {
          Q_EMIT refused(answer.error());
        } else if (!answer->done) {
          Q_EMIT problemsFound(answer->problems);
        } else {
          end({answer->done->record, answer->done->paperId, answer->done->paperLabel, true});
        }
      });
}

void IntakeFinish::giveBack(const Intake& intake) {
  const int request = m_request;
  m_session.backend()
      .ask([seat = m_session.seat(), intake](Office& office) { return office.cases().giveBack(seat, intake); })
      .then(this, [this, request](const Result<GivenBack>& given) {
        if (request != m_request) return;
        if (!given) {
          Q_EMIT refused(given.error());
        } else {
          end({given->record, given->paperId, given->paperLabel, false});
        }
      });
}

void IntakeFinish::end(const Outcome& outcome) {
  m_outcome = outcome;
  Q_EMIT finished(outcome);
  refreshPaper();
}

void IntakeFinish::show(const Outcome& outcome) {
  m_outcome = outcome;
  refreshPaper();
}

IntakeResult IntakeFinish::resultOf(const Outcome& outcome, const Zone& zone) {
  const CaseRecord& record = outcome.record;
  IntakeResult result;
  result.code = record.code;
  result.canReopen = !outcome.isRegistered;
  if (outcome.isRegistered) {
    result.heading = tr("Terdaftar atas nama %1").arg(record.name);
    if (record.promisedAtMs) {
      const QDateTime promised = zone.local(*record.promisedAtMs);
      result.promise = tr("Dijanjikan selesai %1, pukul %2 %3")
                           .arg(words::longDay(promised.date()), words::clock(promised), zone.name);
    }
    result.paperName = tr("Tanda terima %1").arg(outcome.paperLabel);
    result.printAction = tr("Cetak tanda terima lagi");
  } else {
    result.heading = tr("Belum terdaftar: %n syarat kurang", nullptr, static_cast<int>(record.missing.size()));
    result.promise = tr("Warga kembali membawa slip ini; isian tidak diketik ulang.");
    result.paperName = tr("Slip %1").arg(outcome.paperLabel);
    result.printAction = tr("Cetak slip lagi");
  }
  return result;
}

void IntakeFinish::refreshPaper() {
  if (!m_outcome || m_outcome->paperId.isEmpty()) return;
  const int request = m_request;
  const QString paperId = m_outcome->paperId;
  m_session.backend()
      .ask([paperId](Office& office) { return office.papers().view(paperId); })
      .then(this, [this, request, paperId](const Result<PaperView>& view) {
        if (request != m_request || !m_outcome || m_outcome->paperId != paperId) return;
        if (!view || view->jobs.empty()) return;
        // A job that another one has settled says nothing any more, also when both are of the same millisecond.
        const PrintJob& job = *std::ranges::max_element(view->jobs, {}, [](const PrintJob& one) {
          return std::make_pair(one.queuedAtMs, one.state != PrintState::Dismissed);
        });
        Q_EMIT printStateChanged(paperNote(job));
      });
}

void IntakeFinish::printAgain() {
  if (!m_outcome) return;
  const int request = m_request;
  m_session.backend()
      .ask([seat = m_session.seat(), paperId = m_outcome->paperId](Office& office) {
        return office.papers().printAgain(seat, paperId, {});
      })
      .then(this, [this, request](const Result<QueuedPaper>& queued) {
        if (request != m_request) return;
        if (!queued) {
          Q_EMIT refused(queued.error());
        } else {
          Q_EMIT paperQueued();
        }
      });
}
