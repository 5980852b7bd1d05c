#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

/// One job's talk with a receipt printer: asks for its state, sends, and waits until the paper is out. A state machine
/// without I/O: who holds the line tells what happened and does what `takeOutgoing` says. One thread; times in ms of
/// any clock that never goes back.
///
/// The state is asked by DLE EOT 1, 2 and 4, the end by GS r 1, which a printer answers when all before it is on the
/// paper (bits as in Epson's "ESC/POS Command Reference"). A printer that answers nothing is printed to all the same;
/// then all that can be known is that the line took every byte. One that answers DLE EOT but not GS r has printed when
/// it has been in order for a while after the last byte.
class PrinterTalk {
 public:
  struct Tuning {
    qint64 answerMs = 1'500;    ///< for an answer to DLE EOT
    qint64 stallMs = 15'000;    ///< without a byte taken by the line
    qint64 confirmMs = 30'000;  ///< from the last byte to the answer to GS r, and for a printer that has fallen silent
    qint64 settleMs = 8'000;    ///< in order after the last byte, without an answer to GS r
    qint64 pollMs = 1'000;      ///< between two questions while it prints
  };
  /// What became of it. `reason` is empty when it is printed, else a key of words::printFailure: paper_out, cover_open,
  /// printer_offline, line_broken, line_stalled, printer_silent. With `isPartial` some of it may be on the paper.
  struct Outcome {
    QString reason;
    bool isPartial = false;
    bool operator==(const Outcome&) const = default;
  };

  explicit PrinterTalk(QByteArray job, const Tuning& tuning) : m_job(std::move(job)), m_tuning(tuning) {}
  explicit PrinterTalk(QByteArray job) : PrinterTalk(std::move(job), Tuning()) {}

  void opened(qint64 nowMs);
  void received(const QByteArray& bytes, qint64 nowMs);
  /// The line has passed on that many bytes of what it was given.
  void written(qint64 bytes, qint64 nowMs);
  void lost();
  void wake(qint64 nowMs);

  /// Bytes for the line, each given once; at most a few kilobytes are under way, so that a stall is seen.
  [[nodiscard]] QByteArray takeOutgoing();
  [[nodiscard]] std::optional<qint64> nextWakeMs() const { return m_outcome ? std::nullopt : m_wakeAtMs; }
  [[nodiscard]] const std::optional<Outcome>& outcome() const { return m_outcome; }

 private:
  enum class Phase { Closed, Asking, Sending, Confirming };
  enum class Question { None = 0, State = 1, OfflineCause = 2, Paper = 4 };

  void ask(Question question, qint64 nowMs);
  void take(unsigned char answer, qint64 nowMs);
  void takeState(unsigned char answer, qint64 nowMs);
  void beginSending(qint64 nowMs);
  void beginConfirming(qint64 nowMs);
  void end(const char* reason);

  QByteArray m_job;
  Tuning m_tuning;
  Phase m_phase = Phase::Closed;
  Question m_question = Question::None;
  bool m_isMute = false;      ///< it answers no question
  bool m_wasOffline = false;  ///< its last state; the cause is being asked for
  qsizetype m_given = 0;      ///< bytes of the job handed to the line
  qint64 m_underWay = 0;      ///< bytes handed over and not passed on yet
  QByteArray m_outgoing;
  qint64 m_sentAtMs = 0;
  qint64 m_heardAtMs = 0;  ///< the last sign of life
  qint64 m_askedAtMs = 0;
  std::optional<qint64> m_wakeAtMs;
  std::optional<Outcome> m_outcome;
};
