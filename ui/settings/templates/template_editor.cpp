#include "settings/templates/template_editor.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QItemSelectionModel>
#include <QPlainTextEdit>
#include <QShortcut>

#include <algorithm>

#include "dialogs/prompter.h"
#include "papers/paper_preview.h"
#include "papers/print_words.h"
#include "settings/templates/template_words.h"
#include "theme/theme.h"
#include "widgets/key_button.h"
#include "widgets/paragraph_label.h"
#include "widgets/row_list.h"
#include "widgets/segment_switch.h"
#include "widgets/segment_tabs.h"
#include "widgets/separator.h"
#include "widgets/toned_label.h"

namespace {

constexpr int kListWidth = 268, kSideWidth = 420, kUsualWidth = 1180, kUsualHeight = 660, kFromWindow = 64;
constexpr int kWordsHeight = 96;
constexpr int kPreviewAfterMs = 150;

/// A ticket is a slip; it would come out as one on a sheet too.
std::vector<PaperSize> sizesOf(PaperKind kind) {
  if (kind == PaperKind::Ticket) return {PaperSize::Roll80, PaperSize::Roll58};
  return {PaperSize::Roll80, PaperSize::Roll58, PaperSize::A5, PaperSize::A4};
}

}  // namespace

TemplateEditor::TemplateEditor(TemplateEditing* editing, Prompter& prompter, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::WindowTitleHint | Qt::WindowCloseButtonHint | Qt::WindowMaximizeButtonHint),
      m_editing(editing),
      m_prompter(prompter) {
  editing->setParent(this);
  setObjectName(QStringLiteral("templateEditor"));
  setWindowTitle(tr("Ubah kertas: %1").arg(words::paperKind(editing->current().kind)));
  setAccessibleName(windowTitle());
  setAttribute(Qt::WA_DeleteOnClose);
  const QSize room =
      parent ? parent->window()->size() - QSize(kFromWindow, kFromWindow) : QSize(kUsualWidth, kUsualHeight);
  resize(std::max(room.width(), 900), std::max(room.height(), 480));

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(metric::kSpace4, metric::kSpace3, metric::kSpace4, metric::kSpace1);
  head->setSpacing(metric::kSpace3);
  auto* title = new TonedLabel(TypeSize::Large, QFont::DemiBold, Tone::Plain);
  title->setText(words::paperKind(editing->current().kind));
  head->addWidget(title);
  auto* what = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  what->setText(tr("kepala kertas dan tanda tangan tetap di tempatnya"));
  head->addWidget(what, 1);
  column->addLayout(head);
  m_tabs = new SegmentTabs;
  m_tabs->setObjectName(QStringLiteral("templateLists"));
  m_tabs->setAccessibleName(tr("Bagian susunan"));
  for (const QString& words : {tr("Susunan"), tr("Kalimat"), tr("Potongan")}) m_tabs->addSegment(words);
  column->addWidget(m_tabs);
  column->addWidget(new Separator(Qt::Horizontal));
  auto* body = new QHBoxLayout;
  body->setSpacing(0);
  body->addWidget(buildAside());
  body->addWidget(new Separator(Qt::Vertical));
  body->addWidget(buildMiddle(), 1);
  body->addWidget(new Separator(Qt::Vertical));
  body->addWidget(buildSide());
  column->addLayout(body, 1);
  column->addWidget(new Separator(Qt::Horizontal));
  column->addWidget(buildFoot());

  connect(m_tabs, &QTabBar::currentChanged, this, [this] {
    m_key.clear();
    showRows();
  });
  auto* next = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Tab), this);
  connect(next, &QShortcut::activated, this,
          [this] { m_tabs->setCurrentIndex((m_tabs->currentIndex() + 1) % m_tabs->count()); });
  connect(editing, &TemplateEditing::changed, this, [this] {
    m_message->clear();
    showRows();
    m_previewSoon.start();
  });
  connect(editing, &TemplateEditing::refused, this, [this](const QString& words) {
    m_message->setTone(Tone::Late);
    m_message->setText(words);
  });
  connect(editing, &TemplateEditing::saved, this, [this](const QString& words) {
    Q_EMIT saved(words);
    accept();
  });
  m_previewSoon.setSingleShot(true);
  m_previewSoon.setInterval(kPreviewAfterMs);
  connect(&m_previewSoon, &QTimer::timeout, this, &TemplateEditor::showPreview);
  showRows();
  showPreview();
  m_list->setFocus();
}

