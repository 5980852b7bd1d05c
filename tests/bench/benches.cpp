#include "bench/bench.h"

#include "bench/bench_office.h"
#include "bench/blob_bench.h"
#include "bench/case_bench.h"
#include "bench/centre_bench.h"
#include "bench/hub_bench.h"
#include "bench/paper_bench.h"
#include "bench/sync_bench.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <algorithm>
#include <cmath>

#include "insight/example_people.h"
#include "loket/demo/demo_office.h"
#include "services/standard_desk.h"

namespace {

IssueRequest request(Office& office, int i) {
  static const char* const kServices[] = {"akta-kelahiran", "perubahan-kk", "pindah-datang", "ktp-el-baru"};
  IssueRequest request;
  request.requestId = office.store().newId();
  request.serviceId = QLatin1String(kServices[i % 4]);
  request.priority = i % 8 == 0 ? Priority::Elderly : Priority::None;
  request.counterId = QStringLiteral("1");
  request.officerId = QStringLiteral("rahmat");
  return request;
}

Result<std::vector<Measurement>> issue(const QString& folder) {
  auto opened = openBenchOffice(folder);
  if (!opened) return tl::unexpected(opened.error());
  std::vector<double> times;
  for (int i = 0; i < 3000; ++i) {
    (*opened)->clock.advance(1500);
    const auto ms = timeMs([&] { return (*opened)->office->queue().issue(request(*(*opened)->office, i)); });
    if (!ms) return tl::unexpected(ms.error());
    times.push_back(*ms);
  }
  return std::vector{summarise(QStringLiteral("queue.issue"), std::move(times))};
}

/// An earlier run that was broken off left somebody at the counter.
Done free(Office& office, const Seat& seat) {
  const auto board = office.queue().board(seat);
  if (!board) return tl::unexpected(board.error());
  if (!board->inHand) return {};
  if (board->inHand->ticket.state == TicketState::Called)
    if (auto started = office.queue().start(seat); !started) return tl::unexpected(started.error());
  if (auto finished = office.queue().finish(seat); !finished) return tl::unexpected(finished.error());
  return {};
}

Result<std::vector<Measurement>> callNext(const QString& folder) {
  auto opened = openBenchOffice(folder);
  if (!opened) return tl::unexpected(opened.error());
  Office& office = *(*opened)->office;
  for (int i = 0; i < 1000; ++i) {
    (*opened)->clock.advance(1000);
    if (auto ticket = office.queue().issue(request(office, i)); !ticket) return tl::unexpected(ticket.error());
  }
  const Seat seat{QStringLiteral("3"), QStringLiteral("novita")};
  if (auto freed = free(office, seat); !freed) return tl::unexpected(freed.error());
  std::vector<double> times;
  for (int i = 0; i < 1000; ++i) {
    (*opened)->clock.advance(10'000);
    const auto ms = timeMs([&] { return office.queue().callNext(seat); });
    if (!ms) return tl::unexpected(ms.error());
    times.push_back(*ms);
    if (auto done = office.queue().start(seat); !done) return tl::unexpected(done.error());
    if (auto done = office.queue().finish(seat); !done) return tl::unexpected(done.error());
    // The queue keeps its thousand.
    if (auto ticket = office.queue().issue(request(office, i)); !ticket) return tl::unexpected(ticket.error());
  }
  return std::vector{summarise(QStringLiteral("queue.call_next"), std::move(times))};
}

/// A service with ten requirements, as the figure asks for.
QByteArray tenRequirements(int version) {
  QFile file(QStringLiteral(":/standards/akta-kelahiran.json"));
  if (!file.open(QIODevice::ReadOnly)) return {};
  QJsonObject standard = QJsonDocument::fromJson(file.readAll()).object();
  standard.insert(QStringLiteral("id"), QStringLiteral("sepuluh-syarat"));
  standard.insert(QStringLiteral("name"), QStringLiteral("Layanan dengan sepuluh syarat"));
  standard.insert(QStringLiteral("version"), version);
  QJsonArray requirements = standard.value(QLatin1String("requirements")).toArray();
  const QJsonObject model = requirements.first().toObject();
  requirements = {};
  for (int i = 0; i < 10; ++i) {
    QJsonObject one = model;
    one.insert(QStringLiteral("id"), QStringLiteral("syarat-%1").arg(i));
    requirements.append(one);
  }
  standard.insert(QStringLiteral("requirements"), requirements);
  return QJsonDocument(standard).toJson();
}

Result<std::vector<Measurement>> registerCase(const QString& folder) {
  auto opened = openBenchOffice(folder);
  if (!opened) return tl::unexpected(opened.error());
  Office& office = *(*opened)->office;
  const Seat seat{QStringLiteral("3"), QStringLiteral("novita")};
  if (!office.almanac().catalogue().standard(u"sepuluh-syarat")) {
    if (auto done =
            StandardDesk(office.store(), office.almanac())
                .take({QStringLiteral("3"), QStringLiteral("lengkong")}, {StandardFile::Kind::Json, tenRequirements(1), {}, {}});
        !done)
      return tl::unexpected(done.error());
    if (auto done = office.reloadAlmanac(); !done) return tl::unexpected(done.error());
  }
  ExamplePeople people(kBenchDay);
  SplitMix chance(static_cast<quint64>((*opened)->clock.nowMs()));
  std::vector<double> times;
  for (int i = 0; i < 1500; ++i) {
    (*opened)->clock.advance(20'000);
    auto start = office.cases().begin(QStringLiteral("sepuluh-syarat"), {}, {});
    if (!start) return tl::unexpected(start.error());
    const ExampleCitizen citizen = people.make(chance, 18, 80, i % 2 == 0);
    Intake intake;
    intake.caseId = start->caseId;
    intake.serviceId = start->standard.id;
    intake.standardVersion = start->standard.version;
    intake.nik = citizen.nik;
    intake.name = citizen.name;
    intake.phone = citizen.phone;
    for (const FormField& field : start->standard.form) {
      if (field.kind == FieldKind::Choice) intake.form.insert(field.id, field.choices.front().first);
      if (field.kind == FieldKind::Date) intake.form.insert(field.id, QStringLiteral("2026-11-17"));
      if (field.kind == FieldKind::Flag) intake.form.insert(field.id, QStringLiteral("false"));
      if (field.kind == FieldKind::Number) intake.form.insert(field.id, QStringLiteral("1"));
      if (field.kind == FieldKind::Text) intake.form.insert(field.id, citizen.name);
    }
    for (const Requirement& requirement : start->standard.requirements)
      intake.ticks.insert(requirement.id, {requirement.isOriginalShown, requirement.isCopyHandedIn,
                                           requirement.isOriginalKept, requirement.isForm});
    const auto ms = timeMs([&] { return office.cases().registerCase(seat, intake); });
    if (!ms)
      return tl::unexpected(
          Error{ms.error().code, ms.error().field + QLatin1Char(' ') + ms.error().detail, false, {}, 0});
    times.push_back(*ms);
  }
  return std::vector{summarise(QStringLiteral("case.register"), std::move(times))};
}

Result<std::vector<Measurement>> typeAhead(const QString& folder) {
  auto opened = openBenchOffice(folder);
  if (!opened) return tl::unexpected(opened.error());
  Office& office = *(*opened)->office;
  const auto sample = office.cases().list({CaseFilter::Which::All, {}, 0, {}}, 2000, 0);
  if (!sample || sample->empty()) return failure(ErrorCode::NotFound, QStringLiteral("no cases"));
  std::vector<Measurement> found;
  const std::pair<const char*, std::function<QString(const CaseListLine&)>> kinds[] = {
      {"name", [](const CaseListLine& line) { return line.name.left(3).toLower(); }},
      {"code", [](const CaseListLine& line) { return line.code; }},
      {"nik", [&](const CaseListLine& line) {
         const auto detail = office.cases().detail(line.id);
         return detail ? detail->record.nik : QString();
       }}};
  for (const auto& [kind, typed] : kinds) {
    std::vector<double> times;
    for (std::size_t i = 0; i < 400; ++i) {
      const QString text = typed((*sample)[i * sample->size() / 400]);
      qint64 hits = 0;
      const auto ms = timeMs([&]() -> Result<SearchHits> {
        auto result = office.search(text, 30);
        if (result) hits = static_cast<qint64>(result->cases.size());
        return result;
      });
      if (!ms) return tl::unexpected(ms.error());
      if (hits == 0) return failure(ErrorCode::Internal, QStringLiteral("the search for %1 finds nothing").arg(text));
      times.push_back(*ms);
    }
    auto measured = summarise(QStringLiteral("search.type_ahead"), std::move(times));
    measured.note = QLatin1String(kind);
    found.push_back(std::move(measured));
  }
  return found;
}

Result<std::vector<Measurement>> rebuild(const QString& folder) {
  auto opened = openBenchOffice(folder);
  if (!opened) return tl::unexpected(opened.error());
  qint64 operations = 0;
  const auto ms = timeMs([&]() -> Result<qint64> {
    auto count = (*opened)->office->store().rebuild();
    if (count) operations = *count;
    return count;
  });
  if (!ms) return tl::unexpected(ms.error());
  Measurement measured;
  measured.name = QStringLiteral("store.rebuild");
  measured.n = operations;
  measured.perSecond = std::round(static_cast<double>(operations) / *ms * 1000);
  measured.bytes = (*opened)->office->store().database().bytesOnDisk();
  return std::vector{measured};
}

Result<std::vector<Measurement>> open(const QString& folder) {
  std::vector<double> times;
  for (int i = 0; i < 21; ++i) {
    OpenedOffice opened;
    const Office::Options options = benchOptions(folder, opened);
    QElapsedTimer timer;
    timer.start();
    auto store = Store::open(options.store);
    const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    if (!store) return tl::unexpected(store.error());
    times.push_back(ms);
  }
  return std::vector{summarise(QStringLiteral("store.open"), std::move(times))};
}

/// People who wait today, for a window to call.
Result<int> fillQueue(const QString& folder, int count) {
  auto opened = openBenchOffice(folder);
  if (!opened) return tl::unexpected(opened.error());
  const Seat seat{DemoOffice::counterId(), QStringLiteral("novita")};
  if (auto done = (*opened)->office->queue().setPresence(seat, CounterState::Open); !done)
    return tl::unexpected(done.error());
  for (int i = 0; i < count; ++i) {
    (*opened)->clock.advance(1000);
    const auto ticket = (*opened)->office->queue().issue(request(*(*opened)->office, i));
    if (!ticket) return tl::unexpected(ticket.error());
  }
  return count;
}

/// Lets the desktop program measure itself and takes its lines over.
Result<std::vector<Measurement>> desktop(const QString& folder, const QString& name, const QStringList& arguments,
                                         int runs) {
  const QString program = QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("loket"));
  std::vector<double> times;
  qint64 peak = 0;
  for (int i = 0; i < runs; ++i) {
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, QStringList{QStringLiteral("--demo"), QStringLiteral("--dir"), folder} + arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
      return failure(ErrorCode::Internal, program + QLatin1String(" does not run"));
    const QJsonObject line = QJsonDocument::fromJson(process.readAllStandardOutput().trimmed()).object();
    const QJsonArray measured = line.value(QLatin1String("times_ms")).toArray();
    for (const auto& ms : measured) times.push_back(ms.toDouble());
    peak = std::max(peak, line.value(QLatin1String("peak_bytes")).toInteger());
  }
  if (times.empty()) return failure(ErrorCode::Internal, QStringLiteral("nothing was measured"));
  auto measured = summarise(name, std::move(times));
  if (peak > 0) measured.bytes = peak;
  return std::vector{measured};
}

}  // namespace

Measurement summarise(const QString& name, std::vector<double> times) {
  std::ranges::sort(times);
  auto at = [&](double share) {
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(times.size())));
    return std::round(times[std::max<std::size_t>(rank, 1) - 1] * 1000) / 1000;
  };
  Measurement measured;
  measured.name = name;
  measured.n = static_cast<qint64>(times.size());
  measured.p50Ms = at(0.50);
  measured.p95Ms = at(0.95);
  measured.p99Ms = at(0.99);
  return measured;
}

