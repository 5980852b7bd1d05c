#include "loket/demo/example_answers.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

#include "domain/person_rows.h"

namespace {

/// Of the fields of text in the example standards, by their id. '#' is a digit.
const QHash<QString, QStringList>& texts() {
  static const QHash<QString, QStringList> kTexts{
      {QStringLiteral("keperluan"),
       {QStringLiteral("Melamar pekerjaan"), QStringLiteral("Pendaftaran kuliah"), QStringLiteral("Pengajuan kredit")}},
      {QStringLiteral("keterangan"),
       {QStringLiteral("Untuk melengkapi berkas bank"), QStringLiteral("Urusan keluarga")}},
      {QStringLiteral("instansi-tujuan"),
       {QStringLiteral("PT Bitung Mina Jaya (contoh)"), QStringLiteral("Bank Contoh, cabang Bitung")}},
      {QStringLiteral("tempat-lahir"),
       {QStringLiteral("Bitung"), QStringLiteral("Manado"), QStringLiteral("Airmadidi")}},
      {QStringLiteral("tempat-meninggal"), {QStringLiteral("Rumah sakit"), QStringLiteral("Rumah duka")}},
      {QStringLiteral("tempat-pemberkatan"),
       {QStringLiteral("Gereja Contoh, Girian"), QStringLiteral("Vihara Contoh")}},
      {QStringLiteral("tempat-praktik"), {QStringLiteral("Puskesmas Contoh Girian"), QStringLiteral("Klinik Contoh")}},
      {QStringLiteral("faskes"), {QStringLiteral("Puskesmas Contoh Aertembaga"), QStringLiteral("Klinik Contoh")}},
      {QStringLiteral("tujuan"), {QStringLiteral("Jepang"), QStringLiteral("Singapura"), QStringLiteral("Arab Saudi")}},
      {QStringLiteral("sekolah"), {QStringLiteral("SMK Negeri contoh"), QStringLiteral("SMA Negeri contoh")}},
      {QStringLiteral("jurusan"), {QStringLiteral("Teknika Kapal Penangkap Ikan"), QStringLiteral("IPA")}},
      {QStringLiteral("minat"), {QStringLiteral("Operator produksi"), QStringLiteral("Administrasi")}},
      {QStringLiteral("nama-usaha"), {QStringLiteral("Warung Contoh"), QStringLiteral("Bengkel Contoh")}},
      {QStringLiteral("kbli"), {QStringLiteral("56101"), QStringLiteral("45401"), QStringLiteral("47112")}},
      {QStringLiteral("nomor-polisi"), {QStringLiteral("DB #### CE"), QStringLiteral("DB #### CF")}},
      {QStringLiteral("nomor-sim"), {QStringLiteral("8######7####")}},
      {QStringLiteral("nomor-hak"), {QStringLiteral("Hak Milik 0####/Girian")}},
      {QStringLiteral("nomor-str"), {QStringLiteral("STR-CONTOH-######")}},
      {QStringLiteral("nomor-kpj"), {QStringLiteral("2#########")}},
      {QStringLiteral("nomor-skpwni"), {QStringLiteral("SKPWNI/7172/######/####")}},
      {QStringLiteral("nomor-akta"), {QStringLiteral("7172-LU-########-####")}},
      {QStringLiteral("nomor-surat"), {QStringLiteral("SKTLK/####/XI/2026")}},
      {QStringLiteral("nop"), {QStringLiteral("71.72.0##.0##.0##-0###.0")}},
      {QStringLiteral("surel"), {QStringLiteral("pemohon####@contoh.example")}},
      {QStringLiteral("nama-anak"),
       {QStringLiteral("Gabriella"), QStringLiteral("Muhammad Rizky"), QStringLiteral("Yosua")}}};
  return kTexts;
}

const QStringList& addresses() {
  static const QStringList kAddresses{QStringLiteral("Jalan Contoh Nomor ##, Girian, Bitung"),
                                      QStringLiteral("Lingkungan # RT 00#, Aertembaga, Bitung"),
                                      QStringLiteral("Perumahan Contoh Blok C Nomor ##, Matuari, Bitung")};
  return kAddresses;
}

QString text(const FormField& field, const ExampleVisit& visit) {
  // A chance of its own: another word in a form shall not make another morning.
  quint64 seed = visit.citizen.nik.toULongLong();
  for (const QChar letter : field.id) seed = seed * 31 + letter.unicode();
  SplitMix chance(seed);
  QStringList choices = texts().value(field.id);
  if (choices.isEmpty() && field.id.startsWith(QLatin1String("alamat"))) choices = addresses();
  if (choices.isEmpty()) return visit.citizen.name;
  QString answer = choices[chance.below(static_cast<int>(choices.size()))];
  for (QChar& letter : answer)
    if (letter == QLatin1Char('#')) letter = QLatin1Char(static_cast<char>('0' + chance.below(10)));
  return answer;
}

/// The citizen and so many children that they are `count` together.
std::vector<PersonRow> family(const FormField& table, const ExampleVisit& visit, int count) {
  const QStringList children = texts().value(QStringLiteral("nama-anak"));
  std::vector<PersonRow> rows;
  for (int i = 0; i < count; ++i) {
    PersonRow row{{kPersonNameColumn, i == 0 ? visit.citizen.name : children.value((i - 1) % children.size())}};
    for (const FormField& column : table.columns) {
      if (column.kind == FieldKind::Nik && i == 0) row[column.id] = visit.citizen.nik;
      if (column.kind == FieldKind::Date) {
        // Of a young citizen the children would be born in years to come.
        const QDate born = i == 0 ? visit.citizen.birthDate : visit.citizen.birthDate.addDays(qint64{8000} + 700 * i);
        row[column.id] = std::min(born, QDate(2024, 1, 15).addDays(qint64{300} * i)).toString(Qt::ISODate);
      }
      if (column.kind == FieldKind::Choice && !column.choices.empty())
        row[column.id] = (i == 0 ? column.choices.front() : column.choices.back()).first;
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

QString exampleAnswer(const FormField& field, const ExampleVisit& visit, SplitMix& chance) {
  switch (field.kind) {
    case FieldKind::Number:
      return QString::number(chance.between(1, 4));
    case FieldKind::Rupiah:
      return QString::number(chance.between(1, 90) * 10'000);
    case FieldKind::Date:
      return visit.citizen.birthDate.toString(Qt::ISODate);
    case FieldKind::Choice:
      return field.choices.empty() ? QString() : field.choices.front().first;
    case FieldKind::Flag:
      return QStringLiteral("false");
    case FieldKind::Region:
      return QStringLiteral("717206");
    case FieldKind::Nik:
    case FieldKind::Kk:
      return visit.citizen.nik;
    case FieldKind::Npwp:
      return field.isRequired ? visit.citizen.nik : QString();
    case FieldKind::Phone:
      return visit.citizen.phone;
    case FieldKind::Persons:
      return writePersonRows(family(field, visit, chance.between(1, 4)));
    case FieldKind::Text:
    case FieldKind::LongText:
      return field.isRequired ? text(field, visit) : QString();
  }
  return {};
}
