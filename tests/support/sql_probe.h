#pragma once

#include <memory>
#include <string>
#include <vector>

#include "store/sqlite_connection.h"
#include "support/require.h"

/// Asks a store's file by a second, reading connection: what is committed, and by which plan. Rows of texts.
inline std::vector<std::vector<QString>> rowsOf(const QString& path, const std::string& sql, int columns = 1,
                                                int values = 0) {
  const auto connection = SqliteConnection::open(path, true);
  require(connection);
  const auto statement = (*connection)->prepare(sql.c_str());
  require(statement);
  for (int i = 0; i < values; ++i) (*statement)->bindInteger(i, 0);
  require((*statement)->run());
  std::vector<std::vector<QString>> rows;
  while ((*statement)->next()) {
    auto& row = rows.emplace_back();
    for (int i = 0; i < columns; ++i) row.push_back((*statement)->text(i));
  }
  require((*statement)->fault());
  return rows;
}
