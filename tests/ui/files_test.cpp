#include <QBuffer>
#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QListView>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QtEndian>

#include "cases/cases_page.h"
#include "cases/files/file_pane.h"
#include "cases/files/file_preview.h"
#include "cases/files/file_view.h"
#include "cases/files/file_words.h"
#include "cases/files/scan_folder.h"
#include "cases/intake/files_dialog.h"
#include "cases/intake/intake_panel.h"
#include "support/sample_files.h"
#include "ui/desk_fixture.h"
#include "ui/recording_prompter.h"
#include "widgets/key_button.h"
#include "widgets/requirement_list.h"
#include "widgets/segment_tabs.h"
#include "widgets/toned_label.h"

namespace {

using Phase = IntakeState::Phase;
const QString kKk = QStringLiteral("kartu-keluarga");

std::string str(const QString& text) { return text.toStdString(); }

QByteArray coded(const QImage& image, const char* format) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  BOOST_REQUIRE(image.save(&buffer, format));
  return buffer.data();
}

QImage picture(int width, int height) {
  QImage image(width, height, QImage::Format_RGB32);
  image.fill(Qt::darkCyan);
  return image;
}

/// A JPEG whose camera was held upright: EXIF orientation 6.
QByteArray turnedJpeg(int width, int height) {
  QByteArray exif("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", 32);
  QByteArray segment("\xff\xe1");
  segment += static_cast<char>(0);
  segment += static_cast<char>(exif.size() + 2);
  return coded(picture(width, height), "JPG").insert(2, segment + exif);
}

QByteArray twoPages() {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  {
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    painter.drawText(100, 100, QStringLiteral("satu"));
    writer.newPage();
    painter.drawText(100, 100, QStringLiteral("dua"));
  }
  return buffer.data();
}

struct FilesFixture : DeskFixture {
  RecordingPrompter prompter;

  QString source(const QString& name, const QByteArray& content) {
    return sample::write(folder.filePath(name), content);
  }
  Result<FilePreview> drawn(const QByteArray& content, int page = 0, QSize box = {400, 400}) {
    const QString path = source(QStringLiteral("gambar"), content);
    auto asked = backend.askFiles([=](const BlobStore& blobs) -> Result<FilePreview> {
      const auto stored = blobs.putFile(path);
      if (!stored) return tl::unexpected(stored.error());
      return drawFile(blobs, *stored, page, box);
    });
    asked.waitForFinished();
    return asked.result();
  }
  template <typename Widget>
  static Widget& child(const QWidget& page, const char* name) {
    auto* found = page.findChild<Widget*>(QLatin1String(name));
    BOOST_REQUIRE_MESSAGE(found, "no widget named " << name);
    return *found;
  }
};

