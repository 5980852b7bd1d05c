#include "cases/cases_presenter.h"

#include <algorithm>

#include "cases/files/file_words.h"
#include "session/error_words.h"

namespace {

/// The step that a case usually takes next.
std::optional<CaseState> usualStep(CaseState from) {
  switch (from) {
    case CaseState::Registered:
      return CaseState::Verified;
    case CaseState::Verified:
    case CaseState::WaitingApplicant:
    case CaseState::WaitingPayment:
      return CaseState::Processing;
    case CaseState::Processing:
    case CaseState::Issued:
      return CaseState::Ready;
    case CaseState::Approved:
      return CaseState::Issued;
    case CaseState::Ready:
      return CaseState::Collected;
    default:
      return std::nullopt;
  }
}

}  // namespace

CasesPresenter::CasesPresenter(Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_files(session) {
  connect(&m_files, &FileTaker::taken, this, &CasesPresenter::takeFile);
  connect(&m_files, &FileTaker::refused, this, [this](const QString&, const QString& name, const Error& error) {
    noteFile({words::fileFailure(name, error), Icon::Warning, Tone::Late});
  });
  connect(&m_files, &FileTaker::progressed, this, [this](const QString&, const QString& name, int percent) {
    noteFile({tr("Menyalin %1, %2 %").arg(name).arg(percent), Icon::Paperclip, Tone::Muted});
  });
  connect(&session.backend(), &Backend::changed, this, [this](const QStringList& kinds) {
    for (const char* kind : {"case", "print", "paper"})
      if (kinds.contains(QLatin1String(kind))) return refresh();
  });
}

void CasesPresenter::refresh() {
  if (m_isReading) {
    m_mustRead = true;
    return;
  }
  struct Answer {
    CaseCounts counts;
    std::vector<CaseListLine> lines;
  };
  m_isReading = true;
  m_mustRead = false;
  const QString officerId = m_session.seat().officerId;
  CaseFilter filter;
  filter.which = m_state.which;
  filter.officerId = officerId;
  filter.text = m_state.filter;
  m_session.backend()
      .ask([filter, officerId, wanted = m_wanted](Office& office) -> Result<Answer> {
        const auto counts = office.cases().counts(officerId);
        if (!counts) return tl::unexpected(counts.error());
        auto lines = office.cases().list(filter, wanted + 1, 0);
        if (!lines) return tl::unexpected(lines.error());
        return Answer{*counts, std::move(*lines)};
      })
      .then(this, [this, filter, wanted = m_wanted](const Result<Answer>& answer) {
        m_isReading = false;
        if (answer && filter.which == m_state.which && filter.text == m_state.filter) {
          m_state.hasLoaded = true;
          m_state.counts = answer->counts;
          m_state.lines = answer->lines;
          m_state.hasMore = static_cast<int>(m_state.lines.size()) > wanted;
          if (m_state.hasMore) m_state.lines.pop_back();
          if (m_state.selected.isEmpty() && !m_state.lines.empty())
            m_state.selected = m_state.lines.front().id.toString();
          loadDetail();
        } else if (!answer) {
          m_state.failure = {errorWords(answer.error()), Icon::Warning, Tone::Late};
        }
        Q_EMIT stateChanged();
        if (m_mustRead) refresh();
      });
}

void CasesPresenter::show(CaseFilter::Which which) {
  if (m_state.which == which) return;
  m_state.which = which;
  m_wanted = kPageSize;
  refresh();
}

void CasesPresenter::setFilter(const QString& words) {
  if (m_state.filter == words) return;
  m_state.filter = words;
  m_wanted = kPageSize;
  refresh();
}

void CasesPresenter::fetchMore() {
  if (!m_state.hasMore || m_isReading) return;
  m_wanted += kPageSize;
  refresh();
}

void CasesPresenter::openCase(const CaseId& id) {
  if (m_state.selected == id.toString() && m_state.detail) return;
  m_state.selected = id.toString();
  m_state.showsNik = false;
  m_state.failure = {};
  m_state.fileNote = {};
  m_state.detail.reset();
  m_state.steps.clear();
  Q_EMIT stateChanged();
  loadDetail();
}

void CasesPresenter::loadDetail() {
  const auto id = CaseId::parse(m_state.selected);
  const int request = ++m_detailRequest;
  if (!id) return;
  m_session.backend()
      .ask([id = *id](Office& office) { return office.cases().detail(id); })
      .then(this, [this, request](const Result<CaseDetail>& detail) {
        if (request != m_detailRequest) return;
        if (detail) {
          takeDetail(*detail);
        } else {
          m_state.detail.reset();
          m_state.steps.clear();
          m_state.failure = {errorWords(detail.error()), Icon::Warning, Tone::Late};
        }
        Q_EMIT stateChanged();
      });
}

void CasesPresenter::takeDetail(const CaseDetail& detail) {
  m_state.detail = detail;
  m_state.steps.clear();
  const CaseState from = detail.record.state;
  CaseFacts facts;
  facts.isChecklistComplete = detail.checklist.isComplete();
  facts.isFeeSettled = detail.record.feeRupiah == 0;
  facts.hasReason = true;
  facts.hasHandoverProof = true;
  for (const CaseState to : detail.nextStates) {
    CaseStep step;
    step.to = to;
    switch (to) {
      case CaseState::Verified:
        step.action = tr("Verifikasi");
        break;
      case CaseState::Processing:
        step.action = from == CaseState::Verified ? tr("Proses") : tr("Lanjut proses");
        if (from == CaseState::Registered) step.action = tr("Proses langsung");
        break;
      case CaseState::WaitingApplicant:
        step.action = tr("Tunggu pemohon");
        step.question = tr("Apa yang ditunggu dari pemohon");
        break;
      case CaseState::WaitingPayment:
        step.action = tr("Tunggu pembayaran");
        break;
      case CaseState::Approved:
        step.action = tr("Setujui");
        break;
      case CaseState::Rejected:
        step.action = tr("Tolak");
        step.question = tr("Alasan penolakan");
        break;
      case CaseState::Issued:
        step.action = tr("Terbitkan");
        break;
      case CaseState::Ready:
        step.action = tr("Tandai siap");
        break;
      case CaseState::Collected:
        step.action = tr("Serahkan");
        step.question = tr("Diserahkan kepada siapa, dengan bukti apa");
        break;
      case CaseState::Cancelled:
        step.action = tr("Batalkan");
        step.question = tr("Alasan pembatalan");
        break;
      case CaseState::Draft:
      case CaseState::Incomplete:
      case CaseState::Registered:
        continue;  // those are done at the counter, with the form
    }
    for (const CaseGuard guard : caseGuards(from, to, facts)) {
      if (guard == CaseGuard::FeeOpen) step.obstacle = tr("Tarif belum lunas");
      if (guard == CaseGuard::IdentityConflict) step.obstacle = tr("Pilih identitas yang benar dahulu");
      if (guard == CaseGuard::ChecklistIncomplete) step.obstacle = tr("Syarat belum lengkap");
    }
    step.isUsual = usualStep(from) == to;
    m_state.steps.push_back(std::move(step));
  }
}

template <typename Question>
void CasesPresenter::command(Question question) {
  if (m_state.isBusy) return;
  m_state.isBusy = true;
  m_state.failure = {};
  Q_EMIT stateChanged();
  m_session.backend().ask(std::move(question)).then(this, [this](const auto& answer) {
    m_state.isBusy = false;
    if (!answer) m_state.failure = {errorWords(answer.error()), Icon::Warning, Tone::Late};
    Q_EMIT stateChanged();
  });
}

void CasesPresenter::revealNik() {
  if (!m_state.detail || m_state.showsNik || m_state.isBusy) return;
  m_state.showsNik = true;
  command([seat = m_session.seat(), id = m_state.detail->record.id,
           text = tr("NIK ditampilkan di layar")](Office& office) { return office.cases().addNote(seat, id, text); });
}

void CasesPresenter::step(CaseState to, const QString& written) {
  if (!m_state.detail) return;
  command([seat = m_session.seat(), id = m_state.detail->record.id, to, written](Office& office) {
    return office.cases().setState(seat, id, to, written);
  });
}

void CasesPresenter::addNote(const QString& text) {
  if (!m_state.detail) return;
  command([seat = m_session.seat(), id = m_state.detail->record.id, text](Office& office) {
    return office.cases().addNote(seat, id, text);
  });
}

bool CasesPresenter::beginFiles() {
  if (!m_state.detail) return false;
  const CaseId& id = m_state.detail->record.id;
  if (m_files.isBusy() && m_fileCase != id) {
    noteFile({tr("Lampiran permohonan lain masih disalin. Tunggu sebentar."), Icon::Hourglass, Tone::Warn});
    return false;
  }
  m_fileCase = id;
  noteFile({});
  return true;
}

void CasesPresenter::attach(const QString& requirementId, const QStringList& paths) {
  if (!paths.isEmpty() && beginFiles()) m_files.take(requirementId, paths);
}

void CasesPresenter::attachPicture(const QString& requirementId, const QImage& picture) {
  if (!picture.isNull() && beginFiles()) m_files.takePicture(requirementId, picture);
}

void CasesPresenter::takeFile(const Attachment& attachment) {
  // Not through command(): several files come one after the other, and none may be passed over as busy.
  m_session.backend()
      .ask([seat = m_session.seat(), id = m_fileCase, attachment](Office& office) {
        return office.cases().attach(seat, id, attachment);
      })
      .then(this, [this, name = attachment.name](const Done& done) {
        if (!done) {
          noteFile({words::fileFailure(name, done.error()), Icon::Warning, Tone::Late});
        } else if (m_state.fileNote.tone != Tone::Late) {
          noteFile({});
        }
      });
}

void CasesPresenter::noteFile(const IntakeNote& note) {
  if (!note.words.isEmpty() && m_state.selected != m_fileCase.toString() && note.tone == Tone::Muted) return;
  m_state.fileNote = note;
  Q_EMIT stateChanged();
}

void CasesPresenter::detach(const Attachment& attachment) {
  if (!m_state.detail) return;
  command([seat = m_session.seat(), id = m_state.detail->record.id, attachment](Office& office) {
    return office.cases().detach(seat, id, attachment.file.sha256, attachment.requirementId);
  });
}

void CasesPresenter::printAgain(const QString& paperId) {
  if (!m_state.detail || m_state.detail->papers.empty()) return;
  QString wanted = paperId;
  if (wanted.isEmpty()) {
    const auto& papers = m_state.detail->papers;
    wanted = std::ranges::max_element(papers, {}, &PaperRecord::issuedAtMs)->id.toString();
  }
  command([seat = m_session.seat(), wanted](Office& office) { return office.papers().printAgain(seat, wanted, {}); });
}
