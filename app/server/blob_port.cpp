#include "server/blob_port.h"

#include <boost/asio/post.hpp>

#include <QDateTime>

#include <memory>
#include <optional>
#include <variant>

#include "server/router.h"

namespace {

constexpr std::chrono::hours kSweepEvery{6};

HttpResponse json(QByteArray body) { return {200, wire::kJsonType, std::move(body), {}}; }

/// The words of the protocol for what went wrong at the disk.
HttpResponse refusedAs(const Error& error) {
  Problem problem = problemOf(error);
  if (error.code == ErrorCode::Invalid && error.field == QLatin1String("size"))
    problem = {413, QStringLiteral("too-large"), error.detail, {}, {}};
  if (error.code == ErrorCode::Invalid && error.field == QLatin1String("sha256"))
    problem = {422, QStringLiteral("content"), {}, {}, {}};
  if (error.code == ErrorCode::Invalid && error.field == QLatin1String("range"))
    problem = {416, QStringLiteral("range"), {}, {}, {}};
  if (error.code == ErrorCode::Conflict) problem = {409, QStringLiteral("offset"), error.detail, {}, {}};
  // The disk that is there may be back later; nothing is wrong with the request.
  if (error.code == ErrorCode::ReadOnly || error.code == ErrorCode::Io)
    problem = {503, QStringLiteral("disk"), {}, {}, 60};
  return Router::write(problem);
}

struct Range {
  qint64 first = 0;
  qint64 last = 0;
};

/// "bytes=0-1023"; nothing else is ever asked by a member.
std::optional<Range> rangeOf(const QByteArray& header) {
  if (!header.startsWith("bytes=")) return std::nullopt;
  const QList<QByteArray> parts = header.mid(6).split('-');
  if (parts.size() != 2) return std::nullopt;
  bool hasFirst = false;
  bool hasLast = false;
  const Range range{parts[0].toLongLong(&hasFirst), parts[1].toLongLong(&hasLast)};
  const bool isGood = hasFirst && hasLast && range.first >= 0 && range.last >= range.first;
  return isGood ? std::optional(range) : std::nullopt;
}

}  // namespace

struct BlobPort::Task {
  BlobStep step = BlobStep::Look;
  std::variant<BlobLook, BlobTag, BlobSpan> asked;
  Range range;
  QByteArray bytes;
  QString token;
  QString device;
  Reply reply;

  [[nodiscard]] const QString& stream() const {
    struct Stream {
      const QString& operator()(const BlobLook& look) const { return look.stream; }
      const QString& operator()(const BlobTag& tag) const { return tag.stream; }
      const QString& operator()(const BlobSpan& span) const { return span.tag.stream; }
    };
    return std::visit(Stream{}, asked);
  }
};

BlobPort::BlobPort(HubThread& hub, SealedFiles files) : m_hub(hub), m_files(std::move(files)) {
  boost::asio::post(m_thread, [this] { sweep(); });
}

BlobPort::~BlobPort() { m_thread.join(); }

void BlobPort::serve(const Route& route, const HttpRequest& request, Reply reply) {
  const auto token = Router::tokenOf(request);
  if (!token) return reply(Router::write(Problem{401, QStringLiteral("token"), {}, {}, {}}));
  if (m_waiting.load() >= kMaxWaiting) return reply(Router::write(Problem{503, QStringLiteral("busy"), {}, {}, 1}));
  Task task;
  task.step = route.blob;
  task.token = *token;
  task.reply = std::move(reply);
  std::optional<Error> fault;
  const auto read = [&](auto value) {
    if (value) task.asked = std::move(*value);
    if (!value) fault = value.error();
  };
  switch (route.blob) {
    case BlobStep::Look:
      read(wire::readBlobLook(request.body));
      break;
    case BlobStep::Begin:
      read(wire::readBlobTag(request.body));
      break;
    case BlobStep::Add:
      read(wire::readBlobQuery(QString::fromLatin1(route.argument), QString::fromLatin1(route.query)));
      task.bytes = request.body;
      break;
    case BlobStep::Read: {
      read(wire::readBlobQuery(QString::fromLatin1(route.argument), QString::fromLatin1(route.query)));
      const auto range = rangeOf(request.range);
      if (!range)
        fault = Error{ErrorCode::Invalid, QString::fromLatin1(request.range), false, QStringLiteral("range"), 0};
      task.range = range.value_or(Range());
      break;
    }
  }
  if (fault) {
    ++m_refused;
    return task.reply(refusedAs(*fault));
  }
  check(std::move(task));
}

