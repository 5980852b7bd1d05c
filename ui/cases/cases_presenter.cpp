#include "cases/cases_presenter.h"

#include <algorithm>
#include <set>
#include <utility>

#include "cases/case_words.h"
#include "cases/files/file_words.h"
#include "cases/handover/handover_words.h"
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

/// A step in words; absent for those that are done at the counter, with the form.
std::optional<CaseStep> stepOf(CaseState from, CaseState to) {
  CaseStep step;
  step.to = to;
  step.isUsual = usualStep(from) == to;
  switch (to) {
    case CaseState::Verified:
      step.action = CasesPresenter::tr("Verifikasi");
      break;
    case CaseState::Processing:
      step.action = from == CaseState::Verified     ? CasesPresenter::tr("Proses")
                    : from == CaseState::Registered ? CasesPresenter::tr("Proses langsung")
                                                    : CasesPresenter::tr("Lanjut proses");
      break;
    case CaseState::WaitingApplicant:
      step.action = CasesPresenter::tr("Tunggu pemohon");
      step.question = CasesPresenter::tr("Apa yang ditunggu dari pemohon");
      break;
    case CaseState::WaitingPayment:
      step.action = CasesPresenter::tr("Tunggu pembayaran");
      break;
    case CaseState::Approved:
      step.action = CasesPresenter::tr("Setujui");
      break;
    case CaseState::Rejected:
      step.action = CasesPresenter::tr("Tolak");
      step.question = CasesPresenter::tr("Alasan penolakan");
      break;
    case CaseState::Issued:
      step.action = CasesPresenter::tr("Terbitkan");
      break;
    case CaseState::Ready:
      step.action = CasesPresenter::tr("Tandai siap");
      break;
    case CaseState::Collected:
      step.action = CasesPresenter::tr("Serahkan");
      step.opensForm = true;
      break;
    case CaseState::Cancelled:
      step.action = CasesPresenter::tr("Batalkan");
      step.question = CasesPresenter::tr("Alasan pembatalan");
      break;
    case CaseState::Draft:
    case CaseState::Incomplete:
    case CaseState::Registered:
      return std::nullopt;
  }
  return step;
}

/// Why a step was refused, by the guard that stood in its way.
QString refusalWords(const Error& error) {
  if (error.code != ErrorCode::Conflict) return errorWords(error);
  if (error.detail == toKey(CaseGuard::FeeOpen)) return CasesPresenter::tr("tarif belum lunas");
  if (error.detail == toKey(CaseGuard::ChecklistIncomplete)) return CasesPresenter::tr("syarat belum lengkap");
  if (error.detail == toKey(CaseGuard::IdentityConflict)) return CasesPresenter::tr("identitas belum dipilih");
  if (error.detail == toKey(CaseGuard::NoSuchStep)) return CasesPresenter::tr("keadaannya sudah berubah");
  return errorWords(error);
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
    for (const char* kind : {"case", "print", "paper", "payment"})
      if (kinds.contains(QLatin1String(kind))) return refresh();
    // A file that was fetched.
    if (kinds.contains(QLatin1String("file")) && m_isActive) loadDetail();
  });
  connect(&session, &Session::secondPassed, this, [this] {
    const auto isOnTheMove = [](const auto& entry) {
      return entry.second.at != FileStanding::At::Here || entry.second.isWaiting;
    };
    if (m_isActive && m_state.detail && std::ranges::any_of(m_state.fileStandings, isOnTheMove)) loadStandings();
  });
}

void CasesPresenter::setActive(bool isActive) {
  m_isActive = isActive;
  if (m_isActive) refresh();
}

