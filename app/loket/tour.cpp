#include "loket/tour.h"

#include <QApplication>
#include <QDir>
#include <QMouseEvent>
#include <QPainter>
#include <QPixmap>
#include <QTest>
#include <QTextStream>

#include <cmath>

#include "cases/cases_presenter.h"
#include "cases/handover/handover_dialog.h"
#include "cases/handover/signature_pad.h"
#include "cases/intake/intake_presenter.h"
#include "counter/counter_presenter.h"
#include "info/information_presenter.h"
#include "loket/demo/demo_office.h"
#include "widgets/segment_tabs.h"

namespace {
constexpr int kTickMs = 30;
constexpr qint64 kPatienceMs = 20'000;
constexpr int kAllowedPresses = 25;

const QString kNik = QStringLiteral("7172065402940001");

void say(const QString& words) { QTextStream(stdout) << words << Qt::endl; }
}  // namespace

Tour::Tour(Desktop& desktop, Theme& theme, QString folder, QObject* parent)
    : QObject(parent), m_desktop(desktop), m_theme(theme), m_folder(std::move(folder)) {
  m_timer.setInterval(kTickMs);
  connect(&m_timer, &QTimer::timeout, this, &Tour::tick);
  connect(&desktop, &Desktop::opened, this, [this] { m_isOpened = true; });
  connect(&desktop.information(), &InformationPresenter::numberTaken, this, [this](const IssuedTicket& issued) {
    m_ticketId = issued.ticket.id.toString();
    m_ticketLabel = issued.ticket.label();
  });
  plan();
}

void Tour::start() {
  if (!QDir().mkpath(m_folder)) return end(1, tr("Folder tidak bisa dibuat: %1").arg(m_folder));
  m_timer.start();
}

void Tour::addStep(const QString& name, std::function<void()> act, std::function<bool()> isDone,
                   const QString& picture) {
  m_steps.push_back({name, std::move(act), std::move(isDone), picture});
}

void Tour::plan() {
  MainWindow& window = m_desktop.window();
  addStep(tr("Halaman masuk"), [] {}, [this] {
    auto* page = m_desktop.window().findChild<SignInPage*>();
    return m_isOpened && page && !page->currentOfficer().isEmpty();
  }, QStringLiteral("masuk"));
  addStep(tr("Masuk dengan PIN"), [this] {
    type(DemoOffice::pin());
    press(Qt::Key_Return);
  }, [&window, this] { return !window.isLocked() && m_desktop.counter().state().isLoaded; }, QStringLiteral("loket-kosong"));
  planNumber();
  planWalkIn();
  planHandover();
  planPages();
}

void Tour::planNumber() {
  addStep(tr("Meja informasi"), [this] { press(Qt::Key_6, Qt::ControlModifier); },
          [this] { return m_desktop.information().state().isLoaded; });
  addStep(tr("Layanan dicari dengan kata"), [this] { type(QStringLiteral("lahir")); }, [this] {
    const ServiceOffer* offer = m_desktop.information().state().chosen();
    return offer && offer->standard.id == QLatin1String("akta-kelahiran");
  });
  addStep(tr("Prioritas: membawa balita"), [this] { press(Qt::Key_5, Qt::AltModifier); },
          [this] { return m_desktop.information().state().priority == Priority::Toddler; }, QStringLiteral("informasi"));
  addStep(tr("Nomor diambil"), [this] { press(Qt::Key_Return, Qt::ControlModifier); },
          [this] { return !m_ticketId.isEmpty(); }, QStringLiteral("karcis"));
}

