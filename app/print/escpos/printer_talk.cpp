#include "print/escpos/printer_talk.h"

#include <algorithm>

namespace {

constexpr qint64 kChunk = 4'096;

// DLE EOT 1
constexpr unsigned kOffline = 0x08;
// DLE EOT 2
constexpr unsigned kCoverOpen = 0x04;
constexpr unsigned kStoppedByPaper = 0x20;
// DLE EOT 4
constexpr unsigned kPaperEnd = 0x60;

/// Answers to DLE EOT have bits 1 and 4 set, 0 and 7 clear; those to GS r have 4 and 7 clear. Automatic status and
/// XON/XOFF are neither.
bool isRealTimeAnswer(unsigned answer) { return (answer & 0x93) == 0x12; }
bool isEndAnswer(unsigned answer) { return (answer & 0xF0) == 0; }

}  // namespace

void PrinterTalk::opened(qint64 nowMs) {
  if (m_phase != Phase::Closed || m_outcome) return;
  m_phase = Phase::Asking;
  m_heardAtMs = nowMs;
  ask(Question::State, nowMs);
}

void PrinterTalk::ask(Question question, qint64 nowMs) {
  m_question = question;
  m_askedAtMs = nowMs;
  m_outgoing.append("\x10\x04", 2).append(static_cast<char>(question));
  m_wakeAtMs = nowMs + m_tuning.answerMs;
}

void PrinterTalk::received(const QByteArray& bytes, qint64 nowMs) {
  for (const char byte : bytes)
    if (!m_outcome) take(static_cast<unsigned char>(byte), nowMs);
}

void PrinterTalk::take(unsigned char answer, qint64 nowMs) {
  m_heardAtMs = nowMs;
  if (m_phase == Phase::Confirming && isEndAnswer(answer)) return end("");
  if (!isRealTimeAnswer(answer) || m_question == Question::None) return;
  takeState(answer, nowMs);
}

void PrinterTalk::takeState(unsigned char answer, qint64 nowMs) {
  const Question asked = std::exchange(m_question, Question::None);
  switch (asked) {
    case Question::State:
      m_wasOffline = (answer & kOffline) != 0;
      return ask(m_wasOffline ? Question::OfflineCause : Question::Paper, nowMs);
    case Question::OfflineCause:
      if (answer & kCoverOpen) return end("cover_open");
      if (answer & kStoppedByPaper) return end("paper_out");
      return ask(Question::Paper, nowMs);  // some tell of the paper only there
    case Question::Paper:
      if (answer & kPaperEnd) return end("paper_out");
      if (m_wasOffline) return end("printer_offline");
      break;
    case Question::None:
      return;
  }
  if (m_phase == Phase::Asking) return beginSending(nowMs);
  if (nowMs - m_sentAtMs >= m_tuning.settleMs) return end("");
  m_wakeAtMs = nowMs + m_tuning.pollMs;
}

void PrinterTalk::beginSending(qint64 nowMs) {
  m_phase = Phase::Sending;
  m_question = Question::None;
  m_wakeAtMs = nowMs + m_tuning.stallMs;
}

void PrinterTalk::beginConfirming(qint64 nowMs) {
  m_sentAtMs = nowMs;
  if (m_isMute) return end("");
  m_phase = Phase::Confirming;
  m_heardAtMs = nowMs;
  m_outgoing.append("\x1D\x72\x01", 3);
  m_wakeAtMs = nowMs + m_tuning.pollMs;
}

void PrinterTalk::written(qint64 bytes, qint64 nowMs) {
  if (m_outcome) return;
  m_underWay = std::max<qint64>(0, m_underWay - bytes);
  if (m_phase != Phase::Sending) return;
  m_wakeAtMs = nowMs + m_tuning.stallMs;
  if (m_given == m_job.size() && m_underWay == 0) beginConfirming(nowMs);
}

void PrinterTalk::lost() {
  if (!m_outcome) end("line_broken");
}

void PrinterTalk::wake(qint64 nowMs) {
  if (m_outcome || !m_wakeAtMs || nowMs < *m_wakeAtMs) return;
  switch (m_phase) {
    case Phase::Closed:
      return;
    case Phase::Asking:
      // Only the first question tells whether it answers at all; one that stops in the middle is left alone.
      if (m_question != Question::State || m_wasOffline) return end("printer_silent");
      m_isMute = true;
      return beginSending(nowMs);
    case Phase::Sending:
      return end("line_stalled");
    case Phase::Confirming:
      if (nowMs - m_heardAtMs >= m_tuning.confirmMs || nowMs - m_sentAtMs >= 2 * m_tuning.confirmMs)
        return end("printer_silent");
      return ask(Question::State, nowMs);
  }
}

QByteArray PrinterTalk::takeOutgoing() {
  if (m_phase == Phase::Sending && !m_outcome && m_underWay < kChunk) {
    const QByteArray part = m_job.mid(m_given, kChunk);
    m_given += part.size();
    m_outgoing.append(part);
  }
  m_underWay += m_outgoing.size();
  return std::exchange(m_outgoing, {});
}

void PrinterTalk::end(const char* reason) {
  m_outcome = Outcome{QLatin1String(reason), *reason != '\0' && m_given > 0};
}
