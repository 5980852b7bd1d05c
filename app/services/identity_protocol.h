#pragma once

#include <QByteArray>

#include "domain/result.h"
#include "services/identity_verifier.h"

/// The words that the program and a verification server speak (identity.md): JSON over HTTPS. Pure, any thread.
namespace identity_protocol {

inline constexpr char kPath[] = "/v1/identity-checks";
inline constexpr qint64 kMostAnswerBytes = 16 * 1024;

QByteArray question(const QString& id, const IdentitySubject& subject);
/// What an HTTP answer says. Only status 200 with a whole answer to this very question is one.
IdentityReply reply(int status, const QByteArray& body, std::optional<int> retryAfterSeconds, const QString& id);

/// A server's address as an administrator types it: https, or http on this PC alone; no user, query or fragment.
/// Error: Invalid, field "address", detail the key of what is wrong ("address.shape", "address.insecure").
Result<QString> readAddress(const QString& typed);

}  // namespace identity_protocol
