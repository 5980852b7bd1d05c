#pragma once

#include <QColor>
#include <QHash>
#include <QIcon>
#include <QLatin1String>
#include <QPixmap>

class QPainter;
class QRectF;

/// The drawn family: 24 grid, stroke 2, round caps. None draws nothing.
enum class Icon {
  None,
  Backspace,
  Calendar,
  Cases,
  Cash,
  Chart,
  Check,
  CheckCircle,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  ChevronUp,
  Clock,
  Close,
  CloudCheck,
  CloudOff,
  CloudUp,
  Copy,
  Counter,
  CrossCircle,
  Cup,
  Document,
  Download,
  Eye,
  EyeOff,
  Filter,
  Fork,
  Globe,
  Hand,
  Help,
  Home,
  Hourglass,
  Hub,
  IdCard,
  Info,
  Lock,
  Minus,
  Paperclip,
  Pause,
  Pen,
  People,
  Person,
  Phone,
  Plus,
  Printer,
  Priority,
  Qr,
  Refresh,
  Screen,
  Search,
  Settings,
  Shield,
  ShieldCheck,
  Speaker,
  TextSize,
  Ticket,
  Transfer,
  Trash,
  Undo,
  Upload,
  Usb,
  Warning,
};
inline constexpr int kIconCount = static_cast<int>(Icon::Warning) + 1;

/// The file's name without folder and ending; empty for None.
QLatin1String iconName(Icon icon);

/// Icons tinted on demand and kept by (name, size, colour, device pixel ratio), so that a change of theme needs
/// nothing. UI thread. A missing file gives an empty pixmap; a test looks at every file.
class IconSet {
 public:
  [[nodiscard]] QPixmap pixmap(Icon icon, int size, const QColor& colour, qreal devicePixelRatio) const;
  /// Paints into the middle of a rectangle at the given size.
  void paint(QPainter& painter, const QRectF& into, Icon icon, int size, const QColor& colour) const;
  [[nodiscard]] QIcon icon(Icon icon, const QColor& colour) const;

 private:
  struct Key {
    Icon icon;
    int size;
    QRgb colour;
    int ratioPercent;
    bool operator==(const Key&) const = default;
    friend size_t qHash(const Key& key, size_t seed) {
      return qHashMulti(seed, static_cast<int>(key.icon), key.size, key.colour, key.ratioPercent);
    }
  };
  mutable QHash<Key, QPixmap> m_pixmaps;
};
