#pragma once

#include <QHash>
#include <QString>

#include <functional>
#include <map>

#include "domain/result.h"

/// Words of an office with names in braces: facts of the paper, "{nomor}", and pieces of words that stand in several
/// places, "{jam}". A brace itself is written twice. Pure; any thread.
namespace template_text {

/// By name: what stands for it. Pieces may name facts and other pieces.
using Pieces = std::map<QString, QString>;
/// The value of a fact; absent for a name that is none.
using FactOf = std::function<std::optional<QString>(const QString& name)>;

constexpr qsizetype kLongestResult = 2'000;  ///< characters; a page has about three thousand

/// Errors (Invalid): a brace without its other, a name that is neither fact nor piece, pieces that go in a circle (the
/// detail names the way round), a result longer than kLongestResult.
[[nodiscard]] Result<QString> expand(const QString& words, const Pieces& pieces, const FactOf& factOf);

}  // namespace template_text
