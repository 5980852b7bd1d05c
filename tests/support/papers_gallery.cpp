// Paints every paper of the sample story in every size into a folder, to be looked at beside the design's pictures.
// Usage: loket-papers-gallery <folder>
#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTextStream>

#include "print/layout.h"
#include "print/painter.h"
#include "support/sample_papers.h"

namespace {

constexpr int kSheetDpi = 150;

class Gallery {
 public:
  explicit Gallery(QDir folder) : m_folder(std::move(folder)) {}

  void show(const QString& name, const Result<Paper>& paper) {
    if (!paper) return complain(name, paper.error().detail);
    QElapsedTimer timer;
    timer.start();
    const LaidOutPaper laidOut = layOut(*paper);
    const double layoutMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    timer.restart();
    for (std::size_t i = 0; i < laidOut.pages.size(); ++i)
      if (renderPage(laidOut, i, isRoll(laidOut.size) ? laidOut.geometry.unitsPerInch : kSheetDpi).isNull())
        return complain(name, QStringLiteral("no picture"));
    const double paintMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    m_out << name << ": laid out in " << layoutMs << " ms, painted in " << paintMs << " ms, " << laidOut.pages.size()
          << " page(s)" << Qt::endl;
    for (std::size_t i = 0; i < laidOut.pages.size(); ++i) {
      const QImage image = isRoll(laidOut.size) ? renderRoll(laidOut) : renderPage(laidOut, i, kSheetDpi);
      const QString suffix = i == 0 ? QString() : QStringLiteral("-%1").arg(i + 1);
      if (!image.save(m_folder.filePath(name + suffix + QStringLiteral(".png")))) complain(name, QStringLiteral("png"));
    }
    if (const Done pdf = writePdf(laidOut, m_folder.filePath(name + QStringLiteral(".pdf"))); !pdf)
      complain(name, pdf.error().detail);
  }

  [[nodiscard]] bool isGood() const { return m_isGood; }

 private:
  void complain(const QString& name, const QString& what) {
    m_out << name << " failed: " << what << Qt::endl;
    m_isGood = false;
  }

  QDir m_folder;
  QTextStream m_out{stdout};
  bool m_isGood = true;
};

template <typename T>
void showAll(Gallery& gallery, const QString& name, const T& paper, const std::vector<PaperSize>& sizes) {
  for (const PaperSize size : sizes) gallery.show(name + QLatin1Char('-') + toKey(size), compose(paper, size));
}

}  // namespace

int main(int argc, char** argv) {
  QGuiApplication application(argc, argv);
  const QStringList arguments = QGuiApplication::arguments();
  if (arguments.size() != 2 || !QDir().mkpath(arguments.at(1))) return 2;
  Gallery gallery{QDir(arguments.at(1))};

  const std::vector<PaperSize> rolls{PaperSize::Roll80, PaperSize::Roll58};
  const std::vector<PaperSize> all{PaperSize::Roll80, PaperSize::Roll58, PaperSize::A5, PaperSize::A4};
  showAll(gallery, QStringLiteral("ticket"), samples::ticket(), rolls);
  TicketPaper english = samples::ticket();
  english.language = Language::En;
  english.label = QStringLiteral("A-K2-007");
  english.notes = {QStringLiteral("Missed your turn? Go to the information desk.")};
  showAll(gallery, QStringLiteral("ticket-en"), english, rolls);
  showAll(gallery, QStringLiteral("intake"), samples::intake(), all);
  IntakeReceipt long10 = samples::intake();
  for (int i = 0; i < 4; ++i) long10.papers.push_back(long10.papers[static_cast<std::size_t>(i) + 1]);
  showAll(gallery, QStringLiteral("intake-ten"), long10, {PaperSize::A5});
  long10.papers.pop_back();
  showAll(gallery, QStringLiteral("intake-nine"), long10, {PaperSize::A5});
  showAll(gallery, QStringLiteral("missing"), samples::missing(), all);
  showAll(gallery, QStringLiteral("payment"), samples::payment(), all);
  showAll(gallery, QStringLiteral("payment-lines"), samples::paymentByLines(), all);
  PaymentReceipt part = samples::paymentByLines();
  part.principal = 1'000'000;
  part.penalty = 25'000;
  part.total = 1'025'000;
  part.totalInWords = QStringLiteral("satu juta dua puluh lima ribu rupiah");
  part.cash = CashPaid{1'050'000, 25'000};
  showAll(gallery, QStringLiteral("payment-part"), part, all);
  showAll(gallery, QStringLiteral("intake-lines"), samples::intakeByLines(), all);
  showAll(gallery, QStringLiteral("requirements-tariff"), samples::tariffSheet(), all);
  showAll(gallery, QStringLiteral("reversal"), samples::reversal(), all);
  showAll(gallery, QStringLiteral("payment-code"), samples::paymentCode(), all);
  showAll(gallery, QStringLiteral("handover"), samples::handover(), all);
  showAll(gallery, QStringLiteral("cash-report"), samples::cashReport(), all);
  PaymentReceipt waiting = samples::payment();
  waiting.cash.reset();
  waiting.transfer = TransferPaid{QStringLiteral("QRIS"), {}, false};
  showAll(gallery, QStringLiteral("payment-waiting"), waiting, rolls);
  showAll(gallery, QStringLiteral("requirements"), samples::requirements(), all);
  showAll(gallery, QStringLiteral("test"), samples::testPage(), all);
  const auto showEnglish = [&](const QString& name, auto paper) {
    paper.language = Language::En;
    showAll(gallery, name + QStringLiteral("-en"), paper, all);
  };
  showEnglish(QStringLiteral("intake"), samples::intake());
  showEnglish(QStringLiteral("missing"), samples::missing());
  showEnglish(QStringLiteral("payment"), samples::payment());
  showEnglish(QStringLiteral("reversal"), samples::reversal());
  showEnglish(QStringLiteral("payment-code"), samples::paymentCode());
  showEnglish(QStringLiteral("handover"), samples::handover());
  showEnglish(QStringLiteral("cash-report"), samples::cashReport());
  showEnglish(QStringLiteral("requirements"), samples::requirements());
  showEnglish(QStringLiteral("test"), samples::testPage());
  if (Result<Paper> paper = compose(samples::payment(), PaperSize::Roll80))
    gallery.show(QStringLiteral("payment-copy-roll80"),
                 withMark(*paper, CopyMark{1, samples::monday(11, 52), QStringLiteral("Novita S. Kaligis")}, Language::Id));
  if (Result<Paper> paper = compose(samples::payment(), PaperSize::A5))
    gallery.show(QStringLiteral("payment-void-a5"),
                 withMark(*paper, VoidMark{QStringLiteral("03-000120"), samples::monday(12, 5)}, Language::Id));
  return gallery.isGood() ? 0 : 1;
}
