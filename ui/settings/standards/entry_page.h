#pragma once

#include <QWidget>

#include <functional>

#include "domain/service_standard.h"
#include "models/row_list_model.h"
#include "widgets/two_line_delegate.h"

class KeyButton;
class RowList;
class StandardEditing;
class StandardFields;

/// How a page reaches the entries that it edits.
struct EntryAccess {
  std::function<std::size_t(const ServiceStandard&)> count;
  std::function<TwoLineCell(const ServiceStandard&, std::size_t)> cell;
  std::function<void(ServiceStandard&)> append;
  std::function<void(ServiceStandard&, std::size_t)> remove;
  std::function<void(ServiceStandard&, std::size_t, std::size_t)> swap;
};

/// The requirements or the form's fields of a standard: a list in their order, and the fields of the chosen one. UI
/// thread.
class EntryPage : public QWidget {
  Q_OBJECT

 public:
  /// `list` is the name of the list in a path, "requirements".
  EntryPage(StandardEditing& editing, const QString& list, const QString& title, EntryAccess access,
            QWidget* parent = nullptr);

  [[nodiscard]] StandardFields& fields() const { return *m_fields; }
  /// The chosen entry; meaningless while there is none.
  [[nodiscard]] std::size_t at() const { return m_at; }
  void choose(std::size_t at);
  void load(bool all = false);
  bool showProblem(const QString& path, const QString& words);

 private:
  void add();
  void remove();
  void move(int by);
  [[nodiscard]] std::size_t count() const;

  StandardEditing& m_editing;
  QString m_name;
  EntryAccess m_access;
  RowListModel<TwoLineRow> m_model;
  RowList* m_list = nullptr;
  StandardFields* m_fields = nullptr;
  KeyButton* m_remove = nullptr;
  KeyButton* m_up = nullptr;
  KeyButton* m_down = nullptr;
  std::size_t m_at = 0;
};
