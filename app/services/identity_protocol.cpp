#include "services/identity_protocol.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

#include "journal/payload.h"

namespace {

constexpr qsizetype kLongestReference = 100;
constexpr qsizetype kLongestReason = 300;

std::optional<IdentityAnswer> answerOf(const QByteArray& body, const QString& id) {
  const QJsonDocument document = QJsonDocument::fromJson(body);
  if (!document.isObject()) return std::nullopt;
  const QJsonObject object = document.object();
  PayloadReader read(object);
  const QString about = read.text("id");
  const auto outcome = identityOutcomeFromKey(read.text("outcome"));
  IdentityAnswer answer;
  answer.reference = read.text("reference");
  answer.differing = read.optionalTexts("differing");
  answer.reason = read.optionalText("reason").value_or(QString());
  // An answer without a reference could not be proved to anybody, one to another question is none to this.
  if (!read.isGood() || about != id || answer.reference.isEmpty()) return std::nullopt;
  if (answer.reference.size() > kLongestReference || answer.reason.size() > kLongestReason) return std::nullopt;
  const bool isSaid = outcome && *outcome != IdentityOutcome::Waiting && *outcome != IdentityOutcome::Expired;
  if (!isSaid || (*outcome == IdentityOutcome::Mismatch) == answer.differing.isEmpty()) return std::nullopt;
  if (!std::ranges::all_of(answer.differing, identity_fields::isKnown)) return std::nullopt;
  answer.outcome = *outcome;
  return answer;
}

bool isThisPc(const QString& host) {
  return host == QLatin1String("127.0.0.1") || host == QLatin1String("::1") || host == QLatin1String("localhost");
}

}  // namespace

QByteArray identity_protocol::question(const QString& id, const IdentitySubject& subject) {
  const QJsonObject object{{QStringLiteral("id"), id},
                           {QStringLiteral("nik"), subject.nik},
                           {QStringLiteral("name"), subject.name},
                           {QStringLiteral("birth_date"), subject.birthDate.toString(Qt::ISODate)}};
  return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

IdentityReply identity_protocol::reply(int status, const QByteArray& body, std::optional<int> retryAfterSeconds,
                                       const QString& id) {
  IdentityReply reply;
  reply.retryAfterSeconds = retryAfterSeconds;
  if (status == 200) {
    reply.answer = answerOf(body, id);
    if (!reply.answer) reply.trouble = IdentityTrouble::Unreadable;
  } else if (status == 401 || status == 403) {
    reply.trouble = IdentityTrouble::Denied;
  } else if (status == 429 || status == 502 || status == 503 || status == 504) {
    reply.trouble = IdentityTrouble::Busy;
  } else {
    reply.trouble = IdentityTrouble::Unreadable;
  }
  return reply;
}

Result<QString> identity_protocol::readAddress(const QString& typed) {
  const auto wrong = [](const char* key) {
    return failure(ErrorCode::Invalid, QLatin1String(key), QStringLiteral("address"));
  };
  QUrl url(typed.trimmed(), QUrl::StrictMode);
  const bool isHttp = url.scheme() == QLatin1String("http");
  const bool isWeb = isHttp || url.scheme() == QLatin1String("https");
  const bool isPlain = url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment() &&
                       (url.path().isEmpty() || url.path() == QLatin1String("/"));
  if (!url.isValid() || !isWeb || url.host().isEmpty() || !isPlain) return wrong("address.shape");
  if (isHttp && !isThisPc(url.host())) return wrong("address.insecure");
  url.setPath(QString());
  return url.toString();
}
