#include "server/route.h"

#include <algorithm>
#include <array>

namespace {

constexpr qsizetype kMaxTyped = 40;

struct Endpoint {
  const char* path;  ///< of the site, or of the server
  const char* name;
  HubEndpoint endpoint;
  bool isPost;
  bool isOfSite;
};
constexpr std::array kEndpoints{
    Endpoint{"/v1/hello", "/v1/hello", HubEndpoint::Hello, false, false},
    Endpoint{"/v1/enrol", "/v1/enrol", HubEndpoint::Enrol, true, false},
    Endpoint{"/v1/token", "/v1/token", HubEndpoint::Token, true, false},
    Endpoint{"push", "/v1/sites/{site}/push", HubEndpoint::Push, true, true},
    Endpoint{"pull", "/v1/sites/{site}/pull", HubEndpoint::Pull, false, true},
    Endpoint{"ends", "/v1/sites/{site}/ends", HubEndpoint::Ends, false, true},
    Endpoint{"queue/issue", "/v1/sites/{site}/queue/issue", HubEndpoint::Issue, true, true},
    Endpoint{"queue/claim", "/v1/sites/{site}/queue/claim", HubEndpoint::Claim, true, true},
};

struct BlobRoute {
  const char* path;  ///< of the site
  const char* name;
  BlobStep step;
};
constexpr std::array kBlobRoutes{
    BlobRoute{"blobs/look", "/v1/sites/{site}/blobs/look", BlobStep::Look},
    BlobRoute{"blobs", "/v1/sites/{site}/blobs", BlobStep::Begin},
};
constexpr qsizetype kBlobName = 64;

struct AuditRoute {
  const char* path;  ///< of the site
  const char* name;
  AuditStep step;
};
constexpr std::array kAuditRoutes{
    AuditRoute{"audit/head", "/v1/sites/{site}/audit/head", AuditStep::Head},
    AuditRoute{"audit/inclusion", "/v1/sites/{site}/audit/inclusion", AuditStep::Inclusion},
    AuditRoute{"audit/consistency", "/v1/sites/{site}/audit/consistency", AuditStep::Consistency},
};

struct Page {
  const char* path;
  const char* name;
  RouteKind kind;
  bool hasArgument;
};
constexpr std::array kPages{
    Page{"/healthz", "/healthz", RouteKind::Health, false},
    Page{"/readyz", "/readyz", RouteKind::Ready, false},
    Page{"/metrics", "/metrics", RouteKind::Metrics, false},
    Page{"/antrean", "/antrean", RouteKind::HallPage, false},
    Page{"/antrean/", "/antrean/{ticket}", RouteKind::TicketPage, true},
    // As the QR on the paper says it, in capitals, which make it smaller.
    Page{"/A/", "/antrean/{ticket}", RouteKind::TicketPage, true},
    Page{"/lacak", "/lacak", RouteKind::TrackingForm, false},
    Page{"/lacak/", "/lacak/{case}", RouteKind::TrackingPage, true},
    Page{"/L/", "/lacak/{case}", RouteKind::TrackingPage, true},
};

struct CentreRoute {
  const char* path;  ///< of a site, or of the server
  const char* name;
  CentreEndpoint endpoint;
  bool isPost;
  bool isOfSite;
};
constexpr std::array kCentreRoutes{
    CentreRoute{"/v1/hello", "/v1/hello", CentreEndpoint::Hello, false, false},
    CentreRoute{"/v1/enrol", "/v1/enrol", CentreEndpoint::Enrol, true, false},
    CentreRoute{"/v1/token", "/v1/token", CentreEndpoint::Token, true, false},
    CentreRoute{"/replicate", "/v1/sites/{site}/replicate", CentreEndpoint::Replicate, true, true},
    CentreRoute{"/follow", "/v1/sites/{site}/follow", CentreEndpoint::Follow, true, true},
    CentreRoute{"/bundle", "/v1/sites/{site}/bundle", CentreEndpoint::Bundle, false, true},
    CentreRoute{"/superseded", "/v1/sites/{site}/superseded", CentreEndpoint::Superseded, false, true},
    CentreRoute{"/audit/head", "/v1/sites/{site}/audit/head", CentreEndpoint::AuditHead, false, true},
    CentreRoute{"/audit/inclusion", "/v1/sites/{site}/audit/inclusion", CentreEndpoint::AuditInclusion, false, true},
    CentreRoute{"/audit/consistency", "/v1/sites/{site}/audit/consistency", CentreEndpoint::AuditConsistency, false,
                true},
};
constexpr QByteArrayView kSites("/v1/sites/");

/// Of the hall alone.
bool isOfHall(RouteKind kind) {
  return kind == RouteKind::HallPage || kind == RouteKind::TicketPage;
}

bool isTyped(const QByteArray& text) {
  return !text.isEmpty() && text.size() <= kMaxTyped && std::ranges::all_of(text, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_' ||
           c == '.';
  });
}

