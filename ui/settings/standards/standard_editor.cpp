#include "settings/standards/standard_editor.h"

#include <QBoxLayout>
#include <QPointer>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>
#include <functional>
#include <utility>

#include "dialogs/prompter.h"
#include "domain/asked_fields.h"
#include "domain/person_rows.h"
#include "papers/paper_preview.h"
#include "settings/standards/entry_binding.h"
#include "settings/standards/entry_page.h"
#include "settings/standards/standard_editing.h"
#include "settings/standards/standard_fields.h"
#include "settings/standards/standard_words.h"
#include "settings/standards/tariff_page.h"
#include "theme/theme.h"
#include "widgets/key_button.h"
#include "widgets/segment_tabs.h"
#include "widgets/separator.h"
#include "widgets/toned_label.h"

namespace {

constexpr int kSideWidth = 392, kUsualWidth = 1180, kUsualHeight = 660, kFromWindow = 64;
constexpr int kSheetAfterMs = 200;
constexpr int kMostRows = 100;  ///< the reader's own limit

/// Lines that say nothing are left out.
QStringList linesOf(const QString& text) {
  QStringList lines;
  for (const QString& line : text.split(QLatin1Char('\n')))
    if (!line.trimmed().isEmpty()) lines.append(line.trimmed());
  return lines;
}

/// "Laki-laki" → "laki-laki": a key for a word.
QString keyFor(const QString& word) {
  QString key;
  for (const QChar c : word.toLower()) {
    const bool isKept = (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || c.isDigit();
    if (isKept) {
      key += c;
    } else if (!key.isEmpty() && !key.endsWith(QLatin1Char('-'))) {
      key += QLatin1Char('-');
    }
  }
  while (key.endsWith(QLatin1Char('-'))) key.chop(1);
  return key;
}

// Bindings of plain members.
StandardFields::Get readText(QString ServiceStandard::*part) {
  return [part](const ServiceStandard& standard) { return standard.*part; };
}
StandardFields::Set writeText(QString ServiceStandard::*part) {
  return [part](ServiceStandard& standard, const QString& value) { standard.*part = value; };
}
StandardFields::Get readLines(QStringList ServiceStandard::*part) {
  return [part](const ServiceStandard& standard) { return (standard.*part).join(QLatin1Char('\n')); };
}
StandardFields::Set writeLines(QStringList ServiceStandard::*part) {
  return [part](ServiceStandard& standard, const QString& value) { standard.*part = linesOf(value); };
}
StandardFields::Get readDate(QDate ServiceStandard::*part) {
  return [part](const ServiceStandard& standard) { return (standard.*part).toString(Qt::ISODate); };
}
StandardFields::Set writeDate(QDate ServiceStandard::*part) {
  return [part](ServiceStandard& standard, const QString& value) {
    standard.*part = QDate::fromString(value, Qt::ISODate);
  };
}

/// The condition's field as an option: what can make a requirement due.
Options conditionFields(const ServiceStandard& standard) {
  Options options{{QString(), StandardEditor::tr("selalu wajib")}};
  options.emplace_back(kRepresented, StandardEditor::tr("bila pemohon diwakili kuasa"));
  for (const FormField& field : standard.form)
    if (field.kind == FieldKind::Flag || field.kind == FieldKind::Choice)
      options.emplace_back(field.id, StandardEditor::tr("bila “%1”").arg(field.label));
  return options;
}

/// What a table of persons begins with; other columns come by file.
std::vector<FormField> usualColumns() {
  const auto column = [](const QString& id, const QString& label, FieldKind kind, bool isRequired) {
    FormField made;
    made.id = id;
    made.label = label;
    made.kind = kind;
    made.isRequired = isRequired;
    return made;
  };
  return {column(kPersonNameColumn, StandardEditor::tr("Nama"), FieldKind::Text, true),
          column(QStringLiteral("nik"), StandardEditor::tr("NIK"), FieldKind::Nik, false),
          column(QStringLiteral("hubungan"), StandardEditor::tr("Hubungan"), FieldKind::Text, false),
          column(QStringLiteral("tanggal-lahir"), StandardEditor::tr("Tanggal lahir"), FieldKind::Date, false)};
}

QString choicesText(const std::vector<std::pair<QString, QString>>& choices) {
  QStringList lines;
  for (const auto& [key, word] : choices) lines.append(key + QLatin1String(" = ") + word);
  return lines.join(QLatin1Char('\n'));
}

std::vector<std::pair<QString, QString>> choicesOf(const QString& text) {
  std::vector<std::pair<QString, QString>> choices;
  for (const QString& line : linesOf(text)) {
    const qsizetype sign = line.indexOf(QLatin1Char('='));
    if (sign < 0) {
      choices.emplace_back(keyFor(line), line);
    } else {
      choices.emplace_back(line.left(sign).trimmed(), line.mid(sign + 1).trimmed());
    }
  }
  return choices;
}

}  // namespace

StandardEditor::StandardEditor(StandardEditing* editing, Prompter& prompter, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::WindowTitleHint | Qt::WindowCloseButtonHint | Qt::WindowMaximizeButtonHint),
      m_editing(editing),
      m_prompter(prompter) {
  editing->setParent(this);
  setObjectName(QStringLiteral("standardEditor"));
  setWindowTitle(tr("Versi baru: %1").arg(editing->start().former.name));
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
  title->setText(tr("%1, versi %2").arg(editing->start().former.name).arg(editing->standard().version));
  head->addWidget(title);
  auto* base = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  base->setText(
      tr("menggantikan versi %1, %2").arg(editing->start().former.version).arg(editing->start().former.decree));
  head->addWidget(base, 1);
  column->addLayout(head);
  m_tabs = new SegmentTabs;
  m_tabs->setObjectName(QStringLiteral("parts"));
  m_tabs->setAccessibleName(tr("Bagian standar"));
  column->addWidget(m_tabs);
  column->addWidget(new Separator(Qt::Horizontal));
  auto* body = new QHBoxLayout;
  body->setSpacing(0);
  m_pages = new QStackedWidget;
  body->addWidget(m_pages, 1);
  body->addWidget(new Separator(Qt::Vertical));
  body->addWidget(buildSide());
  column->addLayout(body, 1);
  column->addWidget(new Separator(Qt::Horizontal));
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(metric::kSpace4, metric::kSpace2, metric::kSpace4, metric::kSpace2);
  foot->setSpacing(metric::kSpace2);
  m_message = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  m_message->setObjectName(QStringLiteral("message"));
  foot->addWidget(m_message, 1);
  m_discard = new KeyButton(tr("Buang draf"), {});
  m_discard->setObjectName(QStringLiteral("discard"));
  foot->addWidget(m_discard);
  auto* close = new KeyButton(tr("Tutup, simpan draf"), QKeySequence(Qt::Key_Escape));
  close->setObjectName(QStringLiteral("close"));
  foot->addWidget(close);
  m_publish = new KeyButton(tr("Terbitkan"), QKeySequence(Qt::CTRL | Qt::Key_Return));
  m_publish->setObjectName(QStringLiteral("publish"));
  m_publish->setLarge(true);
  foot->addWidget(m_publish);
  column->addLayout(foot);

  addPage(tr("Pokok"), buildHead());
  addPage(tr("Persyaratan"), buildRequirements());
  addPage(tr("Formulir"), buildForm());
  addPage(tr("Tarif"), buildTariff());
  addPage(tr("Pelayanan"), buildService());
  addPage(tr("Pengelolaan"), buildOrganisation());

  connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
  auto* next = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Tab), this);
  connect(next, &QShortcut::activated, this,
          [this] { m_tabs->setCurrentIndex((m_tabs->currentIndex() + 1) % m_tabs->count()); });
  connect(close, &KeyButton::clicked, this, &QDialog::reject);
  connect(m_discard, &KeyButton::clicked, this, &StandardEditor::askDiscard);
  connect(m_publish, &KeyButton::clicked, this, [this] {
    for (StandardFields* fields : std::as_const(m_columns)) fields->clearProblem();
    m_editing->publish();
  });
  connect(editing, &StandardEditing::changed, this, [this] {
    m_isTouched = true;
    render(false);
  });
  connect(editing, &StandardEditing::refused, this, &StandardEditor::showProblem);
  connect(editing, &StandardEditing::published, this, [this](const QString& words) {
    Q_EMIT published(words);
    accept();
  });
  connect(editing, &StandardEditing::discarded, this, &QDialog::accept);
  m_sheetSoon.setSingleShot(true);
  m_sheetSoon.setInterval(kSheetAfterMs);
  connect(&m_sheetSoon, &QTimer::timeout, this, &StandardEditor::showSheet);
  render(true);
  showSheet();
  if (QWidget* first = findChild<QWidget*>(QStringLiteral("validFrom"))) first->setFocus();
}

