#pragma once

#include <QImage>
#include <QScrollArea>

#include <optional>
#include <vector>

#include "print/layout.h"

/// A paper as the printer will bring it out, at half a pixel a dot: torn edge for a roll, straight for a sheet; white
/// in the dark too; scrolls when longer. It draws with the code of the printer. UI thread.
class PaperPreview : public QScrollArea {
  Q_OBJECT

 public:
  explicit PaperPreview(QWidget* parent = nullptr);

  void setPaper(const std::optional<Paper>& paper);
  [[nodiscard]] bool hasPaper() const;

 private:
  class Sheet;
  Sheet* m_sheet = nullptr;
};
