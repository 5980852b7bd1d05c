#include <QBuffer>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <ZXing/ReadBarcode.h>

#include "placed.h"
#include "print/painter.h"
#include "print/qr_code.h"

namespace {

QString decoded(const QImage& image) {
  const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
  const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                              static_cast<int>(grey.bytesPerLine()));
  ZXing::DecodeHints hints;
  hints.setFormats(ZXing::BarcodeFormat::QRCode);
  const ZXing::Result result = ZXing::ReadBarcode(view, hints);
  return result.isValid() ? QString::fromStdWString(result.text()) : QStringLiteral("nothing");
}

struct Expected {
  Result<Paper> paper;
  QString qr;
};

std::vector<Expected> papersWithCodes(PaperSize size) {
  return {{compose(samples::ticket(), size), samples::ticket().address},
          {compose(samples::intake(), size), samples::signedQr()},
          {compose(samples::missing(), size), samples::signedQr()},
          {compose(samples::payment(), size), samples::signedQr()},
          {compose(samples::paymentCode(), size), samples::paymentCode().qris},
          {compose(samples::requirements(), size), samples::requirements().address},
          {compose(samples::testPage(), size), samples::testPage().qr}};
}

QByteArray pdfOf(const LaidOutPaper& paper) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  BOOST_REQUIRE(writePdf(paper, buffer).has_value());
  return buffer.data();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(painter)

BOOST_AUTO_TEST_CASE(an_address_in_capitals_takes_the_smallest_version) {
  const Result<QrMatrix> matrix = encodeQr(samples::ticket().address);
  BOOST_REQUIRE(matrix.has_value());
  BOOST_TEST(matrix->size == 25);  // 37 characters: version 2-M holds 38 alphanumeric, but only 26 bytes
  BOOST_TEST(encodeQr(samples::ticket().address.toLower())->size > 25);
  BOOST_TEST(encodeQr(samples::signedQr())->size == 53);
}

BOOST_AUTO_TEST_CASE(what_no_code_holds_is_an_error) {
  BOOST_TEST((encodeQr({}).error().code == ErrorCode::Invalid));
  BOOST_TEST((encodeQr(QString(3000, QLatin1Char('a'))).error().code == ErrorCode::Invalid));
  BOOST_TEST((encodeQr(QString(QChar(0))).error().code == ErrorCode::Invalid));
  TicketPaper ticket = samples::ticket();
  ticket.address = QString(3000, QLatin1Char('a'));
  BOOST_TEST(!compose(ticket, PaperSize::Roll80).has_value());
  ticket.address.clear();  // the office has switched the block off
  BOOST_TEST(compose(ticket, PaperSize::Roll80).has_value());
}

BOOST_AUTO_TEST_CASE(every_code_is_read_from_the_thermal_bitmap) {
  for (const PaperSize size : {PaperSize::Roll80, PaperSize::Roll58})
    for (const Expected& expected : papersWithCodes(size)) {
      BOOST_REQUIRE(expected.paper.has_value());
      BOOST_TEST((decoded(renderRoll(layOut(*expected.paper))) == expected.qr), expected.paper->title.toStdString());
    }
}

BOOST_AUTO_TEST_CASE(every_code_is_read_from_a_sheet_at_screen_and_print_density) {
  for (const PaperSize size : {PaperSize::A5, PaperSize::A4})
    for (const Expected& expected : papersWithCodes(size))
      for (const double dpi : {150.0, 300.0}) {
        const LaidOutPaper paper = layOut(*expected.paper);
        if (isRoll(paper.size)) continue;  // a ticket has no sheet
        BOOST_TEST((decoded(renderPage(paper, 0, dpi)) == expected.qr), expected.paper->title.toStdString());
      }
}

BOOST_AUTO_TEST_CASE(a_roll_is_black_or_white_and_as_wide_as_its_head) {
  for (const PaperSize size : {PaperSize::Roll80, PaperSize::Roll58}) {
    const QImage image = renderRoll(layOut(*compose(samples::payment(), size)));
    BOOST_TEST(image.width() == (size == PaperSize::Roll80 ? 576 : 384));
    BOOST_TEST((image.format() == QImage::Format_Mono));
    BOOST_TEST((image.colorTable() == QList<QRgb>{qRgb(255, 255, 255), qRgb(0, 0, 0)}));
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    qint64 black = 0;
    for (int y = 0; y < grey.height(); ++y)
      for (int x = 0; x < grey.width(); ++x) black += grey.constScanLine(y)[x] == 0;
    const double share = static_cast<double>(black) / (static_cast<double>(grey.width()) * grey.height());
    BOOST_TEST(share > 0.05);
    BOOST_TEST(share < 0.30);
    // No ink in the last dots at either side: nothing is cut by the head.
    for (int y = 0; y < grey.height(); ++y)
      for (int x = 0; x < 4; ++x)
        BOOST_REQUIRE((grey.constScanLine(y)[x] == 255 && grey.constScanLine(y)[grey.width() - 1 - x] == 255));
  }
}

