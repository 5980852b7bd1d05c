// What the centre gives: whole bundles with rising versions, which come in any order and more than once.
#include <QJsonDocument>

#include <algorithm>

#include "hub/bundle_desk.h"
#include "sim/sim_hall.h"
#include "store/directory_table.h"

namespace {

const QString kSite = QStringLiteral("MPP");
const DeviceKey& centreKey() {
  static const DeviceKey key = *DeviceKey::fromSeed(QByteArray(32, 'c'));
  return key;
}

BundleRecord recordOf(const QString& kind, const QString& key, const QByteArray& text) {
  return {kind, key, {{QStringLiteral("text"), QString::fromUtf8(text)}}};
}

}  // namespace

/// The next version of a standard, and a calendar that says something else than the last one did.
void SimHall::bundle(bool isNew) {
  if (isNew) {
    const auto number = static_cast<int>(m_bundles.size()) + 1;
    const auto standard = std::ranges::find_if(
        m_setUp.standards, [](const NamedBytes& file) { return file.name.startsWith(QLatin1String(kServices[0])); });
    QJsonObject object = QJsonDocument::fromJson(standard->bytes).object();
    const int version = object.value(QLatin1String("version")).toInt() + number;
    object.insert(QStringLiteral("version"), version);
    Bundle made{bundle_name::kCatalogue, kSite, number, {}, {}, {}};
    made.records.push_back(recordOf(QStringLiteral("standard"),
                                    QStringLiteral("%1@%2").arg(QLatin1String(kServices[0])).arg(version),
                                    QJsonDocument(object).toJson()));
    for (const NamedBytes& year : m_setUp.calendars) {
      const QString key =
          QString::number(QJsonDocument::fromJson(year.bytes).object().value(QLatin1String("year")).toInt());
      if (key == QLatin1String("2027"))
        made.records.push_back(recordOf(QStringLiteral("calendar"), key, year.bytes + QByteArray(number, '\n')));
    }
    made.seal(centreKey());
    m_bundles.push_back(wire::writeBundle(made));
  }
  if (m_bundles.empty()) return;
  const auto number =
      isNew ? m_bundles.size() - 1 : static_cast<std::size_t>(below(static_cast<int>(m_bundles.size())));
  // The newest one may be on its way while an older one still is; and an answer may come twice.
  for (int times = below(3) == 0 ? 2 : 1; times > 0; --times)
    at(m_nowMs + below(30'000), [this, number] { bringBundle(number); });
}

void SimHall::bringBundle(std::size_t number) {
  SimServer& server = lead();
  if (!server.hub || server.node.isFailing || server.hub->standing() != HubStanding::Leading) return;
  ++m_report.events;
  BundleDesk desk(*server.hub);
  const auto standing = desk.versions();
  const auto before = server.node.store().log().count();
  if (!must(standing, "versions") || !must(before, "count")) return;
  const auto known = standing->find(bundle_name::kCatalogue);
  const bool isNewer = known == standing->end() || static_cast<qint64>(number) + 1 > known->second;
  if (m_options.planted == SimOptions::Planted::Bundle && !isNewer) {
    // Broken on purpose: a hub that forgets which version it has.
    must(server.node.store().database().run("DELETE FROM directory WHERE kind = 'bundle'"), "planted");
  }
  const auto done = desk.apply(m_bundles[number], centreKey().publicKey(), kSite);
  if (isNewer) {
    must(done, "bundle");
    return wakeParked(m_lead);
  }
  const auto after = server.node.store().log().count();
  if (done || done.error().field != QLatin1String("version") || !must(after, "count") || *after != *before)
    violate(QStringLiteral("I7: a bundle of version %1 was not turned away by a hub that has %2")
                .arg(number + 1)
                .arg(known->second));
}

/// Every PC has the newest one, as it was signed.
void SimHall::checkBundles() {
  if (m_bundles.empty()) return;
  const auto newest = wire::readBundle(m_bundles.back());
  if (!must(newest, "newest")) return;
  const auto check = BundleDesk(*lead().hub).verify(centreKey().publicKey());
  if (must(check, "verify") && !check->fault.isEmpty()) violate(QLatin1String("I8: ") + check->fault);
  for (const auto& node : m_nodes) {
    if (node->isApart) continue;
    const DirectoryTable directory(node->store().database());
    const auto head = directory.row(QStringLiteral("bundle"), bundle_name::kCatalogue);
    if (!must(head, "head")) return;
    if (!*head || (*head)->body.value(QLatin1String("version")).toInteger() != newest->version)
      violate(QStringLiteral("I7: %1 has not the newest bundle").arg(node->index));
    for (const BundleRecord& record : newest->records) {
      const auto row = directory.row(record.kind, record.key);
      if (must(row, "record") && (!*row || (*row)->body != record.body))
        violate(QStringLiteral("I7: %1 has not the newest %2").arg(node->index).arg(record.kind));
    }
  }
}
