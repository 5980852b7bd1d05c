#include "settings/settings_presenter.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <array>

#include "cases/files/scan_folder.h"
#include "papers/print_words.h"
#include "services/printer_book.h"
#include "session/error_words.h"
#include "settings/qris_words.h"

namespace {

/// Everything but the storage facts of the settings, made on the backend thread.
Result<SettingsState> readSettings(Office& office) {
  SettingsState state;
  const Almanac& almanac = office.almanac();
  state.isRead = true;
  state.office = almanac.office();
  for (const auto& [id, counter] : almanac.counters()) state.counters.push_back(counter);
  std::ranges::sort(state.counters, [](const Counter& a, const Counter& b) {
    return a.id.size() != b.id.size() ? a.id.size() < b.id.size() : a.id < b.id;
  });
  for (const auto& [id, officer] : almanac.officers()) state.officers.push_back(officer);
  std::ranges::sort(state.officers, [](const Officer& a, const Officer& b) {
    return a.isActive != b.isActive ? a.isActive : a.name.localeAwareCompare(b.name) < 0;
  });
  for (const AgencyEntry& entry : almanac.catalogue().agencies) state.agencies.push_back(entry.agency);
  state.series = almanac.catalogue().series;
  for (const ServiceStandard& standard : almanac.catalogue().standards) {
    const AgencyEntry* agency = almanac.catalogue().agency(standard.agencyId);
    StandardLine line{standard.id, standard.name, agency ? agency->agency.shortName : QString(),
                      standard.version, standard.validFrom, standard.decree, standard.source,
                      standard.verifiedBy, standard.isExample, 0, {}};
    // The next to begin, where several are waiting.
    for (const ServiceStandard* version : almanac.versions(standard.id)) {
      if (version->version <= standard.version) continue;
      line.nextVersion = version->version;
      line.nextValidFrom = version->validFrom;
      break;
    }
    state.standards.push_back(std::move(line));
  }
  std::ranges::sort(state.standards, [](const StandardLine& a, const StandardLine& b) {
    return a.name.localeAwareCompare(b.name) < 0;
  });
  const auto fromCentre = StandardDesk(office.store(), almanac).isFromCentre();
  if (!fromCentre) return tl::unexpected(fromCentre.error());
  state.areStandardsFromCentre = *fromCentre;
  for (const PaperKind kind : kPaperKinds) {
    const auto outlet = office.papers().outletFor(kind);
    if (!outlet) return tl::unexpected(outlet.error());
    state.outlets.emplace(kind, *outlet);
  }
  auto direct = PrinterBook(office.store()).all();
  if (!direct) return tl::unexpected(direct.error());
  state.directPrinters = std::move(*direct);
  const auto scans = office.roster().preference({}, ScanFolder::preferenceKey());
  if (!scans) return tl::unexpected(scans.error());
  state.scanFolder = scans->value_or(QString());
  const auto theme = office.roster().preference({}, SettingsPresenter::themeKey());
  if (!theme) return tl::unexpected(theme.error());
  state.theme = theme->value_or(state.theme);
  const auto language = office.roster().preference({}, SettingsPresenter::languageKey());
  if (!language) return tl::unexpected(language.error());
  state.language = language->value_or(state.language);
  auto server = office.identity().server();
  if (!server) return tl::unexpected(server.error());
  state.hasIdentityToken = !server->token.isEmpty();
  state.identityServer.address = server->address;
  const auto line = office.identity().line();
  if (!line) return tl::unexpected(line.error());
  state.identity = *line;
  auto storage = office.storage();
  if (!storage) return tl::unexpected(storage.error());
  state.storage = std::move(*storage);
  return state;
}

}  // namespace

SettingsPresenter::SettingsPresenter(Session& session, HubHost* host, QObject* parent)
    : QObject(parent), m_session(session), m_hall(session, host), m_standards(session), m_templates(session) {
  connect(&session.backend(), &Backend::changed, this, [this](const QStringList& kinds) {
    static const QStringList kShown{QStringLiteral("office"), QStringLiteral("agency"),  QStringLiteral("series"),
                                    QStringLiteral("counter"), QStringLiteral("officer"), QStringLiteral("standard"),
                                    QStringLiteral("identity")};
    const bool isShown = std::ranges::any_of(kinds, [](const QString& kind) { return kShown.contains(kind); });
    if (m_isActive && isShown) refresh();
  });
}

