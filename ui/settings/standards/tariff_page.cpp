#include "settings/standards/tariff_page.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpressionValidator>

#include <algorithm>

#include "domain/asked_fields.h"
#include "domain/assessment.h"
#include "domain/rupiah.h"
#include "session/fee_words.h"
#include "settings/standards/class_amounts.h"
#include "settings/standards/entry_binding.h"
#include "settings/standards/standard_editing.h"
#include "theme/theme.h"
#include "widgets/separator.h"

namespace {

constexpr int kSumHeight = 168, kSumHeightBesideLines = 116;
constexpr int kOnePercent = 100;

/// How a line is counted.
enum class Way { Fixed, ByClass, AsTyped, LateSum, LatePart };

const QString kAllPriced = QStringLiteral("*");

Way wayOf(const TariffLine& line) {
  if (line.penalty) return line.penalty->isPart() ? Way::LatePart : Way::LateSum;
  if (!line.classField.isEmpty()) return Way::ByClass;
  return line.amountField.isEmpty() ? Way::Fixed : Way::AsTyped;
}

QString wayWords(Way way) {
  switch (way) {
    case Way::Fixed:
      return TariffPage::tr("Jumlah tetap");
    case Way::ByClass:
      return TariffPage::tr("Menurut pilihan di formulir");
    case Way::AsTyped:
      return TariffPage::tr("Sebesar isian rupiah di formulir");
    case Way::LateSum:
      return TariffPage::tr("Denda, rupiah tiap hari atau bulan");
    case Way::LatePart:
      return TariffPage::tr("Denda, persen tiap hari atau bulan");
  }
  return {};
}

/// The fields of the form of these kinds, as options.
Options fieldsOf(const ServiceStandard& standard, std::initializer_list<FieldKind> kinds) {
  Options options;
  for (const FormField& field : standard.form)
    if (std::ranges::find(kinds, field.kind) != kinds.end()) options.emplace_back(field.id, field.label);
  return options;
}

QString firstOf(const Options& options) { return options.empty() ? QString() : options.front().first; }

QStringList pricedLines(const ServiceStandard& standard) {
  QStringList ids;
  for (const TariffLine& line : standard.fee.lines)
    if (!line.penalty) ids << line.id;
  return ids;
}

/// What is possible with this form and these lines.
bool isPossible(Way way, const ServiceStandard& standard, const TariffLine& line) {
  const QStringList priced = pricedLines(standard);
  switch (way) {
    case Way::Fixed:
      return true;
    case Way::ByClass:
      return !fieldsOf(standard, {FieldKind::Choice}).empty();
    case Way::AsTyped:
      return !fieldsOf(standard, {FieldKind::Rupiah}).empty();
    case Way::LateSum:
      return !fieldsOf(standard, {FieldKind::Date}).empty();
    case Way::LatePart:
      return !fieldsOf(standard, {FieldKind::Date}).empty() && priced != QStringList{line.id} && !priced.isEmpty();
  }
  return false;
}

/// Another way of counting keeps the name, the condition and what still has a meaning.
void setWay(const ServiceStandard& standard, TariffLine& line, Way way) {
  TariffLine next;
  next.id = line.id;
  next.name = line.name;
  next.condition = line.condition;
  next.conditionValue = line.conditionValue;
  if (way == Way::LateSum || way == Way::LatePart) {
    TariffPenalty penalty = line.penalty.value_or(TariffPenalty{});
    if (penalty.since.isEmpty()) penalty.since = firstOf(fieldsOf(standard, {FieldKind::Date}));
    penalty.of.clear();
    penalty.basisPoints = 0;
    penalty.amountRupiah = 0;
    if (way == Way::LatePart) {
      penalty.basisPoints = kOnePercent;
      penalty.of = pricedLines(standard);
      penalty.of.removeAll(line.id);
    }
    next.penalty = std::move(penalty);
  } else {
    next.quantityField = line.quantityField;
    next.unit = line.unit;
    if (way == Way::ByClass) next.classField = firstOf(fieldsOf(standard, {FieldKind::Choice}));
    if (way == Way::AsTyped) next.amountField = firstOf(fieldsOf(standard, {FieldKind::Rupiah}));
  }
  line = std::move(next);
}

void setClassAmount(TariffLine& line, const QString& key, const QString& typed) {
  bool isNumber = false;
  const qint64 amount = typed.toLongLong(&isNumber);
  std::erase_if(line.amounts, [&](const auto& known) { return known.first == key; });
  // An empty field is an answer without a sum, which cannot be given out.
  if (isNumber) line.amounts.emplace_back(key, amount);
}

/// In the order of the form, so that the same tariff is the same text.
void sortAmounts(const ServiceStandard& standard, TariffLine& line) {
  const auto field = std::ranges::find(standard.form, line.classField, &FormField::id);
  if (field == standard.form.end()) return;
  std::ranges::stable_sort(line.amounts, {}, [&](const auto& amount) {
    return std::ranges::find(field->choices, amount.first, &std::pair<QString, QString>::first) -
           field->choices.begin();
  });
}

/// "1,5" is 150; nothing for what is no percentage of two places.
std::optional<int> basisPointsOf(const QString& typed) {
  const QString whole = typed.section(QLatin1Char(','), 0, 0);
  const QString rest = typed.section(QLatin1Char(','), 1).leftJustified(2, QLatin1Char('0'));
  bool isWhole = false;
  bool isRest = false;
  const int points = whole.toInt(&isWhole) * kOnePercent + rest.toInt(&isRest);
  return isWhole && isRest && rest.size() == 2 ? std::optional(points) : std::nullopt;
}

/// "Rp350.000 · Rp650.000": what the line costs, at a glance.
QString priceSummary(const ServiceStandard& standard, const TariffLine& line) {
  if (line.penalty && line.penalty->isPart()) return wayWords(Way::LatePart);
  ServiceStandard alone = standard;
  alone.fee.lines = {line};
  QStringList prices;
  const QVector<FeeRow> rows = tariffRows(alone);
  for (const FeeRow& row : rows) prices << row.amount;
  return prices.join(QStringLiteral(" · "));
}

}  // namespace

