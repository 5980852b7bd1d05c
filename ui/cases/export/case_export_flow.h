#pragma once

#include <QObject>
#include <QPointer>
#include <QSet>

#include <vector>

#include "dialogs/prompter.h"
#include "services/case_export.h"
#include "session/session.h"

class QWidget;

/// Takes a list of applications out as a file: asks for the kind, the purpose and the place, reads page by page so that
/// the office goes on working, writes off the window's thread. Stops between two pages. UI thread.
class CaseExportFlow : public QObject {
  Q_OBJECT

 public:
  /// `page` is over what is asked; both outlive this.
  CaseExportFlow(Session& session, Prompter& prompter, QWidget* page);

  /// As the list stands. Nothing happens while one is under way.
  void start(const CaseFilter& filter, const CaseOrder& order);
  void cancel();

  [[nodiscard]] bool isRunning() const { return m_isRunning; }
  [[nodiscard]] int done() const { return static_cast<int>(m_rows.size()); }
  [[nodiscard]] int total() const { return m_total; }

 Q_SIGNALS:
  void changed();

 private:
  void askKind(const CaseExport::Prospect& prospect);
  void askPurpose(int rows);
  void askPlace(int rows);
  void begin(const QString& path);
  void readOn();
  void take(const std::vector<CaseExportRow>& page);
  void write();
  void end(CaseExportLine::Outcome outcome, const Error& error = {});
  void refuse(const Error& error);
  void stop();

  Session& m_session;
  Prompter& m_prompter;
  QWidget* m_page;
  CaseExportRequest m_request;
  Seat m_seat;
  QString m_id;
  QString m_path;
  std::vector<CaseExportRow> m_rows;
  QSet<QString> m_known;  ///< ids; a case that moved between two pages comes once
  int m_total = 0;
  int m_offset = 0;
  bool m_isRunning = false;
  bool m_isCancelled = false;
};