BOOST_AUTO_TEST_CASE(ink_stays_where_the_layout_says) {
  for (const PaperSize size : placed::kAllSizes) {
    const LaidOutPaper paper = layOut(*compose(samples::intake(), size));
    const double dpi = isRoll(size) ? 203 : 300;
    const double scale = dpi / paper.geometry.unitsPerInch;
    const QImage image = renderPage(paper, 0, dpi);
    QImage allowed(image.size(), QImage::Format_Grayscale8);
    allowed.fill(0);
    for (const PlacedItem& item : paper.pages[0].items) {
      const QRect rect = QRectF(item.rect.topLeft() * scale, item.rect.size() * scale).toAlignedRect();
      for (int y = std::max(0, rect.top() - 3); y <= std::min(image.height() - 1, rect.bottom() + 3); ++y)
        for (int x = std::max(0, rect.left() - 3); x <= std::min(image.width() - 1, rect.right() + 3); ++x)
          allowed.scanLine(y)[x] = 255;
    }
    qint64 stray = 0;
    for (int y = 0; y < image.height(); ++y)
      for (int x = 0; x < image.width(); ++x)
        stray += image.constScanLine(y)[x] < 128 && allowed.constScanLine(y)[x] == 0;
    BOOST_TEST(stray == 0, toKey(size).toStdString());
  }
}

BOOST_AUTO_TEST_CASE(the_preview_is_half_a_pixel_a_dot) {
  const LaidOutPaper paper = layOut(*compose(samples::ticket(), PaperSize::Roll80));
  const QImage preview = renderPage(paper, 0, 101.5);
  BOOST_TEST(preview.width() == 288);
  BOOST_TEST(std::abs(preview.height() * 2 - paper.pages[0].height) <= 1);
  BOOST_TEST(renderPage(paper, 1, 101.5).isNull());
  BOOST_TEST(renderRoll(layOut(*compose(samples::intake(), PaperSize::A5))).isNull());
}

BOOST_AUTO_TEST_CASE(a_sheet_has_the_size_of_the_picture) {
  BOOST_TEST((renderPage(layOut(*compose(samples::intake(), PaperSize::A5)), 0, 150).size() == QSize(874, 1240)));
}

BOOST_AUTO_TEST_CASE(an_office_s_emblem_takes_the_place_of_the_shield) {
  IntakeReceipt receipt = samples::intake();
  const auto darkPixels = [&] {
    const LaidOutPaper paper = layOut(*compose(receipt, PaperSize::A5));
    const QImage image = renderPage(paper, 0, 150);
    int dark = 0;
    for (int y = 50; y < 130; ++y)
      for (int x = 75; x < 150; ++x) dark += image.constScanLine(y)[x] < 128;
    return dark;
  };
  const int shield = darkPixels();
  BOOST_TEST(shield > 500);
  QImage black(16, 16, QImage::Format_RGB32);
  black.fill(Qt::black);
  QBuffer buffer(&receipt.letterhead.emblem);
  buffer.open(QIODevice::WriteOnly);
  BOOST_REQUIRE(black.save(&buffer, "PNG"));
  buffer.close();
  BOOST_TEST(darkPixels() > 75 * 80 * 0.95);
  receipt.letterhead.emblem = QByteArray("no picture");
  BOOST_TEST(darkPixels() == shield);
}

BOOST_AUTO_TEST_CASE(a_pdf_has_its_pages_its_size_and_embedded_text) {
  IntakeReceipt receipt = samples::intake();
  while (receipt.papers.size() < 10) receipt.papers.push_back(receipt.papers.front());
  const QByteArray sheet = pdfOf(layOut(*compose(receipt, PaperSize::A5)));
  BOOST_TEST(sheet.startsWith("%PDF-"));
  BOOST_TEST(sheet.count("/Type /Page\n") == 2);
  BOOST_TEST(sheet.contains("/ToUnicode"));
  BOOST_TEST(sheet.contains("/FontFile2"));
  const LaidOutPaper ticket = layOut(*compose(samples::ticket(), PaperSize::Roll80));
  const QByteArray roll = pdfOf(ticket);
  const auto box =
      QRegularExpression(QStringLiteral("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]")).match(QString::fromLatin1(roll));
  BOOST_REQUIRE(box.hasMatch());
  BOOST_TEST(std::abs(box.captured(1).toDouble() - 640 * 72 / 203.0) < 1);
  BOOST_TEST(std::abs(box.captured(2).toDouble() - ticket.pages[0].height * 72 / 203.0) < 1);
}

BOOST_AUTO_TEST_CASE(a_pdf_prints_heavy_words_once) {
  // Where Qt makes a bold face out of a lighter one, it writes the words a second time beside the first.
  const QByteArray pdf = pdfOf(layOut(*compose(samples::ticket(), PaperSize::Roll80)));
  int pages = 0;
  for (qsizetype at = pdf.indexOf("stream\n"); at >= 0; at = pdf.indexOf("stream\n", at + 7)) {
    const QByteArray content = qUncompress(QByteArray::fromHex("00010000") + pdf.mid(at + 7));
    if (!content.contains("BT\n")) continue;
    ++pages;
    BOOST_TEST(!content.contains("/ActualText"));
  }
  BOOST_TEST(pages == 1);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_written_is_an_error) {
  const LaidOutPaper paper = layOut(*compose(samples::ticket(), PaperSize::Roll80));
  QBuffer closed;
  BOOST_TEST((writePdf(paper, closed).error().code == ErrorCode::Io));
  QTemporaryDir folder;
  BOOST_TEST((writePdf(paper, folder.filePath(QStringLiteral("no/such/folder.pdf"))).error().code == ErrorCode::Io));
  BOOST_TEST(writePdf(paper, folder.filePath(QStringLiteral("ticket.pdf"))).has_value());
  QBuffer open;
  open.open(QIODevice::WriteOnly);
  BOOST_TEST((writePdf(LaidOutPaper(), open).error().code == ErrorCode::Invalid));
}

BOOST_AUTO_TEST_SUITE_END()
