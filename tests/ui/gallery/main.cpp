#include <QApplication>
#include <QCommandLineParser>
#include <QLocale>

#include "shell/main_window.h"
#include "shell/sign_in_page.h"
#include "theme/fonts.h"
#include "theme/theme.h"
#include "ui/gallery/gallery_office.h"
#include "ui/gallery/pages.h"
#include "widgets/segment_switch.h"

namespace {

SignInPage* signInPage() {
  auto* page = new SignInPage;
  const QString today = QStringLiteral("Petugas loket, Disdukcapil · ");
  page->setOfficers({
      {QStringLiteral("1"), QStringLiteral("NK"), QStringLiteral("Novita S. Kaligis"),
       today + QStringLiteral("terakhir masuk di loket ini"), true},
      {QStringLiteral("2"), QStringLiteral("RH"), QStringLiteral("Rahmat Hidayat"),
       today + QStringLiteral("Jum 20 Nov"), true},
      {QStringLiteral("3"), QStringLiteral("FM"), QStringLiteral("Fitri Mamonto"), QStringLiteral("Kasir · Jum 20 Nov"),
       true},
      {QStringLiteral("4"), QStringLiteral("AG"), QStringLiteral("Anak Agung Istri Ratna Dewi Kusumawardhani"),
       today + QStringLiteral("Kam 19 Nov"), true},
      {QStringLiteral("5"), QStringLiteral("RP"), QStringLiteral("Ronald Pinontoan"),
       QStringLiteral("Penyelia · Jum 20 Nov"), false},
  });
  page->setClock(QDateTime(QDate(2026, 11, 23), QTime(7, 24)), QStringLiteral("WITA"));
  page->setOffice(QStringLiteral("Mal Pelayanan Publik Kota Bitung"), QStringLiteral("Loket 3, buka pukul 07.30"));
  page->setStatus({QStringLiteral("Daring"), Icon::CloudCheck, Tone::Ok});
  return page;
}

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  QLocale::setDefault(QLocale(QLocale::Indonesian, QLocale::Indonesia));
  QCommandLineParser parser;
  parser.addPositionalArgument(QStringLiteral("page"), QStringLiteral("loket, kosong, permohonan, penyelia, masuk; with live figures: sekarang, perkembangan, setelan, setelan-1 ... setelan-6"));
  const QCommandLineOption dark(QStringLiteral("dark"));
  const QCommandLineOption offline(QStringLiteral("offline"));
  const QCommandLineOption size(QStringLiteral("size"), {}, QStringLiteral("WxH"), QStringLiteral("1366x768"));
  const QCommandLineOption save(QStringLiteral("save"), {}, QStringLiteral("file"));
  parser.addOptions({dark, offline, size, save});
  parser.addHelpOption();
  parser.process(application);
  if (!loadFonts()) return 1;
  const Theme theme(application, parser.isSet(dark) ? Theme::Mode::Dark : Theme::Mode::Light);

  const QString name = parser.positionalArguments().value(0, QStringLiteral("loket"));
  const QStringList sides = parser.value(size).split(QLatin1Char('x'));
  const QSize wanted(sides.value(0).toInt(), sides.value(1).toInt());

  MainWindow window;
  window.setWindowFlag(Qt::FramelessWindowHint);
  const WindowRoom room = WindowRoom::of(wanted);
  window.addPage(PageKey::Counter, counterPage(room, name != QLatin1String("kosong")));
  window.addPage(PageKey::Cases, casesPage());
  std::unique_ptr<GalleryOffice> live;
  const bool isLive = name == QLatin1String("sekarang") || name == QLatin1String("perkembangan") ||
                      name.startsWith(QLatin1String("setelan"));
  if (!isLive) {
    window.addPage(PageKey::Supervisor, supervisorPage());
    auto* views = new SegmentSwitch;
    for (const char* word : {"Sekarang", "Perkembangan", "Laporan"}) views->addSegment(QString::fromUtf8(word));
    window.setPageTool(PageKey::Supervisor, views);
  }
  window.setSignIn(signInPage());
  window.setOffice(QStringLiteral("Loket 3"), QStringLiteral("Disdukcapil · MPP Kota Bitung"));
  window.setCounterMode(CounterMode::Open);
  window.setClock(QDateTime(QDate(2026, 11, 23), QTime(9, 44)), QStringLiteral("WITA"));
  if (isLive) {
    live = std::make_unique<GalleryOffice>();
    live->addPages(window, room, name);
  }
  window.setBadge(PageKey::Cases, 1);
  window.setOfficer(QStringLiteral("NK"), QStringLiteral("Novita S. Kaligis"));
  if (parser.isSet(offline)) {
    window.setStatus({QStringLiteral("Luring · 14 belum terkirim · terakhir 09.41"), Icon::CloudOff, Tone::Warn});
    window.showBanner(
        Tone::Warn, QStringLiteral("Hub tidak terjangkau sejak 09.41."),
        QStringLiteral("Semua tersimpan di PC ini. Panggil nomor yang dipegang, atau pindai karcis warga."),
        {{QStringLiteral("scan"), QStringLiteral("Pindai karcis"), QKeySequence(Qt::CTRL | Qt::Key_G)},
         {QStringLiteral("retry"), QStringLiteral("Coba sekarang"), QKeySequence(Qt::CTRL | Qt::Key_R)}});
  } else {
    window.setStatus({QStringLiteral("Daring"), Icon::CloudCheck, Tone::Ok});
  }
  window.showPage(name == QLatin1String("permohonan")             ? PageKey::Cases
                  : name.startsWith(QLatin1String("setelan"))       ? PageKey::Settings
                  : isLive || name == QLatin1String("penyelia") ? PageKey::Supervisor
                                                                  : PageKey::Counter);
  QObject::connect(&window, &MainWindow::pageRequested, &window, &MainWindow::showPage);
  QObject::connect(&window, &MainWindow::counterModeRequested, &window, &MainWindow::setCounterMode);
  QObject::connect(&window, &MainWindow::lockRequested, &window, &MainWindow::showSignIn);
  if (name == QLatin1String("masuk")) window.showSignIn();
  window.resize(wanted);
  window.show();
  if (parser.isSet(save)) return window.grab().save(parser.value(save)) ? 0 : 1;
  return QApplication::exec();
}
