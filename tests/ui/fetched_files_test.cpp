#include <set>

#include "cases/files/file_pane.h"
#include "cases/files/file_view.h"
#include "cases/files/file_words.h"
#include "models/row_list_model.h"
#include "ui/desk_fixture.h"
#include "widgets/key_button.h"
#include "widgets/row_list.h"

namespace {

using At = FileStanding::At;
using Trouble = FileStanding::Trouble;

AttachmentLine lineOf(char letter, bool isHere) {
  AttachmentLine line;
  line.attachment.file = {QString(64, QLatin1Char(letter)), FileKind::Pdf, 4'200'000};
  line.attachment.name = QStringLiteral("%1.pdf").arg(QLatin1Char(letter));
  line.isHere = isHere;
  return line;
}

struct PaneFixture : DeskFixture {
  FilePane pane{backend};
  QStringList wanted;

  PaneFixture() {
    QObject::connect(&pane, &FilePane::fileWanted, &pane,
                     [this](const Attachment& file) { wanted.append(file.file.sha256.left(1)); });
    pane.resize(700, 400);
  }
  void show(const AttachmentLine& line, const FileStanding& standing) {
    pane.setStandings({{line.attachment.file.sha256, standing}});
    pane.setFiles({line}, Zone::wita(), session.nowMs());
  }
  [[nodiscard]] std::string listed() const {
    auto* list = pane.findChild<RowList*>(QStringLiteral("fileList"));
    const auto* model = static_cast<RowListModel<TwoLineRow>*>(list->model());
    return model->rowAt(model->index(0))->cells.front().bottom.toStdString();
  }
  [[nodiscard]] std::string viewed() const {
    return pane.findChild<FileView*>(QStringLiteral("fileView"))->words().toStdString();
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(fetched_files, PaneFixture)

BOOST_AUTO_TEST_CASE(a_file_elsewhere_is_asked_for_once_when_it_is_looked_at_and_again_at_the_next_look) {
  show(lineOf('a', false), {At::Away, Trouble::None, 0, 0, false});
  BOOST_TEST(wanted.isEmpty());  // nobody sees the pane
  pane.show();
  BOOST_TEST((wanted == QStringList{QStringLiteral("a")}));
  show(lineOf('a', false), {At::Fetching, Trouble::None, 1'050'000, 4'200'000, false});
  BOOST_TEST(wanted.size() == 1);
  pane.hide();
  pane.show();
  BOOST_TEST(wanted.size() == 2);
  show(lineOf('a', true), {});
  pane.hide();
  pane.show();
  BOOST_TEST(wanted.size() == 2);
}

BOOST_AUTO_TEST_CASE(the_list_and_the_sheet_say_where_it_is_and_why_it_does_not_come) {
  pane.show();
  const AttachmentLine away = lineOf('a', false);
  show(away, {At::Fetching, Trouble::None, 1'050'000, 4'200'000, false});
  BOOST_TEST(listed().find("25") != std::string::npos);
  BOOST_TEST(viewed().find("25") != std::string::npos);
  show(away, {At::Awaited, Trouble::None, 0, 0, false});
  BOOST_TEST(listed() == "menunggu berkas");
  std::set<std::string> sentences{viewed()};
  for (const Trouble trouble : {Trouble::Unreachable, Trouble::Busy, Trouble::NotAllowed, Trouble::NoKey,
                                Trouble::Damaged, Trouble::Storage, Trouble::TooOld}) {
    show(away, {At::Failed, trouble, 0, 0, false});
    BOOST_TEST(listed() == "belum bisa diambil");
    BOOST_TEST(!viewed().empty());
    sentences.insert(viewed());
  }
  // Each reason has words of its own.
  BOOST_TEST(sentences.size() == 8U);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_here_says_when_the_hub_lacks_it) {
  show(lineOf('a', true), {At::Here, Trouble::None, 0, 0, true});
  BOOST_TEST(listed().find("belum di hub") != std::string::npos);
  show(lineOf('a', true), {});
  BOOST_TEST(listed().find("belum di hub") == std::string::npos);
  BOOST_TEST(listed().find("MB") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
