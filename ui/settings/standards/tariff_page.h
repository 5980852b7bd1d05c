#pragma once

#include <QWidget>

#include "domain/service_standard.h"

class EntryPage;
class StandardEditing;
class StandardFields;

/// Component 4 of a standard: one sum, or lines that depend on the form, with how each is counted. UI thread.
class TariffPage : public QWidget {
  Q_OBJECT

 public:
  explicit TariffPage(StandardEditing& editing, QWidget* parent = nullptr);

  [[nodiscard]] EntryPage* lines() const { return m_lines; }
  /// The sum where there are no lines, what is said beside it, the account.
  [[nodiscard]] StandardFields* sum() const { return m_sum; }

 private:
  void buildSum();
  void fitSum();
  void buildLines();
  void addPrice();
  void addPenalty();
  void addCondition();

  StandardEditing& m_editing;
  StandardFields* m_sum = nullptr;
  EntryPage* m_lines = nullptr;
};
