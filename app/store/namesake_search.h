#pragma once

#include <vector>

#include "domain/case_state.h"
#include "domain/ids.h"
#include "domain/result.h"
#include "store/database.h"

/// Finds persons of a data group who may be the same one. What it reads depends on how many were born that day, not on
/// how many there are. Backend thread.
class NamesakeSearch {
 public:
  explicit NamesakeSearch(Database& database) : m_database(database) {}

  struct Namesake {
    QString nik;
    QString name;   ///< as in the newest application
    QString phone;  ///< E.164
  };
  /// Other numbers with the birth date of this one, man's or woman's, under a name that may be the same (mayBeOneName).
  /// The newest first, each number once.
  Result<std::vector<Namesake>> find(const QString& stream, const QString& nik, const QString& name,
                                     std::size_t most) const;

  struct CaseOfPerson {
    CaseId id;
    QString code;
    QString serviceId;
    QString serviceName;
    CaseState state = CaseState::Draft;
    qint64 createdAtMs = 0;
  };
  /// What a number has applied for within the data group, the newest first.
  Result<std::vector<CaseOfPerson>> casesOf(const QString& stream, const QString& nik, int limit) const;

  /// Both statements, for the test of their plans.
  static std::vector<const char*> statements();

 private:
  Database& m_database;
};
