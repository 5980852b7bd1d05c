#include "services/paper_check.h"

#include "domain/tracking_code.h"
#include "journal/device_codec.h"
#include "services/service_words.h"
#include "store/case_table.h"
#include "store/directory_table.h"
#include "store/log_table.h"
#include "store/paper_table.h"

namespace {

/// A number, a label or a tracking code, as a person types them.
constexpr qsizetype kLongestNumber = 40;

}  // namespace

void PaperCheck::fill(PaperVerdict& verdict, const PaperRecord& paper) const {
  verdict.paper = paper.kind;
  verdict.label = paper.label;
  verdict.counterName = m_almanac.counterName(paper.counterId);
  verdict.issuedAtMs = paper.issuedAtMs;
}

Result<std::vector<PaperRecord>> PaperCheck::papersOfCode(const QString& code) const {
  const auto record = CaseTable(m_store.database()).byCode(code);
  if (!record) return tl::unexpected(record.error());
  if (!*record) return std::vector<PaperRecord>();
  return PaperTable(m_store.database()).ofSubject((*record)->record.id.toString());
}

Result<PaperVerdict> PaperCheck::check(const QString& scanned) const {
  const QString text = scanned.trimmed();
  if (text.contains(QLatin1Char('#'))) return bySeal(text.toUpper());
  if (text.size() > kLongestNumber) {
    PaperVerdict verdict;
    verdict.kind = PaperVerdict::Kind::Foreign;
    return verdict;
  }
  return byNumber(text);
}

Result<PaperVerdict::Kind> PaperCheck::proof(const PaperSeal& seal) const {
  const auto keys = LogTable(m_store.database()).deviceKeys();
  if (!keys) return tl::unexpected(keys.error());
  auto kind = PaperVerdict::Kind::UnknownDevice;
  for (const auto& [device, key] : *keys) {
    if (PaperSeal::keyIdOf(key) != seal.keyId) continue;
    if (!seal.isSignedBy(key)) {
      if (kind == PaperVerdict::Kind::UnknownDevice) kind = PaperVerdict::Kind::Altered;
      continue;
    }
    const auto row = DirectoryTable(m_store.database()).row(QStringLiteral("device"), device);
    if (!row) return tl::unexpected(row.error());
    const auto known = *row ? device_codec::read((*row)->key, (*row)->body) : Result<Device>(Device());
    if (!known) return tl::unexpected(known.error());
    if (*row && known->state == DeviceState::Revoked) return PaperVerdict::Kind::Revoked;
    kind = PaperVerdict::Kind::Genuine;
  }
  return kind;
}

Result<PaperVerdict> PaperCheck::bySeal(const QString& text) const {
  PaperVerdict verdict;
  const QString address = text.left(text.indexOf(QLatin1Char('#')));
  const auto seal = PaperSeal::read(text);
  if (!seal) {
    if (seal.error().code == ErrorCode::Unsupported) return tl::unexpected(seal.error());
    verdict.kind = address.contains(QLatin1String("/L/")) ? PaperVerdict::Kind::Altered : PaperVerdict::Kind::Foreign;
    return verdict;
  }
  const auto kind = proof(*seal);
  if (!kind) return tl::unexpected(kind.error());
  verdict.kind = *kind;
  verdict.paper = seal->kind;
  verdict.office = seal->office;
  verdict.issuedAtMs = seal->atSeconds * 1000;
  verdict.label = QString::number(seal->number).rightJustified(6, QLatin1Char('0'));
  if (*kind != PaperVerdict::Kind::Genuine && *kind != PaperVerdict::Kind::Revoked) return verdict;
  // The address before the fragment is not signed by itself; it must name the code that is.
  if (!address.endsWith(QLatin1Char('/') + seal->code)) {
    verdict.kind = PaperVerdict::Kind::Altered;
    return verdict;
  }
  const auto issued = papersOfCode(hyphenated(seal->code));
  if (!issued) return tl::unexpected(issued.error());
  for (const PaperRecord& paper : *issued) {
    if (paper.kind != seal->kind || paper.number != seal->number) continue;
    if (paper.issuedAtMs / 1000 != seal->atSeconds && *kind == PaperVerdict::Kind::Revoked) continue;
    fill(verdict, paper);
    // What the records say too, a thief of the key has not made.
    verdict.kind = PaperVerdict::Kind::Genuine;
  }
  return verdict;
}

Result<PaperVerdict> PaperCheck::byNumber(const QString& typed) const {
  PaperVerdict verdict;
  verdict.isOnlyNumber = true;
  const auto byLabel = PaperTable(m_store.database()).byLabel(typed.toUpper());
  if (!byLabel) return tl::unexpected(byLabel.error());
  if (*byLabel) {
    fill(verdict, (*byLabel)->paper);
    verdict.kind = PaperVerdict::Kind::Genuine;
    return verdict;
  }
  const auto code = readTrackingCode(typed);
  if (!code) return verdict;
  const auto issued = papersOfCode(*code);
  if (!issued) return tl::unexpected(issued.error());
  if (!issued->empty()) {
    fill(verdict, issued->back());
    verdict.kind = PaperVerdict::Kind::Genuine;
  }
  return verdict;
}
