// The files that an office edits by hand, and settings as the journal holds them; the first byte chooses the reader.
// What is refused is refused with a line.

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdint>
#include <cstdlib>

#include "domain/catalogue.h"
#include "domain/regions.h"
#include "domain/working_calendar.h"
#include "journal/office_codec.h"

namespace {

template <typename T>
void mustName(const Result<T>& result) {
  if (!result && result.error().code == ErrorCode::Invalid && result.error().line < 1 && result.error().field.isEmpty())
    std::abort();
}

template <typename Read>
void roundTrip(const QJsonObject& body, Read read) {
  const auto value = read(body);
  if (!value) return;
  const auto again = read(office_codec::write(*value));
  if (!again || office_codec::write(*again) != office_codec::write(*value)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const QByteArray body(reinterpret_cast<const char*>(data) + 1, static_cast<qsizetype>(size - 1));
  switch (data[0] % 6) {
    case 0:
      mustName(readAgencies(body, Zone::wita()));
      break;
    case 1:
      mustName(readSeries(body));
      break;
    case 2:
      mustName(readCalendarYear(body));
      break;
    case 3: {
      const auto regions =
          Regions::read({"code,name\n71,Sulawesi Utara\n", "code,name\n7172,Kota Bitung\n", body, "code,status\n"});
      mustName(regions);
      if (regions) (void)regions->search(u"gir", 5);
      break;
    }
    case 4: {
      const QJsonObject object = QJsonDocument::fromJson(body).object();
      roundTrip(object, office_codec::readProfile);
      roundTrip(object, [](const QJsonObject& it) { return office_codec::readOfficer(QStringLiteral("novita"), it); });
      break;
    }
    default: {
      const QJsonObject object = QJsonDocument::fromJson(body).object();
      roundTrip(object, [](const QJsonObject& it) { return office_codec::readCounter(QStringLiteral("3"), it); });
      roundTrip(object, [](const QJsonObject& it) { return office_codec::readPresence(QStringLiteral("3"), it); });
    }
  }
  return 0;
}
