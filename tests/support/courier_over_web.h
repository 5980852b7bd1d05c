#pragma once

#include "support/blob_hall.h"
#include "support/web_client.h"

/// Carries a courier's requests over one plain connection, each once: what breaks is for the courier to mend.
class CourierOverWeb {
 public:
  CourierOverWeb(quint16 port, QByteArray token) : m_web(port) {
    m_web.token = std::move(token);
    m_web.attempts = 1;
  }

  SyncAnswer carry(const SyncRequest& request) {
    const QByteArray target =
        request.path.toLatin1() + (request.query.isEmpty() ? QByteArray() : '?' + request.query.toLatin1());
    m_web.range = request.rangeFrom < 0
                      ? QByteArray()
                      : "bytes=" + QByteArray::number(request.rangeFrom) + '-' + QByteArray::number(request.rangeTo);
    const QByteArray type = request.contentType.toLatin1();
    const WebClient::Response response = request.endpoint == Endpoint::BlobAdd ? m_web.patch(target, type, request.body)
                                         : request.isPost                      ? m_web.post(target, type, request.body)
                                                                               : m_web.get(target);
    SyncAnswer answer;
    answer.id = request.id;
    if (response.status == 0) return answer;  // unreachable
    answer.outcome = SyncAnswer::Outcome::Answered;
    answer.status = response.status;
    answer.body = response.body;
    return answer;
  }

 private:
  WebClient m_web;
};
