#include <boost/test/unit_test.hpp>

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "platform/device_secret.h"
#include "platform/process_memory.h"
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

BOOST_AUTO_TEST_CASE(the_process_knows_its_memory) { BOOST_TEST(peakMemoryBytes() > 1'000'000); }

BOOST_AUTO_TEST_SUITE_END()
