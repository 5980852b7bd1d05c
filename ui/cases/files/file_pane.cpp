#include "cases/files/file_pane.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPainter>
#include <QShortcut>
#include <QTemporaryDir>

#include "cases/case_words.h"
#include "cases/files/file_view.h"
#include "cases/files/file_words.h"
#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/dropped_files.h"
#include "widgets/key_button.h"
#include "widgets/row_list.h"
#include "widgets/separator.h"
#include "widgets/toned_label.h"

namespace {

constexpr int kListWidth = 216;
constexpr int kFoot = 52;

QString keyOf(const Attachment& attachment) { return attachment.file.sha256 + attachment.requirementId; }

Icon iconOf(const FileStanding& standing) {
  switch (standing.at) {
    case FileStanding::At::Here:
      return Icon::Document;
    case FileStanding::At::Failed:
      return Icon::Warning;
    default:
      return Icon::Hourglass;
  }
}

KeyButton* smallButton(const QString& name, const QString& words, Icon icon) {
  auto* button = new KeyButton(words, QKeySequence());
  button->setObjectName(name);
  button->setIcon(icon);
  button->setPadding(8);
  return button;
}

}  // namespace

/// The line above both halves, in two rows where it must be: the way out stands at its end.
class FilePane::Note : public QWidget {
 public:
  void setNote(const IntakeNote& note) {
    m_value = note;
    setVisible(!note.words.isEmpty());
    setAccessibleName(note.words);
    fit();
    update();
  }

 protected:
  void resizeEvent(QResizeEvent*) override { fit(); }
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const Palette& p = paletteOf(this);
    painter.fillRect(rect(), p.ground(m_value.tone));
    iconsOf(this).paint(painter, QRectF(16, 8, 20, kLine), m_value.icon, 16, p.word(m_value.tone));
    painter.setFont(font());
    painter.setPen(p.word(m_value.tone));
    painter.drawText(rect().adjusted(kText, 8, -16, -8), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
                     m_value.words);
  }

 private:
  static constexpr int kText = 44, kLine = 20;
  static QFont font() { return typeFont(TypeSize::Body, QFont::Medium); }
  void fit() {
    const bool isLong = paint::width(m_value.words, font()) > width() - kText - 16;
    const int wanted = (isLong ? 2 : 1) * kLine + 16;
    if (height() != wanted) setFixedHeight(wanted);
  }

  IntakeNote m_value;
};

FilePane::FilePane(Backend& backend, QWidget* parent) : QWidget(parent), m_backend(backend) {
  setObjectName(QStringLiteral("filePane"));
  setAcceptDrops(true);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->setSpacing(0);
  m_note = new Note;
  m_note->setObjectName(QStringLiteral("fileNote"));
  m_note->hide();
  all->addWidget(m_note);
  auto* row = new QHBoxLayout;
  row->setSpacing(0);
  all->addLayout(row, 1);
  row->addWidget(buildList());
  m_right = buildView();
  row->addWidget(m_right, 1);
  auto* paste = new QShortcut(QKeySequence::Paste, this);
  paste->setContext(Qt::WidgetWithChildrenShortcut);
  connect(paste, &QShortcut::activated, this, &FilePane::paste);
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
    m_asked.clear();
    renderChosen();
  });
  connect(m_list, &QAbstractItemView::activated, this, &FilePane::openOutside);
  renderChosen();
}

FilePane::~FilePane() = default;

QWidget* FilePane::buildList() {
  auto* side = new QWidget;
  side->setFixedWidth(kListWidth);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_list = new RowList;
  m_list->setObjectName(QStringLiteral("fileList"));
  m_list->setAccessibleName(tr("Lampiran permohonan ini"));
  m_list->setEmptyWords(tr("Belum ada lampiran"), tr("Seret atau tempel ke sini."));
  m_model = new RowListModel<TwoLineRow>(m_list);
  m_list->setModel(m_model);
  ListColumns columns{{{{}, 0}}};
  columns.margin = 16;
  m_list->setItemDelegate(new TwoLineDelegate(columns, metric::kRowTwoLines, m_list));
  column->addWidget(m_list, 1);
  column->addWidget(new Separator(Qt::Horizontal));
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(16, 8, 16, 8);
  auto* attach = new KeyButton(tr("Lampirkan"), QKeySequence());
  attach->setObjectName(QStringLiteral("fileAttach"));
  attach->setIcon(Icon::Paperclip);
  attach->setPrintedKey(tr("Ctrl+U"));
  connect(attach, &KeyButton::clicked, this, &FilePane::attachRequested);
  foot->addWidget(attach, 1);
  column->addLayout(foot);
  return side;
}

