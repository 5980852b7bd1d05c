#pragma once

#include <QStringList>

#include "dialogs/prompter.h"

/// Answers what a test has laid ready, and remembers what was asked.
struct RecordingPrompter : Prompter {
  QStringList titles;
  QStringList words;
  bool agrees = true;
  std::optional<QString> file;
  std::optional<QString> choice;
  std::optional<QString> text;
  std::vector<Choice> choices;  ///< as they were last offered

  void askText(QWidget*, const QString& title, const QString&, const QString&,
               std::function<void(std::optional<QString>)> answer) override {
    titles << title;
    answer(text);
  }
  void askChoice(QWidget*, const QString& title, const std::vector<Choice>& offered, const QString&,
                 std::function<void(std::optional<QString>)> answer) override {
    titles << title;
    choices = offered;
    answer(choice);
  }
  void confirm(QWidget*, const QString& title, const QString& said, const QString&,
               std::function<void(bool)> answer) override {
    titles << title;
    words << said;
    answer(agrees);
  }
  void tell(QWidget*, const QString& title, const QString& said) override {
    titles << title;
    words << said;
  }
  void askFile(QWidget*, const QString& title, const QString&, bool,
               std::function<void(std::optional<QString>)> answer) override {
    titles << title;
    answer(file);
  }
};
