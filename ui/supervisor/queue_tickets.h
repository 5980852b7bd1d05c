#pragma once

#include <QFrame>

#include <vector>

#include "models/row_list_model.h"
#include "services/supervisor_views.h"
#include "services/queue_views.h"
#include "widgets/queue_row_delegate.h"

class RowList;

/// The numbers behind one bar: who waits in a queue, in the order of their papers. Opens over the page; Esc or a click
/// elsewhere closes it. UI thread.
class QueueTickets : public QFrame {
  Q_OBJECT

 public:
  QueueTickets(const HallQueue& queue, const std::vector<TicketLine>& tickets, qint64 nowMs, QWidget* parent = nullptr);

  void openOver(const QWidget* place);

 private:
  RowListModel<QueueRow> m_model;
  RowList* m_list = nullptr;
};
