#include "settings/printers_section.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>

#include "papers/print_words.h"
#include "theme/tokens.h"
#include "widgets/key_button.h"

namespace {

/// What a runner of print jobs takes for "a PDF file in the folder of this PC".
QString pdfPrinter() { return QStringLiteral("pdf:"); }

constexpr std::array kSizes{PaperSize::Roll80, PaperSize::Roll58, PaperSize::A5, PaperSize::A4};

QString sizeWord(PaperSize size) {
  switch (size) {
    case PaperSize::Roll80:
      return PrintersSection::tr("Gulungan 80 mm");
    case PaperSize::Roll58:
      return PrintersSection::tr("Gulungan 58 mm");
    case PaperSize::A5:
      return QStringLiteral("A5");
    case PaperSize::A4:
      return QStringLiteral("A4");
  }
  return {};
}

}  // namespace

PrintersSection::PrintersSection(SettingsPresenter& presenter, std::function<QStringList()> printers, QWidget* parent)
    : SettingsSection(presenter, SettingsPresenter::Part::Printers, tr("Pencetak dan pemindai"), tr("untuk PC ini saja"), parent),
      m_printers(std::move(printers)) {
  for (const PaperKind kind : kPaperKinds) {
    const QString word = words::paperKind(kind);
    const QString key = toKey(kind);
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metric::kSpace2);
    Row boxes{new QComboBox, new QComboBox};
    boxes.printer->setObjectName(QLatin1String("printer_") + key);
    boxes.printer->setAccessibleName(tr("Pencetak untuk %1").arg(word));
    boxes.printer->addItem(tr("PDF ke folder"), pdfPrinter());
    boxes.size->setObjectName(QLatin1String("size_") + key);
    boxes.size->setAccessibleName(tr("Kertas untuk %1").arg(word));
    for (const PaperSize size : kSizes) boxes.size->addItem(sizeWord(size), toKey(size));
    boxes.size->setFixedWidth(180);
    auto* test = new KeyButton(tr("Uji"), {});
    test->setObjectName(QLatin1String("test_") + key);
    test->setToolTip(tr("Cetak halaman uji di pencetak ini"));
    line->addWidget(boxes.printer, 1);
    line->addWidget(boxes.size);
    line->addWidget(test);
    row->setFixedWidth(600);
    addRow(QLatin1String("outlet_") + key, word, row);
    for (QComboBox* box : {boxes.printer, boxes.size})
      connect(box, &QComboBox::activated, this, &SettingsSection::markDirty);
    connect(test, &KeyButton::clicked, this,
            [this, printer = boxes.printer] { this->presenter().printTestPage(printer->currentData().toString()); });
    m_rows.emplace(kind, boxes);
  }
  m_scanFolder = addLine(QStringLiteral("scan_folder"), tr("Folder pemindai"),
                         tr("Pindaian baru di folder ini ditawarkan saat berkas diterima; isinya tidak diubah."), 600);
  addSaveButton();
}

void PrintersSection::refreshFacts(const SettingsState& state) {
  QStringList direct;
  for (const RawPrinter& printer : state.directPrinters) direct << printer.outlet();
  if (direct != m_direct) {
    for (auto& [kind, row] : m_rows) {
      for (const QString& outlet : std::as_const(m_direct))
        if (const int at = row.printer->findData(outlet); at >= 0 && !direct.contains(outlet)) row.printer->removeItem(at);
      for (const QString& outlet : std::as_const(direct))
        if (row.printer->findData(outlet) < 0)
          row.printer->addItem(tr("%1 (langsung)").arg(words::printer(outlet)), outlet);
    }
    m_direct = direct;
  }
  // Once, and only when the settings are opened: asking the print system may take a moment.
  if (std::exchange(m_isListed, true)) return;
  const QStringList names = m_printers();
  for (auto& [kind, row] : m_rows)
    for (const QString& name : names) row.printer->addItem(name, name);
}

void PrintersSection::fill(const SettingsState& state) {
  m_scanFolder->setText(state.scanFolder);
  for (auto& [kind, row] : m_rows) {
    const auto outlet = state.outlets.find(kind);
    if (outlet == state.outlets.end()) continue;
    QString printer = outlet->second.printer;
    if (printer.isEmpty() || printer.startsWith(pdfPrinter())) printer = pdfPrinter();
    int at = row.printer->findData(printer);
    if (at < 0) {
      // Chosen earlier and not there now: it stays chosen, and says so.
      row.printer->addItem(tr("%1 (tidak terpasang)").arg(words::printer(printer)), printer);
      at = row.printer->count() - 1;
    }
    row.printer->setCurrentIndex(at);
    row.size->setCurrentIndex(row.size->findData(toKey(outlet->second.size)));
  }
}

void PrintersSection::save() {
  std::map<PaperKind, PrintDesk::Outlet> outlets;
  for (const auto& [kind, row] : m_rows)
    outlets.emplace(kind, PrintDesk::Outlet{row.printer->currentData().toString(),
                                            kSizes[static_cast<std::size_t>(std::max(0, row.size->currentIndex()))]});
  presenter().saveOutlets(outlets, m_scanFolder->text().trimmed());
}
