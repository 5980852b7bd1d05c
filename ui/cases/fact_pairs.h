#pragma once

#include <QStringList>
#include <QVector>
#include <QWidget>

class QGridLayout;
class TonedLabel;

/// The few facts at the head of an application: pairs of name and fact, two beside each other where all of them fit
/// whole, else one below the other, since a NIK that ends in dots helps nobody. UI thread.
class FactPairs : public QWidget {
  Q_OBJECT

 public:
  /// In the order of reading, line by line. A fact's label is named "fact_" and its number.
  explicit FactPairs(const QStringList& names, QWidget* parent = nullptr);

  /// Stands behind the first fact.
  void setButton(QWidget* button);
  void setFact(int index, const QString& words);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void arrange();
  [[nodiscard]] bool fitsBeside() const;

  QGridLayout* m_grid = nullptr;
  QVector<TonedLabel*> m_names;
  QVector<TonedLabel*> m_facts;
  QWidget* m_button = nullptr;
  int m_beside = 0;  ///< pairs in a line as they stand; 0: not yet arranged
};
