#include <ZXing/ReadBarcode.h>

#include "placed.h"
#include "print/escpos/escpos_job.h"
#include "print/escpos/printer_lines.h"
#include "print/painter.h"
#include "support/escpos_interpreter.h"

namespace {

QString decoded(const QImage& image) {
  // A code alone at the foot of a strip needs its quiet zone to be found.
  QImage framed(image.width(), image.height() + 64, QImage::Format_Grayscale8);
  framed.fill(255);
  for (int y = 0; y < image.height(); ++y) std::copy_n(image.constScanLine(y), image.width(), framed.scanLine(y + 32));
  const ZXing::ImageView view(framed.constBits(), framed.width(), framed.height(), ZXing::ImageFormat::Lum,
                              static_cast<int>(framed.bytesPerLine()));
  ZXing::DecodeHints hints;
  hints.setFormats(ZXing::BarcodeFormat::QRCode);
  const ZXing::Result result = ZXing::ReadBarcode(view, hints);
  return result.isValid() ? QString::fromStdWString(result.text()) : QStringLiteral("nothing");
}

struct Sample {
  Paper paper;
  QString qr;
};

std::vector<Sample> samplesOf(PaperSize size) {
  std::vector<Sample> all;
  const auto add = [&](const Result<Paper>& paper, const QString& qr) {
    BOOST_REQUIRE(paper.has_value());
    all.push_back({*paper, qr});
  };
  add(compose(samples::ticket(), size), samples::ticket().address);
  add(compose(samples::intake(), size), samples::signedQr());
  add(compose(samples::missing(), size), samples::signedQr());
  add(compose(samples::payment(), size), samples::signedQr());
  add(compose(samples::reversal(), size), samples::signedQr());
  add(compose(samples::paymentCode(), size), samples::paymentCode().qris);
  add(compose(samples::handover(), size), samples::handover().qr);
  add(compose(samples::requirements(), size), samples::requirements().address);
  add(withMark(*compose(samples::payment(), size), CopyMark{2, samples::monday(11, 52), QStringLiteral("Novita")},
               Language::Id),
      samples::signedQr());
  return all;
}

RawPrinter printerOf(PaperSize size, CodePage page = CodePage::Wpc1252) {
  RawPrinter printer;
  printer.name = QStringLiteral("Uji");
  printer.address = QStringLiteral("127.0.0.1");
  printer.size = size;
  printer.codePage = page;
  return printer;
}

EscPosInterpreter printed(const Paper& paper, const RawPrinter& printer, const EscPosExtras& extras = {}) {
  const auto job = encodeEscPos(paper, printer, extras);
  BOOST_REQUIRE(job.has_value());
  EscPosInterpreter interpreter(geometryOf(printer.size).width);
  interpreter.setLenient(extras.showsLetters);
  interpreter.print(*job);
  BOOST_TEST(interpreter.faults().isEmpty(), interpreter.faults().mid(0, 5).join(QLatin1Char('\n')).toStdString());
  return interpreter;
}

/// Without what wrapping does to it.
QString flat(QString text) {
  return text.replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QChar::Nbsp, QLatin1Char(' '));
}

constexpr PaperSize kRolls[] = {PaperSize::Roll80, PaperSize::Roll58};

}  // namespace

BOOST_AUTO_TEST_SUITE(escpos)

BOOST_AUTO_TEST_CASE(as_a_picture_the_print_is_the_preview) {
  for (const PaperSize size : kRolls)
    for (const Sample& sample : samplesOf(size)) {
      const EscPosInterpreter print = printed(sample.paper, printerOf(size, CodePage::Picture));
      const QImage expected = renderRoll(layOut(sample.paper)).convertToFormat(QImage::Format_Grayscale8);
      const QImage paper = print.paper();
      BOOST_TEST(print.words().empty());
      BOOST_REQUIRE(paper.width() == expected.width());
      BOOST_TEST(std::abs(paper.height() - expected.height()) <= 2, sample.paper.title.toStdString());
      int differences = 0;
      for (int y = 0; y < std::min(paper.height(), expected.height()); ++y)
        for (int x = 0; x < paper.width(); ++x)
          differences += (paper.constScanLine(y)[x] < 128) != (expected.constScanLine(y)[x] < 128);
      // A dot here and there keeps a command out of the picture.
      BOOST_TEST(differences < 60, sample.paper.title.toStdString() << " " << differences);
      BOOST_TEST((decoded(paper) == sample.qr), sample.paper.title.toStdString());
      BOOST_TEST(print.endsCut());
    }
}

