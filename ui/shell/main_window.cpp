#include "shell/main_window.h"

#include <QBoxLayout>
#include <QResizeEvent>
#include <QShortcut>

#include "shell/top_bar_parts.h"
#include "ui_main_window.h"
#include "widgets/key_button.h"
#include "widgets/key_cap.h"

MainWindow::MainWindow(QWidget* parent) : QWidget(parent), m_ui(std::make_unique<Ui::MainWindow>()) {
  m_ui->setupUi(this);
  m_ui->search->setKey(QKeySequence(Qt::CTRL | Qt::Key_K));
  m_ui->banner->hide();
  // Pages fold and scroll by themselves: none of them may keep the window from fitting a small or scaled screen.
  for (QWidget* stack : {static_cast<QWidget*>(m_ui->modes), static_cast<QWidget*>(m_ui->pages)}) {
    stack->setMinimumSize(1, 1);
  }
  m_mode = new CounterModeButton(this);
  m_mode->setObjectName(QStringLiteral("counterMode"));
  m_ui->tools->addWidget(m_mode);
  m_ui->tools->setFixedHeight(metric::kControl);
  // As the eye reads: rail, state of the counter, search, status, page.
  setTabOrder(m_mode, m_ui->search);
  setTabOrder(m_ui->search, m_ui->status);
  updateTool();

  connect(m_ui->rail, &NavigationRail::pageRequested, this, &MainWindow::pageRequested);
  connect(m_ui->rail, &NavigationRail::lockRequested, this, &MainWindow::lockRequested);
  connect(m_ui->rail, &NavigationRail::officerClicked, this, &MainWindow::officerClicked);
  connect(m_mode, &CounterModeButton::modeRequested, this, &MainWindow::counterModeRequested);
  connect(m_ui->status, &StatusPill::clicked, this, &MainWindow::statusClicked);
  connect(m_ui->search, &QLineEdit::textEdited, this, &MainWindow::searchEdited);
  connect(m_ui->search, &QLineEdit::returnPressed, this, [this] { Q_EMIT searchRequested(m_ui->search->text()); });
  addShortcuts();
  applyRoom();
}

MainWindow::~MainWindow() = default;

void MainWindow::addShortcuts() {
  // On the work area, so that nothing of it answers behind the sign-in.
  for (int i = 0; i < kPageCount; ++i) {
    const auto page = static_cast<PageKey>(i);
    auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)), m_ui->work);
    connect(shortcut, &QShortcut::activated, this, [this, page] {
      if (!m_ui->rail->entry(page)->isHidden()) Q_EMIT pageRequested(page);
    });
  }
  auto* lock = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_L), m_ui->work);
  connect(lock, &QShortcut::activated, this, &MainWindow::lockRequested);
}

void MainWindow::addPage(PageKey key, QWidget* page) {
  m_pages.insert(key, page);
  m_ui->pages->addWidget(page);
  if (key == m_current) showPage(key);
}

void MainWindow::showPage(PageKey key) {
  m_current = key;
  m_ui->rail->setCurrent(key);
  if (QWidget* page = m_pages.value(key)) m_ui->pages->setCurrentWidget(page);
  updateTool();
  if (!isLocked()) focusPage();
}

void MainWindow::setPageTool(PageKey key, QWidget* tool) {
  m_pageTools.insert(key, tool);
  m_ui->tools->addWidget(tool);
  updateTool();
}

void MainWindow::updateTool() {
  QWidget* tool = m_pageTools.value(m_current, m_mode);
  m_ui->tools->setCurrentWidget(tool);
  m_ui->tools->setFixedWidth(tool->sizeHint().width());
}

void MainWindow::setVisiblePages(const QVector<PageKey>& pages) { m_ui->rail->setVisiblePages(pages); }

void MainWindow::setSignIn(QWidget* page) {
  m_signIn = page;
  m_ui->modes->addWidget(page);
}

void MainWindow::showSignIn() {
  if (!m_signIn) return;
  m_ui->modes->setCurrentWidget(m_signIn);
  m_signIn->setFocus();
}

void MainWindow::showWork() {
  m_ui->modes->setCurrentWidget(m_ui->work);
  focusPage();
}

void MainWindow::focusPage() {
  QWidget* page = m_pages.value(m_current);
  if (!page) return;
  if (QWidget* last = page->focusWidget(); last && last->isEnabled()) {
    last->setFocus();
    return;
  }
  for (QWidget* next = page->nextInFocusChain(); next != page; next = next->nextInFocusChain()) {
    const bool takesTab = (next->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
    if (takesTab && page->isAncestorOf(next) && next->isEnabled() && next->isVisibleTo(page)) {
      next->setFocus();
      return;
    }
  }
}

bool MainWindow::isLocked() const { return m_signIn && m_ui->modes->currentWidget() == m_signIn; }

void MainWindow::setOffice(const QString& title, const QString& office) { m_ui->office->setWords(title, office); }

void MainWindow::setCounterMode(CounterMode mode) {
  m_mode->setMode(mode);
  updateTool();
}

void MainWindow::setClock(const QDateTime& local, const QString& zone) { m_ui->clock->setTime(local, zone); }

void MainWindow::setBadge(PageKey key, int count) { m_ui->rail->setBadge(key, count); }

void MainWindow::setStatus(const ChipValue& status) { m_ui->status->setValue(status); }

void MainWindow::setOfficer(const QString& initials, const QString& name) { m_ui->rail->setOfficer(initials, name); }

void MainWindow::showBanner(Tone tone, const QString& title, const QString& words,
                            const QVector<BannerAction>& actions) {
  for (KeyButton* button : std::as_const(m_bannerButtons)) {
    button->hide();
    button->deleteLater();
  }
  m_bannerButtons.clear();
  m_ui->banner->setWords(tone, title, words);
  for (const BannerAction& action : actions) {
    auto* button = new KeyButton(action.words, {}, m_ui->banner);
    if (!action.key.isEmpty()) button->setPrintedKey(key_cap::words(action.key));
    button->setObjectName(QStringLiteral("banner_%1").arg(action.id));
    connect(button, &KeyButton::clicked, this, [this, id = action.id] { Q_EMIT bannerActionRequested(id); });
    m_ui->banner->addButton(button);
    m_bannerButtons << button;
  }
  m_ui->banner->show();
}

void MainWindow::hideBanner() { m_ui->banner->hide(); }

void MainWindow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (const WindowRoom room = WindowRoom::of(size()); room != m_room) {
    m_room = room;
    applyRoom();
    Q_EMIT roomChanged(m_room);
  }
}

void MainWindow::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (isLocked())
    m_signIn->setFocus();
  else
    focusPage();
}

void MainWindow::applyRoom() {
  m_ui->rail->setNarrow(m_room.isNarrow);
  const int vertical = m_room.verticalGap();
  m_ui->pages->setContentsMargins(metric::kSpace4, vertical, metric::kSpace4, vertical);
}
