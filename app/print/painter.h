#pragma once

#include <QIODevice>
#include <QImage>
#include <QString>

#include "domain/result.h"
#include "print/layout.h"

class QPainter;

/// Paints a page with its top left corner at the origin, one unit of the paper as `scale` units of the painter. Text
/// stays text where the device knows text; on a QImage it is drawn as outlines, so that the same paper gives the same
/// bits. Black ink only; the ground is the caller's. The painter's state is kept.
void paintPage(QPainter& painter, const LaidOutPaper& paper, std::size_t page, double scale = 1);

/// A page on white in grey levels; `dpi` 101.5 is the preview of a roll at half a pixel a dot. Null for no such page.
[[nodiscard]] QImage renderPage(const LaidOutPaper& paper, std::size_t page, double dpi);

/// The bitmap that a thermal head prints: Format_Mono, one pixel a dot, 1 is black; painted smooth and cut at 150 of
/// 255, so that strokes come out a little bolder. For sheets a null image.
[[nodiscard]] QImage renderRoll(const LaidOutPaper& paper);

/// Writes a PDF with real text and embedded fonts; sheets in their size, a roll as wide as its paper and as long as its
/// content. Errors: Io where the device or file cannot be written, Invalid for a paper without pages.
[[nodiscard]] Done writePdf(const LaidOutPaper& paper, QIODevice& device);
[[nodiscard]] Done writePdf(const LaidOutPaper& paper, const QString& path);
