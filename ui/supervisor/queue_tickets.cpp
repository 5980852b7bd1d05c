#include "supervisor/queue_tickets.h"

#include <QBoxLayout>

#include "session/time_words.h"
#include "widgets/panel.h"
#include "widgets/row_list.h"

namespace {
constexpr int kWidth = 420, kMostRows = 12;
}  // namespace

QueueTickets::QueueTickets(const HallQueue& queue, const std::vector<TicketLine>& tickets, qint64 nowMs, QWidget* parent)
    : QFrame(parent, Qt::Popup) {
  setObjectName(QStringLiteral("queueTickets"));
  setAccessibleName(queue.name);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  auto* panel = new ::Panel;  // QFrame has a Panel of its own
  panel->setHeader(queue.name, tr("%1 menunggu").arg(tickets.size()));
  m_list = new RowList;
  m_list->setObjectName(QStringLiteral("queueTicketList"));
  m_list->setItemDelegate(new QueueRowDelegate(m_list));
  m_list->setModel(&m_model);
  m_list->setEmptyWords(tr("Tidak ada lagi yang menunggu"));
  panel->bodyLayout()->addWidget(m_list, 1);
  column->addWidget(panel);
  std::vector<QueueRow> rows;
  for (const TicketLine& ticket : tickets) {
    QueueRow row;
    row.key = ticket.id.toString();
    row.number = ticket.label;
    row.service = ticket.serviceName;
    // Why somebody goes first is between the citizen and the counter; the supervisor sees that it is so.
    if (isPriority(ticket.priority)) row.reason = {tr("Prioritas"), Icon::Priority, Tone::Priority};
    row.word = ticket.keptFor;
    row.wait = durationWords(nowMs - ticket.sinceMs);
    row.isLate = nowMs - ticket.sinceMs > qint64{ticket.targetMinutes} * 60'000;
    rows.push_back(std::move(row));
  }
  m_model.setRows(std::move(rows));
  const int shown = std::clamp(m_model.rowCount(), 2, kMostRows);
  resize(kWidth, metric::kPanelHeader + shown * metric::kRow + 6);
  m_list->setFocus();
  if (m_model.rowCount() > 0) m_list->setCurrentIndex(m_model.index(0));
}

void QueueTickets::openOver(const QWidget* place) {
  const QPoint corner = place->mapToGlobal(QPoint(metric::kSpace4, metric::kPanelHeader));
  move(corner);
  show();
}
