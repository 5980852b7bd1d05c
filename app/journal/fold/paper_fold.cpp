#include "journal/fold/paper_fold.h"

#include "journal/payload.h"

namespace {
void refuse(const Operation& operation, Anomaly::Kind kind, const QString& detail, std::vector<Anomaly>& anomalies) {
  anomalies.push_back({kind, operation.entity, operation.id, operation.type, operation.officer, detail});
}
}  // namespace

void PaperFold::apply(std::optional<PaperRow>& row, const PlacedOperation& placed, std::vector<Anomaly>& anomalies) {
  const Operation& operation = placed.operation;
  if (operation.type != QLatin1String("paper.issue")) return;
  if (row) {
    row->mark.key = placed.key;
    return refuse(operation, Anomaly::Kind::NotAllowed, QStringLiteral("issued twice"), anomalies);
  }
  PayloadReader plain(operation.plain);
  PayloadReader personal(operation.personal);
  PaperRecord paper;
  const auto id = PaperId::parse(QStringView(operation.entity).mid(6));
  const auto kind = paperKindFromKey(plain.text("kind"));
  paper.stream = operation.stream;
  paper.device = operation.device;
  paper.year = static_cast<int>(plain.integer("year"));
  paper.number = static_cast<int>(plain.integer("n"));
  paper.label = plain.text("label");
  paper.subject = plain.text("subject");
  paper.counterId = plain.text("counter");
  paper.issuedAtMs = plain.integer("at");
  // A ticket's paper names nobody and lives in the hall's stream, in the open; all others hold personal data.
  paper.content = operation.stream == kHallStream ? plain.object("content") : personal.object("content");
  paper.officerId = operation.officer;
  if (!plain.isGood() || !personal.isGood() || !id || !kind)
    return refuse(operation, Anomaly::Kind::Unreadable, plain.isGood() ? personal.fault() : plain.fault(), anomalies);
  paper.id = *id;
  paper.kind = *kind;
  row = PaperRow{paper, {operation.id, placed.key}};
}

void PrintJobFold::apply(std::optional<PrintJobRow>& row, const PlacedOperation& placed,
                         std::vector<Anomaly>& anomalies) {
  const Operation& operation = placed.operation;
  PayloadReader read(operation.plain);
  if (operation.type == QLatin1String("print.queue")) {
    if (row) {
      row->mark.key = placed.key;
      return refuse(operation, Anomaly::Kind::NotAllowed, QStringLiteral("queued twice"), anomalies);
    }
    PrintJob job;
    job.id = operation.entity.mid(6);
    job.paperId = read.text("paper");
    const auto kind = paperKindFromKey(read.text("kind"));
    job.label = read.text("label");
    job.subject = read.text("subject");
    job.printer = read.text("printer");
    job.copy = static_cast<int>(read.integer("copy"));
    job.counterId = read.text("counter");
    job.queuedAtMs = read.integer("at");
    job.officerId = operation.officer;
    if (!read.isGood() || !kind || job.copy < 0)
      return refuse(operation, Anomaly::Kind::Unreadable, read.fault(), anomalies);
    job.kind = *kind;
    row = PrintJobRow{job, {operation.id, placed.key}};
    return;
  }
  PrintState target;
  if (operation.type == QLatin1String("print.done")) {
    target = PrintState::Printed;
  } else if (operation.type == QLatin1String("print.fail")) {
    target = PrintState::Failed;
  } else if (operation.type == QLatin1String("print.dismiss")) {
    target = PrintState::Dismissed;
  } else if (operation.type == QLatin1String("print.confirm")) {
    target = PrintState::Printed;
  } else {
    return;
  }
  if (!row) return refuse(operation, Anomaly::Kind::NoSuchEntity, {}, anomalies);
  const qint64 at = read.integer("at");
  const QString reason = read.optionalText("reason").value_or(QString());
  row->mark.key = placed.key;
  if (!read.isGood()) return refuse(operation, Anomaly::Kind::Unreadable, read.fault(), anomalies);
  // A failed job may be put aside, or a person has the paper in hand after all; everything else ends once.
  const bool isConfirmed = operation.type == QLatin1String("print.confirm");
  const bool mayFollow = isConfirmed ? row->job.state == PrintState::Failed
                                     : row->job.state == PrintState::Queued ||
                                           (row->job.state == PrintState::Failed && target == PrintState::Dismissed);
  if (!mayFollow) return refuse(operation, Anomaly::Kind::NotAllowed, toKey(row->job.state), anomalies);
  row->job.state = target;
  row->job.reason = reason;
  row->job.endedAtMs = at;
  row->mark.lastOperation = operation.id;
}
