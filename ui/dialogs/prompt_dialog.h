#pragma once

#include <QDialog>

class QVBoxLayout;
class KeyButton;

/// The frame of a prompt: title, body, and two buttons in words of our own, as Qt brings none in Indonesian. UI thread.
class PromptDialog : public QDialog {
  Q_OBJECT

 public:
  PromptDialog(QWidget* parent, const QString& title, const QString& action, bool hasCancel = true);

  [[nodiscard]] QVBoxLayout* body() const { return m_body; }
  void setActionPossible(bool isPossible, const QString& reason);

 private:
  QVBoxLayout* m_body = nullptr;
  KeyButton* m_action = nullptr;
};
