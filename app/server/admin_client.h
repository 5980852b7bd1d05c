#pragma once

#include <QByteArray>

#include "hub/question.h"

/// The administrator's way into a server that runs on this machine: one command, one answer. Blocks; any thread.
namespace admin_client {

/// Posts `command` to the door on 127.0.0.1 and returns the answer's body. Errors: NotFound when nobody listens there,
/// Denied when the secret is another one, Io.
Result<QByteArray> ask(quint16 port, const QByteArray& secret, const QByteArray& command);

}  // namespace admin_client
