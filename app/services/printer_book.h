#pragma once

#include <optional>
#include <vector>

#include "print/escpos/raw_printer.h"
#include "store/store.h"

/// The printers of this PC that are spoken to directly, as the settings keep them. Not in the log. Backend thread.
/// Errors: those of the store, Invalid for a book that this program cannot read.
class PrinterBook {
 public:
  explicit PrinterBook(Store& store) : m_store(store) {}

  Result<std::vector<RawPrinter>> all() const;
  /// The one an outlet or a job means ("raw:Loket depan"); absent when there is none of that name any more.
  Result<std::optional<RawPrinter>> named(const QString& outlet) const;
  /// Takes the place of all. Errors: Invalid as `check`, Duplicate for two of one name, field "name".
  [[nodiscard]] Done write(const std::vector<RawPrinter>& printers);

 private:
  Store& m_store;
};
