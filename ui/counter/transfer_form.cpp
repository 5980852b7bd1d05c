#include "counter/transfer_form.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPointer>
#include <QShortcut>

#include "models/word_search.h"
#include "theme/theme.h"
#include "ui_transfer_form.h"

namespace {
constexpr int kServiceRow = 36;
}

TransferForm::TransferForm(QWidget* parent) : QDialog(parent), m_ui(std::make_unique<Ui::TransferForm>()) {
  m_ui->setupUi(this);
  m_ui->title->setType(TypeSize::Large, QFont::DemiBold);
  m_ui->counterLabel->setTone(Tone::Muted);
  m_ui->noteLabel->setTone(Tone::Muted);
  m_ui->services->setModel(&m_services);
  m_ui->services->setUniformItemSizes(true);
  m_ui->services->setEmptyWords(tr("Tidak ada layanan itu"), tr("Coba kata lain, misalnya nama instansinya."));
  m_ui->services->setItemDelegate(
      new TwoLineDelegate({{{{}, 0}, {{}, 150, Qt::AlignRight}}}, kServiceRow, m_ui->services));
  m_ui->cancel->setPrintedKey(tr("Esc"));
  m_ui->send->setPrintedKey(tr("Ctrl+Enter"));
  connect(m_ui->cancel, &KeyButton::clicked, this, &QDialog::reject);
  connect(m_ui->send, &KeyButton::clicked, this, &TransferForm::submit);
  for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
    auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, this, &TransferForm::submit);
  }
  m_ui->serviceField->installEventFilter(this);
  connect(m_ui->serviceField, &QLineEdit::textChanged, this, &TransferForm::filter);
  connect(m_ui->services->selectionModel(), &QItemSelectionModel::currentChanged, this, &TransferForm::chooseService);
  connect(m_ui->services, &RowList::activated, this, [this] { m_ui->noteField->setFocus(); });
}

TransferForm::~TransferForm() = default;

void TransferForm::setChoices(const TransferChoices& choices) {
  m_choices = choices;
  m_ui->title->setText(tr("Alihkan %1").arg(choices.ticketLabel));
  m_ui->returnsHere->setText(tr("Kembali ke %1 sesudahnya").arg(choices.ownCounterName));
  filter(m_ui->serviceField->text());
  m_ui->serviceField->setFocus();
}

void TransferForm::filter(const QString& typed) {
  std::vector<std::pair<int, const TransferChoices::Service*>> found;
  for (const auto& service : m_choices.services) {
    const int match = wordMatch(typed, service.name, service.agency + QLatin1Char(' ') + service.words);
    if (match >= 0) found.emplace_back(match, &service);
  }
  std::ranges::stable_sort(found, {}, &std::pair<int, const TransferChoices::Service*>::first);
  std::vector<TwoLineRow> rows;
  rows.reserve(found.size());
  for (const auto& [match, service] : found) {
    TwoLineCell agency;
    agency.top = service->agency;
    agency.topTone = Tone::Muted;
    TwoLineCell name;
    name.top = service->name;
    rows.push_back({service->id, {name, agency}});
  }
  m_services.setRows(std::move(rows));
  m_ui->services->setCurrentIndex(m_services.index(0));
  chooseService();
}

const TransferChoices::Service* TransferForm::service() const {
  const TwoLineRow* row = m_services.rowAt(m_ui->services->currentIndex());
  if (!row) return nullptr;
  const auto found = std::ranges::find(m_choices.services, row->key, &TransferChoices::Service::id);
  return found == m_choices.services.end() ? nullptr : &*found;
}

void TransferForm::chooseService() {
  const TransferChoices::Service* chosen = service();
  const QString before = m_ui->counters->currentData().toString();
  m_ui->counters->clear();
  m_ui->counters->addItem(tr("Loket mana saja"), QString());
  if (chosen) {
    for (const auto& counter : m_choices.counters) {
      if (!counter.queues.contains(chosen->series)) continue;
      m_ui->counters->addItem(counter.isOpen ? counter.name : tr("%1 (tidak buka)").arg(counter.name), counter.id);
    }
    m_ui->send->setPossible(KeyButton::Kind::Primary);
  } else {
    m_ui->send->setImpossible(tr("Pilih layanan tujuan dahulu"));
  }
  m_ui->counters->setCurrentIndex(qMax(0, m_ui->counters->findData(before)));
}

TransferRequest TransferForm::request() const {
  TransferRequest request;
  if (const auto* chosen = service()) request.serviceId = chosen->id;
  request.counterId = m_ui->counters->currentData().toString();
  request.note = m_ui->noteField->text().trimmed();
  request.returnsHere = m_ui->returnsHere->isChecked();
  return request;
}

void TransferForm::submit() {
  if (!service()) return;
  Q_EMIT transferRequested(request());
  accept();
}

bool TransferForm::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_ui->serviceField && event->type() == QEvent::KeyPress) {
    const auto* press = static_cast<QKeyEvent*>(event);
    const int step = press->key() == Qt::Key_Down ? 1 : press->key() == Qt::Key_Up ? -1 : 0;
    if (step != 0) {
      const int row = qBound(0, m_ui->services->currentIndex().row() + step, m_services.rowCount() - 1);
      m_ui->services->setCurrentIndex(m_services.index(row));
      return true;
    }
    const bool isEnter = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
    if (isEnter && press->modifiers().testFlag(Qt::ControlModifier)) return false;
    if (isEnter) {
      m_ui->noteField->setFocus();
      return true;
    }
  }
  return QDialog::eventFilter(watched, event);
}

void TransferForm::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), paletteOf(this).surface); }

void TransferFormAsker::ask(QWidget* parent, const TransferChoices& choices, Answer answer) {
  auto* form = new TransferForm(parent);
  form->setAttribute(Qt::WA_DeleteOnClose);
  form->setChoices(choices);
  // Sent before accept(), so that the close that follows finds the answer given.
  auto given = std::make_shared<bool>(false);
  QObject::connect(form, &TransferForm::transferRequested, form, [answer, given](const TransferRequest& request) {
    *given = true;
    answer(request);
  });
  QObject::connect(form, &QDialog::finished, form, [answer, given] {
    if (!*given) answer(std::nullopt);
  });
  form->open();
}
