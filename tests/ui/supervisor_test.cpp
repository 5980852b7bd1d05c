#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <boost/test/unit_test.hpp>

#include "charts/bar_chart.h"
#include "session/time_words.h"
#include "supervisor/queue_bars.h"
#include "services/csv_table.h"
#include "supervisor/supervisor_page.h"
#include "supervisor/supervisor_words.h"
#include "ui/desk_fixture.h"
#include "ui/recording_prompter.h"
#include "widgets/counter_card.h"
#include "widgets/key_button.h"
#include "widgets/segment_switch.h"
#include "widgets/toned_label.h"

namespace {

constexpr qint64 kMinute = 60'000;

struct SupervisorFixture : DeskFixture {
  SupervisorPresenter presenter{session};
  RecordingPrompter prompter;

  void issue(int count, const QString& service = QStringLiteral("akta-kelahiran")) {
    for (int i = 0; i < count; ++i) {
      const auto ticket = ask([service](Office& office) {
        IssueRequest request;
        request.requestId = office.store().newId();
        request.serviceId = service;
        request.counterId = QStringLiteral("1");
        request.officerId = QStringLiteral("rahmat");
        return office.queue().issue(request);
      });
      require(ticket);
      clock.advance(1);
    }
  }
  void command(const std::function<Done(Office&)>& verb) { require(ask([verb](Office& office) { return verb(office); })); }
  void open(const QString& counter) {
    command([counter](Office& office) { return office.queue().setPresence({counter, QStringLiteral("novita")}, CounterState::Open); });
  }
  const SupervisorNow& now() {
    BOOST_REQUIRE(presenter.state().now.has_value());
    return *presenter.state().now;
  }
  void showNow() {
    presenter.setActive(true);
    presenter.refresh();
    waitFor([&] { return presenter.state().now && presenter.state().now->nowMs == clock.nowMs(); });
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(supervisor, SupervisorFixture)

BOOST_AUTO_TEST_CASE(a_change_is_shown_within_a_second_and_only_while_the_page_is) {
  presenter.setActive(true);
  waitFor([&] { return presenter.state().now.has_value(); });
  BOOST_TEST(now().figures.waiting == 0);
  issue(3);
  BOOST_TEST(QTest::qWaitFor([&] { return now().figures.waiting == 3; }, 1000));
  presenter.setActive(false);
  QSignalSpy changed(&presenter, &SupervisorPresenter::stateChanged);
  QSignalSpy announced(&backend, &Backend::changed);
  issue(1);
  waitFor([&] { return announced.size() >= 1; });
  QCoreApplication::sendPostedEvents();
  BOOST_TEST(changed.isEmpty());
  presenter.setActive(true);
  waitFor([&] { return now().figures.waiting == 4; });
}

BOOST_AUTO_TEST_CASE(a_new_minute_is_read_without_a_change) {
  issue(1);
  showNow();
  clock.advance(kMinute);
  Q_EMIT session.secondPassed(clock.nowMs());
  waitFor([&] { return now().nowMs == clock.nowMs(); });
  BOOST_TEST(now().queues.front().longestMs == kMinute + 1);
}

BOOST_AUTO_TEST_CASE(two_presses_open_one_counter_and_it_is_noted_once) {
  open(QStringLiteral("3"));
  issue(10);
  clock.advance(31 * kMinute);
  showNow();
  BOOST_REQUIRE(!now().alerts.empty());
  const QString key = now().alerts.front().key;
  presenter.act(key);
  presenter.act(key);
  waitFor([&] { return now().figures.openCounters == 2; });
  waitFor([&] { return !now().handled.empty() && !presenter.state().isWorking; });
  BOOST_TEST(now().handled.size() == 1U);
  BOOST_TEST(now().handled.front().words.toStdString() == "Loket 1 dibuka untuk Disdukcapil");
}

BOOST_AUTO_TEST_CASE(cases_and_papers_are_asked_for_by_signal) {
  const auto page = ask([](Office& office) {
    return office.papers().issueTestPage({QStringLiteral("3"), QStringLiteral("novita")}, QStringLiteral("EPSON"));
  });
  require(page);
  command([id = page->jobId](Office& office) { return office.papers().failed(id, QStringLiteral("kertas habis")); });
  showNow();
  QSignalSpy papers(&presenter, &SupervisorPresenter::papersRequested);
  BOOST_REQUIRE(now().alerts.size() == 1U);
  presenter.act(now().alerts.front().key);
  BOOST_TEST(papers.size() == 1);
  presenter.act(QStringLiteral("unknown"));
  BOOST_TEST(papers.size() == 1);
}

BOOST_AUTO_TEST_CASE(the_page_shows_it_and_alt_1_acts) {
  open(QStringLiteral("3"));
  issue(10);
  clock.advance(31 * kMinute);
  SupervisorPage page(presenter, prompter);
  BOOST_TEST(page.findChild<KeyButton*>(QStringLiteral("showHandled")) != nullptr);
  page.resize(1246, 680);
  page.show();
  page.activateWindow();
  BOOST_REQUIRE(QTest::qWaitForWindowActive(&page));
  waitFor([&] { return page.findChild<QWidget*>(QStringLiteral("alert_0")) != nullptr; });
  auto* button = page.findChild<QWidget*>(QStringLiteral("alert_0"))->findChild<KeyButton*>();
  BOOST_REQUIRE(button);
  BOOST_TEST(button->text().toStdString() == "Buka Loket 1 untuk Disdukcapil");
  BOOST_TEST(button->isPrimary());
  auto* card = page.findChild<CounterCard*>(QStringLiteral("counterCard_2"));
  BOOST_REQUIRE(card);
  BOOST_TEST((card->value().state == CounterCardValue::State::Free));
  const auto* bars = page.findChild<QueueBars*>();
  BOOST_REQUIRE(bars->rows().size() == 1U);
  BOOST_TEST(bars->rows().front().isLate);
  waitFor([&] { return button->isVisible() && page.isActiveWindow(); });
  QTest::keyClick(&page, Qt::Key_1, Qt::AltModifier);
  waitFor([&] { return now().figures.openCounters == 2; });
  waitFor([&] {
    const auto* handled = page.findChild<TonedLabel*>(QStringLiteral("handledCount"));
    return handled->text() == QLatin1String("1 sudah ditangani hari ini");
  });
  delete page.tool();
}

BOOST_AUTO_TEST_CASE(a_slow_counter_is_called_through_the_prompter) {
  open(QStringLiteral("3"));
  issue(1);
  const Seat seat{QStringLiteral("3"), QStringLiteral("novita")};
  require(ask([seat](Office& office) { return office.queue().callNext(seat); }));
  require(ask([seat](Office& office) { return office.queue().start(seat); }));
  clock.advance(120 * kMinute);
  SupervisorPage page(presenter, prompter);
  page.show();
  waitFor([&] { return page.findChild<QWidget*>(QStringLiteral("alert_0")) != nullptr; });
  BOOST_REQUIRE(now().alerts.size() == 1U);
  prompter.agrees = false;
  presenter.act(now().alerts.front().key);
  BOOST_REQUIRE(prompter.titles.size() == 1);
  BOOST_TEST(prompter.titles.front().toStdString() == "Hubungi Loket 3");
  BOOST_TEST(prompter.words.front().contains(QLatin1String("Novita S. Kaligis")));
  BOOST_TEST(now().alerts.size() == 1U);
  prompter.agrees = true;
  presenter.act(now().alerts.front().key);
  waitFor([&] { return now().alerts.empty(); });
  BOOST_TEST(now().handled.front().words.toStdString() == "Loket 3 dihubungi tentang A-001");
  delete page.tool();
}

BOOST_AUTO_TEST_CASE(the_trends_show_the_day_in_charts) {
  issue(4);
  showNow();
  SupervisorPage page(presenter, prompter);
  page.resize(1246, 680);
  page.show();
  page.showView(SupervisorPage::Trends);
  auto* chart = page.findChild<BarChart*>(QStringLiteral("arrivalsChart"));
  BOOST_REQUIRE(chart);
  waitFor([&] { return chart->value().bars.size() == 2; });
  qreal sum = 0;
  for (const qreal value : chart->value().bars[0].values) sum += value;
  BOOST_TEST(sum == 4.0);
  BOOST_TEST(chart->value().categories.contains(QLatin1String("09.30")));
  BOOST_TEST(chart->value().categories.size() == chart->value().bars[0].values.size());
  delete page.tool();
}

BOOST_AUTO_TEST_CASE(days_are_chosen_and_wrong_ones_are_explained) {
  issue(4);
  showNow();
  SupervisorPage page(presenter, prompter);
  page.resize(1246, 680);
  page.show();
  page.showView(SupervisorPage::Trends);
  waitFor([&] { return presenter.state().course.has_value(); });
  BOOST_TEST((presenter.state().range == DayRange{QDate(2026, 11, 23), QDate(2026, 11, 23)}));
  BOOST_TEST(presenter.state().course->total.arrivals == 4);
  presenter.chooseRange(RangeChoice::Month, {});
  waitFor([&] { return presenter.state().course->range.from == QDate(2026, 10, 25); });
  BOOST_TEST((presenter.state().course->range.to == QDate(2026, 11, 23)));
  BOOST_TEST(presenter.state().course->days.size() == 1U);
  auto* chart = page.findChild<BarChart*>(QStringLiteral("arrivalsChart"));
  waitFor([&] { return chart->value().categories == QStringList{QStringLiteral("Sen 23 Nov")}; });
  presenter.chooseRange(RangeChoice::Custom, {QDate(2026, 11, 23), QDate(2026, 11, 20)});
  waitFor([&] { return !presenter.state().rangeFault.isEmpty(); });
  BOOST_TEST(presenter.state().rangeFault.toStdString() == "Tanggal akhir mendahului tanggal awal.");
  BOOST_TEST(page.findChild<QLabel*>(QStringLiteral("rangeFault"))->text().toStdString() ==
             presenter.state().rangeFault.toStdString());
  BOOST_TEST(presenter.state().course->total.arrivals == 4);  // the last good ones stay
  presenter.chooseRange(RangeChoice::Custom, {QDate(2026, 1, 1), QDate(2026, 11, 20)});
  waitFor([&] { return presenter.state().rangeFault.startsWith(QLatin1String("Paling banyak 92 hari")); });
  presenter.chooseRange(RangeChoice::Today, {});
  waitFor([&] { return presenter.state().rangeFault.isEmpty(); });
  delete page.tool();
}

BOOST_AUTO_TEST_CASE(a_table_is_saved_through_the_prompter_and_a_chart_is_copied) {
  issue(3);
  showNow();
  SupervisorPage page(presenter, prompter);
  page.resize(1246, 680);
  page.show();
  page.showView(SupervisorPage::Trends);
  waitFor([&] { return presenter.state().course.has_value(); });
  prompter.choice = QStringLiteral("days");
  prompter.file = folder.filePath(QStringLiteral("tabel"));
  page.findChild<KeyButton*>(QStringLiteral("saveTable"))->click();
  QFile file(folder.filePath(QStringLiteral("tabel.csv")));
  BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
  const QByteArray bytes = file.readAll();
  BOOST_TEST(bytes.startsWith("\xEF\xBB\xBFTanggal;Datang;"));
  BOOST_TEST(bytes.contains("\r\n2026-11-23;3;0;0;0;;;\r\n"));
  prompter.file = folder.filePath(QStringLiteral("no such folder/tabel.csv"));
  page.findChild<KeyButton*>(QStringLiteral("saveTable"))->click();
  BOOST_TEST(prompter.titles.last().toStdString() == "Tabel belum tersimpan");

  auto* chart = page.findChild<BarChart*>(QStringLiteral("arrivalsChart"));
  QGuiApplication::clipboard()->clear();
  QTest::keyClick(chart, Qt::Key_C, Qt::ControlModifier);
  const QImage copied = QGuiApplication::clipboard()->image();
  BOOST_TEST(copied.width() == 2 * chart->width());
  BOOST_TEST(copied.pixelColor(2, 2).alpha() == 255);
  delete page.tool();
}

BOOST_AUTO_TEST_CASE(csv_follows_rfc_4180) {
  const QByteArray bytes = csvTable({{QStringLiteral("a"), QStringLiteral("b,c"), QStringLiteral("d\"e"),
                                      QStringLiteral("f\ng"), QString()},
                                     {QStringLiteral("Selasa é")}});
  BOOST_TEST((bytes == QByteArray("\xEF\xBB\xBF" "a;b,c;\"d\"\"e\";\"f\ng\";\r\nSelasa \xC3\xA9\r\n")));
}

BOOST_AUTO_TEST_CASE(a_choice_of_days_moves_with_today) {
  const QDate today(2026, 3, 1);
  BOOST_TEST((rangeOf(RangeChoice::Today, today) == DayRange{today, today}));
  BOOST_TEST((rangeOf(RangeChoice::Yesterday, today) == DayRange{QDate(2026, 2, 28), QDate(2026, 2, 28)}));
  BOOST_TEST((rangeOf(RangeChoice::Week, today) == DayRange{QDate(2026, 2, 23), today}));
  BOOST_TEST((rangeOf(RangeChoice::Month, today) == DayRange{QDate(2026, 1, 31), today}));
}

BOOST_AUTO_TEST_CASE(an_axis_ends_behind_the_largest_value_in_whole_steps) {
  for (const qreal largest : {0.0, 1.0, 4.4, 6.0, 7.0, 30.0, 52.0, 121.0, 999.0}) {
    for (const int steps : {6, 8}) {
      const BarChart::Scale scale = BarChart::scaleFor(largest, steps);
      BOOST_TEST(scale.end >= largest);
      BOOST_TEST(scale.end % scale.step == 0);
      BOOST_TEST(scale.end / scale.step <= steps);
    }
  }
  BOOST_TEST(BarChart::scaleFor(52, 8).end == 60);
}

BOOST_AUTO_TEST_CASE(durations_are_written_out) {
  BOOST_TEST(durationWords(34 * kMinute + 59'000).toStdString() == "34 mnt");
  BOOST_TEST(durationWords(121 * kMinute).toStdString() == "2 jam 1 mnt");
  BOOST_TEST(durationWords(180 * kMinute).toStdString() == "3 jam");
}

BOOST_AUTO_TEST_SUITE_END()
