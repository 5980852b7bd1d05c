#pragma once

#include <QVector>
#include <QWidget>

#include "domain/service_standard.h"

class GroupedEdit;
class QGridLayout;

/// A sum for each answer of a choice: its words at the left, the field at the right. UI thread.
class ClassAmounts : public QWidget {
  Q_OBJECT

 public:
  explicit ClassAmounts(QWidget* parent = nullptr);

  /// An answer without a sum stays empty. The field in which somebody types is left as it is.
  void setLine(const TariffLine& line, const std::vector<std::pair<QString, QString>>& answers);

 Q_SIGNALS:
  /// `amount` is as it was typed, without dots.
  void edited(const QString& key, const QString& amount);

 private:
  void rebuild(const std::vector<std::pair<QString, QString>>& answers);

  std::vector<std::pair<QString, QString>> m_answers;
  QVector<GroupedEdit*> m_fields;
  QWidget* m_content = nullptr;
};
