#pragma once

#include <QByteArray>
#include <QFont>
#include <QImage>
#include <QPainter>
#include <QString>
#include <QStringList>

#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/MultiFormatWriter.h>

#include <algorithm>
#include <vector>

/// A receipt printer of the tests: reads the bytes of a job as the published command tables say (Epson, "ESC/POS
/// Command Reference for TM Printers") and prints them on a picture, a pixel a dot. It shares nothing with the encoder:
/// letters come from a code page of Qt or ZXing's knowledge, codes from ZXing's own writer. What the tables do not have
/// is a fault. One thread.
class EscPosInterpreter {
 public:
  /// A word as it was printed.
  struct Word {
    QString text;
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    bool isBold = false;
  };

  explicit EscPosInterpreter(int widthDots) : m_width(widthDots), m_paper(widthDots, 64, QImage::Format_Grayscale8) {
    m_paper.fill(255);
  }

  void print(const QByteArray& job) {
    m_in = job;
    for (m_at = 0; m_at < m_in.size();) step();
    endWord();
  }

  [[nodiscard]] QImage paper() const { return m_paper.copy(0, 0, m_width, std::max(1, m_lowest)); }
  [[nodiscard]] const std::vector<Word>& words() const { return m_words; }
  [[nodiscard]] QString text() const {
    QStringList all;
    for (const Word& word : m_words) all << word.text;
    return all.join(QLatin1Char('\n'));
  }
  [[nodiscard]] const QStringList& faults() const { return m_faults; }
  [[nodiscard]] int cuts() const { return m_cuts; }
  /// Whether nothing was printed behind the last cut.
  [[nodiscard]] bool endsCut() const { return m_cuts > 0 && m_isCutLast; }
  [[nodiscard]] int drawerKicks() const { return m_kicks; }
  [[nodiscard]] int codesDrawn() const { return m_codes; }
  [[nodiscard]] int pictureRows() const { return m_pictureRows; }
  [[nodiscard]] int endQuestions() const { return m_endQuestions; }

 private:
  static constexpr int kFontAWidth = 12, kFontAHeight = 24, kFontBWidth = 9, kFontBHeight = 17;

  int next() {
    return m_at < m_in.size() ? static_cast<unsigned char>(m_in[m_at++]) : fault("the job ends within a command");
  }
  int next16() {
    const int low = next();
    return low | (next() << 8);
  }
  int fault(const QString& words) {
    m_faults << QStringLiteral("%1 at byte %2").arg(words).arg(m_at);
    return 0;
  }
  int fault(const char* words) { return fault(QLatin1String(words)); }

  void step() {
    const int byte = next();
    switch (byte) {
      case 0x0A:
        return lineFeed();
      case 0x10:
        return realTime();
      case 0x1B:
        return esc();
      case 0x1C:
        if (next() != '.') fault("unknown FS");
        m_isDoubleByte = false;
        return;
      case 0x1D:
        return gs();
      default:
        if (byte < 0x20) {
          fault("control character in text");
          return;
        }
        letter(byte);
    }
  }

  void realTime() {
    const int command = next();
    const int n = next();
    if (command != 0x04 || n < 1 || n > 4) fault("a real time command in the job");
  }

  void esc() {
    switch (next()) {
      case '@':
        *this = EscPosInterpreter(std::move(*this), true);
        return;
      case 'R':
        if (next() != 0) fault("another country's letters");
        return;
      case 't':
        m_page = next();
        return;
      case 'M':
        m_isFontB = next() % 48 == 1;
        return;
      case 'E':
        endWord();
        m_isBold = (next() & 1) != 0;
        return;
      case '$':
        endWord();
        m_x = next16();
        return;
      case '3':
        m_spacing = next();
        return;
      case 'J': {
        endWord();
        const int height = next();
        m_y += height;
        grow(m_y);
        m_isCutLast = false;
        return;
      }
      case 'a':
        m_align = next() % 48;
        return;
      case 'p': {
        const int pin = next();
        const int on = next();
        next();
        if (pin > 1 || on == 0) fault("no pulse");
        ++m_kicks;
        return;
      }
      default:
        fault("unknown ESC");
    }
  }

