#pragma once

#include <QByteArray>

#include <optional>

#include "hub/centre/centre_question.h"
#include "hub/question.h"

/// What can be asked for over HTTP.
enum class RouteKind { Protocol, Blob, Audit, Health, Ready, Metrics, HallPage, TicketPage, TrackingForm, TrackingPage };

/// What is done with a sealed file.
enum class BlobStep { Look, Begin, Add, Read };

/// What is proved of the log.
enum class AuditStep { Head, Inclusion, Consistency };

/// Where a request goes. A value; any thread.
struct Route {
  RouteKind kind = RouteKind::Health;
  HubEndpoint endpoint = HubEndpoint::Hello;  ///< of the protocol
  bool isPost = false;
  QByteArray argument;                        ///< the code of a ticket or a case as it was typed, the name of a blob
  QByteArray query;                           ///< percent-encoded
  std::optional<CentreEndpoint> centre = {};  ///< of the protocol, at a centre
  QByteArray site = {};                       ///< that the address names, at a centre
  BlobStep blob = BlobStep::Look;             ///< of a blob
  AuditStep audit = AuditStep::Head;          ///< of a proof

  /// For logs and metrics: never what a person typed. "/antrean/{ticket}"
  [[nodiscard]] const char* name() const;
};

/// The route of a target, whatever the method; absent where there is none. Paths are compared as they are: nothing is
/// decoded and no dots are followed. `site` empty: a hall that is not set up yet has no site.
std::optional<Route> routeOf(const QByteArray& target, const QByteArray& site);
/// The same at a centre, which serves many sites and no queue.
std::optional<Route> centreRouteOf(const QByteArray& target);
