#pragma once

#include <QByteArray>

#include <array>
#include <map>
#include <optional>
#include <utility>

#include "server/hub_thread.h"

/// What stands in the store, for the metrics.
struct StoreGauges {
  int devices = 0;
  qint64 logOperations = 0;
  qint64 bytesOnDisk = 0;
  bool isLeading = true;
  std::optional<StandbyFacts> standby;  ///< of a hub that leads
};

/// What stands in the database of a centre, for the metrics.
struct CentreGauges {
  qint64 sites = 0;
  qint64 hubs = 0;
  qint64 operations = 0;
  qint64 superseded = 0;
  qint64 parked = 0;   ///< of this process
  qint64 waiting = 0;  ///< of this process
};

/// Counts of the server in the text format of Prometheus (version 0.0.4). No names, no addresses, no codes: only
/// routes. The sockets' thread.
class Metrics {
 public:
  void countRequest(const char* route, int status, double seconds);
  void countRefusedConnection() { ++m_refusedConnections; }
  void countDropped() { ++m_dropped; }
  [[nodiscard]] QByteArray text(const HubFigures& hub, const StoreGauges& store, qint64 connections) const;
  [[nodiscard]] QByteArray text(const CentreGauges& centre, qint64 connections) const;

 private:
  [[nodiscard]] QByteArray httpText(qint64 connections) const;

  static constexpr std::array kBounds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 30.0};
  struct Histogram {
    std::array<qint64, kBounds.size()> below{};
    qint64 count = 0;
    double sum = 0;
  };

  std::map<std::pair<QByteArray, int>, qint64> m_requests;
  std::map<QByteArray, Histogram> m_times;
  qint64 m_refusedConnections = 0;
  qint64 m_dropped = 0;
};
