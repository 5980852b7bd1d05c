#pragma once

#include <QFrame>

#include "models/row_list_model.h"
#include "services/case_views.h"
#include "session/session.h"
#include "widgets/two_line_delegate.h"

class RowList;
class TonedLabel;

/// What the search over everything found, below its field: tickets of today, then cases. Down goes into the list, Enter
/// opens, Esc leaves. Asks the backend while the person types; late answers are dropped. UI thread.
class SearchPopup : public QFrame {
  Q_OBJECT

 public:
  /// Both outlive this; the popup shows itself below `field`.
  SearchPopup(Session& session, QWidget* field, QWidget* window);

  void search(const QString& typed);
  void openFirst();
  [[nodiscard]] const RowListModel<TwoLineRow>& rows() const { return m_model; }

 Q_SIGNALS:
  void ticketChosen(const TicketId& id, const QString& label);
  void caseChosen(const CaseId& id);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void show(const SearchHits& hits);
  void open(const QModelIndex& index);
  void place();

  Session& m_session;
  QWidget* m_field;
  TonedLabel* m_note = nullptr;  ///< above the rows, when they are not what was typed
  RowList* m_list = nullptr;
  RowListModel<TwoLineRow> m_model;
  SearchHits m_hits;
  quint64 m_request = 0;
};
