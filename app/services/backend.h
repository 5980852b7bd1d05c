#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>
#include <type_traits>

#include "services/office.h"

/// The one crossing between the UI thread and the backend thread, which owns the office.
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

  /// Puts a backup in the place of the store, which is set aside, and opens it. Error Conflict for one of another office,
  /// Corrupt or Unsupported for a file that is no whole store; the store in use then stays open.
  QFuture<Result<Store::Opening>> restore(const Office::Options& options, const QString& backupPath);

  template <typename Question>
  auto ask(Question question) -> QFuture<std::invoke_result_t<Question, Office&>> {
    using Answer = std::invoke_result_t<Question, Office&>;
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QFuture<Answer> future = promise->future();
    post([this, promise, question = std::move(question)]() mutable {
      promise->addResult(run<Answer>(question));
      promise->finish();
    });
    return future;
  }

 Q_SIGNALS:
  /// Kinds of what has changed ("ticket", "case", "print", "counter_state", "officer" …), each once.
  void changed(const QStringList& kinds);

 private:
  template <typename Answer, typename Question>
  Answer run(Question& question) {
    if (!m_office) return Answer(tl::unexpected(Error{ErrorCode::Io, QStringLiteral("the store is not open"), false, {}, 0}));
    Answer answer = question(*m_office);
    announce();
    return answer;
  }
  void post(std::function<void()> work);
  Result<Store::Opening> replaceStore(const Office::Options& options, const QString& backupPath);
  void announce();

  QThread m_thread;
  QObject* m_worker = nullptr;         ///< lives on the backend thread
  std::unique_ptr<Office> m_office;    ///< touched on the backend thread alone
};
