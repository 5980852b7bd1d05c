#include "domain/near_code.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "domain/tracking_code.h"

namespace {

constexpr std::string_view kAlphabet(kCodeAlphabet);
constexpr int kBase = static_cast<int>(kAlphabet.size());
constexpr int kLength = 11;
constexpr int kPrefix = 3;
constexpr int kUnknown = -1;

/// The values of a code, as many as were typed; a character outside of the alphabet is kUnknown.
using Values = std::vector<int>;

Values valuesOf(const QString& grouped) {
  Values values;
  for (const QChar c : grouped) {
    if (c == QLatin1Char('-')) continue;
    const auto at = c.unicode() < 128 ? kAlphabet.find(static_cast<char>(c.unicode())) : std::string_view::npos;
    values.push_back(at == std::string_view::npos ? kUnknown : static_cast<int>(at));
  }
  return values;
}

/// Places count from the right and begin with one, as in the sum of the check.
int weight(int index) { return kLength - index; }

int inverse(int number) {
  for (int candidate = 1; candidate < kBase; ++candidate)
    if (number * candidate % kBase == 1) return candidate;
  return 0;
}

/// The value at a place that makes the sum divisible, whatever stands there now.
int completing(const Values& values, int index) {
  static const std::array<int, kLength + 1> kInverses = [] {
    std::array<int, kLength + 1> inverses{};
    for (int place = 1; place <= kLength; ++place) inverses[static_cast<std::size_t>(place)] = inverse(place);
    return inverses;
  }();
  int sum = 0;
  for (int i = 0; i < kLength; ++i)
    if (i != index) sum += weight(i) * values[static_cast<std::size_t>(i)];
  return (kBase - sum % kBase) % kBase * kInverses[static_cast<std::size_t>(weight(index))] % kBase;
}

class Collector {
 public:
  explicit Collector(const QString& typed) : m_typed(typed) {}

  void add(const Values& values, QStringList& into, const QStringList& without = {}) const {
    QString code;
    for (const int value : values) code += QLatin1Char(kAlphabet[static_cast<std::size_t>(value)]);
    code = groupedCode(code);
    // Prefixes are of letters; everything else has been made to fit.
    const bool isCode = std::all_of(values.begin(), values.begin() + kPrefix, [](int value) { return value >= 10; });
    if (isCode && code != m_typed && !into.contains(code) && !without.contains(code)) into.append(code);
  }

 private:
  QString m_typed;
};

int sumOf(const Values& values) {
  int sum = 0;
  for (int i = 0; i < kLength; ++i) sum += weight(i) * values[static_cast<std::size_t>(i)];
  return sum % kBase;
}

void addSlips(const Values& typed, const Collector& collector, QStringList& codes) {
  // With an unknown character only that one can be the wrong one.
  const auto unknown = std::ranges::find(typed, kUnknown);
  for (int i = 0; i < kLength; ++i) {
    if (unknown != typed.end() && unknown - typed.begin() != i) continue;
    Values values = typed;
    values[static_cast<std::size_t>(i)] = completing(typed, i);
    collector.add(values, codes);
  }
  if (unknown != typed.end()) return;
  for (std::size_t i = 0; i + 1 < typed.size(); ++i) {
    Values values = typed;
    std::swap(values[i], values[i + 1]);
    if (sumOf(values) == 0) collector.add(values, codes);
  }
}

void addTwoWrong(const Values& typed, const Collector& collector, NearCodes& codes) {
  for (int first = 0; first < kLength; ++first)
    for (int second = first + 1; second < kLength; ++second) {
      Values values = typed;
      const auto rest = std::ranges::count(typed, kUnknown) - (typed[static_cast<std::size_t>(first)] == kUnknown) -
                        (typed[static_cast<std::size_t>(second)] == kUnknown);
      if (rest > 0) continue;
      for (int value = 0; value < kBase; ++value) {
        values[static_cast<std::size_t>(first)] = value;
        values[static_cast<std::size_t>(second)] = completing(values, second);
        collector.add(values, codes.byTwoWrong, codes.bySlip);
      }
    }
}

}  // namespace

NearCodes nearCodes(QStringView typed) {
  const QString grouped = groupedCode(typed);
  const Values values = valuesOf(grouped);
  const auto unknown = std::ranges::count(values, kUnknown);
  const Collector collector(grouped);
  NearCodes codes;
  if (values.size() == kLength) {
    if (unknown < 2) addSlips(values, collector, codes.bySlip);
    if (unknown < 3) addTwoWrong(values, collector, codes);
  } else if (values.size() == kLength - 1 && unknown == 0) {
    for (int i = 0; i < kLength; ++i) {
      Values longer = values;
      longer.insert(longer.begin() + i, 0);
      longer[static_cast<std::size_t>(i)] = completing(longer, i);
      collector.add(longer, codes.bySlip);
    }
  } else if (values.size() == kLength + 1 && unknown < 2) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      Values shorter = values;
      shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(i));
      if (std::ranges::find(shorter, kUnknown) == shorter.end() && sumOf(shorter) == 0)
        collector.add(shorter, codes.bySlip);
    }
  }
  return codes;
}
