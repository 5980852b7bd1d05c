#pragma once

#include <QImage>
#include <QWidget>

#include <map>
#include <memory>
#include <vector>

#include "cases/intake/intake_state.h"
#include "models/row_list_model.h"
#include "services/backend.h"
#include "widgets/two_line_delegate.h"

class FileView;
class KeyButton;
class QTemporaryDir;
class RowList;
class TonedLabel;

/// The files of an application: the list at the left, the chosen one as paper at the right, below them what can be
/// done. Files come by button, drag and paste. Tells what is wanted and does nothing itself, but opening a copy with
/// the system's program. UI thread; the backend outlives it.
class FilePane : public QWidget {
  Q_OBJECT

 public:
  explicit FilePane(Backend& backend, QWidget* parent = nullptr);
  ~FilePane() override;

  /// Where the contents are, by hash; of a PC without a hall nothing. Before `setFiles`.
  void setStandings(const std::map<QString, FileStanding>& standings) { m_standings = standings; }
  void setFiles(const std::vector<AttachmentLine>& files, const Zone& zone, qint64 nowMs);
  /// What came of the last file, or how far the one under way is.
  void setNote(const IntakeNote& note);
  /// No file may be taken back: why.
  void setLocked(const QString& reason);

 Q_SIGNALS:
  void attachRequested();
  void detachRequested(const Attachment& attachment);
  void filesDropped(const QStringList& paths);
  void picturePasted(const QImage& picture);
  /// The chosen one is looked at, and is not on this PC.
  void fileWanted(const Attachment& attachment);

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  QWidget* buildList();
  QWidget* buildView();
  void paste();
  void renderChosen();
  void askForChosen();
  [[nodiscard]] FileStanding standingOf(const AttachmentLine& line) const;
  void openOutside();
  [[nodiscard]] const AttachmentLine* chosen() const;

  Backend& m_backend;
  std::vector<AttachmentLine> m_files;
  std::map<QString, FileStanding> m_standings;
  QString m_asked;                          ///< content of the one that was last asked for
  std::unique_ptr<QTemporaryDir> m_copies;  ///< for other programs; gone with the pane
  IntakeNote m_given;
  QString m_locked;
  RowListModel<TwoLineRow>* m_model = nullptr;
  RowList* m_list = nullptr;
  QWidget* m_right = nullptr;
  FileView* m_view = nullptr;
  class Note;
  Note* m_note = nullptr;
  TonedLabel* m_page = nullptr;
  KeyButton* m_earlier = nullptr;
  KeyButton* m_later = nullptr;
  KeyButton* m_open = nullptr;
  KeyButton* m_detach = nullptr;
};