void CasesPresenter::refresh() {
  if (m_isReading || !m_isActive) {
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
  const CaseFilter filter = this->filter();
  const CaseOrder order = m_state.order;
  m_session.backend()
      .ask([filter, order, officerId, wanted = m_wanted](Office& office) -> Result<Answer> {
        const auto counts = office.cases().counts(officerId);
        if (!counts) return tl::unexpected(counts.error());
        auto lines = office.cases().list(filter, wanted + 1, 0, order);
        if (!lines) return tl::unexpected(lines.error());
        return Answer{*counts, std::move(*lines)};
      })
      .then(this, [this, filter, order, wanted = m_wanted](const Result<Answer>& answer) {
        m_isReading = false;
        if (answer && filter.which == m_state.which && filter.text == m_state.filter && order == m_state.order) {
          m_state.hasLoaded = true;
          m_state.counts = answer->counts;
          m_state.lines = answer->lines;
          m_state.hasMore = static_cast<int>(m_state.lines.size()) > wanted;
          if (m_state.hasMore) m_state.lines.pop_back();
          followList();
          loadDetail();
          readChoices();
        } else if (!answer) {
          m_state.failure = {errorWords(answer.error()), Icon::Warning, Tone::Late};
        }
        Q_EMIT stateChanged();
        if (m_mustRead && m_isActive) refresh();
      });
}

void CasesPresenter::followList() {
  const bool mustFollow = std::exchange(m_mustFollow, false);
  if (!m_state.chosen.empty() || (!m_state.selected.isEmpty() && !mustFollow)) return;
  const auto isSelected = [this](const CaseListLine& line) { return line.id.toString() == m_state.selected; };
  if (std::ranges::any_of(m_state.lines, isSelected)) return;
  // Whoever filtered for one person must not act on another, who is not in the list any more.
  m_state.selected = m_state.lines.empty() ? QString() : m_state.lines.front().id.toString();
  m_state.showsNik = false;
  m_state.failure = {};
  m_state.fileNote = {};
  m_state.detail.reset();
  m_state.steps.clear();
}

CaseFilter CasesPresenter::filter() const {
  CaseFilter filter;
  filter.which = m_state.which;
  filter.officerId = m_session.seat().officerId;
  filter.text = m_state.filter;
  return filter;
}

void CasesPresenter::show(CaseFilter::Which which) {
  if (m_state.which == which) return;
  m_state.which = which;
  m_wanted = kPageSize;
  m_mustFollow = true;
  refresh();
}

void CasesPresenter::setFilter(const QString& words) {
  if (m_state.filter == words) return;
  m_state.filter = words;
  m_wanted = kPageSize;
  m_mustFollow = true;
  refresh();
}

void CasesPresenter::sort(const CaseOrder& order) {
  if (m_state.order == order) return;
  m_state.order = order;
  m_wanted = kPageSize;
  Q_EMIT stateChanged();
  refresh();
}

void CasesPresenter::fetchMore() {
  if (!m_state.hasMore || m_isReading) return;
  m_isReading = true;
  const CaseFilter filter = this->filter();
  const CaseOrder order = m_state.order;
  const auto known = static_cast<int>(m_state.lines.size());
  m_session.backend()
      .ask([filter, order, known](Office& office) { return office.cases().list(filter, kPageSize + 1, known, order); })
      .then(this, [this, filter, order](const Result<std::vector<CaseListLine>>& page) {
        m_isReading = false;
        const bool isStill = filter.which == m_state.which && filter.text == m_state.filter && order == m_state.order;
        if (page && isStill && !m_mustRead) {
          m_state.hasMore = static_cast<int>(page->size()) > kPageSize;
          std::set<QString> there;
          for (const CaseListLine& line : m_state.lines) there.insert(line.id.toString());
          for (std::size_t i = 0; i < page->size() && i < std::size_t{kPageSize}; ++i)
            if (!there.contains((*page)[i].id.toString())) m_state.lines.push_back((*page)[i]);
          m_wanted += kPageSize;
        } else if (!page) {
          m_state.failure = {errorWords(page.error()), Icon::Warning, Tone::Late};
        }
        Q_EMIT stateChanged();
        if (m_mustRead && m_isActive) refresh();
      });
}

void CasesPresenter::openCase(const CaseId& id) {
  if (m_state.selected == id.toString() && m_state.detail) return;
  m_mustFollow = false;
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
          loadStandings();
        } else {
          m_state.detail.reset();
          m_state.steps.clear();
          m_state.failure = {errorWords(detail.error()), Icon::Warning, Tone::Late};
        }
        Q_EMIT stateChanged();
      });
}

