#pragma once

#include <QString>

class QBoxLayout;
class QWidget;
class TonedLabel;

/// One row of a form: its label at the left, the field, and under it what it is for and what is wrong with it. The
/// field is found by `key`, its error by "keyError". ui thread.
struct FieldRow {
  enum class Width {
    AsItIs,  ///< at the left, as wide as the field says
    Room     ///< all the room there is
  };

  QBoxLayout* layout = nullptr;  ///< to be put in place by the caller
  TonedLabel* error = nullptr;   ///< hidden

  static FieldRow of(const QString& key, const QString& label, int labelWidth, QWidget* field, Width width,
                     const QString& help);
};
