#include "domain/regions.h"

#include <algorithm>
#include <tuple>

namespace {

struct Row {
  int line = 0;
  std::vector<QString> cells;
};

Error wrong(QStringView list, int line, const QString& detail) {
  return Error{ErrorCode::Invalid, detail, false, list.toString(), line};
}

/// Rows of a CSV after RFC 4180 without line breaks inside a cell, which no list of names has.
Result<std::vector<Row>> readCsv(const QByteArray& bytes, const QString& list, const QStringList& header) {
  std::vector<Row> rows;
  int line = 0;
  const QString text = QString::fromUtf8(bytes);
  for (const QString& raw : text.split(QLatin1Char('\n'))) {
    ++line;
    const QString row = raw.endsWith(QLatin1Char('\r')) ? raw.chopped(1) : raw;
    if (row.isEmpty()) continue;
    std::vector<QString> cells(1);
    bool isQuoted = false;
    for (qsizetype i = 0; i < row.size(); ++i) {
      const QChar c = row[i];
      if (c == QLatin1Char('"')) {
        const bool isDoubled = isQuoted && i + 1 < row.size() && row[i + 1] == c;
        if (isDoubled) {
          cells.back() += c;
          ++i;
        } else {
          isQuoted = !isQuoted;
        }
      } else if (c == QLatin1Char(',') && !isQuoted) {
        cells.emplace_back();
      } else {
        cells.back() += c;
      }
    }
    if (isQuoted) return tl::unexpected(wrong(list, line, QStringLiteral("quote not closed")));
    if (static_cast<qsizetype>(cells.size()) != header.size())
      return tl::unexpected(wrong(list, line, QStringLiteral("wrong number of columns")));
    rows.push_back({line, std::move(cells)});
  }
  if (rows.empty() || !std::equal(header.begin(), header.end(), rows.front().cells.begin()))
    return tl::unexpected(wrong(list, 1, QStringLiteral("wrong header")));
  rows.erase(rows.begin());
  return rows;
}

bool isCode(const QString& code, qsizetype length) {
  return code.size() == length &&
         std::ranges::all_of(code, [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

qsizetype codeLength(RegionLevel level) {
  return level == RegionLevel::Province ? 2 : level == RegionLevel::Regency ? 4 : 6;
}

QString listName(RegionLevel level) {
  return level == RegionLevel::Province  ? QStringLiteral("provinces")
         : level == RegionLevel::Regency ? QStringLiteral("regencies")
                                         : QStringLiteral("districts");
}

/// 0: the name begins with it, 1: another word does, 2: neither.
int matchRank(const QString& name, const QString& typed) {
  for (qsizetype at = name.indexOf(typed); at >= 0; at = name.indexOf(typed, at + 1)) {
    if (at == 0) return 0;
    if (!name[at - 1].isLetterOrNumber()) return 1;
  }
  return 2;
}

}  // namespace

Result<Regions> Regions::read(const RegionFiles& files) {
  Regions regions;
  if (auto done = regions.addList(files.provinces, RegionLevel::Province); !done) return tl::unexpected(done.error());
  if (auto done = regions.addList(files.regencies, RegionLevel::Regency); !done) return tl::unexpected(done.error());
  if (auto done = regions.addList(files.districts, RegionLevel::District); !done) return tl::unexpected(done.error());
  if (auto done = regions.addRetired(files.retiredDistricts); !done) return tl::unexpected(done.error());
  return regions;
}

Done Regions::addList(const QByteArray& bytes, RegionLevel level) {
  const QString list = listName(level);
  auto rows = readCsv(bytes, list, {QStringLiteral("code"), QStringLiteral("name")});
  if (!rows) return tl::unexpected(rows.error());
  for (Row& row : *rows) {
    const QString code = row.cells[0];
    const QString name = row.cells[1].trimmed();
    if (!isCode(code, codeLength(level))) return tl::unexpected(wrong(list, row.line, QStringLiteral("not a code")));
    if (name.isEmpty()) return tl::unexpected(wrong(list, row.line, QStringLiteral("no name")));
    if (m_byCode.contains(code)) return tl::unexpected(wrong(list, row.line, QStringLiteral("code stands twice")));
    if (level != RegionLevel::Province && !m_byCode.contains(code.chopped(2)))
      return tl::unexpected(wrong(list, row.line, QStringLiteral("unknown parent")));
    m_byCode.insert(code, m_regions.size());
    m_regions.push_back({code, name, level});
    m_folded.push_back(name.toCaseFolded());
  }
  return {};
}

Done Regions::addRetired(const QByteArray& bytes) {
  const QString list = QStringLiteral("retired");
  auto rows = readCsv(bytes, list, {QStringLiteral("code"), QStringLiteral("status")});
  if (!rows) return tl::unexpected(rows.error());
  for (const Row& row : *rows) {
    if (!isCode(row.cells[0], 6)) return tl::unexpected(wrong(list, row.line, QStringLiteral("not a code")));
    if (row.cells[1] != QLatin1String("retired"))
      return tl::unexpected(wrong(list, row.line, QStringLiteral("unknown status")));
    if (m_byCode.contains(row.cells[0]))
      return tl::unexpected(wrong(list, row.line, QStringLiteral("a code in force cannot be retired")));
    m_retired.insert(row.cells[0]);
  }
  return {};
}

std::optional<Region> Regions::find(QStringView code) const {
  const auto at = m_byCode.constFind(code.toString());
  return at == m_byCode.constEnd() ? std::nullopt : std::optional<Region>(m_regions[*at]);
}

QString Regions::fullName(QStringView code) const {
  QStringList names;
  for (qsizetype length = code.size(); length >= 2; length -= 2)
    if (const auto region = find(code.left(length))) names += region->name;
  return names.join(QStringLiteral(", "));
}

bool Regions::knowsDistrict(QStringView code) const {
  return code.size() == 6 && (m_byCode.contains(code.toString()) || isRetired(code));
}

bool Regions::isRetired(QStringView code) const { return m_retired.contains(code.toString()); }

std::vector<Region> Regions::search(QStringView typed, std::size_t limit) const {
  const QString wanted = typed.toString().simplified().toCaseFolded();
  if (wanted.isEmpty()) return {};
  std::vector<std::pair<int, std::size_t>> hits;
  for (std::size_t i = 0; i < m_regions.size(); ++i)
    if (const int rank = matchRank(m_folded[i], wanted); rank < 2) hits.emplace_back(rank, i);
  std::ranges::sort(hits, {}, [this](const auto& hit) {
    const Region& region = m_regions[hit.second];
    return std::tuple(hit.first, region.level, region.name, region.code);
  });
  std::vector<Region> found;
  for (const auto& hit : hits) {
    if (found.size() == limit) break;
    found.push_back(m_regions[hit.second]);
  }
  return found;
}

std::size_t Regions::count(RegionLevel level) const {
  return static_cast<std::size_t>(std::ranges::count(m_regions, level, &Region::level));
}
