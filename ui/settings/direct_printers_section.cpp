#include "settings/direct_printers_section.h"

#include <QCheckBox>
#include <QComboBox>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QScopedValueRollback>

#include <algorithm>

#include "papers/print_words.h"
#include "theme/tokens.h"
#include "widgets/key_button.h"
#include "widgets/row_list.h"

namespace {

constexpr int kFieldWidth = 300;

QString pageWords(CodePage page) {
  switch (page) {
    case CodePage::Picture:
      return DirectPrintersSection::tr("Gambar, persis seperti pratinjau");
    case CodePage::Wpc1252:
      return DirectPrintersSection::tr("Huruf pencetak, WPC1252");
    case CodePage::Pc858:
      return DirectPrintersSection::tr("Huruf pencetak, PC858");
    case CodePage::Pc850:
      return DirectPrintersSection::tr("Huruf pencetak, PC850");
    case CodePage::Pc437:
      return DirectPrintersSection::tr("Huruf pencetak, PC437");
  }
  return {};
}

template <typename Value>
Value chosen(const QComboBox* box) {
  return static_cast<Value>(box->currentData().toInt());
}

template <typename Value>
void choose(QComboBox* box, Value value) {
  box->setCurrentIndex(std::max(0, box->findData(static_cast<int>(value))));
}

}  // namespace

DirectPrintersSection::DirectPrintersSection(SettingsPresenter& presenter, QWidget* parent)
    : SettingsSection(presenter, SettingsPresenter::Part::DirectPrinters, tr("Pencetak langsung"),
                      tr("ESC/POS tanpa driver, untuk PC ini saja"), parent) {
  m_list = new RowList;
  m_list->setObjectName(QStringLiteral("directList"));
  m_list->setAccessibleName(tr("Pencetak langsung"));
  m_list->setItemDelegate(new TwoLineDelegate({{{QString(), 0}}}, metric::kRowTwoLines, m_list));
  m_list->setModel(&m_model);
  m_list->setEmptyWords(tr("Belum ada"), tr("Struk lewat jaringan atau USB"));
  addAside(m_list);
  m_nameField = addLine(QStringLiteral("name"), tr("Nama"), tr("dipilih di bagian Pencetak dan terlihat di Cetakan"),
                        kFieldWidth);
  m_nameField->setMaxLength(RawPrinter::kLongestName);
  m_kind = addChoice(QStringLiteral("kind"), tr("Sambungan"));
  m_kind->addItem(tr("Jaringan (port 9100)"), static_cast<int>(RawPrinter::Kind::Network));
  m_kind->addItem(tr("Perangkat di PC ini"), static_cast<int>(RawPrinter::Kind::Device));
  m_address = addLine(QStringLiteral("address"), tr("Alamat"),
                      tr("misalnya 192.168.1.50 · /dev/usb/lp0 · LPT1 di Windows"), kFieldWidth);
  m_size = addChoice(QStringLiteral("size"), tr("Lebar kertas"));
  m_size->addItem(tr("80 mm, 576 titik"), static_cast<int>(PaperSize::Roll80));
  m_size->addItem(tr("58 mm, 384 titik"), static_cast<int>(PaperSize::Roll58));
  m_codePage = addChoice(QStringLiteral("code_page"), tr("Tulisan"),
                         tr("Huruf pencetak lebih cepat; yang tidak dikenalnya tetap digambar."));
  for (const CodePage page : kCodePages) m_codePage->addItem(pageWords(page), static_cast<int>(page));
  m_qr = addChoice(QStringLiteral("qr"), tr("Kode QR"));
  m_qr->addItem(tr("Dikirim sebagai gambar"), static_cast<int>(RawPrinter::Qr::Picture));
  m_qr->addItem(tr("Digambar oleh pencetak"), static_cast<int>(RawPrinter::Qr::Command));
  m_cutter = new QCheckBox(tr("memotong kertas sesudah tiap surat"));
  addRow(QStringLiteral("cutter"), tr("Pisau"), m_cutter);
  m_drawer = new QCheckBox(tr("terbuka saat bukti pembayaran tunai dicetak"));
  addRow(QStringLiteral("drawer"), tr("Laci uang"), m_drawer);
  for (QComboBox* box : {m_kind, m_size, m_codePage, m_qr})
    connect(box, &QComboBox::activated, this, &SettingsSection::markDirty);
  for (QCheckBox* box : {m_cutter, m_drawer}) connect(box, &QCheckBox::clicked, this, &SettingsSection::markDirty);
  connect(m_kind, &QComboBox::currentIndexChanged, this, &DirectPrintersSection::explainAddress);

  m_remove = addButton(QStringLiteral("removePrinter"), tr("Hapus"));
  m_test = addButton(QStringLiteral("testPrinter"), tr("Halaman uji"));
  KeyButton* fresh = addButton(QStringLiteral("newPrinter"), tr("Tambah pencetak"));
  addSaveButton();
  connect(fresh, &KeyButton::clicked, this, &DirectPrintersSection::begin);
  connect(m_remove, &KeyButton::clicked, this, [this] {
    if (!m_name.isEmpty()) this->presenter().removeDirectPrinter(m_name);
  });
  connect(m_test, &KeyButton::clicked, this, [this] {
    if (!m_name.isEmpty()) this->presenter().printTestPage(RawPrinter::prefix() + m_name, part());
  });
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
    if (const TwoLineRow* row = m_model.rowAt(index); row && row->key != m_name) choose(row->key);
  });
  begin();
}

