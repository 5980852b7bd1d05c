#include "server/metrics.h"

namespace {

void addHead(QByteArray& text, const char* name, const char* type, const char* help) {
  text += QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

void addSingle(QByteArray& text, const char* name, const char* type, const char* help, qint64 value) {
  addHead(text, name, type, help);
  text += QByteArray(name) + ' ' + QByteArray::number(value) + '\n';
}

}  // namespace

void Metrics::countRequest(const char* route, int status, double seconds) {
  ++m_requests[{QByteArray(route), status}];
  Histogram& histogram = m_times[QByteArray(route)];
  for (std::size_t i = 0; i < kBounds.size(); ++i)
    if (seconds <= kBounds[i]) ++histogram.below[i];
  ++histogram.count;
  histogram.sum += seconds;
}

QByteArray Metrics::httpText(qint64 connections) const {
  QByteArray text;
  addHead(text, "loket_http_requests_total", "counter", "Requests that were answered.");
  for (const auto& [key, count] : m_requests)
    text += "loket_http_requests_total{route=\"" + key.first + "\",status=\"" + QByteArray::number(key.second) +
            "\"} " + QByteArray::number(count) + '\n';
  addHead(text, "loket_http_request_seconds", "histogram",
          "From the head of a request to its answer; long polls wait in it.");
  for (const auto& [route, histogram] : m_times) {
    for (std::size_t i = 0; i < kBounds.size(); ++i)
      text += "loket_http_request_seconds_bucket{route=\"" + route + "\",le=\"" + QByteArray::number(kBounds[i]) +
              "\"} " + QByteArray::number(histogram.below[i]) + '\n';
    text += "loket_http_request_seconds_bucket{route=\"" + route + "\",le=\"+Inf\"} " +
            QByteArray::number(histogram.count) + '\n';
    text +=
        "loket_http_request_seconds_sum{route=\"" + route + "\"} " + QByteArray::number(histogram.sum, 'f', 6) + '\n';
    text += "loket_http_request_seconds_count{route=\"" + route + "\"} " + QByteArray::number(histogram.count) + '\n';
  }
  addSingle(text, "loket_connections", "gauge", "Open connections.", connections);
  addSingle(text, "loket_connections_refused_total", "counter", "Connections beyond a limit.", m_refusedConnections);
  addSingle(text, "loket_connections_dropped_total", "counter", "Connections that were too slow or broke the protocol.",
            m_dropped);
  return text;
}

QByteArray Metrics::text(const CentreGauges& centre, qint64 connections) const {
  QByteArray text = httpText(connections);
  addSingle(text, "loket_centre_sites", "gauge", "Halls of this centre.", centre.sites);
  addSingle(text, "loket_centre_hubs", "gauge", "Hubs that may come in.", centre.hubs);
  addSingle(text, "loket_centre_operations", "gauge", "Operations that the centre has, of all halls.",
            centre.operations);
  addSingle(text, "loket_centre_superseded", "gauge", "Operations that a restored hub no longer has.",
            centre.superseded);
  addSingle(text, "loket_centre_parked_polls", "gauge", "Hubs that wait for news at this process.", centre.parked);
  addSingle(text, "loket_centre_waiting", "gauge", "Questions to the database that wait for their turn.",
            centre.waiting);
  return text;
}

QByteArray Metrics::text(const HubFigures& hub, const StoreGauges& store, qint64 connections) const {
  QByteArray text = httpText(connections);
  addSingle(text, "loket_hub_parked_polls", "gauge", "Long polls that wait for news.", hub.parked);
  addSingle(text, "loket_hub_waiting", "gauge", "Questions that wait for their turn.", hub.waiting);
  addSingle(text, "loket_hub_operations_total", "counter", "Operations that were taken since the start.",
            hub.operations);
  addSingle(text, "loket_hub_group_commits_total", "counter", "Commits of several writers together.", hub.commits);
  addSingle(text, "loket_hub_group_commits_undone_total", "counter",
            "Such commits that were done one by one after all.", hub.undone);
  addSingle(text, "loket_hub_leading", "gauge", "1 where this server orders its hall, 0 at a standby or a retired hub.",
            store.isLeading ? 1 : 0);
  if (store.standby) {
    addSingle(text, "loket_standby_in_step", "gauge", "1 while answers wait for the standby's disk.",
              store.standby->isInStep ? 1 : 0);
    addSingle(text, "loket_standby_operations_behind", "gauge", "Operations that the standby does not have yet.",
              store.standby->operationsBehind);
    addSingle(text, "loket_standby_seconds_behind", "gauge", "Age of the oldest of them.",
              store.standby->secondsBehind);
  }
  addSingle(text, "loket_hub_answers_on_standby_total", "counter", "Answers that were on two disks.", hub.onStandby);
  addSingle(text, "loket_devices", "gauge", "Enrolled devices.", store.devices);
  addSingle(text, "loket_log_operations", "gauge", "Operations in the log.", store.logOperations);
  addSingle(text, "loket_store_bytes", "gauge", "Bytes of the store on the disk.", store.bytesOnDisk);
  return text;
}
