#pragma once

#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QPromise>
#include <QThread>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <type_traits>

#include "services/office.h"

/// What Backend::ask returns. In Qt 6.4 a continuation whose context object died before the answer came ends the
/// program (QFuture::then asserts that it lives); this one is passed over, so that a page may go at any time.
template <typename Answer>
class Asked : public QFuture<Answer> {
 public:
  Asked(QFuture<Answer> future, QObject* ui) : QFuture<Answer>(std::move(future)), m_ui(ui) {}

  /// Calls `take(const Answer&)` on the UI thread if `context`, an object of that thread, still lives then; always from
  /// the event loop, never within this call, so that a guard against a second press holds until then.
  template <typename Take>
  void then(QObject* context, Take take) {
    const QPointer<QObject> guard(context);
    QFuture<Answer>::then([ui = m_ui, guard, take = std::move(take)](const Answer& answer) {
      QMetaObject::invokeMethod(
          ui,
          [guard, take, answer]() mutable {
            if (guard) take(answer);
          },
          Qt::QueuedConnection);
    });
  }

 private:
  QObject* m_ui;  ///< the backend itself; it waits for its thread before it goes
};

/// The one crossing between the UI thread and the backend thread, which owns the office; and to the threads that read
/// and write files of applications, which own nothing.
///
///   backend.ask([=](Office& office) { return office.queue().callNext(seat); })
///       .then(this, [this](const Result<Ticket>& ticket) { … });
///
/// `ask` returns at once; the question runs on the backend thread in the order in which it was asked, and only values
/// cross. After each command that changed something `changed` is emitted, once, on the UI thread.
class Backend : public QObject {
  Q_OBJECT

 public:
  explicit Backend(QObject* parent = nullptr);
  ~Backend() override;

  /// Opens the office on the backend thread. The future holds what went wrong, or how the opening went.
  QFuture<Result<Store::Opening>> open(const Office::Options& options);

  /// Puts a backup in the place of the store, which is set aside, and opens it. Error Conflict for one of another
  /// office, Corrupt or Unsupported for a file that is no whole store; the store in use then stays open.
  QFuture<Result<Store::Opening>> restore(const Office::Options& options, const QString& backupPath);

  template <typename Question>
  auto ask(Question question) -> Asked<std::invoke_result_t<Question, Office&>> {
    using Answer = std::invoke_result_t<Question, Office&>;
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    Asked<Answer> asked(promise->future(), this);
    post([this, promise, question = std::move(question)]() mutable {
      promise->addResult(run<Answer>(question));
      promise->finish();
    });
    return asked;
  }

  /// Runs `question(const BlobStore&)` on a thread of its own: a file on a slow stick or a sleeping server must hold up
  /// neither the window nor the office. The office must have been opened.
  template <typename Question>
  auto askFiles(Question question) -> Asked<std::invoke_result_t<Question, const BlobStore&>> {
    using Answer = std::invoke_result_t<Question, const BlobStore&>;
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    Asked<Answer> asked(promise->future(), this);
    m_fileThreads.start([promise, blobs = m_blobs, question = std::move(question)]() mutable {
      promise->addResult(question(blobs));
      promise->finish();
    });
    return asked;
  }

  /// As `ask` for a question whose answer takes its time (a hub must be asked): `question(office, reply)` returns at
  /// once and calls `reply` exactly once, on the backend thread.
  template <typename Answer, typename Question>
  auto askLater(Question question) -> Asked<Answer> {
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    Asked<Answer> asked(promise->future(), this);
    post([this, promise, question = std::move(question)]() mutable {
      auto reply = [this, promise](const Answer& answer) {
        if (promise->future().isFinished()) return;
        // The change first: whoever asked takes the answer as what follows it, and reads nothing twice.
        if (m_office) announce();
        promise->addResult(answer);
        promise->finish();
      };
      if (!m_office)
        return reply(tl::unexpected(Error{ErrorCode::Io, QStringLiteral("the store is not open"), false, {}, 0}));
      question(*m_office, std::function<void(const Answer&)>(reply));
      announce();
    });
    return asked;
  }

  /// A backup with the files of applications beside it (Store::backupBlobs). Whole or not there: when the files cannot
  /// all be copied the backup is taken away again.
  Asked<Result<BlobStore::Copied>> backup(const QString& path);

  /// What lives beside the office on the backend thread: made by `make` after each opening, ended before the office is.
  /// To be set before `open`.
  using Companion = std::function<std::unique_ptr<QObject>(Office&)>;
  void setCompanion(Companion make) { m_makeCompanion = std::move(make); }
  /// Says what has changed in the store, and `more`, without a question; for the companion, on the backend thread.
  void announce(const QStringList& more = {});

 Q_SIGNALS:
  /// Kinds of what has changed ("ticket", "case", "print", "counter_state", "officer" …), each once.
  void changed(const QStringList& kinds);

 private:
  template <typename Answer, typename Question>
  Answer run(Question& question) {
    if (!m_office)
      return Answer(tl::unexpected(Error{ErrorCode::Io, QStringLiteral("the store is not open"), false, {}, 0}));
    Answer answer = question(*m_office);
    announce();
    return answer;
  }
  void post(std::function<void()> work);
  void setOffice(std::unique_ptr<Office> office);
  Result<Store::Opening> replaceStore(const Office::Options& options, const QString& backupPath);

  QThread m_thread;
  QThreadPool m_fileThreads;
  BlobStore m_blobs{QString()};
  QObject* m_worker = nullptr;       ///< lives on the backend thread
  std::unique_ptr<Office> m_office;  ///< touched on the backend thread alone
  std::unique_ptr<QObject> m_companion;
  Companion m_makeCompanion;
};
