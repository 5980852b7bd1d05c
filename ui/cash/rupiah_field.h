#pragma once

#include <QLineEdit>

#include <optional>

#include "domain/result.h"
#include "domain/rupiah.h"

/// A sum of money: typed in the Indonesian way, set right, written out with dots when it is left. UI thread.
class RupiahField : public QLineEdit {
  Q_OBJECT

 public:
  explicit RupiahField(QWidget* parent = nullptr);

  void setAmount(std::optional<qint64> amount);
  /// Absent while nothing, or nothing readable, stands there.
  [[nodiscard]] std::optional<qint64> amount() const;
  /// What is wrong with what stands there; empty for nothing and for a sum.
  [[nodiscard]] QString problem() const;

 protected:
  void focusOutEvent(QFocusEvent* event) override;
};
