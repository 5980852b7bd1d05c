#pragma once

#include <QJsonObject>

#include "hub/hub.h"

/// "loketd load FILE": what a counter without a cable has saved on a stick comes into the hub, and an answer for it
/// goes back onto the stick.
namespace load_command {

/// {"command": "load", "path": file, "answer": file} → {"device", "name", "state", "made_at", "operations", "taken",
/// "known", "rejected", "aside", "left", "problems": […], "answered"}. Both files lie on a disk of this machine: a
/// stick would hold up the hall. Hub's thread. Errors: those of ParcelIntake::take; Io.
Result<QJsonObject> perform(Hub& hub, const QJsonObject& command);

struct Asked {
  QString folder;  ///< of the hub
  QString file;
  QString answer;  ///< empty: beside the file, "…-jawaban.loket"
};
/// The command line's side: copies the stick's file to the hub's folder, asks, copies the answer back. The answer of
/// `perform`, with "answer": where it lies now. Errors: those of `perform`; NotFound and Io, field "file"; what kept
/// the answer from being written comes in "answer_fault", as the operations are taken by then.
Result<QJsonObject> run(const Asked& asked);
/// As a person reads it.
QString words(const QJsonObject& answer);

}  // namespace load_command
