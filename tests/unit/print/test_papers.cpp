#include <limits>

#include "placed.h"

namespace {

QString textOf(const Result<Paper>& paper) {
  BOOST_REQUIRE(paper.has_value());
  return placed::text(layOut(*paper)).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(papers)

BOOST_AUTO_TEST_CASE(a_ticket_says_what_the_citizen_needs) {
  const QString text = textOf(compose(samples::ticket(), PaperSize::Roll80));
  for (const char16_t* words : {u"A-012", u"Akta kelahiran", u"Tunggu di Zona A, lantai 1", u"Senin, 23 Nov 2026",
                                u"09.23 WITA", u"4 orang", u"09.35–09.45", u"7K3F-92QX", u"K2-000812"})
    BOOST_TEST(text.contains(QString::fromUtf16(words)), QString::fromUtf16(words).toStdString());
}

BOOST_AUTO_TEST_CASE(a_ticket_for_a_sheet_is_the_wide_roll) {
  BOOST_TEST((compose(samples::ticket(), PaperSize::A4)->size == PaperSize::Roll80));
}

BOOST_AUTO_TEST_CASE(an_english_ticket_has_no_indonesian_words_of_ours) {
  TicketPaper ticket = samples::ticket();
  ticket.language = Language::En;
  ticket.notes.clear();
  for (const PaperSize size : {PaperSize::Roll80, PaperSize::Roll58}) {
    const QString text = textOf(compose(ticket, size));
    for (const char16_t* words : {u"Nomor", u"antrean", u"Sebelum", u"Perkiraan", u"Pindai", u"Senin"})
      BOOST_TEST(!text.contains(QString::fromUtf16(words)), QString::fromUtf16(words).toStdString());
    BOOST_TEST(text.contains(QStringLiteral("09:35–09:45")));
  }
}

BOOST_AUTO_TEST_CASE(a_missing_slip_names_nobody) {
  for (const PaperSize size : placed::kAllSizes) {
    const QString text = textOf(compose(samples::missing(), size));
    BOOST_TEST(text.contains(QStringLiteral("KTP-el dua saksi")));
    BOOST_TEST(text.contains(QStringLiteral("belum didaftarkan")));
    BOOST_TEST(text.contains(QStringLiteral("1 dari 6")));
  }
}

BOOST_AUTO_TEST_CASE(stars_are_markup_in_sentences_only) {
  MissingSlip slip = samples::missing();
  slip.officer = QStringLiteral("N**** S. K**");
  slip.missing[0].name = QStringLiteral("Surat **asli**");
  slip.statement = {QStringLiteral("Belum **didaftarkan.**"), QStringLiteral("dua ** bintang")};
  for (const PaperSize size : placed::kAllSizes) {
    const QString text = textOf(compose(slip, size));
    for (const char16_t* words : {u"N**** S. K**", u"Surat **asli**", u"Belum didaftarkan.", u"dua ** bintang"})
      BOOST_TEST(text.contains(QString::fromUtf16(words)), QString::fromUtf16(words).toStdString());
  }
  IntakeReceipt receipt = samples::intake();
  receipt.applicant = QStringLiteral("M**** Y**** T****");
  for (const PaperSize size : placed::kAllSizes) BOOST_TEST(textOf(compose(receipt, size)).contains(receipt.applicant));
}

BOOST_AUTO_TEST_CASE(a_nik_in_full_is_never_printed) {
  IntakeReceipt receipt = samples::intake();
  for (const char16_t* nik : {u"7172014101900001", u"7172 0141 0190 0001"}) {
    receipt.maskedNik = QString::fromUtf16(nik);
    const Result<Paper> paper = compose(receipt, PaperSize::A5);
    BOOST_REQUIRE(!paper.has_value());
    BOOST_TEST((paper.error().field == QStringLiteral("masked_nik")));
  }
  receipt.maskedNik.clear();
  BOOST_TEST(!textOf(compose(receipt, PaperSize::A5)).contains(QStringLiteral("NIK")));
}

BOOST_AUTO_TEST_CASE(black_areas_are_low_enough_for_a_head) {
  for (const PaperSize size : {PaperSize::Roll80, PaperSize::Roll58}) {
    const Paper copy =
        withMark(*compose(samples::missing(), size), CopyMark{12, samples::monday(11, 52)}, Language::Id);
    const LaidOutPaper laidOut = layOut(copy);
    for (const PlacedItem& item : laidOut.pages.front().items)
      if (std::holds_alternative<PlacedFill>(item.what)) BOOST_TEST(item.rect.height() < 130);
  }
}

BOOST_AUTO_TEST_CASE(a_fee_stands_where_it_is_due) {
  IntakeReceipt receipt = samples::intake();
  BOOST_TEST(textOf(compose(receipt, PaperSize::A5)).contains(QStringLiteral("TIDAK DIPUNGUT BIAYA")));
  // No sum yet, but not for nothing.
  receipt.feeState = QStringLiteral("Retribusi dihitung pada SKRD");
  for (const PaperSize size : placed::kAllSizes) {
    const QString text = textOf(compose(receipt, size));
    BOOST_TEST(text.contains(QStringLiteral("SKRD")));
    BOOST_TEST(!text.contains(QStringLiteral("dipungut biaya"), Qt::CaseInsensitive));
  }
  receipt.feeRupiah = 1201000;
  receipt.feeState = QStringLiteral("belum dibayar");
  for (const PaperSize size : placed::kAllSizes) {
    const QString text = textOf(compose(receipt, size));
    BOOST_TEST(text.contains(QStringLiteral("Rp1.201.000")));
    BOOST_TEST(text.contains(QStringLiteral("belum dibayar")));
    BOOST_TEST(!text.contains(QStringLiteral("dipungut biaya"), Qt::CaseInsensitive));
  }
}

BOOST_AUTO_TEST_CASE(a_bill_lists_its_lines_on_every_paper) {
  const auto lists = [](const Result<Paper>& paper) {
    const QString text = textOf(paper);
    for (const FeeLine& line : samples::feeLines()) {
      // Long names wrap; their words stand there.
      for (const QString& word : line.name.split(QLatin1Char(' '))) BOOST_TEST(text.contains(word), word.toStdString());
      BOOST_TEST(text.contains(rupiah(line.amount, Language::Id)));
    }
    BOOST_TEST(text.contains(QStringLiteral("12 lembar × Rp5.000")));
    BOOST_TEST(text.contains(QStringLiteral("1% × 3 bulan × Rp123.456.789")));
    BOOST_TEST(text.contains(QStringLiteral("Rp3.963.703")));
  };
  PaymentReceipt part = samples::paymentByLines();
  part.principal = part.total = 1'000'000;
  part.cash = CashPaid{1'000'000, 0};
  for (const PaperSize size : placed::kAllSizes) {
    lists(compose(samples::paymentByLines(), size));
    lists(compose(samples::intakeByLines(), size));
    lists(compose(part, size));
    BOOST_TEST(!textOf(compose(samples::paymentByLines(), size)).contains(QStringLiteral("Jumlah tagihan")));
    BOOST_TEST(textOf(compose(part, size)).contains(QStringLiteral("Jumlah tagihan")));
    const QString sheet = textOf(compose(samples::tariffSheet(), size));
    for (const char16_t* words : {u"Rp350.000", u"Rp5.000 per lembar", u"Belum termasuk tes"})
      BOOST_TEST(sheet.contains(QString::fromUtf16(words)), QString::fromUtf16(words).toStdString());
  }
}

BOOST_AUTO_TEST_CASE(a_slip_tells_which_originals_were_shown) {
  IntakeReceipt receipt = samples::intake();
  BOOST_TEST(textOf(compose(receipt, PaperSize::Roll80)).contains(QStringLiteral("Aslinya diperlihatkan")));
  receipt.papers[1].isOriginalShown = false;
  const QString text = textOf(compose(receipt, PaperSize::Roll80));
  BOOST_TEST(!text.contains(QStringLiteral("Aslinya")));
  BOOST_TEST(text.contains(QStringLiteral("Asli diperlihatkan dan dikembalikan: Kartu Keluarga")));
}

BOOST_AUTO_TEST_CASE(who_gets_money_back_signs_as_its_receiver) {
  for (const PaperSize size : placed::kAllSizes) {
    const QString back = textOf(compose(samples::reversal(), size));
    BOOST_TEST(back.contains(QStringLiteral("Penerima,")));
    BOOST_TEST(!back.contains(QStringLiteral("Penyetor")));
    ReversalReceipt english = samples::reversal();
    english.language = Language::En;
    BOOST_TEST(textOf(compose(english, size)).contains(QStringLiteral("Received by,")));
  }
  BOOST_TEST(textOf(compose(samples::payment(), PaperSize::A5)).contains(QStringLiteral("Penyetor,")));
}

BOOST_AUTO_TEST_CASE(a_payment_code_says_that_it_proves_nothing_and_names_no_receipt) {
  for (const PaperSize size : placed::kAllSizes) {
    const QString text = textOf(compose(samples::paymentCode(), size));
    BOOST_TEST(text.contains(QStringLiteral("Ini bukan bukti pembayaran.")));
    BOOST_TEST(text.contains(QStringLiteral("Menunggu konfirmasi")));
    BOOST_TEST(!text.contains(QStringLiteral("TANDA BUKTI")));
  }
  PaymentCode nothing = samples::paymentCode();
  nothing.total = 0;
  BOOST_TEST(!compose(nothing, PaperSize::Roll80));
}

BOOST_AUTO_TEST_CASE(a_copy_says_which_when_and_by_whom) {
  for (const PaperSize size : {PaperSize::Roll80, PaperSize::Roll58, PaperSize::A5}) {
    const CopyMark mark{3, samples::monday(11, 52), QStringLiteral("Novita S. Kaligis")};
    const QString text = textOf(withMark(*compose(samples::payment(), size), mark, Language::Id));
    BOOST_TEST(text.contains(QStringLiteral("SALINAN KE-3")));
    BOOST_TEST(text.contains(QStringLiteral("dicetak ulang 23 Nov 2026, 11.52 WITA oleh Novita S. Kaligis")));
  }
}

BOOST_AUTO_TEST_CASE(a_sum_that_has_a_line_to_itself_is_as_large_as_it_may_be) {
  const auto widthOfSum = [](const char16_t* label) {
    PairBlock pair{{QString::fromUtf16(label), 26, 800}, {QStringLiteral("Rp1.201.000"), 40, 800}};
    pair.isFitted = true;
    Paper paper;
    paper.size = PaperSize::Roll58;
    paper.blocks = {pair};
    const LaidOutPaper laidOut = layOut(paper);
    for (const PlacedItem& item : laidOut.pages.front().items)
      if (const auto* text = std::get_if<PlacedText>(&item.what); text && text->text.startsWith(QLatin1String("Rp")))
        return item.rect.width();
    return 0.0;
  };
  const double beside = widthOfSum(u"JUMLAH");
  BOOST_TEST(beside > 150);
  BOOST_TEST(widthOfSum(u"DIKEMBALIKAN KEPADA WARGA") >= beside);
}

BOOST_AUTO_TEST_CASE(a_penalty_of_nothing_is_left_out) {
  PaymentReceipt receipt = samples::payment();
  BOOST_TEST(textOf(compose(receipt, PaperSize::Roll80)).contains(QStringLiteral("Denda")));
  receipt.penalty = 0;
  receipt.total = receipt.principal;
  receipt.cash = CashPaid{1186000, 0};
  BOOST_TEST(!textOf(compose(receipt, PaperSize::Roll80)).contains(QStringLiteral("Denda")));
}

BOOST_AUTO_TEST_CASE(sums_that_do_not_agree_are_refused) {
  const auto refused = [](const auto& change) {
    PaymentReceipt receipt = samples::payment();
    change(receipt);
    return !compose(receipt, PaperSize::Roll80).has_value();
  };
  BOOST_TEST(refused([](PaymentReceipt& r) { r.total += 1; }));
  BOOST_TEST(refused([](PaymentReceipt& r) { r.cash->change -= 1; }));
  BOOST_TEST(refused([](PaymentReceipt& r) { r.cash = CashPaid{1000, 1000 - r.total}; }));
  BOOST_TEST(refused([](PaymentReceipt& r) { r.cash.reset(); }));
  BOOST_TEST(refused([](PaymentReceipt& r) { r.transfer = TransferPaid{QStringLiteral("QRIS"), {}, false}; }));
  BOOST_TEST(refused([](PaymentReceipt& r) {
    r.principal = std::numeric_limits<qint64>::max();
    r.penalty = 1;
  }));
  BOOST_TEST(refused([](PaymentReceipt& r) { r.billTotal = 1; }));
  BOOST_TEST(refused([](PaymentReceipt& r) { r.lines = samples::feeLines(); }));
  BOOST_TEST(refused([](PaymentReceipt& r) {
    r.lines = samples::feeLines();
    r.lines.front().amount = std::numeric_limits<qint64>::max();
    r.billTotal = 3'963'703;
  }));
  BOOST_TEST(!refused([](PaymentReceipt&) {}));
}

BOOST_AUTO_TEST_CASE(a_transfer_waits_until_it_is_confirmed) {
  PaymentReceipt receipt = samples::payment();
  receipt.cash.reset();
  receipt.transfer = TransferPaid{QStringLiteral("QRIS"), QStringLiteral("REF-8812"), false};
  for (const PaperSize size : placed::kAllSizes) {
    receipt.transfer->isConfirmed = false;
    BOOST_TEST(textOf(compose(receipt, size)).contains(QStringLiteral("Menunggu konfirmasi")));
    receipt.transfer->isConfirmed = true;
    const QString text = textOf(compose(receipt, size));
    BOOST_TEST(!text.contains(QStringLiteral("Menunggu")));
    BOOST_TEST(text.contains(QStringLiteral("REF-8812")));
  }
}

BOOST_AUTO_TEST_CASE(a_requirement_sheet_has_the_six_components) {
  for (const PaperSize size : placed::kAllSizes) {
    const QString text = textOf(compose(samples::requirements(), size));
    for (const char16_t* words : {u"Surat keterangan kelahiran", u"Ambil nomor antrean", u"1 hari kerja",
                                  u"Tidak dipungut biaya", u"Kutipan akta kelahiran", u"www.lapor.go.id", u"versi 7"})
      BOOST_TEST(text.contains(QString::fromUtf16(words)), QString::fromUtf16(words).toStdString());
  }
}

BOOST_AUTO_TEST_CASE(alternatives_stand_together) {
  const RequirementSheet unlike = samples::requirements();
  BOOST_REQUIRE(unlike.papers.size() == 6U);
  BOOST_TEST(!unlike.papers[2].isAlternative);
  BOOST_TEST(unlike.papers[3].isAlternative);
  BOOST_TEST(unlike.papers[3].isForm);
  BOOST_TEST(
      textOf(compose(unlike, PaperSize::A4)).contains(QStringLiteral("atau SPTJM F-2.04 (pengganti buku nikah)")));

  ServiceStandard standard = samples::birthStandard();
  standard.requirements[3].isForm = false;
  standard.requirements[3].isOriginalShown = true;
  standard.requirements[3].isCopyHandedIn = true;
  std::swap(standard.requirements[3], standard.requirements[5]);  // apart in the standard, together on the sheet
  const RequirementSheet alike = requirementSheetOf(standard, samples::disdukcapil(), Language::Id);
  BOOST_REQUIRE(alike.papers.size() == 5U);
  BOOST_TEST((alike.papers[2].name == QStringLiteral("Buku nikah atau SPTJM F-2.04 (pengganti buku nikah)")));
}

BOOST_AUTO_TEST_SUITE_END()