QComboBox* DirectPrintersSection::addChoice(const QString& key, const QString& label, const QString& help) {
  auto* box = new QComboBox;
  box->setFixedWidth(kFieldWidth);
  addRow(key, label, box, help);
  return box;
}

void DirectPrintersSection::explainAddress() {
  const bool isNetwork = chosen<RawPrinter::Kind>(m_kind) == RawPrinter::Kind::Network;
  m_address->setPlaceholderText(isNetwork ? QStringLiteral("192.168.1.50") : QStringLiteral("/dev/usb/lp0"));
}

void DirectPrintersSection::begin() {
  forget();
  m_name.clear();
  m_isNew = true;
  m_list->setCurrentIndex({});
  show(RawPrinter());
  m_nameField->setFocus();
}

void DirectPrintersSection::choose(const QString& name) {
  forget();
  m_isNew = false;
  m_name = name;
  const auto found = std::ranges::find(m_printers, name, &RawPrinter::name);
  show(found == m_printers.end() ? RawPrinter() : *found);
}

void DirectPrintersSection::show(const RawPrinter& printer) {
  m_nameField->setText(printer.name);
  ::choose(m_kind, printer.kind);
  m_address->setText(printer.address);
  ::choose(m_size, printer.size);
  ::choose(m_codePage, printer.codePage);
  ::choose(m_qr, printer.qr);
  m_cutter->setChecked(printer.hasCutter);
  m_drawer->setChecked(printer.hasDrawer);
  explainAddress();
  m_remove->setVisible(!m_name.isEmpty());
  m_test->setVisible(!m_name.isEmpty());
}

void DirectPrintersSection::refreshFacts(const SettingsState& state) {
  m_printers = state.directPrinters;
  std::vector<TwoLineRow> rows;
  for (const RawPrinter& printer : m_printers) {
    TwoLineCell cell;
    cell.top = printer.name;
    cell.bottom = printer.address + QStringLiteral(" · ") + words::paperSize(printer.size);
    cell.isTopStrong = true;
    rows.push_back({printer.name, {cell}});
  }
  // The one that was just saved is the chosen one, under the name it has now.
  const auto isKept = [this](const QString& name) {
    return std::ranges::find(m_printers, name, &RawPrinter::name) != m_printers.end();
  };
  const QString written = m_nameField->text().trimmed();
  if (!isDirty() && (m_isNew || !isKept(m_name)) && isKept(written)) {
    m_name = written;
    m_isNew = false;
  } else if (!isDirty() && !m_isNew && !isKept(m_name)) {
    m_name = m_printers.empty() ? QString() : m_printers.front().name;
  }
  m_model.setRows(std::move(rows));
  if (const QModelIndex at = m_model.indexOf(m_name); at.isValid()) m_list->setCurrentIndex(at);
}

void DirectPrintersSection::fill(const SettingsState&) {
  if (m_isNew && !m_printers.empty() && m_nameField->text().isEmpty() && !m_nameField->hasFocus()) {
    m_isNew = false;
    m_name = m_printers.front().name;
    m_list->setCurrentIndex(m_model.index(0));
  }
  if (m_isNew) return;
  const auto found = std::ranges::find(m_printers, m_name, &RawPrinter::name);
  if (found != m_printers.end()) return show(*found);
  m_isNew = true;
  show(RawPrinter());
}

RawPrinter DirectPrintersSection::typed() const {
  RawPrinter printer;
  printer.name = m_nameField->text().trimmed();
  printer.kind = chosen<RawPrinter::Kind>(m_kind);
  printer.address = m_address->text().trimmed();
  printer.size = chosen<PaperSize>(m_size);
  printer.codePage = chosen<CodePage>(m_codePage);
  printer.qr = chosen<RawPrinter::Qr>(m_qr);
  printer.hasCutter = m_cutter->isChecked();
  printer.hasDrawer = m_drawer->isChecked();
  return printer;
}

void DirectPrintersSection::save() { presenter().saveDirectPrinter(m_name, typed()); }
