// What goes between a PC and its hub by hand.
#include "hub/parcel_intake.h"
#include "services/parcel_desk.h"
#include "sim/sim_hall.h"

/// A stick may be lost on either way, be read twice, or come when the cable has long brought the same.
void SimHall::carryStick(SimNode& node) {
  SimServer& server = serverOf(node.home);
  if (!server.hub || server.node.isFailing || server.hub->standing() != HubStanding::Leading) return;
  if (!node.engine || node.isApart || node.isFailing) return;
  ParcelDesk desk(node.store(), server.hub->almanac().office().siteId);
  auto draft = desk.beginForHub();
  if (!draft) {
    if (draft.error().code != ErrorCode::NotFound) must(draft, "stick", &node);
    return;
  }
  while (!draft->isWhole)
    if (!must(desk.pack(*draft), "pack", &node)) return;
  const QByteArray file = desk.seal(*draft);
  if (m_options.planted == SimOptions::Planted::Stick && !draft->sent.empty()) {
    // Broken on purpose: a PC that takes what lies on a stick for what has arrived.
    for (const auto& [place, seq] : draft->sent) {
      PushReceipt receipt;
      std::tie(receipt.stream, receipt.device) = place;
      receipt.ackedSeq = seq;
      must(node.store().acknowledge(receipt), "planted", &node);
    }
    return;
  }
  const int fate = below(6);
  if (fate == 0) return;  // lost on the way
  ParcelIntake intake(*server.hub);
  const auto receipt = intake.take(file);
  if (!must(receipt, "intake")) return;
  for (const QString& problem : receipt->problems)
    if (problem != QLatin1String("log-reset") && problem != QLatin1String("gap"))
      violate(QLatin1String("error: a stick was not taken: ") + problem);
  if (receipt->rejected > 0) violate(QStringLiteral("I1: an honest operation on a stick was rejected"));
  if (fate == 1) {
    const auto again = intake.take(file);
    if (must(again, "intake again") && again->taken > 0)
      violate(QStringLiteral("I1: a stick that was read twice brought something twice"));
  }
  wakeParked(node.home);
  if (fate == 2) return;  // the answer is lost
  const auto back = intake.answer(*receipt);
  if (!back) {
    if (back.error().field != QLatin1String("log-reset")) must(back, "answer");
    return;
  }
  auto load = desk.begin(*back);
  // What the cable has brought meanwhile, or another log that this PC must hear of over the cable.
  const auto isStale = [](const Error& error) {
    return error.field == QLatin1String("gap") || error.field == QLatin1String("log-reset");
  };
  if (!load) {
    if (!isStale(load.error())) must(load, "load", &node);
    return;
  }
  while (!load->isWhole()) {
    const auto done = desk.take(*load);
    if (done) continue;
    if (!isStale(done.error())) must(done, "take", &node);
    return;
  }
}
