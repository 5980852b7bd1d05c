#include "services/office.h"

#include "services/promise_moves.h"

Result<std::unique_ptr<Office>> Office::open(const Options& options) {
  std::unique_ptr<Office> office(new Office());
  auto store = Store::open(options.store, &office->m_opening);
  if (!store) return tl::unexpected(store.error());
  office->m_store = std::move(*store);
  auto regions = Regions::read(options.regions);
  if (!regions) return tl::unexpected(regions.error());
  if (auto done = office->reloadAlmanac(); !done) return tl::unexpected(done.error());
  office->m_queue = std::make_unique<QueueDesk>(*office->m_store, office->m_almanac);
  office->m_roster = std::make_unique<RosterDesk>(*office->m_store, office->m_almanac);
  KeyDesk::Keep keep = options.keepKey;
  if (!keep) {
    keep = [](const QString&, const GroupKey&) -> Done {
      return failure(ErrorCode::Unsupported, QStringLiteral("no place for keys"), QStringLiteral("key"));
    };
  }
  office->m_keys = std::make_unique<KeyDesk>(*office->m_store, office->m_almanac, *office->m_roster, std::move(keep));
  office->m_hall = std::make_unique<HallDesk>(*office->m_store, office->m_almanac, *office->m_queue, *office->m_roster,
                                              *office->m_keys);
  office->m_papers = std::make_unique<PrintDesk>(*office->m_store, office->m_almanac);
  office->m_cases =
      std::make_unique<CaseDesk>(*office->m_store, office->m_almanac, *office->m_papers, std::move(*regions));
  office->m_exports = std::make_unique<CaseExport>(*office->m_store, office->m_almanac, *office->m_cases);
  office->m_corrections =
      std::make_unique<CaseCorrection>(*office->m_store, office->m_almanac, office->m_cases->regions());
  office->m_cash =
      std::make_unique<CashDesk>(*office->m_store, office->m_almanac, *office->m_papers, *office->m_roster);
  office->m_handovers = std::make_unique<HandoverDesk>(*office->m_store, office->m_almanac, *office->m_papers);
  office->m_identity =
      std::make_unique<IdentityDesk>(*office->m_store, office->m_almanac, *office->m_roster, options.identityVault);
  office->m_likeness =
      std::make_unique<LikenessDesk>(*office->m_store, office->m_almanac, office->m_cases->regions());
  office->m_supervisor = std::make_unique<SupervisorDesk>(*office->m_store, office->m_almanac);
  // Keys that came before a crash, or that could not be kept then.
  office->settleKeys();
  // A list of free days that came while this PC was off, or before a crash.
  const PromiseMoves moves(*office->m_store, office->m_almanac);
  if (const auto moved = moves.settle(PromiseMoves::Whose::All); !moved)
    qWarning("promises were not counted anew: %s", qPrintable(moved.error().detail));
  return office;
}

void Office::settleKeys() {
  if (auto done = m_keys->settle(); !done)
    qWarning("keys of data groups: %s %s", qPrintable(done.error().field), qPrintable(done.error().detail));
}

Result<Office::StorageFacts> Office::storage() const {
  // Counting walks the whole log; it is done again only when something was written since.
  const LogTable log(m_store->database());
  const auto newest = log.newestEffective();
  if (!newest) return tl::unexpected(newest.error());
  if (!m_counted || m_counted->first != *newest) {
    const auto operations = log.count();
    if (!operations) return tl::unexpected(operations.error());
    m_counted = {*newest, *operations};
  }
  return StorageFacts{m_store->database().path(), m_store->database().bytesOnDisk(), m_counted->second, m_opening};
}

Result<int> Office::sweepFiles() {
  const auto drafted = m_cases->draftedFiles();
  if (!drafted) return tl::unexpected(drafted.error());
  return m_store->sweepBlobs(*drafted);
}

Done Office::reloadAlmanac() {
  auto almanac = Almanac::load(*m_store);
  if (!almanac) return tl::unexpected(almanac.error());
  m_almanac = std::move(*almanac);
  return {};
}

Result<SearchHits> Office::search(const QString& typed, int limit) {
  SearchHits hits;
  const auto ticket = m_queue->findByLabel(typed);
  if (!ticket) return tl::unexpected(ticket.error());
  if (*ticket) hits.tickets.push_back(m_queue->lineOf(**ticket));
  auto cases = m_cases->search(typed, limit);
  if (!cases) return tl::unexpected(cases.error());
  hits.cases = std::move(*cases);
  return hits;
}
