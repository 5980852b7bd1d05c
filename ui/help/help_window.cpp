#include "help/help_window.h"

#include <QBoxLayout>
#include <QEvent>
#include <QListWidget>
#include <QPrinter>
#include <QShortcut>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>

#include "theme/fonts.h"
#include "theme/theme.h"
#include "widgets/key_button.h"
#include "widgets/search_field.h"

namespace {

constexpr int kListWidth = 264, kTextMargin = 24, kCellPadding = 6;

/// The program's type and colours over what Markdown says; `ink` is black on paper.
void dress(QTextDocument& document, const QColor& ink, const QColor& line) {
  document.setDefaultFont(typeFont(TypeSize::Body));
  QTextCursor all(&document);
  all.select(QTextCursor::Document);
  QTextCharFormat colour;
  colour.setForeground(ink);
  all.mergeCharFormat(colour);
  for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
    QTextCursor cursor(block);
    cursor.select(QTextCursor::BlockUnderCursor);
    QTextBlockFormat format = block.blockFormat();
    const int level = format.headingLevel();
    if (level > 0) {
      QTextCharFormat heading;
      heading.setFont(typeFont(level == 1 ? TypeSize::Large : TypeSize::Title, QFont::DemiBold));
      heading.setForeground(ink);
      // Set, not merged: Markdown's own size of a heading would win over the font.
      cursor.setCharFormat(heading);
      format.setTopMargin(level == 1 ? 0 : 16);
      format.setBottomMargin(8);
    } else {
      format.setTopMargin(0);
      format.setBottomMargin(cursor.currentTable() ? 0 : 8);
      format.setLineHeight(135, QTextBlockFormat::ProportionalHeight);
    }
    QTextCursor(block).setBlockFormat(format);
  }
  const QList<QTextFrame*> frames = document.rootFrame()->childFrames();
  for (QTextFrame* frame : frames) {
    auto* table = qobject_cast<QTextTable*>(frame);
    if (!table) continue;
    QTextTableFormat format = table->format();
    format.setBorder(1);
    format.setBorderBrush(line);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderCollapse(true);
    format.setCellPadding(kCellPadding);
    format.setCellSpacing(0);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints(
        {QTextLength(QTextLength::PercentageLength, 32), QTextLength(QTextLength::PercentageLength, 68)});
    table->setFormat(format);
  }
}

}  // namespace

HelpWindow::HelpWindow(HelpBook book, QWidget* parent) : QWidget(parent, Qt::Window), m_book(std::move(book)) {
  setObjectName(QStringLiteral("helpWindow"));
  setWindowTitle(tr("Bantuan Loket"));
  resize(880, 600);
  setMinimumSize(480, 320);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 16, 16, 16);
  row->setSpacing(16);
  auto* left = new QVBoxLayout;
  left->setSpacing(8);
  m_search = new SearchField;
  m_search->setObjectName(QStringLiteral("helpSearch"));
  m_search->setKey(QKeySequence(Qt::CTRL | Qt::Key_F));
  m_search->setPlaceholderText(tr("Cari di bantuan"));
  m_search->setAccessibleName(tr("Cari di bantuan"));
  m_search->setFixedWidth(kListWidth);
  m_list = new QListWidget;
  m_list->setObjectName(QStringLiteral("helpTopics"));
  m_list->setAccessibleName(tr("Topik bantuan"));
  m_list->setFixedWidth(kListWidth);
  m_list->setWordWrap(true);
  m_print = new KeyButton(tr("Cetak topik ini…"), QKeySequence(Qt::CTRL | Qt::Key_P));
  m_print->setObjectName(QStringLiteral("helpPrint"));
  left->addWidget(m_search);
  left->addWidget(m_list, 1);
  left->addWidget(m_print);
  m_text = new QTextBrowser;
  m_text->setObjectName(QStringLiteral("helpText"));
  m_text->setAccessibleName(tr("Teks bantuan"));
  m_text->setOpenLinks(false);
  m_text->document()->setDocumentMargin(kTextMargin);
  row->addLayout(left);
  row->addWidget(m_text, 1);
  setTabOrder(m_search, m_list);
  setTabOrder(m_list, m_print);
  setTabOrder(m_print, m_text);
  connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::search);
  connect(m_search, &QLineEdit::returnPressed, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
  connect(m_list, &QListWidget::currentRowChanged, this, &HelpWindow::choose);
  connect(m_print, &KeyButton::clicked, this, &HelpWindow::printRequested);
  connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this, [this] {
    if (m_search->text().isEmpty())
      close();
    else
      m_search->clear();
  });
  listTopics();
}

void HelpWindow::listTopics() {
  m_hits.clear();
  const QSignalBlocker quiet(m_list);
  m_list->clear();
  for (const HelpTopic& topic : m_book.topics()) {
    auto* item = new QListWidgetItem(topic.title, m_list);
    item->setSizeHint(QSize(0, 36));
  }
}

void HelpWindow::openAt(const QString& page) {
  m_page = page;
  m_search->clear();
  listTopics();
  m_list->setCurrentRow(static_cast<int>(m_book.topicOfPage(page).value_or(0)));
  QWidget::show();
  raise();
  activateWindow();
  m_list->setFocus(Qt::OtherFocusReason);
}

void HelpWindow::search(const QString& typed) {
  if (typed.trimmed().isEmpty()) {
    listTopics();
    m_list->setCurrentRow(0);
    return;
  }
  m_hits = m_book.find(typed);
  {
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const HelpHit& hit : m_hits) {
      auto* item = new QListWidgetItem(hit.words, m_list);
      item->setSizeHint(QSize(0, 48));
    }
  }
  if (m_hits.empty()) {
    setText(tr("Tidak ditemukan. Coba satu kata saja, misalnya \"pencetak\"."));
    return;
  }
  m_list->setCurrentRow(0);
  choose(0);
}

void HelpWindow::choose(int row) {
  if (row < 0) return;
  const auto at = static_cast<std::size_t>(row);
  if (!m_hits.empty()) {
    if (at >= m_hits.size()) return;
    const HelpHit& hit = m_hits[at];
    return show(hit.topic, m_book.topics()[hit.topic].sections[hit.section].title);
  }
  if (at < m_book.topics().size()) show(at, {});
}

void HelpWindow::show(std::size_t topic, const QString& section) {
  setText(m_book.topics()[topic].markdown(m_page));
  if (section.isEmpty()) return;
  for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
    if (block.blockFormat().headingLevel() == 0 || block.text() != section) continue;
    // From the end upwards, so that the heading stands at the top of what is seen.
    m_text->moveCursor(QTextCursor::End);
    m_text->setTextCursor(QTextCursor(block));
    return;
  }
}

void HelpWindow::setText(const QString& markdown) {
  m_markdown = markdown;
  m_text->document()->setMarkdown(markdown, QTextDocument::MarkdownDialectGitHub);
  const Palette& p = paletteOf(this);
  dress(*m_text->document(), p.text, p.line);
  m_text->moveCursor(QTextCursor::Start);
}

void HelpWindow::printTo(QPrinter& printer) const {
  QTextDocument document;
  document.setMarkdown(m_markdown, QTextDocument::MarkdownDialectGitHub);
  dress(document, Qt::black, Qt::gray);
  document.print(&printer);
}

void HelpWindow::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && m_text && !m_markdown.isEmpty()) setText(m_markdown);
}
