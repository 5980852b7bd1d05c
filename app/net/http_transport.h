#pragma once

#include <QHash>
#include <QNetworkAccessManager>
#include <QObject>

#include "sync/sync_message.h"

class QNetworkReply;
class QTimer;

/// The engine's hands: carries its requests over HTTP to one server whose certificate is pinned. Backend thread.
///
/// Every request is answered exactly once, in a turn of the event loop of its own, or was cancelled. Bodies have a
/// limit in both directions, redirects are not followed, and a certificate other than the pinned one ends the request
/// before a byte of it was sent.
class HttpTransport : public QObject {
  Q_OBJECT

 public:
  explicit HttpTransport(ServerAddress server, QObject* parent = nullptr);
  ~HttpTransport() override;

  void send(const SyncRequest& request);
  void cancel(quint64 id);

 Q_SIGNALS:
  void answered(const SyncAnswer& answer);

 private:
  struct Exchange {
    QNetworkReply* reply = nullptr;
    QTimer* timer = nullptr;
    QByteArray body;
    qint64 maxBody = 0;
    bool isTimedOut = false;
    bool isWrongServer = false;
    bool isTooLarge = false;
  };

  void read(quint64 id);
  void finish(quint64 id);
  void checkCertificate(quint64 id, bool isTrusted);

  ServerAddress m_server;
  QNetworkAccessManager m_network;
  QHash<quint64, Exchange> m_exchanges;
};
