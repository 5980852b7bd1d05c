#include "print/words.h"

#include <array>

namespace {

using Names = std::array<const char16_t*, 12>;
constexpr std::array<const char16_t*, 7> kDaysId{u"Senin", u"Selasa", u"Rabu", u"Kamis", u"Jumat", u"Sabtu", u"Minggu"};
constexpr std::array<const char16_t*, 7> kDaysEn{u"Monday", u"Tuesday",  u"Wednesday", u"Thursday",
                                                 u"Friday", u"Saturday", u"Sunday"};
constexpr Names kMonthsId{u"Januari", u"Februari", u"Maret",     u"April",   u"Mei",      u"Juni",
                          u"Juli",    u"Agustus",  u"September", u"Oktober", u"November", u"Desember"};
constexpr Names kMonthsEn{u"January", u"February", u"March",     u"April",   u"May",      u"June",
                          u"July",    u"August",   u"September", u"October", u"November", u"December"};

constexpr qsizetype kShortName = 3;  // both languages shorten their days and months to three letters

QString day(QDate date, Language language) {
  const auto index = static_cast<std::size_t>(date.dayOfWeek() - 1);
  return QString::fromUtf16(language == Language::Id ? kDaysId.at(index) : kDaysEn.at(index));
}

QString month(QDate date, Language language) {
  const auto index = static_cast<std::size_t>(date.month() - 1);
  return QString::fromUtf16(language == Language::Id ? kMonthsId.at(index) : kMonthsEn.at(index));
}

QString dayMonthYear(QDate date, const QString& monthName) {
  return QString::number(date.day()) + QLatin1Char(' ') + monthName + QLatin1Char(' ') + QString::number(date.year());
}

struct Entry {
  Word key;
  const char16_t* id;
  const char16_t* en;
};

constexpr Entry kWords[] = {
    {Word::QueueNumber, u"Nomor antrean", u"Queue number"},
    {Word::WaitAt, u"Tunggu di %1", u"Wait at %1"},
    {Word::Taken, u"Diambil", u"Taken"},
    {Word::BeforeYou, u"Sebelum Anda", u"Before you"},
    {Word::People, u"%1 orang", u"%1 waiting"},
    {Word::Expected, u"Perkiraan dipanggil", u"Expected call"},
    {Word::FollowOnPhone, u"Pantau giliran dari ponsel", u"Follow your turn by phone"},
    {Word::ScanOrOpen, u"Pindai, atau buka", u"Scan, or open"},
    {Word::AndType, u"dan ketik", u"and type"},
    {Word::IntakeTitle, u"TANDA TERIMA BERKAS", u"RECEIPT OF DOCUMENTS"},
    {Word::Number, u"Nomor %1", u"Number %1"},
    {Word::NumberLabel, u"Nomor slip", u"Slip number"},
    {Word::CompleteSince, u"Diterima lengkap", u"Complete since"},
    {Word::Received, u"Diterima", u"Received"},
    {Word::Applicant, u"Pemohon", u"Applicant"},
    {Word::Nik, u"NIK", u"NIK"},
    {Word::Service, u"Layanan", u"Service"},
    {Word::Standard, u"Standar pelayanan", u"Service standard"},
    {Word::Papers, u"Berkas", u"Document"},
    {Word::OriginalShown, u"Asli diperlihatkan", u"Original shown"},
    {Word::CopyHandedIn, u"Fotokopi diserahkan", u"Copy handed in"},
    {Word::Form, u"formulir", u"form"},
    {Word::Missing, u"Kekurangan:", u"Missing:"},
    {Word::None, u"tidak ada.", u"nothing."},
    {Word::PromisedBy, u"Dijanjikan selesai (%1)", u"Promised by (%1)"},
    {Word::AtLatest, u"paling lambat pukul %1", u"by %1 at the latest"},
    {Word::At, u"%1, pukul %2", u"%1, %2"},
    {Word::Fee, u"Biaya", u"Fee"},
    {Word::FeeDetail, u"Rincian biaya", u"Fee in detail"},
    {Word::BillTotal, u"Jumlah tagihan", u"Bill in all"},
    {Word::PaidOfBill, u"Dibayar dari tagihan", u"Paid of the bill"},
    {Word::PerUnit, u"%1 per %2", u"%1 per %2"},
    {Word::PerLate, u"%1 tiap %2 terlambat", u"%1 for each %2 late"},
    {Word::PartOf, u"%1 dari %2", u"%1 of %2"},
    {Word::AsTold, u"menurut %1", u"according to %1"},
    {Word::AtMost, u"paling banyak %1", u"at most %1"},
    {Word::IfAnswered, u"bila %1", u"if %1"},
    {Word::Day, u"hari", u"day"},
    {Word::Month, u"bulan", u"month"},
    {Word::Days, u"hari", u"days"},
    {Word::Months, u"bulan", u"months"},
    {Word::FreeOfCharge, u"TIDAK DIPUNGUT BIAYA", u"FREE OF CHARGE"},
    {Word::FreeOfChargeShort, u"Tidak dipungut biaya", u"Free of charge"},
    {Word::TrackingCode, u"Kode lacak", u"Tracking code"},
    {Word::Progress, u"Kemajuan:", u"Progress:"},
    {Word::ProgressText, u"pindai dengan ponsel, atau ketik kode lacak di %1.",
     u"scan with a phone, or type the tracking code at %1."},
    {Word::Genuineness, u"Keaslian:", u"Genuineness:"},
    {Word::GenuinenessText,
     u"ditandatangani elektronik oleh perangkat %1 (kunci %2); dapat diperiksa di loket mana pun, "
     u"tanpa jaringan.",
     u"signed electronically by the device of %1 (key %2); any counter can check it, without a "
     u"network."},
    {Word::Collection, u"Pengambilan:", u"Collection:"},
    {Word::HandedInBy, u"Yang menyerahkan,", u"Handed in by,"},
    {Word::OfficerOf, u"Petugas %1,", u"Officer, %1,"},
    {Word::HandedIn, u"Diserahkan", u"Handed in"},
    {Word::CopyOf, u"fotokopi:", u"copies:"},
    {Word::OriginalsShown, u"Asli diperlihatkan dan dikembalikan: %1.", u"Originals shown and returned: %1."},
    {Word::OriginalsShownAll, u"Aslinya diperlihatkan dan dikembalikan.", u"Originals were shown and returned."},
    {Word::ScanForBoth, u"Pindai untuk melihat kemajuan dan keaslian.", u"Scan to see progress and genuineness."},
    {Word::Page, u"%3, halaman %1 dari %2", u"%3, page %1 of %2"},
    {Word::MissingTitle, u"BERKAS BELUM LENGKAP", u"DOCUMENTS MISSING"},
    {Word::CheckedAt, u"Diperiksa", u"Checked"},
    {Word::StillMissing, u"Yang masih kurang: %1 dari %2", u"Still missing: %1 of %2"},
    {Word::Present, u"Sudah ada: %1", u"Already there: %1"},
    {Word::PaymentTitle, u"TANDA BUKTI PEMBAYARAN", u"PAYMENT RECEIPT"},
    {Word::Date, u"Tanggal", u"Date"},
    {Word::Payer, u"Wajib retribusi", u"Payer"},
    {Word::PaidFor, u"Pembayaran untuk", u"Payment for"},
    {Word::Assessment, u"SKRD", u"SKRD"},
    {Word::AccountCode, u"Kode rekening", u"Account code"},
    {Word::Principal, u"Pokok", u"Principal"},
    {Word::Penalty, u"Denda", u"Penalty"},
    {Word::Total, u"JUMLAH", u"TOTAL"},
    {Word::InWords, u"Terbilang", u"In words"},
    {Word::Cash, u"Tunai", u"Cash"},
    {Word::Change, u"Kembali", u"Change"},
    {Word::Awaiting, u"Menunggu konfirmasi", u"Awaiting confirmation"},
    {Word::Confirmed, u"Dikonfirmasi", u"Confirmed"},
    {Word::CheckGenuine, u"Periksa keaslian", u"Check that it is genuine"},
    {Word::SignedBy,
     u"Ditandatangani elektronik oleh perangkat %1 (kunci %2). Dapat diperiksa di loket mana pun, tanpa "
     u"jaringan.",
     u"Signed electronically by the device of %1 (key %2). Any counter can check it, without a network."},
    {Word::Cashier, u"Kasir", u"Cashier"},
    {Word::Receiver, u"Penyetor,", u"Paid by,"},
    {Word::PaidBackTo, u"Penerima,", u"Received by,"},
    {Word::Copy, u"SALINAN KE-%1", u"COPY %1"},
    {Word::Reprinted, u"dicetak ulang %1, %2", u"reprinted %1, %2"},
    {Word::ReprintedBy, u"dicetak ulang %1, %2 oleh %3", u"reprinted %1, %2 by %3"},
    {Word::Voided, u"DIBATALKAN", u"VOID"},
    {Word::Reversal, u"pembalikan %1, %2, %3", u"reversal %1, %2, %3"},
    {Word::ReversalTitle, u"BUKTI PEMBATALAN PEMBAYARAN", u"PAYMENT REVERSAL"},
    {Word::Reverses, u"Membatalkan bukti", u"Reverses receipt"},
    {Word::PaidOn, u"Dibayar", u"Paid on"},
    {Word::GivenBack, u"DIKEMBALIKAN", u"RETURNED"},
    {Word::NothingGivenBack, u"Belum ada uang yang diterima.", u"No money had been received."},
    {Word::Reason, u"Alasan", u"Reason"},
    {Word::ApprovedBy, u"Disetujui", u"Approved by"},
    {Word::PaymentCodeTitle, u"KODE BAYAR QRIS", u"QRIS PAYMENT CODE"},
    {Word::PayUntil, u"Bayar sebelum pukul %1, %2", u"Pay before %1, %2"},
    {Word::NoProofOfPayment,
     u"Ini bukan bukti pembayaran. Pindai dengan aplikasi bank atau dompet digital, lalu tunggu di loket. Bukti "
     u"dicetak setelah pembayaran dikonfirmasi.",
     u"This is no proof of payment. Scan it with the app of a bank or wallet, then wait at the counter. The receipt is "
     u"printed when the payment is confirmed."},
    {Word::CashTitle, u"LAPORAN TUTUP KAS", u"CASH REPORT"},
    {Word::Opened, u"Dibuka", u"Opened"},
    {Word::Closed, u"Dihitung", u"Counted at"},
    {Word::Float, u"Modal awal", u"Opening float"},
    {Word::CashTaken, u"Tunai, %1 bukti", u"Cash, %1 receipts"},
    {Word::CashReturned, u"Pembatalan tunai, %1", u"Cash reversals, %1"},
    {Word::ExpectedSum, u"Seharusnya ada", u"Should be there"},
    {Word::CountedSum, u"Uang yang dihitung", u"Money counted"},
    {Word::Difference, u"SELISIH", u"DIFFERENCE"},
    {Word::NoDifference, u"PAS", u"EXACT"},
    {Word::Explanation, u"Penjelasan selisih", u"Explanation"},
    {Word::TransferTaken, u"Non-tunai terkonfirmasi, %1", u"Transfers confirmed, %1"},
    {Word::QrisTaken, u"QRIS terkonfirmasi, %1", u"QRIS confirmed, %1"},
    {Word::BillingTaken, u"Kode billing terkonfirmasi, %1", u"Billing codes confirmed, %1"},
    {Word::TransferPending, u"Non-tunai menunggu, %1", u"Transfers pending, %1"},
    {Word::ReceiptRange, u"Nomor bukti", u"Receipt numbers"},
    {Word::SeenBy, u"Diketahui,", u"Acknowledged by,"},
    {Word::HandoverTitle, u"TANDA SERAH TERIMA", u"HANDOVER RECEIPT"},
    {Word::HandedOver, u"Diserahkan", u"Handed over"},
    {Word::TakenBy, u"Diterima oleh", u"Received by"},
    {Word::TakenAs, u"Sebagai", u"As"},
    {Word::TakerApplicant, u"pemohon sendiri", u"the applicant"},
    {Word::TakerProxy, u"kuasa pemohon", u"proxy of the applicant"},
    {Word::IdentityShown, u"Bukti diri", u"Identity shown"},
    {Word::ProofShown, u"Bukti pengambilan", u"Proof of collection"},
    {Word::ProofReceipt, u"tanda terima berkas", u"receipt of documents"},
    {Word::ProofCode, u"kode lacak", u"tracking code"},
    {Word::ProofLost, u"tanpa tanda terima: %1", u"no receipt: %1"},
    {Word::ProxyLetter, u"Surat kuasa", u"Proxy's letter"},
    {Word::LetterOf, u"nomor %1, tanggal %2", u"number %1 of %2"},
    {Word::LetterDated, u"tanggal %1", u"dated %1"},
    {Word::Documents, u"Dokumen yang diserahkan", u"Documents handed over"},
    {Word::DocumentNumber, u"Nomor", u"Number"},
    {Word::HandedOutBy, u"Yang menyerahkan,", u"Handed over by,"},
    {Word::TakerSigns, u"Yang menerima,", u"Received by,"},
    {Word::ThumbHere, u"cap jempol", u"thumb print"},
    {Word::RequirementTitle, u"LEMBAR SYARAT LAYANAN", u"WHAT TO BRING"},
    {Word::Requirements, u"Persyaratan", u"Requirements"},
    {Word::Procedure, u"Prosedur", u"Procedure"},
    {Word::Duration, u"Jangka waktu", u"Time"},
    {Word::Product, u"Produk layanan", u"Product"},
    {Word::Complaints, u"Pengaduan", u"Complaints"},
    {Word::PrintedAt, u"Dicetak", u"Printed"},
    {Word::OneOf, u"atau", u"or"},
    {Word::TestTitle, u"HALAMAN UJI", u"TEST PAGE"},
    {Word::Printer, u"Pencetak", u"Printer"},
    {Word::Medium, u"Kertas", u"Paper"},
    {Word::TestEdges, u"Garis atas dan bawah harus utuh sampai kedua ujungnya.",
     u"The lines above and below must be whole up to both ends."},
    {Word::TestSizes, u"Semua baris ini harus terbaca:", u"All of these lines must be readable:"},
    {Word::TestQr, u"Pindai kode ini: alamat kantor harus muncul.", u"Scan this code: the office's address must show."},
};

}  // namespace