void Tour::planWalkIn() {
  auto board = [this]() -> const CounterBoard& { return m_desktop.counter().state().board; };
  auto isIdle = [this] { return !m_desktop.counter().state().underWay; };
  addStep(tr("Kembali ke loket"), [this] { press(Qt::Key_1, Qt::ControlModifier); }, [=, this] {
    return isIdle() && m_desktop.counter().state().board.next.has_value();
  });
  // Who came before is called before; the officer serves them one after another until it is her turn.
  addStep(tr("Giliran sebelumnya"), [] {}, [=, this] {
    if (!isIdle()) return false;
    if (!board().inHand) {
      if (!board().next || board().next->ticket.id.toString() == m_ticketId) return true;
      if (++m_calls > 60) return false;
      press(Qt::Key_F2);
      return false;
    }
    press(board().inHand->ticket.state == TicketState::Called ? Qt::Key_F4 : Qt::Key_F8);
    return false;
  });
  addStep(tr("F2 memanggilnya"), [this] {
    m_isCounting = true;
    press(Qt::Key_F2);
  }, [=, this] { return isIdle() && board().inHand && board().inHand->ticket.id.toString() == m_ticketId; },
          QStringLiteral("dipanggil"));
  addStep(tr("F4 mulai melayani"), [this] { press(Qt::Key_F4); }, [=, this] {
    return isIdle() && board().inHand && board().inHand->ticket.state == TicketState::Serving &&
           m_desktop.intake().state().phase == IntakeState::Phase::Form;
  });
  addStep(tr("NIK mengisi nama dan nomor HP"), [this] { type(kNik); }, [this] {
    const IntakeState& state = m_desktop.intake().state();
    return state.intake.name.startsWith(QStringLiteral("Meiske")) && !state.applicant.words.isEmpty();
  });
  // One field after another with Tab, as far as the checklist; what has the focus is filled by its name.
  addStep(tr("Formulir diisi"), [this] { fillFocused(); }, [this] {
    for (const QWidget* at = QApplication::focusWidget(); at; at = at->parentWidget())
      if (at->objectName() == QLatin1String("requirementList")) return true;
    if (m_presses > 40) return false;
    press(Qt::Key_Tab);
    fillFocused();
    return false;
  }, QStringLiteral("formulir"));
  addStep(tr("Syarat dicentang, saksi kurang"), [] {}, [this] {
    const IntakeState& state = m_desktop.intake().state();
    if (state.due - state.satisfied <= 1) return true;
    press(Qt::Key_Space);
    return false;
  });
  addStep(tr("Kurang satu: tidak bisa didaftarkan"), [this] { press(Qt::Key_Delete); }, [this] {
    return m_desktop.intake().state().step == IntakeStep::Missing && !m_desktop.intake().state().canRegister;
  }, QStringLiteral("kurang-satu"));
  addStep(tr("Saksi datang, semua lengkap"), [this] { press(Qt::Key_Space); },
          [this] { return m_desktop.intake().state().canRegister; }, QStringLiteral("lengkap"));
  addStep(tr("Ctrl+Enter mendaftarkan dan mencetak"), [this] { press(Qt::Key_Return, Qt::ControlModifier); }, [this] {
    const IntakeState& state = m_desktop.intake().state();
    return state.step == IntakeStep::Registered && state.result && state.result->printState.tone == Tone::Ok;
  }, QStringLiteral("terdaftar"));
  addStep(tr("F8 selesai"), [this] {
    m_isCounting = false;
    press(Qt::Key_F8);
  }, [=, this] { return isIdle() && !board().inHand; }, QStringLiteral("selesai"));
}

void Tour::planHandover() {
  auto cases = [this]() -> const CasesState& { return m_desktop.cases().state(); };
  auto dialog = [] { return qobject_cast<HandoverDialog*>(QApplication::activeModalWidget()); };
  addStep(tr("Yang siap diambil"), [this] {
    press(Qt::Key_2, Qt::ControlModifier);
    auto* tabs = m_desktop.window().findChild<SegmentTabs*>(QStringLiteral("casesTabs"));
    if (tabs) tabs->setCurrentIndex(static_cast<int>(CaseFilter::Which::Ready));
  }, [=] { return cases().which == CaseFilter::Which::Ready && cases().lines.size() > 1 &&
                  cases().lines.front().state == CaseState::Ready; });
  addStep(tr("Permohonan paling lama menunggu"), [=, this] { m_desktop.cases().openCase(cases().lines.front().id); },
          [=] { return cases().detail && cases().detail->record.id == cases().lines.front().id && !cases().isBusy; },
          QStringLiteral("siap-diambil"));
  addStep(tr("Ctrl+Enter membuka serah terima"), [=, this] {
    m_handedCase = cases().detail->record.id;
    press(Qt::Key_Return, Qt::ControlModifier);
  }, [=] { return dialog() != nullptr; });
  addStep(tr("NIK dicocokkan, pemohon tanda tangan"), [=, this] {
    type(cases().detail->record.nik);
    if (auto* pad = dialog() ? dialog()->findChild<SignaturePad*>() : nullptr) sign(*pad);
  }, [=, this] {
    auto* done = dialog() ? dialog()->findChild<QAbstractButton*>(QStringLiteral("handoverDone")) : nullptr;
    return done && done->isEnabled() && m_waitedMs > 200;
  }, QStringLiteral("serah-terima"));
  addStep(tr("Diserahkan dan dicetak"), [this] { press(Qt::Key_Return, Qt::ControlModifier); }, [=, this] {
    // Where no window manager does it, nobody gives the keys back to the main window.
    if (!dialog() && !m_desktop.window().isActiveWindow()) m_desktop.window().activateWindow();
    return !dialog() && cases().detail && cases().detail->record.id == m_handedCase &&
           cases().detail->record.state == CaseState::Collected && m_waitedMs > 1200;
  }, QStringLiteral("diserahkan"));
}

