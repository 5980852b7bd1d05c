#include "widgets/key_claim.h"

#include <QApplication>
#include <QKeyEvent>

KeyClaim::KeyClaim(const QKeySequence& key, QWidget* scope, bool isOfWindow) : QShortcut(key, scope), m_scope(scope) {
  setContext(isOfWindow ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
  setAutoRepeat(false);
  QApplication::instance()->installEventFilter(this);
}

bool KeyClaim::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::ShortcutOverride) return false;
  if (QKeySequence(static_cast<QKeyEvent*>(event)->keyCombination()) != key()) return false;
  const auto* focused = qobject_cast<QWidget*>(watched);
  if (!focused || !m_scope->isVisible() || focused->window() != m_scope->window()) return false;
  if (context() != Qt::WindowShortcut && focused != m_scope && !m_scope->isAncestorOf(focused)) return false;
  // The field is not asked, so that the key goes on as a shortcut.
  event->ignore();
  return true;
}
