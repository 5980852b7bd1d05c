#pragma once

#include <QString>

#include <map>
#include <optional>
#include <vector>

#include "domain/case_filter.h"
#include "services/case_desk.h"
#include "services/queue_views.h"

/// What is asked for when a list of applications leaves the program as a file.
struct CaseExportRequest {
  CaseFilter filter;
  CaseOrder order;
  bool isWhole = false;  ///< NIK and telephone unmasked; of supervisors and administrators alone
  QString format;        ///< "xlsx", "csv"
  QString purpose;       ///< what for, in the officer's words
};

/// One row as it goes into the file, masked where it must be. Times ms UTC, money whole rupiah.
struct CaseExportRow {
  QString code;
  QString name;
  QString nik;
  QString phone;  ///< "0812-4400-7193"; empty without one
  QString serviceName;
  CaseState state = CaseState::Draft;
  std::optional<qint64> registeredAtMs;
  std::optional<qint64> promisedAtMs;
  QString officerName;
  QString counterName;
  qint64 feeRupiah = 0;
  CaseId id;
};

/// A list that has left the program, as the log keeps it.
struct CaseExportLine {
  enum class Outcome { Begun, Written, Failed, Cancelled };
  QString id;
  qint64 atMs = 0;
  QString officerName;
  QString counterName;
  int rows = 0;
  bool isWhole = false;
  QString purpose;
  Outcome outcome = Outcome::Begun;
};

/// Lets lists of applications out of the program: for a purpose that is written down, recorded in the log of the hall
/// before the first row is read, so that no copy of personal data exists that nobody knows of (UU 27/2022; domain facts 8,
/// "export audit"). Backend thread.
class CaseExport {
 public:
  /// More than an office works with at once is a copy of its register, which is the backup's business.
  static constexpr int kMostRows = 50'000;
  static constexpr int kPageSize = 1'000;

  CaseExport(Store& store, const Almanac& almanac, const CaseDesk& cases)
      : m_store(store), m_almanac(almanac), m_cases(cases) {}

  /// How many rows it would be, at most one more than kMostRows, and whether this officer may have them whole.
  struct Prospect {
    int rows = 0;
    bool mayBeWhole = false;
  };
  Result<Prospect> prospect(const Seat& seat, const CaseFilter& filter) const;

  /// Records who takes what for which purpose. Errors: Invalid with field "purpose" or "rows", Denied with field "whole".
  struct Begun {
    QString id;
    int rows = 0;
  };
  Result<Begun> begin(const Seat& seat, const CaseExportRequest& request);
  /// The next rows of what has been begun; none at its end. Error: NotFound for another.
  Result<std::vector<CaseExportRow>> page(const QString& id, int offset) const;
  /// Records how it went.
  [[nodiscard]] Done end(const Seat& seat, const QString& id, int rows, CaseExportLine::Outcome outcome);

  /// What has left the program since then, newest first.
  static Result<std::vector<CaseExportLine>> since(Store& store, const Almanac& almanac, qint64 fromMs);

 private:
  [[nodiscard]] bool mayBeWhole(const QString& officerId) const;
  [[nodiscard]] Done record(const Seat& seat, const QString& id, const CaseExportRequest& request, int rows,
                            CaseExportLine::Outcome outcome);

  struct Open {
    CaseExportRequest request;
    int rows = 0;
  };
  Store& m_store;
  const Almanac& m_almanac;
  const CaseDesk& m_cases;
  std::map<QString, Open> m_open;
};