const std::vector<Bench>& benches() {
  static const std::vector<Bench> kBenches{
      {QStringLiteral("queue.issue"), issue},
      {QStringLiteral("queue.call_next"), callNext},
      {QStringLiteral("case.register"), registerCase},
      {QStringLiteral("case.list"), benchCaseList},
      {QStringLiteral("case.open"), benchCaseOpen},
      {QStringLiteral("search.type_ahead"), typeAhead},
      {QStringLiteral("search.fuzzy_name"), benchFuzzyName},
      {QStringLiteral("attach.store"), benchAttachStore},
      {QStringLiteral("store.rebuild"), rebuild},
      {QStringLiteral("store.open"), open},
      {QStringLiteral("app.start"),
       [](const QString& folder) {
         return desktop(folder, QStringLiteral("app.start"), {QStringLiteral("--measure-start")}, 7);
       }},
      {QStringLiteral("ui.call_next"),
       [](const QString& folder) -> Result<std::vector<Measurement>> {
         if (auto waiting = fillQueue(folder, 300); !waiting) return tl::unexpected(waiting.error());
         return desktop(folder, QStringLiteral("ui.call_next"),
                        {QStringLiteral("--measure-call-next"), QStringLiteral("200")}, 1);
       }},
      {QStringLiteral("hub.issue"), benchHubIssue},
      {QStringLiteral("hub.claim"), benchHubClaim},
      {QStringLiteral("hub.fanout"), benchHubFanout},
      {QStringLiteral("centre.ingest"), measureCentre},
      {QStringLiteral("centre.hubs"), measureHubs},
      {QStringLiteral("sync.idle"), benchSyncIdle},
      {QStringLiteral("sync.push"), benchSyncPush},
      {QStringLiteral("sync.pull"), benchSyncPull},
      {QStringLiteral("sync.wan"), benchSyncWan},
      {QStringLiteral("sync.bootstrap"), benchSyncBootstrap},
      {QStringLiteral("centre.clients"), benchClients},
      {QStringLiteral("blob.cuts"), benchBlobCuts},
      {QStringLiteral("print.layout"), benchLayout},
      {QStringLiteral("receipt.verify"), benchVerify},
  };
  return kBenches;
}

