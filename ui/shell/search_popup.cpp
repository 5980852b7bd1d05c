#include "shell/search_popup.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include "cases/case_rows.h"
#include "session/time_words.h"
#include "widgets/row_list.h"
#include "widgets/toned_label.h"

namespace {
constexpr int kRow = 56;
constexpr int kNote = 32;
constexpr int kMostRows = 7;
constexpr int kLimit = 30;
}  // namespace

SearchPopup::SearchPopup(Session& session, QWidget* field, QWidget* window)
    : QFrame(window), m_session(session), m_field(field) {
  setObjectName(QStringLiteral("searchPopup"));
  setFrameShape(QFrame::StyledPanel);
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::Base);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(1, 1, 1, 1);
  m_note = new TonedLabel(TypeSize::Small, QFont::Normal, Tone::Warn);
  m_note->setObjectName(QStringLiteral("searchNote"));
  m_note->setText(tr("Kode itu tidak ada. Yang paling mirip:"));
  m_note->setIcon(Icon::Warning);
  m_note->setContentsMargins(12, 0, 12, 0);
  m_note->setFixedHeight(kNote);
  m_note->hide();
  layout->addWidget(m_note);
  m_list = new RowList;
  m_list->setObjectName(QStringLiteral("searchResults"));
  m_list->setAccessibleName(tr("Hasil pencarian"));
  m_list->setModel(&m_model);
  m_list->setItemDelegate(new TwoLineDelegate({{{tr("Apa"), 0}, {tr("Nomor"), 150, Qt::AlignRight}}, 16, 12}, kRow, this));
  m_list->setEmptyWords(tr("Tidak ada yang cocok"), tr("Coba nomor antrean, kode lacak, NIK, atau awal nama."));
  layout->addWidget(m_list);
  connect(m_list, &RowList::activated, this, &SearchPopup::open);
  connect(m_list, &RowList::clicked, this, &SearchPopup::open);
  m_field->installEventFilter(this);
  m_list->installEventFilter(this);
  hide();
}

void SearchPopup::search(const QString& typed) {
  const quint64 request = ++m_request;
  if (typed.trimmed().size() < 2) {
    hide();
    return;
  }
  m_session.backend()
      .ask([typed](Office& office) { return office.search(typed, kLimit); })
      .then(this, [this, request](const Result<SearchHits>& hits) {
        if (request != m_request || !hits) return;
        show(*hits);
      });
}

void SearchPopup::show(const SearchHits& hits) {
  m_hits = hits;
  std::vector<TwoLineRow> rows;
  for (const TicketLine& ticket : hits.tickets)
    rows.push_back({QLatin1String("t") + ticket.id.toString(),
                    {{tr("Antrean %1").arg(ticket.label), ticket.serviceName, Icon::Ticket, Tone::Plain, Icon::None,
                      Tone::Muted, false, true},
                     {ticket.label, clockWords(ticket.sinceMs, m_session.zone())}}});
  for (const CaseListLine& line : hits.cases)
    rows.push_back(words::caseHit(line));
  const bool isNear = !hits.cases.empty() && hits.cases.front().match == SearchMatch::NearCode;
  m_note->setVisible(isNear);
  m_model.setRows(std::move(rows));
  // A case that was not meant is opened by choosing it, never by the Enter that ended the typing.
  m_list->setCurrentIndex(isNear ? QModelIndex() : m_model.index(0));
  place();
  QFrame::show();
  raise();
}

void SearchPopup::place() {
  const QPoint below = m_field->mapTo(parentWidget(), QPoint(0, m_field->height() + 4));
  // The words of an empty list need the room of two.
  const int rows = m_model.rowCount() == 0 ? 2 : std::min(m_model.rowCount(), kMostRows);
  setGeometry(below.x(), below.y(), std::max(m_field->width(), 440), rows * kRow + 4 + (m_note->isHidden() ? 0 : kNote));
}

void SearchPopup::openFirst() {
  if (isVisible() && m_model.rowCount() > 0) open(m_list->currentIndex());
}

void SearchPopup::open(const QModelIndex& index) {
  if (!index.isValid()) return;
  hide();
  const auto row = static_cast<std::size_t>(index.row());
  if (row < m_hits.tickets.size()) {
    Q_EMIT ticketChosen(m_hits.tickets[row].id, m_hits.tickets[row].label);
  } else if (row - m_hits.tickets.size() < m_hits.cases.size()) {
    Q_EMIT caseChosen(m_hits.cases[row - m_hits.tickets.size()].id);
  }
}

bool SearchPopup::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress && isVisible()) {
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Escape) {
      hide();
      m_field->setFocus();
      return watched == m_list;
    }
    if (watched == m_field && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
      const int step = key->key() == Qt::Key_Down ? 1 : -1;
      const int next = std::clamp(m_list->currentIndex().row() + step, 0, m_model.rowCount() - 1);
      m_list->setCurrentIndex(m_model.index(next));
      return true;
    }
  }
  if (watched == m_field && event->type() == QEvent::FocusOut && !m_list->hasFocus()) hide();
  return QFrame::eventFilter(watched, event);
}
