#pragma once

#include <QWidget>

#include <optional>

#include "services/case_views.h"

class KeyButton;
class TonedLabel;

/// What two officers wrote differently, side by side, each with one key to choose it (Alt+1, Alt+2). Hidden while
/// nothing waits for a choice. UI thread.
class ConflictCard : public QWidget {
  Q_OBJECT

 public:
  explicit ConflictCard(QWidget* parent = nullptr);

  /// The first of those that are open is shown; one choice brings the next.
  void render(const CaseDetail& detail, qint64 nowMs, bool isBusy);

 Q_SIGNALS:
  void chosen(const QString& operationId, bool keepsOther);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Side {
    TonedLabel* value = nullptr;
    TonedLabel* writer = nullptr;
    KeyButton* button = nullptr;
  };
  Side buildSide(const char* name, int key);
  void show(const Side& side, const QString& value, const QString& writer, bool isBusy) const;

  TonedLabel* m_title = nullptr;
  TonedLabel* m_words = nullptr;
  Side m_kept;
  Side m_other;
  QString m_operationId;
};
