#include "cases/export/case_export_flow.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QWidget>

#include "cases/export/case_sheet.h"
#include "session/error_words.h"

CaseExportFlow::CaseExportFlow(Session& session, Prompter& prompter, QWidget* page)
    : QObject(page), m_session(session), m_prompter(prompter), m_page(page) {}

void CaseExportFlow::start(const CaseFilter& filter, const CaseOrder& order) {
  if (m_isRunning) return;
  m_seat = m_session.seat();
  m_request = {filter, order, false, {}, {}};
  m_session.backend()
      .ask([seat = m_seat, filter](Office& office) { return office.exports().prospect(seat, filter); })
      .then(this, [this](const Result<CaseExport::Prospect>& prospect) {
        if (!prospect) return refuse(prospect.error());
        if (prospect->rows == 0)
          return m_prompter.tell(m_page, tr("Daftar ini kosong"),
                                 tr("Pilih tab atau saringan yang berisi permohonan."));
        if (prospect->rows > CaseExport::kMostRows)
          return m_prompter.tell(
              m_page, tr("Daftar ini terlalu panjang"),
              tr("Sekali ekspor paling banyak %1 permohonan. Pilih tab yang lebih sempit, misalnya Terbuka.")
                  .arg(QLocale().toString(CaseExport::kMostRows)));
        askKind(*prospect);
      });
}

void CaseExportFlow::askKind(const CaseExport::Prospect& prospect) {
  std::vector<Prompter::Choice> choices{
      {QStringLiteral("xlsx"), tr("Excel (XLSX), NIK disamarkan"), tr("NIK dan telepon hanya tampak sebagian.")},
      {QStringLiteral("csv"), tr("CSV, NIK disamarkan"), tr("Teks dengan titik koma, untuk program lain.")}};
  if (prospect.mayBeWhole) {
    choices.push_back(
        {QStringLiteral("xlsx+"), tr("Excel (XLSX), NIK utuh"), tr("Jaga berkas ini seperti arsip kertasnya.")});
    choices.push_back({QStringLiteral("csv+"), tr("CSV, NIK utuh"), tr("Jaga berkas ini seperti arsip kertasnya.")});
  }
  m_prompter.askChoice(m_page, tr("Ekspor %n permohonan", nullptr, prospect.rows), choices, tr("Lanjut"),
                       [guard = QPointer(this), rows = prospect.rows](const std::optional<QString>& chosen) {
                         if (!guard || !chosen) return;
                         guard->m_request.isWhole = chosen->endsWith(QLatin1Char('+'));
                         guard->m_request.format =
                             chosen->startsWith(QLatin1String("csv")) ? QStringLiteral("csv") : QStringLiteral("xlsx");
                         guard->askPurpose(rows);
                       });
}

void CaseExportFlow::askPurpose(int rows) {
  m_prompter.askText(m_page, tr("Untuk apa daftar ini?"),
                     tr("Tujuan, tanpa nama atau NIK orang. Tercatat bersama nama Anda dan dilihat penyelia."),
                     tr("Lanjut"), [guard = QPointer(this), rows](const std::optional<QString>& purpose) {
                       if (!guard || !purpose) return;
                       guard->m_request.purpose = *purpose;
                       guard->askPlace(rows);
                     });
}

void CaseExportFlow::askPlace(int rows) {
  const bool isCsv = m_request.format == QLatin1String("csv");
  m_prompter.askFile(m_page, tr("Simpan %n permohonan", nullptr, rows),
                     isCsv ? tr("Tabel CSV (*.csv)") : tr("Tabel Excel (*.xlsx)"), true,
                     [guard = QPointer(this), isCsv](const std::optional<QString>& chosen) {
                       if (!guard || !chosen) return;
                       const QString ending = isCsv ? QStringLiteral(".csv") : QStringLiteral(".xlsx");
                       const bool hasEnding = chosen->endsWith(ending, Qt::CaseInsensitive);
                       guard->begin(hasEnding ? *chosen : *chosen + ending);
                     });
}

