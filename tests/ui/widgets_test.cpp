#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QImage>
#include <QItemSelectionModel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include "models/row_list_model.h"
#include "theme/theme.h"
#include "widgets/key_button.h"
#include "widgets/key_cap.h"
#include "widgets/queue_row_delegate.h"
#include "widgets/requirement_list.h"
#include "widgets/row_list.h"
#include "widgets/search_field.h"
#include "widgets/segment_switch.h"
#include "widgets/segment_tabs.h"
#include "widgets/toned_label.h"
#include "widgets/two_line_delegate.h"

namespace {

void showActive(QWidget& widget) {
  widget.show();
  widget.activateWindow();
  BOOST_REQUIRE(QTest::qWaitForWindowActive(&widget));
}

/// The colour just inside the edge, where neither cap nor word is painted.
QColor fillOf(QWidget& widget) { return widget.grab().toImage().pixelColor(3, widget.height() / 2); }

struct TestRow {
  QString key;
  int value = 0;
  bool operator==(const TestRow&) const = default;
  [[nodiscard]] QString accessibleText() const { return key; }
};

}  // namespace
Q_DECLARE_METATYPE(TestRow)

BOOST_AUTO_TEST_SUITE(widgets)

BOOST_AUTO_TEST_CASE(key_button_changes_its_kind_and_keeps_its_place) {
  KeyButton button(QStringLiteral("Panggil berikutnya"), Qt::Key_F2);
  button.setLarge(true);
  const QSize size = button.sizeHint();
  BOOST_TEST(size.height() == 44);
  button.resize(size);
  const Palette& p = Palette::light();
  button.setPossible(KeyButton::Kind::Primary);
  BOOST_TEST((fillOf(button) == p.accent));
  BOOST_TEST(button.isPrimary());
  button.setPossible(KeyButton::Kind::Strong);
  BOOST_TEST((fillOf(button) == p.accentTint));
  button.setPossible(KeyButton::Kind::Normal);
  BOOST_TEST((fillOf(button) == p.surface));
  button.setImpossible(QStringLiteral("Tidak ada yang menunggu"));
  BOOST_TEST((fillOf(button) == p.disabledBg));
  BOOST_TEST(!button.isEnabled());
  BOOST_TEST(button.toolTip().toStdString() == "Tidak ada yang menunggu");
  BOOST_TEST(button.accessibleDescription().toStdString() == "Tidak ada yang menunggu");
  BOOST_TEST((button.sizeHint() == size));
  button.setPossible(KeyButton::Kind::Normal);
  BOOST_TEST(button.isEnabled());
  BOOST_TEST(button.toolTip().isEmpty());
}

BOOST_AUTO_TEST_CASE(key_button_listens_to_its_key_only_while_possible) {
  QWidget window;
  QVBoxLayout column(&window);
  KeyButton button(QStringLiteral("Tahan"), Qt::Key_F6);
  column.addWidget(&button);
  QSignalSpy clicked(&button, &KeyButton::clicked);
  showActive(window);
  QTest::keyClick(&window, Qt::Key_F6);
  BOOST_TEST(clicked.count() == 1);
  button.setText(QStringLiteral("Tahan dulu"));
  QTest::keyClick(&window, Qt::Key_F6);
  BOOST_TEST(clicked.count() == 2);
  BOOST_TEST(button.accessibleName().toStdString() == "Tahan dulu (F6)");
  button.setImpossible(QStringLiteral("Belum dipanggil"));
  QTest::keyClick(&window, Qt::Key_F6);
  BOOST_TEST(clicked.count() == 2);
  button.setPossible(KeyButton::Kind::Normal);
  button.setFocus();
  QTest::keyClick(&button, Qt::Key_Return);
  QTest::keyClick(&button, Qt::Key_Space);
  BOOST_TEST(clicked.count() == 4);
}

BOOST_AUTO_TEST_CASE(focus_is_a_second_ring) {
  QWidget window;
  QVBoxLayout column(&window);
  KeyButton button(QStringLiteral("Tahan"), Qt::Key_F6);
  KeyButton other(QStringLiteral("Alihkan..."), Qt::Key_F9);
  column.addWidget(&button);
  column.addWidget(&other);
  showActive(window);
  other.setFocus();
  const QImage without = button.grab().toImage();
  button.setFocus();
  const QImage with = button.grab().toImage();
  BOOST_TEST((without.pixelColor(40, 2) == Palette::light().surface));
  BOOST_TEST((with.pixelColor(40, 2) == Palette::light().accentText));
  BOOST_TEST((with.pixelColor(40, 3) == Palette::light().accentText));
}