BOOST_AUTO_TEST_CASE(in_letters_of_the_printer_the_words_are_there_and_stay_on_the_paper) {
  for (const CodePage page : {CodePage::Wpc1252, CodePage::Pc858, CodePage::Pc437})
    for (const PaperSize size : kRolls)
      for (const Sample& sample : samplesOf(size)) {
        const EscPosInterpreter print = printed(sample.paper, printerOf(size, page));
        BOOST_TEST(!print.words().empty());
        for (const EscPosInterpreter::Word& word : print.words()) {
          BOOST_TEST(word.x >= 0);
          BOOST_TEST(word.x + word.width <= geometryOf(size).width);
        }
        // No two words of the printer on each other.
        const auto& words = print.words();
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
          const QRect one(words[i].x, words[i].y, words[i].width, words[i].height);
          const QRect two(words[i + 1].x, words[i + 1].y, words[i + 1].width, words[i + 1].height);
          BOOST_TEST(!one.intersects(two), words[i].text.toStdString() << " on " << words[i + 1].text.toStdString());
        }
        BOOST_TEST((decoded(print.paper()) == sample.qr), sample.paper.title.toStdString());
        BOOST_TEST(print.cuts() == 1);
        BOOST_TEST(print.endsCut());
        BOOST_TEST(print.drawerKicks() == 0);
      }
}

BOOST_AUTO_TEST_CASE(what_the_layout_says_is_said_in_letters_or_drawn) {
  // Of a receipt everything but the box and the code is letters; the sum stands there in double size.
  for (const PaperSize size : kRolls) {
    const Paper paper = *compose(samples::payment(), size);
    const EscPosInterpreter print = printed(paper, printerOf(size));
    const QString text = flat(print.text());
    for (const char16_t* words :
         {u"PEMERINTAH KOTA BITUNG", u"BUKTI PEMBAYARAN", u"Wajib retribusi", u"JUMLAH", u"Tunai"})
      BOOST_TEST(text.contains(QString::fromUtf16(words)),
                 QString::fromUtf16(words).toStdString() + " in " + text.toStdString());
    const auto sum = std::ranges::find_if(print.words(), [](const EscPosInterpreter::Word& word) {
      return word.text.startsWith(QLatin1String("Rp")) && word.height == 48;
    });
    BOOST_REQUIRE((sum != print.words().end()));
    BOOST_TEST(sum->isBold);
  }
}

BOOST_AUTO_TEST_CASE(letters_that_the_printer_has_not_are_drawn) {
  for (const QString& name : {QStringLiteral("محمد يوسف"), QStringLiteral("Łukasz Žižka"), QStringLiteral("王小明")}) {
    IntakeReceipt receipt = samples::intake();
    receipt.applicant = name;
    const EscPosInterpreter foreign = printed(*compose(receipt, PaperSize::Roll80), printerOf(PaperSize::Roll80));
    receipt.applicant = QStringLiteral("Siti");
    const EscPosInterpreter plain = printed(*compose(receipt, PaperSize::Roll80), printerOf(PaperSize::Roll80));
    BOOST_TEST(!foreign.text().contains(name));
    BOOST_TEST(!foreign.text().contains(QLatin1Char('?')));
    BOOST_TEST(plain.text().contains(QLatin1String("Siti")));
    BOOST_TEST(foreign.pictureRows() > plain.pictureRows() + 15);
  }
  // What only a wider page has is letters there, and a picture elsewhere.
  Paper paper;
  paper.blocks = {TextBlock{{{QStringLiteral("pukul 09.35–09.45"), 26, 600}}}};
  BOOST_TEST(printed(paper, printerOf(PaperSize::Roll80)).text().contains(QStringLiteral("09.35–09.45")));
  const EscPosInterpreter old = printed(paper, printerOf(PaperSize::Roll80, CodePage::Pc437));
  BOOST_TEST(old.words().empty());
  BOOST_TEST(old.pictureRows() > 20);
}

BOOST_AUTO_TEST_CASE(a_code_may_be_the_printer_s_own) {
  for (const PaperSize size : kRolls)
    for (const Sample& sample : samplesOf(size))
      for (const CodePage page : {CodePage::Wpc1252, CodePage::Picture}) {
        RawPrinter printer = printerOf(size, page);
        printer.qr = RawPrinter::Qr::Command;
        const EscPosInterpreter print = printed(sample.paper, printer);
        BOOST_TEST(print.codesDrawn() == 1);
        BOOST_TEST((decoded(print.paper()) == sample.qr), sample.paper.title.toStdString());
      }
}

