#include "settings/templates/templates_presenter.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

#include "papers/print_words.h"
#include "services/template_desk.h"
#include "session/error_words.h"
#include "session/session.h"
#include "settings/templates/template_words.h"

const TemplateStart* TemplatesPresenter::paper(PaperKind kind) const {
  const auto found = std::ranges::find(m_papers, kind, [](const TemplateStart& paper) { return paper.inForce.kind; });
  return found == m_papers.end() ? nullptr : &*found;
}

void TemplatesPresenter::refresh() {
  m_session.backend()
      .ask([](Office& office) -> Result<std::vector<TemplateStart>> {
        const TemplateDesk desk(office.store(), office.almanac());
        auto templates = desk.all();
        if (!templates) return tl::unexpected(templates.error());
        std::vector<TemplateStart> papers;
        for (PaperTemplate& one : *templates) {
          const PaperKind kind = one.kind;
          papers.push_back({std::move(one), desk.sample(kind)});
        }
        return papers;
      })
      .then(this, [this](const Result<std::vector<TemplateStart>>& papers) {
        if (!papers) return refuse(papers.error());
        m_papers = *papers;
        Q_EMIT changed();
      });
}

void TemplatesPresenter::refuse(const Error& error) {
  if (error.code == ErrorCode::Denied) {
    Q_EMIT refused(tr("Hanya admin yang boleh mengubah kertas. Minta admin masuk lebih dahulu."));
  } else if (error.code == ErrorCode::Invalid || error.code == ErrorCode::Unsupported) {
    Q_EMIT refused(words::templateProblem(error) + QLatin1Char(' ') + tr("Susunan yang lama tetap dipakai."));
  } else {
    Q_EMIT refused(errorWords(error));
  }
}

void TemplatesPresenter::take(const QString& fileName, const QByteArray& bytes) {
  if (m_isBusy) return;
  m_isBusy = true;
  m_session.backend()
      .ask([seat = m_session.seat(), bytes](Office& office) {
        return TemplateDesk(office.store(), office.almanac()).take(seat, bytes);
      })
      .then(this, [this, fileName](const Result<PaperTemplate>& taken) {
        m_isBusy = false;
        if (!taken) return refuse(taken.error());
        Q_EMIT saved(
            tr("%1 dicetak seperti di %2 mulai kertas berikutnya.").arg(words::paperKind(taken->kind), fileName));
        refresh();
      });
}

void TemplatesPresenter::writeTo(const QString& path, PaperKind kind) {
  const TemplateStart* start = paper(kind);
  if (!start) return;
  const QByteArray bytes = QJsonDocument(start->inForce.toJson()).toJson();
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
    Q_EMIT refused(tr("%1 tidak bisa ditulis. Pilih folder lain.").arg(QFileInfo(path).fileName()));
    return;
  }
  Q_EMIT saved(tr("Tersimpan di %1.").arg(path));
}

void TemplatesPresenter::reset(PaperKind kind) {
  if (m_isBusy) return;
  m_isBusy = true;
  m_session.backend()
      .ask([seat = m_session.seat(), kind](Office& office) -> Result<bool> {
        const Done done = TemplateDesk(office.store(), office.almanac()).save(seat, PaperTemplate::shipped(kind));
        if (!done) return tl::unexpected(done.error());
        return true;
      })
      .then(this, [this, kind](const Result<bool>& done) {
        m_isBusy = false;
        if (!done) return refuse(done.error());
        Q_EMIT saved(tr("%1 dicetak lagi seperti bawaan, mulai kertas berikutnya.").arg(words::paperKind(kind)));
        refresh();
      });
}
