#pragma once

#include <QHash>
#include <QWidget>

#include "settings/settings_presenter.h"
#include "widgets/panel.h"

class KeyButton;
class QFormLayout;
class QLineEdit;
class QVBoxLayout;
class TonedLabel;

/// One section of the settings: a panel with a form that scrolls and a foot with what came of the last save and the one
/// primary button. What was typed stays when the store changes elsewhere. UI thread.
class SettingsSection : public Panel {
  Q_OBJECT

 public:
  SettingsSection(SettingsPresenter& presenter, SettingsPresenter::Part part, const QString& title,
                  const QString& words = {}, QWidget* parent = nullptr);

  [[nodiscard]] SettingsPresenter::Part part() const { return m_part; }
  void render(const SettingsState& state);
  void showSaved(const QString& words);
  /// The words stand beside the field of that key; in the foot when there is none.
  void showRefused(const QString& field, const QString& words);
  [[nodiscard]] bool isDirty() const { return m_isDirty; }
  /// Something was typed or chosen that is not saved yet.
  void markDirty() { m_isDirty = true; }

 protected:
  /// Fills the form from the state; not called while something typed is unsaved.
  virtual void fill(const SettingsState& state) = 0;
  /// Lists and facts that are shown even then.
  virtual void refreshFacts(const SettingsState& state);
  virtual void save() {}

  void addRow(const QString& key, const QString& label, QWidget* field, const QString& help = {});
  QLineEdit* addLine(const QString& key, const QString& label, const QString& help = {}, int width = 0);
  QLineEdit* addNumber(const QString& key, const QString& label, const QString& help);
  /// A list at the left of the form, 300 wide.
  void addAside(QWidget* aside);
  /// Takes the place of the form.
  void fillBody(QWidget* content);
  KeyButton* addButton(const QString& name, const QString& words);
  void addSaveButton();
  void forget();
  [[nodiscard]] SettingsPresenter& presenter() const { return m_presenter; }

 private:
  struct Field {
    QWidget* widget = nullptr;
    TonedLabel* error = nullptr;
  };
  void clearErrors();

  SettingsPresenter& m_presenter;
  SettingsPresenter::Part m_part;
  QHash<QString, Field> m_fields;
  class QHBoxLayout* m_body = nullptr;
  QVBoxLayout* m_column = nullptr;
  QWidget* m_scroll = nullptr;
  TonedLabel* m_message = nullptr;
  KeyButton* m_save = nullptr;
  QVector<KeyButton*> m_buttons;
  bool m_isDirty = false;
};
