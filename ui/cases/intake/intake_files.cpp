#include "cases/intake/intake_files.h"

#include <QFileInfo>

#include <algorithm>

#include "cases/files/file_preview.h"
#include "cases/files/file_words.h"

namespace {

/// Enough to learn whether a page can be drawn at all.
constexpr QSize kTinyPage{16, 16};

}  // namespace

IntakeFiles::IntakeFiles(Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_taker(session), m_scans(session) {
  connect(&m_scans, &ScanFolder::offersChanged, this, &IntakeFiles::changed);
  connect(&m_scans, &ScanFolder::awayChanged, this, &IntakeFiles::changed);
  connect(&m_taker, &FileTaker::taken, this, &IntakeFiles::taken);
  connect(&m_taker, &FileTaker::refused, this, &IntakeFiles::refuse);
  connect(&m_taker, &FileTaker::progressed, this,
          [this](const QString& requirementId, const QString& name, int percent) {
            note(requirementId, {tr("Menyalin %1, %2 %").arg(name).arg(percent), Icon::Paperclip, Tone::Muted});
          });
}

void IntakeFiles::begin() {
  ++m_form;
  m_taker.clear();
  m_notes.clear();
  m_hasToldToWait = false;
  readScanFolder();
}

void IntakeFiles::end() {
  ++m_form;
  m_taker.clear();
  m_notes.clear();
  m_scans.forgetAll();
  m_scans.setActive(false);
}

void IntakeFiles::readScanFolder() {
  m_session.backend()
      .ask([](Office& office) { return office.roster().preference({}, ScanFolder::preferenceKey()); })
      .then(this, [this, form = m_form](const Result<std::optional<QString>>& folder) {
        if (form != m_form || !folder) return;
        m_scans.setFolder(folder->value_or(QString()));
        m_scans.setActive(true);
      });
}

void IntakeFiles::attach(const QString& requirementId, const QStringList& paths) {
  forgetNote(requirementId);
  m_taker.take(requirementId, paths);
}

void IntakeFiles::attachPicture(const QString& requirementId, const QImage& picture) {
  forgetNote(requirementId);
  m_taker.takePicture(requirementId, picture);
}

void IntakeFiles::attachScan(const QString& requirementId) {
  if (m_scans.offers().isEmpty()) return;
  const QString path = m_scans.offers().last();
  attach(requirementId, {path});
  m_scans.forget(path);
}

void IntakeFiles::dismissScan() {
  if (!m_scans.offers().isEmpty()) m_scans.forget(QString(m_scans.offers().last()));
}

void IntakeFiles::forgetNote(const QString& requirementId) {
  if (m_notes.remove(requirementId)) Q_EMIT changed();
}

bool IntakeFiles::mustWait() {
  if (!m_taker.isBusy()) return false;
  if (!std::exchange(m_hasToldToWait, true)) return true;
  m_taker.clear();
  return false;
}

bool IntakeFiles::add(std::vector<Attachment>& files, const Attachment& attachment) {
  const QString& requirementId = attachment.requirementId;
  const bool isDouble = std::ranges::any_of(files, [&](const Attachment& other) {
    return other.file.sha256 == attachment.file.sha256 && other.requirementId == requirementId;
  });
  if (isDouble || files.size() >= kMaxFilesOfCase) {
    const Error error =
        isDouble ? Error{ErrorCode::Duplicate, attachment.file.sha256, false, QStringLiteral("file"), 0}
                 : Error{ErrorCode::Invalid, QStringLiteral("file.too_many"), false, QStringLiteral("file"), 0};
    refuse(requirementId, attachment.name, error);
    return false;
  }
  files.push_back(attachment);
  m_hasToldToWait = false;
  tellIfLocked(attachment);
  // One that was refused together with it stays told.
  if (m_notes.value(requirementId).tone != Tone::Late) m_notes.remove(requirementId);
  return true;
}

void IntakeFiles::tellIfLocked(const Attachment& attachment) {
  if (attachment.file.kind != FileKind::Pdf) return;
  m_session.backend()
      .askFiles([file = attachment.file](const BlobStore& blobs) { return drawFile(blobs, file, 0, kTinyPage); })
      .then(this, [this, form = m_form, attachment](const Result<FilePreview>& drawn) {
        if (form != m_form || drawn || drawn.error().detail != QLatin1String("file.password")) return;
        note(attachment.requirementId,
             {tr("PDF ini bersandi: %1 terlampir, tetapi tidak bisa dilihat. Minta salinan tanpa sandi.")
                  .arg(attachment.name),
              Icon::Warning, Tone::Late});
      });
}

void IntakeFiles::refuse(const QString& requirementId, const QString& name, const Error& error) {
  qWarning("a file was not taken: %s (%s)", qPrintable(error.detail), qPrintable(error.field));
  note(requirementId, {words::fileFailure(name, error), Icon::Warning, Tone::Late});
}

void IntakeFiles::note(const QString& requirementId, const IntakeNote& note) {
  m_notes.insert(requirementId, note);
  Q_EMIT changed();
}

void IntakeFiles::fill(IntakeState& state) const {
  state.fileNotes = m_notes;
  for (RequirementRow& row : state.rows) {
    const IntakeNote note = m_notes.value(row.key);
    row.note = note.words;
    row.noteTone = note.tone;
  }
  if (m_scans.isAway() && !state.fileNotes.contains(QString()))
    state.fileNotes.insert(QString(), {tr("Folder pemindai tidak terjangkau. Dicari lagi dengan sendirinya."),
                                       Icon::Warning, Tone::Warn});
  const QStringList& offers = m_scans.offers();
  state.newScan = offers.isEmpty() ? QString() : QFileInfo(offers.last()).fileName();
  state.moreScans = offers.isEmpty() ? 0 : static_cast<int>(offers.size()) - 1;
}