BOOST_AUTO_TEST_CASE(knife_and_drawer_are_used_where_they_are) {
  const Paper paper = *compose(samples::payment(), PaperSize::Roll80);
  RawPrinter printer = printerOf(PaperSize::Roll80);
  BOOST_TEST(printed(paper, printer, {true, false}).drawerKicks() == 0);
  printer.hasDrawer = true;
  BOOST_TEST(printed(paper, printer, {true, false}).drawerKicks() == 1);
  BOOST_TEST(printed(paper, printer).drawerKicks() == 0);
  const int cutHeight = printed(paper, printer).paper().height();
  printer.hasCutter = false;
  const EscPosInterpreter torn = printed(paper, printer);
  BOOST_TEST(torn.cuts() == 0);
  BOOST_TEST(torn.paper().height() > cutHeight + 100);  // far enough out to be torn off
}

BOOST_AUTO_TEST_CASE(a_test_page_shows_the_code_page) {
  const Paper paper = *compose(samples::testPage(), PaperSize::Roll58);
  const EscPosInterpreter print = printed(paper, printerOf(PaperSize::Roll58), {false, true});
  const QString text = flat(print.text());
  for (const char16_t* letters : {u"é", u"€", u"–"}) BOOST_TEST(text.contains(QString::fromUtf16(letters)));
  BOOST_TEST(print.endsCut());
  // The sample is what lies above 7F: 1252 has 123 such letters that are no spaces nor soft hyphens.
  BOOST_TEST(upperHalf(CodePage::Wpc1252).size() >= 120);
  BOOST_TEST(printed(paper, printerOf(PaperSize::Roll58, CodePage::Picture), {false, true}).words().empty());
}

BOOST_AUTO_TEST_CASE(no_picture_holds_a_command_that_is_obeyed_at_once) {
  QImage image(64, 40, QImage::Format_Mono);
  image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
  image.fill(0);
  const unsigned char dangerous[] = {0x10, 0x14, 0x02, 0x10, 0x04, 0x01, 0x10, 0x05};
  for (int y = 0; y < image.height(); ++y) std::copy_n(dangerous, 8, image.scanLine(y));
  EscPosWriter writer;
  writer.begin(CodePage::Picture, 576);
  writer.picture(image);
  const QByteArray job = writer.take();
  for (const char* command : {"\x10\x14", "\x10\x04", "\x10\x05"}) BOOST_TEST(!job.contains(QByteArray(command, 2)));
  EscPosInterpreter interpreter(576);
  interpreter.print(job);
  BOOST_TEST(interpreter.faults().isEmpty());
  // The picture is the same but for one dot a command.
  int differences = 0;
  for (int y = 0; y < 40; ++y)
    for (int x = 0; x < 64; ++x)
      differences += (interpreter.paper().constScanLine(y)[x] < 128) != ((dangerous[x / 8] >> (7 - x % 8) & 1) != 0);
  BOOST_TEST(differences == 3 * 40);
  // And the papers of the office hold none either.
  for (const PaperSize size : kRolls)
    for (const Sample& sample : samplesOf(size)) {
      const auto whole = encodeEscPos(sample.paper, printerOf(size));
      BOOST_REQUIRE(whole.has_value());
      for (const char* command : {"\x10\x14", "\x10\x04", "\x10\x05"})
        BOOST_TEST(!whole->contains(QByteArray(command, 2)));
    }
}

BOOST_AUTO_TEST_CASE(lines_break_at_words_and_lose_nothing) {
  const PrinterLetterSetter setter(CodePage::Pc437);
  const QString text = QStringLiteral("Dinas Kependudukan dan Pencatatan Sipil Kota Bitung");
  for (const int width : {120, 133, 200, 384, 552}) {
    const auto lines = setter.lines({{text, 26, 600}}, width);
    BOOST_REQUIRE(lines.has_value());
    QStringList said;
    for (const PrinterLine& line : *lines) {
      BOOST_TEST(line.width() <= width);
      BOOST_REQUIRE(line.words.size() == 1U);
      said << QString::fromLatin1(line.words.front().bytes);
    }
    const QString joiner = width < 150 ? QString() : QStringLiteral(" ");  // there words themselves are broken
    BOOST_TEST(said.join(joiner).remove(QLatin1Char(' ')).toStdString() ==
               QString(text).remove(QLatin1Char(' ')).toStdString());
    if (width >= 200) BOOST_TEST(said.join(QLatin1Char(' ')).toStdString() == text.toStdString());
  }
  // Sizes become fonts and their multiples.
  BOOST_TEST((PrinterLetterSetter::lettersFor(22, 600) == PrinterLetters{PrinterLetters::Font::B, 1, 1, false}));
  BOOST_TEST((PrinterLetterSetter::lettersFor(26, 600) == PrinterLetters{PrinterLetters::Font::A, 1, 1, false}));
  BOOST_TEST((PrinterLetterSetter::lettersFor(38, 800) == PrinterLetters{PrinterLetters::Font::A, 1, 2, true}));
  BOOST_TEST((PrinterLetterSetter::lettersFor(52, 800) == PrinterLetters{PrinterLetters::Font::A, 2, 2, true}));
}

