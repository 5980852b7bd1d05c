#pragma once

#include <QObject>
#include <QTimer>

#include "net/http_transport.h"
#include "services/backend.h"
#include "store/seen_heads.h"
#include "sync/history_watch.h"

/// The watch over the hub's history with its hands. Backend thread; beside the engine of one hall, ended with it.
class HistoryLink : public QObject {
  Q_OBJECT

 public:
  struct Parts {
    Backend& backend;
    Store& store;
    Clock& clock;
    Random& random;
  };
  HistoryLink(const Parts& parts, const ServerAddress& server, const QString& site);

  /// As HistoryWatch::setLine.
  void setLine(bool isOpen, bool isQuiet, const QString& token);

 private:
  void pump();

  Parts m_parts;
  SeenHeads m_heads;
  HistoryWatch m_watch;
  HttpTransport m_transport;
  QTimer m_timer;
};
