#include "domain/assessment.h"

#include <algorithm>

#include "domain/asked_fields.h"
#include "domain/key_table.h"
#include "domain/person_rows.h"
#include "domain/rupiah.h"

namespace {

constexpr KeyTable<LateUnit, 2> kLateUnits{{{LateUnit::Day, u"day"}, {LateUnit::Month, u"month"}}};
constexpr KeyTable<Rounding, 2> kRoundings{{{Rounding::Down, u"down"}, {Rounding::Up, u"up"}}};
constexpr KeyTable<TariffProblem, 4> kProblems{{{TariffProblem::Unanswered, u"tariff.unanswered"},
                                                {TariffProblem::Unreadable, u"tariff.unreadable"},
                                                {TariffProblem::Negative, u"tariff.negative"},
                                                {TariffProblem::TooLarge, u"tariff.too_large"}}};

constexpr qint64 kWholeInBasisPoints = 10'000;

tl::unexpected<Error> refuse(TariffProblem problem, const QString& field) {
  return failure(ErrorCode::Invalid, toKey(problem), field);
}

/// Both at least nought; nothing when it is more than a payment may carry.
std::optional<qint64> product(qint64 price, qint64 times) {
  if (price != 0 && times > kLargestRupiah.amount / price) return std::nullopt;
  return price * times;
}

/// Exact, and without a product that could overflow: whole ten-thousandths and the rest are taken apart.
qint64 partOf(qint64 base, qint64 basisPoints, Rounding rounding) {
  const qint64 rest = base % kWholeInBasisPoints * basisPoints;
  const qint64 whole = base / kWholeInBasisPoints * basisPoints + rest / kWholeInBasisPoints;
  return whole + (rounding == Rounding::Up && rest % kWholeInBasisPoints != 0 ? 1 : 0);
}

/// The field to look at where the sum of all is too large.
QString decisiveField(const std::vector<TariffLine>& lines) {
  for (auto line = lines.rbegin(); line != lines.rend(); ++line)
    for (const QString& id : {line->quantityField, line->amountField, line->classField, line->condition})
      if (!id.isEmpty()) return id;
  return {};
}

/// One application on one day, line by line. Answers of fields that are not asked for are gone already.
class Count {
 public:
  Count(const ServiceStandard& standard, const QHash<QString, QString>& answers, QDate day)
      : m_standard(standard), m_answers(askedValues(standard.form, answers)), m_day(day) {}

  /// Nothing for a line that is not due.
  [[nodiscard]] Result<std::optional<AssessedLine>> of(const TariffLine& line) const {
    if (!isDue(line)) return std::optional<AssessedLine>();
    return line.penalty ? penaltyOf(line, *line.penalty) : pricedLine(line);
  }

 private:
  [[nodiscard]] const FormField* field(const QString& id) const {
    const auto found = std::ranges::find(m_standard.form, id, &FormField::id);
    return found == m_standard.form.end() ? nullptr : &*found;
  }

  [[nodiscard]] bool isDue(const TariffLine& line) const {
    FormField condition;
    condition.condition = line.condition;
    condition.conditionValue = line.conditionValue;
    if (!isAsked(m_standard.form, condition, m_answers)) return false;
    const QString since = line.penalty ? line.penalty->since : QString();
    for (const QString& id : {line.classField, line.amountField, line.quantityField, since}) {
      if (id.isEmpty()) continue;
      const FormField* decisive = field(id);
      if (!decisive || !isAsked(m_standard.form, *decisive, m_answers)) return false;
    }
    return true;
  }

  [[nodiscard]] Result<QString> answer(const QString& id) const {
    QString value = m_answers.value(id).trimmed();
    if (value.isEmpty()) return refuse(TariffProblem::Unanswered, id);
    return value;
  }

