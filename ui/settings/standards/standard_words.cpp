#include "settings/standards/standard_words.h"

#include <QCoreApplication>
#include <QDate>

#include "domain/rupiah.h"
#include "domain/standard_loader.h"
#include "session/time_words.h"

namespace {

/// For lupdate: all words of this file stand in one context.
struct StandardWords {
  Q_DECLARE_TR_FUNCTIONS(StandardWords)
};

QString timeValue(const QString& key) {
  const auto unit = timeUnitFromKey(key.section(QLatin1Char(' '), 1));
  return unit ? key.section(QLatin1Char(' '), 0, 0) + QLatin1Char(' ') + timeUnitWords(*unit) : key;
}

/// A value of a part as it is read aloud.
QString valueWords(StandardPart part, const QString& value) {
  if (part == StandardPart::Time) return timeValue(value);
  bool isNumber = false;
  const qint64 amount = value.toLongLong(&isNumber);
  if (part == StandardPart::Fee && isNumber) return rupiahText({amount});
  if (part == StandardPart::CounterMinutes) return StandardWords::tr("%1 menit").arg(value);
  const QDate day = QDate::fromString(value, Qt::ISODate);
  return day.isValid() ? shortDateWords(day) : value;
}

}  // namespace

QString standardPartWords(StandardPart part) {
  switch (part) {
    case StandardPart::Name:
      return StandardWords::tr("Nama layanan");
    case StandardPart::Agency:
      return StandardWords::tr("Instansi");
    case StandardPart::Series:
      return StandardWords::tr("Antrean");
    case StandardPart::CounterMinutes:
      return StandardWords::tr("Lama di loket");
    case StandardPart::ValidFrom:
      return StandardWords::tr("Mulai berlaku");
    case StandardPart::Decree:
      return StandardWords::tr("Nomor SK");
    case StandardPart::Requirements:
      return StandardWords::tr("1. Persyaratan");
    case StandardPart::Procedure:
      return StandardWords::tr("2. Sistem, mekanisme, dan prosedur");
    case StandardPart::Time:
      return StandardWords::tr("3. Jangka waktu pelayanan");
    case StandardPart::Fee:
      return StandardWords::tr("4. Biaya atau tarif");
    case StandardPart::Product:
      return StandardWords::tr("5. Produk pelayanan");
    case StandardPart::Complaints:
      return StandardWords::tr("6. Penanganan pengaduan");
    case StandardPart::LegalBasis:
      return StandardWords::tr("7. Dasar hukum");
    case StandardPart::Facilities:
      return StandardWords::tr("8. Sarana dan prasarana");
    case StandardPart::Competence:
      return StandardWords::tr("9. Kompetensi pelaksana");
    case StandardPart::Supervision:
      return StandardWords::tr("10. Pengawasan internal");
    case StandardPart::Staffing:
      return StandardWords::tr("11. Jumlah pelaksana");
    case StandardPart::Guarantee:
      return StandardWords::tr("12. Jaminan pelayanan");
    case StandardPart::Security:
      return StandardWords::tr("13. Jaminan keamanan");
    case StandardPart::Evaluation:
      return StandardWords::tr("14. Evaluasi kinerja");
    case StandardPart::Form:
      return StandardWords::tr("Formulir");
    case StandardPart::EverydayWords:
      return StandardWords::tr("Sebutan sehari-hari");
    case StandardPart::Source:
      return StandardWords::tr("Sumber");
    case StandardPart::Verification:
      return StandardWords::tr("Pemeriksa");
  }
  return {};
}

QString standardChangeWords(const StandardChange& change) {
  using Kind = StandardChange::Kind;
  const QString after = valueWords(change.part, change.after);
  const QString before = valueWords(change.part, change.before);
  const bool isMark = change.part == StandardPart::Verification && before.isEmpty() && after.isEmpty();
  switch (change.kind) {
    case Kind::Added:
      if (isMark) return StandardWords::tr("ditandai sebagai contoh, bukan ketetapan");
      return StandardWords::tr("ditambah: %1").arg(change.name.isEmpty() ? after : change.name);
    case Kind::Removed:
      if (isMark) return StandardWords::tr("tidak lagi ditandai sebagai contoh");
      return StandardWords::tr("dihapus: %1").arg(change.name.isEmpty() ? before : change.name);
    case Kind::Reordered:
      return StandardWords::tr("urutannya berubah");
    case Kind::Changed:
      if (!change.name.isEmpty()) return StandardWords::tr("diubah: %1").arg(change.name);
      return StandardWords::tr("%1 menjadi %2").arg(before, after);
  }
  return {};
}

