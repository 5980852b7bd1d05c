#pragma once

#include <QtGlobal>

/// All numbers of the engine's patience in one place. Times in ms.
struct SyncTuning {
  qint64 firstBackOffMs = 1'000;  ///< doubled with every failure, drawn evenly from zero to it
  qint64 maxBackOffMs = 300'000;
  /// The first try after an outage is drawn from zero to this, so that a thousand clients do not knock at once.
  qint64 reconnectSpreadMs = 120'000;
  qint64 outageMs = 60'000;  ///< how long without an answer makes an outage
  int pullWaitSeconds = 25;
  int pullTimeoutMs = 30'000;
  int requestTimeoutMs = 30'000;
  int queueTimeoutMs = 1'500;  ///< of a claim or a number: a person stands there
  int firstBatch = 100;        ///< operations of a push; doubled when it went well, halved when it took too long
  int maxBatch = 500;
  qsizetype maxBatchBytes = 256 * 1024;
  qint64 tokenLeewayMs = 60'000;  ///< a token is renewed this long before it ends

  /// Towards a hub on the same wires, sixty clients at most: an officer waits for the end of an outage.
  static SyncTuning ofHall() {
    SyncTuning tuning;
    tuning.firstBackOffMs = 500;
    tuning.maxBackOffMs = 15'000;
    tuning.reconnectSpreadMs = 3'000;
    return tuning;
  }
  /// Towards the centre of a nation (sync.md, "Endpoints").
  static SyncTuning ofCentre() { return {}; }
};
