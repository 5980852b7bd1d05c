#pragma once

#include <QLineEdit>

/// A field whose digits stand in groups while they are typed, so that they can be read against a card: a NIK four by
/// four, a phone number, money with dots, a date. Other characters switch the grouping off: nothing typed is lost.
/// UI thread.
class GroupedEdit : public QLineEdit {
  Q_OBJECT

 public:
  enum class Shape { Fours, Phone, Thousands, Date };

  explicit GroupedEdit(Shape shape, QWidget* parent = nullptr);

  /// What was typed without the separators; as typed when it holds anything but digits.
  [[nodiscard]] QString plain() const;
  void setPlain(const QString& value);

  /// The digits of a text in the groups of a shape.
  static QString grouped(Shape shape, const QString& digits);

 Q_SIGNALS:
  void plainEdited(const QString& plain);

 private:
  void regroup();
  [[nodiscard]] bool isGroupable(const QString& text) const;
  [[nodiscard]] QChar separator() const;

  Shape m_shape;
};
