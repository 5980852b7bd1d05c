#pragma once

#include <QAbstractButton>

/// One counter of the hall as the supervisor sees it.
struct CounterCardValue {
  enum class State { Serving, Calling, Free, Break, Closed };

  QString id;
  QString number;  ///< "11"
  QString agency;  ///< "Polres"
  State state = State::Closed;
  QString words;        ///< ticket in service, or the word of the state
  QString time;         ///< "41 mnt", "dipanggil"
  bool isLate = false;  ///< over the standard of its service

  bool operator==(const CounterCardValue&) const = default;
};

/// A card of 137 × 50 with a bar of its state at the left. UI thread.
class CounterCard : public QAbstractButton {
  Q_OBJECT

 public:
  explicit CounterCard(QWidget* parent = nullptr);

  void setValue(const CounterCardValue& value);
  [[nodiscard]] const CounterCardValue& value() const { return m_value; }
  [[nodiscard]] QSize sizeHint() const override { return {137, 50}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {112, 50}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  CounterCardValue m_value;
};
