#pragma once

#include <vector>

#include "hub/sealed_files.h"
#include "journal/wire/blobs.h"
#include "journal/wire/problem.h"
#include "sync/sync_message.h"

/// The endpoints for files over the wire's own bytes, without HTTP and without rights; also for whoever has no
/// test framework.
inline SyncAnswer serveBlob(const SealedFiles& files, const SyncRequest& request, const QString& device) {
  SyncAnswer answer;
  answer.id = request.id;
  answer.outcome = SyncAnswer::Outcome::Answered;
  answer.status = 200;
  const auto refuse = [&answer](const Error& error) {
    Problem problem = problemOf(error);
    if (error.code == ErrorCode::Conflict) problem = {409, QStringLiteral("offset"), error.detail, {}, {}};
    if (error.field == QLatin1String("sha256")) problem = {422, QStringLiteral("content"), {}, {}, {}};
    answer.status = problem.status;
    answer.body = problem.toJson();
    return answer;
  };
  const QString name = request.path.section(QLatin1Char('/'), -1);
  if (request.endpoint == Endpoint::BlobLook) {
    const auto look = wire::readBlobLook(request.body);
    if (!look) return refuse(look.error());
    std::vector<BlobTag> found;
    for (const QString& one : look->names)
      if (const auto tag = files.find(look->stream, one)) found.push_back(*tag);
    answer.body = wire::writeBlobsFound(found);
  } else if (request.endpoint == Endpoint::BlobBegin) {
    const auto tag = wire::readBlobTag(request.body);
    if (!tag) return refuse(tag.error());
    const auto standing = files.begin(device, *tag);
    if (!standing) return refuse(standing.error());
    answer.body = wire::writeBlobStanding(*standing);
  } else if (request.endpoint == Endpoint::BlobAdd) {
    const auto span = wire::readBlobQuery(name, request.query);
    if (!span) return refuse(span.error());
    const auto standing = files.add(device, *span, request.body);
    if (!standing) return refuse(standing.error());
    answer.body = wire::writeBlobStanding(*standing);
  } else {
    const auto span = wire::readBlobQuery(name, request.query);
    if (!span) return refuse(span.error());
    auto bytes = files.read(span->tag, request.rangeFrom, request.rangeTo - request.rangeFrom + 1);
    if (!bytes) return refuse(bytes.error());
    answer.status = 206;
    answer.body = std::move(*bytes);
  }
  return answer;
}
