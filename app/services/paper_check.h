#pragma once

#include <QString>

#include "domain/paper_record.h"
#include "domain/result.h"
#include "services/paper_seal.h"
#include "store/almanac.h"
#include "store/store.h"

/// What a check of a paper says.
struct PaperVerdict {
  enum class Kind {
    Genuine,
    Altered,
    UnknownDevice,
    Revoked,   ///< the seal holds, but its PC is no longer trusted, and no record here says the same
    Foreign,   ///< a code, but none of Loket's
    NotFound,  ///< a number that this PC's records do not have
  };
  Kind kind = Kind::NotFound;
  PaperKind paper = PaperKind::IntakeReceipt;
  QString label;
  QString counterName;
  QString office;  ///< that the paper itself names; proved only when it is genuine
  qint64 issuedAtMs = 0;
  bool isOnlyNumber = false;  ///< a number was typed: the record is genuine, the paper itself was not read
};

/// Tells whether a paper is one of ours, without a network: by its seal and the devices of this hall, else by the
/// records of this PC. Backend thread.
class PaperCheck {
 public:
  PaperCheck(Store& store, const Almanac& almanac) : m_store(store), m_almanac(almanac) {}

  /// A scanned QR text, a number ("03-000412") or a tracking code. Errors: Unsupported for a newer program's paper; the
  /// store's.
  Result<PaperVerdict> check(const QString& scanned) const;

 private:
  Result<PaperVerdict> bySeal(const QString& text) const;
  Result<PaperVerdict> byNumber(const QString& typed) const;
  Result<PaperVerdict::Kind> proof(const PaperSeal& seal) const;
  Result<std::vector<PaperRecord>> papersOfCode(const QString& code) const;
  void fill(PaperVerdict& verdict, const PaperRecord& paper) const;

  Store& m_store;
  const Almanac& m_almanac;
};
