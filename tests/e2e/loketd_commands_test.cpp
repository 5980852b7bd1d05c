#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QJsonArray>
#include <QLockFile>

#include "store/store.h"
#include "support/hub_process.h"
#include "support/manual_clock.h"
#include "support/require.h"

namespace {

QStringList words(const char* text) { return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts); }

void writeFile(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
  BOOST_REQUIRE(file.write(bytes) == bytes.size());
}
QByteArray readFile(const QString& path) {
  QFile file(path);
  BOOST_REQUIRE_MESSAGE(file.open(QIODevice::ReadOnly), path.toStdString());
  return file.readAll();
}

/// One line, in words, without a stray placeholder; and nothing on the other channel.
void mustComplain(const Ended& ended, int code, const char* about, const std::string& what) {
  BOOST_TEST(ended.code == code, what << " ended with " << ended.code << ": " << ended.err.toStdString());
  BOOST_TEST(ended.out.isEmpty(), what << " said " << ended.out.toStdString());
  BOOST_TEST(ended.err.startsWith(QLatin1String("loketd: ")), what);
  BOOST_TEST(ended.err.count(QLatin1Char('\n')) == 1, what << ": " << ended.err.toStdString());
  BOOST_TEST(!ended.err.contains(QLatin1String("%1")), what);
  BOOST_TEST(ended.err.contains(QString::fromUtf8(about)), what << ": " << ended.err.toStdString());
}

