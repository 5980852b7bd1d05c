#pragma once

#include "dialogs/prompt_dialog.h"

class DateField;
class QLineEdit;
struct StandardPreview;

/// What a file would change, before it is taken; asks for decree and day where the file is a table of requirements.
/// UI thread.
class StandardImportDialog : public PromptDialog {
  Q_OBJECT

 public:
  StandardImportDialog(const StandardPreview& preview, QWidget* parent = nullptr);

  /// Of a table; empty for a file with whole standards.
  [[nodiscard]] QString decree() const;
  [[nodiscard]] QDate validFrom() const;

 private:
  void checkFields();

  QLineEdit* m_decree = nullptr;
  DateField* m_validFrom = nullptr;
};
