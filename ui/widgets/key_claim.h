#pragma once

#include <QShortcut>

/// A shortcut that is heard also in fields whose own editing uses the key: on Linux a line edit takes Ctrl+U to empty
/// itself. UI thread; lives with its scope.
class KeyClaim : public QShortcut {
  Q_OBJECT

 public:
  /// In the scope and what lies in it; with `isOfWindow` in its whole window while the scope is visible.
  KeyClaim(const QKeySequence& key, QWidget* scope, bool isOfWindow = false);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget* m_scope;
};