TariffPage::TariffPage(StandardEditing& editing, QWidget* parent) : QWidget(parent), m_editing(editing) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  buildSum();
  column->addWidget(m_sum);
  column->addWidget(new Separator(Qt::Horizontal));
  buildLines();
  column->addWidget(m_lines, 1);
  connect(&editing, &StandardEditing::changed, this, &TariffPage::fitSum);
  fitSum();
}

void TariffPage::buildSum() {
  m_sum = new StandardFields(m_editing);
  m_sum->addMoney(
      QStringLiteral("fee.amountRupiah"), tr("4. Biaya atau tarif"),
      tr("rupiah; 0 bila tidak dipungut. Bila bergantung pada formulir, tambahkan baris di bawah"),
      [](const ServiceStandard& standard) { return QString::number(standard.fee.amountRupiah); },
      [](ServiceStandard& standard, const QString& value) { standard.fee.amountRupiah = value.toLongLong(); });
  m_sum->showWhile(QStringLiteral("fee.amountRupiah"),
                   [](const ServiceStandard& standard) { return standard.fee.lines.empty(); });
  m_sum->addLine(
      QStringLiteral("fee.text"), tr("Uraian biaya"), tr("di lembar syarat: menggantikan jumlah, atau di bawah tarif"),
      [](const ServiceStandard& standard) { return standard.fee.text; },
      [](ServiceStandard& standard, const QString& value) { standard.fee.text = value; });
  m_sum->addLine(
      QStringLiteral("fee.accountCode"), tr("Kode rekening"), {},
      [](const ServiceStandard& standard) { return standard.fee.accountCode; },
      [](ServiceStandard& standard, const QString& value) { standard.fee.accountCode = value; }, 220);
}

void TariffPage::fitSum() {
  m_sum->setFixedHeight(m_editing.standard().fee.lines.empty() ? kSumHeight : kSumHeightBesideLines);
}

