#include "insight/example_people.h"

#include <array>

namespace {

constexpr std::array<const char16_t*, 44> kWomen{
    u"Meiske",    u"Deisy",  u"Novita",  u"Fitri",   u"Siti",      u"Maria",  u"Grace",    u"Yuliana", u"Olvie",
    u"Nurhayati", u"Ni Luh", u"Kadek",   u"Dewi",    u"Rahmawati", u"Julita", u"Stella",   u"Aisyah",  u"Indah",
    u"Ratna",     u"Hesti",  u"Vonny",   u"Selvi",   u"Feibe",     u"Mega",   u"Zulaikha", u"Lestari", u"Endang",
    u"Christin",  u"Debora", u"Sartika", u"Wulan",   u"Ester",     u"Hasna",  u"Putri",    u"Melati",  u"Yayuk",
    u"Theresia",  u"Sri",    u"Marlina", u"Halimah", u"Oktavia",   u"Jeane",  u"Kartini",  u"Nona"};
constexpr std::array<const char16_t*, 44> kMen{
    u"Abdul",   u"Yohanis", u"Muhammad",   u"Rahmat",   u"Frederik", u"Jemmy",  u"Hendra",     u"Agus",
    u"Wayan",   u"I Gusti", u"Steven",     u"Rizky",    u"Ferry",    u"Denny",  u"Hasan",      u"Ibrahim",
    u"Bambang", u"Petrus",  u"Yusuf",      u"Robby",    u"Budi",     u"Fadli",  u"Marthen",    u"Ronald",
    u"Slamet",  u"Irwan",   u"Nikolas",    u"Syamsul",  u"Andi",     u"Jefri",  u"Dominggus",  u"Made",
    u"Taufik",  u"Albert",  u"Sutrisno",   u"Reynaldi", u"Umar",     u"Victor", u"Ardiansyah", u"Semuel",
    u"Joko",    u"Hamzah",  u"Fransiskus", u"Bayu"};
constexpr std::array<const char16_t*, 26> kMiddle{
    u"Yohana",    u"Fransiska", u"Nur",       u"Theresia", u"Ayu",    u"Sri",     u"Adelina",  u"Mariam",   u"Putri",
    u"Christina", u"Laksmi",    u"Azizah",    u"Ria",      u"Rahman", u"Adi",     u"Ramadhan", u"Immanuel", u"Hidayat",
    u"Putra",     u"Eka",       u"Alexander", u"Jaya",     u"Ismail", u"Pratama", u"Daniel",   u"Saputra"};
constexpr int kWomensMiddle = 13;
constexpr std::array<const char16_t*, 48> kFamily{
    u"Tumbelaka", u"Rorimpandey", u"Mokoginta", u"Lengkong",  u"Wowor",     u"Kawilarang", u"Mantiri",      u"Kaligis",
    u"Mamonto",   u"Pangkey",     u"Lahengko",  u"Sondakh",   u"Mandagi",   u"Rumengan",   u"Katili",       u"Lasut",
    u"Makalew",   u"Pontoh",      u"Damopolii", u"Supit",     u"Wenas",     u"Kandou",     u"Takalamingan", u"Manoppo",
    u"Hidayat",   u"Wulandari",   u"Saputra",   u"Rahmawati", u"Lumentut",  u"Sinaga",     u"Siregar",      u"Nasution",
    u"Daeng",     u"Tangkudung",  u"Kalalo",    u"Bawole",    u"Salindeho", u"Dalughu",    u"Makahanap",    u"Hamid",
    u"Assagaf",   u"Walangitan",  u"Umboh",     u"Pandelaki", u"Runtuwene", u"Tatengkeng", u"Sumolang",     u"Wijaya"};
/// The eight districts of Bitung, and neighbours that people moved from.
constexpr std::array<int, 14> kDistricts{717201, 717202, 717203, 717204, 717205, 717206, 717207,
                                         717208, 717101, 717104, 710601, 710604, 710308, 717401};

template <std::size_t N>
QString oneOf(const std::array<const char16_t*, N>& words, SplitMix& random) {
  return QString::fromUtf16(words[static_cast<std::size_t>(random.below(static_cast<int>(N)))]);
}

QString padded(int number, int width) { return QString::number(number).rightJustified(width, QLatin1Char('0')); }

QString makeName(SplitMix& random, bool isFemale) {
  QStringList words{isFemale ? oneOf(kWomen, random) : oneOf(kMen, random)};
  if (random.chance(450)) {
    const int offset = isFemale ? 0 : kWomensMiddle;
    const QString middle = QString::fromUtf16(kMiddle[static_cast<std::size_t>(offset + random.below(kWomensMiddle))]);
    if (middle != words.front()) words += middle;
  }
  // Many have one name only.
  if (random.chance(930)) {
    QString family = oneOf(kFamily, random);
    if (isFemale && random.chance(120)) {
      const QString born = oneOf(kFamily, random);
      if (born != family) family += QLatin1Char('-') + born;
    }
    if (!words.contains(family)) words += family;
  }
  return words.join(QLatin1Char(' '));
}

}  // namespace

ExampleCitizen ExamplePeople::make(SplitMix& random, int youngest, int oldest, bool isFemale) {
  ExampleCitizen citizen;
  citizen.isFemale = isFemale;
  citizen.name = makeName(random, isFemale);
  // At least `youngest` years old today and not yet `oldest` + 1.
  const QDate latest = m_today.addYears(-youngest);
  const QDate earliest = m_today.addYears(-oldest - 1).addDays(1);
  citizen.birthDate = earliest.addDays(random.below(static_cast<int>(earliest.daysTo(latest)) + 1));
  citizen.nik = freshNik(random, citizen.birthDate, isFemale);
  citizen.phone = QStringLiteral("+6281") + QString::number(random.between(1, 9)) + QStringLiteral("0000") +
                  padded(random.below(10'000), 4);
  return citizen;
}

QString ExamplePeople::freshNik(SplitMix& random, QDate birthDate, bool isFemale) {
  // Eight of ten were first registered in town; the first eight districts are its own.
  const int district = random.chance(800) ? random.below(8) : 8 + random.below(6);
  const QString head = QString::number(kDistricts[static_cast<std::size_t>(district)]) +
                       padded(birthDate.day() + (isFemale ? 40 : 0), 2) + padded(birthDate.month(), 2) +
                       padded(birthDate.year() % 100, 2);
  int serial = random.between(9'000, 9'999);
  while (m_given.contains(head + padded(serial, 4))) serial = serial == 9'999 ? 9'000 : serial + 1;
  const QString nik = head + padded(serial, 4);
  m_given.insert(nik);
  return nik;
}