struct IntakeFilesFixture : FilesFixture {
  IntakePresenter presenter{session};
  const IntakeState& state() const { return presenter.state(); }
  void begin() {
    presenter.begin(QStringLiteral("akta-kelahiran"), QStringLiteral("t1"), QStringLiteral("A-012"));
    waitFor([&] { return state().phase == Phase::Form; });
  }
  const RequirementRow& row(const QString& key = kKk) const {
    for (const RequirementRow& row : state().rows)
      if (row.key == key) return row;
    throw std::out_of_range(key.toStdString());
  }
  void fillForm() {
    presenter.edit(QStringLiteral("nik"), QStringLiteral("7172065402940001"));
    presenter.edit(QStringLiteral("name"), QStringLiteral("Meiske Yohana"));
    presenter.edit(QStringLiteral("nama-anak"), QStringLiteral("Gabriella Immanuela"));
    presenter.edit(QStringLiteral("tempat-lahir"), QStringLiteral("Bitung"));
    presenter.edit(QStringLiteral("tanggal-lahir"), QStringLiteral("2026-11-17"));
    presenter.edit(QStringLiteral("jenis-kelamin"), QStringLiteral("perempuan"));
    presenter.edit(QStringLiteral("anak-ke"), QStringLiteral("2"));
    presenter.edit(QStringLiteral("memakai-sptjm"), QStringLiteral("true"));
    presenter.completeAll();
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(file_preview, FilesFixture)

BOOST_AUTO_TEST_CASE(pictures_are_drawn_small_and_upright) {
  const auto wide = drawn(coded(picture(3000, 2000), "PNG"));
  require(wide);
  BOOST_TEST((wide->image.size() == QSize(400, 266)));
  const auto little = drawn(coded(picture(30, 20), "PNG"));
  require(little);
  BOOST_TEST((little->image.size() == QSize(30, 20)));
  const auto upright = drawn(turnedJpeg(3000, 2000));
  require(upright);
  BOOST_TEST((upright->image.size() == QSize(266, 400)));
}

BOOST_AUTO_TEST_CASE(every_kind_that_may_be_attached_can_be_drawn) {
  for (const char* format : {"PNG", "JPG", "TIFF", "WEBP"}) {
    const auto preview = drawn(coded(picture(300, 200), format));
    BOOST_TEST(preview.has_value(), format);
  }
}

BOOST_AUTO_TEST_CASE(pages_of_a_pdf_are_white_paper) {
  const auto second = drawn(twoPages(), 1);
  require(second);
  BOOST_TEST(second->pages == 2);
  BOOST_TEST(second->image.height() == 400);
  BOOST_TEST((second->image.pixelColor(2, 2) == QColor(Qt::white)));
  BOOST_TEST(!drawn(twoPages(), 2).has_value());
}

BOOST_AUTO_TEST_CASE(a_picture_that_would_fill_the_memory_is_not_opened) {
  QByteArray bomb = coded(picture(10, 10), "PNG");
  qToBigEndian<quint32>(60'000, bomb.data() + 16);
  qToBigEndian<quint32>(60'000, bomb.data() + 20);
  // The sum over the head must fit the sizes, or the reader would stop at it.
  quint32 crc = 0xFFFFFFFF;
  for (int i = 12; i < 29; ++i) {
    crc ^= static_cast<quint8>(bomb[i]);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320U : 0U);
  }
  qToBigEndian<quint32>(~crc, bomb.data() + 29);
  const auto refused = drawn(bomb);
  BOOST_REQUIRE(!refused);
  BOOST_TEST(str(refused.error().detail) == "file.too_many_pixels");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_drawn_says_so) {
  const auto broken = drawn(sample::jpeg());
  BOOST_REQUIRE(!broken);
  BOOST_TEST(str(broken.error().detail) == "file.not_shown");
  BOOST_TEST(!drawn(sample::pdf()).has_value());
  auto asked = backend.askFiles([](const BlobStore& blobs) {
    return drawFile(blobs, {QString(64, QLatin1Char('a')), FileKind::Png, 5}, 0, {10, 10});
  });
  asked.waitForFinished();
  BOOST_TEST(str(words::fileFailure(asked.result().error())) == "Menunggu berkas: isinya belum sampai di PC ini.");
}

BOOST_AUTO_TEST_CASE(a_pdf_with_a_password_says_so) {
  const auto locked = drawn(sample::lockedPdf());
  BOOST_REQUIRE(!locked);
  BOOST_TEST(str(locked.error().detail) == "file.password");
}

BOOST_AUTO_TEST_CASE(every_problem_has_a_sentence_of_its_own) {
  QStringList sentences;
  for (const char* detail :
       {"file.empty", "file.too_large", "file.program", "file.script", "file.archive", "file.office", "file.heic",
        "file.truncated", "file.unknown", "file.too_many", "file.too_many_pixels", "file.password", "file.not_shown"}) {
    const QString words =
        words::fileFailure({ErrorCode::Invalid, QLatin1String(detail), false, QStringLiteral("file"), 0});
    BOOST_TEST(!sentences.contains(words), detail);
    BOOST_TEST(!words.contains(QStringLiteral("kolom")), detail);
    sentences << words;
  }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(intake_files, IntakeFilesFixture)

BOOST_AUTO_TEST_CASE(files_stand_in_their_rows_and_come_with_the_registering) {
  begin();
  presenter.attach(kKk, {source(QStringLiteral("KK-suami.pdf"), twoPages()),
                         source(QStringLiteral("foto.jpg"), coded(picture(40, 40), "PNG"))});
  waitFor([&] { return row().scans == 2; });
  BOOST_TEST(str(row().note) == "");
  BOOST_TEST(!row().isComplete());  // a scan is no paper
  fillForm();
  waitFor([&] { return presenter.step() == IntakeStep::Complete; });
  presenter.registerCase();
  waitFor([&] { return state().phase == Phase::Finished; });
  const auto lines = ask([](Office& office) -> Result<std::vector<AttachmentLine>> {
    const auto kept = office.cases().caseOfTicket(QStringLiteral("t1"));
    if (!kept) return tl::unexpected(kept.error());
    return office.cases().attachments((*kept)->id);
  });
  require(lines);
  BOOST_REQUIRE(lines->size() == 2U);
  for (const AttachmentLine& line : *lines) {
    BOOST_TEST(str(line.attachment.requirementId) == str(kKk));
    if (line.attachment.name == QLatin1String("foto.jpg")) BOOST_TEST((line.attachment.file.kind == FileKind::Png));
  }
}

BOOST_AUTO_TEST_CASE(bad_files_are_told_beside_the_row_and_harm_no_other) {
  begin();
  presenter.attach(kKk, {source(QStringLiteral("kosong.pdf"), {})});
  waitFor([&] { return !row().note.isEmpty(); });
  BOOST_TEST(str(row().note) == "kosong.pdf: Berkas kosong (0 byte). Pindai ulang, lalu lampirkan lagi.");
  BOOST_TEST((row().noteTone == Tone::Late));
  presenter.attach(kKk, {source(QStringLiteral("kk.pdf"), "MZ\x90"), source(QStringLiteral("baik.pdf"), twoPages())});
  waitFor([&] { return row().scans == 1 && !row().note.isEmpty(); });
  BOOST_TEST(row().note.contains(QStringLiteral("Ini program")));
  presenter.attach(kKk, {source(QStringLiteral("lagi.pdf"), twoPages())});
  waitFor([&] { return row().note.contains(QStringLiteral("lagi.pdf")) || row().scans == 2; });
  presenter.attach(QStringLiteral("tidak-ada"), {source(QStringLiteral("x.pdf"), twoPages())});
  presenter.attach(kKk, {folder.filePath(QStringLiteral("hilang.pdf"))});
  waitFor([&] { return row().note.startsWith(QStringLiteral("hilang.pdf: Berkas tidak terbaca")); });
}

BOOST_AUTO_TEST_CASE(a_pdf_with_a_password_is_taken_and_told_beside_its_row) {
  begin();
  const QString path = sample::write(folder.filePath(QStringLiteral("kk.pdf")), sample::lockedPdf());
  presenter.attach(kKk, {path});
  waitFor([&] { return !row().note.isEmpty() && row().noteTone == Tone::Late; });
  BOOST_TEST(str(row().note).starts_with("PDF ini bersandi: kk.pdf terlampir"));
  BOOST_TEST(presenter.filesOf(kKk).size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_same_content_twice_in_a_row_is_told) {
  begin();
  const QByteArray content = twoPages();
  presenter.attach(kKk, {source(QStringLiteral("a.pdf"), content)});
  waitFor([&] { return row().scans == 1; });
  presenter.attach(kKk, {source(QStringLiteral("b.pdf"), content)});
  waitFor([&] { return !row().note.isEmpty(); });
  BOOST_TEST(str(row().note) == "b.pdf: Berkas yang sama sudah terlampir di syarat ini.");
  BOOST_TEST(row().scans == 1);
}

BOOST_AUTO_TEST_CASE(a_draft_keeps_its_files_over_a_power_cut) {
  begin();
  presenter.attach(kKk, {source(QStringLiteral("a.pdf"), twoPages())});
  waitFor([&] { return row().scans == 1 && state().draft.words.startsWith(QStringLiteral("Draf tersimpan")); });
  IntakePresenter after(session);
  after.begin(QStringLiteral("akta-kelahiran"), QStringLiteral("t1"), QStringLiteral("A-012"));
  waitFor([&] { return after.state().phase == Phase::Form; });
  BOOST_REQUIRE(after.filesOf(kKk).size() == 1U);
  after.detach(after.filesOf(kKk).front().attachment);
  BOOST_TEST(after.filesOf(kKk).empty());
}

BOOST_AUTO_TEST_CASE(registering_waits_for_a_file_once_and_then_goes_on_without) {
  begin();
  fillForm();
  waitFor([&] { return presenter.step() == IntakeStep::Complete; });
  presenter.attach(kKk, {source(QStringLiteral("a.pdf"), twoPages())});
  presenter.registerCase();
  BOOST_TEST(state().failure.words.startsWith(QStringLiteral("Lampiran masih disalin")));
  BOOST_TEST(!state().isBusy);
  presenter.registerCase();
  BOOST_TEST(state().isBusy);
  waitFor([&] { return state().phase == Phase::Finished; });
}

BOOST_AUTO_TEST_CASE(the_panel_takes_files_by_key_drag_and_paste_and_shows_them) {
  IntakePanel panel(presenter, prompter);
  panel.resize(878, 429);
  panel.show();
  panel.activateWindow();
  BOOST_REQUIRE(QTest::qWaitForWindowActive(&panel));
  begin();
  auto& list = child<RequirementList>(panel, "requirementList");
  list.focusRow(kKk);
  BOOST_REQUIRE(str(list.currentKey()) == str(kKk));
  prompter.file = source(QStringLiteral("KK.pdf"), twoPages());
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_U, Qt::ControlModifier);
  waitFor([&] { return row().scans == 1; });
  BOOST_TEST(str(prompter.titles.last()).starts_with("Lampirkan ke "));
  QGuiApplication::clipboard()->setImage(picture(50, 60));
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
  waitFor([&] { return row().scans == 2; });
  BOOST_TEST(str(presenter.filesOf(kKk)[1].attachment.name) == "Tempelan 2026-11-23 09.44.00.png");
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(source(QStringLiteral("tetes.png"), coded(picture(70, 60), "PNG")))});
  RequirementRowWidget* widget = nullptr;
  for (RequirementRowWidget* one : list.rowWidgets())
    if (one->row().key == kKk) widget = one;
  BOOST_REQUIRE(widget);
  QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(widget, &enter);
  BOOST_TEST(enter.isAccepted());
  QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(widget, &drop);
  waitFor([&] { return row().scans == 3; });
  // From a field of the form there is no row: it is asked which.
  panel.focusForm();
  prompter.file = source(QStringLiteral("umum.png"), coded(picture(90, 60), "PNG"));
  prompter.choice = QStringLiteral("whole");
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_U, Qt::ControlModifier);
  waitFor([&] { return presenter.filesOf({}).size() == 1U; });
  BOOST_TEST(str(prompter.choices.back().id) == "whole");
  BOOST_TEST(str(prompter.choices[prompter.choices.size() - 2].id) == str(kKk));  // has files, so it stands below

  list.focusRow(kKk);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
  auto* dialog = panel.window()->findChild<FilesDialog*>(QStringLiteral("filesDialog"));
  BOOST_REQUIRE(dialog);
  BOOST_TEST(child<QListView>(*dialog, "fileList").model()->rowCount() == 3);
  auto& view = child<FileView>(*dialog, "fileView");
  waitFor([&] { return view.hasPicture(); });
  QTest::mouseClick(&child<KeyButton>(*dialog, "fileDetach"), Qt::LeftButton);
  BOOST_TEST(row().scans == 2);
  BOOST_TEST(child<QListView>(*dialog, "fileList").model()->rowCount() == 2);
  presenter.clear();  // the ticket ended meanwhile
  BOOST_TEST(!dialog->isVisible());
}

BOOST_AUTO_TEST_CASE(a_panel_may_go_while_a_field_has_the_focus) {
  auto panel = std::make_unique<IntakePanel>(presenter, prompter);
  panel->resize(878, 429);
  panel->show();
  panel->activateWindow();
  BOOST_REQUIRE(QTest::qWaitForWindowActive(panel.get()));
  begin();
  panel->focusForm();
  QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("7172"));
  panel.reset();
  BOOST_TEST(str(state().intake.nik) == "7172");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(scan_folder, IntakeFilesFixture)

BOOST_AUTO_TEST_CASE(only_what_is_new_and_whole_is_offered_and_nothing_is_touched) {
  const QString scans = folder.filePath(QStringLiteral("pindai"));
  BOOST_REQUIRE(QDir().mkpath(scans));
  const auto scan = [&](const char* name, const QByteArray& content) {
    return sample::write(scans + QLatin1Char('/') + QLatin1String(name), content);
  };
  scan("kemarin.pdf", twoPages());
  ScanFolder watched(session);
  QSignalSpy looked(&watched, &ScanFolder::looked);
  const auto look = [&] {
    const auto before = looked.count();
    watched.look();
    waitFor([&] { return looked.count() > before; });
  };
  watched.setFolder(scans);
  waitFor([&] { return looked.count() == 1; });
  look();
  BOOST_TEST(watched.offers().isEmpty());

  const QByteArray whole = twoPages();
  const QString path = scan("scan_0012.pdf", whole.first(whole.size() / 2));
  scan("catatan.txt", "bukan dokumen");
  for (int i = 0; i < 3; ++i) look();
  BOOST_TEST(watched.offers().isEmpty());
  scan("scan_0012.pdf", whole);
  look();
  look();
  waitFor([&] { return !watched.offers().isEmpty(); });
  BOOST_TEST((watched.offers() == QStringList{path}));
  watched.forget(path);
  for (int i = 0; i < 3; ++i) look();
  BOOST_TEST(watched.offers().isEmpty());
  BOOST_TEST(QDir(scans).entryList(QDir::Files).size() == 3);
  // A server that went away and came back.
  QSignalSpy away(&watched, &ScanFolder::awayChanged);
  QDir().rename(scans, scans + QStringLiteral("-pergi"));
  look();
  look();
  BOOST_TEST(watched.isAway());
  QDir().rename(scans + QStringLiteral("-pergi"), scans);
  look();
  look();
  BOOST_TEST(!watched.isAway());
  BOOST_TEST(away.count() == 2);
  BOOST_TEST(watched.offers().isEmpty());
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_away_is_told_in_the_form) {
  const QString scans = folder.filePath(QStringLiteral("pindai"));
  require(ask([scans](Office& office) { return office.roster().setPreference({}, ScanFolder::preferenceKey(), scans); }));
  begin();
  waitFor([&] { return state().fileNotes.contains(QString()); });
  BOOST_TEST(str(state().fileNotes.value(QString()).words) ==
             "Folder pemindai tidak terjangkau. Dicari lagi dengan sendirinya.");
  BOOST_REQUIRE(QDir().mkpath(scans));
  presenter.scans().look();
  waitFor([&] { return !state().fileNotes.contains(QString()); });
}

BOOST_AUTO_TEST_CASE(a_new_scan_goes_into_the_row_by_one_key) {
  const QString scans = folder.filePath(QStringLiteral("pindai"));
  BOOST_REQUIRE(QDir().mkpath(scans));
  require(
      ask([scans](Office& office) { return office.roster().setPreference({}, ScanFolder::preferenceKey(), scans); }));
  IntakePanel panel(presenter, prompter);
  panel.resize(878, 429);
  panel.show();
  panel.activateWindow();
  BOOST_REQUIRE(QTest::qWaitForWindowActive(&panel));
  QSignalSpy looked(&presenter.scans(), &ScanFolder::looked);
  begin();
  waitFor([&] { return looked.count() > 0; });
  sample::write(scans + QStringLiteral("/scan_0012.pdf"), twoPages());
  waitFor([&] {
    presenter.scans().look();
    return !state().newScan.isEmpty();
  });
  BOOST_TEST(str(state().newScan) == "scan_0012.pdf");
  BOOST_TEST(child<QWidget>(panel, "intakeScan").isVisible());
  child<RequirementList>(panel, "requirementList").focusRow(kKk);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_1, Qt::AltModifier);
  waitFor([&] { return row().scans == 1; });
  BOOST_TEST(str(state().newScan) == "");
  BOOST_TEST(!child<QWidget>(panel, "intakeScan").isVisible());
  BOOST_TEST(QFile::exists(scans + QStringLiteral("/scan_0012.pdf")));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(files_of_a_case, FilesFixture)

BOOST_AUTO_TEST_CASE(the_tab_shows_attaches_and_detaches) {
  const Registered registered = registerOne();
  CasesPresenter presenter(session);
  CasesPage page(presenter, prompter);
  page.resize(1246, 640);
  page.show();
  page.activateWindow();
  BOOST_REQUIRE(QTest::qWaitForWindowActive(&page));
  page.openCase(registered.record.id);
  waitFor([&] { return presenter.state().detail.has_value(); });
  const auto files = [&] { return presenter.state().detail ? presenter.state().detail->files.size() : 99U; };
  auto& tabs = child<SegmentTabs>(page, "caseTabs");

  prompter.choice = kKk;
  prompter.file = source(QStringLiteral("KK.pdf"), twoPages());
  QTest::keyClick(&page, Qt::Key_U, Qt::ControlModifier);
  waitFor([&] { return files() == 1U; });
  BOOST_TEST(str(tabs.tabText(tabs.currentIndex())) == "Lampiran 1");
  auto& view = child<FileView>(page, "fileView");
  waitFor([&] { return view.hasPicture(); });
  BOOST_TEST(view.pages() == 2);
  BOOST_TEST(str(child<TonedLabel>(page, "filePage").text()) == "1 dari 2");
  QTest::mouseClick(&child<KeyButton>(page, "fileLater"), Qt::LeftButton);
  waitFor([&] { return child<TonedLabel>(page, "filePage").text() == QLatin1String("2 dari 2"); });
  const auto& timeline = presenter.state().detail->timeline;
  BOOST_TEST(std::ranges::any_of(timeline, [](const CaseEvent& entry) {
    return entry.type == QLatin1String("case.attach") && entry.detail == QLatin1String("KK.pdf");
  }));

  QTest::keyClick(&page, Qt::Key_U, Qt::ControlModifier);  // the same once more
  waitFor([&] { return presenter.state().fileNote.words.contains(QStringLiteral("sudah terlampir")); });
  prompter.file = source(QStringLiteral("program.pdf"), "MZ\x90");
  QTest::keyClick(&page, Qt::Key_U, Qt::ControlModifier);
  waitFor([&] { return presenter.state().fileNote.words.contains(QStringLiteral("Ini program")); });
  BOOST_TEST(files() == 1U);

  prompter.agrees = false;
  QTest::mouseClick(&child<KeyButton>(page, "fileDetach"), Qt::LeftButton);
  BOOST_TEST(files() == 1U);
  prompter.agrees = true;
  QTest::mouseClick(&child<KeyButton>(page, "fileDetach"), Qt::LeftButton);
  waitFor([&] { return files() == 0U; });
  BOOST_TEST(!view.hasPicture());
}

BOOST_AUTO_TEST_SUITE_END()