void StandardEditor::addPage(const QString& words, QWidget* page) {
  m_tabs->addSegment(words);
  m_pages->addWidget(page);
}

QWidget* StandardEditor::buildSide() {
  auto* side = new QWidget;
  side->setFixedWidth(kSideWidth);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, metric::kSpace2, 0, 0);
  column->setSpacing(0);
  auto* title = new TonedLabel(TypeSize::Body, QFont::DemiBold, Tone::Plain);
  title->setText(tr("Lembar untuk warga"));
  title->setContentsMargins(metric::kSpace4, 0, metric::kSpace4, 0);
  column->addWidget(title);
  m_preview = new PaperPreview;
  column->addWidget(m_preview, 1);
  return side;
}

StandardFields* StandardEditor::buildHead() {
  auto* fields = new StandardFields(*m_editing);
  m_columns.append(fields);
  fields->addDate(QStringLiteral("validFrom"), tr("Mulai berlaku"), tr("sebelum hari itu versi lama tetap dipakai"),
                  readDate(&ServiceStandard::validFrom), writeDate(&ServiceStandard::validFrom));
  fields->addLine(QStringLiteral("decree"), tr("Nomor SK"), tr("yang menetapkan versi ini"),
                  readText(&ServiceStandard::decree), writeText(&ServiceStandard::decree));
  fields->addLine(QStringLiteral("name"), tr("Nama layanan"), {}, readText(&ServiceStandard::name),
                  writeText(&ServiceStandard::name));
  fields->addChoice(
      QStringLiteral("agencyId"), tr("Instansi"), {},
      [this](const ServiceStandard&) {
        Options options;
        for (const Agency& agency : m_editing->start().agencies) options.emplace_back(agency.id, agency.shortName);
        return options;
      },
      readText(&ServiceStandard::agencyId), writeText(&ServiceStandard::agencyId));
  fields->addChoice(
      QStringLiteral("series"), tr("Antrean"), {},
      [this](const ServiceStandard& standard) {
        Options options;
        for (const Series& series : m_editing->start().series)
          if (series.agencyId == standard.agencyId)
            options.emplace_back(series.key, series.key + QStringLiteral("  ") + series.name);
        return options;
      },
      readText(&ServiceStandard::series), writeText(&ServiceStandard::series));
  fields->addNumber(
      QStringLiteral("counterMinutes"), tr("Lama di loket"), tr("menit, untuk waktu layan dan perkiraan tunggu"),
      [](const ServiceStandard& standard) { return QString::number(standard.counterMinutes); },
      [](ServiceStandard& standard, const QString& value) { standard.counterMinutes = value.toInt(); });
  fields->addText(QStringLiteral("everydayWords"), tr("Sebutan warga"),
                  tr("satu per baris; dipakai pencarian di Informasi"), readLines(&ServiceStandard::everydayWords),
                  writeLines(&ServiceStandard::everydayWords), 3);
  fields->addText(QStringLiteral("source"), tr("Sumber"), tr("dari mana isi standar ini"),
                  readText(&ServiceStandard::source), writeText(&ServiceStandard::source), 2);
  fields->addDate(QStringLiteral("sourceDate"), tr("Tanggal sumber"), {}, readDate(&ServiceStandard::sourceDate),
                  writeDate(&ServiceStandard::sourceDate));
  fields->addLine(QStringLiteral("verifiedBy"), tr("Pemeriksa"), tr("siapa yang mencocokkan isi ini dengan SK"),
                  readText(&ServiceStandard::verifiedBy), writeText(&ServiceStandard::verifiedBy));
  fields->addFlag(
      QStringLiteral("isExample"), tr("Contoh"), tr("ini contoh, bukan ketetapan instansi"),
      [](const ServiceStandard& standard) { return flagText(standard.isExample); },
      [](ServiceStandard& standard, const QString& value) { standard.isExample = value == QLatin1String("true"); });
  return fields;
}

