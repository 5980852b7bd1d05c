#include "bench/paper_bench.h"

#include <chrono>

#include "print/escpos/escpos_job.h"
#include "print/layout.h"
#include "services/paper_seal.h"
#include "support/sample_papers.h"

namespace {

constexpr int kRuns = 300;

/// Times of `work`, the first run apart: it loads the fonts, once a day.
template <typename Work>
Result<Measurement> timed(const QString& name, Work work) {
  using Clock = std::chrono::steady_clock;
  std::vector<double> times;
  double firstMs = 0;
  for (int i = 0; i <= kRuns; ++i) {
    const auto start = Clock::now();
    if (Done done = work(); !done) return tl::unexpected(done.error());
    const double ms = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
    if (i == 0) {
      firstMs = ms;
    } else {
      times.push_back(ms);
    }
  }
  Measurement measured = summarise(name, std::move(times));
  measured.note = QStringLiteral("the first took %1 ms").arg(firstMs, 0, 'f', 1);
  return measured;
}

template <typename Document>
Done layOutOnce(const Document& document, PaperSize size) {
  const auto paper = compose(document, size);
  if (!paper) return tl::unexpected(paper.error());
  if (layOut(*paper).pages.empty()) return failure(ErrorCode::Internal, QStringLiteral("a paper without pages"));
  return {};
}

}  // namespace

Result<std::vector<Measurement>> benchLayout(const QString&) {
  std::vector<Measurement> all;
  auto ticket =
      timed(QStringLiteral("print.layout.ticket"), [] { return layOutOnce(samples::ticket(), PaperSize::Roll80); });
  if (!ticket) return tl::unexpected(ticket.error());
  all.push_back(*ticket);
  auto receipt = timed(QStringLiteral("print.layout.a4"), [] { return layOutOnce(samples::intake(), PaperSize::A4); });
  if (!receipt) return tl::unexpected(receipt.error());
  all.push_back(*receipt);
  const auto paper = compose(samples::ticket(), PaperSize::Roll80);
  if (!paper) return tl::unexpected(paper.error());
  qint64 bytes = 0;
  auto job = timed(QStringLiteral("print.escpos.ticket"), [&]() -> Done {
    const auto encoded = encodeEscPos(*paper, RawPrinter());
    if (!encoded) return tl::unexpected(encoded.error());
    bytes = encoded->size();
    return {};
  });
  if (!job) return tl::unexpected(job.error());
  job->bytes = bytes;
  all.push_back(*job);
  return all;
}

Result<std::vector<Measurement>> benchVerify(const QString&) {
  const auto key = DeviceKey::fromSeed(QByteArray(DeviceKey::kSeedBytes, 'k'));
  if (!key) return tl::unexpected(key.error());
  PaperSeal seal;
  seal.number = 431;
  seal.atSeconds = 1'795'400'000;
  seal.code = QStringLiteral("BTG4T9XK2MQ");
  const QString scanned = PaperSeal::write(seal, QStringLiteral("mpp.contoh.example"), *key);
  const QByteArray publicKey = key->publicKey();
  auto measured = timed(QStringLiteral("receipt.verify"), [&]() -> Done {
    const auto read = PaperSeal::read(scanned);
    if (!read) return tl::unexpected(read.error());
    if (!read->isSignedBy(publicKey)) return failure(ErrorCode::Corrupt, QStringLiteral("the seal does not hold"));
    return {};
  });
  if (!measured) return tl::unexpected(measured.error());
  return std::vector{*measured};
}