QWidget* TemplateEditor::buildAside() {
  auto* aside = new QWidget;
  aside->setFixedWidth(kListWidth);
  auto* column = new QVBoxLayout(aside);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_list = new RowList;
  m_list->setObjectName(QStringLiteral("templateRows"));
  m_list->setItemDelegate(new TwoLineDelegate({{{QString(), 0}}}, metric::kRowTwoLines, m_list));
  m_list->setModel(&m_model);
  column->addWidget(m_list, 1);
  column->addWidget(new Separator(Qt::Horizontal));
  auto* buttons = new QHBoxLayout;
  buttons->setContentsMargins(metric::kSpace3, metric::kSpace2, metric::kSpace3, metric::kSpace2);
  buttons->setSpacing(metric::kSpace1);
  const auto addButton = [&](const char* name, const QString& words, Icon icon) {
    auto* button = new KeyButton(words, {});
    button->setObjectName(QLatin1String(name));
    button->setIcon(icon);
    buttons->addWidget(button);
    return button;
  };
  m_add = addButton("templateAdd", tr("Tambah"), Icon::Plus);
  m_remove = addButton("templateRemove", {}, Icon::Trash);
  m_remove->setAccessibleName(tr("Hapus"));
  m_up = addButton("templateUp", {}, Icon::ChevronUp);
  m_up->setAccessibleName(tr("Naikkan"));
  m_down = addButton("templateDown", {}, Icon::ChevronDown);
  m_down->setAccessibleName(tr("Turunkan"));
  buttons->addStretch(1);
  column->addLayout(buttons);
  connect(m_add, &KeyButton::clicked, this, &TemplateEditor::askName);
  connect(m_remove, &KeyButton::clicked, this, &TemplateEditor::remove);
  connect(m_up, &KeyButton::clicked, this, [this] { m_editing->move(m_key, -1); });
  connect(m_down, &KeyButton::clicked, this, [this] { m_editing->move(m_key, 1); });
  for (const auto& [key, button] : {std::pair{Qt::Key_Up, m_up}, std::pair{Qt::Key_Down, m_down}}) {
    auto* shortcut = new QShortcut(QKeySequence(Qt::ALT | key), this);
    connect(shortcut, &QShortcut::activated, button, &KeyButton::click);
  }
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
    if (const TwoLineRow* row = m_model.rowAt(index); row && row->key != m_key) choose(row->key);
  });
  return aside;
}

QWidget* TemplateEditor::buildMiddle() {
  auto* middle = new QWidget;
  auto* column = new QVBoxLayout(middle);
  column->setContentsMargins(metric::kSpace4, metric::kSpace3, metric::kSpace4, metric::kSpace3);
  column->setSpacing(metric::kSpace2);
  m_title = new TonedLabel(TypeSize::Body, QFont::DemiBold, Tone::Plain);
  column->addWidget(m_title);
  m_help = new ParagraphLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  column->addWidget(m_help);
  m_printed = new QCheckBox(tr("Cetak bagian ini"));
  m_printed->setObjectName(QStringLiteral("templatePrinted"));
  column->addWidget(m_printed);
  connect(m_printed, &QCheckBox::clicked, this, [this](bool isOn) { m_editing->setPrinted(m_key, isOn); });

  m_words = new QWidget;
  auto* words = new QVBoxLayout(m_words);
  words->setContentsMargins(0, 0, 0, 0);
  words->setSpacing(metric::kSpace1);
  const auto addWords = [&](const char* name, const QString& label) {
    auto* title = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Plain);
    title->setText(label);
    words->addWidget(title);
    auto* edit = new QPlainTextEdit;
    edit->setObjectName(QLatin1String(name));
    edit->setAccessibleName(label);
    edit->setFixedHeight(kWordsHeight);
    edit->setTabChangesFocus(true);
    words->addWidget(edit);
    words->addSpacing(metric::kSpace2);
    connect(edit, &QPlainTextEdit::textChanged, this, &TemplateEditor::take);
    return edit;
  };
  m_indonesian = addWords("templateIndonesian", tr("Bahasa Indonesia"));
  m_english = addWords("templateEnglish", tr("Bahasa Inggris, bila berbeda"));
  m_names = new ParagraphLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  words->addWidget(m_names);
  column->addWidget(m_words);
  column->addStretch(1);
  return middle;
}

