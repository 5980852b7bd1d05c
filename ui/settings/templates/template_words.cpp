#include "settings/templates/template_words.h"

#include <QCoreApplication>

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(TemplateWords)
};

QString nameOf(const QString& place) {
  const QString section = place.section(QLatin1Char('.'), 0, 0);
  const QString key = place.section(QLatin1Char('.'), 1, 1);
  if (section == QLatin1String("texts")) return Words::tr("kalimat “%1”").arg(words::templateSentence(key));
  if (section == QLatin1String("notes")) return Words::tr("catatan “%1”").arg(key);
  if (section == QLatin1String("pieces")) return Words::tr("potongan “%1”").arg(key);
  return place;
}

}  // namespace

QString words::templatePart(const QString& key) {
  if (key == QLatin1String("facts")) return Words::tr("Data pokok");
  if (key == QLatin1String("papers")) return Words::tr("Berkas yang diterima");
  if (key == QLatin1String("promise")) return Words::tr("Janji dan biaya");
  if (key == QLatin1String("code")) return Words::tr("Kode QR dan keaslian");
  if (key == QLatin1String("times")) return Words::tr("Waktu dan perkiraan");
  if (key == QLatin1String("follow")) return Words::tr("Kode QR antrean");
  if (key == QLatin1String("missing")) return Words::tr("Yang masih kurang");
  if (key == QLatin1String("present")) return Words::tr("Yang sudah ada");
  if (key == QLatin1String("sums")) return Words::tr("Jumlah dan cara bayar");
  if (key == QLatin1String("documents")) return Words::tr("Dokumen yang diserahkan");
  return key;
}

QString words::templateSentence(const QString& key) {
  if (key == QLatin1String("notes")) return Words::tr("Kalimat di kaki kertas");
  if (key == QLatin1String("originals_note")) return Words::tr("Tentang berkas asli");
  if (key == QLatin1String("collection")) return Words::tr("Cara pengambilan, di lembar");
  if (key == QLatin1String("collection_short")) return Words::tr("Cara pengambilan, di struk");
  if (key == QLatin1String("complaints")) return Words::tr("Pengaduan");
  if (key == QLatin1String("data_notice")) return Words::tr("Pemakaian data");
  if (key == QLatin1String("statement")) return Words::tr("Pernyataan di kepala slip");
  if (key == QLatin1String("present_note")) return Words::tr("Tentang berkas yang dibawa pulang");
  if (key == QLatin1String("return_title")) return Words::tr("Ajakan kembali, judul");
  if (key == QLatin1String("return_text")) return Words::tr("Ajakan kembali, kalimat");
  return key;
}

QString words::templateProblem(const Error& error) {
  const QString what = error.detail.section(QLatin1Char(' '), 0, 0);
  const QString rest = error.detail.section(QLatin1Char(' '), 1);
  const QString where = nameOf(error.field);
  if (error.code == ErrorCode::Unsupported)
    return Words::tr("Berkas ini dari versi Loket yang lebih baru. Perbarui Loket dahulu.");
  if (error.field.startsWith(QLatin1String("line ")))
    return Words::tr("Baris %1 tidak bisa dibaca: %2.").arg(error.field.mid(5), error.detail);
  if (what == QLatin1String("loop"))
    return Words::tr("Potongan kalimat berputar: %1. Putuskan salah satunya.").arg(rest);
  if (what == QLatin1String("name"))
    return rest.isEmpty() ? Words::tr("Di %1 ada kurung kurawal tanpa nama.").arg(where)
                          : Words::tr("Di %1 ada nama {%2} yang tidak dikenal.").arg(where, rest);
  if (what == QLatin1String("brace"))
    return Words::tr("Di %1 huruf ke-%2 adalah kurung kurawal tanpa pasangan. Untuk mencetak kurung, tulis dua kali.")
        .arg(where, rest);
  if (error.detail == QLatin1String("too long")) return Words::tr("Isi %1 terlalu panjang. Pendekkan.").arg(where);
  if (error.detail == QLatin1String("too many"))
    return error.field == QLatin1String("notes")
               ? Words::tr("Catatan paling banyak %1.").arg(PaperTemplate::kMostNotes)
               : Words::tr("Potongan kalimat paling banyak %1.").arg(PaperTemplate::kMostPieces);
  if (what == QLatin1String("missing") && !rest.isEmpty())
    return Words::tr("Bagian “%1” harus ada di kertas.").arg(templatePart(rest));
  if (what == QLatin1String("missing")) return Words::tr("Isi %1 masih kosong.").arg(where);
  if (what == QLatin1String("twice")) return Words::tr("Bagian “%1” disebut dua kali.").arg(templatePart(rest));
  return Words::tr("Bagian %1 tidak dikenal.").arg(where);
}

QString words::templateName(const QString& typed) {
  QString name;
  for (const QChar c : typed.trimmed().toLower()) {
    const bool isKept =
        (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
    if (isKept) {
      name += c;
    } else if (!name.isEmpty() && !name.endsWith(QLatin1Char('-'))) {
      name += QLatin1Char('-');
    }
  }
  name.truncate(24);
  while (name.endsWith(QLatin1Char('-'))) name.chop(1);
  return name;
}
