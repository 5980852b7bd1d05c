#include "domain/terbilang.h"

#include <QStringList>

#include <array>
#include <utility>

namespace {

constexpr std::array<const char16_t*, 12> kSmall{u"nol",  u"satu",  u"dua",     u"tiga",     u"empat",   u"lima",
                                                 u"enam", u"tujuh", u"delapan", u"sembilan", u"sepuluh", u"sebelas"};

QString small(int number) { return QString::fromUtf16(kSmall[static_cast<std::size_t>(number)]); }

/// Words of 1 to 999.
QStringList wordsOfGroup(int number) {
  QStringList words;
  if (number >= 200) {
    words << small(number / 100) << QStringLiteral("ratus");
  } else if (number >= 100) {
    words << QStringLiteral("seratus");
  }
  const int rest = number % 100;
  if (rest >= 20) {
    words << small(rest / 10) << QStringLiteral("puluh");
    if (rest % 10 > 0) words << small(rest % 10);
  } else if (rest >= 12) {
    words << small(rest - 10) << QStringLiteral("belas");
  } else if (rest > 0) {
    words << small(rest);
  }
  return words;
}

}  // namespace

Result<QString> terbilang(qint64 number) {
  if (number < 0) return failure(ErrorCode::Invalid, QStringLiteral("negative number"), QStringLiteral("amount"));
  if (number > kLargestTerbilang)
    return failure(ErrorCode::Invalid, QStringLiteral("number too large"), QStringLiteral("amount"));
  if (number == 0) return small(0);

  static const std::array<std::pair<qint64, QString>, 5> kScales{{{1'000'000'000'000, QStringLiteral("triliun")},
                                                                  {1'000'000'000, QStringLiteral("miliar")},
                                                                  {1'000'000, QStringLiteral("juta")},
                                                                  {1'000, QStringLiteral("ribu")},
                                                                  {1, QString()}}};
  QStringList words;
  for (const auto& [scale, word] : kScales) {
    const int group = static_cast<int>(number / scale);
    number %= scale;
    if (group == 0) continue;
    if (group == 1 && scale == 1'000) {
      words << QStringLiteral("seribu");
      continue;
    }
    words << wordsOfGroup(group);
    if (!word.isEmpty()) words << word;
  }
  return words.join(QLatin1Char(' '));
}

Result<QString> terbilang(Rupiah amount) {
  return terbilang(amount.amount).map([](const QString& words) { return words + QStringLiteral(" rupiah"); });
}