void Tour::sign(QWidget& pad) {
  const double wide = pad.width(), high = pad.height();
  auto at = [&](int i) {
    return QPointF(wide * (0.2 + i * 0.005), high * (0.45 - 0.25 * std::cos(i * 0.22) * (1 - i / 160.0)));
  };
  auto send = [&](QEvent::Type type, int i, Qt::MouseButton button, Qt::MouseButtons held) {
    QMouseEvent event(type, at(i), pad.mapToGlobal(at(i)), button, held, Qt::NoModifier);
    QApplication::sendEvent(&pad, &event);
  };
  send(QEvent::MouseButtonPress, 0, Qt::LeftButton, Qt::LeftButton);
  for (int i = 1; i <= 120; ++i) send(QEvent::MouseMove, i, Qt::NoButton, Qt::LeftButton);
  send(QEvent::MouseButtonRelease, 120, Qt::LeftButton, Qt::NoButton);
}

void Tour::planPages() {
  struct Look {
    Qt::Key key;
    PageKey page;
    const char* name;
  };
  for (const Look& look : {Look{Qt::Key_2, PageKey::Cases, "permohonan"}, Look{Qt::Key_3, PageKey::Cash, "kas"},
                           Look{Qt::Key_4, PageKey::Papers, "cetakan"},
                           Look{Qt::Key_5, PageKey::Supervisor, "penyelia"}, Look{Qt::Key_7, PageKey::Settings, "setelan"}}) {
    addStep(tr("Halaman %1").arg(QLatin1String(look.name)), [this, look] { press(look.key, Qt::ControlModifier); },
            [this, look] { return m_desktop.window().currentPage() == look.page && m_waitedMs > 1200; },
            QLatin1String(look.name));
  }
  addStep(tr("Cari di mana saja"), [this] {
    press(Qt::Key_K, Qt::ControlModifier);
    type(QStringLiteral("meis"));
  }, [this] { return m_waitedMs > 600; }, QStringLiteral("cari"));
  addStep(tr("Tema gelap"), [this] {
    press(Qt::Key_Escape);
    m_theme.setMode(Theme::Mode::Dark);
    press(Qt::Key_1, Qt::ControlModifier);
  }, [this] { return m_desktop.window().currentPage() == PageKey::Counter && m_waitedMs > 600; }, QStringLiteral("gelap"));
}

void Tour::tick() {
  if (m_at >= m_steps.size()) {
    m_timer.stop();
    return checkStore();
  }
  const Step& step = m_steps[m_at];
  if (!m_isActed) {
    m_isActed = true;
    m_waitedMs = 0;
    step.act();
    return;
  }
  m_waitedMs += kTickMs;
  if (step.isDone()) {
    if (!step.picture.isEmpty()) take(step.picture);
    say(QStringLiteral("  ") + step.name);
    ++m_at;
    m_isActed = false;
    return;
  }
  if (m_waitedMs > kPatienceMs) {
    take(QStringLiteral("macet"));
    end(1, tr("Tur berhenti di langkah: %1").arg(step.name));
  }
}

void Tour::take(const QString& picture) {
  const QString name = QStringLiteral("%1-%2.png").arg(++m_pictures, 2, 10, QLatin1Char('0')).arg(picture);
  QWidget& window = m_desktop.window();
  QPixmap shown = window.grab();
  // A dialog is a window of its own, which the main window's picture does not hold.
  if (QWidget* dialog = QApplication::activeModalWidget(); dialog && dialog != &window) {
    // Without a window manager it stands anywhere; with one, over the middle.
    const QPixmap inner = dialog->grab();
    QPainter painter(&shown);
    painter.fillRect(window.rect(), QColor(0, 0, 0, 70));
    painter.drawPixmap((window.width() - dialog->width()) / 2, (window.height() - dialog->height()) / 2, inner);
  }
  if (!shown.save(QDir(m_folder).filePath(name))) end(1, tr("Gambar tidak bisa disimpan: %1").arg(name));
}

void Tour::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
  if (m_isCounting) ++m_presses;
  QWidget* target = QApplication::focusWidget();
  QTest::keyClick(target ? target : &m_desktop.window(), key, modifiers);
}

void Tour::type(const QString& text) {
  QWidget* target = QApplication::focusWidget();
  QTest::keyClicks(target ? target : &m_desktop.window(), text);
}

