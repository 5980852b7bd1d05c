#include "hub/head_book.h"

#include <QFile>

Result<std::vector<TreeHead>> HeadBook::of(const QString& logId) const {
  std::vector<TreeHead> heads;
  QFile file(m_path);
  if (!file.exists()) return heads;
  if (!file.open(QIODevice::ReadOnly)) return failure(ErrorCode::Io, file.errorString(), m_path);
  int number = 0;
  while (!file.atEnd()) {
    ++number;
    const QByteArray line = file.readLine().trimmed();
    if (!line.endsWith('}')) continue;  // a crash has cut it off
    auto head = wire::readTreeHead(line);
    if (!head)
      return failure(ErrorCode::Corrupt, QStringLiteral("line %1: %2").arg(number).arg(head.error().detail),
                     QStringLiteral("head"));
    if (head->logId == logId) heads.push_back(std::move(*head));
  }
  return heads;
}

Done HeadBook::add(const TreeHead& head) const {
  bool isCutOff = false;
  if (QFile before(m_path); before.open(QIODevice::ReadOnly) && before.size() > 0)
    isCutOff = !before.seek(before.size() - 1) || before.read(1) != "\n";
  QFile file(m_path);
  // One write at the end: two threads of this program do not mix their lines.
  const QByteArray line = (isCutOff ? "\n" : "") + wire::writeTreeHead(head) + '\n';
  if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered) || file.write(line) != line.size())
    return failure(ErrorCode::Io, file.errorString(), m_path);
  return {};
}
