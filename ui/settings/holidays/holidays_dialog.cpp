#include "settings/holidays/holidays_dialog.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QSignalBlocker>

#include <utility>

#include "cases/intake/date_field.h"
#include "session/time_words.h"
#include "theme/tokens.h"
#include "widgets/column_header.h"
#include "widgets/key_button.h"
#include "widgets/row_list.h"
#include "widgets/separator.h"
#include "widgets/toned_label.h"

namespace {

constexpr int kWidth = 680, kHeight = 600, kMargin = 16, kGap = 8, kDateWidth = 140, kKindWidth = 140;

QString kindWords(FreeDayKind kind) {
  return kind == FreeDayKind::Holiday ? HolidaysDialog::tr("Libur nasional") : HolidaysDialog::tr("Cuti bersama");
}

}  // namespace

HolidaysDialog::HolidaysDialog(Session& session, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::WindowTitleHint | Qt::WindowCloseButtonHint), m_presenter(session) {
  setObjectName(QStringLiteral("holidaysDialog"));
  setWindowTitle(tr("Hari libur"));
  setAccessibleName(windowTitle());
  setAttribute(Qt::WA_DeleteOnClose);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(buildHead());
  column->addWidget(new Separator(Qt::Horizontal));

  const ListColumns columns{{{tr("Tanggal"), 220}, {tr("Nama"), 0}, {tr("Jenis"), 140}}};
  column->addWidget(new ColumnHeader(columns));
  m_list = new RowList;
  m_list->setObjectName(QStringLiteral("holidayList"));
  m_list->setAccessibleName(tr("Hari libur tahun ini"));
  m_list->setItemDelegate(new TwoLineDelegate(columns, metric::kRow, m_list));
  m_list->setModel(&m_model);
  m_list->setEmptyWords(tr("Belum ada hari libur"), tr("Tambahkan yang pertama di bawah."));
  column->addWidget(m_list, 1);
  column->addWidget(new Separator(Qt::Horizontal));
  column->addWidget(buildEntry());
  column->addWidget(new Separator(Qt::Horizontal));

  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(kMargin, 12, kMargin, kMargin);
  foot->setSpacing(kGap);
  m_verdict = new TonedLabel(TypeSize::Body, QFont::Medium, Tone::Muted);
  m_verdict->setObjectName(QStringLiteral("holidaysVerdict"));
  auto* cancel = new KeyButton(tr("Batal"), QKeySequence(Qt::Key_Escape));
  cancel->setObjectName(QStringLiteral("cancel"));
  m_save = new KeyButton(tr("Simpan"), QKeySequence(Qt::CTRL | Qt::Key_Return));
  m_save->setObjectName(QStringLiteral("holidaysSave"));
  foot->addWidget(m_verdict, 1);
  foot->addWidget(cancel);
  foot->addWidget(m_save);
  column->addLayout(foot);

  connect(cancel, &KeyButton::clicked, this, &QDialog::reject);
  connect(m_save, &KeyButton::clicked, &m_presenter, &HolidaysPresenter::save);
  connect(&m_presenter, &HolidaysPresenter::stateChanged, this, &HolidaysDialog::render);
  connect(&m_presenter, &HolidaysPresenter::saved, this, [this](const QString& words) {
    Q_EMIT saved(words);
    accept();
  });
  render();
  const int room = parent ? parent->window()->height() - 48 : kHeight;
  resize(kWidth, qMin(kHeight, room));
}

QWidget* HolidaysDialog::buildHead() {
  auto* head = new QWidget;
  auto* column = new QVBoxLayout(head);
  column->setContentsMargins(kMargin, kMargin, kMargin, 12);
  column->setSpacing(kGap);
  auto* title = new TonedLabel(TypeSize::Large, QFont::DemiBold, Tone::Plain);
  title->setText(tr("Hari libur"));
  auto* about = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  about->setText(
      tr("Janji selesai dihitung tanpa hari ini. Bila daftar berubah, janji yang masih terbuka ikut berpindah."));
  auto* row = new QHBoxLayout;
  row->setSpacing(kGap);
  m_year = new QComboBox;
  m_year->setObjectName(QStringLiteral("holidayYear"));
  m_year->setAccessibleName(tr("Tahun"));
  m_source = new QLineEdit;
  m_source->setObjectName(QStringLiteral("holidaySource"));
  m_source->setAccessibleName(tr("Dasar"));
  m_source->setPlaceholderText(tr("Dasar, misalnya SKB Tiga Menteri Nomor 1497 Tahun 2025"));
  m_source->setMaxLength(300);
  m_provisional = new QCheckBox(tr("Sementara"));
  m_provisional->setObjectName(QStringLiteral("holidayProvisional"));
  m_provisional->setToolTip(tr("Belum ditetapkan: janji yang melewati tahun ini ditandai sementara"));
  row->addWidget(m_year);
  row->addWidget(m_source, 1);
  row->addWidget(m_provisional);
  column->addWidget(title);
  column->addWidget(about);
  column->addLayout(row);
  connect(m_year, &QComboBox::activated, this, [this] { m_presenter.chooseYear(m_year->currentData().toInt()); });
  connect(m_source, &QLineEdit::textEdited, &m_presenter, &HolidaysPresenter::setSource);
  connect(m_provisional, &QCheckBox::toggled, &m_presenter, &HolidaysPresenter::setProvisional);
  return head;
}

