#include "settings/standards/standards_presenter.h"

#include <QFileInfo>
#include <QSaveFile>

#include "session/error_words.h"
#include "session/session.h"
#include "settings/standards/standard_words.h"

namespace {

StandardFile::Kind kindOf(const QString& fileName) {
  return fileName.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) ? StandardFile::Kind::Csv
                                                                       : StandardFile::Kind::Json;
}

}  // namespace

void StandardsPresenter::refuse(const Error& error) {
  if (error.code == ErrorCode::Duplicate) {
    Q_EMIT refused(
        tr("Versi %1 sudah ada. Naikkan nomor versi di berkas, lalu impor lagi. Standar yang lama tetap berlaku.")
            .arg(error.detail));
    return;
  }
  if (error.code != ErrorCode::Invalid) {
    Q_EMIT refused(error.field == QLatin1String("role")
                       ? tr("Hanya admin yang boleh mengubah standar. Minta admin masuk lebih dahulu.")
                       : errorWords(error));
    return;
  }
  const QString where = error.field.isEmpty() ? tr("baris %1").arg(error.line)
                        : error.line > 0      ? tr("baris %1, kolom “%2”").arg(error.line).arg(error.field)
                                              : tr("kolom “%1”").arg(error.field);
  Q_EMIT refused(
      tr("Berkas belum benar di %1. %2 Standar yang lama tetap berlaku.").arg(where, standardProblemWords(error)));
}

void StandardsPresenter::look(const QString& fileName, const QByteArray& bytes) {
  if (m_isBusy) return;
  m_isBusy = true;
  StandardFile file{kindOf(fileName), bytes, {}, {}};
  m_session.backend()
      .ask([seat = m_session.seat(), file](Office& office) -> Result<std::vector<StandardProposal>> {
        if (auto done = office.roster().checkAdministrator(seat); !done) return tl::unexpected(done.error());
        return StandardDesk(office.store(), office.almanac()).lookAt(file);
      })
      .then(this, [this, fileName, file](const Result<std::vector<StandardProposal>>& proposals) {
        m_isBusy = false;
        if (!proposals) return refuse(proposals.error());
        m_preview = StandardPreview{fileName, file, *proposals};
        Q_EMIT previewed();
      });
}

void StandardsPresenter::take(const QString& decree, QDate validFrom) {
  if (m_isBusy || !m_preview) return;
  m_isBusy = true;
  StandardFile file = m_preview->file;
  file.decree = decree;
  file.validFrom = validFrom;
  m_session.backend()
      .ask([seat = m_session.seat(), file](Office& office) {
        return StandardDesk(office.store(), office.almanac()).take(seat, file);
      })
      .then(this, [this, fileName = m_preview->fileName](const Result<std::vector<ServiceStandard>>& taken) {
        m_isBusy = false;
        if (!taken) return refuse(taken.error());
        m_preview.reset();
        const ServiceStandard& first = taken->front();
        Q_EMIT saved(taken->size() == 1
                         ? tr("%1 versi %2 diimpor dari %3. Permohonan lama tetap memakai versi lamanya.")
                               .arg(first.name)
                               .arg(first.version)
                               .arg(fileName)
                         : tr("%n standar diimpor dari %1. Permohonan lama tetap memakai versi lamanya.", nullptr,
                              static_cast<int>(taken->size()))
                               .arg(fileName));
      });
}

void StandardsPresenter::writeTo(const QString& path, const QStringList& serviceIds) {
  if (m_isBusy) return;
  m_isBusy = true;
  m_session.backend()
      .ask([kind = kindOf(path), serviceIds](Office& office) {
        return StandardDesk(office.store(), office.almanac()).write(kind, serviceIds);
      })
      .then(this, [this, path](const Result<QByteArray>& bytes) {
        m_isBusy = false;
        if (!bytes) return refuse(bytes.error());
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit()) {
          Q_EMIT refused(tr("%1 tidak bisa ditulis. Pilih folder lain.").arg(QFileInfo(path).fileName()));
          return;
        }
        Q_EMIT saved(tr("Tersimpan di %1.").arg(path));
      });
}

void StandardsPresenter::open(const QString& serviceId) {
  if (m_isBusy) return;
  m_isBusy = true;
  m_session.backend()
      .ask([seat = m_session.seat(), serviceId](Office& office) -> Result<StandardStart> {
        if (auto done = office.roster().checkAdministrator(seat); !done) return tl::unexpected(done.error());
        const StandardDesk desk(office.store(), office.almanac());
        const ServiceStandard* newest = desk.newest(serviceId);
        if (!newest) return failure(ErrorCode::NotFound, serviceId, QStringLiteral("service"));
        auto draft = desk.draft(seat, serviceId);
        if (!draft) return tl::unexpected(draft.error());
        StandardStart start;
        start.former = *newest;
        start.isResumed = draft->has_value();
        start.standard = draft->value_or(*newest);
        // A decree and a day of its own must be given; a number that somebody else has taken since moves on.
        start.standard.version = newest->version + 1;
        if (!start.isResumed) {
          start.standard.decree.clear();
          start.standard.validFrom = {};
        }
        start.office = office.almanac().office();
        for (const AgencyEntry& entry : office.almanac().catalogue().agencies) start.agencies.push_back(entry.agency);
        start.series = office.almanac().catalogue().series;
        return start;
      })
      .then(this, [this](const Result<StandardStart>& start) {
        m_isBusy = false;
        if (!start) return refuse(start.error());
        Q_EMIT opened(*start);
      });
}