void SettingsPresenter::setActive(bool isActive) {
  if (m_isActive == isActive) return;
  m_isActive = isActive;
  if (isActive) refresh();
}

void SettingsPresenter::refresh() {
  if (m_isAsking) {
    m_isStale = true;
    return;
  }
  m_isAsking = true;
  m_session.backend().ask(readSettings).then(this, [this](const Result<SettingsState>& read) {
    m_isAsking = false;
    if (read) {
      const QString working = m_state.working;
      m_state = *read;
      m_state.working = working;
      m_session.setOffice(m_state.office);
    } else {
      m_state.fault = errorWords(read.error());
    }
    Q_EMIT stateChanged();
    if (std::exchange(m_isStale, false)) refresh();
  });
}

QString SettingsPresenter::wordsFor(Part part, const Error& error) const {
  if (part == Part::DirectPrinters) {
    if (error.code == ErrorCode::Duplicate) return tr("Sudah ada pencetak bernama %1. Pilih nama lain.").arg(error.detail);
    if (error.field == QLatin1String("outlet")) {
      const auto kind = paperKindFromKey(error.detail);
      return tr("%1 masih dicetak di sini. Pilih pencetak lain untuknya di bagian Pencetak, lalu hapus.")
          .arg(kind ? words::paperKind(*kind) : error.detail);
    }
    if (error.field == QLatin1String("address"))
      return tr("Tulis alamat jaringan seperti 192.168.1.50, atau nama perangkat seperti /dev/usb/lp0.");
    if (error.field == QLatin1String("name"))
      return tr("Nama harus diisi, paling panjang %1 huruf, tanpa tanda |.").arg(RawPrinter::kLongestName);
  }
  if (part == Part::Identity) {
    if (error.code == ErrorCode::Denied)
      return tr("Hanya admin yang boleh mengatur verifikasi. Minta admin masuk lebih dahulu.");
    if (error.detail == QLatin1String("address.insecure"))
      return tr("Harus https://, agar data warga tidak terbaca di jaringan.");
    if (error.field == QLatin1String("address"))
      return tr("Tulis alamat server saja, misalnya https://verifikasi.bitungkota.go.id");
    if (error.detail == QLatin1String("required")) return tr("Token harus diisi.");
    if (error.field == QLatin1String("token")) return tr("Token hanya huruf, angka, dan tanda tanpa spasi.");
  }
  if (error.code == ErrorCode::Invalid) {
    if (error.field == QLatin1String("scan_folder"))
      return tr("Folder itu tidak terlihat dari PC ini. Tulis alamat lengkapnya, atau kosongkan.");
    if (error.field == QLatin1String("name")) return tr("Nama harus diisi.");
    if (error.field == QLatin1String("code_prefix")) return tr("Awalan kode lacak terdiri atas tiga huruf besar, misalnya BTG.");
    if (const auto fault = qrisFault(error)) return words::qrisFault(*fault);
    if (error.field == QLatin1String("rules")) return tr("Isi angka 1 atau lebih.");
    if (error.field == QLatin1String("queues")) return tr("Antrean “%1” tidak dikenal.").arg(error.detail);
    if (error.field == QLatin1String("id")) return tr("Nomor loket harus diisi.");
  }
  if (error.code == ErrorCode::Denied && part == Part::Office)
    return tr("Hanya admin yang boleh mengubah data kantor. Minta admin masuk lebih dahulu.");
  if (error.code == ErrorCode::Denied) return tr("Hanya admin yang boleh menghapus PIN. Minta admin masuk lebih dahulu.");
  return errorWords(error);
}

void SettingsPresenter::run(Part part, const QString& working, const QString& done,
                            const std::function<Done(Office&)>& command) {
  if (!m_state.working.isEmpty()) return;
  m_state.working = working;
  Q_EMIT stateChanged();
  m_session.backend().ask([command](Office& office) { return command(office); }).then(this, [this, part, done](const Done& result) {
    m_state.working.clear();
    Q_EMIT stateChanged();
    if (result)
      Q_EMIT saved(part, done);
    else
      Q_EMIT refused(part, result.error().field, wordsFor(part, result.error()));
    refresh();
  });
}