void CasesPresenter::loadStandings() {
  if (!m_state.detail) return;
  std::vector<FileId> files;
  for (const AttachmentLine& line : m_state.detail->files)
    files.push_back({m_state.detail->record.stream, line.attachment.file.sha256});
  using Standings = std::map<QString, FileStanding>;
  m_session.backend()
      .ask([files](Office& office) -> Result<Standings> {
        Standings standings;
        if (office.store().authority() != Authority::Member) return standings;
        for (const FileId& file : files) standings[file.sha256] = office.hall().standingOf(file);
        return standings;
      })
      .then(this, [this, id = m_state.detail->record.id](const Result<Standings>& standings) {
        if (!standings || !m_state.detail || m_state.detail->record.id != id) return;
        if (*standings == m_state.fileStandings) return;
        m_state.fileStandings = *standings;
        Q_EMIT stateChanged();
      });
}

void CasesPresenter::takeDetail(const CaseDetail& detail) {
  m_state.detail = detail;
  m_state.steps.clear();
  const CaseState from = detail.record.state;
  CaseFacts facts = detail.facts;
  facts.hasReason = true;
  facts.hasHandoverProof = true;
  if (from == CaseState::Incomplete) {
    CaseStep resuming;
    resuming.to = CaseState::Registered;
    resuming.action = tr("Lanjutkan berkas");
    resuming.isUsual = true;
    resuming.resumes = true;
    m_state.steps.push_back(std::move(resuming));
  }
  for (const CaseState to : detail.nextStates) {
    auto step = stepOf(from, to);
    if (!step) continue;
    for (const CaseGuard guard : caseGuards(from, to, facts)) {
      if (guard == CaseGuard::FeeOpen) step->obstacle = tr("Tarif belum lunas");
      if (guard == CaseGuard::IdentityConflict) step->obstacle = tr("Pilih identitas yang benar dahulu");
      if (guard == CaseGuard::ChecklistIncomplete) step->obstacle = tr("Syarat belum lengkap");
    }
    m_state.steps.push_back(std::move(*step));
  }
}

void CasesPresenter::choose(std::vector<CaseId> ids) {
  if (ids.size() < 2) ids.clear();
  if (ids.size() > static_cast<std::size_t>(kMostChosen)) ids.resize(static_cast<std::size_t>(kMostChosen));
  if (ids == m_state.chosen) return;
  m_state.chosen = std::move(ids);
  m_state.commonSteps.clear();
  m_state.hasCommonSteps = false;
  m_state.failure = {};
  if (!m_state.chosen.empty()) {
    // Nothing is open meanwhile: a step must not be able to mean either one or all.
    ++m_detailRequest;
    m_state.selected.clear();
    m_state.detail.reset();
    m_state.steps.clear();
    m_state.failure = {tr("Beberapa permohonan dipilih"), Icon::Cases, Tone::Muted};
  }
  Q_EMIT stateChanged();
  readChoices();
}

void CasesPresenter::readChoices() {
  const int request = ++m_choicesRequest;
  if (m_state.chosen.empty()) return;
  m_session.backend()
      .ask([ids = m_state.chosen](Office& office) { return office.cases().choices(ids); })
      .then(this, [this, request](const Result<std::vector<CaseChoices>>& choices) {
        if (request != m_choicesRequest) return;
        m_state.commonSteps.clear();
        m_state.hasCommonSteps = true;
        if (!choices) {
          m_state.failure = {errorWords(choices.error()), Icon::Warning, Tone::Late};
        } else if (!choices->empty()) {
          for (const CaseState to : choices->front().allowed) {
            const bool isCommon = std::ranges::all_of(*choices, [to](const CaseChoices& one) {
              return std::ranges::find(one.allowed, to) != one.allowed.end();
            });
            if (!isCommon) continue;
            auto step = stepOf(choices->front().state, to);
            if (!step) continue;
            // From different states the same step may have different words: then its plain name stands.
            const bool isSame = std::ranges::all_of(
                *choices, [&](const CaseChoices& one) { return one.state == choices->front().state; });
            if (!isSame && to == CaseState::Processing) step->action = tr("Proses");
            step->isUsual = isSame && step->isUsual;
            m_state.commonSteps.push_back(std::move(*step));
          }
        }
        Q_EMIT stateChanged();
      });
}

