#pragma once

#include <QObject>
#include <QTimer>

#include "loket/http_identity_verifier.h"
#include "services/backend.h"
#include "services/identity_queue.h"

/// Joins the questions to Dukcapil of one office, their queue and its HTTP hands. Backend thread; made anew with each
/// opening of the store.
class IdentityLink : public QObject {
  Q_OBJECT

 public:
  struct Parts {
    Backend& backend;
    Office& office;
    Clock& clock;
    Random& random;
  };
  explicit IdentityLink(const Parts& parts, QObject* parent = nullptr);
  ~IdentityLink() override;

 private:
  void pump();
  void arm();

  Parts m_parts;
  HttpIdentityVerifier m_verifier;
  IdentityQueue m_queue;
  QTimer m_timer;
};
