#include "hub/standby_watch.h"

#include <algorithm>

bool StandbyWatch::covers(const Cursor& has, const Cursor& ends) {
  return has.logId == ends.logId && std::ranges::all_of(ends.after, [&](const auto& end) {
           const auto at = has.after.find(end.first);
           return (at == has.after.end() ? 0 : at->second) >= end.second;
         });
}

void StandbyWatch::heard(const QString& device, const Cursor& has, const Cursor& ends, qint64 nowMs) {
  Line& line = m_lines[device];
  line.has = has;
  line.heardMs = nowMs;
  line.isInStep = line.isInStep || covers(has, ends);
}

bool StandbyWatch::isInStep() const {
  return std::ranges::any_of(m_lines, [](const auto& it) { return it.second.isInStep; });
}

bool StandbyWatch::has(const Cursor& ends) const {
  return std::ranges::any_of(m_lines, [&](const auto& it) { return covers(it.second.has, ends); });
}

void StandbyWatch::fellBehind() {
  for (auto& [device, line] : m_lines) line.isInStep = false;
}

std::optional<StandbyWatch::Line> StandbyWatch::line(const QString& device) const {
  const auto found = m_lines.find(device);
  return found == m_lines.end() ? std::nullopt : std::optional<Line>(found->second);
}
