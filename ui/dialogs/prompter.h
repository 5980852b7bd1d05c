#pragma once

#include <QString>

#include <functional>
#include <optional>
#include <vector>

class QWidget;

/// Asks the person something. Pages get one by constructor, so that tests and the tour can answer. UI thread; never a
/// nested event loop: the answer comes through the callback, absent when the person turned away.
class Prompter {
 public:
  struct Choice {
    QString id;
    QString words;
    QString detail;
  };

  virtual ~Prompter() = default;

  virtual void askText(QWidget* parent, const QString& title, const QString& label, const QString& action,
                       std::function<void(std::optional<QString>)> answer) = 0;
  /// One of several; the first is chosen at the beginning.
  virtual void askChoice(QWidget* parent, const QString& title, const std::vector<Choice>& choices,
                         const QString& action, std::function<void(std::optional<QString>)> answer) = 0;
  /// Only for what cannot be undone.
  virtual void confirm(QWidget* parent, const QString& title, const QString& words, const QString& action,
                       std::function<void(bool)> answer) = 0;
  virtual void tell(QWidget* parent, const QString& title, const QString& words) = 0;
  virtual void askFile(QWidget* parent, const QString& title, const QString& filter, bool isForSaving,
                       std::function<void(std::optional<QString>)> answer) = 0;
};