BOOST_AUTO_TEST_CASE(keys_have_indonesian_names) {
  BOOST_TEST(key_cap::words(QKeySequence(Qt::CTRL | Qt::Key_Return)).toStdString() == "Ctrl+Enter");
  BOOST_TEST(key_cap::words(QKeySequence(Qt::Key_Space)).toStdString() == "Spasi");
  BOOST_TEST(key_cap::words(QKeySequence(Qt::Key_F2)).toStdString() == "F2");
  BOOST_TEST(key_cap::width(QStringLiteral("F2")) >= 26);
}

BOOST_AUTO_TEST_CASE(tabs_are_chosen_by_keyboard_and_show_counts) {
  SegmentTabs tabs;
  tabs.addSegment(QStringLiteral("Menunggu"), 39);
  tabs.addSegment(QStringLiteral("Ditahan"), 2);
  tabs.addSegment(QStringLiteral("Ringkasan"));
  QSignalSpy changed(&tabs, &QTabBar::currentChanged);
  showActive(tabs);
  tabs.setFocus();
  QTest::keyClick(&tabs, Qt::Key_Right);
  BOOST_TEST(tabs.currentIndex() == 1);
  QTest::keyClick(&tabs, Qt::Key_Left);
  BOOST_TEST(tabs.currentIndex() == 0);
  BOOST_TEST(changed.count() == 2);
  BOOST_TEST(tabs.tabText(0).toStdString() == "Menunggu 39");
  tabs.setCount(0, 1284);
  BOOST_TEST(tabs.tabText(0).toStdString() == "Menunggu 1.284");
  BOOST_TEST(tabs.tabText(2).toStdString() == "Ringkasan");
  BOOST_TEST(tabs.height() == 40);
}

BOOST_AUTO_TEST_CASE(segments_are_chosen_by_arrows) {
  SegmentSwitch views;
  for (const char* word : {"Sekarang", "Perkembangan", "Laporan"}) views.addSegment(QString::fromUtf8(word));
  QSignalSpy changed(&views, &SegmentSwitch::currentChanged);
  showActive(views);
  auto* first = views.findChild<QAbstractButton*>(QStringLiteral("segment_0"));
  first->setFocus();
  QTest::keyClick(first, Qt::Key_Right);
  BOOST_TEST(views.current() == 1);
  views.setCurrent(2);
  BOOST_TEST(changed.count() == 2);
}

BOOST_AUTO_TEST_CASE(search_field_is_reached_by_key_and_emptied_by_escape) {
  QWidget window;
  QVBoxLayout column(&window);
  QLineEdit other;
  SearchField field;
  field.setKey(QKeySequence(Qt::CTRL | Qt::Key_F));
  column.addWidget(&other);
  column.addWidget(&field);
  showActive(window);
  other.setFocus();
  QTest::keyClick(&other, Qt::Key_F, Qt::ControlModifier);
  BOOST_TEST(field.hasFocus());
  QTest::keyClicks(&field, QStringLiteral("A-012"));
  BOOST_TEST(field.text().toStdString() == "A-012");
  QTest::keyClick(&field, Qt::Key_Escape);
  BOOST_TEST(field.text().isEmpty());
}

BOOST_AUTO_TEST_CASE(row_model_keeps_the_selection_by_key) {
  RowListModel<TestRow> model;
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  QItemSelectionModel selection(&model);
  model.setRows({{QStringLiteral("a"), 1}, {QStringLiteral("b"), 2}, {QStringLiteral("c"), 3}});
  selection.setCurrentIndex(model.index(1), QItemSelectionModel::ClearAndSelect);
  QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
  QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
  model.setRows({{QStringLiteral("x"), 9}, {QStringLiteral("c"), 3}, {QStringLiteral("b"), 5}});
  BOOST_TEST(selection.currentIndex().row() == 2);
  BOOST_TEST(model.rowAt(selection.currentIndex())->key.toStdString() == "b");
  BOOST_TEST(reset.count() == 0);
  BOOST_TEST(changed.count() == 1);
}

