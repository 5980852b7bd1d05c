#include "settings/templates/templates_section.h"

#include <QBoxLayout>
#include <QFile>
#include <QFileInfo>
#include <QItemSelectionModel>

#include "dialogs/prompter.h"
#include "papers/paper_preview.h"
#include "papers/print_words.h"
#include "print/papers/reprint.h"
#include "settings/templates/template_editor.h"
#include "settings/templates/templates_presenter.h"
#include "theme/tokens.h"
#include "widgets/key_button.h"
#include "widgets/row_list.h"
#include "widgets/separator.h"

namespace {
constexpr int kListWidth = 268;
}

TemplatesSection::TemplatesSection(SettingsPresenter& presenter, Prompter& prompter, QWidget* parent)
    : SettingsSection(presenter, SettingsPresenter::Part::Papers, tr("Kertas"),
                      tr("susunan dan kalimat kantor ini; kertas yang sudah keluar tidak berubah"), parent),
      m_prompter(prompter) {
  auto* body = new QWidget;
  auto* row = new QHBoxLayout(body);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  m_list = new RowList;
  m_list->setObjectName(QStringLiteral("templateList"));
  m_list->setAccessibleName(tr("Kertas"));
  m_list->setItemDelegate(new TwoLineDelegate({{{QString(), 0}}}, metric::kRowTwoLines, m_list));
  m_list->setModel(&m_model);
  m_list->setFixedWidth(kListWidth);
  row->addWidget(m_list);
  row->addWidget(new Separator(Qt::Vertical));
  m_preview = new PaperPreview;
  row->addWidget(m_preview, 1);
  fillBody(body);
  KeyButton* import = addButton(QStringLiteral("importTemplate"), tr("Impor…"));
  m_export = addButton(QStringLiteral("exportTemplate"), tr("Ekspor…"));
  m_reset = addButton(QStringLiteral("resetTemplate"), tr("Kembalikan bawaan"));
  m_edit = addButton(QStringLiteral("editTemplate"), tr("Ubah…"));
  connect(import, &KeyButton::clicked, this, &TemplatesSection::askImport);
  connect(m_export, &KeyButton::clicked, this, &TemplatesSection::askExport);
  connect(m_reset, &KeyButton::clicked, this, &TemplatesSection::askReset);
  connect(m_edit, &KeyButton::clicked, this, &TemplatesSection::edit);
  connect(m_list, &RowList::activated, this, &TemplatesSection::edit);
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &TemplatesSection::showChosen);
  TemplatesPresenter& templates = presenter.templates();
  connect(&templates, &TemplatesPresenter::changed, this, &TemplatesSection::showPapers);
  connect(&templates, &TemplatesPresenter::saved, this, &TemplatesSection::showSaved);
  connect(&templates, &TemplatesPresenter::refused, this, [this](const QString& words) { showRefused({}, words); });
}

const TemplateStart* TemplatesSection::chosen() const {
  const auto& papers = presenter().templates().papers();
  const int at = m_list->currentIndex().row();
  return at < 0 || at >= static_cast<int>(papers.size()) ? nullptr : &papers[static_cast<std::size_t>(at)];
}

void TemplatesSection::refreshFacts(const SettingsState&) { presenter().templates().refresh(); }

void TemplatesSection::fill(const SettingsState&) {}

void TemplatesSection::showPapers() {
  const int at = std::max(m_list->currentIndex().row(), 0);
  std::vector<TwoLineRow> rows;
  for (const TemplateStart& paper : presenter().templates().papers()) {
    TwoLineCell cell;
    cell.top = words::paperKind(paper.inForce.kind);
    cell.bottom = paper.inForce.isShipped() ? tr("seperti bawaan") : tr("diubah kantor ini");
    rows.push_back({toKey(paper.inForce.kind), {cell}});
  }
  m_model.setRows(std::move(rows));
  m_list->setCurrentIndex(m_model.index(at));
  showChosen();
}

void TemplatesSection::showChosen() {
  const TemplateStart* start = chosen();
  std::optional<Paper> paper;
  if (start) {
    const bool isSheet =
        start->inForce.kind == PaperKind::IntakeReceipt || start->inForce.kind == PaperKind::HandoverReceipt;
    const auto made = start->inForce.applyTo(start->sample).and_then([&](const QJsonObject& frozen) {
      return composeFrozen(frozen, isSheet ? PaperSize::A5 : PaperSize::Roll80);
    });
    if (made) paper = *made;
  }
  m_preview->setPaper(paper);
  const QString reason = tr("Pilih kertas dahulu");
  for (KeyButton* button : {m_export, m_edit})
    start ? button->setPossible(KeyButton::Kind::Normal) : button->setImpossible(reason);
  const bool isChanged = start && !start->inForce.isShipped();
  isChanged ? m_reset->setPossible(KeyButton::Kind::Normal) : m_reset->setImpossible(tr("Sudah seperti bawaan"));
}

void TemplatesSection::edit() {
  const TemplateStart* start = chosen();
  if (!start) return;
  TemplatesPresenter& templates = presenter().templates();
  auto* editor = new TemplateEditor(new TemplateEditing(templates.session(), *start), m_prompter, this);
  connect(editor, &TemplateEditor::saved, this, [this, &templates](const QString& words) {
    showSaved(words);
    templates.refresh();
  });
  editor->open();
}

void TemplatesSection::askImport() {
  m_prompter.askFile(this, tr("Impor susunan kertas"), tr("Susunan kertas (*.json)"), false,
                     [this](const std::optional<QString>& path) {
                       if (!path) return;
                       QFile file(*path);
                       if (!file.open(QIODevice::ReadOnly) || file.size() > PaperTemplate::kLargestFile) {
                         showRefused({}, tr("%1 tidak bisa dibaca sebagai susunan kertas. Pilih berkas yang lain.")
                                             .arg(QFileInfo(*path).fileName()));
                         return;
                       }
                       presenter().templates().take(QFileInfo(*path).fileName(), file.readAll());
                     });
}

void TemplatesSection::askExport() {
  const TemplateStart* start = chosen();
  if (!start) return;
  m_prompter.askFile(this, tr("Simpan susunan kertas"), tr("Susunan kertas (*.json)"), true,
                     [this, kind = start->inForce.kind](const std::optional<QString>& path) {
                       if (!path) return;
                       const bool isNamed = path->endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
                       presenter().templates().writeTo(isNamed ? *path : *path + QLatin1String(".json"), kind);
                     });
}

void TemplatesSection::askReset() {
  const TemplateStart* start = chosen();
  if (!start) return;
  m_prompter.confirm(this, tr("Kembalikan bawaan"),
                     tr("Susunan dan kalimat kantor untuk %1 dibuang. Kertas yang sudah keluar tidak berubah.")
                         .arg(words::paperKind(start->inForce.kind)),
                     tr("Kembalikan"), [this, kind = start->inForce.kind](bool isSure) {
                       if (isSure) presenter().templates().reset(kind);
                     });
}