void SettingsPresenter::saveOffice(const OfficeProfile& profile) {
  run(Part::Office, tr("Menyimpan…"), tr("Data kantor tersimpan."),
      [seat = m_session.seat(), profile](Office& office) { return office.roster().saveOffice(seat, profile); });
}

void SettingsPresenter::saveCounter(const Counter& counter) {
  if (counter.name.trimmed().isEmpty()) {
    Q_EMIT refused(Part::Counters, QStringLiteral("name"), tr("Nama harus diisi."));
    return;
  }
  run(Part::Counters, tr("Menyimpan…"), tr("%1 tersimpan.").arg(counter.name),
      [seat = m_session.seat(), counter](Office& office) { return office.roster().saveCounter(seat, counter); });
}

void SettingsPresenter::saveOfficer(const Officer& officer) {
  run(Part::Officers, tr("Menyimpan…"), tr("%1 tersimpan.").arg(officer.name),
      [seat = m_session.seat(), officer](Office& office) { return office.roster().saveOfficer(seat, officer); });
}

void SettingsPresenter::forgetPin(const QString& officerId) {
  run(Part::Officers, tr("Menghapus PIN…"), tr("PIN dihapus. Petugas membuat PIN baru saat masuk berikutnya."),
      [seat = m_session.seat(), officerId](Office& office) { return office.roster().forgetPin(seat, officerId); });
}

void SettingsPresenter::saveOutlets(const std::map<PaperKind, PrintDesk::Outlet>& outlets, const QString& scanFolder) {
  run(Part::Printers, tr("Menyimpan…"), tr("Pencetak dan pemindai PC ini tersimpan."), [=](Office& office) -> Done {
    if (!scanFolder.isEmpty() && !QFileInfo(scanFolder).isDir())
      return failure(ErrorCode::Invalid, scanFolder, QStringLiteral("scan_folder"));
    if (auto done = office.roster().setPreference({}, ScanFolder::preferenceKey(), scanFolder); !done) return done;
    for (const auto& [kind, outlet] : outlets)
      if (auto done = office.papers().setOutlet(kind, outlet); !done) return done;
    return {};
  });
}

void SettingsPresenter::saveDirectPrinter(const QString& formerName, const RawPrinter& printer) {
  run(Part::DirectPrinters, tr("Menyimpan…"),
      tr("%1 tersimpan. Pilih di bagian Pencetak surat mana yang dicetak di sana.").arg(printer.name),
      [formerName, printer](Office& office) -> Done {
        PrinterBook book(office.store());
        auto printers = book.all();
        if (!printers) return tl::unexpected(printers.error());
        const auto former = std::ranges::find(*printers, formerName, &RawPrinter::name);
        if (former == printers->end() || formerName.isEmpty()) {
          printers->push_back(printer);
        } else {
          *former = printer;
        }
        if (auto done = book.write(*printers); !done) return done;
        if (formerName.isEmpty() || formerName == printer.name) return {};
        for (const PaperKind kind : kPaperKinds) {
          auto outlet = office.papers().outletFor(kind);
          if (!outlet) return tl::unexpected(outlet.error());
          if (outlet->printer != RawPrinter::prefix() + formerName) continue;
          outlet->printer = printer.outlet();
          if (auto done = office.papers().setOutlet(kind, *outlet); !done) return done;
        }
        return {};
      });
}

void SettingsPresenter::removeDirectPrinter(const QString& name) {
  run(Part::DirectPrinters, tr("Menghapus…"), tr("%1 dihapus dari PC ini.").arg(name), [name](Office& office) -> Done {
    for (const PaperKind kind : kPaperKinds) {
      const auto outlet = office.papers().outletFor(kind);
      if (!outlet) return tl::unexpected(outlet.error());
      if (outlet->printer == RawPrinter::prefix() + name)
        return failure(ErrorCode::Conflict, toKey(kind), QStringLiteral("outlet"));
    }
    PrinterBook book(office.store());
    auto printers = book.all();
    if (!printers) return tl::unexpected(printers.error());
    std::erase_if(*printers, [&](const RawPrinter& printer) { return printer.name == name; });
    return book.write(*printers);
  });
}