void TariffPage::buildLines() {
  auto access = accessTo<TariffOf>(
      [](const ServiceStandard& standard, const TariffLine& line) {
        TwoLineCell cell;
        cell.top = line.name.isEmpty() ? tr("tanpa nama") : line.name;
        cell.bottom = priceSummary(standard, line);
        return cell;
      },
      [](const ServiceStandard& standard) {
        TariffLine line;
        line.id = freshId(QStringLiteral("tarif"), standard.fee.lines);
        if (standard.fee.lines.empty()) {
          // The one sum that stood there goes on as the first line.
          line.name = standard.name;
          line.amountRupiah = standard.fee.amountRupiah;
        }
        return line;
      });
  access.append = [append = access.append](ServiceStandard& standard) {
    append(standard);
    standard.fee.amountRupiah = 0;
  };
  m_lines = new EntryPage(m_editing, QStringLiteral("fee.lines"), tr("Baris tarif"), std::move(access));
  const EntryBinding<TariffOf> bind{m_lines};
  StandardFields& fields = m_lines->fields();
  fields.addLine(QStringLiteral("].name"), tr("Nama"), tr("seperti yang tercetak di tanda terima"),
                 bind.text(&TariffLine::name), bind.setText(&TariffLine::name));
  fields.addChoice(
      QStringLiteral("].way"), tr("Cara hitung"), {},
      [page = m_lines](const ServiceStandard& standard) {
        Options options;
        if (page->at() >= standard.fee.lines.size()) return options;
        const TariffLine& line = standard.fee.lines[page->at()];
        for (const Way way : {Way::Fixed, Way::ByClass, Way::AsTyped, Way::LateSum, Way::LatePart})
          if (way == wayOf(line) || isPossible(way, standard, line))
            options.emplace_back(QString::number(static_cast<int>(way)), wayWords(way));
        return options;
      },
      bind.read([](const TariffLine& line) { return QString::number(static_cast<int>(wayOf(line))); }),
      [page = m_lines](ServiceStandard& standard, const QString& value) {
        if (page->at() < standard.fee.lines.size())
          setWay(std::as_const(standard), standard.fee.lines[page->at()], static_cast<Way>(value.toInt()));
      });
  addPrice();
  addPenalty();
  addCondition();
  fields.addLine(QStringLiteral("].id"), tr("Kode"), tr("huruf kecil, angka, tanda hubung"), bind.text(&TariffLine::id),
                 bind.setText(&TariffLine::id), 220);
}

void TariffPage::addPrice() {
  const EntryBinding<TariffOf> bind{m_lines};
  StandardFields& fields = m_lines->fields();
  const auto line = [page = m_lines](const ServiceStandard& standard) {
    return page->at() < standard.fee.lines.size() ? standard.fee.lines[page->at()] : TariffLine{};
  };
  fields.addMoney(QStringLiteral("].amountRupiah"), tr("Tarif"), tr("rupiah"),
                  bind.get(&TariffLine::amountRupiah, [](qint64 amount) { return QString::number(amount); }),
                  bind.set(&TariffLine::amountRupiah, [](const QString& value) { return value.toLongLong(); }));
  fields.showWhile(QStringLiteral("].amountRupiah"),
                   [line](const ServiceStandard& standard) { return wayOf(line(standard)) == Way::Fixed; });
  fields.addChoice(
      QStringLiteral("].classes.field"), tr("Pilihan"), tr("kolom formulir yang menentukan tarifnya"),
      [](const ServiceStandard& standard) { return fieldsOf(standard, {FieldKind::Choice}); },
      bind.text(&TariffLine::classField), bind.write([](TariffLine& chosen, const QString& value) {
        chosen.classField = value;
        chosen.amounts.clear();
      }));
  auto* amounts = new ClassAmounts;
  connect(amounts, &ClassAmounts::edited, this, [this](const QString& key, const QString& typed) {
    m_editing.edit([&](ServiceStandard& standard) {
      if (m_lines->at() >= standard.fee.lines.size()) return;
      TariffLine& chosen = standard.fee.lines[m_lines->at()];
      setClassAmount(chosen, key, typed);
      sortAmounts(standard, chosen);
    });
  });
  fields.addOwn(QStringLiteral("].classes.amounts"), tr("Tarif tiap pilihan"), tr("rupiah"), amounts,
                [line, amounts](const ServiceStandard& standard) {
                  const TariffLine chosen = line(standard);
                  amounts->setLine(chosen, answersOf(standard, chosen.classField));
                });
  for (const char* key : {"].classes.field", "].classes.amounts"})
    fields.showWhile(QLatin1String(key),
                     [line](const ServiceStandard& standard) { return wayOf(line(standard)) == Way::ByClass; });
  fields.addChoice(
      QStringLiteral("].amountField"), tr("Isian rupiah"), tr("kolom formulir yang berisi jumlahnya"),
      [](const ServiceStandard& standard) { return fieldsOf(standard, {FieldKind::Rupiah}); },
      bind.text(&TariffLine::amountField), bind.setText(&TariffLine::amountField));
  fields.showWhile(QStringLiteral("].amountField"),
                   [line](const ServiceStandard& standard) { return wayOf(line(standard)) == Way::AsTyped; });
  fields.addChoice(
      QStringLiteral("].quantity.field"), tr("Dikalikan"), {},
      [](const ServiceStandard& standard) {
        Options options = fieldsOf(standard, {FieldKind::Number, FieldKind::Persons});
        options.insert(options.begin(), {QString(), tr("tidak, sekali saja")});
        return options;
      },
      bind.text(&TariffLine::quantityField), bind.setText(&TariffLine::quantityField));
  fields.addLine(QStringLiteral("].quantity.unit"), tr("Satuan"), tr("misalnya “lembar”"), bind.text(&TariffLine::unit),
                 bind.setText(&TariffLine::unit), 220);
  fields.showWhile(QStringLiteral("].quantity.field"),
                   [line](const ServiceStandard& standard) { return !line(standard).penalty; });
  fields.showWhile(QStringLiteral("].quantity.unit"),
                   [line](const ServiceStandard& standard) { return !line(standard).quantityField.isEmpty(); });
}

