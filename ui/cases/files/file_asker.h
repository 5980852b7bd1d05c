#pragma once

#include <functional>

#include "dialogs/prompter.h"
#include "services/case_views.h"

/// Asks which paper a file proves, where that is not clear, and then for the file. UI thread.
class FileAsker {
 public:
  using Answer = std::function<void(const QString& requirementId, const QString& path)>;

  explicit FileAsker(Prompter& prompter) : m_prompter(prompter) {}

  /// For a paper that is known.
  void askFile(QWidget* parent, const QString& requirementId, const QString& requirementName, Answer answer) const;
  /// Papers that have no file yet come first; last the application as a whole.
  void ask(QWidget* parent, const ServiceStandard& standard, const Checklist& checklist,
           const std::vector<Attachment>& files, Answer answer) const;
  /// For a file that is there already: only which paper.
  void askPaper(QWidget* parent, const ServiceStandard& standard, const Checklist& checklist,
                const std::vector<Attachment>& files, std::function<void(const QString& requirementId)> answer) const;

 private:
  Prompter& m_prompter;
};