QString toKey(Language language) { return language == Language::Id ? QStringLiteral("id") : QStringLiteral("en"); }

QString longDate(QDate date, Language language) {
  if (!date.isValid()) return {};
  return day(date, language) + QLatin1String(", ") + dayMonthYear(date, month(date, language));
}

QString mediumDate(QDate date, Language language) {
  if (!date.isValid()) return {};
  return day(date, language) + QLatin1String(", ") + plainDate(date, language);
}

QString shortDate(QDate date, Language language) {
  if (!date.isValid()) return {};
  return day(date, language).left(kShortName) + QLatin1String(", ") + plainDate(date, language);
}

QString plainDate(QDate date, Language language) {
  if (!date.isValid()) return {};
  // "Agu" would be cut in the middle of a syllable; Indonesian offices write "Agt".
  const bool isAugust = language == Language::Id && date.month() == 8;
  return dayMonthYear(date, isAugust ? QStringLiteral("Agt") : month(date, language).left(kShortName));
}

QString clockTime(QTime time, Language language) {
  return time.toString(language == Language::Id ? QStringLiteral("HH'.'mm") : QStringLiteral("HH':'mm"));
}

QString clockTime(const Moment& moment, Language language) {
  const QString time = clockTime(moment.time, language);
  return moment.zone.isEmpty() ? time : time + QLatin1Char(' ') + moment.zone;
}

QString rupiah(qint64 amount, Language language) {
  // The magnitude as unsigned, since the lowest qint64 has no positive twin.
  const quint64 magnitude = amount < 0 ? quint64{0} - static_cast<quint64>(amount) : static_cast<quint64>(amount);
  QString digits = QString::number(magnitude);
  const QChar separator = language == Language::Id ? QLatin1Char('.') : QLatin1Char(',');
  for (qsizetype at = digits.size() - 3; at > 0; at -= 3) digits.insert(at, separator);
  return (amount < 0 ? QStringLiteral("−Rp") : QStringLiteral("Rp")) + digits;
}

QString word(Word key, Language language) {
  for (const Entry& entry : kWords)
    if (entry.key == key) return QString::fromUtf16(language == Language::Id ? entry.id : entry.en);
  return {};
}