  [[nodiscard]] Result<qint64> quantityOf(const FormField& counted) const {
    if (counted.kind == FieldKind::Persons) {
      const auto rows = readPersonRows(m_answers.value(counted.id));
      if (!rows) return refuse(TariffProblem::Unreadable, counted.id);
      if (rows->empty() && counted.isRequired) return refuse(TariffProblem::Unanswered, counted.id);
      return static_cast<qint64>(rows->size());
    }
    const auto typed = answer(counted.id);
    if (!typed) return tl::unexpected(typed.error());
    bool isNumber = false;
    const qint64 quantity = typed->toLongLong(&isNumber);
    if (!isNumber) return refuse(TariffProblem::Unreadable, counted.id);
    if (quantity < 0) return refuse(TariffProblem::Negative, counted.id);
    return quantity;
  }

  /// Fills price and detail.
  [[nodiscard]] Done price(const TariffLine& line, AssessedLine& assessed) const {
    assessed.unitRupiah = line.amountRupiah;
    if (!line.classField.isEmpty()) {
      const auto key = answer(line.classField);
      if (!key) return tl::unexpected(key.error());
      const auto amount = std::ranges::find(line.amounts, *key, &std::pair<QString, qint64>::first);
      if (amount == line.amounts.end()) return refuse(TariffProblem::Unreadable, line.classField);
      assessed.unitRupiah = amount->second;
      for (const auto& [choice, word] : field(line.classField)->choices)
        if (choice == *key) assessed.detail = word;
    } else if (!line.amountField.isEmpty()) {
      const auto typed = answer(line.amountField);
      if (!typed) return tl::unexpected(typed.error());
      const auto amount = readRupiah(*typed);
      if (!amount) return refuse(TariffProblem::Unreadable, line.amountField);
      assessed.unitRupiah = amount->amount;
    }
    return {};
  }

  [[nodiscard]] Result<std::optional<AssessedLine>> pricedLine(const TariffLine& line) const {
    AssessedLine assessed;
    assessed.id = line.id;
    assessed.name = line.name;
    assessed.unit = line.unit;
    if (!line.quantityField.isEmpty()) {
      const auto quantity = quantityOf(*field(line.quantityField));
      if (!quantity) return tl::unexpected(quantity.error());
      if (*quantity == 0) return std::optional<AssessedLine>();
      assessed.quantity = *quantity;
    }
    if (auto priced = price(line, assessed); !priced) return tl::unexpected(priced.error());
    const auto amount = product(assessed.unitRupiah, assessed.quantity);
    if (!amount) return refuse(TariffProblem::TooLarge, line.quantityField);
    assessed.amountRupiah = *amount;
    return std::optional(assessed);
  }

  /// What the lines come to that a percentage is taken of.
  [[nodiscard]] Result<qint64> baseOf(const TariffPenalty& penalty) const {
    qint64 base = 0;
    for (const TariffLine& line : m_standard.fee.lines) {
      if (line.penalty || !penalty.of.contains(line.id)) continue;
      const auto assessed = of(line);
      if (!assessed) return tl::unexpected(assessed.error());
      if (*assessed) base += (*assessed)->amountRupiah;
    }
    if (base > kLargestRupiah.amount) return refuse(TariffProblem::TooLarge, penalty.since);
    return base;
  }

  [[nodiscard]] Result<std::optional<AssessedLine>> penaltyOf(const TariffLine& line,
                                                              const TariffPenalty& penalty) const {
    const auto typed = answer(penalty.since);
    if (!typed) return tl::unexpected(typed.error());
    const QDate since = QDate::fromString(*typed, Qt::ISODate);
    if (!since.isValid()) return refuse(TariffProblem::Unreadable, penalty.since);
    AssessedLine assessed;
    assessed.id = line.id;
    assessed.name = line.name;
    assessed.late = penalty.per;
    assessed.quantity = lateUnits(since, m_day, penalty.per);
    if (assessed.quantity == 0) return std::optional<AssessedLine>();
    if (penalty.mostUnits > 0) assessed.quantity = std::min<qint64>(assessed.quantity, penalty.mostUnits);
    if (penalty.isPart()) {
      const auto base = baseOf(penalty);
      if (!base) return tl::unexpected(base.error());
      assessed.basisPoints = penalty.basisPoints;
      assessed.unitRupiah = *base;
      assessed.amountRupiah = partOf(*base, penalty.basisPoints * assessed.quantity, penalty.rounding);
    } else {
      const auto amount = product(penalty.amountRupiah, assessed.quantity);
      if (!amount && penalty.mostRupiah == 0) return refuse(TariffProblem::TooLarge, penalty.since);
      assessed.unitRupiah = penalty.amountRupiah;
      assessed.amountRupiah = amount.value_or(penalty.mostRupiah);
    }
    if (penalty.mostRupiah > 0) assessed.amountRupiah = std::min(assessed.amountRupiah, penalty.mostRupiah);
    if (assessed.amountRupiah > kLargestRupiah.amount) return refuse(TariffProblem::TooLarge, penalty.since);
    return std::optional(assessed);
  }

