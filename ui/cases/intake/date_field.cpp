#include "cases/intake/date_field.h"

#include <QAction>
#include <QBoxLayout>
#include <QCalendarWidget>
#include <QFrame>
#include <QKeyEvent>

#include "theme/theme.h"

DateField::DateField(QWidget* parent) : GroupedEdit(Shape::Date, parent) {
  setPlaceholderText(tr("tgl-bln-tahun"));
  m_action = addAction(QIcon(), QLineEdit::TrailingPosition);
  m_action->setToolTip(tr("Pilih dari kalender (Panah bawah)"));
  updateIcon();
  connect(m_action, &QAction::triggered, this, &DateField::openCalendar);
  connect(this, &GroupedEdit::plainEdited, this, [this] { Q_EMIT isoEdited(isoValue()); });
}

QDate DateField::date() const {
  QString typed = text().trimmed();
  typed.replace(QLatin1Char('/'), QLatin1Char('-')).replace(QLatin1Char('.'), QLatin1Char('-'));
  return QDate::fromString(typed, QStringLiteral("d-M-yyyy"));
}

QString DateField::isoValue() const {
  const QDate typed = date();
  return typed.isValid() ? typed.toString(Qt::ISODate) : text().trimmed();
}

void DateField::setIsoValue(const QString& value) {
  const QDate known = QDate::fromString(value, Qt::ISODate);
  setText(known.isValid() ? known.toString(QStringLiteral("dd-MM-yyyy")) : value);
}

void DateField::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Down) return openCalendar();
  GroupedEdit::keyPressEvent(event);
}

void DateField::openCalendar() {
  auto* popup = new QFrame(this, Qt::Popup);
  popup->setAttribute(Qt::WA_DeleteOnClose);
  popup->setObjectName(QStringLiteral("calendarPopup"));
  auto* layout = new QVBoxLayout(popup);
  layout->setContentsMargins(4, 4, 4, 4);
  auto* calendar = new QCalendarWidget(popup);
  calendar->setFirstDayOfWeek(Qt::Monday);
  calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
  if (const QDate typed = date(); typed.isValid()) calendar->setSelectedDate(typed);
  layout->addWidget(calendar);
  const auto choose = [this, popup](QDate chosen) {
    setIsoValue(chosen.toString(Qt::ISODate));
    Q_EMIT isoEdited(isoValue());
    popup->close();
  };
  connect(calendar, &QCalendarWidget::clicked, this, choose);
  connect(calendar, &QCalendarWidget::activated, this, choose);
  popup->move(mapToGlobal(QPoint(0, height() + 2)));
  popup->show();
  calendar->setFocus();
}

void DateField::updateIcon() {
  if (m_action) m_action->setIcon(iconsOf(this).icon(Icon::Calendar, paletteOf(this).text2));
}

void DateField::changeEvent(QEvent* event) {
  GroupedEdit::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) updateIcon();
}
