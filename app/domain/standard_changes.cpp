#include "domain/standard_changes.h"

#include <algorithm>

#include "domain/standard_loader.h"

namespace {

using Kind = StandardChange::Kind;

/// A part that is one text.
void compareText(std::vector<StandardChange>& changes, StandardPart part, const QString& before, const QString& after) {
  if (before == after) return;
  const Kind kind = before.isEmpty() ? Kind::Added : after.isEmpty() ? Kind::Removed : Kind::Changed;
  changes.push_back({part, kind, {}, before, after});
}

void compareNumber(std::vector<StandardChange>& changes, StandardPart part, qint64 before, qint64 after) {
  if (before != after) changes.push_back({part, Kind::Changed, {}, QString::number(before), QString::number(after)});
}

/// A part that is a list of texts: what came, what went, or another order.
void compareTexts(std::vector<StandardChange>& changes, StandardPart part, const QStringList& before,
                  const QStringList& after) {
  if (before == after) return;
  const std::size_t known = changes.size();
  for (const QString& text : before)
    if (!after.contains(text)) changes.push_back({part, Kind::Removed, text, text, {}});
  for (const QString& text : after)
    if (!before.contains(text)) changes.push_back({part, Kind::Added, text, {}, text});
  if (changes.size() == known) changes.push_back({part, Kind::Reordered, {}, {}, {}});
}

/// A part that is a list of things with an id.
template <typename Thing, typename Name>
void compareThings(std::vector<StandardChange>& changes, StandardPart part, const std::vector<Thing>& before,
                   const std::vector<Thing>& after, Name name) {
  if (before == after) return;
  const std::size_t known = changes.size();
  for (const Thing& thing : before)
    if (std::ranges::count(after, thing.id, &Thing::id) == 0)
      changes.push_back({part, Kind::Removed, thing.*name, {}, {}});
  for (const Thing& thing : after) {
    const auto former = std::ranges::find(before, thing.id, &Thing::id);
    if (former == before.end()) {
      changes.push_back({part, Kind::Added, thing.*name, {}, {}});
    } else if (*former != thing) {
      changes.push_back({part, Kind::Changed, thing.*name, {}, {}});
    }
  }
  if (changes.size() == known) changes.push_back({part, Kind::Reordered, {}, {}, {}});
}

QString timeKey(const ServiceTime& time) { return QString::number(time.amount) + QLatin1Char(' ') + toKey(time.unit); }

}  // namespace

std::vector<StandardChange> standardChanges(const ServiceStandard& before, const ServiceStandard& after) {
  std::vector<StandardChange> changes;
  compareText(changes, StandardPart::Name, before.name, after.name);
  compareText(changes, StandardPart::Agency, before.agencyId, after.agencyId);
  compareText(changes, StandardPart::Series, before.series, after.series);
  compareNumber(changes, StandardPart::CounterMinutes, before.counterMinutes, after.counterMinutes);
  compareText(changes, StandardPart::ValidFrom, before.validFrom.toString(Qt::ISODate),
              after.validFrom.toString(Qt::ISODate));
  compareText(changes, StandardPart::Decree, before.decree, after.decree);
  compareThings(changes, StandardPart::Requirements, before.requirements, after.requirements, &Requirement::name);
  compareTexts(changes, StandardPart::Procedure, before.procedure, after.procedure);
  compareText(changes, StandardPart::Time, timeKey(before.time), timeKey(after.time));
  compareNumber(changes, StandardPart::Fee, before.fee.amountRupiah, after.fee.amountRupiah);
  compareText(changes, StandardPart::Fee, before.fee.text, after.fee.text);
  compareText(changes, StandardPart::Fee, before.fee.accountCode, after.fee.accountCode);
  compareThings(changes, StandardPart::Fee, before.fee.lines, after.fee.lines, &TariffLine::name);
  compareText(changes, StandardPart::Product, before.product, after.product);
  compareText(changes, StandardPart::Complaints, before.complaints, after.complaints);
  compareTexts(changes, StandardPart::LegalBasis, before.legalBasis, after.legalBasis);
  compareText(changes, StandardPart::Facilities, before.facilities, after.facilities);
  compareText(changes, StandardPart::Competence, before.competence, after.competence);
  compareText(changes, StandardPart::Supervision, before.supervision, after.supervision);
  compareText(changes, StandardPart::Staffing, before.staffing, after.staffing);
  compareText(changes, StandardPart::Guarantee, before.guarantee, after.guarantee);
  compareText(changes, StandardPart::Security, before.security, after.security);
  compareText(changes, StandardPart::Evaluation, before.evaluation, after.evaluation);
  compareThings(changes, StandardPart::Form, before.form, after.form, &FormField::label);
  compareTexts(changes, StandardPart::EverydayWords, before.everydayWords, after.everydayWords);
  compareText(changes, StandardPart::Source, before.source, after.source);
  compareText(changes, StandardPart::Source, before.sourceDate.toString(Qt::ISODate),
              after.sourceDate.toString(Qt::ISODate));
  compareText(changes, StandardPart::Verification, before.verifiedBy, after.verifiedBy);
  if (before.isExample != after.isExample)
    changes.push_back({StandardPart::Verification, after.isExample ? Kind::Added : Kind::Removed, {}, {}, {}});
  return changes;
}