BOOST_AUTO_TEST_CASE(a_code_page_gives_a_letter_one_byte) {
  // Vectors of the charts behind ESC t.
  struct Vector {
    CodePage page;
    char16_t letter;
    int byte;  ///< -1: the page has it not
  };
  for (const auto& [page, letter, byte] :
       {Vector{CodePage::Pc437, u'é', 0x82}, Vector{CodePage::Pc850, u'é', 0x82}, Vector{CodePage::Pc858, u'€', 0xD5},
        Vector{CodePage::Pc850, u'€', -1}, Vector{CodePage::Wpc1252, u'€', 0x80}, Vector{CodePage::Wpc1252, u'–', 0x96},
        Vector{CodePage::Pc437, u'–', -1}, Vector{CodePage::Wpc1252, u'A', 'A'},
        Vector{CodePage::Pc437, u'\u00A0', ' '}, Vector{CodePage::Wpc1252, u'\u0081', -1},
        Vector{CodePage::Pc437, u'\u007F', -1}, Vector{CodePage::Pc437, u'\n', -1}, Vector{CodePage::Picture, u'A', -1},
        Vector{CodePage::Wpc1252, u'\uFFFD', -1}}) {
    const auto found = byteOf(page, QChar(letter));
    BOOST_TEST((found ? static_cast<int>(static_cast<unsigned char>(*found)) : -1) == byte,
               toKey(page).toStdString() << " " << static_cast<int>(letter));
  }
}

BOOST_AUTO_TEST_CASE(a_paper_of_another_width_is_refused) {
  BOOST_TEST(
      (encodeEscPos(*compose(samples::payment(), PaperSize::Roll58), printerOf(PaperSize::Roll80)).error().field ==
       QStringLiteral("size")));
  BOOST_TEST(!encodeEscPos(*compose(samples::payment(), PaperSize::A5), printerOf(PaperSize::Roll80)).has_value());
}

BOOST_AUTO_TEST_CASE(a_printer_is_kept_and_read_strictly) {
  RawPrinter printer = printerOf(PaperSize::Roll58, CodePage::Pc858);
  printer.kind = RawPrinter::Kind::Device;
  printer.address = QStringLiteral("/dev/usb/lp0");
  printer.qr = RawPrinter::Qr::Command;
  printer.hasCutter = false;
  printer.hasDrawer = true;
  const auto read = rawPrinterFromJson(toJson(printer));
  BOOST_REQUIRE(read.has_value());
  BOOST_TEST((*read == printer));
  const QJsonObject good = toJson(printer);
  for (const QString& field : good.keys()) {
    QJsonObject json = good;
    json.remove(field);
    BOOST_TEST((rawPrinterFromJson(json).error().field == field), field.toStdString());
    json.insert(field, QStringLiteral("fax"));
    if (field != QLatin1String("name") && field != QLatin1String("address"))
      BOOST_TEST((rawPrinterFromJson(json).error().field == field), field.toStdString());
  }
  printer.name = QStringLiteral("a|b");
  BOOST_TEST((check(printer).error().field == QStringLiteral("name")));
  printer.name = QStringLiteral("Loket");
  printer.size = PaperSize::A4;
  BOOST_TEST((check(printer).error().field == QStringLiteral("size")));
}

BOOST_AUTO_TEST_CASE(an_address_is_host_and_port) {
  const auto good = [](const char* typed, const char* host, int port) {
    const auto address = readPrinterAddress(QLatin1String(typed));
    BOOST_REQUIRE_MESSAGE(address.has_value(), typed);
    BOOST_TEST(address->host.toStdString() == host);
    BOOST_TEST(int{address->port} == port);
  };
  good("192.168.1.50", "192.168.1.50", 9100);
  good("  pencetak.lan:9101 ", "pencetak.lan", 9101);
  good("[fe80::1%eth0]:9100", "fe80::1%eth0", 9100);
  for (const char* wrong : {"", "a b", "192.168.1.50:0", "192.168.1.50:70000", "http://x", "fe80::1", "x:", "[::1"})
    BOOST_TEST(!readPrinterAddress(QLatin1String(wrong)).has_value(), wrong);
}

BOOST_AUTO_TEST_SUITE_END()