BOOST_AUTO_TEST_CASE(row_model_ends_as_it_was_told) {
  const bool holds = rc::check("any rows after any rows", [] {
    const auto rows = [] {
      const auto keys = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 12));
      std::vector<TestRow> result;
      for (const int key : keys) {
        const TestRow row{QString::number(key), *rc::gen::inRange(0, 3)};
        const auto isSame = [&row](const TestRow& other) { return other.key == row.key; };
        if (std::none_of(result.begin(), result.end(), isSame)) result.push_back(row);
      }
      return result;
    };
    RowListModel<TestRow> model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (int step = 0; step < 3; ++step) {
      const std::vector<TestRow> wanted = rows();
      model.setRows(wanted);
      RC_ASSERT(model.rows() == wanted);
    }
  });
  BOOST_TEST(holds);
}

BOOST_AUTO_TEST_CASE(queue_rows_are_spoken_and_groups_are_skipped) {
  RowList list;
  RowListModel<QueueRow> model;
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  QueueRow group;
  group.key = QStringLiteral("g");
  group.service = QStringLiteral("Dipegang loket ini, boleh dipanggil");
  group.isGroup = true;
  QueueRow row;
  row.key = QStringLiteral("1");
  row.number = QStringLiteral("A-013");
  row.service = QStringLiteral("Akta kelahiran");
  row.reason = {QStringLiteral("Hamil"), Icon::Priority, Tone::Priority};
  row.wait = QStringLiteral("18 mnt");
  model.setRows({group, row});
  list.setModel(&model);
  list.setItemDelegate(new QueueRowDelegate(&list));
  list.resize(352, 300);
  showActive(list);
  list.setFocus();
  BOOST_TEST(list.currentIndex().row() == 1);
  BOOST_TEST(model.index(1).data(Qt::AccessibleTextRole).toString().toStdString() ==
             "A-013, Akta kelahiran, Hamil, 18 mnt");
  BOOST_TEST(list.visualRect(model.index(0)).height() == 28);
  BOOST_TEST(list.visualRect(model.index(1)).height() == 36);
  const QImage image = list.grab().toImage();
  BOOST_TEST((image.pixelColor(1, 28 + 18) == Palette::light().accentText));
  BOOST_TEST((image.pixelColor(8, 28 + 3) == Palette::light().accentTint));
}

BOOST_AUTO_TEST_CASE(columns_share_the_width) {
  const ListColumns columns{{{{}, 0}, {{}, 112}, {{}, 116}, {{}, 126}}};
  const QVector<QRect> rects = columns.rects(QRect(0, 0, 662, 56));
  BOOST_TEST(rects[1].x() == 662 - 16 - 126 - 12 - 116 - 12 - 112);
  BOOST_TEST(rects[3].right() + 1 == 662 - 16);
  BOOST_TEST(rects[0].width() == rects[1].x() - 12 - 16);
}