QWidget* FilePane::buildView() {
  auto* side = new QWidget;
  auto* both = new QHBoxLayout(side);
  both->setContentsMargins(0, 0, 0, 0);
  both->setSpacing(0);
  both->addWidget(new Separator(Qt::Vertical));
  auto* column = new QVBoxLayout;
  column->setSpacing(0);
  both->addLayout(column, 1);
  m_view = new FileView(m_backend);
  column->addWidget(m_view, 1);
  column->addWidget(new Separator(Qt::Horizontal));
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(16, 8, 16, 8);
  foot->setSpacing(4);
  m_earlier = smallButton(QStringLiteral("fileEarlier"), {}, Icon::ChevronLeft);
  m_earlier->setAccessibleName(tr("Halaman sebelumnya"));
  m_earlier->setToolTip(tr("Halaman sebelumnya (Page Up)"));
  m_later = smallButton(QStringLiteral("fileLater"), {}, Icon::ChevronRight);
  m_later->setAccessibleName(tr("Halaman berikutnya"));
  m_later->setToolTip(tr("Halaman berikutnya (Page Down)"));
  m_page = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  m_page->setObjectName(QStringLiteral("filePage"));
  m_open = smallButton(QStringLiteral("fileOpen"), tr("Buka"), Icon::Screen);
  m_open->setToolTip(tr("Membuka salinannya dengan program lain di PC ini"));
  m_detach = smallButton(QStringLiteral("fileDetach"), tr("Lepas"), Icon::Trash);
  foot->addWidget(m_earlier);
  foot->addWidget(m_later);
  foot->addWidget(m_page, 1);
  foot->addWidget(m_open);
  foot->addWidget(m_detach);
  auto* bar = new QWidget;
  bar->setFixedHeight(kFoot);
  bar->setLayout(foot);
  column->addWidget(bar);
  connect(m_earlier, &KeyButton::clicked, this, [this] { m_view->setPage(m_view->page() - 1); });
  connect(m_later, &KeyButton::clicked, this, [this] { m_view->setPage(m_view->page() + 1); });
  connect(m_open, &KeyButton::clicked, this, &FilePane::openOutside);
  connect(m_detach, &KeyButton::clicked, this, [this] {
    if (const AttachmentLine* line = chosen()) Q_EMIT detachRequested(Attachment(line->attachment));
  });
  connect(m_view, &FileView::pageChanged, this, [this](int page, int pages) {
    const bool hasPages = pages > 1;
    m_earlier->setVisible(hasPages);
    m_later->setVisible(hasPages);
    m_earlier->setEnabled(page > 0);
    m_later->setEnabled(page + 1 < pages);
    m_page->setText(hasPages ? tr("%1 dari %2").arg(page + 1).arg(pages) : QString());
  });
  return side;
}

void FilePane::setFiles(const std::vector<AttachmentLine>& files, const Zone& zone, qint64 nowMs) {
  const bool wasEmpty = m_files.empty();
  const bool hasGrown = files.size() > m_files.size();
  m_files = files;
  const QDate today = zone.day(nowMs);
  std::vector<TwoLineRow> rows;
  for (const AttachmentLine& line : m_files) {
    const Attachment& attachment = line.attachment;
    TwoLineCell cell;
    cell.top = attachment.name;
    const FileStanding standing = standingOf(line);
    cell.topIcon = iconOf(standing);
    cell.topTone = line.isHere ? Tone::Plain : Tone::Warn;
    const QString size = words::fileSize(attachment.file.bytes);
    const QString when = words::moment(zone.local(attachment.addedAtMs), today);
    cell.bottom = !line.isHere                     ? words::fileStanding(standing)
                  : standing.isWaiting             ? tr("%1 · belum di hub").arg(size)
                  : line.requirementName.isEmpty() ? tr("%1 · %2").arg(size, when)
                                                   : tr("%1 · %2").arg(line.requirementName, size);
    if (!line.isHere) cell.bottomTone = Tone::Warn;
    rows.push_back({keyOf(attachment), {cell}});
  }
  m_model->setRows(std::move(rows));
  // What was just added is looked at: is it the right page, is it sharp.
  if (!m_files.empty() && (wasEmpty || hasGrown || !m_list->currentIndex().isValid())) {
    int newest = 0;
    for (std::size_t i = 1; i < m_files.size(); ++i)
      if (m_files[i].attachment.addedAtMs > m_files[static_cast<std::size_t>(newest)].attachment.addedAtMs)
        newest = static_cast<int>(i);
    m_list->setCurrentIndex(m_model->index(newest));
  }
  renderChosen();
}

