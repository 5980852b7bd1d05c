#pragma once

#include <QObject>

#include <optional>
#include <vector>

#include "services/hall_desk.h"
#include "widgets/chip.h"
#include "widgets/fact_grid.h"

class Session;

/// Says in words how this PC stands with its hall: for the pill, the banner and the page "Hubungan". Holds no widget.
/// UI thread; the link is re-read when it changes, and every second while a member has no hub or the page is open.
class HallPresenter : public QObject {
  Q_OBJECT

 public:
  struct Words {
    QString title;
    QString words;
    bool operator==(const Words&) const = default;
  };

  explicit HallPresenter(Session& session, QObject* parent = nullptr);

  void refresh();
  /// The page "Hubungan" is seen.
  void setOpen(bool isOpen);
  /// Without waiting for the next turn by itself.
  void tryNow();

  [[nodiscard]] const HallView& view() const { return m_view; }
  /// A member that cannot ask its hub for a number.
  [[nodiscard]] bool isAway() const;
  /// A new PC that takes what its hall has so far; its screens show it at the end.
  [[nodiscard]] bool isGathering() const { return isMember() && m_view.link.gathering.has_value(); }
  [[nodiscard]] ChipValue pill() const;
  /// Absent while nothing needs to be said.
  [[nodiscard]] std::optional<Words> banner() const;
  /// Applications of other PCs lie here for which this one has no key; absent while all can be opened.
  [[nodiscard]] std::optional<Words> closedWords() const;
  /// What the page says, from the top.
  [[nodiscard]] std::vector<Fact> facts() const;

 Q_SIGNALS:
  void stateChanged();

 private:
  [[nodiscard]] bool isMember() const { return m_isRead && m_view.authority == Authority::Member; }
  [[nodiscard]] QString clock(qint64 atMs) const;
  [[nodiscard]] std::vector<Fact> memberFacts() const;
  [[nodiscard]] QString gatheringWords() const;
  /// The files that wait to be sent; absent when none does.
  [[nodiscard]] std::optional<Fact> filesFact() const;

  Session& m_session;
  HallView m_view;
  QString m_fault;
  bool m_isRead = false;
  bool m_isOpen = false;
  bool m_isAsking = false;
  bool m_isStale = false;
};
