#pragma once

#include <QString>

#include "domain/result.h"

class Store;

/// Where a record stands by now, for lists (product.md, "Honest states"). A value.
struct RecordPlace {
  enum class At {
    Own,      ///< this PC is the authority: it is nowhere else to be
    Waiting,  ///< on this PC; something of it has not reached the hub yet
    Hub,
    Centre,   ///< at the hub, and the centre has it too
    Refused,  ///< the hub keeps something of it without effect
  };
  At at = At::Own;
  QString refusal;  ///< the hub's code
  bool operator==(const RecordPlace&) const = default;

  /// Of an entity, "case:<uuid>". Backend thread. Errors: those of the store.
  static Result<RecordPlace> of(Store& store, const QString& entity);
};
