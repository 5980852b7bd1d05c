#include "server/audit_port.h"

#include <boost/asio/post.hpp>

#include <memory>
#include <optional>

#include "server/router.h"

namespace {

template <typename Value, typename Write>
HttpResponse responseOf(const Answer<Value>& answer, Write write) {
  if (!answer) return Router::write(answer.error());
  return {200, wire::kJsonType, write(*answer), {}};
}

}  // namespace

struct AuditPort::Task {
  AuditStep step = AuditStep::Head;
  AuditQuery query;
  QString token;
  std::optional<AuditDesk::Authority> authority;
  Reply reply;
};

AuditPort::AuditPort(HubThread& hub, const QString& databasePath, qint64 mostAtOnce)
    : m_hub(hub), m_desk(std::make_unique<AuditDesk>(databasePath, mostAtOnce)) {}

AuditPort::~AuditPort() {
  m_isEnding = true;
  // The connection is closed on the thread that opened it.
  boost::asio::post(m_thread, [this] { m_desk.reset(); });
  m_thread.join();
}

void AuditPort::serve(const Route& route, const HttpRequest& request, Reply reply) {
  const auto token = Router::tokenOf(request);
  if (!token) return reply(Router::write(Problem{401, QStringLiteral("token"), {}, {}, {}}));
  auto query = wire::readAuditQuery(QString::fromLatin1(route.query));
  if (!query) return reply(Router::write(problemOf(query.error())));
  if (m_waiting.load() >= kMaxWaiting) return reply(Router::write(Problem{503, QStringLiteral("busy"), {}, {}, 1}));
  check({route.audit, std::move(*query), *token, {}, std::move(reply)});
}

void AuditPort::check(Task given) {
  ++m_waiting;
  const auto task = std::make_shared<Task>(std::move(given));
  const bool isAsked = m_hub.look([this, task](Hub& hub) {
    std::optional<Problem> refused;
    const auto device = hub.admission().check(task->token);
    if (hub.standing() != HubStanding::Leading) {
      refused = Problem{503, toKey(hub.standing()), {}, {}, {}};
    } else if (!device) {
      refused = device.error();
    } else if (device->state != DeviceState::Active) {
      refused = device->state == DeviceState::Frozen ? Problem{409, QStringLiteral("chain-fork"), {}, {}, {}}
                                                     : Problem{403, QStringLiteral("device-revoked"), {}, {}, {}};
    } else if (!device->streams.contains(task->query.stream)) {
      refused = Problem{403, QStringLiteral("not-granted"), {}, {}, {}};
    }
    if (refused) {
      --m_waiting;
      return task->reply(Router::write(*refused));
    }
    const Store& store = hub.store();
    task->authority = AuditDesk::Authority{store.logId(), store.epoch(), enrolledDevice(store.device()),
                                           store.deviceKey(), store.nowMs()};
    boost::asio::post(m_thread, [this, task] {
      HttpResponse response = work(*task);
      --m_waiting;
      task->reply(std::move(response));
      goOn();
    });
  });
  if (isAsked) return;
  --m_waiting;
  task->reply(Router::write(Problem{503, QStringLiteral("busy"), {}, {}, 1}));
}

HttpResponse AuditPort::work(const Task& task) {
  switch (task.step) {
    case AuditStep::Head:
      return responseOf(m_desk->head(*task.authority, task.query), wire::writeTreeHead);
    case AuditStep::Inclusion:
      return responseOf(m_desk->inclusion(*task.authority, task.query), wire::writeTreeProof);
    case AuditStep::Consistency:
      return responseOf(m_desk->consistency(*task.authority, task.query), wire::writeTreeProof);
  }
  return Router::write(Problem{404, QStringLiteral("not-found"), {}, {}, {}});
}

void AuditPort::goOn() {
  if (m_isGoingOn || m_isEnding) return;
  m_isGoingOn = true;
  boost::asio::post(m_thread, [this] {
    m_isGoingOn = false;
    // Between two stretches whoever has asked has a turn.
    if (!m_isEnding && m_desk->grow()) goOn();
  });
}
