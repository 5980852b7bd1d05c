#include "cases/likeness/likeness_dialog.h"

#include <QBoxLayout>
#include <QGridLayout>

#include <algorithm>

#include "cases/likeness/person_pairs.h"
#include "widgets/key_button.h"
#include "widgets/separator.h"
#include "widgets/toned_label.h"

namespace {

constexpr int kWidth = 920, kMargin = 16, kLabel = 128;

/// Of these persons the newest application that still runs.
std::optional<PersonCase> runningOf(const LikenessFinding& finding) {
  if (finding.openCase) return finding.openCase;
  if (finding.others.empty()) return std::nullopt;
  const std::vector<PersonCase>& cases = finding.others.front().cases;
  const auto found = std::ranges::find_if(cases, [](const PersonCase& one) { return isOpen(one.state); });
  return found == cases.end() ? std::nullopt : std::optional<PersonCase>(*found);
}

/// One cell; several lines stand one below the other.
QWidget* cell(const QString& text, const QString& name, Tone tone, QFont::Weight weight) {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  const QStringList lines = text.split(QLatin1Char('\n'));
  for (const QString& line : lines) {
    auto* label = new TonedLabel(TypeSize::Body, weight, tone);
    label->setText(line);
    if (&line == &lines.front()) label->setObjectName(name);
    column->addWidget(label);
  }
  return box;
}

}  // namespace

LikenessDialog::LikenessDialog(const LikenessFinding& finding, const Zone& zone, QDate today, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::WindowTitleHint | Qt::WindowCloseButtonHint),
      m_finding(finding),
      m_running(runningOf(finding)) {
  setObjectName(QStringLiteral("likenessDialog"));
  setWindowTitle(tr("Bandingkan pemohon"));
  setAccessibleName(windowTitle());
  setAttribute(Qt::WA_DeleteOnClose);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* head = new QVBoxLayout;
  head->setContentsMargins(kMargin, kMargin, kMargin, 12);
  head->setSpacing(2);
  auto* title = new TonedLabel(TypeSize::Large, QFont::DemiBold, Tone::Plain);
  title->setText(m_finding.others.empty() ? tr("Permohonan yang masih berjalan") : tr("Orang yang sama?"));
  auto* about = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  about->setText(tr("Tidak ada data yang digabung. Tanyakan kepada pemohon dan cocokkan kartunya."));
  head->addWidget(title);
  head->addWidget(about);
  column->addLayout(head);
  column->addWidget(new Separator(Qt::Horizontal));
  column->addWidget(buildSides(zone, today));
  column->addStretch(1);
  column->addWidget(new Separator(Qt::Horizontal));
  column->addWidget(buildFoot());
  setFixedWidth(kWidth);
  // Enter, pressed without looking, must say nothing.
  findChild<KeyButton*>(QStringLiteral("cancel"))->setFocus();
}

QWidget* LikenessDialog::buildSides(const Zone& zone, QDate today) {
  auto* sides = new QWidget;
  auto* grid = new QGridLayout(sides);
  grid->setContentsMargins(kMargin, 12, kMargin, 12);
  grid->setHorizontalSpacing(16);
  grid->setVerticalSpacing(8);
  grid->setColumnMinimumWidth(0, kLabel);
  grid->setColumnStretch(1, 1);
  const bool hasOther = !m_finding.others.empty();
  grid->setColumnStretch(2, hasOther ? 1 : 0);
  grid->addWidget(cell(tr("Pemohon ini"), QStringLiteral("likenessOwn"), Tone::Accent, QFont::DemiBold), 0, 1);
  if (hasOther)
    grid->addWidget(cell(tr("Sudah tercatat"), QStringLiteral("likenessOther"), Tone::Accent, QFont::DemiBold), 0, 2);
  const PersonView other = hasOther ? m_finding.others.front() : PersonView{};
  int line = 1;
  for (const PersonPair& row : words::personPairs(m_finding.self, other, zone, today)) {
    auto* name = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
    name->setText(row.label);
    grid->addWidget(name, line, 0, Qt::AlignTop);
    grid->addWidget(cell(row.own, QStringLiteral("likenessOwn%1").arg(line), Tone::Plain, QFont::Medium), line, 1,
                    Qt::AlignTop);
    if (hasOther) {
      grid->addWidget(cell(row.other, QStringLiteral("likenessOther%1").arg(line), Tone::Plain, QFont::Medium), line, 2,
                      Qt::AlignTop);
      if (!row.isEqual) {
        ++line;
        continue;
      }
      const bool isMarked = !*row.isEqual;
      auto* verdict = new TonedLabel(TypeSize::Small, QFont::DemiBold, isMarked ? Tone::Warn : Tone::Ok);
      verdict->setObjectName(QStringLiteral("likenessVerdict%1").arg(line));
      verdict->setIcon(isMarked ? Icon::Warning : Icon::Check);
      verdict->setText(isMarked ? tr("berbeda") : tr("sama"));
      grid->addWidget(verdict, line, 3, Qt::AlignTop);
    }
    ++line;
  }
  return sides;
}

QWidget* LikenessDialog::buildFoot() {
  auto* foot = new QWidget;
  auto* row = new QHBoxLayout(foot);
  row->setContentsMargins(kMargin, 12, kMargin, kMargin);
  row->setSpacing(8);
  const auto add = [&](const char* name, const QString& words, const QKeySequence& key) {
    auto* button = new KeyButton(words, key);
    button->setObjectName(QLatin1String(name));
    button->setPadding(8);
    row->addWidget(button);
    return button;
  };
  if (!m_finding.others.empty()) {
    const PersonView other = m_finding.others.front();
    auto* same = add("likenessSame", tr("Orang yang sama: pakai data ini"), QKeySequence(Qt::ALT | Qt::Key_1));
    connect(same, &KeyButton::clicked, this, [this, other] {
      accept();
      Q_EMIT samePerson(other);
    });
    auto* apart = add("likenessApart", tr("Orang lain: lanjutkan"), QKeySequence(Qt::ALT | Qt::Key_2));
    connect(apart, &KeyButton::clicked, this, [this, nik = other.nik] {
      accept();
      Q_EMIT otherPerson(nik);
    });
  }
  if (m_running) {
    auto* open = add("likenessOpen", tr("Buka %1").arg(m_running->code), QKeySequence(Qt::ALT | Qt::Key_3));
    open->setToolTip(tr("Buka permohonan yang masih berjalan; formulir ini tersimpan sebagai draf"));
    connect(open, &KeyButton::clicked, this, [this, id = m_running->id] {
      accept();
      Q_EMIT caseChosen(id);
    });
  }
  row->addStretch(1);
  auto* close = add("cancel", tr("Tutup"), QKeySequence(Qt::Key_Escape));
  connect(close, &KeyButton::clicked, this, &QDialog::reject);
  return foot;
}