Icon standardChangeIcon(StandardChange::Kind kind) {
  switch (kind) {
    case StandardChange::Kind::Added:
      return Icon::Plus;
    case StandardChange::Kind::Removed:
      return Icon::Minus;
    case StandardChange::Kind::Changed:
      return Icon::Pen;
    case StandardChange::Kind::Reordered:
      return Icon::Transfer;
  }
  return Icon::None;
}

Tone standardChangeTone(StandardChange::Kind kind) {
  switch (kind) {
    case StandardChange::Kind::Added:
      return Tone::Ok;
    case StandardChange::Kind::Removed:
      return Tone::Late;
    case StandardChange::Kind::Changed:
    case StandardChange::Kind::Reordered:
      return Tone::Info;
  }
  return Tone::Muted;
}

QString fieldKindWords(FieldKind kind) {
  switch (kind) {
    case FieldKind::Text:
      return StandardWords::tr("Teks pendek");
    case FieldKind::LongText:
      return StandardWords::tr("Teks panjang");
    case FieldKind::Number:
      return StandardWords::tr("Bilangan");
    case FieldKind::Rupiah:
      return StandardWords::tr("Rupiah");
    case FieldKind::Date:
      return StandardWords::tr("Tanggal");
    case FieldKind::Choice:
      return StandardWords::tr("Pilihan");
    case FieldKind::Flag:
      return StandardWords::tr("Ya atau tidak");
    case FieldKind::Region:
      return StandardWords::tr("Wilayah");
    case FieldKind::Nik:
      return StandardWords::tr("NIK");
    case FieldKind::Kk:
      return StandardWords::tr("Nomor KK");
    case FieldKind::Npwp:
      return StandardWords::tr("NPWP");
    case FieldKind::Phone:
      return StandardWords::tr("Nomor telepon");
    case FieldKind::Persons:
      return StandardWords::tr("Daftar orang");
  }
  return {};
}

QString timeUnitWords(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::Minutes:
      return StandardWords::tr("menit");
    case TimeUnit::Hours:
      return StandardWords::tr("jam");
    case TimeUnit::CalendarDays:
      return StandardWords::tr("hari kalender");
    case TimeUnit::WorkingDays:
      return StandardWords::tr("hari kerja");
  }
  return {};
}

namespace {

/// What is wrong with a line of a tariff; empty for anything else.
QString tariffProblemWords(const Error& error) {
  const QString& path = error.field;
  const auto endsWith = [&](const char* end) { return path.endsWith(QLatin1String(end)); };
  if (!path.startsWith(QLatin1String("fee"))) return {};
  if (endsWith("lines")) return StandardWords::tr("Tarif paling sedikit satu dan paling banyak 40 baris.");
  if (!path.contains(QLatin1String("lines["))) return {};
  if (endsWith("].name")) return StandardWords::tr("Beri nama baris ini, seperti yang tercetak di tanda terima.");
  if (endsWith("classes.field"))
    return StandardWords::tr("Pilih kolom formulir berjenis pilihan yang menentukan tarifnya.");
  if (path.contains(QLatin1String("classes.amounts")))
    return StandardWords::tr("Tiap pilihan pada formulir harus mempunyai tarif, 0 sampai Rp999.999.999.999.");
  if (endsWith("amountField")) return StandardWords::tr("Pilih kolom formulir berjenis rupiah.");
  if (endsWith("quantity.field")) return StandardWords::tr("Pilih kolom formulir berjenis bilangan atau daftar orang.");
  if (endsWith("penalty.since")) return StandardWords::tr("Pilih kolom tanggal: hari terakhir yang belum terlambat.");
  if (endsWith("penalty.of"))
    return StandardWords::tr("Persentase dihitung dari baris yang bukan denda. Pilih baris itu.");
  if (endsWith("basisPoints")) return StandardWords::tr("Isi persentase antara 0,01 dan 100.");
  if (endsWith("penalty.amountRupiah")) return StandardWords::tr("Isi denda antara Rp1 dan Rp999.999.999.999.");
  if (endsWith("mostUnits")) return StandardWords::tr("Isi batas antara 1 dan 100.000.");
  if (endsWith("mostRupiah")) return StandardWords::tr("Isi batas antara Rp1 dan Rp999.999.999.999.");
  if (endsWith("amountRupiah")) return StandardWords::tr("Isi tarif antara Rp0 dan Rp999.999.999.999.");
  return {};
}

}  // namespace

