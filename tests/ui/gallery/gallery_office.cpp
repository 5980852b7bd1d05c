#include "ui/gallery/gallery_office.h"

#include <QFile>

#include "settings/settings_page.h"
#include "settings/settings_section.h"
#include "supervisor/supervisor_page.h"
#include "widgets/segment_switch.h"

namespace {

class SeededBytes final : public Random {
 public:
  void fill(std::span<std::uint8_t> bytes) override {
    for (std::uint8_t& byte : bytes) {
      m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
      byte = static_cast<std::uint8_t>(m_state >> 56U);
    }
  }

 private:
  quint64 m_state = 7;
};

/// Says what was asked, and turns everything away.
class PrintingPrompter final : public Prompter {
 public:
  void askText(QWidget*, const QString& title, const QString&, const QString&,
               std::function<void(std::optional<QString>)> answer) override {
    qInfo("%s", qPrintable(title));
    answer({});
  }
  void askChoice(QWidget*, const QString& title, const std::vector<Choice>&, const QString&,
                 std::function<void(std::optional<QString>)> answer) override {
    qInfo("%s", qPrintable(title));
    answer({});
  }
  void confirm(QWidget*, const QString& title, const QString& words, const QString&,
               std::function<void(bool)> answer) override {
    qInfo("%s: %s", qPrintable(title), qPrintable(words));
    answer(false);
  }
  void tell(QWidget*, const QString& title, const QString& words) override {
    qInfo("%s: %s", qPrintable(title), qPrintable(words));
  }
  void askFile(QWidget*, const QString& title, const QString&, bool,
               std::function<void(std::optional<QString>)> answer) override {
    qInfo("%s", qPrintable(title));
    answer({});
  }
};

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

struct GalleryOffice::Pages {
  explicit Pages(Session& session) : supervisor(session), settings(session) {}
  SupervisorPresenter supervisor;
  SettingsPresenter settings;
};

GalleryOffice::GalleryOffice() : m_clock(DemoOffice::openingMs()), m_random(std::make_unique<SeededBytes>()) {
  Office::Options options;
  options.store.folder = m_folder.path();
  options.store.device = QStringLiteral("aabbccddeeff");
  options.store.deviceSeed = QByteArray(32, 'k');
  options.store.clock = &m_clock;
  options.store.random = m_random.get();
  options.regions = {bytesOf(QStringLiteral(":/regions/provinces.csv")), bytesOf(QStringLiteral(":/regions/regencies.csv")),
                     bytesOf(QStringLiteral(":/regions/districts.csv")),
                     bytesOf(QStringLiteral(":/regions/districts_retired.csv"))};
  m_backend.open(options).waitForFinished();
  m_backend.ask([this](Office& office) -> Result<int> {
    if (auto done = DemoOffice::furnish(office, m_clock, 1); !done) qFatal("%s", qPrintable(done.error().detail));
    return 0;
  }).waitForFinished();
  m_clock.run();
  m_prompter = std::make_unique<PrintingPrompter>();
  m_session = std::make_unique<Session>(m_backend, [this] { return m_clock.nowMs(); }, QStringLiteral("3"));
  Officer officer;
  officer.id = QStringLiteral("lengkong");
  officer.name = QStringLiteral("Grace Lengkong");
  officer.role = Role::Administrator;
  m_session->signIn(officer);
}

GalleryOffice::~GalleryOffice() = default;

void GalleryOffice::addPages(MainWindow& window, const WindowRoom& room, const QString& name) {
  m_pages = std::make_unique<Pages>(*m_session);
  auto* supervisor = new SupervisorPage(m_pages->supervisor, *m_prompter);
  supervisor->setRoom(room);
  window.addPage(PageKey::Supervisor, supervisor);
  window.setPageTool(PageKey::Supervisor, supervisor->tool());
  if (name == QLatin1String("perkembangan")) supervisor->showView(SupervisorPage::Trends);
  auto* settings = new SettingsPage(m_pages->settings, *m_prompter,
                                    [] { return QStringList{QStringLiteral("EPSON TM-T82III")}; });
  window.addPage(PageKey::Settings, settings);
  if (const int part = name.section(QLatin1Char('-'), 1).toInt(); part > 0)
    settings->showSection(static_cast<SettingsPresenter::Part>(part));
  window.setOffice(QStringLiteral("Penyelia"), QStringLiteral("MPP Kota Bitung · 24 loket"));
}