  const ServiceStandard& m_standard;
  QHash<QString, QString> m_answers;
  QDate m_day;
};

}  // namespace

qint64 Assessment::penaltyRupiah() const {
  qint64 sum = 0;
  for (const AssessedLine& line : lines)
    if (line.isPenalty()) sum += line.amountRupiah;
  return sum;
}

Result<Assessment> assess(const ServiceStandard& standard, const QHash<QString, QString>& answers, QDate day) {
  Assessment assessment;
  if (standard.fee.lines.empty()) {
    assessment.totalRupiah = standard.fee.amountRupiah;
    return assessment;
  }
  const Count count(standard, answers, day);
  for (const TariffLine& line : standard.fee.lines) {
    auto assessed = count.of(line);
    if (!assessed) return tl::unexpected(assessed.error());
    if (!*assessed) continue;
    assessment.totalRupiah += (*assessed)->amountRupiah;
    assessment.lines.push_back(std::move(**assessed));
  }
  if (assessment.totalRupiah > kLargestRupiah.amount)
    return refuse(TariffProblem::TooLarge, decisiveField(standard.fee.lines));
  return assessment;
}

FeeOutlook outlookOn(const ServiceStandard& standard, const QHash<QString, QString>& answers, QDate day) {
  FeeOutlook outlook;
  if (standard.fee.lines.empty()) {
    outlook.known.totalRupiah = standard.fee.amountRupiah;
    return outlook;
  }
  const Count count(standard, answers, day);
  for (const TariffLine& line : standard.fee.lines) {
    auto assessed = count.of(line);
    if (!assessed) {
      if (!outlook.open.contains(assessed.error().field)) outlook.open.append(assessed.error().field);
    } else if (*assessed) {
      outlook.known.totalRupiah += (*assessed)->amountRupiah;
      outlook.known.lines.push_back(std::move(**assessed));
    }
  }
  return outlook;
}

qint64 lateUnits(QDate since, QDate day, LateUnit per) {
  if (day <= since) return 0;
  if (per == LateUnit::Day) return since.daysTo(day);
  const int whole = (day.year() - since.year()) * 12 + day.month() - since.month();
  return since.addMonths(whole) >= day ? whole : whole + 1;
}

QString percentText(int basisPoints) {
  QString text = QString::number(basisPoints / 100);
  if (const int rest = basisPoints % 100; rest != 0) {
    QString digits = QString::number(rest).rightJustified(2, QLatin1Char('0'));
    if (digits.endsWith(QLatin1Char('0'))) digits.chop(1);
    text += QLatin1Char(',') + digits;
  }
  return text + QLatin1Char('%');
}

QString toKey(LateUnit unit) { return keyIn(kLateUnits, unit); }
QString toKey(Rounding rounding) { return keyIn(kRoundings, rounding); }
QString toKey(TariffProblem problem) { return keyIn(kProblems, problem); }
std::optional<LateUnit> lateUnitFromKey(QStringView key) { return valueIn(kLateUnits, key); }
std::optional<Rounding> roundingFromKey(QStringView key) { return valueIn(kRoundings, key); }
std::optional<TariffProblem> tariffProblemFromKey(QStringView key) { return valueIn(kProblems, key); }