void BlobPort::check(Task given) {
  ++m_waiting;
  const auto task = std::make_shared<Task>(std::move(given));
  const bool isAsked = m_hub.look([this, task](Hub& hub) {
    const auto device = hub.admission().check(task->token);
    std::optional<Problem> refused;
    if (!device) {
      refused = device.error();
    } else if (device->state != DeviceState::Active) {
      refused = device->state == DeviceState::Frozen ? Problem{409, QStringLiteral("chain-fork"), {}, {}, {}}
                                                     : Problem{403, QStringLiteral("device-revoked"), {}, {}, {}};
    } else if (!device->streams.contains(task->stream()) || !isDataGroup(task->stream())) {
      refused = Problem{403, QStringLiteral("not-granted"), {}, {}, {}};
    }
    if (refused) {
      ++m_refused;
      --m_waiting;
      return task->reply(Router::write(*refused));
    }
    task->device = device->id;
    boost::asio::post(m_thread, [this, task] {
      HttpResponse response = work(*task);
      if (response.status >= 400) ++m_refused;
      --m_waiting;
      task->reply(std::move(response));
      sweep();
    });
  });
  if (isAsked) return;
  --m_waiting;
  task->reply(Router::write(Problem{503, QStringLiteral("busy"), {}, {}, 1}));
}

HttpResponse BlobPort::work(const Task& task) {
  switch (task.step) {
    case BlobStep::Look: {
      const auto& look = std::get<BlobLook>(task.asked);
      std::vector<BlobTag> found;
      for (const QString& name : look.names)
        if (auto tag = m_files.find(look.stream, name)) found.push_back(std::move(*tag));
      return json(wire::writeBlobsFound(found));
    }
    case BlobStep::Begin: {
      const auto standing = m_files.begin(task.device, std::get<BlobTag>(task.asked));
      return standing ? json(wire::writeBlobStanding(*standing)) : refusedAs(standing.error());
    }
    case BlobStep::Add:
      return take(task);
    case BlobStep::Read:
      return give(task);
  }
  return Router::write(Problem{404, QStringLiteral("not-found"), {}, {}, {}});
}

HttpResponse BlobPort::take(const Task& task) {
  const auto standing = m_files.add(task.device, std::get<BlobSpan>(task.asked), task.bytes);
  if (!standing) {
    if (standing.error().code != ErrorCode::Conflict)
      qWarning("a file could not be taken: %s %s", qPrintable(standing.error().field),
               qPrintable(standing.error().detail));
    return refusedAs(standing.error());
  }
  m_bytesIn += task.bytes.size();
  if (standing->isWhole) ++m_taken;
  return json(wire::writeBlobStanding(*standing));
}

HttpResponse BlobPort::give(const Task& task) {
  const auto& span = std::get<BlobSpan>(task.asked);
  const qint64 wanted = std::min(task.range.last - task.range.first + 1, wire::kMostChunkBytes);
  auto bytes = m_files.read(span.tag, task.range.first, wanted);
  if (!bytes) return refusedAs(bytes.error());
  m_bytesOut += bytes->size();
  HttpResponse response{206, wire::kOctetType, std::move(*bytes), {}};
  response.headers.emplace_back("Content-Range", "bytes " + QByteArray::number(task.range.first) + '-' +
                                                     QByteArray::number(task.range.first + response.body.size() - 1) +
                                                     '/' + QByteArray::number(span.tag.bytes));
  response.headers.emplace_back("ETag", '"' + span.tag.sha256.toLatin1() + '"');
  return response;
}

void BlobPort::sweep() {
  const auto now = std::chrono::steady_clock::now();
  if (m_sweptAt != std::chrono::steady_clock::time_point() && now - m_sweptAt < kSweepEvery) return;
  m_sweptAt = now;
  // Uploads are told by the time of the file system.
  if (const int removed = m_files.sweep(QDateTime::currentMSecsSinceEpoch()))
    qInfo("%d uploads that nobody went on with were thrown away", removed);
}

QByteArray BlobPort::metrics() const {
  QByteArray text;
  const auto add = [&text](const char* name, const char* type, const char* help, qint64 value) {
    text += QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n' + name + ' ' +
            QByteArray::number(value) + '\n';
  };
  add("loket_blobs_taken_total", "counter", "Sealed files that became whole.", m_taken);
  add("loket_blob_bytes_in_total", "counter", "Bytes of sealed files that were taken.", m_bytesIn);
  add("loket_blob_bytes_out_total", "counter", "Bytes of sealed files that were given.", m_bytesOut);
  add("loket_blob_refused_total", "counter", "Requests for sealed files that were refused.", m_refused);
  add("loket_blob_waiting", "gauge", "Requests for sealed files that wait for their turn.", m_waiting);
  return text;
}