void CaseExportFlow::begin(const QString& path) {
  if (m_isRunning) return;
  m_path = path;
  m_isRunning = true;
  m_isCancelled = false;
  m_rows.clear();
  m_known.clear();
  m_offset = m_total = 0;
  Q_EMIT changed();
  m_session.backend()
      .ask([seat = m_seat, request = m_request](Office& office) { return office.exports().begin(seat, request); })
      .then(this, [this](const Result<CaseExport::Begun>& begun) {
        if (!begun) {
          stop();
          return refuse(begun.error());
        }
        m_id = begun->id;
        m_total = begun->rows;
        readOn();
      });
}

void CaseExportFlow::readOn() {
  Q_EMIT changed();
  if (m_isCancelled) return end(CaseExportLine::Outcome::Cancelled);
  if (m_offset >= m_total) return write();
  m_session.backend()
      .ask([id = m_id, offset = m_offset](Office& office) { return office.exports().page(id, offset); })
      .then(this, [this](const Result<std::vector<CaseExportRow>>& page) {
        if (!page) return end(CaseExportLine::Outcome::Failed, page.error());
        take(*page);
      });
}

void CaseExportFlow::take(const std::vector<CaseExportRow>& page) {
  for (const CaseExportRow& row : page) {
    const QString id = row.id.toString();
    if (m_known.contains(id)) continue;
    m_known.insert(id);
    m_rows.push_back(row);
  }
  // A list that has become shorter meanwhile ends here.
  m_offset = page.empty() ? m_total : m_offset + CaseExport::kPageSize;
  readOn();
}

void CaseExportFlow::write() {
  m_session.backend()
      .askFiles([rows = m_rows, zone = m_session.zone(), path = m_path](const BlobStore&) {
        return writeTable(words::caseSheet(rows, zone), path);
      })
      .then(this, [this](const Done& written) {
        if (written) return end(CaseExportLine::Outcome::Written);
        end(CaseExportLine::Outcome::Failed, written.error());
      });
}

void CaseExportFlow::end(CaseExportLine::Outcome outcome, const Error& error) {
  const int rows = outcome == CaseExportLine::Outcome::Written ? done() : 0;
  m_session.backend()
      .ask([seat = m_seat, id = m_id, rows, outcome](Office& office) {
        return office.exports().end(seat, id, rows, outcome);
      })
      .then(this, [this, rows, outcome, error](const Done& recorded) {
        stop();
        if (!recorded) refuse(recorded.error());
        switch (outcome) {
          case CaseExportLine::Outcome::Written:
            return m_prompter.tell(m_page, tr("%n permohonan diekspor", nullptr, rows),
                                   QDir::toNativeSeparators(m_path));
          case CaseExportLine::Outcome::Failed:
            return m_prompter.tell(m_page, tr("Daftar belum tersimpan"),
                                   tr("%1 tidak bisa ditulis: %2. Tidak ada berkas yang tertinggal. Pilih folder lain.")
                                       .arg(QDir::toNativeSeparators(m_path), error.detail));
          case CaseExportLine::Outcome::Cancelled:
          case CaseExportLine::Outcome::Begun:
            return;
        }
      });
}

void CaseExportFlow::cancel() { m_isCancelled = m_isRunning; }

void CaseExportFlow::stop() {
  m_isRunning = false;
  // Personal data stays no longer in memory than it is needed.
  m_rows = {};
  m_known.clear();
  Q_EMIT changed();
}

void CaseExportFlow::refuse(const Error& error) {
  if (error.field == QLatin1String("purpose"))
    return m_prompter.tell(m_page, tr("Tujuan belum ditulis"),
                           tr("Tulis sedikitnya lima huruf: untuk apa daftar ini."));
  m_prompter.tell(m_page, tr("Daftar belum diekspor"), errorWords(error));
}
