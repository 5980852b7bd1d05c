#pragma once

#include <cmath>

// The papers of the story that the design's pictures tell, and brutal ones. All names and numbers are invented.

#include "print/papers/handover_receipt.h"
#include "print/papers/intake_receipt.h"
#include "print/papers/missing_slip.h"
#include "print/papers/paper_marks.h"
#include "print/papers/cash_report.h"
#include "print/papers/payment_code.h"
#include "print/papers/payment_receipt.h"
#include "print/papers/reversal_receipt.h"
#include "print/papers/requirement_sheet.h"
#include "print/papers/test_page.h"
#include "print/papers/ticket_paper.h"

namespace samples {

inline Moment monday(int hour, int minute) {
  return {QDate(2026, 11, 23), QTime(hour, minute), QStringLiteral("WITA")};
}

inline Letterhead disdukcapil() {
  Letterhead letterhead;
  letterhead.government = QStringLiteral("PEMERINTAH KOTA BITUNG");
  letterhead.office = QStringLiteral("MAL PELAYANAN PUBLIK");
  letterhead.officeLong = QStringLiteral("MAL PELAYANAN PUBLIK KOTA BITUNG");
  letterhead.agency = QStringLiteral("Dinas Kependudukan dan Pencatatan Sipil");
  letterhead.agencyShort = QStringLiteral("Disdukcapil");
  letterhead.address = QStringLiteral("Jalan Contoh Nomor 1, Bitung · telepon (0438) 555-0100");
  return letterhead;
}

/// As large as a signed payload: version 9, 53 modules.
inline QString signedQr() {
  QString text = QStringLiteral("HTTPS://MPP.CONTOH.EXAMPLE/L/BTG4T9XK2MQ#");
  for (int i = 0; text.size() < 366; ++i) text += QChar(u'0' + (i * 11 + i * i * 7 + i / 13) % 10);
  return text;
}

inline TicketPaper ticket() {
  TicketPaper paper;
  paper.letterhead = disdukcapil();
  paper.label = QStringLiteral("A-012");
  paper.service = QStringLiteral("Akta kelahiran");
  paper.zone = QStringLiteral("Zona A, lantai 1");
  paper.issued = monday(9, 23);
  paper.peopleBefore = 4;
  paper.expectedFrom = QTime(9, 35);
  paper.expectedTo = QTime(9, 45);
  paper.address = QStringLiteral("HTTPS://MPP.CONTOH.EXAMPLE/A/7K3F92QX");
  paper.code = QStringLiteral("7K3F-92QX");
  paper.issuer = QStringLiteral("Kios 2");
  paper.number = QStringLiteral("K2-000812");
  return paper;
}

inline IntakeReceipt intake() {
  IntakeReceipt paper;
  paper.letterhead = disdukcapil();
  paper.number = QStringLiteral("03-000431");
  paper.completeAt = monday(11, 32);
  paper.applicant = QStringLiteral("Meiske Yohana Tumbelaka-Rorimpandey");
  paper.maskedNik = QStringLiteral("7172********0001");
  paper.service = QStringLiteral("Akta kelahiran");
  paper.standard = QStringLiteral("SK Kepala Dinas Nomor 21 Tahun 2026, versi 7");
  paper.papers = {{QStringLiteral("Formulir F-2.01"), false, false, true},
                  {QStringLiteral("Surat keterangan kelahiran"), true, true, false},
                  {QStringLiteral("SPTJM F-2.04 (pengganti buku nikah)"), false, false, true},
                  {QStringLiteral("Kartu Keluarga"), true, true, false},
                  {QStringLiteral("KTP-el pelapor"), true, true, false},
                  {QStringLiteral("KTP-el dua saksi"), true, true, false}};
  paper.promiseSpan = QStringLiteral("1 hari kerja");
  paper.promisedAt = {QDate(2026, 11, 24), QTime(15, 0), QStringLiteral("WITA")};
  paper.trackingCode = QStringLiteral("BTG-4T9X-K2MQ");
  paper.qr = signedQr();
  paper.keyDigits = QStringLiteral("05EA 3BB8");
  paper.counter = QStringLiteral("Loket 3");
  paper.officer = QStringLiteral("Novita S. Kaligis");
  return paper;
}

inline MissingSlip missing() {
  MissingSlip paper;
  paper.letterhead = disdukcapil();
  paper.number = QStringLiteral("03-000421");
  paper.service = QStringLiteral("Akta kelahiran");
  paper.checkedAt = monday(9, 46);
  paper.label = QStringLiteral("A-012");
  paper.counter = QStringLiteral("Loket 3");
  paper.missing = {{QStringLiteral("KTP-el dua saksi"), QStringLiteral("Asli diperlihatkan, fotokopi diserahkan."),
                    QStringLiteral("Wajib karena memakai SPTJM F-2.04.")}};
  paper.requirementCount = 6;
  paper.present = {QStringLiteral("Surat keterangan kelahiran"), QStringLiteral("Kartu Keluarga"),
                   QStringLiteral("KTP-el pelapor"), QStringLiteral("formulir F-2.01"),
                   QStringLiteral("formulir F-2.04")};
  paper.qr = signedQr();
  paper.officer = QStringLiteral("Novita S. Kaligis");
  return paper;
}

inline PaymentReceipt payment() {
  PaymentReceipt paper;
  paper.letterhead = disdukcapil();
  paper.letterhead.agency = QStringLiteral("Dinas Pekerjaan Umum dan Penataan Ruang");
  paper.letterhead.agencyShort = QStringLiteral("PUPR");
  paper.number = QStringLiteral("03-000118");
  paper.paidAt = monday(11, 24);
  paper.payer = QStringLiteral("Ni Luh Komang Ayu Sri Utami");
  paper.purpose = QStringLiteral("Retribusi Persetujuan Bangunan Gedung (PBG)");
  paper.assessment = QStringLiteral("973/00218/2026");
  paper.accountCode = QStringLiteral("4.1.02.03.01");
  paper.principal = 1186000;
  paper.penalty = 15000;
  paper.total = 1201000;
  paper.totalInWords = QStringLiteral("satu juta dua ratus satu ribu rupiah");
  paper.cash = CashPaid{1250000, 49000};
  paper.qr = signedQr();
  paper.keyDigits = QStringLiteral("05EA 3BB8");
  paper.counter = QStringLiteral("Loket 3");
  paper.cashier = QStringLiteral("Fitri Mamonto");
  return paper;
}

/// Lines as long as they come: a class, a quantity, a penalty that is a part of another line.
inline std::vector<FeeLine> feeLines() {
  return {{QStringLiteral("Penerbitan Tanda Nomor Kendaraan Bermotor, Roda empat atau lebih"), {}, 200'000},
          {QStringLiteral("Legalisasi salinan"), QStringLiteral("12 lembar × Rp5.000"), 60'000},
          {QStringLiteral("Denda keterlambatan"), QStringLiteral("1% × 3 bulan × Rp123.456.789"), 3'703'703}};
}

inline PaymentReceipt paymentByLines() {
  PaymentReceipt paper = payment();
  paper.assessment.clear();
  paper.lines = feeLines();
  paper.billTotal = 3'963'703;
  paper.principal = paper.billTotal;
  paper.penalty = 0;
  paper.total = paper.billTotal;
  paper.totalInWords = QStringLiteral("tiga juta sembilan ratus enam puluh tiga ribu tujuh ratus tiga rupiah");
  paper.cash = CashPaid{4'000'000, 36'297};
  return paper;
}

inline IntakeReceipt intakeByLines() {
  IntakeReceipt paper = intake();
  paper.feeLines = feeLines();
  paper.feeRupiah = 3'963'703;
  paper.feeWords = QStringLiteral("tiga juta sembilan ratus enam puluh tiga ribu tujuh ratus tiga rupiah");
  paper.feeState = QStringLiteral("belum dibayar");
  return paper;
}

inline ReversalReceipt reversal() {
  ReversalReceipt paper;
  paper.letterhead = payment().letterhead;
  paper.number = QStringLiteral("03-000004");
  paper.reversedAt = monday(11, 31);
  paper.original = QStringLiteral("03-000118");
  paper.paidAt = monday(11, 24);
  paper.payer = QStringLiteral("Ni Luh Komang Ayu Sri Utami");
  paper.purpose = QStringLiteral("Retribusi Persetujuan Bangunan Gedung (PBG)");
  paper.method = QStringLiteral("tunai");
  paper.returned = 1201000;
  paper.returnedInWords = QStringLiteral("satu juta dua ratus satu ribu rupiah");
  paper.reason = QStringLiteral("Luas bangunan pada SKRD salah, SKRD diganti.");
  paper.cashier = QStringLiteral("Fitri Mamonto");
  paper.approver = QStringLiteral("Grace Lengkong");
  paper.counter = QStringLiteral("Loket 3");
  paper.qr = signedQr();
  paper.keyDigits = QStringLiteral("05EA 3BB8");
  return paper;
}

inline PaymentCode paymentCode() {
  PaymentCode paper;
  paper.letterhead = payment().letterhead;
  paper.number = QStringLiteral("03-000031");
  paper.shownAt = monday(11, 20);
  paper.validUntil = monday(11, 50);
  paper.payer = QStringLiteral("Ni Luh Komang Ayu Sri Utami");
  paper.purpose = QStringLiteral("Retribusi Persetujuan Bangunan Gedung (PBG)");
  paper.code = QStringLiteral("BTG-7K3F-92Q2");
  paper.merchant = QStringLiteral("MPP CONTOH");
  paper.nmid = QStringLiteral("ID0000000000000");
  paper.total = 1201000;
  paper.qris = QStringLiteral(
      "00020101021226680016ID.CO.CONTOH.WWW011893600000000000000002150000000000000010303URE51440014ID.CO.QRIS.WWW0215"
      "ID00000000000000303URE52049399530336054061500005802ID5910MPP CONTOH6011KOTA CONTOH61050000062220107STS00010707"
      "LOKET0363040722");
  paper.counter = QStringLiteral("Loket 3");
  return paper;
}

/// A signature as a pad gives it: loops, then a line below and a dot.
inline Ink signature() {
  Ink ink;
  InkStroke loops;
  for (int i = 0; i <= 120; ++i) {
    const double t = i / 120.0 * 6 * 3.14159265;
    loops.push_back({static_cast<std::uint16_t>(220 + i * 10 + 110 * std::sin(t)),
                     static_cast<std::uint16_t>(290 - 170 * std::cos(t) * (1 - i / 200.0))});
  }
  ink.strokes = {loops, {{300, 500}, {900, 460}, {1500, 500}}, {{1540, 180}}};
  return ink.simplified();
}

inline HandoverReceipt handover() {
  HandoverReceipt paper;
  paper.letterhead = disdukcapil();
  paper.number = QStringLiteral("03-000057");
  paper.handedAt = monday(13, 5);
  paper.code = QStringLiteral("BTG-4T9X-K2MQ");
  paper.service = QStringLiteral("Penerbitan Akta Kelahiran");
  paper.applicant = QStringLiteral("Deiby Rumondor");
  paper.taker = QStringLiteral("Ni Luh Komang Ayu Sri Utami");
  paper.isProxy = true;
  paper.identity = QStringLiteral("KTP-el 7172********0007");
  paper.proof = QStringLiteral("receipt");
  paper.letterNumber = QStringLiteral("012/SK/XI/2026");
  paper.letterDate = QDate(2026, 11, 20);
  paper.items = {{QStringLiteral("Kutipan Akta Kelahiran"), QStringLiteral("7172-LT-23112026-0014")},
                 {QStringLiteral("Kartu Keluarga"), {}}};
  paper.ink = signature().toText();
  paper.officer = QStringLiteral("Novita Runtuwene");
  paper.counter = QStringLiteral("Loket 3");
  paper.qr = signedQr();
  paper.keyDigits = QStringLiteral("05EA 3BB8");
  return paper;
}

inline CashReport cashReport() {
  CashReport paper;
  paper.letterhead = disdukcapil();
  paper.number = QStringLiteral("03-000009");
  paper.counter = QStringLiteral("Loket 3");
  paper.cashier = QStringLiteral("Fitri Mamonto");
  paper.openedAt = monday(8, 2);
  paper.countedAt = monday(15, 10);
  paper.floatRupiah = 500000;
  paper.cashCount = 12;
  paper.cash = 4350000;
  paper.reversalCount = 1;
  paper.reversed = 350000;
  paper.transferCount = 3;
  paper.transfer = 1050000;
  paper.pendingCount = 1;
  paper.pending = 350000;
  paper.firstReceipt = QStringLiteral("03-000107");
  paper.lastReceipt = QStringLiteral("03-000121");
  paper.pieces = {{100000, 38}, {50000, 11}, {20000, 6}, {10000, 2}, {5000, 1}};
  paper.explanation = QStringLiteral("Kembalian Rp5.000 kurang diberikan pada bukti 03-000115.");
  return paper;
}

inline ServiceStandard birthStandard() {
  ServiceStandard standard;
  standard.id = QStringLiteral("akta-kelahiran");
  standard.version = 7;
  standard.decree = QStringLiteral("SK Kepala Dinas Nomor 21 Tahun 2026");
  standard.name = QStringLiteral("Akta kelahiran");
  const auto requirement = [&](const char16_t* name, bool original, bool copy, bool form, const char16_t* detail,
                               const char16_t* condition, const char16_t* group) {
    Requirement made;
    made.name = QString::fromUtf16(name);
    made.isOriginalShown = original;
    made.isCopyHandedIn = copy;
    made.isForm = form;
    made.detail = QString::fromUtf16(detail);
    made.conditionText = QString::fromUtf16(condition);
    made.alternativeGroup = QString::fromUtf16(group);
    standard.requirements.push_back(made);
  };
  requirement(u"Formulir F-2.01", false, false, true, u"disediakan di loket", u"", u"");
  requirement(u"Surat keterangan kelahiran", true, true, false, u"dari bidan atau rumah sakit", u"", u"");
  requirement(u"Buku nikah", true, true, false, u"", u"", u"nikah");
  requirement(u"SPTJM F-2.04", false, false, true, u"pengganti buku nikah", u"", u"nikah");
  requirement(u"Kartu Keluarga", true, true, false, u"", u"", u"");
  requirement(u"KTP-el dua saksi", true, true, false, u"", u"wajib karena memakai SPTJM", u"");
  standard.procedure = {QStringLiteral("Ambil nomor antrean di kios atau pesan dari ponsel."),
                        QStringLiteral("Serahkan berkas di loket; petugas memeriksa kelengkapannya."),
                        QStringLiteral("Terima tanda terima dengan tanggal janji dan kode lacak."),
                        QStringLiteral("Ambil akta di loket pengambilan.")};
  standard.time = {1, TimeUnit::WorkingDays};
  standard.product = QStringLiteral("Kutipan akta kelahiran");
  standard.complaints = QStringLiteral("Meja Informasi, telepon (0438) 555-0101, atau SP4N-LAPOR! (www.lapor.go.id)");
  return standard;
}

inline RequirementSheet requirements() {
  RequirementSheet sheet = requirementSheetOf(birthStandard(), disdukcapil(), Language::Id);
  sheet.printedAt = monday(10, 47);
  sheet.number = QStringLiteral("01-000093");
  sheet.address = QStringLiteral("HTTPS://MPP.CONTOH.EXAMPLE/S/AKTA-KELAHIRAN");
  return sheet;
}

inline RequirementSheet tariffSheet() {
  RequirementSheet sheet = requirements();
  sheet.fee = QStringLiteral("Belum termasuk tes kesehatan dan psikologi.");
  sheet.tariff = {{QStringLiteral("Paspor, Biasa 5 tahun"), QStringLiteral("Rp350.000")},
                  {QStringLiteral("Paspor, Elektronik 10 tahun"), QStringLiteral("Rp950.000")},
                  {QStringLiteral("Layanan percepatan selesai pada hari yang sama (bila Percepatan, selesai hari ini)"),
                   QStringLiteral("Rp1.000.000")},
                  {QStringLiteral("Legalisasi salinan"), QStringLiteral("Rp5.000 per lembar")},
                  {QStringLiteral("Denda keterlambatan"),
                   QStringLiteral("1% dari Pokok pajak kendaraan tiap bulan terlambat, paling banyak 24 bulan")}};
  return sheet;
}

inline TestPage testPage() {
  TestPage page;
  page.letterhead = disdukcapil();
  page.printer = QStringLiteral("EPSON TM-T82III");
  page.printedAt = monday(8, 2);
  page.counter = QStringLiteral("Loket 3");
  page.qr = QStringLiteral("HTTPS://MPP.CONTOH.EXAMPLE/");
  return page;
}

}  // namespace samples
