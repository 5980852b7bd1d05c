#include "services/case_views.h"

#include <QJsonArray>

#include "services/service_words.h"

QJsonObject Intake::toJson() const {
  QJsonArray attached;
  for (const Attachment& file : files) attached.append(attachmentToJson(file));
  return {{QStringLiteral("case"), caseId.toString()},
          {QStringLiteral("service"), serviceId},
          {QStringLiteral("standard"), standardVersion},
          {QStringLiteral("ticket"), ticketId},
          {QStringLiteral("ticket_label"), ticketLabel},
          {QStringLiteral("nik"), nik},
          {QStringLiteral("name"), name},
          {QStringLiteral("phone"), phone},
          {QStringLiteral("level"), toKey(level)},
          {QStringLiteral("form"), formToJson(form)},
          {QStringLiteral("ticks"), ticksToJson(ticks)},
          {QStringLiteral("files"), attached}};
}

Intake Intake::fromJson(const QJsonObject& json) {
  auto text = [&](const char* key) { return json.value(QLatin1String(key)).toString(); };
  Intake intake;
  intake.caseId = CaseId::parse(text("case")).value_or(CaseId{});
  intake.serviceId = text("service");
  intake.standardVersion = json.value(QLatin1String("standard")).toInt();
  intake.ticketId = text("ticket");
  intake.ticketLabel = text("ticket_label");
  intake.nik = text("nik");
  intake.name = text("name");
  intake.phone = text("phone");
  intake.level = identityLevelFromKey(text("level")).value_or(IdentityLevel::Typed);
  intake.form = formOf(json.value(QLatin1String("form")).toObject());
  intake.ticks = ticksOf(json.value(QLatin1String("ticks")).toObject());
  const QJsonArray files = json.value(QLatin1String("files")).toArray();
  for (const auto& file : files)
    if (auto attachment = attachmentFromJson(file.toObject())) intake.files.push_back(std::move(*attachment));
  return intake;
}