void SettingsPresenter::printTestPage(const QString& printer, Part part) {
  run(part, tr("Menyiapkan halaman uji…"), tr("Halaman uji masuk antrean cetak. Hasilnya terlihat di Cetakan."),
      [seat = m_session.seat(), printer](Office& office) -> Done {
        const auto page = office.papers().issueTestPage(seat, printer);
        if (!page) return tl::unexpected(page.error());
        return {};
      });
}

void SettingsPresenter::saveLook(const QString& theme, const QString& language) {
  const bool isOtherLanguage = language != m_state.language;
  run(Part::Look, tr("Menyimpan…"),
      isOtherLanguage ? tr("Tampilan tersimpan. Jendela dibuka lagi dalam bahasa itu.") : tr("Tampilan tersimpan."),
      [theme, language](Office& office) -> Done {
        if (auto done = office.roster().setPreference({}, themeKey(), theme); !done) return done;
        return office.roster().setPreference({}, languageKey(), language);
      });
  Q_EMIT themeChosen(theme);
  if (isOtherLanguage) Q_EMIT languageChosen(language);
}

void SettingsPresenter::saveIdentity(const IdentityServer& server) {
  const QString done = server.address.trimmed().isEmpty() ? tr("Verifikasi Dukcapil dimatikan di PC ini.")
                                                          : tr("Server verifikasi tersimpan.");
  run(Part::Identity, tr("Menyimpan…"), done, [seat = m_session.seat(), server](Office& office) -> Done {
    IdentityServer wanted = server;
    // The token is shown nowhere; an empty field leaves the one that is kept.
    if (wanted.token.isEmpty()) {
      const auto known = office.identity().server();
      if (!known) return tl::unexpected(known.error());
      wanted.token = known->token;
    }
    return office.identity().setServer(seat, wanted);
  });
}

void SettingsPresenter::backup(const QString& path) {
  if (!m_state.working.isEmpty()) return;
  m_state.working = tr("Membuat cadangan…");
  Q_EMIT stateChanged();
  m_session.backend().backup(path).then(this, [this, path](const Result<BlobStore::Copied>& copied) {
    m_state.working.clear();
    Q_EMIT stateChanged();
    if (!copied) {
      Q_EMIT refused(Part::Storage, {}, wordsFor(Part::Storage, copied.error()));
    } else if (copied->damaged > 0) {
      Q_EMIT refused(Part::Storage, {},
                     tr("Cadangan tersimpan, tetapi %n lampiran rusak di PC ini dan tidak ikut. Lampirkan lagi aslinya.",
                        nullptr, copied->damaged));
    } else {
      const QString words =
          copied->written > 0
              ? tr("Cadangan tersimpan di %1, dan %n lampiran baru di folder loket-berkas di sebelahnya. Simpan "
                   "keduanya bersama.",
                   nullptr, copied->written)
              : tr("Cadangan tersimpan di %1. Lampirannya di folder loket-berkas di sebelahnya; simpan keduanya "
                   "bersama.");
      Q_EMIT saved(Part::Storage, words.arg(path));
    }
    refresh();
  });
}

void SettingsPresenter::verify() {
  if (!m_state.working.isEmpty()) return;
  m_state.working = tr("Memeriksa rantai catatan…");
  Q_EMIT stateChanged();
  m_session.backend().ask([](Office& office) { return office.verify(); }).then(this, [this](const Result<LogCheck>& check) {
    m_state.working.clear();
    Q_EMIT stateChanged();
    if (!check) {
      Q_EMIT refused(Part::Storage, {}, errorWords(check.error()));
    } else if (!check->fault.isEmpty()) {
      Q_EMIT refused(Part::Storage, {},
                     tr("Rantai catatan tidak utuh: %1. Jangan hapus apa pun, buat cadangan, lalu hubungi admin TI.")
                         .arg(check->fault));
    } else {
      const QLocale locale;
      Q_EMIT saved(Part::Storage, tr("Rantai catatan utuh: %1 catatan dan %2 tanda tangan diperiksa, tidak ada yang berubah.")
                                      .arg(locale.toString(check->operations), locale.toString(check->signatures)));
    }
  });
}
