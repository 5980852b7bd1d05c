#pragma once

#include <QWidget>

/// Where the columns of the checklist lie, counted from the right; header and rows share them.
struct RequirementColumns {
  static constexpr int kMargin = 8, kIcon = 20, kOriginal = 76, kCopy = 72, kScan = 24, kGap = 8;

  int name, nameEnd, original, copy, scan;

  explicit RequirementColumns(int width)
      : name(kMargin + kIcon + kGap),
        nameEnd(width - kMargin - kScan - kGap - kCopy - kGap - kOriginal - kGap),
        original(nameEnd + kGap),
        copy(original + kOriginal + kGap),
        scan(copy + kCopy + kGap) {}
};

/// The head of a checklist, 36 high: title, "Asli diperlihatkan", "Fotokopi diserahkan", scans. UI thread.
class RequirementHeader : public QWidget {
  Q_OBJECT

 public:
  explicit RequirementHeader(QWidget* parent = nullptr);

  /// "Persyaratan: 5 dari 6".
  void setCounts(int complete, int all);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_title;
};
