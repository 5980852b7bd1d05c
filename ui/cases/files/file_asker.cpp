#include "cases/files/file_asker.h"

#include <QCoreApplication>
#include <QPointer>
#include <QWidget>

#include <algorithm>

namespace {

struct FileAskerWords {
  Q_DECLARE_TR_FUNCTIONS(FileAsker)
};

/// The prompter's ids may not be empty.
const QLatin1String kWhole("whole");

}  // namespace

void FileAsker::askFile(QWidget* parent, const QString& requirementId, const QString& requirementName,
                        Answer answer) const {
  const QString title = requirementName.isEmpty() ? FileAskerWords::tr("Lampirkan ke permohonan ini")
                                                  : FileAskerWords::tr("Lampirkan ke %1").arg(requirementName);
  m_prompter.askFile(parent, title,
                     FileAskerWords::tr("Dokumen dan gambar (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.webp);;"
                                        "Semua berkas (*)"),
                     false, [requirementId, answer = std::move(answer)](const std::optional<QString>& path) {
                       if (path) answer(requirementId, *path);
                     });
}

void FileAsker::askPaper(QWidget* parent, const ServiceStandard& standard, const Checklist& checklist,
                         const std::vector<Attachment>& files,
                         std::function<void(const QString& requirementId)> answer) const {
  std::vector<Prompter::Choice> choices;
  std::vector<Prompter::Choice> filled;
  for (std::size_t i = 0; i < standard.requirements.size() && i < checklist.lines.size(); ++i) {
    if (!checklist.lines[i].isDue) continue;
    const Requirement& requirement = standard.requirements[i];
    const auto count = std::ranges::count(files, requirement.id, &Attachment::requirementId);
    if (count == 0) {
      choices.push_back({requirement.id, requirement.name, {}});
    } else {
      filled.push_back({requirement.id, requirement.name,
                        FileAskerWords::tr("sudah %n lampiran", nullptr, static_cast<int>(count))});
    }
  }
  std::ranges::move(filled, std::back_inserter(choices));
  choices.push_back({kWhole, FileAskerWords::tr("Permohonan ini, tanpa syarat tertentu"), {}});
  m_prompter.askChoice(parent, FileAskerWords::tr("Lampiran untuk syarat mana?"), choices, FileAskerWords::tr("Pilih"),
                       [answer = std::move(answer)](const std::optional<QString>& chosen) {
                         if (chosen) answer(*chosen == kWhole ? QString() : *chosen);
                       });
}

void FileAsker::ask(QWidget* parent, const ServiceStandard& standard, const Checklist& checklist,
                    const std::vector<Attachment>& files, Answer answer) const {
  askPaper(parent, standard, checklist, files,
           [asker = *this, guard = QPointer<QWidget>(parent), standard,
            answer = std::move(answer)](const QString& requirementId) {
             if (!guard) return;
             const auto found = std::ranges::find(standard.requirements, requirementId, &Requirement::id);
             asker.askFile(guard, requirementId, found == standard.requirements.end() ? QString() : found->name,
                           answer);
           });
}
