#include "cases/correction/conflict_card.h"

#include <QBoxLayout>
#include <QPainter>

#include "cases/case_words.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/key_button.h"
#include "widgets/key_claim.h"
#include "widgets/toned_label.h"

ConflictCard::ConflictCard(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("conflictCard"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 12, 12, 12);
  column->setSpacing(4);
  m_title = new TonedLabel(TypeSize::Body, QFont::DemiBold, Tone::Late);
  m_title->setObjectName(QStringLiteral("conflictTitle"));
  m_title->setIcon(Icon::Fork);
  m_words = new TonedLabel(TypeSize::Small, QFont::Normal, Tone::Muted);
  column->addWidget(m_title);
  column->addWidget(m_words);
  column->addSpacing(4);
  auto* row = new QHBoxLayout;
  row->setSpacing(16);
  for (Side* side : {&m_kept, &m_other}) {
    const bool isKept = side == &m_kept;
    *side = buildSide(isKept ? "conflictKept" : "conflictOther", isKept ? Qt::Key_1 : Qt::Key_2);
    auto* half = new QVBoxLayout;
    half->setSpacing(2);
    half->addWidget(side->value);
    half->addWidget(side->writer);
    half->addSpacing(6);
    half->addWidget(side->button, 0, Qt::AlignLeft);
    row->addLayout(half, 1);
    connect(side->button, &KeyButton::clicked, this, [this, isKept] { Q_EMIT chosen(m_operationId, !isKept); });
  }
  column->addLayout(row);
  hide();
}

ConflictCard::Side ConflictCard::buildSide(const char* name, int key) {
  Side side;
  side.value = new TonedLabel(TypeSize::Title, QFont::DemiBold, Tone::Plain);
  side.value->setObjectName(QLatin1String(name));
  side.writer = new TonedLabel(TypeSize::Small, QFont::Normal, Tone::Muted);
  side.button = new KeyButton(tr("Pakai yang ini"), QKeySequence(Qt::ALT | static_cast<Qt::Key>(key)));
  side.button->setObjectName(QLatin1String(name) + QLatin1String("Choose"));
  return side;
}

void ConflictCard::show(const Side& side, const QString& value, const QString& writer, bool isBusy) const {
  side.value->setText(value.isEmpty() ? tr("(kosong)") : value);
  side.writer->setText(writer);
  side.button->setAccessibleName(tr("Pakai yang ini: %1").arg(value));
  if (isBusy) {
    side.button->setImpossible(tr("Sedang disimpan"));
  } else {
    side.button->setPossible(KeyButton::Kind::Normal);
  }
}

void ConflictCard::render(const CaseDetail& detail, qint64 nowMs, bool isBusy) {
  const auto count = static_cast<int>(detail.conflicts.size());
  setVisible(count > 0 && isOpen(detail.record.state));
  if (count == 0) return;
  const ConflictView& view = detail.conflicts.front();
  const FieldConflict& conflict = view.conflict;
  m_operationId = conflict.operationId;
  const QString field = words::fieldName(conflict.field, view.label);
  m_title->setText(count == 1 ? tr("%1: dua petugas menulis berbeda").arg(field)
                              : tr("%1: dua petugas menulis berbeda (1 dari %2)").arg(field).arg(count));
  const bool isIdentity = conflict.field == case_fields::kNik || conflict.field == case_fields::kName;
  m_words->setText(isIdentity ? tr("Sebelum dipilih, permohonan tidak bisa disetujui atau diserahkan.")
                              : tr("Yang ditulis terakhir berlaku sampai ada yang memilih."));
  const QDate today = detail.zone.day(nowMs);
  const auto writer = [&](const FieldSide& side, const QString& officer) {
    const QString when = words::moment(detail.zone.local(side.atMs), today);
    return officer.isEmpty() ? when : tr("%1, %2", "officer, time").arg(officer, when);
  };
  const auto value = [&](const QString& text) { return words::fieldValue(detail.standard, conflict.field, text); };
  show(m_kept, value(conflict.kept.value), tr("Berlaku sekarang. %1").arg(writer(conflict.kept, view.keptOfficer)),
       isBusy);
  show(m_other, value(conflict.other.value), tr("Tertimpa. %1").arg(writer(conflict.other, view.otherOfficer)), isBusy);
}

void ConflictCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  paint::box(painter, rect(), metric::kRadiusControl, p.ground(Tone::Late));
}
