#pragma once

#include <QTemporaryDir>

#include <boost/test/unit_test.hpp>

#include "domain/person_rows.h"
#include "loket/demo/demo_office.h"
#include "support/manual_clock.h"
#include "support/require.h"
#include "support/resource.h"
#include "support/test_keys.h"

inline RegionFiles regionFiles() {
  return {sourceBytes(QStringLiteral("resources/regions/provinces.csv")),
          sourceBytes(QStringLiteral("resources/regions/regencies.csv")),
          sourceBytes(QStringLiteral("resources/regions/districts.csv")),
          sourceBytes(QStringLiteral("resources/regions/districts_retired.csv"))};
}

/// The example office, set up and empty, in a folder of its own, on Monday 23 November 2026 at 08.00 WITA.
struct OfficeFixture {
  QTemporaryDir folder;
  ManualClock clock{Zone::wita().unixMs(QDate(2026, 11, 23), QTime(8, 0))};
  SeededRandom random{7};
  std::unique_ptr<Office> office;
  Seat seat{QStringLiteral("3"), QStringLiteral("novita")};
  Seat desk{QStringLiteral("1"), QStringLiteral("rahmat")};

  OfficeFixture() {
    open();
    const auto files = DemoOffice::files();
    require(files);
    require(office->roster().setUp(*files));
    require(office->reloadAlmanac());
  }

  [[nodiscard]] Office::Options options() {
    Office::Options options;
    options.store.folder = folder.path();
    options.store.device = QStringLiteral("aabbccddeeff");
    options.store.deviceSeed = QByteArray(32, 'k');
    options.store.clock = &clock;
    options.store.random = &random;
    options.store.keys = testKeys();
    options.regions = regionFiles();
    return options;
  }
  void open() {
    office.reset();
    auto opened = Office::open(options());
    require(opened);
    office = std::move(*opened);
  }

  Ticket issue(const QString& service = QStringLiteral("akta-kelahiran"), Priority priority = Priority::None) {
    IssueRequest request;
    request.requestId = office->store().newId();
    request.serviceId = service;
    request.priority = priority;
    request.counterId = desk.counterId;
    request.officerId = desk.officerId;
    const auto ticket = office->queue().issue(request);
    require(ticket);
    clock.advance(1);  // two visitors do not take a number in the same millisecond
    return *ticket;
  }

  /// A complete application for a service, as an officer would fill it.
  Intake intakeFor(const QString& service, const QString& name = QStringLiteral("Siti Nur Azizah Rahmawati")) {
    const auto start = office->cases().begin(service, {}, {});
    require(start);
    Intake intake;
    intake.caseId = start->caseId;
    intake.serviceId = start->standard.id;
    intake.standardVersion = start->standard.version;
    intake.nik = QStringLiteral("7172065402940001");
    intake.name = name;
    intake.phone = QStringLiteral("0812-4400-7193");
    intake.level = IdentityLevel::CardSeen;
    for (const FormField& field : start->standard.form) {
      if (!field.isRequired && field.kind != FieldKind::Flag) continue;
      switch (field.kind) {
        case FieldKind::Choice:
          intake.form.insert(field.id, field.choices.front().first);
          break;
        case FieldKind::Date:
          intake.form.insert(field.id, QStringLiteral("2026-11-17"));
          break;
        case FieldKind::Flag:
          intake.form.insert(field.id, QStringLiteral("false"));
          break;
        case FieldKind::Number:
        case FieldKind::Rupiah:
          intake.form.insert(field.id, QStringLiteral("2"));
          break;
        case FieldKind::Nik:
        case FieldKind::Kk:
          intake.form.insert(field.id, QStringLiteral("7172065402940001"));
          break;
        case FieldKind::Phone:
          intake.form.insert(field.id, QStringLiteral("081244007193"));
          break;
        case FieldKind::Region:
          intake.form.insert(field.id, QStringLiteral("717206"));
          break;
        case FieldKind::Persons:
          intake.form.insert(field.id, writePersonRows({{{kPersonNameColumn, name},
                                                         {QStringLiteral("hubungan"), QStringLiteral("istri")},
                                                         {QStringLiteral("tanggal-lahir"), QStringLiteral("1994-02-14")}}}));
          break;
        default:
          intake.form.insert(field.id, QStringLiteral("Bitung"));
      }
    }
    for (const Requirement& requirement : start->standard.requirements)
      intake.ticks.insert(requirement.id, {requirement.isOriginalShown, requirement.isCopyHandedIn,
                                           requirement.isOriginalKept, requirement.isForm});
    return intake;
  }
};
