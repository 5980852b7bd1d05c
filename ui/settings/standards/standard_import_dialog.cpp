#include "settings/standards/standard_import_dialog.h"

#include <QBoxLayout>
#include <QDate>
#include <QLineEdit>
#include <QScrollArea>

#include "cases/intake/date_field.h"
#include "info/service_sheet.h"
#include "session/time_words.h"
#include "settings/standards/standard_words.h"
#include "settings/standards/standards_presenter.h"
#include "theme/tokens.h"
#include "widgets/toned_label.h"

namespace {

constexpr int kWidth = 720, kMostHeight = 400, kDateWidth = 160;

SheetBlock blockOf(const StandardProposal& proposal) {
  const ServiceStandard& standard = proposal.standard;
  SheetBlock block;
  if (!proposal.former) {
    block.heading = StandardImportDialog::tr("%1, layanan baru, versi %2").arg(standard.name).arg(standard.version);
    SheetLine line;
    line.icon = Icon::Plus;
    line.tone = Tone::Ok;
    line.words = StandardImportDialog::tr("%n persyaratan", nullptr, static_cast<int>(standard.requirements.size()));
    line.detail = standard.decree;
    block.lines.push_back(line);
    return block;
  }
  block.heading = StandardImportDialog::tr("%1, versi %2 menjadi %3")
                      .arg(standard.name)
                      .arg(proposal.former->version)
                      .arg(standard.version);
  for (const StandardChange& change : proposal.changes) {
    SheetLine line;
    line.icon = standardChangeIcon(change.kind);
    line.tone = standardChangeTone(change.kind);
    line.words = standardPartWords(change.part);
    line.detail = standardChangeWords(change);
    block.lines.push_back(line);
  }
  if (block.lines.empty()) {
    SheetLine line;
    line.icon = Icon::Info;
    line.words = StandardImportDialog::tr("Isinya sama dengan versi yang ada.");
    block.lines.push_back(line);
  }
  return block;
}

}  // namespace

StandardImportDialog::StandardImportDialog(const StandardPreview& preview, QWidget* parent)
    : PromptDialog(parent, tr("Yang berubah menurut %1").arg(preview.fileName),
                   tr("Ambil %n standar", nullptr, static_cast<int>(preview.proposals.size()))) {
  setObjectName(QStringLiteral("standardImport"));
  setFixedWidth(kWidth);
  if (preview.file.kind == StandardFile::Kind::Csv) {
    auto* row = new QHBoxLayout;
    row->setSpacing(metric::kSpace3);
    const auto add = [&](const QString& label, QLineEdit* field, const char* name) {
      auto* words = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
      words->setText(label);
      row->addWidget(words);
      field->setObjectName(QLatin1String(name));
      field->setAccessibleName(label);
      row->addWidget(field);
    };
    m_decree = new QLineEdit;
    m_validFrom = new DateField;
    m_validFrom->setFixedWidth(kDateWidth);
    add(tr("Nomor SK"), m_decree, "decree");
    add(tr("Mulai berlaku"), m_validFrom, "validFrom");
    body()->addLayout(row);
    connect(m_decree, &QLineEdit::textChanged, this, &StandardImportDialog::checkFields);
    connect(m_validFrom, &DateField::textChanged, this, &StandardImportDialog::checkFields);
  }
  std::vector<SheetBlock> blocks;
  for (const StandardProposal& proposal : preview.proposals) blocks.push_back(blockOf(proposal));
  auto* sheet = new ServiceSheet;
  sheet->setObjectName(QStringLiteral("changes"));
  sheet->setAccessibleName(tr("Perubahan"));
  sheet->setBlocks(blocks);
  auto* scroll = new QScrollArea;
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->viewport()->setAutoFillBackground(false);
  scroll->setWidget(sheet);
  sheet->setAutoFillBackground(false);
  scroll->setFixedHeight(std::min(sheet->heightForWidth(kWidth - 60) + metric::kSpace2, kMostHeight));
  body()->addWidget(scroll);
  auto* promise = new TonedLabel(TypeSize::Small, QFont::Normal, Tone::Muted);
  promise->setText(tr("Versi lama tetap ada untuk permohonan yang dimulai dengannya."));
  body()->addWidget(promise);
  checkFields();
}

QString StandardImportDialog::decree() const { return m_decree ? m_decree->text().trimmed() : QString(); }

QDate StandardImportDialog::validFrom() const {
  return m_validFrom ? QDate::fromString(m_validFrom->isoValue(), Qt::ISODate) : QDate();
}

void StandardImportDialog::checkFields() {
  const bool isWhole = !m_decree || (!decree().isEmpty() && validFrom().isValid());
  setActionPossible(isWhole, tr("Isi nomor SK dan tanggal mulai berlaku"));
}