QStringList filesOf(const QString& folder) {
  return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(loketd_commands)

BOOST_AUTO_TEST_CASE(a_wrong_use_is_told_and_does_nothing) {
  QTemporaryDir place;
  struct Wrong {
    const char* words;
    const char* about;
  };
  const Wrong all[]{
      {"frob", "tidak ada perintah \"frob\""},
      {"--frob", "tidak ada pilihan \"frob\""},
      {"status --dir", "tanpa nilainya"},
      {"init", "--name, --from-store, atau --demo"},
      {"init --dir a --name", "tanpa nilainya"},
      {"init --dir a --name X --demo", "salah satu"},
      {"init --dir a --name X --from-store y", "salah satu"},
      {"init --dir a --demo --prefix BTG", "--prefix hanya bersama --name"},
      {"init --dir a --name X --counters 0", "1 sampai 500"},
      {"init --dir a --name X --counters 12x", "1 sampai 500"},
      {"init --dir a --name X --counters 501", "1 sampai 500"},
      {"init --dir a --name X --streams hall", "tidak mengenal --streams"},
      {"init --dir a --name X extra", "tidak mengenal \"extra\""},
      {"status hub", "tidak mengenal \"hub\""},
      {"status --counters 3", "tidak mengenal --counters"},
      {"verify hub", "tidak mengenal \"hub\""},
      {"devices hub", "tidak mengenal \"hub\""},
      {"serve hub", "tidak mengenal \"hub\""},
      {"serve --json", "tidak mengenal --json"},
      {"revoke", "satu perangkat"},
      {"revoke a b", "satu perangkat"},
      {"revoke a --streams hall", "tidak mengenal --streams"},
      {"grant --streams hall", "satu perangkat"},
      {"backup", "satu berkas tujuan"},
      {"backup a b", "satu berkas tujuan"},
      {"restore", "satu berkas cadangan"},
      {"restore a b", "satu berkas cadangan"},
      {"import-standards", "berkas standar"},
      {"standby --dir a", "sebutkan --join"},
      {"standby --dir a --join loket://x --officer o", "tidak mengenal --officer"},
      {"promote --dir a", "sebutkan --officer"},
      {"promote a --officer o", "tidak mengenal \"a\""},
      {"pin --dir a", "sebutkan --officer"},
      {"pin --dir a --officer o --force", "tidak mengenal --force"},
  };
  for (const Wrong& wrong : all) mustComplain(loketd(words(wrong.words), place.path()), 2, wrong.about, wrong.words);
  BOOST_TEST(filesOf(place.path()).isEmpty());

  // Without a hub every command says that there is none, and makes none.
  for (const char* command : {"status", "devices", "verify", "backup b.sqlite", "revoke aabbccddeeff", "status --dir x",
                              "grant aabbccddeeff --streams hall"})
    mustComplain(loketd(words(command), place.path()), 1, "belum ada hub di sini", command);
  mustComplain(loketd(words("restore none.sqlite"), place.path()), 1, "init --from-store", "restore into nothing");
  mustComplain(loketd(words("promote --officer ronald --pin-file none"), place.path()), 1, "bukan siaga",
               "promote nothing");
  mustComplain(loketd(words("pin --officer ronald --pin-file none"), place.path()), 1, "berkas PIN tidak terbaca",
               "a PIN from nowhere");
  mustComplain(loketd(words("serve"), place.path()), 1, "loketd.conf", "serve nothing");
  mustComplain(loketd(words("enrol-code --role counter --name L"), place.path()), 1, "loketd.conf",
               "invite to nothing");
  BOOST_TEST(filesOf(place.path()).isEmpty());

  const Ended help = loketd({QStringLiteral("--help")});
  BOOST_TEST(help.code == 0);
  for (const char* command : {"init", "serve", "enrol-code", "devices", "revoke", "grant", "status", "verify", "backup",
                              "restore", "import-standards", "standby", "promote", "pin"})
    BOOST_TEST(help.out.contains(QLatin1String("loketd ") + QLatin1String(command)), command);
  BOOST_TEST(loketd({}).code == 2);
  BOOST_TEST(loketd({QStringLiteral("--version")}).out.startsWith(QLatin1String("loketd ")));
}

// An init that failed left a store behind, and the next try was refused.
BOOST_AUTO_TEST_CASE(an_init_that_fails_leaves_nothing_and_can_be_tried_again) {
  QTemporaryDir place;
  writeFile(place.filePath(QStringLiteral("noise")), QByteArray(5000, 'n'));
  struct Wrong {
    const char* words;
    const char* about;
  };
  const Wrong all[]{{"init --dir a --name X --zone MARS", "WIB, WITA, atau WIT"},
                    {"init --dir a --name X --prefix UJI", "tanpa I, L, O, S, dan U"},
                    {"init --dir a --name X --prefix AB", "tepat tiga huruf"},
                    {"init --dir a --from-store none", "tidak ditemukan: none"},
                    {"init --dir a --from-store noise", "berkas rusak"}};
  for (const Wrong& wrong : all) {
    mustComplain(loketd(words(wrong.words), place.path()), 1, wrong.about, wrong.words);
    BOOST_TEST(filesOf(place.filePath(QStringLiteral("a"))).isEmpty(), wrong.words);
  }
  const Ended made = loketd(words("init --dir a --name Balai --prefix KTA --zone wita --counters 3"), place.path());
  BOOST_TEST(made.code == 0, made.err.toStdString());
  BOOST_TEST(filesOf(place.filePath(QStringLiteral("a"))).join(QLatin1Char(' ')).toStdString() ==
             "loket.sqlite loketd.conf loketd.crt loketd.key perangkat.kunci");
  const Ended status = loketd(words("status --dir a"), place.path());
  BOOST_TEST(status.out.contains(QLatin1String("Balai")));
  BOOST_TEST(status.out.contains(QLatin1String("Loket:      3")), status.out.toStdString());
  const QByteArray before = readFile(place.filePath(QStringLiteral("a/loketd.crt")));
  mustComplain(loketd(words("init --dir a --demo"), place.path()), 1, "sudah berisi data", "a second init");
  BOOST_TEST((readFile(place.filePath(QStringLiteral("a/loketd.crt"))) == before));
}

BOOST_AUTO_TEST_CASE(invitations_name_what_is_wrong) {
  HubProcess hub;
  struct Wrong {
    const char* words;
    int code;
    const char* about;
  };
  const Wrong all[]{
      {"enrol-code --role king --name L", 1, "\"king\" bukan peran"},
      {"enrol-code --name L", 1, "bukan peran"},
      {"enrol-code --role counter", 1, "sebutkan --name"},
      {"enrol-code --role counter --name L --streams hall,g:salahtulis", 1, "tidak punya \"g:salahtulis\""},
      {"enrol-code --role counter --name L --streams ,", 1, "sebutkan --streams"},
      {"enrol-code --role counter --name L --host https://10.0.0.5", 2, "--host"},
      {"enrol-code --role counter --name L --host 10.0.0.5/x", 2, "--host"},
      {"enrol-code --role counter --name L --host 10.0.0.5:99999", 2, "--host"},
      {"enrol-code --role counter --name L --host 10.0.0.5:", 2, "--host"},
      {"promote --officer ronald --pin-file none", 1, "bukan siaga"},
      {"grant aabbccddeeff --streams hall", 1, "tidak ada perangkat aabbccddeeff"},
      {"revoke aabbccddeeff", 1, "tidak ada perangkat aabbccddeeff"},
  };
  for (const Wrong& wrong : all) mustComplain(hub.command(words(wrong.words)), wrong.code, wrong.about, wrong.words);
  const std::pair<const char*, const char*> hosts[]{{"10.0.0.5", "loket://10.0.0.5:"},
                                                    {"hub.contoh.example:9443", "loket://hub.contoh.example:9443/"},
                                                    {"[fd00::5]:9443", "loket://[fd00::5]:9443/"},
                                                    {"fd00::5", "loket://[fd00::5]:"}};
  for (const auto& [host, wanted] : hosts) {
    const Ended given =
        hub.command(words("enrol-code --role counter --name L --host") + QStringList{QLatin1String(host)});
    BOOST_TEST(given.code == 0, given.err.toStdString());
    BOOST_TEST(given.out.contains(QLatin1String(wanted)), host << ": " << given.out.toStdString());
  }
}

// Everything that may be asked of a hub, while it runs, after a kill, and while it is stopped.
BOOST_AUTO_TEST_CASE(the_commands_do_the_same_whether_the_hub_runs_or_not) {
  HubProcess hub;
  const QJsonObject asleep = hub.answer({QStringLiteral("status")});
  hub.start();
  BOOST_TEST(
      (hub.answer({QStringLiteral("status")}).value(QLatin1String("log_id")) == asleep.value(QLatin1String("log_id"))));
  mustComplain(hub.command({QStringLiteral("serve")}), 1, "sedang dipakai", "a second server");
  mustComplain(hub.command({QStringLiteral("restore"), hub.file("loket.sqlite")}), 1, "sedang dipakai",
               "restore under a server");
  const QJsonObject check = hub.answer({QStringLiteral("verify")});
  BOOST_TEST(check.value(QLatin1String("fault")).toString().isEmpty());
  BOOST_TEST(check.value(QLatin1String("operations")).toInt() > 50);

  const QString backup = hub.root.filePath(QStringLiteral("cadangan.sqlite"));
  const QJsonObject saved = hub.answer({QStringLiteral("backup"), backup});
  BOOST_TEST(saved.value(QLatin1String("bytes")).toInteger() == QFileInfo(backup).size());
  mustComplain(hub.command({QStringLiteral("backup"), backup}), 1, "sudah ada", "a backup over another");
  mustComplain(hub.command({QStringLiteral("backup"), hub.root.filePath(QStringLiteral("none/b.sqlite"))}), 1,
               "tidak ada folder", "a backup into nowhere");

  hub.kill();
  BOOST_TEST(QFile::exists(hub.file("loketd.pintu")));
  BOOST_TEST(hub.answer({QStringLiteral("status")}).value(QLatin1String("operations")).toInt() >= 50);
  hub.start();
  BOOST_TEST(hub.stop() == 0);
  BOOST_TEST(!QFile::exists(hub.file("loketd.pintu")));
}

BOOST_AUTO_TEST_CASE(standards_are_imported_all_or_none) {
  HubProcess hub;
  QByteArray next = readFile(QStringLiteral(LOKET_SOURCE_DIR "/resources/standards/kia.json"));
  mustComplain(hub.command({QStringLiteral("import-standards"),
                            QStringLiteral(LOKET_SOURCE_DIR "/resources/standards/kia.json")}),
               1, "sudah ada", "the version that is there");
  const qsizetype at = next.indexOf("\"version\": ");
  BOOST_REQUIRE(at >= 0);
  next.replace(at, next.indexOf(',', at) - at, "\"version\": 90");
  const QString good = hub.root.filePath(QStringLiteral("kia90.json"));
  const QString bad = hub.root.filePath(QStringLiteral("rusak.json"));
  writeFile(good, next);
  writeFile(bad, "{\n \"id\": 3\n}");
  const QString strange = hub.root.filePath(QStringLiteral("aneh.json"));
  writeFile(strange, "{\"id\": \"\xff\"}");
  for (const bool isRunning : {false, true}) {
    if (isRunning) hub.start();
    mustComplain(hub.command({QStringLiteral("import-standards"), good, bad}), 1, "rusak.json", "one of two is wrong");
    mustComplain(hub.command({QStringLiteral("import-standards"), bad}), 1, "baris 2", "the line is told");
    mustComplain(hub.command({QStringLiteral("import-standards"), strange}), 1, "UTF-8", "not text");
    mustComplain(hub.command({QStringLiteral("import-standards"), good, good}), 1, "sudah ada", "the same twice");
    mustComplain(hub.command({QStringLiteral("import-standards"), QStringLiteral("none.json")}), 1, "none.json",
                 "none");
  }
  // Had the failed tries written anything, this would be a repetition.
  BOOST_TEST(hub.command({QStringLiteral("import-standards"), good}).out.contains(QLatin1String("kia, versi 90")));
  mustComplain(hub.command({QStringLiteral("import-standards"), good}), 1, "sudah ada", "once more");
}

BOOST_AUTO_TEST_CASE(a_configuration_that_is_wrong_is_told_by_its_line) {
  HubProcess hub;
  const QByteArray whole = readFile(hub.file("loketd.conf"));
  const std::pair<const char*, const char*> all[]{{"listen_port = 99999\n", "baris 1 (listen_port)"},
                                                  {"# a\n\nfoo = 1\n", "baris 3 (foo)"},
                                                  {"tls = on\ntls = off\n", "baris 2 (tls)"},
                                                  {"tls\n", "baris 1 (tls)"},
                                                  {"max_connections = 0\n", "baris 1 (max_connections)"}};
  for (const auto& [text, about] : all) {
    writeFile(hub.file("loketd.conf"), text);
    mustComplain(hub.command({QStringLiteral("serve")}), 1, about, text);
  }
  writeFile(hub.file("loketd.conf"), whole);
  hub.set(QStringLiteral("listen_address"), QStringLiteral("bukan-alamat"));
  mustComplain(hub.command({QStringLiteral("serve")}), 1, "bukan-alamat", "an address that is none");
  writeFile(hub.file("loketd.conf"), whole);
  const QByteArray key = readFile(hub.file("loketd.key"));
  writeFile(hub.file("loketd.key"), "garbage");
  mustComplain(hub.command({QStringLiteral("serve")}), 1, "key_file", "a key that is none");
  QFile::remove(hub.file("loketd.key"));
  mustComplain(hub.command({QStringLiteral("serve")}), 1, "loketd.key", "no key");
  writeFile(hub.file("loketd.key"), key);
  hub.start();
  const QString taken = QString::number(hub.port);
  HubProcess other;
  other.set(QStringLiteral("listen_port"), taken);
  mustComplain(other.command({QStringLiteral("serve")}), 1, "tidak bisa mendengarkan", "a port that is taken");
}

// What was damaged is told and kept, and a backup can be put in its place: that was refused as "not a hub".
BOOST_AUTO_TEST_CASE(a_damaged_hub_is_told_and_restored) {
  HubProcess hub;
  const QString logId = hub.answer({QStringLiteral("status")}).value(QLatin1String("log_id")).toString();
  const QString backup = hub.root.filePath(QStringLiteral("cadangan.sqlite"));
  BOOST_REQUIRE(hub.command({QStringLiteral("backup"), backup}).code == 0);
  QByteArray bytes = readFile(hub.file("loket.sqlite"));
  BOOST_REQUIRE(bytes.size() > 120'000);
  bytes.replace(40'000, 60'000, QByteArray(60'000, '\0'));
  writeFile(hub.file("loket.sqlite"), bytes);
  mustComplain(hub.command({QStringLiteral("verify")}), 1, "rusak dan disisihkan", "the first look");
  const QStringList aside = QDir(hub.folder()).entryList({QStringLiteral("loket-rusak-*.sqlite")}, QDir::Files);
  BOOST_REQUIRE(aside.size() == 1);
  BOOST_TEST(
      (readFile(hub.folder() + QLatin1Char('/') + aside.first()).mid(40'000, 60'000) == QByteArray(60'000, '\0')));
  mustComplain(hub.command({QStringLiteral("status")}), 1, "bukan hub", "later looks");
  mustComplain(hub.command({QStringLiteral("serve")}), 1, "bukan hub", "serve");
  const QString noise = hub.root.filePath(QStringLiteral("noise"));
  writeFile(noise, QByteArray(5000, 'n'));
  mustComplain(hub.command({QStringLiteral("restore"), noise}), 1, "berkas rusak", "noise as backup");
  mustComplain(hub.command({QStringLiteral("restore"), hub.file("loket.sqlite")}), 1, "bukan dari hub",
               "the salvage as backup");
  const Ended restored = hub.command({QStringLiteral("restore"), backup});
  BOOST_TEST(restored.code == 0, restored.err.toStdString());
  const QJsonObject now = hub.answer({QStringLiteral("status")});
  BOOST_TEST(now.value(QLatin1String("log_id")).toString().toStdString() != logId.toStdString());
  BOOST_TEST(now.value(QLatin1String("epoch")).toInt() == 2);
  BOOST_TEST(hub.answer({QStringLiteral("verify")}).value(QLatin1String("fault")).toString().isEmpty());
  hub.start();
}

BOOST_AUTO_TEST_CASE(a_hub_moves_to_another_machine_with_its_backup) {
  HubProcess hub;
  const QString backup = hub.root.filePath(QStringLiteral("cadangan.sqlite"));
  BOOST_REQUIRE(hub.command({QStringLiteral("backup"), backup}).code == 0);
  // With the old certificate beside it the devices know it again.
  const QString folder = hub.root.filePath(QStringLiteral("pindah"));
  BOOST_REQUIRE(QDir().mkpath(folder));
  for (const char* name : {"loketd.crt", "loketd.key"})
    BOOST_REQUIRE(QFile::copy(hub.file(name), folder + QLatin1Char('/') + QLatin1String(name)));
  const Ended made =
      loketd({QStringLiteral("init"), QStringLiteral("--dir"), folder, QStringLiteral("--from-store"), backup});
  BOOST_TEST(made.code == 0, made.err.toStdString());
  BOOST_TEST((readFile(folder + QStringLiteral("/loketd.key")) == readFile(hub.file("loketd.key"))));
  const Ended check = loketd({QStringLiteral("verify"), QStringLiteral("--dir"), folder});
  BOOST_TEST(check.out.contains(QLatin1String("Utuh")), check.err.toStdString());
  mustComplain(hub.command({QStringLiteral("restore"), hub.root.filePath(QStringLiteral("none.sqlite"))}), 1,
               "tidak ditemukan", "no backup");
}

// A counter that worked alone becomes the hub of a hall.
BOOST_AUTO_TEST_CASE(a_hub_is_made_from_a_lone_counters_backup) {
  QTemporaryDir place;
  ManualClock clock(1'795'392'000'000);
  SeededRandom random(5);
  const QString backup = place.filePath(QStringLiteral("loket-lama.sqlite"));
  {
    auto store = Store::open({place.filePath(QStringLiteral("lama")),
                              QStringLiteral("aabbccddeeff"),
                              QByteArray(32, 'k'),
                              &clock,
                              &random,
                              {}});
    require(store);
    require((*store)->backup(backup));
  }
  mustComplain(loketd({QStringLiteral("init"), QStringLiteral("--dir"), place.filePath(QStringLiteral("hub")),
                       QStringLiteral("--from-store"), backup}),
               1, "tidak berisi kantor", "a store without an office");
  HubProcess other;
  mustComplain(other.command({QStringLiteral("restore"), backup}), 1, "bukan dari hub", "a counter's backup");
}

// The desktop program has the folder open.
BOOST_AUTO_TEST_CASE(a_folder_in_use_is_left_alone) {
  HubProcess hub;
  QLockFile lock(hub.file("loket.lock"));
  BOOST_REQUIRE(lock.tryLock(0));
  for (const char* command : {"status", "devices", "verify", "serve", "restore x"})
    mustComplain(hub.command(words(command)), 1, "sedang dipakai", command);
}

BOOST_AUTO_TEST_SUITE_END()