Result<Measurement> prepareStore(const QString& folder, int cases) {
  OpenedOffice opened;
  QElapsedTimer timer;
  timer.start();
  if (!QDir().mkpath(folder)) return failure(ErrorCode::ReadOnly, folder);
  auto lock = lockBenchStore(folder);
  if (!lock) return tl::unexpected(lock.error());
  auto office = Office::open(benchOptions(folder, opened));
  if (!office) return tl::unexpected(office.error());
  Store& store = (*office)->store();
  Measurement measured;
  measured.name = QStringLiteral("prepare");
  if ((*office)->almanac().isEmpty()) {
    // Three years of working days before today.
    const qint64 end = Zone::wita().unixMs(kBenchDay, QTime(7, 0));
    const qint64 start = end - 3LL * 365 * 86'400'000;
    opened.clock.set(start);
    const auto files = DemoOffice::files();
    if (!files) return tl::unexpected(files.error());
    if (auto done = (*office)->roster().setUp(*files); !done) return tl::unexpected(done.error());
    if (auto done = (*office)->reloadAlmanac(); !done) return tl::unexpected(done.error());
    const auto& standards = (*office)->almanac().catalogue().standards;
    ExamplePeople people(kBenchDay);
    SplitMix chance(42);
    constexpr int kBatch = 5000;
    for (int from = 0; from < cases; from += kBatch) {
      auto transaction = Transaction::begin(store.database());
      if (!transaction) return tl::unexpected(transaction.error());
      for (int i = from; i < std::min(from + kBatch, cases); ++i) {
        const qint64 at = start + (end - start) / cases * i;
        opened.clock.set(at);
        const ServiceStandard& service =
            standards[static_cast<std::size_t>(chance.below(static_cast<int>(standards.size())))];
        const ExampleCitizen citizen = people.make(chance, 17, 90, chance.chance(500));
        const QString ticketId = store.newId().toString();
        const QString caseId = store.newId().toString();
        const QDate day = Zone::wita().day(at);
        OperationDraft ticket;
        ticket.stream = kHallStream;
        ticket.entity = QLatin1String("ticket:") + ticketId;
        ticket.type = QStringLiteral("ticket.issue");
        ticket.isNewEntity = true;
        ticket.plain = {{QStringLiteral("at"), at},
                        {QStringLiteral("day"), day.toString(Qt::ISODate)},
                        {QStringLiteral("series"), service.series},
                        {QStringLiteral("queue"), service.series},
                        {QStringLiteral("n"), i % 900 + 1},
                        {QStringLiteral("service"), service.id},
                        {QStringLiteral("agency"), service.agencyId},
                        {QStringLiteral("priority"), QStringLiteral("none")},
                        {QStringLiteral("counter"), QStringLiteral("1")},
                        {QStringLiteral("code"), QStringLiteral("7K3F-92Q2")}};
        OperationDraft record;
        record.stream = (*office)->almanac().streamOf(service.id);
        record.entity = QLatin1String("case:") + caseId;
        record.type = QStringLiteral("case.register");
        record.isNewEntity = true;
        QString code = QStringLiteral("BTG-%1").arg(i, 8, 10, QLatin1Char('0'));
        code.insert(8, QLatin1Char('-'));
        record.plain = {{QStringLiteral("at"), at},
                        {QStringLiteral("code"), code},
                        {QStringLiteral("service"), service.id},
                        {QStringLiteral("service_name"), service.name},
                        {QStringLiteral("standard"), service.version},
                        {QStringLiteral("missing"), QJsonArray{}},
                        {QStringLiteral("ticket"), ticketId},
                        {QStringLiteral("ticket_label"), QString()},
                        {QStringLiteral("counter"), QStringLiteral("3")},
                        {QStringLiteral("fee"), service.fee.amountRupiah},
                        {QStringLiteral("promised"), at + 86'400'000}};
        record.personal = {{QStringLiteral("nik"), citizen.nik},     {QStringLiteral("name"), citizen.name},
                           {QStringLiteral("phone"), citizen.phone}, {QStringLiteral("level"), QStringLiteral("L1")},
                           {QStringLiteral("form"), QJsonObject{}},  {QStringLiteral("ticks"), QJsonObject{}}};
        OperationDraft milestone;
        milestone.stream = kHallStream;
        milestone.entity = QLatin1String("milestone:") + caseId;
        milestone.type = QStringLiteral("milestone.set");
        milestone.isNewEntity = true;
        milestone.plain = {{QStringLiteral("service"), service.id},
                           {QStringLiteral("state"), QStringLiteral("collected")},
                           {QStringLiteral("promised"), at + 86'400'000},
                           {QStringLiteral("at"), at}};
        // Four of five cases have come to their end, as in an office that has worked for years; one of five is told to
        // the hall. Three operations a case either way.
        OperationDraft ending;
        ending.stream = record.stream;
        ending.entity = record.entity;
        ending.type = QStringLiteral("case.state");
        ending.plain = {{QStringLiteral("to"), QStringLiteral("cancelled")},
                        {QStringLiteral("reason"), QStringLiteral("contoh")},
                        {QStringLiteral("counter"), QStringLiteral("3")},
                        {QStringLiteral("at"), at}};
        const Officer& officer =
            files->officers[static_cast<std::size_t>(chance.below(static_cast<int>(files->officers.size())))];
        if (auto done = store.append(officer.id, {ticket, record, i % 5 == 0 ? milestone : ending}); !done)
          return tl::unexpected(done.error());
      }
      if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
    }
  }
  const auto count = LogTable(store.database()).count();
  if (!count) return tl::unexpected(count.error());
  measured.n = *count;
  measured.perSecond = std::round(static_cast<double>(*count) / (static_cast<double>(timer.elapsed()) + 1) * 1000);
  measured.bytes = store.database().bytesOnDisk();
  return measured;
}
