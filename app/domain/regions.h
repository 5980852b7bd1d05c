#pragma once

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>

#include <optional>
#include <vector>

#include "domain/result.h"

enum class RegionLevel { Province, Regency, District };

/// A province, regency or city, or district by its code in the compact form: "71", "7172", "717206".
struct Region {
  QString code;
  QString name;
  RegionLevel level = RegionLevel::Province;
  bool operator==(const Region&) const = default;
};

/// The bytes of the four lists, read by the caller. Source and licence: resources/regions/NOTICE.md.
struct RegionFiles {
  QByteArray provinces;         ///< code,name
  QByteArray regencies;         ///< code,name
  QByteArray districts;         ///< code,name
  QByteArray retiredDistricts;  ///< code,status
};

/// Indonesia's regions, for the meaning of a NIK's prefix and for fields that name a place. Immutable once read; any
/// thread.
class Regions {
 public:
  /// Reads the lists. Errors: Invalid with the line, field = the list ("districts"), for a wrong header, column count,
  /// code, empty name, code twice, or parent that is not in its list.
  [[nodiscard]] static Result<Regions> read(const RegionFiles& files);

  [[nodiscard]] std::optional<Region> find(QStringView code) const;
  /// "Girian, Kota Bitung, Sulawesi Utara"; as much of it as is known, empty for nothing.
  [[nodiscard]] QString fullName(QStringView code) const;
  /// A district that is in force or was once: a retired code is as good as a current one in a NIK.
  [[nodiscard]] bool knowsDistrict(QStringView code) const;
  [[nodiscard]] bool isRetired(QStringView code) const;
  /// Regions with a word that begins with what was typed, whatever the case; whole-name beginnings first, then larger
  /// regions, then by name. At most `limit`, none for nothing typed.
  [[nodiscard]] std::vector<Region> search(QStringView typed, std::size_t limit) const;
  [[nodiscard]] std::size_t count(RegionLevel level) const;

 private:
  [[nodiscard]] Done addList(const QByteArray& bytes, RegionLevel level);
  [[nodiscard]] Done addRetired(const QByteArray& bytes);

  std::vector<Region> m_regions;
  std::vector<QString> m_folded;  ///< lower-case name of the region of the same index
  QHash<QString, std::size_t> m_byCode;
  QSet<QString> m_retired;
};
