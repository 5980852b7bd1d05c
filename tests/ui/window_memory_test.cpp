#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabBar>

#include <boost/test/unit_test.hpp>

#include "cases/cases_page.h"
#include "cases/cases_presenter.h"
#include "papers/papers_page.h"
#include "papers/papers_presenter.h"
#include "session/officer_memory.h"
#include "shell/window_place.h"
#include "supervisor/supervisor_page.h"
#include "ui/desk_fixture.h"
#include "ui/recording_prompter.h"
#include "widgets/column_header.h"
#include "widgets/master_detail.h"
#include "widgets/segment_switch.h"

namespace {

struct MemoryFixture : DeskFixture {
  OfficerMemory memory{session};
  QJsonObject part;     ///< what the window shows
  QJsonObject applied;  ///< what it was told
  int shown = 0;
  QSignalSpy failures{&memory, &OfficerMemory::failed};

  MemoryFixture() {
    memory.add({QStringLiteral("part"), [this] { return part; }, [this](const QJsonObject& kept) { applied = kept; }});
  }
  void signIn(const char* id) {
    const auto cards = ask([](Office& office) { return office.roster().officers(); });
    require(cards);
    for (const OfficerCard& card : *cards)
      if (card.officer.id == QLatin1String(id)) session.signIn(card.officer);
    const int before = shown;
    memory.restore([this] { ++shown; });
    waitFor([&] { return shown == before + 1; });
  }
  QJsonObject kept(const char* id) {
    const auto stored = ask([id = QString::fromLatin1(id)](Office& office) {
      return office.roster().preference(id, OfficerMemory::key());
    });
    require(stored);
    return *stored ? QJsonDocument::fromJson((*stored)->toUtf8()).object().value(QLatin1String("part")).toObject()
                   : QJsonObject();
  }
  static QJsonObject value(int n) { return {{QStringLiteral("n"), n}}; }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(window_memory, MemoryFixture)

BOOST_AUTO_TEST_CASE(each_officer_finds_the_own_view_again) {
  signIn("novita");
  BOOST_TEST(applied.isEmpty());
  part = value(3);
  memory.save();
  session.signOut();
  signIn("rahmat");
  BOOST_TEST(applied.isEmpty());  // and not what Novita left
  part = value(4);
  memory.save();
  session.signOut();
  signIn("novita");
  BOOST_TEST((applied == value(3)));
  BOOST_TEST((kept("rahmat") == value(4)));
  BOOST_TEST(failures.isEmpty());
}

BOOST_AUTO_TEST_CASE(nothing_is_kept_before_it_was_restored_nor_after_leaving) {
  part = value(9);
  memory.save();
  BOOST_TEST(kept("novita").isEmpty());
  signIn("novita");
  session.signOut();
  memory.save();
  BOOST_TEST(kept("novita").isEmpty());
}

BOOST_AUTO_TEST_CASE(a_change_is_kept_within_some_seconds_without_leaving) {
  signIn("novita");
  part = value(5);
  for (int i = 0; i < OfficerMemory::kEverySeconds; ++i) Q_EMIT session.secondPassed(clock.nowMs());
  BOOST_TEST((kept("novita") == value(5)));
}

BOOST_AUTO_TEST_CASE(pages_take_and_give_what_they_keep_and_never_what_was_typed) {
  RecordingPrompter prompter;
  CasesPresenter cases(session);
  CasesPage page(cases, prompter);
  page.resize(1246, 680);
  page.show();
  page.findChild<QTabBar*>(QStringLiteral("casesTabs"))->setCurrentIndex(5);
  page.findChild<QLineEdit*>(QStringLiteral("casesFilter"))->setText(QStringLiteral("Tumbelaka"));
  Q_EMIT page.findChild<ColumnHeader*>(QStringLiteral("casesHeader"))->sortRequested(0, Qt::DescendingOrder);
  const QJsonObject left = page.memory();
  BOOST_TEST(!QJsonDocument(left).toJson().contains("Tumbelaka"));
  page.remember({});
  BOOST_TEST((cases.state().which == CaseFilter::Which::Open));
  BOOST_TEST((cases.state().order == CaseOrder{}));
  BOOST_TEST(cases.state().filter.isEmpty());
  page.remember(left);
  BOOST_TEST((cases.state().which == CaseFilter::Which::All));
  BOOST_TEST((cases.state().order == CaseOrder{CaseOrder::By::Applicant, true}));
  page.remember({{QStringLiteral("tab"), 99}, {QStringLiteral("sort"), -4}, {QStringLiteral("splitter"), 3}});
  BOOST_TEST((cases.state().which == CaseFilter::Which::Open));
  BOOST_TEST((cases.state().order == CaseOrder{}));

  const QJsonObject sizes{{QStringLiteral("splitter"), QJsonArray{560, 670}}};
  page.remember(sizes);
  BOOST_TEST((page.memory().value(QLatin1String("splitter")).toArray() == QJsonArray{560, 670}));

  PapersPresenter papers(session);
  PapersPage ledger(papers, prompter, session.office());
  ledger.remember({{QStringLiteral("tab"), 4}});
  BOOST_TEST((papers.state().which == PapersState::Which::Dismissed));
  BOOST_TEST(ledger.memory().value(QLatin1String("tab")).toInt() == 4);

  SupervisorPresenter hall(session);
  SupervisorPage supervisor(hall, prompter);
  supervisor.remember({{QStringLiteral("view"), 1}, {QStringLiteral("range"), 2}});
  BOOST_TEST(supervisor.tool()->current() == 1);
  BOOST_TEST((hall.state().choice == RangeChoice::Week));
  BOOST_TEST(supervisor.memory().value(QLatin1String("range")).toInt() == 2);
  supervisor.remember({});
  BOOST_TEST(supervisor.tool()->current() == 0);
  BOOST_TEST((hall.state().choice == RangeChoice::Today));
  delete supervisor.tool();
}

BOOST_AUTO_TEST_CASE(a_small_window_shows_list_or_detail) {
  MasterDetail split(new QWidget, new QWidget);
  split.setUsualSizes({600, 400});
  split.resize(1000, 400);
  split.show();
  const auto* splitter = split.findChild<QSplitter*>();
  BOOST_TEST(splitter->widget(0)->isVisible());
  BOOST_TEST(splitter->widget(1)->isVisible());
  split.showDetail();  // both are there anyway
  BOOST_TEST(splitter->widget(0)->isVisible());
  split.setSmall(true);
  BOOST_TEST(splitter->widget(0)->isVisible());
  BOOST_TEST(!splitter->widget(1)->isVisible());
  split.showDetail();
  BOOST_TEST(!splitter->widget(0)->isVisible());
  BOOST_TEST(splitter->widget(1)->isVisible());
  split.activateWindow();
  BOOST_REQUIRE(QTest::qWaitForWindowActive(&split));
  QTest::keyClick(&split, Qt::Key_Left, Qt::AltModifier);
  waitFor([&] { return splitter->widget(0)->isVisible() && !splitter->widget(1)->isVisible(); });
  BOOST_TEST(split.chosenSizes().isEmpty());
}

BOOST_AUTO_TEST_CASE(a_place_comes_back_inside_a_screen) {
  const QRect left(0, 0, 1366, 728);
  const QRect right(1366, 0, 1920, 1040);
  const QMargins frame(4, 30, 4, 4);
  struct Vector {
    QRect wanted;
    QVector<QRect> screens;
    QRect expected;
  };
  const Vector vectors[] = {
      // fits: stays
      {{100, 100, 900, 500}, {left}, {100, 100, 900, 500}},
      // the second screen is gone: back to the first
      {{1500, 200, 1000, 500}, {left}, {362, 200, 1000, 500}},
      // the second screen is there: stays on it
      {{1500, 200, 1000, 500}, {left, right}, {1500, 200, 1000, 500}},
      // larger than the screen: as large as fits with its frame
      {{-50, -50, 3000, 2000}, {left}, {4, 30, 1358, 694}},
      // title bar above the screen: down again
      {{200, -300, 800, 600}, {left}, {200, 30, 800, 600}},
      // below and to the left
      {{-700, 600, 800, 400}, {left}, {4, 324, 800, 400}},
      // no screen known
      {{5, 6, 700, 500}, {}, {5, 6, 700, 500}},
  };
  for (const Vector& vector : vectors)
    BOOST_TEST((WindowPlace::inside(vector.wanted, frame, vector.screens) == vector.expected));
}

BOOST_AUTO_TEST_CASE(a_place_is_kept_as_it_was_and_nonsense_is_none) {
  const WindowPlace place{QRect(10, 20, 1000, 700), true};
  BOOST_TEST((WindowPlace::fromJson(place.toJson()) == place));
  BOOST_TEST(!WindowPlace::fromJson({}).has_value());
  QJsonObject tiny = place.toJson();
  tiny.insert(QStringLiteral("width"), 3);
  BOOST_TEST(!WindowPlace::fromJson(tiny).has_value());
  QJsonObject wrong = place.toJson();
  wrong.insert(QStringLiteral("x"), QStringLiteral("left"));
  BOOST_TEST(!WindowPlace::fromJson(wrong).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
