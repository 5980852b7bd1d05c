#pragma once

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

#include "domain/paper_record.h"
#include "domain/result.h"
#include "services/queue_desk.h"
#include "services/queue_views.h"

class Office;
class Session;

/// One service as the information desk tells it.
struct ServiceOffer {
  ServiceStandard standard;
  QString agencyName;
  QString agencyShortName;
  QString place;  ///< "Zona A, lantai 1"
  QString hours;  ///< "Buka Senin–Kamis, 08.00–15.00 WITA."
  int openCounters = 0;
};

/// All that the Informasi page shows: a value. UI thread; times ms UTC.
struct InformationState {
  bool isLoaded = false;
  std::vector<ServiceOffer> offers;  ///< by agency and name
  QString typed;
  std::vector<std::size_t> found;  ///< indices of offers, best match first
  QString serviceId;               ///< the chosen one; empty while nothing matches
  Priority priority = Priority::None;
  std::optional<QueueDesk::Estimate> estimate;  ///< for the chosen service and priority
  std::optional<IssuedTicket> issued;           ///< stands until the next citizen
  bool isPaperMissing = false;                  ///< the number is out, its paper could not be queued
  PrintState paperState = PrintState::Queued;   ///< of the paper of `issued`
  bool isIssuing = false;
  bool isSlow = false;  ///< longer than 200 ms: the page says so
  bool isSheetUnderWay = false;
  QString sheetLabel;  ///< of the requirement sheet that was queued last
  QString problem;
  qint64 nowMs = 0;

  [[nodiscard]] const ServiceOffer* chosen() const;
  /// Why no number can be taken now; empty when one can.
  [[nodiscard]] QString obstacle() const;
};

/// Finds services by word and gives out numbers. Holds no widget. UI thread.
///
/// The id of the request is made when the form opens and renewed after the number is out or when another one is wished,
/// so that a double press and a second try after an error give one ticket. What was taken stands until another service
/// is chosen or the next citizen comes.
class InformationPresenter : public QObject {
  Q_OBJECT

 public:
  explicit InformationPresenter(Session& session, QObject* parent = nullptr);

  [[nodiscard]] const InformationState& state() const { return m_state; }
  [[nodiscard]] const Zone& zone() const;
  void refresh();
  void search(const QString& typed);
  void choose(const QString& serviceId);
  void setPriority(Priority priority);
  void takeNumber();
  /// The next citizen: words, priority and number of the one before are gone.
  void begin();
  void printSheet();

 Q_SIGNALS:
  void stateChanged();
  void numberTaken(const IssuedTicket& ticket);

 private:
  void find();
  void readEstimate();
  void readPaper();
  void forgetTicket();
  void tick(qint64 nowMs);

  Session& m_session;
  InformationState m_state;
  QTimer m_slow;
  Uuid m_requestId;
  quint64 m_offersQuestion = 0;
  quint64 m_estimateQuestion = 0;
  qint64 m_minute = 0;
};