  void gs() {
    switch (next()) {
      case 'P':
        if (next() != 203 || next() != 203) fault("units that are no dots");
        return;
      case 'L':
        if (next16() != 0) fault("a left margin");
        return;
      case 'W':
        if (const int wide = next16(); wide != m_width) fault(QStringLiteral("print area of %1").arg(wide));
        return;
      case '!': {
        endWord();
        const int n = next();
        m_wide = (n >> 4 & 7) + 1;
        m_high = (n & 7) + 1;
        return;
      }
      case 'V': {
        const int mode = next();
        if (mode == 'A' || mode == 'B')
          m_y += next();
        else if (mode % 48 > 1)
          fault("unknown cut");
        ++m_cuts;
        m_isCutLast = true;
        return;
      }
      case 'v':
        return raster();
      case 'r':
        if (next() % 48 > 2) fault("unknown GS r");
        ++m_endQuestions;
        return;
      case '(':
        return codeCommand();
      default:
        fault("unknown GS");
    }
  }

  void raster() {
    endWord();
    if (next() != '0' || next() % 48 != 0) fault("unknown picture");
    const int rowBytes = next16();
    const int rows = next16();
    if (m_at + qsizetype{rowBytes} * rows > m_in.size()) {
      fault("a picture is cut off");
      m_at = m_in.size();
      return;
    }
    if (rowBytes * 8 > m_width) fault(QStringLiteral("a picture of %1 dots").arg(rowBytes * 8));
    grow(m_y + rows);
    for (int y = 0; y < rows; ++y)
      for (int x = 0; x < rowBytes * 8; ++x) {
        const auto eight = static_cast<unsigned char>(m_in[m_at + qsizetype{y} * rowBytes + x / 8]);
        if (eight & (0x80 >> (x % 8))) dot(x, m_y + y);
      }
    m_at += qsizetype{rowBytes} * rows;
    m_y += rows;
    m_pictureRows += rows;
    m_isCutLast = false;
  }

  void codeCommand() {
    if (next() != 'k') {
      fault("unknown GS (");
      return;
    }
    const int size = next16();
    const qsizetype end = m_at + size;
    if (next() != 49) fault("a code that is no QR");
    switch (next()) {
      case 65:
        if (next() != 50) fault("QR model");
        break;
      case 67:
        m_module = next();
        if (m_module < 1 || m_module > 16) fault("QR module");
        break;
      case 69:
        if (const int level = next(); level < 48 || level > 51) fault("QR level");
        break;
      case 80:
        if (next() != 48) fault("QR store");
        m_stored = m_in.mid(m_at, end - m_at);
        break;
      case 81:
        if (next() != 48) fault("QR print");
        drawCode();
        break;
      default:
        fault("unknown QR function");
    }
    m_at = end;
  }

  void drawCode() {
    if (m_stored.isEmpty()) {
      fault("no stored code");
      return;
    }
    const auto bits = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                          .setMargin(0)
                          .setEccLevel(4)
                          .encode(m_stored.toStdString(), 1, 1);
    const int extent = bits.width() * m_module;
    if (extent > m_width) fault("the code is wider than the paper");
    const int left = m_align == 1 ? (m_width - extent) / 2 : m_align == 2 ? m_width - extent : 0;
    grow(m_y + extent);
    for (int y = 0; y < extent; ++y)
      for (int x = 0; x < extent; ++x)
        if (bits.get(x / m_module, y / m_module)) dot(left + x, m_y + y);
    m_y += extent;
    ++m_codes;
    m_isCutLast = false;
  }

  void letter(int byte) {
    if (byte >= 0x80 && m_isDoubleByte) fault("read as half of a Chinese letter");
    const int wide = (m_isFontB ? kFontBWidth : kFontAWidth) * m_wide;
    const int high = (m_isFontB ? kFontBHeight : kFontAHeight) * m_high;
    if (m_x + wide > m_width) fault(QStringLiteral("text beyond the paper: %1").arg(m_word.text));
    if (m_word.text.isEmpty()) m_word = {{}, m_x, m_y, 0, high, m_isBold};
    const QChar c = unicodeOf(byte);
    if (c.isNull()) fault(QStringLiteral("no letter %1").arg(byte));
    m_word.text += c;
    m_word.width += wide;
    m_lineHeight = std::max(m_lineHeight, high);
    grow(m_y + high);
    QPainter painter(&m_paper);
    QFont font(QStringLiteral("monospace"));
    font.setPixelSize(high * 3 / 4);
    font.setBold(m_isBold);
    painter.setFont(font);
    painter.setPen(Qt::black);
    painter.translate(m_x, m_y);
    const double drawn = QFontMetricsF(font).horizontalAdvance(c);
    if (drawn > 0) painter.scale(wide / std::max(drawn, 1.0), 1);
    painter.drawText(QPointF(0, high * 0.8), QString(c));
    m_x += wide;
    m_isCutLast = false;
  }