void TariffPage::addPenalty() {
  const EntryBinding<TariffOf> bind{m_lines};
  StandardFields& fields = m_lines->fields();
  const auto read = [&](auto part) {
    return bind.read([part](const TariffLine& line) { return line.penalty ? part(*line.penalty) : QString(); });
  };
  const auto write = [&](auto part) {
    return bind.write([part](TariffLine& line, const QString& value) {
      if (line.penalty) part(*line.penalty, value);
    });
  };
  const auto showWhilePenalty = [&, page = m_lines](const char* key, std::optional<bool> isPart) {
    fields.showWhile(QLatin1String(key), [page, isPart](const ServiceStandard& standard) {
      if (page->at() >= standard.fee.lines.size()) return false;
      const auto& penalty = standard.fee.lines[page->at()].penalty;
      return penalty && (!isPart || penalty->isPart() == *isPart);
    });
  };
  fields.addChoice(
      QStringLiteral("].penalty.since"), tr("Terlambat sejak"),
      tr("hari terakhir yang belum terlambat; dihitung sampai hari pendaftaran"),
      [](const ServiceStandard& standard) { return fieldsOf(standard, {FieldKind::Date}); },
      read([](const TariffPenalty& penalty) { return penalty.since; }),
      write([](TariffPenalty& penalty, const QString& value) { penalty.since = value; }));
  fields.addChoice(
      QStringLiteral("].penalty.per"), tr("Tiap"), tr("yang sudah berjalan dihitung penuh"),
      [](const ServiceStandard&) {
        return Options{{toKey(LateUnit::Day), tr("hari")}, {toKey(LateUnit::Month), tr("bulan")}};
      },
      read([](const TariffPenalty& penalty) { return toKey(penalty.per); }),
      write([](TariffPenalty& penalty, const QString& value) {
        penalty.per = lateUnitFromKey(value).value_or(penalty.per);
      }));
  fields.addMoney(
      QStringLiteral("].penalty.amountRupiah"), tr("Denda"), tr("rupiah, tiap hari atau bulan"),
      read([](const TariffPenalty& penalty) { return QString::number(penalty.amountRupiah); }),
      write([](TariffPenalty& penalty, const QString& value) { penalty.amountRupiah = value.toLongLong(); }));
  QLineEdit* percent = fields.addLine(QStringLiteral("].penalty.basisPoints"), tr("Persen"), tr("misalnya 1 atau 0,5"),
                                      read([](const TariffPenalty& penalty) {
                                        QString text = percentText(penalty.basisPoints);
                                        text.chop(1);
                                        return text;
                                      }),
                                      write([](TariffPenalty& penalty, const QString& value) {
                                        penalty.basisPoints = basisPointsOf(value).value_or(0);
                                      }),
                                      88);
  percent->setAlignment(Qt::AlignRight);
  static const QRegularExpression kPercent(QStringLiteral("\\d{0,3}(,\\d{0,2})?"));
  percent->setValidator(new QRegularExpressionValidator(kPercent, percent));
  fields.addChoice(
      QStringLiteral("].penalty.of"), tr("Dari"), tr("baris yang dikenai persentase"),
      [page = m_lines](const ServiceStandard& standard) {
        Options options{{kAllPriced, tr("semua baris yang bukan denda")}};
        for (const TariffLine& line : standard.fee.lines)
          if (!line.penalty) options.emplace_back(line.id, line.name);
        return options;
      },
      read([](const TariffPenalty& penalty) { return penalty.of.size() == 1 ? penalty.of.front() : kAllPriced; }),
      [page = m_lines](ServiceStandard& standard, const QString& value) {
        if (page->at() >= standard.fee.lines.size() || !standard.fee.lines[page->at()].penalty) return;
        standard.fee.lines[page->at()].penalty->of = value == kAllPriced ? pricedLines(standard) : QStringList{value};
      });
  fields.addChoice(
      QStringLiteral("].penalty.rounding"), tr("Pembulatan"), tr("satu kali, dari hasil seluruhnya ke rupiah penuh"),
      [](const ServiceStandard&) {
        return Options{{toKey(Rounding::Down), tr("ke bawah")}, {toKey(Rounding::Up), tr("ke atas")}};
      },
      read([](const TariffPenalty& penalty) { return toKey(penalty.rounding); }),
      write([](TariffPenalty& penalty, const QString& value) {
        penalty.rounding = roundingFromKey(value).value_or(penalty.rounding);
      }));
  fields.addNumber(QStringLiteral("].penalty.mostUnits"), tr("Paling banyak"),
                   tr("hari atau bulan; 0 bila tanpa batas"),
                   read([](const TariffPenalty& penalty) { return QString::number(penalty.mostUnits); }),
                   write([](TariffPenalty& penalty, const QString& value) { penalty.mostUnits = value.toInt(); }));
  fields.addMoney(QStringLiteral("].penalty.mostRupiah"), tr("Paling banyak"), tr("rupiah; 0 bila tanpa batas"),
                  read([](const TariffPenalty& penalty) { return QString::number(penalty.mostRupiah); }),
                  write([](TariffPenalty& penalty, const QString& value) { penalty.mostRupiah = value.toLongLong(); }));
  for (const char* key : {"].penalty.since", "].penalty.per", "].penalty.mostUnits", "].penalty.mostRupiah"})
    showWhilePenalty(key, std::nullopt);
  showWhilePenalty("].penalty.amountRupiah", false);
  for (const char* key : {"].penalty.basisPoints", "].penalty.of", "].penalty.rounding"}) showWhilePenalty(key, true);
}