bool Tour::fillFocused() {
  QWidget* focused = QApplication::focusWidget();
  if (!focused) return false;
  const QString name = focused->objectName();
  if (!name.startsWith(QLatin1String("field_"))) return false;
  const QString id = name.mid(6);
  const IntakeState& state = m_desktop.intake().state();
  if (id == QLatin1String("level")) {
    press(Qt::Key_Down);  // the card was seen
  } else if (id == QLatin1String("nama-anak")) {
    type(QStringLiteral("Gabriella Immanuela Tumbelaka"));
  } else if (id == QLatin1String("tempat-lahir")) {
    type(QStringLiteral("Bitung"));
  } else if (id == QLatin1String("tanggal-lahir")) {
    type(QStringLiteral("17112026"));
  } else if (id == QLatin1String("jenis-kelamin")) {
    type(QStringLiteral("P"));
  } else if (id == QLatin1String("anak-ke")) {
    press(Qt::Key_Down);
    press(Qt::Key_Down);
  } else if (id == QLatin1String("memakai-sptjm")) {
    if (state.intake.form.value(id) != QLatin1String("true")) press(Qt::Key_Space);
  }
  return true;
}

void Tour::checkStore() {
  struct Found {
    bool isFinished = false;
    bool isHandedOut = false;
    QString code;
    QString name;
    int papers = 0;
    int printed = 0;
    QString fault;
    qint64 operations = 0;
  };
  m_desktop.backend()
      .ask([id = m_ticketId, handedId = m_handedCase](Office& office) -> Result<Found> {
        Found found;
        const auto ticketId = TicketId::parse(id);
        if (!ticketId) return failure(ErrorCode::NotFound, QStringLiteral("no ticket"));
        const auto ticket = office.queue().findById(*ticketId);
        if (!ticket) return tl::unexpected(ticket.error());
        found.isFinished = ticket->state == TicketState::Finished;
        const auto record = office.cases().caseOfTicket(id);
        if (!record) return tl::unexpected(record.error());
        if (*record && (*record)->state == CaseState::Registered) {
          found.code = (*record)->code;
          found.name = (*record)->form.value(QLatin1String("nama-anak")).toString();
          const auto detail = office.cases().detail((*record)->id);
          if (!detail) return tl::unexpected(detail.error());
          for (const PaperRecord& paper : detail->papers) {
            ++found.papers;
            const auto view = office.papers().view(paper.id.toString());
            if (view && view->wasPrinted) ++found.printed;
          }
        }
        const auto handed = office.cases().detail(handedId);
        if (!handed) return tl::unexpected(handed.error());
        if (handed->record.handover && handed->record.state == CaseState::Collected) {
          const auto receipt = office.papers().view(handed->record.handover->receiptId);
          found.isHandedOut = receipt && receipt->wasPrinted && handed->record.handover->ink.isSignature();
        }
        const auto check = office.verify();
        if (!check) return tl::unexpected(check.error());
        found.fault = check->fault;
        found.operations = check->operations;
        return found;
      })
      .then(this, [this](const Result<Found>& found) {
        if (!found) return end(1, tr("Penyimpanan tidak bisa diperiksa: %1").arg(found.error().detail));
        const bool isAll = found->isFinished && found->isHandedOut && !found->code.isEmpty() && found->papers > 0 &&
                           found->papers == found->printed && found->fault.isEmpty() &&
                           found->name == QLatin1String("Gabriella Immanuela Tumbelaka");
        say(tr("Nomor %1 selesai: %2. Permohonan %3, %4 surat, %5 tercetak. Rantai %6 peristiwa: %7.")
                .arg(m_ticketLabel, found->isFinished ? tr("ya") : tr("tidak"),
                     found->code.isEmpty() ? tr("tidak ada") : found->code)
                .arg(found->papers)
                .arg(found->printed)
                .arg(found->operations)
                .arg(found->fault.isEmpty() ? tr("utuh") : found->fault));
        say(tr("Dari F2 sampai tanda terima: %1 tekanan tombol di luar isian (batas %2).").arg(m_presses).arg(kAllowedPresses));
        if (!isAll) return end(1, tr("Tidak semua langkah benar-benar terjadi di penyimpanan."));
        if (m_presses > kAllowedPresses) return end(1, tr("Terlalu banyak tekanan tombol."));
        end(0, tr("Tur selesai."));
      });
}

void Tour::end(int exitCode, const QString& words) {
  m_timer.stop();
  m_steps.clear();
  say(words);
  Q_EMIT finished(exitCode);
}
