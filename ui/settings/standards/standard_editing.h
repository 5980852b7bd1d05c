#pragma once

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

#include "domain/office.h"
#include "domain/standard_changes.h"
#include "print/paper.h"

class Session;

/// With what the editor of one service begins.
struct StandardStart {
  ServiceStandard former;    ///< the newest version there is
  ServiceStandard standard;  ///< the next one, as it was left or as a copy
  bool isResumed = false;    ///< goes on with a draft
  std::vector<Agency> agencies;
  std::vector<Series> series;
  OfficeProfile office;
};

/// The next version of one service while it is being written: every change is kept as a draft of this officer on this
/// PC a moment later, and nothing is in force before it is given out. Holds no widget. UI thread.
class StandardEditing : public QObject {
  Q_OBJECT

 public:
  StandardEditing(Session& session, StandardStart start, QObject* parent = nullptr);
  /// What is not kept yet is kept.
  ~StandardEditing() override;

  [[nodiscard]] const StandardStart& start() const { return m_start; }
  [[nodiscard]] const ServiceStandard& standard() const { return m_start.standard; }
  void edit(const std::function<void(ServiceStandard&)>& change);
  [[nodiscard]] std::vector<StandardChange> changes() const;
  /// The first thing that a strict reader would refuse.
  [[nodiscard]] std::optional<Error> problem() const;
  /// The sheet that every citizen may read, as it would be printed.
  [[nodiscard]] Result<Paper> sheet() const;

  /// What stands here is on the disk of this PC; false also before anything was written.
  [[nodiscard]] bool isKept() const { return m_isKept; }
  [[nodiscard]] bool isBusy() const { return m_isBusy; }
  void publish();
  /// Gives the draft up and begins again with a copy of the newest version.
  void discard();
  /// Now, instead of a moment later.
  void keep();

 Q_SIGNALS:
  void changed();
  void published(const QString& words);
  /// `field` is the path of what is wrong, "requirements[2].name"; empty where no field is.
  void refused(const QString& field, const QString& words);
  void discarded();

 private:
  Session& m_session;
  StandardStart m_start;
  QTimer m_keepSoon;
  bool m_isKept = false;
  bool m_isBusy = false;
};
