#include "hub/upward_source.h"

Result<PullReply> UpwardSource::page(const std::map<QString, qint64>& have, int limit,
                                     const std::set<QString>& without) const {
  auto ends = m_store.cursor();
  if (!ends) return tl::unexpected(ends.error());
  QStringList streams;
  for (const auto& [stream, gseq] : ends->after)
    if (!without.contains(stream)) streams.append(stream);
  return m_store.page({m_store.logId(), m_store.epoch(), have}, streams, limit);
}

Result<LogMarks> UpwardSource::marks() const {
  auto ends = m_store.cursor();
  if (!ends) return tl::unexpected(ends.error());
  LogMarks marks;
  marks.log = {m_store.logId(), m_store.epoch(), {}};
  const LogTable log = m_store.log();
  for (const auto& [stream, last] : ends->after) {
    auto& places = marks.marks[stream];
    for (qint64 back = 0, place = last; place >= 1; back = back * 2 + 1, place = last - back) {
      const auto entries = log.sequenced(stream, place - 1, 1, std::numeric_limits<qsizetype>::max());
      if (!entries) return tl::unexpected(entries.error());
      if (entries->empty() || entries->front().running.isEmpty()) break;
      places[place] = entries->front().running;
    }
  }
  return marks;
}