EntryPage* StandardEditor::buildRequirements() {
  auto access = accessTo<RequirementsOf>(
      [](const ServiceStandard&, const Requirement& requirement) {
        TwoLineCell cell;
        cell.top = requirement.name.isEmpty() ? tr("tanpa nama") : requirement.name;
        QStringList facts;
        if (requirement.isOriginalShown) facts.append(tr("asli diperlihatkan"));
        if (requirement.isOriginalKept) facts.append(tr("asli ditarik"));
        if (requirement.isCopyHandedIn) facts.append(tr("fotokopi"));
        if (requirement.isForm) facts.append(tr("formulir"));
        cell.bottom = facts.join(QStringLiteral(", "));
        return cell;
      },
      [](const ServiceStandard& standard) {
        const auto& others = standard.requirements;
        Requirement requirement;
        requirement.id = freshId(QStringLiteral("syarat"), others);
        requirement.isCopyHandedIn = true;
        return requirement;
      });
  auto* page = new EntryPage(*m_editing, QStringLiteral("requirements"), tr("Persyaratan"), std::move(access));
  m_entries.append(page);
  StandardFields& fields = page->fields();
  m_columns.append(&fields);
  const EntryBinding<RequirementsOf> bind{page};
  fields.addLine(QStringLiteral("].name"), tr("Nama"), {}, bind.text(&Requirement::name),
                 bind.setText(&Requirement::name));
  fields.addLine(QStringLiteral("].detail"), tr("Keterangan"), tr("misalnya “dari bidan atau rumah sakit”"),
                 bind.text(&Requirement::detail), bind.setText(&Requirement::detail));
  fields.addFlag(QStringLiteral("].papers"), tr("Yang diminta"), tr("asli diperlihatkan"),
                 bind.flag(&Requirement::isOriginalShown), bind.setFlag(&Requirement::isOriginalShown));
  fields.addFlag(QStringLiteral("].copy"), {}, tr("fotokopi diserahkan"), bind.flag(&Requirement::isCopyHandedIn),
                 bind.setFlag(&Requirement::isCopyHandedIn));
  fields.addFlag(QStringLiteral("].kept"), {}, tr("asli ditarik"), bind.flag(&Requirement::isOriginalKept),
                 bind.setFlag(&Requirement::isOriginalKept));
  fields.addFlag(QStringLiteral("].paperForm"), {}, tr("formulir diisi dan diserahkan"),
                 bind.flag(&Requirement::isForm), bind.setFlag(&Requirement::isForm));
  fields.addLine(QStringLiteral("].alternativeGroup"), tr("Pengganti"),
                 tr("syarat dengan kelompok yang sama saling menggantikan"), bind.text(&Requirement::alternativeGroup),
                 bind.setText(&Requirement::alternativeGroup));
  fields.addChoice(QStringLiteral("].condition.field"), tr("Kapan wajib"), {}, conditionFields,
                   bind.text(&Requirement::condition), [page](ServiceStandard& standard, const QString& value) {
                     Requirement& requirement = standard.requirements[page->at()];
                     requirement.condition = value;
                     const Options answers = answersOf(standard, value);
                     requirement.conditionValue = answers.empty() ? QString() : answers.front().first;
                     if (value.isEmpty()) requirement.conditionText.clear();
                   });
  fields.addChoice(
      QStringLiteral("].condition.value"), tr("Dijawab"), {},
      [page](const ServiceStandard& standard) {
        return answersOf(standard, standard.requirements[page->at()].condition);
      },
      bind.text(&Requirement::conditionValue), bind.setText(&Requirement::conditionValue));
  fields.addLine(QStringLiteral("].condition.text"), tr("Alasan"),
                 tr("tercetak di lembar syarat, misalnya “wajib bila diwakili”"),
                 bind.text(&Requirement::conditionText), bind.setText(&Requirement::conditionText));
  fields.addLine(QStringLiteral("].id"), tr("Kode"), tr("huruf kecil, angka, tanda hubung"),
                 bind.text(&Requirement::id), bind.setText(&Requirement::id), 220);
  return page;
}

