#include "print/template/arrangement.h"

#include <QJsonArray>

#include <map>

#include "print/papers/parts.h"
#include "print/template/paper_template.h"

using namespace parts;

namespace {

/// A note stands as the shipped sentences of that medium do, with the room of a block around it.
std::vector<Block> noteBlocks(const QString& words, PaperSize size) {
  std::vector<Block> blocks;
  const bool isOnRoll = isRoll(size);
  blocks.emplace_back(isOnRoll ? space(14) : elastic(28, 14));
  for (const QString& line : words.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
    blocks.emplace_back(isOnRoll ? sentence(line, kText, kMedium, Align::Center)
                                 : sentence(line, pt(9), 400, Align::Start, 1.45));
  blocks.emplace_back(isOnRoll ? space(14) : elastic(28, 14));
  return blocks;
}

Result<Paper> fault(const QString& field) {
  return failure(ErrorCode::Invalid, QStringLiteral("no arrangement of blocks"),
                 arrangement::kKey + QLatin1Char('.') + field);
}

}  // namespace

Result<Paper> arrangement::arranged(Paper paper, const QJsonObject& arrangement) {
  const QJsonValue order = arrangement.value(QLatin1String("blocks"));
  const QJsonValue notes = arrangement.value(QLatin1String("notes"));
  if (!order.isArray()) return fault(QStringLiteral("blocks"));
  if (!notes.isObject()) return fault(QStringLiteral("notes"));

  std::vector<Block> blocks;
  std::vector<Block> foot;
  std::map<QString, std::vector<Block>> parts;
  std::vector<Block>* into = &blocks;
  for (Block& block : paper.blocks) {
    if (const auto* mark = std::get_if<MarkBlock>(&block.what)) {
      into = mark->part == kFoot ? &foot : &parts[mark->part];
    } else {
      into->push_back(std::move(block));
    }
  }
  for (const QJsonValue entry : order.toArray()) {
    const QString key = entry.toString();
    if (key.isEmpty()) return fault(QStringLiteral("blocks"));
    if (key.startsWith(PaperTemplate::noteMark())) {
      const QJsonValue words = notes.toObject().value(key.mid(PaperTemplate::noteMark().size()));
      if (!words.isString()) return fault(key);
      add(blocks, noteBlocks(words.toString(), paper.size));
    } else {
      add(blocks, std::exchange(parts[key], {}));
    }
  }
  add(blocks, std::move(foot));
  paper.blocks = std::move(blocks);
  return paper;
}
