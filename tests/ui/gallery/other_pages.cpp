#include <QBoxLayout>
#include <QGridLayout>

#include "models/row_list_model.h"
#include "ui/gallery/pages.h"
#include "widgets/column_header.h"
#include "widgets/counter_card.h"
#include "widgets/figure_strip.h"
#include "widgets/key_button.h"
#include "widgets/key_hint.h"
#include "widgets/panel.h"
#include "widgets/row_list.h"
#include "widgets/search_field.h"
#include "widgets/segment_tabs.h"
#include "widgets/timeline.h"
#include "widgets/toned_label.h"
#include "widgets/two_line_delegate.h"

namespace {

QString s(const char* words) { return QString::fromUtf8(words); }

TwoLineRow caseRow(const char* key, const char* name, const char* service, const char* nik, const char* code,
                   const char* date, const char* left, Tone leftTone, TwoLineCell status) {
  const Icon leftIcon = leftTone == Tone::Late ? Icon::Warning : leftTone == Tone::Warn ? Icon::Clock : Icon::None;
  return {s(key),
          {{s(name), s(service)},
           {s(nik), s(code), Icon::None, Tone::Plain, Icon::None, Tone::Muted, false, false, true},
           {s(date), s(left), Icon::None, Tone::Plain, leftIcon, leftTone},
           std::move(status)}};
}

TwoLineCell status(const char* word, Icon icon, Tone tone, const char* place, Icon placeIcon) {
  return {s(word), s(place), icon, tone, placeIcon, Tone::Muted, false, true, true};
}

}  // namespace

QWidget* casesPage() {
  auto* page = new QWidget;
  auto* row = new QHBoxLayout(page);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(16);

  auto* panel = new Panel;
  panel->setFixedWidth(664);
  auto* body = panel->bodyLayout();
  auto* head = new QHBoxLayout;
  head->setContentsMargins(16, 12, 16, 12);
  head->setSpacing(12);
  auto* title = new TonedLabel(TypeSize::Large, QFont::DemiBold, Tone::Plain);
  title->setText(s("Permohonan"));
  auto* filter = new SearchField;
  filter->setIcon(Icon::Filter);
  filter->setKey(QKeySequence(Qt::CTRL | Qt::Key_F));
  filter->setPlaceholderText(s("Saring nama, NIK, kode lacak, layanan"));
  head->addWidget(title);
  head->addSpacing(12);
  head->addWidget(filter, 1);
  head->addWidget(new KeyButton(s("Baru"), QKeySequence(Qt::CTRL | Qt::Key_N)));
  body->addLayout(head);
  auto* tabs = new SegmentTabs;
  tabs->addSegment(s("Terbuka"), 128);
  tabs->addSegment(s("Milik saya"), 6);
  tabs->addSegment(s("Janji hari ini"), 19);
  tabs->addSegment(s("Bentrokan"), 1);
  tabs->addSegment(s("Semua"), 1284);
  auto* tabRow = new QHBoxLayout;
  tabRow->setContentsMargins(4, 0, 0, 0);
  tabRow->addWidget(tabs);
  body->addLayout(tabRow);
  const ListColumns columns{{{s("Pemohon dan layanan"), 0},
                             {s("NIK, kode lacak"), 112},
                             {s("Janji selesai"), 116, Qt::AlignLeft, true},
                             {s("Status, tersimpan"), 126}}};
  auto* header = new ColumnHeader(columns);
  header->setSorting(2, Qt::AscendingOrder);
  body->addWidget(header);
  auto* list = new RowList;
  auto* model = new RowListModel<TwoLineRow>(list);
  const auto working = status("Diproses", Icon::Clock, Tone::Waiting, "di pusat", Icon::CloudCheck);
  const auto ready = status("Siap diambil", Icon::CheckCircle, Tone::Ok, "di pusat", Icon::CloudCheck);
  TwoLineCell conflict = working;
  conflict.bottom = s("1 bentrokan");
  conflict.bottomIcon = Icon::Fork;
  conflict.bottomTone = Tone::Late;
  conflict.isBottomChip = true;
  model->setRows(
      {caseRow("1", "Abdul Rahman Mokoginta", "Akta kematian", "7172********0003", "BTG-2Q9D-H4KW", "Sen 16 Nov",
               "lewat 5 hari kerja", Tone::Late, working),
       caseRow("2", "I Gusti Ayu Putu Laksmi Wulandari", "Perubahan KK", "5171********0002", "BTG-8WXC-71MN",
               "Hari ini", "sebelum 15.00", Tone::Warn, ready),
       caseRow("3", "Siti Nur Azizah Rahmawati", "Pindah datang", "7171********0011", "BTG-7K2M-94QX", "Sel 24 Nov",
               "1 hari kerja lagi", Tone::Muted, conflict),
       caseRow("4", "Yohanis Frederik Lengkong", "KTP-el hilang", "7172********0007", "BTG-C3TR-5PZ8", "Rab 25 Nov",
               "2 hari kerja lagi", Tone::Muted, status("Diproses", Icon::Clock, Tone::Waiting, "di hub", Icon::Hub)),
       caseRow("5", "Maria Fransiska Theresia Wowor", "Perekaman KTP-el pemula", "7172********0004", "BTG-M6HJ-20VB",
               "Rab 25 Nov", "2 hari kerja lagi", Tone::Muted, ready),
       caseRow("6", "Muhammad Rizky Ramadhan Lahamendu", "Surat izin praktik perawat", "7172********0002",
               "BTG-9FNE-KT3A", "Jum 4 Des", "9 hari kerja lagi", Tone::Muted, working),
       caseRow("7", "Ni Luh Komang Ayu Sri Utami", "Persetujuan Bangunan Gedung", "5103********0006", "BTG-4DLS-W8G1",
               "Rab 23 Des", "22 hari kerja lagi", Tone::Muted,
               status("Menunggu bayar", Icon::Cash, Tone::Info, "di pusat", Icon::CloudCheck)),
       caseRow("8", "Meiske Yohana Tumbelaka-Rorimpandey", "Akta kelahiran", "7172********0001", "belum terdaftar", "–",
               "belum dihitung", Tone::Muted,
               status("Kurang berkas", Icon::Warning, Tone::Late, "di PC ini", Icon::Screen)),
       caseRow("9", "Deisy Kawilarang-Mantiri", "Kartu Identitas Anak", "7172********0019", "belum terdaftar", "–",
               "belum dihitung", Tone::Muted, status("Draf", Icon::Cases, Tone::Waiting, "di PC ini", Icon::Screen))});
  list->setModel(model);
  list->setItemDelegate(new TwoLineDelegate(columns, 56, list));
  list->setCurrentIndex(model->index(2));
  body->addWidget(list, 1);
  auto* count = new TonedLabel(TypeSize::Small, QFont::Normal, Tone::Muted);
  count->setText(s("9 dari 128 permohonan"));
  panel->footerLayout()->addWidget(count, 1);
  panel->footerLayout()->addWidget(new KeyHint(s("Spasi"), s("memilih beberapa")));
  panel->footerLayout()->addWidget(new KeyHint(s("Enter"), s("membuka")));
  row->addWidget(panel);

  auto* detail = new Panel;
  detail->setHeader(s("Siti Nur Azizah Rahmawati"), s("Pindah datang"));
  auto* timeline = new Timeline;
  timeline->setEntries(
      {{s("09.15"), Icon::Fork, Tone::Late, s("Nama diubah di Loket 2"),
        s("Rahmat Hidayat. Bentrok dengan perubahan pukul 09.12.")},
       {s("09.12"), Icon::Screen, Tone::Muted, s("Nama diubah di Loket 3"), s("Novita S. Kaligis")},
       {s("Jum 10.31"), Icon::Printer, Tone::Muted, s("Tanda terima 03-000412 dicetak"), s("EPSON TM-T82III, Loket 3")},
       {s("Jum 10.30"), Icon::CheckCircle, Tone::Ok, s("Terdaftar, 5 dari 5 syarat lengkap"),
        s("Janji Sel 24 Nov, 2 hari kerja. SKPWNI dan KTP-el lama ditarik.")}});
  auto* inner = new QVBoxLayout;
  inner->setContentsMargins(16, 16, 16, 16);
  inner->addWidget(timeline);
  inner->addStretch(1);
  detail->bodyLayout()->addLayout(inner);
  row->addWidget(detail, 1);
  return page;
}

