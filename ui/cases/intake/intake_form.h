#pragma once

#include <QHash>
#include <QScrollArea>

#include <functional>
#include <vector>

#include "cases/intake/intake_state.h"

class FeeList;
class GroupedEdit;
class LinkButton;
class ParagraphLabel;
class PersonsField;
class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;
class TonedLabel;

/// The form at the left of the intake panel: the applicant, then the fields of the service's standard, side by side as
/// it says. Only this column scrolls. UI thread.
class IntakeForm : public QScrollArea {
  Q_OBJECT

 public:
  explicit IntakeForm(QWidget* parent = nullptr);

  void render(const IntakeState& state);
  /// Where only fields are corrected, how the identity was checked is not asked again.
  void setLevelShown(bool isShown);
  void focusField(const QString& id);
  void focusFirstEmpty();
  void offerRegions(const QString& fieldId, const QStringList& names);
  /// The fields in the order in which Tab goes through them; of a table of persons its end.
  [[nodiscard]] QVector<QWidget*> tabChain() const;

 Q_SIGNALS:
  void edited(const QString& id, const QString& value);
  void left(const QString& id);
  void levelChosen(IdentityLevel level);
  void verifyRequested();
  void regionTyped(const QString& id, const QString& typed);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Field {
    QString id;
    QString label;
    QWidget* widget = nullptr;
    TonedLabel* problem = nullptr;
    std::function<void(const QString&)> setValue;
    std::function<bool()> isEmpty;
    FormField standard = {};        ///< as the service's standard has it
    PersonsField* persons = nullptr;
  };
  /// Fields that stand side by side, hidden while none of them is asked for.
  struct Row {
    QWidget* box = nullptr;
    QLabel* label = nullptr;
    std::size_t begin = 0;  ///< among m_fields
    std::size_t end = 0;
  };

  void addPerson();
  void rebuild(const ServiceStandard& standard);
  QWidget* addRow(const QString& label, const std::vector<QWidget*>& fields, QVBoxLayout* into);
  TonedLabel* addProblem(QVBoxLayout* into);
  Field makeField(const FormField& field, bool isFirst);
  Field makeLine(const FormField& field);
  Field makeGrouped(const FormField& field, int shape);
  Field makeChoice(const FormField& field, bool isFirst);
  Field makeRegion(const FormField& field);
  Field makePersons(const FormField& field);
  void showAsked(const IntakeState& state);
  static QWidget* tabEnd(const Field& field);
  void prepare(QWidget* widget, const QString& id, const QString& label);
  [[nodiscard]] const Field* fieldOf(const QObject* widget) const;
  void showProblems(const QHash<QString, QString>& problems);

  QWidget* m_content = nullptr;
  QVBoxLayout* m_column = nullptr;
  QWidget* m_fieldsBox = nullptr;
  GroupedEdit* m_nik = nullptr;
  QComboBox* m_level = nullptr;
  TonedLabel* m_nikFound = nullptr;
  TonedLabel* m_nikUnchecked = nullptr;
  TonedLabel* m_nikOpenCase = nullptr;
  LinkButton* m_verify = nullptr;
  std::vector<Field> m_person;
  std::vector<Field> m_fields;
  std::vector<Row> m_rows;
  QWidget* m_feeBox = nullptr;
  ParagraphLabel* m_feeRemark = nullptr;
  FeeList* m_fee = nullptr;
  QString m_standardKey;
  int m_revision = -1;
};
