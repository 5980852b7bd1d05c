#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;
class Chip;
struct ChipValue;

/// A rounded surface with an optional header and foot. Used in code by bodyLayout(), headerLayout(), footerLayout(), or
/// promoted in a .ui file with a layout of its own: then `headerHeight` and `footerHeight` only paint their lines.
/// UI thread.
class Panel : public QWidget {
  Q_OBJECT
  Q_PROPERTY(int headerHeight READ headerHeight WRITE setHeaderHeight)
  Q_PROPERTY(int footerHeight READ footerHeight WRITE setFooterHeight)

 public:
  explicit Panel(QWidget* parent = nullptr);

  [[nodiscard]] int headerHeight() const { return m_headerHeight; }
  void setHeaderHeight(int height);
  [[nodiscard]] int footerHeight() const { return m_footerHeight; }
  void setFooterHeight(int height);

  /// A header of 44 with a title of 16 and words beside it; no line below it when `hasLine` is false.
  void setHeader(const QString& title, const QString& words = {}, bool hasLine = true);
  void setHeaderChip(const ChipValue& chip);
  /// The right end of the header.
  QHBoxLayout* headerLayout();
  /// Between header and foot; no margins.
  QVBoxLayout* bodyLayout();
  /// The foot on `surface-2`; 36 high unless set otherwise.
  QHBoxLayout* footerLayout();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void ensureLayout();

  int m_headerHeight = 0;
  int m_footerHeight = 0;
  bool m_hasHeaderLine = true;
  QVBoxLayout* m_outer = nullptr;
  QWidget* m_header = nullptr;
  QWidget* m_footer = nullptr;
  QHBoxLayout* m_headerRow = nullptr;
  QVBoxLayout* m_body = nullptr;
  QHBoxLayout* m_footerRow = nullptr;
  QLabel* m_title = nullptr;
  QLabel* m_words = nullptr;
  Chip* m_chip = nullptr;
};