QWidget* HolidaysDialog::buildEntry() {
  auto* entry = new QWidget;
  auto* row = new QHBoxLayout(entry);
  row->setContentsMargins(kMargin, 12, kMargin, 12);
  row->setSpacing(kGap);
  m_date = new DateField;
  m_date->setObjectName(QStringLiteral("holidayDate"));
  m_date->setAccessibleName(tr("Tanggal hari libur"));
  m_date->setFixedWidth(kDateWidth);
  m_name = new QLineEdit;
  m_name->setObjectName(QStringLiteral("holidayName"));
  m_name->setAccessibleName(tr("Nama hari libur"));
  m_name->setPlaceholderText(tr("Nama hari libur"));
  m_name->setMaxLength(120);
  m_kind = new QComboBox;
  m_kind->setObjectName(QStringLiteral("holidayKind"));
  m_kind->setAccessibleName(tr("Jenis hari libur"));
  m_kind->setFixedWidth(kKindWidth);
  for (const FreeDayKind kind : {FreeDayKind::Holiday, FreeDayKind::JointLeave})
    m_kind->addItem(kindWords(kind), static_cast<int>(kind));
  m_add = new KeyButton(tr("Tambah"), {});
  m_add->setObjectName(QStringLiteral("holidayAdd"));
  m_add->setIcon(Icon::Plus);
  m_remove = new KeyButton({}, {});
  m_remove->setObjectName(QStringLiteral("holidayRemove"));
  m_remove->setAccessibleName(tr("Hapus hari yang dipilih"));
  m_remove->setToolTip(tr("Hapus hari yang dipilih"));
  m_remove->setIcon(Icon::Trash);
  row->addWidget(m_date);
  row->addWidget(m_name, 1);
  row->addWidget(m_kind);
  row->addWidget(m_add);
  row->addWidget(m_remove);
  connect(m_add, &KeyButton::clicked, this, &HolidaysDialog::add);
  connect(m_name, &QLineEdit::returnPressed, this, &HolidaysDialog::add);
  connect(m_remove, &KeyButton::clicked, this, [this] {
    if (const TwoLineRow* chosen = m_model.rowAt(m_list->currentIndex()))
      m_presenter.remove(QDate::fromString(chosen->key, Qt::ISODate));
  });
  return entry;
}

void HolidaysDialog::add() {
  const QDate date = QDate::fromString(m_date->isoValue(), Qt::ISODate);
  m_presenter.add(date, m_name->text(), static_cast<FreeDayKind>(m_kind->currentData().toInt()));
  if (!m_presenter.state().problem.isEmpty()) return;
  m_list->setCurrentIndex(m_model.indexOf(date.toString(Qt::ISODate)));
  m_date->clear();
  m_name->clear();
  m_date->setFocus();
}

void HolidaysDialog::render() {
  const HolidaysState& state = m_presenter.state();
  {
    const QSignalBlocker years(m_year);
    const QSignalBlocker provisional(m_provisional);
    m_year->clear();
    for (const int year : state.years) m_year->addItem(QString::number(year), year);
    m_year->setCurrentIndex(m_year->findData(state.year.year));
    m_provisional->setChecked(state.year.isProvisional);
  }
  if (m_source->text().trimmed() != state.year.source) m_source->setText(state.year.source);
  m_year->setEnabled(state.changed == 0 && !state.isBusy);
  const bool isEditable = !state.isReadOnly && !state.isBusy;
  for (QWidget* widget :
       std::initializer_list<QWidget*>{m_source, m_provisional, m_date, m_name, m_kind, m_add, m_remove})
    widget->setEnabled(isEditable);
  if (isEditable && !std::exchange(m_isReady, true)) m_date->setFocus();
  std::vector<TwoLineRow> rows;
  for (const FreeDay& day : state.year.days) {
    TwoLineCell date;
    date.top = longDayWords(day.date);
    TwoLineCell name;
    name.top = day.name;
    TwoLineCell kind;
    kind.top = kindWords(day.kind);
    kind.topTone = Tone::Muted;
    rows.push_back({day.date.toString(Qt::ISODate), {date, name, kind}});
  }
  m_model.setRows(std::move(rows));
  QString words = tr("Belum ada yang diubah");
  Icon icon = Icon::None;
  Tone tone = Tone::Muted;
  if (!state.problem.isEmpty()) {
    words = state.problem;
    icon = Icon::Warning;
    tone = Tone::Late;
  } else if (state.isReadOnly) {
    words = state.hint;
    icon = Icon::Info;
  } else if (state.changed > 0 && !state.moves) {
    words = tr("Menghitung janji yang berpindah…");
  } else if (state.changed > 0 && *state.moves > 0) {
    words = tr("%n janji terbuka berpindah begitu disimpan", nullptr, *state.moves);
    icon = Icon::Calendar;
    tone = Tone::Warn;
  } else if (state.changed > 0) {
    words = tr("Tidak ada janji terbuka yang berpindah");
  }
  m_verdict->setIcon(icon);
  m_verdict->setTone(tone);
  m_verdict->setText(words);
  if (state.hint.isEmpty()) {
    m_save->setPossible(KeyButton::Kind::Primary);
  } else {
    m_save->setImpossible(state.hint);
  }
}