EntryPage* StandardEditor::buildForm() {
  auto access = accessTo<FormOf>(
      [](const ServiceStandard&, const FormField& field) {
        TwoLineCell cell;
        cell.top = field.label.isEmpty() ? tr("tanpa nama") : field.label;
        cell.bottom = field.isRequired ? tr("%1, wajib").arg(fieldKindWords(field.kind)) : fieldKindWords(field.kind);
        return cell;
      },
      [](const ServiceStandard& standard) {
        const auto& others = standard.form;
        FormField field;
        field.id = freshId(QStringLiteral("kolom"), others);
        field.row = others.empty() ? 0 : std::min(others.back().row + 1, kMostRows);
        return field;
      });
  auto* page = new EntryPage(*m_editing, QStringLiteral("form"), tr("Kolom formulir"), std::move(access));
  m_entries.append(page);
  StandardFields& fields = page->fields();
  m_columns.append(&fields);
  const EntryBinding<FormOf> bind{page};
  fields.addLine(QStringLiteral("].label"), tr("Nama kolom"), {}, bind.text(&FormField::label),
                 bind.setText(&FormField::label));
  fields.addChoice(
      QStringLiteral("].kind"), tr("Jenis"), tr("menentukan cara isian diperiksa saat diketik"),
      [](const ServiceStandard&) {
        Options options;
        for (int kind = 0; kind <= static_cast<int>(FieldKind::Persons); ++kind)
          options.emplace_back(QString::number(kind), fieldKindWords(static_cast<FieldKind>(kind)));
        return options;
      },
      bind.get(&FormField::kind, [](FieldKind kind) { return QString::number(static_cast<int>(kind)); }),
      [set = bind.set(&FormField::kind, [](const QString& value) { return static_cast<FieldKind>(value.toInt()); }),
       page](ServiceStandard& standard, const QString& value) {
        set(standard, value);
        if (page->at() >= standard.form.size()) return;
        FormField& field = standard.form[page->at()];
        if (field.kind != FieldKind::Persons) {
          field.columns.clear();
        } else if (field.columns.empty()) {
          field.columns = usualColumns();
        }
      });
  fields.addFlag(QStringLiteral("].isRequired"), tr("Wajib"), tr("harus diisi sebelum didaftarkan"),
                 bind.flag(&FormField::isRequired), bind.setFlag(&FormField::isRequired));
  fields.addText(QStringLiteral("].choices"), tr("Pilihan"),
                 tr("hanya untuk jenis Pilihan; satu per baris: kode = kata"),
                 bind.get(&FormField::choices, choicesText), bind.set(&FormField::choices, choicesOf), 4);
  fields.addLine(QStringLiteral("].help"), tr("Bantuan"), tr("sebaris di bawah kolom, untuk petugas"),
                 bind.text(&FormField::help), bind.setText(&FormField::help));
  fields.addChoice(
      QStringLiteral("].condition.field"), tr("Ditanyakan"), tr("kolom yang tidak ditanyakan tidak tampil dan tidak disimpan"),
      [page](const ServiceStandard& standard) {
        Options options{{QString(), tr("selalu")}};
        for (std::size_t i = 0; i < standard.form.size(); ++i) {
          const FormField& field = standard.form[i];
          if (i != page->at() && (field.kind == FieldKind::Flag || field.kind == FieldKind::Choice))
            options.emplace_back(field.id, tr("bila “%1”").arg(field.label));
        }
        return options;
      },
      bind.text(&FormField::condition),
      [page](ServiceStandard& standard, const QString& value) {
        if (page->at() >= standard.form.size()) return;
        FormField& field = standard.form[page->at()];
        field.condition = value;
        const Options answers = value.isEmpty() ? Options() : answersOf(standard, value);
        const auto known = std::ranges::find(answers, field.conditionValue, &Options::value_type::first);
        if (known == answers.end()) field.conditionValue = answers.empty() ? QString() : answers.front().first;
      });
  fields.addChoice(
      QStringLiteral("].condition.value"), tr("Jawaban"), {},
      [page](const ServiceStandard& standard) {
        if (page->at() >= standard.form.size()) return Options();
        return answersOf(standard, standard.form[page->at()].condition);
      },
      bind.text(&FormField::conditionValue), bind.setText(&FormField::conditionValue));
  fields.addNumber(QStringLiteral("].row"), tr("Baris"), tr("kolom pada baris yang sama berdampingan"),
                   bind.get(&FormField::row, [](int row) { return QString::number(row); }),
                   bind.set(&FormField::row, [](const QString& value) { return std::min(value.toInt(), kMostRows); }));
  fields.addLine(QStringLiteral("].id"), tr("Kode"), tr("huruf kecil, angka, tanda hubung"), bind.text(&FormField::id),
                 bind.setText(&FormField::id), 220);
  return page;
}

