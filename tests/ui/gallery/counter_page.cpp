#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFrame>
#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>

#include "models/row_list_model.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "ui/gallery/pages.h"
#include "widgets/figure_strip.h"
#include "widgets/key_button.h"
#include "widgets/note_strip.h"
#include "widgets/panel.h"
#include "widgets/queue_row_delegate.h"
#include "widgets/queue_summary.h"
#include "widgets/requirement_header.h"
#include "widgets/requirement_list.h"
#include "widgets/row_list.h"
#include "widgets/segment_tabs.h"
#include "widgets/separator.h"
#include "widgets/standard_bar.h"
#include "widgets/ticket_panel_frame.h"
#include "widgets/toned_label.h"
#include "widgets/two_line_delegate.h"

namespace {

enum class Kind { Paper, Form };
enum class Ticked { All, Missing };

RequirementRow row(const QString& key, const QString& name, const QString& detail, Kind kind, Ticked ticked, int scans) {
  RequirementRow row;
  row.key = key;
  row.name = name;
  row.detail = detail;
  row.hasOriginal = kind == Kind::Paper;
  row.isForm = kind == Kind::Form;
  row.isOriginalTicked = row.hasOriginal && ticked == Ticked::All;
  row.isCopyTicked = ticked == Ticked::All;
  row.isMissing = ticked == Ticked::Missing;
  row.scans = scans;
  return row;
}

QString s(const char* words) { return QString::fromUtf8(words); }

QWidget* queuePanel(bool isServing) {
  auto* panel = new Panel;
  auto* summary = new QueueSummary;
  summary->setRows({{s("A"), s("Pencatatan sipil"), s("14"), s("28 mnt"), false},
                    {s("B"), s("KTP-el, KK, dan KIA"), s("21"), s("34 mnt"), true},
                    {s("C"), s("Pindah datang/keluar"), s("4"), s("9 mnt"), false}});
  auto* tabs = new SegmentTabs;
  tabs->addSegment(s("Menunggu"), isServing ? 39 : 27);
  tabs->addSegment(s("Ditahan"), 2);
  tabs->addSegment(s("Terlewat"), 3);
  auto* list = new RowList;
  auto* model = new RowListModel<QueueRow>(list);
  const ChipValue none;
  const auto priority = [](const char* words) { return ChipValue{s(words), Icon::Priority, Tone::Priority}; };
  model->setRows({{s("1"), s("B-024"), s("Perubahan KK"), none, s("Berikutnya"), true, s("34 mnt"), true},
                  {s("2"), s("A-013"), s("Akta kelahiran"), priority("Hamil"), {}, false, s("18 mnt"), false},
                  {s("3"), s("B-025"), s("KTP-el rusak"), none, {}, false, s("32 mnt"), true},
                  {s("4"), s("B-026"), s("KTP-el baru"), none, {}, false, s("29 mnt"), false},
                  {s("5"), s("B-041"), s("KTP-el hilang"), priority("Lansia"), {}, false, s("11 mnt"), false},
                  {s("6"), s("A-009"), s("Akta kematian"), none, {}, false, s("28 mnt"), false},
                  {s("7"), s("B-027"), s("Perubahan KK"), none, {}, false, s("26 mnt"), false},
                  {s("8"),
                   s("C-007"),
                   s("Pindah datang"),
                   {s("Janji 09.50"), Icon::None, Tone::Info},
                   {},
                   false,
                   s("3 mnt"),
                   false},
                  {s("9"), s("A-010"), s("Akta kelahiran"), none, {}, false, s("25 mnt"), false},
                  {s("10"), s("B-028"), s("Aktivasi IKD"), none, {}, false, s("24 mnt"), false},
                  {s("11"), s("B-044"), s("KTP-el baru"), priority("Disabilitas"), {}, false, s("4 mnt"), false},
                  {s("12"), s("A-011"), s("Akta kelahiran"), none, {}, false, s("23 mnt"), false},
                  {s("13"), s("B-029"), s("KTP-el baru"), none, {}, false, s("22 mnt"), false},
                  {s("14"), s("B-030"), s("Perubahan KK karena pindah"), none, {}, false, s("21 mnt"), false}});
  list->setModel(model);
  list->setItemDelegate(new QueueRowDelegate(list));
  list->setCurrentIndex(model->index(0));
  auto* body = panel->bodyLayout();
  body->addWidget(summary);
  auto* tabRow = new QHBoxLayout;
  tabRow->setContentsMargins(4, 4, 0, 0);
  tabRow->addWidget(tabs);
  body->addLayout(tabRow);
  body->addSpacing(4);
  body->addWidget(list, 1);
  auto* rule = new TonedLabel(TypeSize::Small, QFont::Normal, Tone::Muted);
  rule->setText(s("Sasaran tunggu 30 mnt · 1 prioritas tiap 2 biasa"));
  panel->footerLayout()->addWidget(rule, 1);
  return panel;
}

KeyButton* key(const char* words, QKeySequence sequence, bool isLarge) {
  auto* button = new KeyButton(s(words), sequence);
  button->setLarge(isLarge);
  return button;
}

QWidget* ticketPanel(const WindowRoom& room, bool isServing) {
  auto* slip = new TicketPanelFrame;
  auto* column = new QVBoxLayout(slip);
  const int padding = room.ticketPadding();
  column->setContentsMargins(17, padding + 1, 17, padding + 1);
  column->setSpacing(0);
  auto* top = new QHBoxLayout;
  top->setSpacing(24);
  auto* number = new TonedLabel(TypeSize::Number, isServing ? QFont::Bold : QFont::DemiBold, Tone::Accent);
  number->setFaint(!isServing);
  number->setText(isServing ? s("A-012") : s("B-052"));
  number->setShrinks(true);
  number->setFixedSize(224, 80);
  top->addWidget(number);
  auto* grid = new QGridLayout;
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(8);
  grid->setVerticalSpacing(0);
  auto* first = new QHBoxLayout;
  first->setSpacing(12);
  auto* service = new TonedLabel(TypeSize::Large, QFont::DemiBold, Tone::Plain);
  service->setText(isServing ? s("Akta kelahiran") : s("Perubahan KK"));
  auto* state = new Chip;
  state->setValue(isServing ? ChipValue{s("Sedang dilayani"), Icon::Person, Tone::Ok}
                            : ChipValue{s("Berikutnya, belum dipanggil"), Icon::Clock, Tone::Waiting});
  first->addWidget(service);
  first->addWidget(state);
  first->addStretch(1);
  auto* second = new QHBoxLayout;
  second->setSpacing(8);
  auto* reason = new Chip;
  if (isServing)
    reason->setValue({s("Membawa balita"), Icon::Priority, Tone::Priority});
  else
    reason->hide();
  auto* waited = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  waited->setText(isServing ? s("Karcis 09.23 · menunggu 14 mnt") : s("Karcis 11.09 · menunggu 31 mnt"));
  second->addWidget(reason);
  second->addWidget(waited, 1);
  auto* note = new NoteStrip;
  if (isServing)
    note->setNote(
        {s("Dari Informasi (S. Pangkey): “Memakai SPTJM, saksi kedua menyusul.”"), Icon::Transfer, Tone::Info});
  else
    note->setNote({s("A-021 selesai 11.40, layanan 8 mnt 50 dtk"), Icon::Check, Tone::Ok},
                  s("Bisa diurungkan 7 dtk lagi"));
  grid->addLayout(first, 0, 0);
  grid->addLayout(second, 1, 0);
  grid->addWidget(note, 2, 0, 1, 2, Qt::AlignBottom);
  grid->setColumnStretch(0, 1);
  grid->setRowMinimumHeight(0, 28);
  grid->setRowMinimumHeight(1, 24);
  grid->setRowMinimumHeight(2, 28);
  if (isServing) {
    auto* time = new TonedLabel(TypeSize::Figure, QFont::DemiBold, Tone::Plain);
    time->setAlignment(Qt::AlignRight);
    time->setText(s("6 mnt 12 dtk"));
    time->setFixedSize(180, 28);
    auto* bar = new StandardBar;
    bar->setTimes(372000, 900000);
    auto* standard = new TonedLabel(TypeSize::Small, QFont::Normal, Tone::Muted);
    standard->setText(s("standar 15 mnt"));
    auto* barRow = new QHBoxLayout;
    barRow->setSpacing(8);
    barRow->addWidget(bar, 1);
    barRow->addWidget(standard);
    grid->addWidget(time, 0, 1);
    grid->addLayout(barRow, 1, 1);
  }
  top->addLayout(grid, 1);
  column->addLayout(top);
  auto* tear = new QWidget;
  tear->setFixedHeight(TicketPanelFrame::kTearHeight);
  column->addSpacing(room.tearMargin());
  column->addWidget(tear);
  column->addSpacing(room.tearMargin());
  slip->followTear(tear);

  auto* path = new QHBoxLayout;
  path->setSpacing(8);
  auto* call = key("Panggil berikutnya", Qt::Key_F2, true);
  auto* start = key("Mulai layani", Qt::Key_F4, true);
  auto* finish = key("Selesai", Qt::Key_F8, true);
  for (KeyButton* button : {call, start, finish}) button->setImpossible(s("Belum ada yang dipanggil"));
  if (isServing)
    finish->setPossible(KeyButton::Kind::Strong);
  else
    call->setPossible(KeyButton::Kind::Primary);
  path->addWidget(call, 150);
  path->addWidget(start, 123);
  path->addWidget(finish, 105);
  column->addLayout(path);
  column->addSpacing(room.isCompact ? 4 : 8);
  auto* exceptions = new QHBoxLayout;
  exceptions->setSpacing(8);
  auto* recall = key("Panggil ulang", Qt::Key_F3, false);
  auto* hold = key("Tahan", Qt::Key_F6, false);
  auto* absent = key("Tidak hadir", Qt::Key_F7, false);
  auto* transfer = key("Alihkan…", Qt::Key_F9, false);
  auto* byNumber = key("Nomor…", QKeySequence(Qt::CTRL | Qt::Key_G), false);
  auto* undo = key("Urungkan", QKeySequence(Qt::CTRL | Qt::Key_Z), false);
  for (KeyButton* button : {recall, absent}) button->setImpossible(s("Sedang dilayani"));
  if (isServing) {
    byNumber->setImpossible(s("Sedang dilayani"));
    undo->setImpossible(s("Tidak ada yang bisa diurungkan"));
  } else {
    hold->setImpossible(s("Tidak ada yang dilayani"));
    transfer->setImpossible(s("Tidak ada yang dilayani"));
  }
  for (KeyButton* button : {recall, hold, absent, transfer, byNumber}) {
    if (room.isNarrow) button->setPadding(8);
    exceptions->addWidget(button);
  }
  exceptions->addStretch(1);
  exceptions->addWidget(undo);
  column->addLayout(exceptions);
  return slip;
}

TonedLabel* fieldLabel(const char* words) {
  auto* label = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  label->setText(s(words));
  label->setFixedWidth(92);
  return label;
}

QHBoxLayout* fieldRow(const char* label, std::initializer_list<QWidget*> fields) {
  auto* row = new QHBoxLayout;
  row->setContentsMargins(16, 0, 16, 0);
  row->setSpacing(8);
  row->addWidget(fieldLabel(label));
  row->addSpacing(4);
  for (QWidget* field : fields) row->addWidget(field, field->sizePolicy().horizontalStretch());
  return row;
}

QLineEdit* field(const char* text, int width = 0) {
  auto* edit = new QLineEdit(s(text));
  if (width > 0) edit->setFixedWidth(width);
  return edit;
}

QComboBox* combo(const char* text, int width) {
  auto* box = new QComboBox;
  box->addItem(s(text));
  box->addItem(s("Laki-laki"));
  box->setFixedWidth(width);
  return box;
}

QWidget* form() {
  auto* form = new QWidget;
  auto* column = new QVBoxLayout(form);
  column->setContentsMargins(0, 12, 0, 8);
  column->setSpacing(8);
  auto* nik = field("7172 0654 0294 0001");
  nik->setFont(typeFont(TypeSize::Title, QFont::Medium));
  column->addLayout(fieldRow("NIK", {nik, combo("L1", 68)}));
  auto* checks = new QVBoxLayout;
  checks->setContentsMargins(120, 0, 16, 0);
  checks->setSpacing(2);
  auto* valid = new TonedLabel(TypeSize::Small, QFont::Normal, Tone::Ok);
  valid->setIcon(Icon::Check);
  valid->setText(s("Susunan sah: perempuan, 14-02-1994, Girian"));
  auto* unchecked = new TonedLabel(TypeSize::Small, QFont::Normal, Tone::Muted);
  unchecked->setIcon(Icon::IdCard);
  unchecked->setText(s("Kartu dilihat petugas, belum diperiksa Dukcapil"));
  checks->addWidget(valid);
  checks->addWidget(unchecked);
  column->addSpacing(-4);
  column->addLayout(checks);
  column->addLayout(fieldRow("Nama", {field("Meiske Yohana Tumbelaka-Rorimpandey")}));
  auto* tell = new QCheckBox(s("Kabari lewat WA"));
  column->addLayout(fieldRow("Nomor HP", {field("0812-4400-7193", 144), tell}));
  column->addWidget(new Separator(Qt::Horizontal));
  auto* child = field("Gabriella Immanu");
  child->setFocus();
  column->addLayout(fieldRow("Nama anak", {child}));
  auto* birth = new QDateEdit(QDate(2026, 11, 17));
  birth->setCalendarPopup(true);
  birth->setDisplayFormat(QStringLiteral("dd-MM-yyyy"));
  birth->setFixedWidth(128);
  column->addLayout(fieldRow("Lahir", {field("Bitung"), birth}));
  column->addLayout(fieldRow("Jenis kelamin", {combo("Perempuan", 160), combo("Anak ke-2", 128)}));
  column->addStretch(1);
  return form;
}

QWidget* checklist() {
  auto* side = new QWidget;
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(8, 0, 8, 0);
  column->setSpacing(0);
  auto* list = new RequirementList;
  list->setRows(
      {row(s("1"), s("Formulir F-2.01"), {}, Kind::Form, Ticked::All, 0),
       row(s("2"), s("Surat keterangan kelahiran"), s("dari bidan atau rumah sakit"), Kind::Paper, Ticked::All, 1),
       row(s("3"), s("SPTJM F-2.04"), s("pengganti buku nikah"), Kind::Form, Ticked::All, 0),
       row(s("4"), s("Kartu Keluarga"), {}, Kind::Paper, Ticked::All, 1),
       row(s("5"), s("KTP-el pelapor"), {}, Kind::Paper, Ticked::All, 0),
       row(s("6"), s("KTP-el dua saksi"), s("wajib karena memakai SPTJM"), Kind::Paper, Ticked::Missing, 0)});
  auto* header = new RequirementHeader;
  header->setCounts(5, 6);
  column->addWidget(header);
  list->setHint(s("Seret pindaian ke barisnya, atau tekan Ctrl+U"));
  column->addWidget(list);
  column->addStretch(1);
  return side;
}

QWidget* casePanel(const WindowRoom& room) {
  auto* panel = new Panel;
  panel->setHeaderHeight(room.caseHeader());
  panel->setHeader(s("Permohonan baru"), s("Akta kelahiran · standar versi 7"));
  panel->setHeaderChip({s("Pemohon dikenal, data diisi"), Icon::Person, Tone::Info});
  auto* draft = new TonedLabel(TypeSize::Small, QFont::Normal, Tone::Muted);
  draft->setIcon(Icon::Screen);
  draft->setText(s("Draf tersimpan di PC ini 09.44"));
  panel->headerLayout()->addWidget(draft);
  auto* body = new QHBoxLayout;
  body->setSpacing(0);
  auto* scroll = new QScrollArea;
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->viewport()->setAutoFillBackground(false);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFixedWidth(room.formWidth());
  QWidget* fields = form();
  scroll->setWidget(fields);
  fields->setAutoFillBackground(false);
  body->addWidget(scroll);
  body->addWidget(new Separator(Qt::Vertical));
  body->addWidget(checklist(), 1);
  panel->bodyLayout()->addLayout(body, 1);
  panel->setFooterHeight(room.caseFooter());
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  auto* missing = new TonedLabel(TypeSize::Body, QFont::DemiBold, Tone::Late);
  missing->setIcon(Icon::Warning);
  missing->setText(s("1 syarat kurang: KTP-el dua saksi"));
  auto* promise = new TonedLabel(TypeSize::Small, QFont::Normal, Tone::Muted);
  promise->setText(s("Lengkap hari ini, selesai Sel 24 Nov. Tidak dipungut biaya."));
  words->addStretch(1);
  words->addWidget(missing);
  words->addWidget(promise);
  words->addStretch(1);
  panel->footerLayout()->addLayout(words, 1);
  auto* add = key("Daftarkan", QKeySequence(Qt::CTRL | Qt::Key_Return), true);
  add->setImpossible(s("Kurang: KTP-el dua saksi"));
  auto* slip = key("Cetak slip kurang berkas", QKeySequence(Qt::CTRL | Qt::Key_P), true);
  slip->setPossible(KeyButton::Kind::Primary);
  panel->footerLayout()->addWidget(add);
  panel->footerLayout()->addWidget(slip);
  return panel;
}

QWidget* todayPanel() {
  auto* panel = new Panel;
  panel->setHeader(s("Hari ini di Loket 3"), s("sejak buka 07.30"));
  auto* strip = new FigureStrip;
  strip->setFigures({{s("Selesai dilayani"), s("17"), s("Senin biasanya 16")},
                     {s("Rata-rata tunggu"), s("21 mnt"), s("sasaran 30 mnt")},
                     {s("Rata-rata layanan"), s("9 mnt 40 dtk"), s("standar 15 mnt")},
                     {s("Tidak hadir"), s("2"), s("1 sudah dipulihkan")},
                     {s("Permohonan saya"), s("6"), s("1 lewat janji"), Tone::Late, false}});
  panel->bodyLayout()->addWidget(strip);
  panel->bodyLayout()->addWidget(new Separator(Qt::Horizontal));
  auto* row = new QHBoxLayout;
  row->addStretch(404);
  row->addWidget(new Separator(Qt::Vertical));
  auto* list = new RowList;
  auto* model = new RowListModel<TwoLineRow>(list);
  const auto person = [](const char* key, const char* name, const char* service, const char* date, const char* left,
                         Icon icon, Tone tone) {
    return TwoLineRow{s(key), {{s(name), s(service)}, {s(date), s(left), Icon::None, Tone::Plain, icon, tone}}};
  };
  model->setRows({person("1", "Abdul Rahman Mokoginta", "Akta kematian", "Sen 16 Nov", "lewat 5 hari kerja",
                         Icon::Warning, Tone::Late),
                  person("2", "I Gusti Ayu Putu Laksmi Wulandari", "Perubahan KK", "Hari ini", "sebelum 15.00",
                         Icon::Clock, Tone::Warn),
                  person("3", "Meiske Y. Tumbelaka-Rorimpandey", "Akta kelahiran", "Sel 24 Nov", "1 hari kerja lagi",
                         Icon::None, Tone::Muted)});
  list->setModel(model);
  auto* delegate = new TwoLineDelegate({{{{}, 0}, {{}, 116, Qt::AlignRight}}}, 41, list);
  delegate->setSeparatorInset(16);
  list->setItemDelegate(delegate);
  row->addWidget(list, 473);
  panel->bodyLayout()->addLayout(row, 1);
  return panel;
}

}  // namespace

QWidget* counterPage(const WindowRoom& room, bool isServing) {
  auto* page = new QWidget;
  auto* row = new QHBoxLayout(page);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(16);
  QWidget* queue = queuePanel(isServing);
  queue->setFixedWidth(room.queueWidth());
  row->addWidget(queue);
  auto* main = new QVBoxLayout;
  main->setSpacing(room.verticalGap());
  main->addWidget(ticketPanel(room, isServing));
  main->addWidget(isServing ? casePanel(room) : todayPanel(), 1);
  row->addLayout(main, 1);
  return page;
}
