#include "loket/own_hub.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>

#include "domain/error_names.h"
#include "journal/operation.h"

namespace {

constexpr int kInitTimeoutMs = 10 * 60'000;  ///< a long history is folded anew
constexpr int kCommandTimeoutMs = 60'000;
constexpr int kDoorEveryMs = 200, kDoorTries = 150;
constexpr qint64 kMostOfLog = 2'000;

Error error(ErrorCode code, const QString& detail, const char* field) {
  return {code, detail, false, QLatin1String(field), 0};
}

}  // namespace

OwnHub::OwnHub(const Parts& parts, QObject* parent)
    : QObject(parent), m_parts(parts), m_folder(QDir(parts.dataFolder).filePath(QStringLiteral("hub"))) {}

bool OwnHub::isHere() const {
  const QDir folder(m_folder);
  return folder.exists(QStringLiteral("loketd.conf")) && folder.exists(Store::fileName());
}

LoginItem OwnHub::loginItem() const {
  // Two offices on one PC have a hub each.
  const QByteArray hash = QCryptographicHash::hash(m_folder.toUtf8(), QCryptographicHash::Sha256).toHex().left(8);
  return {QLatin1String("loket-hub-") + QString::fromLatin1(hash),
          QStringLiteral("Hub Loket"),
          HubProgram::path(),
          {QStringLiteral("serve"), QStringLiteral("--dir"), m_folder}};
}

Done OwnHub::serve() const {
  return HubProgram::startDetached({QStringLiteral("serve"), QStringLiteral("--dir"), m_folder},
                                   QDir(m_folder).filePath(QStringLiteral("loketd.log")));
}

void OwnHub::ensureRunning() {
  if (!isHere() || HubProgram::isFolderInUse(m_folder)) return;
  qInfo("the hub of this PC does not run and is started");
  if (auto done = serve(); !done) qWarning("the hub could not be started: %s", qPrintable(done.error().detail));
}

QString OwnHub::lastWords() const {
  QFile log(QDir(m_folder).filePath(QStringLiteral("loketd.log")));
  if (!log.open(QIODevice::ReadOnly)) return {};
  log.seek(std::max<qint64>(0, log.size() - kMostOfLog));
  return QString::fromUtf8(log.readAll()).trimmed().section(QLatin1Char('\n'), -1);
}

void OwnHub::command(const QStringList& arguments, Answered answered) {
  const bool isLong = arguments.first() == QLatin1String("init");
  m_program.run(
      arguments + QStringList{QStringLiteral("--dir"), m_folder, QStringLiteral("--json")},
      isLong ? kInitTimeoutMs : kCommandTimeoutMs, [answered](const Result<QByteArray>& printed) {
        if (!printed) return answered(tl::unexpected(printed.error()));
        const QJsonObject object = QJsonDocument::fromJson(*printed).object();
        if (object.contains(QLatin1String("error")))
          return answered(tl::unexpected(errorOf(object.value(QLatin1String("error")).toObject())));
        if (object.isEmpty())
          return answered(tl::unexpected(error(ErrorCode::Io, QString::fromUtf8(printed->left(200)), "program")));
        answered(object);
      });
}

void OwnHub::make(const Seat& seat, std::function<void(const Done&)> made) {
  if (m_isMaking) return made(tl::unexpected(error(ErrorCode::Busy, {}, "hub")));
  m_isMaking = true;
  const auto finish = [this, made = std::move(made)](const Done& done) {
    m_isMaking = false;
    made(done);
  };
  if (HubProgram::path().isEmpty()) return finish(tl::unexpected(error(ErrorCode::NotFound, {}, "program")));
  prepare({seat, 0, {}, {}, finish});
}

std::optional<quint16> OwnHub::freePort() const {
  for (int i = 0; i < m_parts.ports; ++i) {
    const auto port = static_cast<quint16>(m_parts.firstPort + i);
    QTcpServer probe;
    if (probe.listen(QHostAddress::AnyIPv4, port)) return port;
  }
  return std::nullopt;
}

void OwnHub::prepare(Plan plan) {
  using Facts = std::pair<QString, QStringList>;
  m_parts.backend
      .ask([seat = plan.seat](Office& office) -> Result<Facts> {
        if (auto done = office.roster().checkAdministrator(seat); !done) return tl::unexpected(done.error());
        if (office.store().authority() != Authority::Lone)
          return tl::unexpected(error(ErrorCode::Conflict, QStringLiteral("belongs to a hall already"), "hall"));
        Facts facts;
        const Almanac& almanac = office.almanac();
        const Counter* counter = almanac.counter(seat.counterId);
        facts.first = counter ? counter->name : almanac.office().shortName;
        facts.second.append(kHallStream);
        for (const AgencyEntry& agency : almanac.catalogue().agencies)
          facts.second.append(QLatin1String("g:") + agency.agency.dataGroup);
        facts.second.removeDuplicates();
        return facts;
      })
      .then(this, [this, plan](const Result<Facts>& facts) mutable {
        if (!facts) return plan.made(tl::unexpected(facts.error()));
        plan.counterName = facts->first;
        plan.streams = facts->second;
        if (!QDir().mkpath(m_folder)) return plan.made(tl::unexpected(error(ErrorCode::ReadOnly, m_folder, "folder")));
        // A try that was cut off after the folder stood goes on with it: what this PC wrote since then goes up when it
        // joins.
        if (isHere()) return start(plan);
        const auto port = freePort();
        if (!port) return plan.made(tl::unexpected(error(ErrorCode::Busy, QString::number(m_parts.firstPort), "port")));
        plan.port = *port;
        copyStore(plan);
      });
}