BOOST_AUTO_TEST_CASE(requirements_are_ticked_by_keyboard_and_only_by_the_officer) {
  RequirementList list;
  QSignalSpy toggled(&list, &RequirementList::boxToggled);
  RequirementRow card;
  card.key = QStringLiteral("kk");
  card.name = QStringLiteral("Kartu Keluarga");
  RequirementRow form;
  form.key = QStringLiteral("f201");
  form.name = QStringLiteral("Formulir F-2.01");
  form.hasOriginal = false;
  form.isForm = true;
  list.setRows({card, form});
  showActive(list);
  auto* original = list.findChild<QCheckBox*>(QStringLiteral("original_kk"));
  auto* copy = list.findChild<QCheckBox*>(QStringLiteral("copy_kk"));
  auto* formBox = list.findChild<QCheckBox*>(QStringLiteral("copy_f201"));
  BOOST_REQUIRE((original && copy && formBox));
  BOOST_TEST(!list.findChild<QCheckBox*>(QStringLiteral("original_f201"))->isVisible());
  BOOST_TEST(formBox->accessibleName().toStdString() == "Formulir F-2.01, formulir diserahkan");
  original->setFocus();
  QSignalSpy complete(&list, &RequirementList::completeRequested);
  QSignalSpy missing(&list, &RequirementList::missingRequested);
  QSignalSpy passed(&list, &RequirementList::passedOver);
  QTest::keyClick(original, Qt::Key_Space);
  BOOST_REQUIRE(complete.count() == 1);
  BOOST_TEST(complete[0][0].toString().toStdString() == "kk");
  BOOST_TEST(toggled.isEmpty());
  BOOST_TEST(formBox->hasFocus());
  QTest::keyClick(formBox, Qt::Key_Delete);
  BOOST_REQUIRE(missing.count() == 1);
  BOOST_TEST(missing[0][0].toString().toStdString() == "f201");
  original->setFocus();
  original->click();
  BOOST_REQUIRE(toggled.count() == 1);
  BOOST_TEST(toggled[0][0].toString().toStdString() == "kk");
  BOOST_TEST((toggled[0][1].value<RequirementRow::Box>() == RequirementRow::Box::Original));
  BOOST_TEST(toggled[0][2].toBool());
  QTest::keyClick(original, Qt::Key_Down);
  BOOST_TEST(copy->hasFocus());
  BOOST_TEST(passed.isEmpty());
  QTest::keyClick(copy, Qt::Key_Down);
  BOOST_REQUIRE(passed.count() == 1);
  BOOST_TEST(passed[0][0].toString().toStdString() == "kk");
  BOOST_TEST(formBox->hasFocus());
  BOOST_TEST(list.currentKey().toStdString() == "f201");
  card.isOriginalTicked = true;
  card.isCopyTicked = true;
  BOOST_TEST(card.isComplete());
  list.setRows({card, form});
  BOOST_TEST(toggled.count() == 1);
  BOOST_TEST(copy->isChecked());
  list.setRows({card});
  BOOST_TEST(list.rows().size() == 1);
}

BOOST_AUTO_TEST_CASE(a_checklist_without_room_scrolls_to_the_focus) {
  RequirementList list;
  QVector<RequirementRow> rows(8);
  for (qsizetype i = 0; i < rows.size(); ++i) rows[i].key = QString::number(i);
  list.setRows(rows);
  BOOST_TEST(list.sizeHint().height() == 8 * 40);
  list.resize(420, 120);
  showActive(list);
  const auto widgets = list.findChildren<RequirementRowWidget*>();
  for (const RequirementRowWidget* widget : widgets) BOOST_TEST(widget->height() == 40);
  auto* box = list.findChild<QCheckBox*>(QStringLiteral("original_0"));
  box->setFocus();
  for (int step = 0; step < 14; ++step) QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
  BOOST_TEST(list.currentKey().toStdString() == "7");
  const QWidget* last = list.findChild<QCheckBox*>(QStringLiteral("original_7"));
  BOOST_TEST(list.viewport()->rect().contains(last->mapTo(list.viewport(), last->rect().center())));
}

BOOST_AUTO_TEST_CASE(a_scan_dropped_on_a_row_belongs_to_it) {
  RequirementRowWidget row;
  RequirementRow card;
  card.key = QStringLiteral("kk");
  row.setRow(card);
  row.resize(420, 40);
  QSignalSpy dropped(&row, &RequirementRowWidget::filesDropped);
  QMimeData files;
  files.setUrls(
      {QUrl::fromLocalFile(QStringLiteral("/scan/kk.pdf")), QUrl(QStringLiteral("https://contoh.example/x"))});
  QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&row, &enter);
  BOOST_TEST(enter.isAccepted());
  QDropEvent event(QPointF(10, 10), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&row, &event);
  BOOST_REQUIRE(dropped.count() == 1);
  BOOST_TEST(dropped[0][0].toStringList().join(QLatin1Char('|')).toStdString() == "/scan/kk.pdf");
}

BOOST_AUTO_TEST_CASE(a_long_ticket_number_shrinks_and_never_loses_a_sign) {
  TonedLabel label(TypeSize::Number, QFont::Bold, Tone::Accent);
  label.setShrinks(true);
  label.setText(QStringLiteral("A-K2-007"));
  label.resize(224, 80);
  BOOST_TEST(label.minimumSizeHint().width() <= 224);
  BOOST_TEST(label.sizeHint().width() > 224);
  const QImage image = label.grab().toImage();
  // Ink reaches to the right end but the last column stays free: nothing is cut off.
  int last = 0;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      if (image.pixelColor(x, y) == Palette::light().accentText) last = qMax(last, x);
    }
  }
  BOOST_TEST(last > 200);
  BOOST_TEST(last < 223);
}

BOOST_AUTO_TEST_SUITE_END()