QWidget* supervisorPage() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(16);
  auto* top = new Panel;
  auto* strip = new FigureStrip;
  strip->setLarge(true);
  strip->setFigures({{s("Menunggu"), s("148"), s("31 di atas Senin biasa")},
                     {s("Tunggu terlama"), s("52 mnt"), s("sasaran 30 mnt"), Tone::Late, true},
                     {s("Sedang dilayani"), s("17"), s("1 sedang dipanggil")},
                     {s("Loket buka"), s("20"), s("2 istirahat, 2 tutup")},
                     {s("Selesai"), s("286"), s("Senin biasanya 264")},
                     {s("Batal"), s("21"), s("16 tidak hadir, 5 pergi")},
                     {s("Janji hari ini"), s("19"), s("4 belum siap"), Tone::Warn, false}});
  top->bodyLayout()->addWidget(strip);
  column->addWidget(top);
  auto* cards = new Panel;
  cards->setHeader(s("Loket"), s("17 melayani, 1 memanggil, 2 kosong, 2 istirahat, 2 tutup"), false);
  auto* grid = new QGridLayout;
  grid->setContentsMargins(16, 0, 16, 16);
  grid->setSpacing(8);
  using State = CounterCardValue::State;
  const QVector<CounterCardValue> values{
      {s("1"), s("1"), s("Disdukcapil"), State::Serving, s("B-032"), s("6 mnt"), false},
      {s("4"), s("4"), s("Disdukcapil"), State::Calling, s("C-009"), s("dipanggil"), false},
      {s("5"), s("5"), s("Disdukcapil"), State::Closed, s("Tutup"), {}, false},
      {s("6"), s("6"), s("Disdukcapil"), State::Break, s("Istirahat"), s("12 mnt"), false},
      {s("11"), s("11"), s("Polres"), State::Serving, s("F-015"), s("41 mnt"), true},
      {s("13"), s("13"), s("Disnaker"), State::Free, s("Kosong"), s("1 mnt"), false}};
  int at = 0;
  for (const CounterCardValue& value : values) {
    auto* card = new CounterCard;
    card->setValue(value);
    grid->addWidget(card, 0, at++);
  }
  cards->bodyLayout()->addLayout(grid);
  column->addWidget(cards);
  column->addStretch(1);
  return page;
}