void FilePane::setNote(const IntakeNote& note) {
  m_given = note;
  m_note->setNote(note);
}

void FilePane::setLocked(const QString& reason) {
  m_locked = reason;
  renderChosen();
}

const AttachmentLine* FilePane::chosen() const {
  const TwoLineRow* row = m_model->rowAt(m_list->currentIndex());
  if (!row) return nullptr;
  for (const AttachmentLine& line : m_files)
    if (keyOf(line.attachment) == row->key) return &line;
  return nullptr;
}

void FilePane::renderChosen() {
  const AttachmentLine* line = chosen();
  if (!line) {
    m_view->setFile({}, {});
    m_open->setImpossible(tr("Pilih lampiran dahulu"));
    m_detach->setImpossible(tr("Pilih lampiran dahulu"));
    return;
  }
  m_view->setFile(line->attachment.file, line->attachment.name,
                  line->isHere || m_standings.empty() ? QString() : words::fileAway(standingOf(*line)));
  askForChosen();
  if (line->isHere) {
    m_open->setPossible(KeyButton::Kind::Normal);
  } else {
    m_open->setImpossible(tr("Berkas ini belum ada di PC ini"));
  }
  if (m_locked.isEmpty()) {
    m_detach->setPossible(KeyButton::Kind::Normal);
  } else {
    m_detach->setImpossible(m_locked);
  }
}

FileStanding FilePane::standingOf(const AttachmentLine& line) const {
  const auto found = m_standings.find(line.attachment.file.sha256);
  if (found != m_standings.end() && (found->second.at == FileStanding::At::Here) == line.isHere) return found->second;
  FileStanding standing;
  // A PC without a hall cannot fetch anything; one with a hall is about to say more.
  if (!line.isHere) standing.at = FileStanding::At::Awaited;
  return standing;
}

/// Once for each time that a file is chosen or the pane comes into sight; the courier then goes on by itself.
void FilePane::askForChosen() {
  const AttachmentLine* line = chosen();
  if (!line || line->isHere || !isVisible()) return;
  const QString& sha256 = line->attachment.file.sha256;
  if (m_asked == sha256) return;
  m_asked = sha256;
  Q_EMIT fileWanted(Attachment(line->attachment));
}

void FilePane::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_asked.clear();
  askForChosen();
}

void FilePane::openOutside() {
  const AttachmentLine* line = chosen();
  if (!line || !line->isHere) return;
  if (!m_copies) m_copies = std::make_unique<QTemporaryDir>();
  const Attachment& attachment = line->attachment;
  // The ending says what the content is, so that the system takes the program for it and for nothing else.
  const QString name = QFileInfo(attachment.name).completeBaseName() + fileEnding(attachment.file.kind);
  const QString folder = m_copies->filePath(attachment.file.sha256.left(12));
  const QString path = folder + QLatin1Char('/') + cleanFileName(name);
  m_backend
      .askFiles([sha256 = attachment.file.sha256, folder, path](const BlobStore& blobs) -> Done {
        return blobs.copyTo(sha256, path);
      })
      .then(this, [this, path](const Done& copied) {
        if (!copied) return setNote({words::fileFailure(copied.error()), Icon::Warning, Tone::Late});
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
          setNote({tr("Tidak ada program di PC ini untuk membukanya."), Icon::Warning, Tone::Late});
      });
}

void FilePane::paste() {
  const DroppedFiles found = DroppedFiles::of(QGuiApplication::clipboard()->mimeData());
  if (found.isEmpty()) return setNote({tr("Papan klip tidak berisi berkas atau gambar."), Icon::Warning, Tone::Warn});
  if (!found.paths.isEmpty()) {
    Q_EMIT filesDropped(found.paths);
  } else {
    Q_EMIT picturePasted(found.picture);
  }
}

void FilePane::dragEnterEvent(QDragEnterEvent* event) {
  if (DroppedFiles::of(event->mimeData()).isEmpty()) return;
  event->acceptProposedAction();
  const IntakeNote given = m_given;
  setNote({tr("Lepaskan untuk melampirkan"), Icon::Paperclip, Tone::Accent});
  m_given = given;
}

void FilePane::dragLeaveEvent(QDragLeaveEvent*) { setNote(IntakeNote(m_given)); }

void FilePane::dropEvent(QDropEvent* event) {
  setNote(IntakeNote(m_given));
  event->acceptProposedAction();
  const DroppedFiles found = DroppedFiles::of(event->mimeData());
  if (!found.paths.isEmpty()) {
    Q_EMIT filesDropped(found.paths);
  } else if (!found.picture.isNull()) {
    Q_EMIT picturePasted(found.picture);
  }
}