QWidget* StandardEditor::buildTariff() {
  auto* page = new TariffPage(*m_editing);
  m_entries.append(page->lines());
  m_columns.append(&page->lines()->fields());
  m_columns.append(page->sum());
  return page;
}

StandardFields* StandardEditor::buildService() {
  auto* fields = new StandardFields(*m_editing);
  m_columns.append(fields);
  fields->addText(QStringLiteral("procedure"), tr("2. Prosedur"), tr("satu langkah per baris"),
                  readLines(&ServiceStandard::procedure), writeLines(&ServiceStandard::procedure), 6);
  fields->addNumber(
      QStringLiteral("time.amount"), standardPartWords(StandardPart::Time), tr("dihitung sejak berkas lengkap"),
      [](const ServiceStandard& standard) { return QString::number(standard.time.amount); },
      [](ServiceStandard& standard, const QString& value) { standard.time.amount = value.toInt(); });
  fields->addChoice(
      QStringLiteral("time.unit"), tr("Satuan waktu"), {},
      [](const ServiceStandard&) {
        Options options;
        for (int unit = 0; unit <= static_cast<int>(TimeUnit::WorkingDays); ++unit)
          options.emplace_back(QString::number(unit), timeUnitWords(static_cast<TimeUnit>(unit)));
        return options;
      },
      [](const ServiceStandard& standard) { return QString::number(static_cast<int>(standard.time.unit)); },
      [](ServiceStandard& standard, const QString& value) {
        standard.time.unit = static_cast<TimeUnit>(value.toInt());
      });
  const auto text = [&](const char* key, StandardPart part, QString ServiceStandard::*member) {
    fields->addText(QLatin1String(key), standardPartWords(part), {}, readText(member), writeText(member), 2);
  };
  text("product", StandardPart::Product, &ServiceStandard::product);
  text("complaints", StandardPart::Complaints, &ServiceStandard::complaints);
  return fields;
}