void CasesPresenter::stepAll(CaseState to, const QString& written) {
  if (m_state.isBusy || m_state.chosen.empty()) return;
  m_state.isBusy = true;
  m_state.failure = {};
  Q_EMIT stateChanged();
  struct Answer {
    CaseChoices about;
    std::optional<Error> refusal;
  };
  m_session.backend()
      .ask([seat = m_session.seat(), ids = m_state.chosen, to, written](Office& office) -> Result<std::vector<Answer>> {
        const auto about = office.cases().choices(ids);
        if (!about) return tl::unexpected(about.error());
        std::vector<Answer> answers;
        for (const CaseChoices& one : *about) {
          const Done done = office.cases().setState(seat, one.id, to, written);
          answers.push_back({one, done ? std::optional<Error>() : done.error()});
        }
        return answers;
      })
      .then(this, [this, to](const Result<std::vector<Answer>>& answers) {
        m_state.isBusy = false;
        if (!answers) {
          m_state.failure = {errorWords(answers.error()), Icon::Warning, Tone::Late};
          Q_EMIT stateChanged();
          return;
        }
        Q_EMIT stateChanged();
        std::vector<CaseOutcome> outcomes;
        for (const Answer& answer : *answers)
          outcomes.push_back({answer.about.code, answer.about.name,
                              answer.refusal ? refusalWords(*answer.refusal) : words::caseState(to).words,
                              !answer.refusal});
        Q_EMIT allStepped(outcomes);
      });
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

void CasesPresenter::resume() {
  if (!m_state.detail || m_state.isBusy || m_state.detail->record.state != CaseState::Incomplete) return;
  Q_EMIT resumeRequested(m_state.detail->record.code);
}

void CasesPresenter::beginHandover() {
  if (!m_state.detail || m_state.isBusy) return;
  m_state.failure = {};
  m_session.backend()
      .ask([id = m_state.detail->record.id](Office& office) { return office.handovers().begin(id); })
      .then(this, [this](const Result<HandoverStart>& start) {
        if (start) {
          Q_EMIT handoverBegun(*start);
          return;
        }
        m_state.failure = {words::handoverFailure(start.error()), Icon::Warning, Tone::Late};
        Q_EMIT stateChanged();
      });
}

void CasesPresenter::addNote(const QString& text) {
  if (!m_state.detail) return;
  command([seat = m_session.seat(), id = m_state.detail->record.id, text](Office& office) {
    return office.cases().addNote(seat, id, text);
  });
}

void CasesPresenter::settle(const QString& operationId, bool keepsOther) {
  if (!m_state.detail) return;
  command([seat = m_session.seat(), id = m_state.detail->record.id, operationId, keepsOther](Office& office) {
    const Done done = office.corrections().settle(seat, id, operationId, keepsOther);
    // Somebody else has chosen meanwhile, which is as good.
    return !done && done.error().code == ErrorCode::NotFound ? Done() : done;
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

void CasesPresenter::wantFile(const Attachment& attachment) {
  if (!m_state.detail) return;
  m_session.backend()
      .ask([file = FileId{m_state.detail->record.stream, attachment.file.sha256}](Office& office) -> Result<bool> {
        office.hall().wantFile(file);
        return true;
      })
      .then(this, [this](const Result<bool>&) { loadStandings(); });
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
