#include <boost/test/unit_test.hpp>

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#if defined(Q_OS_UNIX)
#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>
#endif

#include "platform/device_secret.h"
#include "platform/key_file.h"
#include "platform/printer_device.h"
#include "platform/process_memory.h"
#include "platform/secret_file.h"
#include "platform/single_instance.h"

BOOST_AUTO_TEST_SUITE(platform)

BOOST_AUTO_TEST_CASE(a_second_start_ends_and_the_first_is_raised) {
  QTemporaryDir folder;
  SingleInstance first(folder.path());
  const auto claimed = first.claim();
  BOOST_REQUIRE(claimed.has_value());
  BOOST_TEST(*claimed);
  int raised = 0;
  QObject::connect(&first, &SingleInstance::raised, &first, [&raised] { ++raised; });
  SingleInstance second(folder.path());
  const auto refused = second.claim();
  BOOST_REQUIRE(refused.has_value());
  BOOST_TEST(!*refused);
  const QDeadlineTimer deadline(5000);
  while (raised == 0 && !deadline.hasExpired()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
  BOOST_TEST(raised == 1);
  QTemporaryDir other;
  SingleInstance elsewhere(other.path());
  BOOST_TEST(elsewhere.claim().value_or(false));
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_made_is_an_error) {
  QTemporaryDir folder;
  QFile file(folder.filePath(QStringLiteral("berkas")));
  BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
  SingleInstance instance(folder.filePath(QStringLiteral("berkas/dalam")));
  const auto claimed = instance.claim();
  BOOST_REQUIRE(!claimed.has_value());
  BOOST_TEST((claimed.error().code == ErrorCode::ReadOnly));
}

BOOST_AUTO_TEST_CASE(a_device_keeps_its_secret_and_a_broken_one_is_set_aside) {
  QTemporaryDir folder;
  const auto made = DeviceSecret::load(folder.path(), QByteArray(38, 'a'));
  BOOST_REQUIRE(made.has_value());
  BOOST_TEST(made->device.size() == 12);
  BOOST_TEST(made->seed.size() == 32);
  const auto again = DeviceSecret::load(folder.path(), QByteArray(38, 'b'));
  BOOST_REQUIRE(again.has_value());
  BOOST_TEST((again->device == made->device));
  BOOST_TEST((again->seed == made->seed));
  QFile file(folder.filePath(QStringLiteral("perangkat.kunci")));
  BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
  file.write("rusak");
  file.close();
  const auto fresh = DeviceSecret::load(folder.path(), QByteArray(38, 'c'));
  BOOST_REQUIRE(fresh.has_value());
  BOOST_TEST((fresh->device != made->device));
  BOOST_TEST(QDir(folder.path()).entryList({QStringLiteral("perangkat.kunci.rusak-*")}).size() == 1);
}

BOOST_AUTO_TEST_CASE(a_key_file_is_kept_and_only_its_user_may_read_it) {
  QTemporaryDir folder;
  const QString path = folder.filePath(KeyFile::fileName());
  auto made = KeyFile::load(folder.path(), QByteArray(32, 'a'));
  BOOST_REQUIRE(made.has_value());
  BOOST_TEST(!(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
  made->received.push_back({QStringLiteral("g:pemkot"), QStringLiteral("k1"), QByteArray(32, 'k')});
  BOOST_REQUIRE(made->save(folder.path()).has_value());
  const auto again = KeyFile::load(folder.path(), QByteArray(32, 'b'));
  BOOST_REQUIRE(again.has_value());
  BOOST_TEST((again->root == QByteArray(32, 'a')));
  BOOST_REQUIRE(again->received.size() == 1U);
  BOOST_TEST(again->received[0].stream.toStdString() == "g:pemkot");
  BOOST_TEST((again->received[0].secret == QByteArray(32, 'k')));
  for (const char* bad : {"", "akar", "akar 00", "kunci g:x k1 00"}) {
    QFile file(path);
    BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bad);
    file.close();
    const auto fresh = KeyFile::load(folder.path(), QByteArray(32, 'c'));
    BOOST_REQUIRE_MESSAGE(fresh.has_value(), bad);
    BOOST_TEST((fresh->root == QByteArray(32, 'c')));
  }
  BOOST_TEST(!QDir(folder.path()).entryList({KeyFile::fileName() + QStringLiteral(".rusak-*")}).isEmpty());
}

BOOST_AUTO_TEST_CASE(a_key_that_comes_is_added_once_and_never_to_a_file_that_cannot_be_read) {
  QTemporaryDir folder;
  const KeyFile::Received key{QStringLiteral("g:pemkot"), QStringLiteral("g1-0123456789ab"), QByteArray(32, 'k')};
  BOOST_TEST(!KeyFile::keep(folder.path(), key));  // there is none yet
  BOOST_REQUIRE(KeyFile::load(folder.path(), QByteArray(32, 'a')).has_value());
  BOOST_REQUIRE(KeyFile::keep(folder.path(), key).has_value());
  BOOST_REQUIRE(KeyFile::keep(folder.path(), key).has_value());
  BOOST_REQUIRE(
      KeyFile::keep(folder.path(), {key.stream, QStringLiteral("r0123456789ab"), QByteArray(32, 'm')}).has_value());
  const auto again = KeyFile::load(folder.path(), QByteArray(32, 'b'));
  BOOST_REQUIRE(again.has_value());
  BOOST_TEST((again->root == QByteArray(32, 'a')));
  BOOST_REQUIRE(again->received.size() == 2U);
  BOOST_TEST((again->received[0].secret == key.secret));
  const QString path = folder.filePath(KeyFile::fileName());
  BOOST_TEST(!(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
  QFile file(path);
  BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
  file.write("akar 00");
  file.close();
  const auto refused = KeyFile::keep(folder.path(), key);
  BOOST_REQUIRE(!refused.has_value());
  BOOST_TEST((refused.error().code == ErrorCode::Corrupt));
}

BOOST_AUTO_TEST_CASE(the_process_knows_its_memory) { BOOST_TEST(peakMemoryBytes() > 1'000'000); }

#if defined(Q_OS_UNIX)
namespace {

template <typename Condition>
bool comes(Condition condition) {
  const QDeadlineTimer deadline(5000);
  while (!condition() && !deadline.hasExpired()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
  return condition();
}

struct Told {
  int opened = 0;
  int lost = 0;
  bool wasOpen = false;
  qint64 written = 0;
  QByteArray received;

  void follow(PrinterDevice& device) {
    QObject::connect(&device, &PrinterDevice::opened, &device, [this] { ++opened; });
    QObject::connect(&device, &PrinterDevice::written, &device, [this](qint64 bytes) { written += bytes; });
    QObject::connect(&device, &PrinterDevice::received, &device, [this](const QByteArray& bytes) { received += bytes; });
    QObject::connect(&device, &PrinterDevice::lost, &device, [this](bool was, const QString&) {
      ++lost;
      wasOpen = was;
    });
  }
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_printer_s_device_takes_bytes_as_they_are_and_answers) {
  const int printer = ::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
  BOOST_REQUIRE(printer >= 0);
  BOOST_REQUIRE(::grantpt(printer) == 0);
  BOOST_REQUIRE(::unlockpt(printer) == 0);
  PrinterDevice device;
  Told told;
  told.follow(device);
  device.open(QString::fromLocal8Bit(::ptsname(printer)));
  BOOST_REQUIRE(comes([&] { return told.opened == 1; }));
  // Line feeds, the end of a transmission and an interrupt are bytes like all others; more than the line holds at once.
  QByteArray job("\x1B@\n\x03\x04\r\n\x11\x13", 9);
  while (job.size() < 20'000) job.append("\n0123456789\xFF\0", 13);
  device.write(job);
  QByteArray arrived;
  const auto read = [&] {
    char bytes[512];
    for (ssize_t count = ::read(printer, bytes, sizeof bytes); count > 0; count = ::read(printer, bytes, sizeof bytes))
      arrived.append(bytes, static_cast<qsizetype>(count));
    return arrived.size() >= job.size();
  };
  BOOST_TEST(comes(read));
  BOOST_TEST((arrived == job));
  BOOST_TEST(told.written == job.size());
  BOOST_TEST(::write(printer, "\x12", 1) == 1);
  BOOST_TEST(comes([&] { return told.received == QByteArray("\x12"); }));
  // The plug is pulled: the next byte finds out.
  ::close(printer);
  device.write("x");
  BOOST_TEST(comes([&] { return told.lost == 1; }));
  BOOST_TEST(told.wasOpen);
}

BOOST_AUTO_TEST_CASE(a_device_that_is_not_there_is_told) {
  QTemporaryDir folder;
  PrinterDevice device;
  Told told;
  told.follow(device);
  device.open(folder.filePath(QStringLiteral("lp0")));
  BOOST_TEST(told.lost == 0);  // never within the call
  BOOST_TEST(comes([&] { return told.lost == 1; }));
  BOOST_TEST(!told.wasOpen);
  BOOST_TEST(told.opened == 0);
}
#endif

BOOST_AUTO_TEST_CASE(a_secret_is_its_owners_alone_and_can_be_taken_away) {
  QTemporaryDir folder;
  const SecretFile secret(folder.path(), QStringLiteral("rahasia.kunci"));
  BOOST_TEST(secret.read()->isEmpty());
  BOOST_REQUIRE(secret.keep(QStringLiteral("satu")).has_value());
  BOOST_REQUIRE(secret.keep(QStringLiteral("dua")).has_value());
  BOOST_TEST(secret.read()->toStdString() == "dua");
#if defined(Q_OS_UNIX)
  const auto permissions = QFile::permissions(folder.filePath(QStringLiteral("rahasia.kunci")));
  BOOST_TEST(!(permissions & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
#endif
  BOOST_REQUIRE(secret.keep(QString()).has_value());
  BOOST_TEST(!QFile::exists(folder.filePath(QStringLiteral("rahasia.kunci"))));
  BOOST_REQUIRE(secret.keep(QString()).has_value());
  const SecretFile nowhere(folder.filePath(QStringLiteral("tidak-ada")), QStringLiteral("rahasia.kunci"));
  BOOST_TEST(!nowhere.keep(QStringLiteral("satu")).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
