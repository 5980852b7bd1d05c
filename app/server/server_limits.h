#pragma once

#include <QtGlobal>

/// Every limit of the server in one place, with its default. Times in seconds.
struct ServerLimits {
  int maxConnections = 4096;
  int maxConnectionsPerAddress = 256;
  qint64 maxHeadBytes = 16 * 1024;
  int handshakeSeconds = 10;  ///< of TLS
  int headSeconds = 10;       ///< from the connection to the end of the first request's head
  int idleSeconds = 75;       ///< between two requests of one connection
  int bodySeconds = 30;
  int writeSeconds = 20;    ///< whoever reads slower is dropped
  int stopSeconds = 5;      ///< what is under way then is broken off
  int enrolPerMinute = 20;  ///< tries to enrol and to get a token, per address
  int tokenPerMinute = 120;
  int proofPerMinute = 120;  ///< of a centre, per address; a hub asks two a stream and hour
  int publicPerMinute = 60;  ///< of the public pages, per address
};
