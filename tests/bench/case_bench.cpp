#include "bench/case_bench.h"

#include <QBuffer>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "bench/bench_office.h"
#include "insight/split_mix.h"
#include "store/blob_store.h"

namespace {

using Which = CaseFilter::Which;
using By = CaseOrder::By;

constexpr int kPage = 201;  // as the window asks: one more than it shows
const QString kOfficer = QStringLiteral("novita");

/// Bytes that nobody can compress, in the shape of a PDF.
QByteArray document(SplitMix& chance, qsizetype size) {
  QByteArray bytes("%PDF-1.4\n");
  while (bytes.size() < size) {
    const quint64 word = chance.next();
    bytes.append(reinterpret_cast<const char*>(&word), sizeof word);
  }
  return bytes + "\ntrailer<<>>\nstartxref\n9\n%%EOF\n";
}

/// A registered case whose history has 60 entries, eight of them files.
Result<CaseId> longCase(OpenedOffice& opened, SplitMix& chance) {
  constexpr int kEntries = 60;
  constexpr int kFiles = 8;
  Office& office = *opened.office;
  const Seat seat{QStringLiteral("3"), kOfficer};
  const auto sample = office.cases().list({Which::Open, kOfficer, 0, {}}, 400, 0);
  if (!sample) return tl::unexpected(sample.error());
  for (const CaseListLine& line : *sample) {
    const auto detail = office.cases().detail(line.id);
    if (!detail) return tl::unexpected(detail.error());
    if (static_cast<int>(detail->timeline.size()) >= kEntries || !detail->files.empty()) continue;
    for (int i = 0; i < kFiles; ++i) {
      QByteArray bytes = document(chance, 20'000);
      QBuffer buffer(&bytes);
      if (!buffer.open(QIODevice::ReadOnly)) return failure(ErrorCode::Internal, QStringLiteral("no buffer"));
      const auto file = office.store().blobs().put(buffer);
      if (!file) return tl::unexpected(file.error());
      Attachment attachment;
      attachment.file = *file;
      attachment.name = QStringLiteral("berkas %1.pdf").arg(i);
      opened.clock.advance(1000);
      if (auto done = office.cases().attach(seat, line.id, attachment); !done) return tl::unexpected(done.error());
    }
    for (int i = static_cast<int>(detail->timeline.size()) + kFiles; i < kEntries; ++i) {
      opened.clock.advance(1000);
      if (auto done = office.cases().addNote(seat, line.id, QStringLiteral("Catatan %1").arg(i)); !done)
        return tl::unexpected(done.error());
    }
    const auto full = office.cases().detail(line.id);
    if (!full) return tl::unexpected(full.error());
    if (static_cast<int>(full->timeline.size()) < kEntries || static_cast<int>(full->files.size()) != kFiles)
      return failure(ErrorCode::Internal, QStringLiteral("the history is not as long as it should be"));
    return line.id;
  }
  return failure(ErrorCode::NotFound, QStringLiteral("no open case without files"));
}

/// The same name as another clerk would have written it; empty when it has no other spelling here.
QString otherSpelling(const QString& name) {
  static const std::array<std::pair<QLatin1String, QLatin1String>, 9> kOthers{
      {{QLatin1String("muhammad"), QLatin1String("mochamad")},
       {QLatin1String("siti"), QLatin1String("sitti")},
       {QLatin1String("u"), QLatin1String("oe")},
       {QLatin1String("y"), QLatin1String("j")},
       {QLatin1String("f"), QLatin1String("v")},
       {QLatin1String("z"), QLatin1String("s")},
       {QLatin1String("kh"), QLatin1String("ch")},
       {QLatin1String("n"), QLatin1String("nn")},
       {QLatin1String("m"), QLatin1String("mm")}}};
  const QString small = name.toLower();
  for (const auto& [from, to] : kOthers)
    if (small.contains(from)) return QString(small).replace(from, to);
  return {};
}

}  // namespace

Result<std::vector<Measurement>> benchCaseList(const QString& folder) {
  auto opened = openBenchOffice(folder);
  if (!opened) return tl::unexpected(opened.error());
  const CaseDesk& cases = (*opened)->office->cases();
  constexpr int kRuns = 40;
  const std::pair<Which, const char*> filters[] = {{Which::Open, "open"},
                                                   {Which::Mine, "mine"},
                                                   {Which::DueToday, "due"},
                                                   {Which::Ready, "ready"},
                                                   {Which::Incomplete, "incomplete"},
                                                   {Which::All, "all"},
                                                   {Which::Conflicted, "conflicted"}};
  const std::pair<By, const char*> orders[] = {{By::Filter, "own"},
                                               {By::Promised, "promised"},
                                               {By::Status, "status"},
                                               {By::Applicant, "applicant"},
                                               {By::Service, "service"}};
  std::vector<Measurement> found;
  for (const auto& [which, filterName] : filters)
    for (const auto& [by, orderName] : orders)
      for (const bool isDescending : {false, true}) {
        if (by == By::Filter && isDescending) continue;
        std::vector<double> times;
        for (int i = 0; i < kRuns; ++i) {
          const auto ms = timeMs([&, one = which, order = by] {
            return cases.list({one, kOfficer, 0, {}}, kPage, 0, {order, isDescending});
          });
          if (!ms) return tl::unexpected(ms.error());
          times.push_back(*ms);
        }
        auto measured = summarise(QStringLiteral("case.list"), std::move(times));
        measured.note = QStringLiteral("%1, %2%3")
                            .arg(QLatin1String(filterName), QLatin1String(orderName),
                                 QLatin1String(isDescending ? " descending" : ""));
        found.push_back(std::move(measured));
      }
  std::vector<double> times;
  for (int i = 0; i < kRuns; ++i) {
    const auto ms = timeMs([&] { return cases.counts(kOfficer); });
    if (!ms) return tl::unexpected(ms.error());
    times.push_back(*ms);
  }
  auto counts = summarise(QStringLiteral("case.counts"), std::move(times));
  counts.note = QStringLiteral("the numbers of all seven tabs");
  found.push_back(std::move(counts));
  return found;
}

Result<std::vector<Measurement>> benchCaseOpen(const QString& folder) {
  auto opened = openBenchOffice(folder);
  if (!opened) return tl::unexpected(opened.error());
  SplitMix chance(static_cast<quint64>((*opened)->clock.nowMs()));
  std::vector<CaseId> ids;
  for (int i = 0; i < 10; ++i) {
    const auto id = longCase(**opened, chance);
    if (!id) return tl::unexpected(id.error());
    ids.push_back(*id);
  }
  std::vector<double> times;
  for (int i = 0; i < 500; ++i) {
    const CaseId& id = ids[static_cast<std::size_t>(i) % ids.size()];
    const auto ms = timeMs([&] { return (*opened)->office->cases().detail(id); });
    if (!ms) return tl::unexpected(ms.error());
    times.push_back(*ms);
  }
  return std::vector{summarise(QStringLiteral("case.open"), std::move(times))};
}

Result<std::vector<Measurement>> benchFuzzyName(const QString& folder) {
  auto opened = openBenchOffice(folder);
  if (!opened) return tl::unexpected(opened.error());
  Office& office = *(*opened)->office;
  const auto sample = office.cases().list({Which::All, {}, 0, {}}, 4000, 0);
  if (!sample) return tl::unexpected(sample.error());
  std::vector<Measurement> found;
  // The whole name, and its first word alone: the more are called so, the more there is to read.
  for (const bool isWhole : {true, false}) {
    std::vector<double> times;
    qint64 others = 0;
    for (const CaseListLine& line : *sample) {
      if (times.size() == 400) break;
      const QString typed = otherSpelling(isWhole ? line.name : line.name.section(QLatin1Char(' '), 0, 0));
      if (typed.isEmpty()) continue;
      const auto ms = timeMs([&]() -> Result<SearchHits> {
        auto hits = office.search(typed, 30);
        if (hits)
          others +=
              std::ranges::any_of(hits->cases, [](const auto& hit) { return hit.match == SearchMatch::OtherSpelling; });
        return hits;
      });
      if (!ms) return tl::unexpected(ms.error());
      times.push_back(*ms);
    }
    if (times.empty()) return failure(ErrorCode::NotFound, QStringLiteral("no name with another spelling"));
    const auto share = 100 * others / static_cast<qint64>(times.size());
    if (share < 90)
      return failure(ErrorCode::Internal,
                     QStringLiteral("only %1 % of the names are found in another spelling").arg(share));
    auto measured = summarise(QStringLiteral("search.fuzzy_name"), std::move(times));
    measured.note =
        QStringLiteral("%1, %2 % found").arg(QLatin1String(isWhole ? "whole name" : "first word")).arg(share);
    found.push_back(std::move(measured));
  }
  return found;
}

Result<std::vector<Measurement>> benchAttachStore(const QString& folder) {
  // Beside the store, on the same disk, and gone afterwards.
  const QTemporaryDir place(folder + QLatin1String("/attach-XXXXXX"));
  if (!place.isValid()) return failure(ErrorCode::ReadOnly, place.errorString());
  const BlobStore blobs(place.path());
  SplitMix chance(5);
  constexpr int kFiles = 40;
  constexpr qsizetype kBytes = 8'000'000;
  std::vector<double> times;
  double total = 0;
  for (int i = 0; i < kFiles; ++i) {
    QByteArray bytes = document(chance, kBytes);
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::ReadOnly)) return failure(ErrorCode::Internal, QStringLiteral("no buffer"));
    const auto ms = timeMs([&] { return blobs.put(buffer); });
    if (!ms) return tl::unexpected(ms.error());
    times.push_back(*ms);
    total += *ms;
  }
  auto measured = summarise(QStringLiteral("attach.store"), std::move(times));
  measured.perSecond = std::round(static_cast<double>(kFiles) * static_cast<double>(kBytes) / 1e6 / (total / 1000));
  measured.note = QStringLiteral("files of 8 MB; per_second is MB/s");
  return std::vector{measured};
}
