#pragma once

#include <QHash>
#include <QPointer>
#include <QWidget>

#include <functional>
#include <vector>

#include "domain/person_rows.h"

class KeyButton;
class LinkButton;
class QVBoxLayout;
class TonedLabel;

/// A table of persons in a form: two lines a person, as many as there are. Lines copied from a spreadsheet are taken
/// into it from the cell in which they are pasted. Enter goes on, Ctrl+Del removes the person. UI thread.
class PersonsField : public QWidget {
  Q_OBJECT

 public:
  explicit PersonsField(const FormField& table, QWidget* parent = nullptr);

  /// The text of the rows, domain/person_rows.h. Rows in which nothing stands are not in it.
  void setValue(const QString& value);
  [[nodiscard]] QString value() const;
  /// Marks the cells that a problem names, by personCell.
  void setProblems(const QHash<QString, QString>& problems);
  /// "Orang 2, NIK: NIK harus 16 angka."; empty when no cell has one.
  [[nodiscard]] QString firstProblem(const QHash<QString, QString>& problems) const;
  /// Empty for the first cell.
  void focusCell(const QString& cell);
  /// Takes what was copied as rows; what stands in the row of `cell` and below is written over. False when it is one
  /// text for one cell.
  bool paste(const QString& copied, const QWidget* cell);
  /// Tab comes from this widget; rows that are added later stand in their place.
  void follow(QWidget* before);
  /// From where Tab goes on to what stands behind.
  [[nodiscard]] QWidget* lastOfTabs() const;

 Q_SIGNALS:
  void edited(const QString& value);
  void cellLeft(const QString& cell);
  void cellEntered(QWidget* cell);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Cell {
    QString column;
    QString label;
    QWidget* widget = nullptr;
    std::function<QString()> value;
    std::function<void(const QString&)> setValue;
  };
  struct Person {
    QWidget* box = nullptr;
    TonedLabel* number = nullptr;
    KeyButton* remove = nullptr;
    std::vector<Cell> cells;
  };

  Person& addPerson();
  Cell makeCell(const FormField& column);
  void removePerson(const QWidget* box);
  void tell();
  void arrange();
  [[nodiscard]] PersonRow rowOf(const Person& person) const;
  /// Where the cell stands among the rows that have something in them.
  [[nodiscard]] QString nameOf(const QWidget* widget) const;
  [[nodiscard]] const Cell* cellNamed(const QString& name, int* person = nullptr) const;

  FormField m_table;
  std::vector<Person> m_persons;
  QVBoxLayout* m_column = nullptr;
  TonedLabel* m_count = nullptr;
  LinkButton* m_paste = nullptr;
  LinkButton* m_add = nullptr;
  QPointer<QWidget> m_before;
  bool m_isFilling = false;
};
