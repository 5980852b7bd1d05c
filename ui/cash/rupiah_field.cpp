#include "cash/rupiah_field.h"

RupiahField::RupiahField(QWidget* parent) : QLineEdit(parent) {
  setAlignment(Qt::AlignRight);
  setMaxLength(24);
}

void RupiahField::setAmount(std::optional<qint64> amount) { setText(amount ? rupiahText(Rupiah{*amount}) : QString()); }

std::optional<qint64> RupiahField::amount() const {
  const auto read = readRupiah(text());
  return read ? std::optional<qint64>(read->amount) : std::nullopt;
}

QString RupiahField::problem() const {
  if (text().trimmed().isEmpty()) return {};
  const auto read = readRupiah(text());
  if (read) return {};
  switch (rupiahProblem(read.error()).value_or(RupiahProblem::NotANumber)) {
    case RupiahProblem::Fraction:
      return tr("Tidak ada uang lebih kecil dari satu rupiah: hapus angka di belakang koma.");
    case RupiahProblem::Grouping:
      return tr("Letak titiknya tidak benar. Contoh: 350.000.");
    case RupiahProblem::TooLarge:
      return tr("Paling banyak Rp999.999.999.999.");
    case RupiahProblem::Negative:
      return tr("Jumlah uang tidak bisa kurang dari nol.");
    case RupiahProblem::Empty:
    case RupiahProblem::NotANumber:
      break;
  }
  return tr("Ini bukan jumlah uang. Contoh: 350.000.");
}

void RupiahField::focusOutEvent(QFocusEvent* event) {
  if (const auto sum = amount()) setAmount(sum);
  QLineEdit::focusOutEvent(event);
}
