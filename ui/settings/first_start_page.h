#pragma once

#include <QDateTime>
#include <QWidget>

#include "domain/office.h"

class QComboBox;
class QLabel;
class QLineEdit;
class KeyButton;
class SignInSide;

/// What an office must say before its first number: its name, its codes, its counter, its administrator. UI thread.
struct FirstStart {
  OfficeProfile profile;
  Counter counter;
  Officer administrator;
};

class FirstStartPage : public QWidget {
  Q_OBJECT

 public:
  /// Agencies as id and name, for the counter.
  explicit FirstStartPage(const std::vector<std::pair<QString, QString>>& agencies, QWidget* parent = nullptr);

  void setClock(const QDateTime& local, const QString& zone);
  void showProblem(const QString& words);
  void setBusy(bool isBusy);

 Q_SIGNALS:
  void ready(const FirstStart& answers);
  /// An office that already works gave a backup.
  void restoreRequested();

 private:
  void submit();
  QLineEdit* addField(class QVBoxLayout* form, const QString& name, const QString& label, const QString& text,
                      const QString& help);

  SignInSide* m_side = nullptr;
  QLineEdit* m_name = nullptr;
  QLineEdit* m_shortName = nullptr;
  QLineEdit* m_government = nullptr;
  QLineEdit* m_prefix = nullptr;
  QComboBox* m_zone = nullptr;
  QLineEdit* m_counter = nullptr;
  QComboBox* m_agency = nullptr;
  QLineEdit* m_administrator = nullptr;
  QLabel* m_problem = nullptr;
  KeyButton* m_go = nullptr;
};