/// A blob's name as the store writes it: a SHA-256 in lower-case hexadecimal.
bool isBlobName(const QByteArray& name) {
  return name.size() == kBlobName &&
         std::ranges::all_of(name, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

/// "blobs/…" of a site; a name is read, unless the method says that something is added to it.
std::optional<Route> blobOf(const QByteArray& path, const QByteArray& query, const QByteArray& site) {
  if (site.isEmpty()) return std::nullopt;
  const QByteArray before = "/v1/sites/" + site + '/';
  if (!path.startsWith(before + "blobs")) return std::nullopt;
  const QByteArray rest = path.mid(before.size());
  for (const BlobRoute& route : kBlobRoutes) {
    if (rest != route.path) continue;
    Route found{RouteKind::Blob, {}, true, {}, query};
    found.blob = route.step;
    return found;
  }
  const QByteArray name = rest.mid(6);
  if (!rest.startsWith("blobs/") || !isBlobName(name)) return std::nullopt;
  Route found{RouteKind::Blob, {}, false, name, query};
  found.blob = BlobStep::Read;
  return found;
}

std::optional<Route> auditOf(const QByteArray& path, const QByteArray& query, const QByteArray& site) {
  if (site.isEmpty()) return std::nullopt;
  for (const AuditRoute& route : kAuditRoutes) {
    if (path != "/v1/sites/" + site + '/' + route.path) continue;
    Route found{RouteKind::Audit, {}, false, {}, query};
    found.audit = route.step;
    return found;
  }
  return std::nullopt;
}

std::optional<Route> pageOf(const QByteArray& path, const QByteArray& query) {
  for (const Page& page : kPages) {
    if (!page.hasArgument && path == page.path) return Route{page.kind, {}, false, {}, query};
    if (!page.hasArgument || !path.startsWith(page.path)) continue;
    const QByteArray argument = path.mid(static_cast<qsizetype>(qstrlen(page.path)));
    if (isTyped(argument)) return Route{page.kind, {}, false, argument, query};
  }
  return std::nullopt;
}

}  // namespace

const char* Route::name() const {
  if (centre) {
    const auto found = std::ranges::find(kCentreRoutes, *centre, &CentreRoute::endpoint);
    return found == kCentreRoutes.end() ? "?" : found->name;
  }
  if (kind == RouteKind::Protocol) {
    const auto found = std::ranges::find(kEndpoints, endpoint, &Endpoint::endpoint);
    return found == kEndpoints.end() ? "?" : found->name;
  }
  if (kind == RouteKind::Blob) {
    const auto found = std::ranges::find(kBlobRoutes, blob, &BlobRoute::step);
    return found == kBlobRoutes.end() ? "/v1/sites/{site}/blobs/{name}" : found->name;
  }
  if (kind == RouteKind::Audit) {
    const auto found = std::ranges::find(kAuditRoutes, audit, &AuditRoute::step);
    return found == kAuditRoutes.end() ? "?" : found->name;
  }
  const auto found = std::ranges::find(kPages, kind, &Page::kind);
  return found == kPages.end() ? "?" : found->name;
}

std::optional<Route> routeOf(const QByteArray& target, const QByteArray& site) {
  const qsizetype mark = target.indexOf('?');
  const QByteArray path = mark < 0 ? target : target.left(mark);
  const QByteArray query = mark < 0 ? QByteArray() : target.mid(mark + 1);
  for (const Endpoint& endpoint : kEndpoints) {
    const QByteArray wanted = endpoint.isOfSite ? "/v1/sites/" + site + '/' + endpoint.path : QByteArray(endpoint.path);
    if (path != wanted || (endpoint.isOfSite && site.isEmpty())) continue;
    return Route{RouteKind::Protocol, endpoint.endpoint, endpoint.isPost, {}, query};
  }
  if (auto blob = blobOf(path, query, site)) return blob;
  if (auto audit = auditOf(path, query, site)) return audit;
  return pageOf(path, query);
}

std::optional<Route> centreRouteOf(const QByteArray& target) {
  const qsizetype mark = target.indexOf('?');
  const QByteArray path = mark < 0 ? target : target.left(mark);
  const QByteArray query = mark < 0 ? QByteArray() : target.mid(mark + 1);
  for (const CentreRoute& route : kCentreRoutes) {
    QByteArray site;
    if (route.isOfSite) {
      if (!path.startsWith(kSites) || !path.endsWith(route.path)) continue;
      site = path.mid(kSites.size()).chopped(static_cast<qsizetype>(qstrlen(route.path)));
      if (!isTyped(site)) continue;
    } else if (path != route.path) {
      continue;
    }
    Route found{RouteKind::Protocol, HubEndpoint::Hello, route.isPost, {}, query};
    found.centre = route.endpoint;
    found.site = site;
    return found;
  }
  const auto page = pageOf(path, query);
  return page && !isOfHall(page->kind) ? page : std::nullopt;
}
