#pragma once

#include <QImage>
#include <QScrollArea>
#include <QVector>

#include "theme/tokens.h"

class QCheckBox;
class QVBoxLayout;
class RequirementRowWidget;
class TonedLabel;

/// One paper that the service asks for, as the checklist shows it.
struct RequirementRow {
  enum class Box { Original, Copy };

  QString key;
  QString name;
  QString detail;           ///< second line: what it must be, or why it is asked
  bool hasOriginal = true;  ///< has a box "asli diperlihatkan"
  bool hasCopy = true;      ///< has a box "fotokopi diserahkan"; for a form, the form itself
  bool isForm = false;      ///< says "formulir" beside the box
  bool isKept = false;      ///< the original is taken in: says "ditarik" beside its box
  bool isOriginalTicked = false;
  bool isCopyTicked = false;
  bool isMissing = false;  ///< marked missing: tinted row, boxes with thick borders
  int scans = 0;
  QString note;  ///< a line below the row: why a file was not taken, or how far it is
  Tone noteTone = Tone::Late;

  [[nodiscard]] bool isComplete() const { return (!hasOriginal || isOriginalTicked) && (!hasCopy || isCopyTicked); }
  bool operator==(const RequirementRow&) const = default;
};

/// The checklist of a case: rows of 40 with a box for the original and one for the copy, and the scan that proves it.
/// Space says that all of a row is there and goes on (on a row that is complete it takes the box back), Del that it is
/// missing; Up and Down go through the boxes. A row that is left forwards without being complete was passed over. Files
/// can be dropped on the row they prove. As high as its rows; with less room it scrolls, the rows stay 40, and more with a
/// note. UI thread.
class RequirementList : public QScrollArea {
  Q_OBJECT

 public:
  explicit RequirementList(QWidget* parent = nullptr);

  void setRows(const QVector<RequirementRow>& rows);
  /// A line below the rows; without room it is the first to scroll out of sight.
  void setHint(const QString& words);
  [[nodiscard]] const QVector<RequirementRow>& rows() const { return m_rows; }
  /// The row with the focus, else an empty key: where Ctrl+U attaches.
  [[nodiscard]] QString currentKey() const;
  /// Puts the focus on a row, or on the first that is not complete.
  void focusRow(const QString& key = {});
  [[nodiscard]] QVector<RequirementRowWidget*> rowWidgets() const { return m_widgets; }

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void boxToggled(const QString& key, RequirementRow::Box box, bool isTicked);
  void completeRequested(const QString& key);
  void missingRequested(const QString& key);
  void passedOver(const QString& key);
  void filesDropped(const QString& key, const QStringList& paths);
  void pictureDropped(const QString& key, const QImage& picture);
  void scanClicked(const QString& key);

 private:
  RequirementRowWidget* makeRow();
  void goOn(const RequirementRowWidget* from);

  QVector<RequirementRow> m_rows;
  QVector<RequirementRowWidget*> m_widgets;
  QVBoxLayout* m_column = nullptr;
  TonedLabel* m_hint = nullptr;
};

/// A row of the list above; made by it. UI thread.
class RequirementRowWidget : public QWidget {
  Q_OBJECT

 public:
  explicit RequirementRowWidget(QWidget* parent = nullptr);

  void setRow(const RequirementRow& row);
  [[nodiscard]] const RequirementRow& row() const { return m_row; }
  [[nodiscard]] QCheckBox* box(RequirementRow::Box which) const;
  [[nodiscard]] QSize sizeHint() const override;
  void takeFocus();

 Q_SIGNALS:
  void boxToggled(RequirementRow::Box box, bool isTicked);
  void completeRequested();
  void missingRequested();
  void passedOver();
  void filesDropped(const QStringList& paths);
  void pictureDropped(const QImage& picture);
  void scanClicked();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  bool focusNextPrevChild(bool isNext) override;

 private:
  [[nodiscard]] int noteHeight() const;
  [[nodiscard]] QCheckBox* lastBox() const { return m_row.hasCopy ? m_copy : m_original; }

  RequirementRow m_row;
  QCheckBox* m_original = nullptr;
  QCheckBox* m_copy = nullptr;
  bool m_isDropTarget = false;
};
