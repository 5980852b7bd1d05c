#pragma once

#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>
#include <type_traits>

#include "services/office.h"

/// An answer under way. `then` calls back on the UI thread while `context` lives; a context that is gone by then drops
/// the answer. It hides QFuture's own then(context, …), which Qt 6.4 may not be given a context that ends first: it
/// looks at it from the answering thread, and asserts.
template <typename Answer>
class Asked : public QFuture<Answer> {
 public:
  Asked(QFuture<Answer> future, QObject* owner) : QFuture<Answer>(std::move(future)), m_owner(owner) {}

  /// UI thread; `context` lives there too. Calls back from the event loop, never within this call, however fast the
  /// answer was: a guard against a second press holds until then.
  template <typename Continuation>
  void then(QObject* context, Continuation continuation) {
    QFuture<Answer>::then(m_owner, [owner = m_owner, guard = QPointer<QObject>(context),
                                    continuation = std::move(continuation)](const Answer& answer) {
      QMetaObject::invokeMethod(
          owner,
          [guard, continuation, answer]() mutable {
            if (guard) continuation(answer);
          },
          Qt::QueuedConnection);
    });
  }

 private:
  QObject* m_owner;  ///< the backend: it outlives what it was asked
};

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

  template <typename Question>
  auto ask(Question question) -> Asked<std::invoke_result_t<Question, Office&>> {
    using Answer = std::invoke_result_t<Question, Office&>;
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QFuture<Answer> future = promise->future();
    post([this, promise, question = std::move(question)]() mutable {
      promise->addResult(run<Answer>(question));
      promise->finish();
    });
    return {std::move(future), this};
  }

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
  void announce();

  QThread m_thread;
  QObject* m_worker = nullptr;       ///< lives on the backend thread
  std::unique_ptr<Office> m_office;  ///< touched on the backend thread alone
};
