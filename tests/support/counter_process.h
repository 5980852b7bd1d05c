#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <boost/test/unit_test.hpp>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "support/other_clock.h"

/// Turns the event loop until a fact holds; false when it never does.
template <typename Fact>
bool waitUntil(Fact fact, int patienceMs = 30'000) {
  const QDeadlineTimer end(patienceMs);
  while (!fact()) {
    if (end.hasExpired()) return false;
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
  }
  return true;
}

/// One loket-counter (tests/e2e/counter_program.cpp) with its folder, and everything it has ever confirmed.
class CounterProcess {
 public:
  struct Start {
    QString invitation;
    quint16 via = 0;
    bool isPlain = false;
    bool isResting = false;
    QString clock{};    ///< as otherClock takes it, "+3650d"; empty: the true one
    QString preload{};  ///< a library before all others
  };

  QTemporaryDir root;
  QString counterId;
  std::map<QString, QString> issued;                ///< ticket → label
  std::vector<std::pair<QString, QString>> called;  ///< ticket, label
  std::vector<QString> letGo;
  std::vector<QString> cases;
  std::map<QString, QString> attached;  ///< hash → case
  std::vector<QString> fetched;         ///< hashes
  QStringList troubles;
  QString state;   ///< "online", or the trouble
  QString detail;  ///< of the last trouble
  int lines = 0;
  qint64 operations = -1;  ///< of the last "count"
  qint64 waiting = -1;
  bool isCaughtUp = false;
  int counts = 0;
  bool hasJoined = false;
  int exitCode = 0;

  explicit CounterProcess(QString counter) : counterId(std::move(counter)) {}
  ~CounterProcess() { kill(); }
  CounterProcess(const CounterProcess&) = delete;
  CounterProcess& operator=(const CounterProcess&) = delete;

  [[nodiscard]] QString folder() const { return root.filePath(QStringLiteral("loket")); }
  [[nodiscard]] bool isRunning() const { return m_process && m_process->state() == QProcess::Running; }

  void start(const Start& how) {
    state.clear();
    operations = waiting = -1;
    isCaughtUp = false;
    m_process = std::make_unique<QProcess>();
    QProcess* process = m_process.get();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QObject::connect(process, &QProcess::readyReadStandardOutput, process, [this, process] { read(*process); });
    QStringList arguments{folder(), QStringLiteral("--counter"), counterId, QStringLiteral("--seed"),
                          QString::number(++m_starts * 1000 + counterId.toInt())};
    if (!how.invitation.isEmpty()) arguments << QStringLiteral("--invitation") << how.invitation;
    if (how.via != 0) arguments << QStringLiteral("--via") << QString::number(how.via);
    if (how.isPlain) arguments << QStringLiteral("--plain");
    if (how.isResting) arguments << QStringLiteral("--resting");
    const QString program = QStringLiteral(LOKET_BIN_DIR "/loket-counter");
    QStringList words = how.clock.isEmpty() ? QStringList() : otherClock(how.clock);
    if (!how.preload.isEmpty()) words << QStringLiteral("env") << QLatin1String("LD_PRELOAD=") + how.preload;
    words << program << arguments;
    process->start(words.first(), words.mid(1));
    BOOST_REQUIRE_MESSAGE(process->waitForStarted(), "loket-counter cannot be started");
  }
  void send(const std::string& word) {
    BOOST_REQUIRE(isRunning());
    m_process->write(QByteArray::fromStdString(word) + '\n');
  }
  void kill() {
    if (!m_process) return;
    m_process->kill();
    end();
  }
  /// It goes by itself, after what it does now.
  void quit() {
    send("quit");
    BOOST_REQUIRE_MESSAGE(waitUntil([this] { return !isRunning(); }),
                          "counter " << counterId.toStdString() << " hangs");
    exitCode = m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
    end();
  }

 private:
  void end() {
    m_process->waitForFinished();
    read(*m_process);
    m_process.reset();
  }
  void read(QProcess& process) {
    m_rest += process.readAllStandardOutput();
    qsizetype at = 0;
    while ((at = m_rest.indexOf('\n')) >= 0) {
      take(QString::fromUtf8(m_rest.left(at)).trimmed());
      m_rest.remove(0, at + 1);
    }
    // A line that a kill has cut was never said.
    if (process.state() == QProcess::NotRunning) m_rest.clear();
  }
  void take(const QString& line) {
    const QStringList words = line.split(QLatin1Char(' '));
    const QString kind = words.value(0);
    if (kind == QLatin1String("issued")) issued[words.value(1)] = words.value(2);
    if (kind == QLatin1String("called")) called.emplace_back(words.value(1), words.value(2));
    if (kind == QLatin1String("let-go")) letGo.push_back(words.value(1));
    if (kind == QLatin1String("case")) cases.push_back(words.value(1));
    if (kind == QLatin1String("attached")) attached[words.value(2)] = words.value(1);
    if (kind == QLatin1String("fetched")) fetched.push_back(words.value(1));
    if (kind == QLatin1String("joined")) hasJoined = true;
    if (kind == QLatin1String("online")) state = kind;
    if (kind == QLatin1String("state")) {
      state = words.value(1);
      detail = words.mid(2).join(QLatin1Char(' '));
    }
    if (kind == QLatin1String("trouble")) troubles.append(counterId + QLatin1String(": ") + line);
    if (kind != QLatin1String("count")) {
      ++lines;
      return;
    }
    operations = words.value(1).toLongLong();
    waiting = words.value(2).toLongLong();
    isCaughtUp = words.value(3) == QLatin1String("1");
    ++counts;
  }

  std::unique_ptr<QProcess> m_process;
  QByteArray m_rest;
  quint64 m_starts = 0;
};