QWidget* TemplateEditor::buildSide() {
  auto* side = new QWidget;
  side->setFixedWidth(kSideWidth);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(metric::kSpace3, metric::kSpace2, metric::kSpace3, 0);
  column->setSpacing(metric::kSpace2);
  m_sizes = new SegmentSwitch;
  m_sizes->setObjectName(QStringLiteral("templateSizes"));
  for (const PaperSize size : sizesOf(m_editing->current().kind)) m_sizes->addSegment(words::paperSize(size));
  column->addWidget(m_sizes);
  m_preview = new PaperPreview;
  column->addWidget(m_preview, 1);
  connect(m_sizes, &SegmentSwitch::currentChanged, this, &TemplateEditor::showPreview);
  return side;
}

QWidget* TemplateEditor::buildFoot() {
  auto* foot = new QWidget;
  auto* row = new QHBoxLayout(foot);
  row->setContentsMargins(metric::kSpace4, metric::kSpace2, metric::kSpace4, metric::kSpace2);
  row->setSpacing(metric::kSpace2);
  m_message = new ParagraphLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  m_message->setObjectName(QStringLiteral("message"));
  row->addWidget(m_message, 1);
  m_reset = new KeyButton(tr("Seperti bawaan"), {});
  m_reset->setObjectName(QStringLiteral("templateReset"));
  row->addWidget(m_reset);
  auto* close = new KeyButton(tr("Batal"), QKeySequence(Qt::Key_Escape));
  close->setObjectName(QStringLiteral("close"));
  row->addWidget(close);
  m_save = new KeyButton(tr("Simpan"), QKeySequence(Qt::CTRL | Qt::Key_Return));
  m_save->setObjectName(QStringLiteral("templateSave"));
  m_save->setLarge(true);
  row->addWidget(m_save);
  connect(m_reset, &KeyButton::clicked, m_editing, &TemplateEditing::reset);
  connect(close, &KeyButton::clicked, this, &TemplateEditor::reject);
  connect(m_save, &KeyButton::clicked, m_editing, &TemplateEditing::save);
  return foot;
}

void TemplateEditor::reject() {
  if (!m_editing->isDirty()) return QDialog::reject();
  m_prompter.confirm(this, tr("Buang perubahan"), tr("Perubahan pada kertas ini belum disimpan."), tr("Buang"),
                     [this](bool isSure) {
                       if (isSure) QDialog::reject();
                     });
}

TemplateEditing::List TemplateEditor::list() const {
  return static_cast<TemplateEditing::List>(m_tabs->currentIndex());
}

void TemplateEditor::showRows() {
  std::vector<TwoLineRow> rows;
  int at = 0;
  for (const TemplateEditing::Row& row : m_editing->rows(list())) {
    TwoLineCell cell;
    cell.top = row.title;
    cell.bottom = row.detail;
    cell.isTopStrong = row.isChanged;
    if (!row.isPrinted) cell.bottomTone = Tone::Warn;
    if (row.key == m_key) at = static_cast<int>(rows.size());
    rows.push_back({row.key, {cell}});
  }
  const QString key = rows.empty() ? QString() : rows[static_cast<std::size_t>(at)].key;
  m_list->setEmptyWords(tr("Belum ada potongan"), tr("Potongan adalah kalimat yang dipakai di beberapa tempat."));
  m_model.setRows(std::move(rows));
  m_key = key;
  m_list->setCurrentIndex(m_model.index(at));
  showChosen();
  m_editing->isDirty() ? m_save->setPossible(KeyButton::Kind::Primary)
                       : m_save->setImpossible(tr("Belum ada yang diubah"));
  m_editing->current().isShipped() ? m_reset->setImpossible(tr("Sudah seperti bawaan"))
                                   : m_reset->setPossible(KeyButton::Kind::Normal);
}

void TemplateEditor::choose(const QString& key) {
  m_key = key;
  showChosen();
}