void TariffPage::addCondition() {
  const EntryBinding<TariffOf> bind{m_lines};
  StandardFields& fields = m_lines->fields();
  fields.addChoice(
      QStringLiteral("].condition.field"), tr("Berlaku"), {},
      [](const ServiceStandard& standard) {
        Options options{{QString(), tr("selalu")}, {kRepresented, tr("bila pemohon diwakili kuasa")}};
        for (const auto& [id, label] : fieldsOf(standard, {FieldKind::Flag, FieldKind::Choice}))
          options.emplace_back(id, tr("bila “%1”").arg(label));
        return options;
      },
      bind.text(&TariffLine::condition),
      [page = m_lines](ServiceStandard& standard, const QString& value) {
        if (page->at() >= standard.fee.lines.size()) return;
        TariffLine& line = standard.fee.lines[page->at()];
        line.condition = value;
        line.conditionValue = firstOf(value.isEmpty() ? Options() : answersOf(standard, value));
      });
  fields.addChoice(
      QStringLiteral("].condition.value"), tr("Dijawab"), {},
      [page = m_lines](const ServiceStandard& standard) {
        if (page->at() >= standard.fee.lines.size()) return Options();
        return answersOf(standard, standard.fee.lines[page->at()].condition);
      },
      bind.text(&TariffLine::conditionValue), bind.setText(&TariffLine::conditionValue));
  fields.showWhile(QStringLiteral("].condition.value"), [page = m_lines](const ServiceStandard& standard) {
    return page->at() < standard.fee.lines.size() && !standard.fee.lines[page->at()].condition.isEmpty();
  });
}
