#pragma once

#include "hub/centre/centre_question.h"
#include "server/http_message.h"
#include "server/metrics.h"

/// What a centre says to a question, as a response. A value; made on the thread of the centre's connection.
struct CentreAnswer {
  HttpResponse response;
  bool isSound = true;      ///< else the connection to the database may be broken
  bool hasNothing = false;  ///< there is nothing newer: who asked may wait

  /// `centre` null: the database cannot be reached.
  static CentreAnswer to(Centre* centre, const CentreMessage& message, bool takesZstd);
  /// What the metrics say of the database; absent where it cannot be asked.
  static std::optional<CentreGauges> gauges(const Centre* centre);
};