StandardFields* StandardEditor::buildOrganisation() {
  auto* fields = new StandardFields(*m_editing);
  m_columns.append(fields);
  fields->addText(QStringLiteral("legalBasis"), standardPartWords(StandardPart::LegalBasis),
                  tr("satu peraturan per baris"), readLines(&ServiceStandard::legalBasis),
                  writeLines(&ServiceStandard::legalBasis), 3);
  const auto text = [&](const char* key, StandardPart part, QString ServiceStandard::*member) {
    fields->addText(QLatin1String(key), standardPartWords(part), {}, readText(member), writeText(member), 2);
  };
  text("facilities", StandardPart::Facilities, &ServiceStandard::facilities);
  text("competence", StandardPart::Competence, &ServiceStandard::competence);
  text("supervision", StandardPart::Supervision, &ServiceStandard::supervision);
  text("staffing", StandardPart::Staffing, &ServiceStandard::staffing);
  text("guarantee", StandardPart::Guarantee, &ServiceStandard::guarantee);
  text("security", StandardPart::Security, &ServiceStandard::security);
  text("evaluation", StandardPart::Evaluation, &ServiceStandard::evaluation);
  return fields;
}

void StandardEditor::render(bool all) {
  for (EntryPage* page : std::as_const(m_entries)) page->load(all);
  for (StandardFields* fields : std::as_const(m_columns)) {
    const bool isOfEntries =
        std::ranges::any_of(m_entries, [&](const EntryPage* page) { return &page->fields() == fields; });
    if (!isOfEntries) fields->load(all);
  }
  m_tabs->setCount(1, static_cast<qint64>(m_editing->standard().requirements.size()));
  m_tabs->setCount(2, static_cast<qint64>(m_editing->standard().form.size()));
  m_tabs->setCount(3, static_cast<qint64>(m_editing->standard().fee.lines.size()));
  if (m_editing->isBusy()) {
    m_publish->setImpossible(tr("Sedang diterbitkan…"));
    return;
  }
  m_publish->setPossible(KeyButton::Kind::Primary);
  m_discard->setPossible(KeyButton::Kind::Normal);
  m_sheetSoon.start();
  const int changes = static_cast<int>(m_editing->changes().size());
  m_message->setTone(Tone::Muted);
  if (m_editing->isKept()) {
    m_message->setIcon(Icon::Check);
    m_message->setText(tr("%n perubahan terhadap versi lama. Draf tersimpan di PC ini.", nullptr, changes));
  } else if (m_isTouched) {
    m_message->setIcon(Icon::Pen);
    m_message->setText(tr("%n perubahan terhadap versi lama.", nullptr, changes));
  } else {
    m_message->setIcon(Icon::Info);
    m_message->setText(tr("Salinan versi lama. Isi tanggal mulai dan nomor SK, lalu ubah yang perlu."));
  }
}

