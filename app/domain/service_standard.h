#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

#include "domain/result.h"
#include "domain/tariff.h"

/// What must happen with a paper that a service asks for (domain: asli / fotokopi / formulir / alternatif / bersyarat).
struct Requirement {
  QString id;
  QString name;
  QString detail;               ///< second line, "dari bidan atau rumah sakit"
  bool isOriginalShown = false;   ///< asli diperlihatkan
  bool isCopyHandedIn = false;    ///< fotokopi diserahkan
  bool isOriginalKept = false;    ///< asli ditarik
  bool isForm = false;            ///< formulir, filled in and kept
  QString alternativeGroup;       ///< one of the members of a group is enough
  QString condition;              ///< id of a boolean or choice field that makes it due; empty = always
  QString conditionValue;         ///< the value that makes it due
  QString conditionText;          ///< "wajib karena memakai SPTJM"
  bool operator==(const Requirement&) const = default;
};

enum class FieldKind { Text, LongText, Number, Rupiah, Date, Choice, Flag, Region, Nik, Kk, Npwp, Phone, Persons };

/// One field of a service's form.
struct FormField {
  QString id;
  QString label;
  FieldKind kind = FieldKind::Text;
  bool isRequired = false;
  QString help;
  std::vector<std::pair<QString, QString>> choices;  ///< key, word
  int row = 0;                                       ///< fields of one row stand side by side
  QString condition;       ///< id of a flag or choice of the form that must hold; empty = always asked
  QString conditionValue;  ///< the value with which it is asked
  std::vector<FormField> columns;  ///< of Persons: Text, Nik, Date or Choice, the name ("nama") among them
  bool operator==(const FormField&) const = default;
};

enum class TimeUnit { Minutes, Hours, CalendarDays, WorkingDays };

struct ServiceTime {
  int amount = 0;
  TimeUnit unit = TimeUnit::WorkingDays;
  bool operator==(const ServiceTime&) const = default;
};

/// One version of the standard of one service: the 14 components of PermenPANRB 15/2014. A case pins the version that
/// it began with. A value; any thread.
struct ServiceStandard {
  QString id;           ///< "akta-kelahiran"
  int version = 0;
  QDate validFrom;
  QString decree;       ///< SK number
  QString name;         ///< "Akta kelahiran"
  QString agencyId;     ///< "disdukcapil"
  QString series;       ///< queue series, "A"
  int counterMinutes = 15;  ///< how long the counter takes, the standard of the running time

  std::vector<Requirement> requirements;     ///< 1
  QStringList procedure;                     ///< 2
  ServiceTime time;                          ///< 3
  Fee fee;                                   ///< 4
  QString product;                           ///< 5
  QString complaints;                        ///< 6
  QStringList legalBasis;                    ///< 7
  QString facilities;                        ///< 8
  QString competence;                        ///< 9
  QString supervision;                       ///< 10
  QString staffing;                          ///< 11
  QString guarantee;                         ///< 12
  QString security;                          ///< 13
  QString evaluation;                        ///< 14

  std::vector<FormField> form;
  QStringList everydayWords;  ///< what citizens call it
  QString source;
  QDate sourceDate;
  QString verifiedBy;
  bool isExample = false;     ///< contoh: shipped as an example, not as law
  bool operator==(const ServiceStandard&) const = default;
};

/// An agency of the hall with its own days and hours.
struct Agency {
  QString id;
  QString name;       ///< "Dinas Kependudukan dan Pencatatan Sipil"
  QString shortName;  ///< "Disdukcapil"
  QString dataGroup;  ///< the stream its cases live in
  QString zone;       ///< "Zona A, lantai 1"
  bool operator==(const Agency&) const = default;
};

/// A queue of the hall: tickets of one series.
struct Series {
  QString key;        ///< "A"
  QString name;       ///< "Pencatatan sipil"
  QString agencyId;
  int targetMinutes = 30;
  bool operator==(const Series&) const = default;
};
