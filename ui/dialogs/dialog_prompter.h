#pragma once

#include "dialogs/prompter.h"

/// Prompts as window-modal dialogs of the system's kind; none of them runs an event loop of its own. UI thread.
class DialogPrompter final : public Prompter {
 public:
  void askText(QWidget* parent, const QString& title, const QString& label, const QString& action,
               std::function<void(std::optional<QString>)> answer) override;
  void askChoice(QWidget* parent, const QString& title, const std::vector<Choice>& choices, const QString& action,
                 std::function<void(std::optional<QString>)> answer) override;
  void confirm(QWidget* parent, const QString& title, const QString& words, const QString& action,
               std::function<void(bool)> answer) override;
  void tell(QWidget* parent, const QString& title, const QString& words) override;
  void askFile(QWidget* parent, const QString& title, const QString& filter, bool isForSaving,
               std::function<void(std::optional<QString>)> answer) override;
};