  void lineFeed() {
    endWord();
    m_y += std::max(m_spacing, m_lineHeight);
    m_x = 0;
    m_lineHeight = 0;
    grow(m_y);
  }

  void endWord() {
    if (!m_word.text.isEmpty()) m_words.push_back(m_word);
    m_word = {};
  }

  /// Only the letters that the tests print; all others are a fault.
  [[nodiscard]] QChar unicodeOf(int byte) const {
    if (byte < 0x7F) return QChar(byte);
    struct Known {
      int page;
      int byte;
      char16_t letter;
    };
    // From the code charts of ESC t: page 0 PC437, 2 PC850, 16 WPC1252, 19 PC858.
    static constexpr Known kKnown[] = {{0, 0x82, u'é'},       {2, 0x82, u'é'},       {19, 0x82, u'é'}, {16, 0xE9, u'é'},
                                       {16, 0x96, u'–'},      {16, 0x97, u'—'},      {19, 0xD5, u'€'}, {16, 0x80, u'€'},
                                       {16, 0x93, u'\u201C'}, {16, 0x94, u'\u201D'}, {16, 0xB7, u'·'}, {2, 0xFA, u'·'},
                                       {19, 0xFA, u'·'},      {0, 0xFA, u'\u00B7'},  {16, 0xD7, u'×'}, {2, 0x9E, u'×'},
                                       {19, 0x9E, u'×'},      {16, 0x85, u'…'},      {16, 0xA7, u'§'}};
    for (const Known& known : kKnown)
      if (known.page == m_page && known.byte == byte) return QChar(known.letter);
    return m_isLenient ? QChar(u'\u25A1') : QChar();
  }

  void dot(int x, int y) {
    if (x < 0 || x >= m_width) {
      fault("ink beyond the paper");
      return;
    }
    m_paper.scanLine(y)[x] = 0;
    m_lowest = std::max(m_lowest, y + 1);
  }

  void grow(int height) {
    m_lowest = std::max(m_lowest, height);
    if (height <= m_paper.height()) return;
    QImage taller(m_width, std::max(height, m_paper.height() * 2), QImage::Format_Grayscale8);
    taller.fill(255);
    for (int y = 0; y < m_paper.height(); ++y) std::copy_n(m_paper.constScanLine(y), m_width, taller.scanLine(y));
    m_paper = taller;
  }

  /// ESC @: settings as after power on; what is on the paper stays.
  EscPosInterpreter(EscPosInterpreter&& before, bool) : EscPosInterpreter(before.m_width) {
    m_in = std::move(before.m_in);
    m_at = before.m_at;
    m_paper = before.m_paper;
    m_y = before.m_y;
    m_lowest = before.m_lowest;
    m_words = std::move(before.m_words);
    m_faults = std::move(before.m_faults);
    m_cuts = before.m_cuts;
    m_kicks = before.m_kicks;
    m_codes = before.m_codes;
    m_isLenient = before.m_isLenient;
  }

 public:
  /// Letters above 7F that the tests do not know are boxes, no faults: for a test page that shows them all.
  void setLenient(bool isLenient) { m_isLenient = isLenient; }

 private:
  int m_width;
  QByteArray m_in;
  qsizetype m_at = 0;
  QImage m_paper;
  int m_x = 0;
  int m_y = 0;
  int m_lowest = 0;
  int m_lineHeight = 0;
  int m_spacing = 30;
  int m_wide = 1;
  int m_high = 1;
  int m_page = 0;
  int m_align = 0;
  int m_module = 3;
  bool m_isFontB = false;
  bool m_isBold = false;
  bool m_isDoubleByte = true;  ///< as printers for the Chinese market wake up
  bool m_isLenient = false;
  bool m_isCutLast = false;
  int m_cuts = 0;
  int m_kicks = 0;
  int m_codes = 0;
  int m_pictureRows = 0;
  int m_endQuestions = 0;
  QByteArray m_stored;
  Word m_word;
  std::vector<Word> m_words;
  QStringList m_faults;
};
