#include "theme/tokens.h"

namespace {

Palette makeLight() {
  Palette p;
  p.canvas = QColor(0xF3F2EE);
  p.surface = QColor(0xFFFFFF);
  p.surface2 = QColor(0xF9F8F5);
  p.hover = QColor(0xEFEDE7);
  p.disabledBg = QColor(0xF1EFEA);
  p.line = QColor(0xDEDBD3);
  p.lineStrong = QColor(0x8B877C);
  p.text = QColor(0x1A1D26);
  p.text2 = QColor(0x50545F);
  p.text3 = QColor(0x656872);
  p.accent = QColor(0x29458F);
  p.accentHover = QColor(0x213977);
  p.accentPress = QColor(0x1A2D60);
  p.onAccent = QColor(0xFFFFFF);
  p.accentText = QColor(0x29458F);
  p.accentTint = QColor(0xE8ECF6);
  p.rail = QColor(0x1C2B57);
  p.railText = QColor(0xC7D0EA);
  p.railActive = QColor(0x31457F);
  p.railOn = QColor(0xFFFFFF);
  p.waiting = QColor(0x425069);
  p.waitingTint = QColor(0xE8ECF2);
  p.priority = QColor(0x852063);
  p.priorityTint = QColor(0xF8E7F1);
  p.ok = QColor(0x14633A);
  p.okTint = QColor(0xE1F1E7);
  p.late = QColor(0xA5221B);
  p.lateTint = QColor(0xFBE8E6);
  p.warn = QColor(0x774A00);
  p.warnTint = QColor(0xFBEFD3);
  p.info = QColor(0x0A5B6C);
  p.infoTint = QColor(0xDFF0F3);
  p.bar = QColor(0x6F86B8);
  p.barLate = QColor(0xC4473D);
  p.barOk = QColor(0x2F8756);
  p.barMuted = QColor(0x8E93A0);
  return p;
}

Palette makeDark() {
  Palette p;
  p.isDark = true;
  p.canvas = QColor(0x12141A);
  p.surface = QColor(0x1B1E26);
  p.surface2 = QColor(0x21252E);
  p.hover = QColor(0x282C37);
  p.disabledBg = QColor(0x282C37);
  p.line = QColor(0x333844);
  p.lineStrong = QColor(0x737A8A);
  p.text = QColor(0xECEDF2);
  p.text2 = QColor(0xB6BAC6);
  p.text3 = QColor(0x9DA2B0);
  p.accent = QColor(0x4563BE);
  p.accentHover = QColor(0x4D6CC7);
  p.accentPress = QColor(0x3853A6);
  p.onAccent = QColor(0xFFFFFF);
  p.accentText = QColor(0xAEBFFA);
  p.accentTint = QColor(0x262F4D);
  p.rail = QColor(0x0D1017);
  p.railText = QColor(0xA9B0C2);
  p.railActive = QColor(0x262F4D);
  p.railOn = QColor(0xFFFFFF);
  p.waiting = QColor(0xB7C4DA);
  p.waitingTint = QColor(0x2A3242);
  p.priority = QColor(0xF2ABD8);
  p.priorityTint = QColor(0x402138);
  p.ok = QColor(0x86D7A5);
  p.okTint = QColor(0x173626);
  p.late = QColor(0xFFA39B);
  p.lateTint = QColor(0x45201E);
  p.warn = QColor(0xF3C36D);
  p.warnTint = QColor(0x3D2D0E);
  p.info = QColor(0x80D2E2);
  p.infoTint = QColor(0x12363F);
  p.bar = QColor(0x6C86CC);
  p.barLate = QColor(0xD9695F);
  p.barOk = QColor(0x4FA574);
  p.barMuted = QColor(0x737A8A);
  return p;
}

}  // namespace

const Palette& Palette::light() {
  static const Palette palette = makeLight();
  return palette;
}

const Palette& Palette::dark() {
  static const Palette palette = makeDark();
  return palette;
}

QColor Palette::word(Tone tone) const {
  switch (tone) {
    case Tone::Plain:
      return text;
    case Tone::Muted:
      return text2;
    case Tone::Accent:
      return accentText;
    case Tone::Waiting:
      return waiting;
    case Tone::Priority:
      return priority;
    case Tone::Ok:
      return ok;
    case Tone::Late:
      return late;
    case Tone::Warn:
      return warn;
    case Tone::Info:
      return info;
  }
  return text;
}

QColor Palette::ground(Tone tone) const {
  switch (tone) {
    case Tone::Plain:
      return surface;
    case Tone::Muted:
      return surface2;
    case Tone::Accent:
      return accentTint;
    case Tone::Waiting:
      return waitingTint;
    case Tone::Priority:
      return priorityTint;
    case Tone::Ok:
      return okTint;
    case Tone::Late:
      return lateTint;
    case Tone::Warn:
      return warnTint;
    case Tone::Info:
      return infoTint;
  }
  return surface;
}
