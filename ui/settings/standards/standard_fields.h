#pragma once

#include <QScrollArea>

#include <functional>
#include <vector>

#include "domain/service_standard.h"

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;
class StandardEditing;
class TonedLabel;

/// A column of fields, each bound to a part of the standard that is being written: what is typed goes there at once,
/// and what changes there is shown, except in the field that has the focus. Values cross as text: dates in ISO, flags
/// "true" and "false", lists one a line. UI thread.
class StandardFields : public QScrollArea {
  Q_OBJECT

 public:
  using Get = std::function<QString(const ServiceStandard&)>;
  using Set = std::function<void(ServiceStandard&, const QString&)>;
  using Options = std::function<std::vector<std::pair<QString, QString>>(const ServiceStandard&)>;

  explicit StandardFields(StandardEditing& editing, QWidget* parent = nullptr);

  // `key` is the end of the path of what the field holds, "decree" or "].name".
  QLineEdit* addLine(const QString& key, const QString& label, const QString& help, Get get, Set set, int width = 0);
  QLineEdit* addNumber(const QString& key, const QString& label, const QString& help, Get get, Set set);
  QLineEdit* addMoney(const QString& key, const QString& label, const QString& help, Get get, Set set);
  QWidget* addDate(const QString& key, const QString& label, const QString& help, Get get, Set set);
  QPlainTextEdit* addText(const QString& key, const QString& label, const QString& help, Get get, Set set, int lines);
  QComboBox* addChoice(const QString& key, const QString& label, const QString& help, Options options, Get get,
                       Set set);
  /// A field of a kind of its own; `load` shows the standard in it.
  void addOwn(const QString& key, const QString& label, const QString& help, QWidget* widget,
              std::function<void(const ServiceStandard&)> load);
  /// The field of this key is shown only while that holds.
  void showWhile(const QString& key, std::function<bool(const ServiceStandard&)> isShown);
  QCheckBox* addFlag(const QString& key, const QString& label, const QString& words, Get get, Set set);

  /// Shows the standard as it is; with `all` also where the focus is, when another entry was chosen.
  void load(bool all = false);
  void setPossible(bool isPossible);
  /// Words beside the field of that path; false when none of these fields holds it.
  bool showProblem(const QString& path, const QString& words);
  void clearProblem();

 private:
  struct Field {
    QString key;
    QWidget* row = nullptr;
    QWidget* widget = nullptr;
    TonedLabel* error = nullptr;
    std::function<void(const ServiceStandard&)> load;
    std::function<bool(const ServiceStandard&)> isShown = {};
  };
  void addRow(const QString& key, const QString& label, const QString& help, QWidget* widget,
              std::function<void(const ServiceStandard&)> load);
  /// Passes on what a person typed.
  void put(const Set& set, const QString& value);

  StandardEditing& m_editing;
  QVBoxLayout* m_column = nullptr;
  std::vector<Field> m_fields;
};