void TemplateEditor::showChosen() {
  const bool isBlocks = list() == TemplateEditing::List::Blocks;
  const bool isThere = !m_key.isEmpty();
  const bool isNote = isBlocks && TemplateEditing::isNote(m_key);
  const qsizetype at = m_editing->current().blocks.indexOf(m_key);
  const auto enable = [](KeyButton* button, bool isPossible, const QString& reason, const QString& words) {
    isPossible ? button->setPossible(KeyButton::Kind::Normal) : button->setImpossible(reason);
    if (isPossible) button->setToolTip(words);
  };
  m_add->setVisible(list() != TemplateEditing::List::Sentences);
  m_add->setText(isBlocks ? tr("Catatan") : tr("Potongan"));
  m_up->setVisible(isBlocks);
  m_down->setVisible(isBlocks);
  enable(m_up, at > 0, at < 0 ? tr("Bagian ini tidak dicetak") : tr("Sudah yang pertama"),
         tr("Naikkan (Alt+Panah atas)"));
  enable(m_down, at >= 0 && at + 1 < m_editing->current().blocks.size(),
         at < 0 ? tr("Bagian ini tidak dicetak") : tr("Sudah yang terakhir"), tr("Turunkan (Alt+Panah bawah)"));
  const bool isSentence = list() == TemplateEditing::List::Sentences;
  const bool isOwnSentence = isSentence && m_editing->current().sentences.contains(m_key);
  enable(m_remove, isThere && (isNote || isOwnSentence || list() == TemplateEditing::List::Pieces),
         isSentence ? tr("Kalimat ini sudah seperti bawaan") : tr("Bagian bawaan tidak bisa dihapus"),
         isSentence ? tr("Kembalikan kalimat bawaan") : tr("Hapus"));

  const TwoLineRow* row = m_model.rowAt(m_list->currentIndex());
  m_title->setText(row ? row->cells.front().top : QString());
  m_printed->setVisible(isThere && isBlocks);
  m_printed->setChecked(at >= 0);
  m_printed->setEnabled(isThere && m_editing->isOptional(m_key));
  const bool hasWords = isThere && m_editing->hasWords(list(), m_key);
  QString help;
  if (isThere && isBlocks && !isNote)
    help = m_editing->isOptional(m_key) ? tr("Boleh dipindah dan boleh ditiadakan.")
                                        : tr("Wajib ada di kertas ini; boleh dipindah.");
  if (isSentence) help = tr("Kosong tidak boleh. Baris baru dicetak sebagai baris baru di kalimat kaki.");
  if (list() == TemplateEditing::List::Pieces && isThere)
    help = tr("Tulis %1 di kalimat atau catatan mana pun untuk mencetaknya di sana.")
               .arg(QLatin1Char('{') + m_key + QLatin1Char('}'));
  m_help->setText(help);
  m_help->setVisible(!help.isEmpty());
  m_words->setVisible(hasWords);
  if (!hasWords) return;
  m_isShowing = true;
  const TemplateWords words = m_editing->wordsOf(list(), m_key);
  // What stands there already is not set again: the cursor would jump while somebody types.
  if (m_indonesian->toPlainText() != words.id) m_indonesian->setPlainText(words.id);
  if (m_english->toPlainText() != words.en) m_english->setPlainText(words.en);
  m_names->setText(tr("Nama yang diganti isinya saat dicetak: %1").arg(m_editing->names().join(QStringLiteral("  "))));
  m_isShowing = false;
}

void TemplateEditor::take() {
  if (m_isShowing || m_key.isEmpty()) return;
  m_editing->setWords(list(), m_key, {m_indonesian->toPlainText(), m_english->toPlainText()});
}

void TemplateEditor::askName() {
  const bool isNote = list() == TemplateEditing::List::Blocks;
  m_prompter.askText(
      this, isNote ? tr("Catatan baru") : tr("Potongan baru"), tr("Nama, misalnya “jam buka”"), tr("Tambah"),
      [this, isNote](const std::optional<QString>& name) {
        if (!name) return;
        const auto key = isNote ? m_editing->addNote(*name) : m_editing->addPiece(*name);
        if (!key) {
          m_message->setTone(Tone::Late);
          m_message->setText(tr("Nama “%1” sudah dipakai atau tidak berisi huruf. Pilih nama lain.").arg(*name));
          return;
        }
        m_key = *key;
        showRows();
        m_indonesian->setFocus();
        m_indonesian->selectAll();
      });
}

void TemplateEditor::remove() {
  const QString key = m_key;
  m_editing->remove(list(), key);
}

void TemplateEditor::showPreview() {
  if (const auto wrong = m_editing->problem()) {
    // The last whole one stays to be seen.
    m_message->setTone(Tone::Late);
    m_message->setText(words::templateProblem(*wrong));
    return;
  }
  const auto paper =
      m_editing->preview(sizesOf(m_editing->current().kind).at(static_cast<std::size_t>(m_sizes->current())));
  if (!paper) {
    m_message->setTone(Tone::Late);
    m_message->setText(words::templateProblem(paper.error()));
    return;
  }
  m_preview->setPaper(*paper);
}
