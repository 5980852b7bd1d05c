#include "domain/qris.h"

#include <QStringList>

#include <algorithm>
#include <array>

#include "domain/key_table.h"

namespace {

constexpr KeyTable<QrisProblem, 12> kProblems{{{QrisProblem::Empty, u"empty"},
                                               {QrisProblem::Character, u"character"},
                                               {QrisProblem::Length, u"length"},
                                               {QrisProblem::Twice, u"twice"},
                                               {QrisProblem::NotEmv, u"not_emv"},
                                               {QrisProblem::Checksum, u"checksum"},
                                               {QrisProblem::Missing, u"missing"},
                                               {QrisProblem::Value, u"value"},
                                               {QrisProblem::Country, u"country"},
                                               {QrisProblem::Currency, u"currency"},
                                               {QrisProblem::NotQris, u"not_qris"},
                                               {QrisProblem::OnePayment, u"one_payment"}}};

constexpr qsizetype kLongestCode = 512;  // EMV QRCPS, 3.3
constexpr qsizetype kMostBill = 25;
constexpr qint64 kLargestAmount = 9'999'999'999'999;  // 13 figures
constexpr QStringView kNational = u"ID.CO.QRIS.WWW";

using Fields = std::vector<QrisField>;

/// `position` counts from nought here and from one in the fault.
tl::unexpected<Error> fault(QrisProblem problem, const QString& tag, qsizetype position) {
  return failure(ErrorCode::Invalid, QStringLiteral("%1 %2 %3").arg(keyIn(kProblems, problem), tag).arg(position + 1),
                 QStringLiteral("qris"));
}

bool isDigits(QStringView text) {
  return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// `inside`: the tag that these fields lie in, with its dot; `from`: where `text` begins in the whole code.
Result<Fields> split(QStringView text, const QString& inside, qsizetype from) {
  Fields fields;
  qsizetype at = 0;
  while (at < text.size()) {
    const QString tag = isDigits(text.mid(at, 2)) ? text.mid(at, 2).toString() : QString();
    if (text.size() - at < 4 || !isDigits(text.mid(at, 4))) return fault(QrisProblem::Length, inside + tag, from + at);
    const qsizetype length = text.mid(at + 2, 2).toInt();
    if (length == 0 || length > text.size() - at - 4) return fault(QrisProblem::Length, inside + tag, from + at);
    if (std::ranges::find(fields, tag, &QrisField::tag) != fields.end())
      return fault(QrisProblem::Twice, inside + tag, from + at);
    fields.push_back({tag, text.mid(at + 4, length).toString(), from + at + 4});
    at += 4 + length;
  }
  return fields;
}

const QrisField* fieldOf(const Fields& fields, QStringView tag) {
  const auto found = std::ranges::find_if(fields, [&](const QrisField& one) { return one.tag == tag; });
  return found == fields.end() ? nullptr : &*found;
}

QString valueOf(const Fields& fields, QStringView tag) {
  const QrisField* field = fieldOf(fields, tag);
  return field ? field->value : QString();
}

/// Whole rupiah: figures, and after a point nothing but noughts.
std::optional<qint64> amountOf(QStringView text) {
  const qsizetype point = text.indexOf(u'.');
  const QStringView whole = point < 0 ? text : text.left(point);
  const QStringView part = point < 0 ? QStringView() : text.mid(point + 1);
  const bool isWhole = std::ranges::all_of(part, [](QChar c) { return c == u'0'; });
  if (text.size() > 13 || !isDigits(whole) || !isWhole) return std::nullopt;
  const qint64 amount = whole.toLongLong();
  return amount > 0 ? std::optional(amount) : std::nullopt;
}

/// 51 names the merchant in the national list; 26 to 45 the providers that it has an account with.
Result<QString> nationalId(const Fields& fields, qsizetype end) {
  const QrisField* national = fieldOf(fields, u"51");
  if (!national) return fault(QrisProblem::NotQris, QStringLiteral("51"), end);
  const auto parts = split(national->value, QStringLiteral("51."), national->position);
  if (!parts) return tl::unexpected(parts.error());
  const QrisField* standard = fieldOf(*parts, u"00");
  if (!standard || standard->value.compare(kNational, Qt::CaseInsensitive) != 0)
    return fault(QrisProblem::NotQris, QStringLiteral("51.00"), standard ? standard->position : national->position);
  const QrisField* id = fieldOf(*parts, u"02");
  if (!id) return fault(QrisProblem::Missing, QStringLiteral("51.02"), national->position + national->value.size());
  if (id->value.size() != 15 || !id->value.startsWith(QLatin1String("ID")) || !isDigits(QStringView(id->value).mid(2)))
    return fault(QrisProblem::Value, QStringLiteral("51.02"), id->position);
  return id->value;
}

Done checkAccounts(const Fields& fields) {
  constexpr std::array<QStringView, 5> kCriteria{u"UMI", u"UKE", u"UME", u"UBE", u"URE"};
  for (const QrisField& field : fields) {
    if (field.tag < QLatin1String("26") || field.tag > QLatin1String("45")) continue;
    const auto parts = split(field.value, field.tag + QLatin1Char('.'), field.position);
    if (!parts) return tl::unexpected(parts.error());
    if (!fieldOf(*parts, u"00")) return fault(QrisProblem::Missing, field.tag + QLatin1String(".00"), field.position);
    const QrisField* account = fieldOf(*parts, u"01");
    if (account &&
        (!isDigits(account->value) || !account->value.startsWith(QLatin1String("9360")) || account->value.size() > 19))
      return fault(QrisProblem::Value, field.tag + QLatin1String(".01"), account->position);
    const QrisField* criteria = fieldOf(*parts, u"03");
    if (criteria && std::ranges::find(kCriteria, QStringView(criteria->value)) == kCriteria.end())
      return fault(QrisProblem::Value, field.tag + QLatin1String(".03"), criteria->position);
  }
  return {};
}

/// What every code of a merchant must say, from left to right.
Result<QrisCode> checked(Fields fields, qsizetype end) {
  QrisCode code;
  if (const QrisField* initiation = fieldOf(fields, u"01")) {
    if (initiation->value != QLatin1String("11") && initiation->value != QLatin1String("12"))
      return fault(QrisProblem::Value, QStringLiteral("01"), initiation->position);
    code.isDynamic = initiation->value == QLatin1String("12");
  }
  // Another country first: what else such a code lacks says nothing to whoever pasted it.
  const QrisField* country = fieldOf(fields, u"58");
  if (!country) return fault(QrisProblem::Missing, QStringLiteral("58"), end);
  if (country->value != QLatin1String("ID"))
    return fault(QrisProblem::Country, QStringLiteral("58"), country->position);
  const QrisField* currency = fieldOf(fields, u"53");
  if (!currency) return fault(QrisProblem::Missing, QStringLiteral("53"), end);
  if (currency->value != QLatin1String("360"))
    return fault(QrisProblem::Currency, QStringLiteral("53"), currency->position);
  if (auto done = checkAccounts(fields); !done) return tl::unexpected(done.error());
  const auto nmid = nationalId(fields, end);
  if (!nmid) return tl::unexpected(nmid.error());
  code.nmid = *nmid;
  const QrisField* category = fieldOf(fields, u"52");
  if (!category) return fault(QrisProblem::Missing, QStringLiteral("52"), end);
  if (category->value.size() != 4 || !isDigits(category->value))
    return fault(QrisProblem::Value, QStringLiteral("52"), category->position);
  if (const QrisField* amount = fieldOf(fields, u"54")) {
    code.amountRupiah = amountOf(amount->value);
    if (!code.amountRupiah) return fault(QrisProblem::Value, QStringLiteral("54"), amount->position);
  }
  for (const auto& [tag, most, into] : {std::tuple{u"59", 25, &code.merchant}, std::tuple{u"60", 15, &code.city}}) {
    const QrisField* field = fieldOf(fields, tag);
    if (!field) return fault(QrisProblem::Missing, QString::fromUtf16(tag), end);
    if (field->value.size() > most || field->value.trimmed().isEmpty())
      return fault(QrisProblem::Value, QString::fromUtf16(tag), field->position);
    *into = field->value;
  }
  if (const QrisField* post = fieldOf(fields, u"61"); post && post->value.size() > 10)
    return fault(QrisProblem::Value, QStringLiteral("61"), post->position);
  if (const QrisField* more = fieldOf(fields, u"62")) {
    const auto parts = split(more->value, QStringLiteral("62."), more->position);
    if (!parts) return tl::unexpected(parts.error());
    code.bill = valueOf(*parts, u"01");
    code.terminal = valueOf(*parts, u"07");
  }
  code.fields = std::move(fields);
  return code;
}

QString written(QStringView tag, const QString& value) {
  return QStringLiteral("%1%2%3").arg(tag).arg(value.size(), 2, 10, QLatin1Char('0')).arg(value);
}

bool isReference(const QString& text) {
  return !text.isEmpty() && text.size() <= kMostBill && std::ranges::all_of(text, [](QChar c) {
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || c == u'-';
  });
}

}  // namespace

quint16 qrisChecksum(QStringView text) {
  quint16 crc = 0xFFFF;
  for (const QChar c : text) {
    crc = static_cast<quint16>(crc ^ ((c.unicode() & 0xFF) << 8));
    for (int bit = 0; bit < 8; ++bit) crc = static_cast<quint16>((crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1);
  }
  return crc;
}

Result<QrisCode> readQris(QStringView text) {
  const QStringView whole = text.trimmed();
  if (whole.isEmpty()) return fault(QrisProblem::Empty, {}, 0);
  if (!whole.startsWith(u"000201")) return fault(QrisProblem::NotEmv, QStringLiteral("00"), 0);
  if (whole.size() > kLongestCode) return fault(QrisProblem::Length, {}, kLongestCode);
  for (qsizetype i = 0; i < whole.size(); ++i)
    if (whole[i] < u' ' || whole[i] > u'~') return fault(QrisProblem::Character, {}, i);
  auto fields = split(whole, {}, 0);
  if (!fields) return tl::unexpected(fields.error());
  // It stands at the end: what follows would not be covered.
  const QrisField& last = fields->back();
  if (last.tag != QLatin1String("63")) {
    const QrisField* inside = fieldOf(*fields, u"63");
    return fault(inside ? QrisProblem::Checksum : QrisProblem::Missing, QStringLiteral("63"),
                 inside ? inside->position : whole.size());
  }
  const QString right =
      QStringLiteral("%1").arg(qrisChecksum(whole.left(last.position)), 4, 16, QLatin1Char('0')).toUpper();
  if (last.value.toUpper() != right) return fault(QrisProblem::Checksum, QStringLiteral("63"), last.position);
  const qsizetype end = last.position - 4;
  fields->pop_back();
  return checked(std::move(*fields), end);
}

Result<QrisCode> readStandingQris(QStringView text) {
  auto code = readQris(text);
  if (!code) return code;
  for (const QStringView tag : {u"01", u"54"}) {
    const QrisField* field = fieldOf(code->fields, tag);
    if (field && (code->isDynamic || tag == u"54")) return fault(QrisProblem::OnePayment, field->tag, field->position);
  }
  return code;
}

QString qrisText(const QrisCode& code) {
  QString text;
  for (const QrisField& field : code.fields) text += written(field.tag, field.value);
  text += QLatin1String("6304");
  return text + QStringLiteral("%1").arg(qrisChecksum(text), 4, 16, QLatin1Char('0')).toUpper();
}

Result<QString> qrisPayment(const QrisCode& merchant, qint64 amountRupiah, const QString& bill,
                            const QString& terminal) {
  if (amountRupiah <= 0 || amountRupiah > kLargestAmount) return fault(QrisProblem::Value, QStringLiteral("54"), 0);
  if (!isReference(bill)) return fault(QrisProblem::Value, QStringLiteral("62.01"), 0);
  if (!isReference(terminal)) return fault(QrisProblem::Value, QStringLiteral("62.07"), 0);
  const auto isReplaced = [](const QrisField& field) {
    for (const QStringView tag : {u"01", u"54", u"55", u"56", u"57", u"62"})
      if (field.tag == tag) return true;
    return false;
  };
  QrisCode payment;
  std::ranges::copy_if(merchant.fields, std::back_inserter(payment.fields),
                       [&](const QrisField& field) { return !isReplaced(field); });
  payment.fields.push_back({QStringLiteral("01"), QStringLiteral("12")});
  payment.fields.push_back({QStringLiteral("54"), QString::number(amountRupiah)});
  payment.fields.push_back({QStringLiteral("62"), written(u"01", bill) + written(u"07", terminal)});
  std::ranges::sort(payment.fields, {}, &QrisField::tag);
  const QString text = qrisText(payment);
  if (auto again = readQris(text); !again) return tl::unexpected(again.error());
  return text;
}

std::optional<QrisFault> qrisFault(const Error& error) {
  if (error.field != QLatin1String("qris")) return std::nullopt;
  const QStringList parts = error.detail.split(QLatin1Char(' '));
  if (parts.size() != 3) return std::nullopt;
  const auto problem = valueIn(kProblems, parts[0]);
  if (!problem) return std::nullopt;
  return QrisFault{*problem, parts[1], parts[2].toLongLong()};
}