QString standardProblemWords(const Error& error) {
  const QString& path = error.field;
  const auto endsWith = [&](const char* end) { return path.endsWith(QLatin1String(end)); };
  if (error.detail == QLatin1String("unknown field"))
    return StandardWords::tr("Kolom ini tidak dikenal. Periksa ejaannya.");
  if (error.detail == QLatin1String("missing field")) return StandardWords::tr("Kolom ini tidak ada di berkas.");
  bool isNumber = false;
  const int highest = error.detail.toInt(&isNumber);
  if (endsWith("version") && !isNumber)
    return StandardWords::tr("Nomor versi salah, atau dipakai dua kali di berkas ini.");
  if (endsWith("version"))
    return StandardWords::tr("Nomor versi harus lebih tinggi daripada yang sudah ada, versi %1.").arg(highest);
  if (endsWith("validFrom")) {
    const QDate former = QDate::fromString(error.detail, Qt::ISODate);
    return former.isValid()
               ? StandardWords::tr("Tidak boleh mulai sebelum versi yang lama, %1.").arg(shortDateWords(former))
               : StandardWords::tr("Isi tanggal mulai berlaku.");
  }
  if (endsWith("decree")) return StandardWords::tr("Isi nomor SK yang menetapkan versi ini.");
  if (endsWith("agencyId")) return StandardWords::tr("Instansi ini tidak dikenal di kantor ini.");
  if (endsWith("series")) return StandardWords::tr("Pilih antrean milik instansi layanan ini.");
  if (endsWith("papers"))
    return StandardWords::tr("Pilih asli, fotokopi, atau formulir. Asli diperlihatkan atau ditarik, tidak keduanya.");
  if (endsWith("alternativeGroup") || endsWith("kelompok_alternatif"))
    return StandardWords::tr("Kelompok ini baru beranggota satu. Beri kelompok yang sama pada syarat penggantinya.");
  if (const QString words = tariffProblemWords(error); !words.isEmpty()) return words;
  if (path.contains(QLatin1String("form[")) && path.contains(QLatin1String("].condition")))
    return error.detail.startsWith(QLatin1String("goes in a circle"))
               ? StandardWords::tr("Kolom ini bergantung pada kolom yang bergantung kembali padanya. Putuskan salah satu.")
               : StandardWords::tr("Pilih kolom lain yang berjenis pilihan atau ya-tidak, dan jawabannya.");
  if (path.contains(QLatin1String("].columns")))
    return StandardWords::tr(
        "Daftar orang memerlukan kolom nama (kode “nama”, teks, wajib); lainnya teks, NIK, tanggal, atau pilihan, paling banyak 8.");
  if (endsWith("condition.field") || endsWith("bila_kolom"))
    return StandardWords::tr("Pilih kolom formulir berjenis pilihan atau ya-tidak.");
  if (endsWith("condition.value") && path.startsWith(QLatin1String("fee")))
    return StandardWords::tr("Pilih jawaban yang membuat baris tarif ini berlaku.");
  if (endsWith("condition.value") || endsWith("bila_isi"))
    return StandardWords::tr("Pilih jawaban yang membuat syarat ini wajib.");
  if (endsWith("condition.text") || endsWith("bila_kata"))
    return StandardWords::tr("Tulis alasannya, misalnya “wajib bila diwakili”.");
  if (endsWith("choices") || path.contains(QLatin1String(".choices[")))
    return StandardWords::tr("Tulis setidaknya dua pilihan yang berbeda, satu per baris: kode = kata.");
  if (endsWith("].id") || path == QLatin1String("id") || endsWith("kode"))
    return StandardWords::tr(
        "Kode terdiri atas huruf kecil, angka, dan tanda hubung, dan tidak boleh dipakai dua kali.");
  if (path == QLatin1String("requirements")) return StandardWords::tr("Tambahkan setidaknya satu persyaratan.");
  if (path == QLatin1String("layanan")) return StandardWords::tr("Layanan ini belum ada di kantor ini.");
  if (path == QLatin1String("size")) return StandardWords::tr("Standar ini terlalu panjang. Ringkas uraiannya.");
  if (endsWith("_diperlihatkan") || endsWith("_diserahkan") || endsWith("_ditarik") || endsWith("formulir"))
    return StandardWords::tr("Isi “ya” atau “tidak”, dan setidaknya satu “ya” untuk tiap syarat.");
  if (path.isEmpty()) return StandardWords::tr("Berkas ini tidak berbentuk standar pelayanan.");
  return StandardWords::tr("Kolom ini harus diisi dengan benar.");
}