void OwnHub::copyStore(const Plan& plan) {
  const QString path = QDir(m_parts.dataFolder).filePath(QStringLiteral("menjadi-hub.sqlite"));
  QFile::remove(path);
  m_parts.backend.ask([path](Office& office) { return office.store().backup(path); })
      .then(this, [this, plan, path](const Done& done) {
        if (!done) return plan.made(done);
        init(plan, path);
      });
}

void OwnHub::init(const Plan& plan, const QString& backupPath) {
  command({QStringLiteral("init"), QStringLiteral("--from-store"), backupPath, QStringLiteral("--port"),
           QString::number(plan.port)},
          [this, plan, backupPath](const Result<QJsonObject>& facts) {
            QFile::remove(backupPath);
            if (!facts) return plan.made(tl::unexpected(facts.error()));
            start(plan);
          });
}

void OwnHub::start(const Plan& plan) {
  if (!HubProgram::isFolderInUse(m_folder)) {
    // The file of a hub that was killed would look like one that answers.
    QFile::remove(QDir(m_folder).filePath(QStringLiteral("loketd.pintu")));
    if (auto done = serve(); !done) return plan.made(done);
  }
  awaitDoor(plan, kDoorTries);
}

void OwnHub::awaitDoor(const Plan& plan, int triesLeft) {
  // The server writes this file once it listens.
  if (QFile::exists(QDir(m_folder).filePath(QStringLiteral("loketd.pintu")))) return join(plan);
  if (triesLeft == 0) return plan.made(tl::unexpected(error(ErrorCode::Io, lastWords(), "start")));
  QTimer::singleShot(kDoorEveryMs, this, [this, plan, triesLeft] { awaitDoor(plan, triesLeft - 1); });
}

void OwnHub::join(const Plan& plan) {
  // By way of this machine itself, whatever address the router gives it tomorrow; the certificate says who answers.
  code({QStringLiteral("administrator"), plan.counterName, plan.streams}, QStringLiteral("127.0.0.1"),
       [this, plan](const Result<HubInvitation>& invitation) {
         if (!invitation) return plan.made(tl::unexpected(invitation.error()));
         m_parts.backend
             .askLater<Done>(
                 [seat = plan.seat, text = invitation->text](Office& office, const HallLine::Joined& joined) {
                   office.hall().join(seat, text, joined);
                 })
             .then(this, [this, plan](const Done& done) {
               if (!done) return plan.made(done);
               // It runs; that it also comes back by itself is said in the settings, or that it does not.
               if (auto set = loginItem().set(); !set)
                 qWarning("the hub is not started at login: %s", qPrintable(set.error().detail));
               plan.made({});
             });
       });
}

void OwnHub::code(const HubGuest& guest, const QString& host,
                  std::function<void(const Result<HubInvitation>&)> invited) {
  QStringList arguments{QStringLiteral("enrol-code"),
                        QStringLiteral("--role"),
                        guest.role,
                        QStringLiteral("--name"),
                        guest.name,
                        QStringLiteral("--streams"),
                        guest.streams.join(QLatin1Char(','))};
  if (!host.isEmpty()) arguments << QStringLiteral("--host") << host;
  command(arguments, [invited = std::move(invited)](const Result<QJsonObject>& answer) {
    if (!answer) return invited(tl::unexpected(answer.error()));
    const HubInvitation invitation{answer->value(QLatin1String("invitation")).toString(),
                                   answer->value(QLatin1String("code")).toString(),
                                   answer->value(QLatin1String("expires_at")).toInteger()};
    if (invitation.text.isEmpty())
      return invited(tl::unexpected(error(ErrorCode::Unsupported, QStringLiteral("no invitation"), "program")));
    invited(invitation);
  });
}

void OwnHub::invite(const Seat& seat, const HubGuest& guest,
                    std::function<void(const Result<HubInvitation>&)> invited) {
  m_parts.backend.ask([seat](Office& office) { return office.roster().checkAdministrator(seat); })
      .then(this, [this, guest, invited = std::move(invited)](const Done& allowed) {
        if (!allowed) return invited(tl::unexpected(allowed.error()));
        code(guest, {}, invited);
      });
}

void OwnHub::load(const QString& path, std::function<void(const Result<HubLoad>&)> loaded) {
  command({QStringLiteral("load"), path}, [loaded = std::move(loaded)](const Result<QJsonObject>& answer) {
    if (!answer) return loaded(tl::unexpected(answer.error()));
    const auto count = [&](const char* key) { return answer->value(QLatin1String(key)).toInteger(); };
    HubLoad load;
    load.name = answer->value(QLatin1String("name")).toString();
    load.madeAtMs = count("made_at");
    load.operations = count("operations");
    load.taken = count("taken");
    load.known = count("known");
    load.rejected = count("rejected");
    load.aside = count("aside");
    load.left = count("left");
    const QJsonArray problems = answer->value(QLatin1String("problems")).toArray();
    for (const auto& problem : problems) load.problems.append(problem.toString());
    load.answer = answer->value(QLatin1String("answer")).toString();
    loaded(load);
  });
}