void StandardEditor::showSheet() {
  const auto sheet = m_editing->sheet();
  m_preview->setPaper(sheet ? std::optional(*sheet) : std::nullopt);
}

int StandardEditor::pageOf(const QWidget* part) const {
  for (int i = 0; i < m_pages->count(); ++i)
    if (m_pages->widget(i) == part || m_pages->widget(i)->isAncestorOf(part)) return i;
  return -1;
}

void StandardEditor::showProblem(const QString& field, const QString& words) {
  m_message->setIcon(Icon::Warning);
  m_message->setTone(Tone::Late);
  m_message->setText(words);
  for (EntryPage* page : std::as_const(m_entries)) {
    if (!page->showProblem(field, words)) continue;
    m_tabs->setCurrentIndex(pageOf(page));
    return;
  }
  for (StandardFields* fields : std::as_const(m_columns)) {
    const int at = pageOf(fields);
    if (at < 0 || !fields->showProblem(field, words)) continue;
    m_tabs->setCurrentIndex(at);
    return;
  }
}

void StandardEditor::askDiscard() {
  m_prompter.confirm(this, tr("Buang draf ini?"),
                     tr("Semua yang ditulis untuk versi %1 hilang. Standar yang berlaku tidak berubah.")
                         .arg(m_editing->standard().version),
                     tr("Buang draf"), [editor = QPointer<StandardEditor>(this)](bool isAgreed) {
                       if (editor && isAgreed) editor->m_editing->discard();
                     });
}
