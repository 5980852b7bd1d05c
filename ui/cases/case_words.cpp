#include "cases/case_words.h"

#include <algorithm>

#include "domain/case_edits.h"
#include <QCoreApplication>
#include <QHash>

#include "domain/assessment.h"
#include "domain/masks.h"
#include "domain/person_rows.h"
#include "domain/phone.h"
#include "domain/rupiah.h"
#include "session/time_words.h"

namespace {

struct CaseWords {
  Q_DECLARE_TR_FUNCTIONS(CaseWords)
};

QString tr(const char* text) { return CaseWords::tr(text); }

}  // namespace

namespace words {

ChipValue caseState(CaseState state) {
  switch (state) {
    case CaseState::Draft:
      return {CaseWords::tr("Draf"), Icon::Document, Tone::Waiting};
    case CaseState::Incomplete:
      return {CaseWords::tr("Kurang berkas"), Icon::Warning, Tone::Late};
    case CaseState::Registered:
      return {CaseWords::tr("Diterima"), Icon::Cases, Tone::Waiting};
    case CaseState::Verified:
      return {CaseWords::tr("Diverifikasi"), Icon::Check, Tone::Waiting};
    case CaseState::Processing:
      return {CaseWords::tr("Diproses"), Icon::Clock, Tone::Waiting};
    case CaseState::WaitingApplicant:
      return {CaseWords::tr("Tunggu pemohon"), Icon::Person, Tone::Warn};
    case CaseState::WaitingPayment:
      return {CaseWords::tr("Menunggu bayar"), Icon::Cash, Tone::Info};
    case CaseState::Approved:
      return {CaseWords::tr("Disetujui"), Icon::CheckCircle, Tone::Ok};
    case CaseState::Rejected:
      return {CaseWords::tr("Ditolak"), Icon::CrossCircle, Tone::Late};
    case CaseState::Issued:
      return {CaseWords::tr("Terbit"), Icon::CheckCircle, Tone::Ok};
    case CaseState::Ready:
      return {CaseWords::tr("Siap diambil"), Icon::CheckCircle, Tone::Ok};
    case CaseState::Collected:
      return {CaseWords::tr("Diambil"), Icon::Check, Tone::Muted};
    case CaseState::Cancelled:
      return {CaseWords::tr("Dibatalkan"), Icon::CrossCircle, Tone::Muted};
  }
  return {};
}

QString fieldProblem(const QString& reason) {
  static const QHash<QString, const char*> kSentences{
      {QStringLiteral("required"), QT_TRANSLATE_NOOP("CaseWords", "Wajib diisi.")},
      {QStringLiteral("not_a_number"), QT_TRANSLATE_NOOP("CaseWords", "Isi dengan angka.")},
      {QStringLiteral("not_a_date"),
       QT_TRANSLATE_NOOP("CaseWords", "Tanggal itu tidak ada. Tulis seperti 17-11-2026.")},
      {QStringLiteral("not_a_region"),
       QT_TRANSLATE_NOOP("CaseWords",
                         "Wilayah ini tidak ada di daftar. Ketik beberapa huruf, lalu pilih dari daftar.")},
      {QStringLiteral("not_a_table"), QT_TRANSLATE_NOOP("CaseWords", "Daftar ini tidak terbaca. Isi lagi barisnya.")},
      {QStringLiteral("too_many_rows"), QT_TRANSLATE_NOOP("CaseWords", "Paling banyak 40 orang.")},
      {QStringLiteral("nik_twice"), QT_TRANSLATE_NOOP("CaseWords", "NIK ini sudah dipakai orang lain di daftar ini.")},
      {QStringLiteral("date_to_come"), QT_TRANSLATE_NOOP("CaseWords", "Tanggal ini belum tiba.")},
      {QStringLiteral("not_a_choice"), QT_TRANSLATE_NOOP("CaseWords", "Pilih salah satu.")},
      {QStringLiteral("too_long"), QT_TRANSLATE_NOOP("CaseWords", "Terlalu panjang, paling banyak 2.000 huruf.")},
      {QStringLiteral("nik.length"), QT_TRANSLATE_NOOP("CaseWords", "NIK harus 16 angka.")},
      {QStringLiteral("nik.not_digits"), QT_TRANSLATE_NOOP("CaseWords", "NIK hanya berisi angka.")},
      {QStringLiteral("nik.day"),
       QT_TRANSLATE_NOOP("CaseWords", "Angka ke-7 dan ke-8 bukan tanggal lahir. Cocokkan dengan kartu.")},
      {QStringLiteral("nik.month"),
       QT_TRANSLATE_NOOP("CaseWords", "Angka ke-9 dan ke-10 bukan bulan. Cocokkan dengan kartu.")},
      {QStringLiteral("nik.date"),
       QT_TRANSLATE_NOOP("CaseWords", "Tanggal lahir di NIK tidak ada. Cocokkan dengan kartu.")},
      {QStringLiteral("nik.serial"),
       QT_TRANSLATE_NOOP("CaseWords", "Nomor urut 0000 tidak ada. Cocokkan dengan kartu.")},
      {QStringLiteral("name.empty"), QT_TRANSLATE_NOOP("CaseWords", "Wajib diisi.")},
      {QStringLiteral("name.control_character"),
       QT_TRANSLATE_NOOP("CaseWords", "Ada tanda yang tidak terlihat. Ketik ulang namanya.")},
      {QStringLiteral("name.too_long"), QT_TRANSLATE_NOOP("CaseWords", "Terlalu panjang, paling banyak 200 huruf.")},
      {QStringLiteral("phone.not_digits"), QT_TRANSLATE_NOOP("CaseWords", "Nomor HP hanya berisi angka.")},
      {QStringLiteral("phone.not_mobile"), QT_TRANSLATE_NOOP("CaseWords", "Bukan nomor HP. Mulai dengan 08 atau +62.")},
      {QStringLiteral("phone.length"), QT_TRANSLATE_NOOP("CaseWords", "Nomor HP terdiri atas 10 sampai 13 angka.")},
      {QStringLiteral("kk.length"), QT_TRANSLATE_NOOP("CaseWords", "Nomor KK harus 16 angka.")},
      {QStringLiteral("kk.not_digits"), QT_TRANSLATE_NOOP("CaseWords", "Nomor KK hanya berisi angka.")},
      {QStringLiteral("kk.serial"),
       QT_TRANSLATE_NOOP("CaseWords", "Nomor urut 0000 tidak ada. Cocokkan dengan kartu.")},
      {QStringLiteral("npwp.length"), QT_TRANSLATE_NOOP("CaseWords", "NPWP terdiri atas 15, 16, atau 22 angka.")},
      {QStringLiteral("npwp.not_digits"), QT_TRANSLATE_NOOP("CaseWords", "NPWP hanya berisi angka.")},
      {QStringLiteral("npwp.check_digit"),
       QT_TRANSLATE_NOOP("CaseWords", "Angka periksa NPWP tidak cocok. Periksa satu per satu.")},
      {QStringLiteral("npwp.not_nik"),
       QT_TRANSLATE_NOOP("CaseWords", "NPWP 16 angka harus sama dengan NIK, atau diawali 0.")},
      {toKey(TariffProblem::Unanswered),
       QT_TRANSLATE_NOOP("CaseWords", "Isi dahulu: tarifnya dihitung dari isian ini.")},
      {toKey(TariffProblem::Unreadable), QT_TRANSLATE_NOOP("CaseWords", "Tarif tidak dapat dihitung dari isian ini.")},
      {toKey(TariffProblem::Negative), QT_TRANSLATE_NOOP("CaseWords", "Jumlah tidak boleh kurang dari nol.")},
      {toKey(TariffProblem::TooLarge),
       QT_TRANSLATE_NOOP("CaseWords", "Tarifnya melebihi Rp999.999.999.999. Periksa isian ini.")},
      {QStringLiteral("rupiah.empty"), QT_TRANSLATE_NOOP("CaseWords", "Wajib diisi.")},
      {QStringLiteral("rupiah.not_a_number"),
       QT_TRANSLATE_NOOP("CaseWords", "Isi dengan jumlah uang, misalnya 350.000.")},
      {QStringLiteral("rupiah.grouping"),
       QT_TRANSLATE_NOOP("CaseWords", "Titik memisahkan tiga angka, misalnya 350.000.")},
      {QStringLiteral("rupiah.fraction"), QT_TRANSLATE_NOOP("CaseWords", "Rupiah tanpa pecahan.")},
      {QStringLiteral("rupiah.negative"), QT_TRANSLATE_NOOP("CaseWords", "Jumlah uang tidak boleh kurang dari nol.")},
      {QStringLiteral("rupiah.too_large"), QT_TRANSLATE_NOOP("CaseWords", "Paling banyak Rp999.999.999.999.")},
  };
  const char* sentence = kSentences.value(reason, QT_TRANSLATE_NOOP("CaseWords", "Isian ini belum benar. Periksa lagi."));
  return tr(sentence);
}

QString identityLevel(IdentityLevel level) {
  switch (level) {
    case IdentityLevel::Typed:
      return CaseWords::tr("Hanya diketik; kartu belum dilihat");
    case IdentityLevel::CardSeen:
      return CaseWords::tr("Kartu dilihat petugas, belum diperiksa Dukcapil");
    case IdentityLevel::CardAndFinger:
      return CaseWords::tr("Kartu dan jari cocok, belum diperiksa Dukcapil");
    case IdentityLevel::Dukcapil:
      return CaseWords::tr("Dinyatakan cocok oleh Dukcapil");
  }
  return {};
}

QString nikReading(const NikFinding& finding) {
  const NikReading& reading = *finding.reading;
  const QString date = reading.birthDate.toString(QStringLiteral("dd-MM-yyyy"));
  for (const NikWarning warning : reading.warnings) {
    switch (warning) {
      case NikWarning::UnknownDistrict:
        return CaseWords::tr("Kode wilayah %1 tak dikenal. Cocokkan kartu.").arg(reading.districtPrefix);
      case NikWarning::FutureDate:
        return CaseWords::tr("Lahir %1 belum tiba. Cocokkan kartu.").arg(date);
      case NikWarning::OverHundred:
        return CaseWords::tr("Lahir %1, lewat 100 tahun? Cocokkan kartu.").arg(date);
    }
  }
  const QString sex = reading.isFemale ? CaseWords::tr("perempuan") : CaseWords::tr("laki-laki");
  if (finding.district.isEmpty()) return CaseWords::tr("Susunan sah: %1, %2").arg(sex, date);
  return CaseWords::tr("Susunan sah: %1, %2, %3").arg(sex, date, finding.district);
}

QString fee(const Fee& fee) {
  if (fee.amountRupiah > 0) return CaseWords::tr("Tarif %1.").arg(rupiahText(Rupiah{fee.amountRupiah}));
  if (!fee.text.isEmpty() && fee.lines.empty()) return fee.text;
  return CaseWords::tr("Tidak dipungut biaya.");
}

QString feeStanding(const CaseDetail& detail) {
  const FeeStanding standing = ::feeStanding(detail.fee.owedRupiah(), detail.payments);
  const QString paid = rupiahText(Rupiah{standing.paid});
  if (standing.fee == 0 && standing.paid > 0 && detail.standard.fee.isToldElsewhere())
    return CaseWords::tr("%1, lunas").arg(paid);
  const QString sum = rupiahText(Rupiah{standing.fee});
  if (standing.overpaid() > 0)
    return CaseWords::tr("%1, dibayar %2, lebih %3").arg(sum, paid, rupiahText(Rupiah{standing.overpaid()}));
  if (standing.fee == 0) return fee(detail.standard.fee);
  if (standing.isSettled()) return CaseWords::tr("%1, lunas").arg(sum);
  if (standing.open() == 0) return CaseWords::tr("%1, menunggu konfirmasi bank").arg(sum);
  if (standing.paid + standing.pending > 0)
    return CaseWords::tr("%1, kurang %2").arg(sum, rupiahText(Rupiah{standing.open()}));
  return CaseWords::tr("%1, belum dibayar").arg(sum);
}

QString fieldName(const QString& field, const QString& label) {
  if (field == case_fields::kNik) return CaseWords::tr("NIK");
  if (field == case_fields::kName) return CaseWords::tr("Nama");
  if (field == case_fields::kPhone) return CaseWords::tr("Nomor HP");
  return label.isEmpty() ? field : label;
}

QString fieldValue(const ServiceStandard& standard, const QString& field, const QString& value) {
  if (field == case_fields::kPhone && !value.isEmpty()) return phoneText(Phone{value});
  const auto found = std::ranges::find(standard.form, field, &FormField::id);
  return found == standard.form.end() ? value : formValue(*found, value);
}

QString formValue(const FormField& field, const QString& value) {
  if (value.isEmpty() && field.kind != FieldKind::Flag) return QStringLiteral("–");
  switch (field.kind) {
    case FieldKind::Flag:
      return value == QLatin1String("true") ? CaseWords::tr("Ya") : CaseWords::tr("Tidak");
    case FieldKind::Date: {
      const QDate date = QDate::fromString(value, Qt::ISODate);
      return date.isValid() ? dateWords(date) : value;
    }
    case FieldKind::Rupiah: {
      const auto amount = readRupiah(value);
      return amount ? rupiahText(*amount) : value;
    }
    case FieldKind::Phone: {
      const auto phone = readPhone(value);
      return phone ? phoneText(*phone) : value;
    }
    case FieldKind::Choice:
      for (const auto& [key, word] : field.choices)
        if (key == value) return word;
      return value;
    case FieldKind::Persons:
      return personLines(field, value).join(QStringLiteral("; "));
    default:
      return value;
  }
}

QStringList personLines(const FormField& table, const QString& value, PersonNumbers numbers) {
  const auto rows = readPersonRows(value);
  if (!rows) return {value};
  QStringList lines;
  for (const PersonRow& row : *rows) {
    QStringList cells;
    for (const FormField& column : table.columns) {
      const auto cell = row.find(column.id);
      if (cell == row.end()) continue;
      const bool isMasked = column.kind == FieldKind::Nik && numbers == PersonNumbers::Masked;
      const QString shown = isMasked ? maskedNik(cell->second) : formValue(column, cell->second);
      cells << (column.kind == FieldKind::Nik ? CaseWords::tr("%1 %2", "label, number").arg(column.label, shown) : shown);
    }
    lines << cells.join(QStringLiteral(", "));
  }
  return lines;
}

}  // namespace words
