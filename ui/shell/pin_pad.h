#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

class KeyButton;
class PinKey;

/// Title, six dots, keys for finger and mouse, and the one filled button. Holds the digits only until they are taken.
/// Keys are sent here by the page through type(), erase() and submit(). UI thread.
class PinPad : public QWidget {
  Q_OBJECT

 public:
  static constexpr int kLength = 6;

  explicit PinPad(QWidget* parent = nullptr);

  void setTitle(const QString& title, const QString& subtitle);
  void setButton(const QString& words);
  /// A line in `late` below the dots; empty clears it.
  void setError(const QString& words);
  [[nodiscard]] QString error() const { return m_error; }
  /// Lower keys, 368 high in all instead of 464, for a scaled or small screen.
  void setCompact(bool isCompact);
  /// No digit is taken while it is closed (locked account, PIN being checked).
  void setOpen(bool isOpen, const QString& reason = {});
  [[nodiscard]] bool isOpen() const { return m_isOpen; }

  void type(int digit);
  void erase();
  void clear();
  void submit();
  [[nodiscard]] int length() const { return static_cast<int>(m_pin.size()); }

 Q_SIGNALS:
  /// All six digits and Enter. The pad is empty again when this is sent.
  void entered(const QString& pin);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void refresh();
  void placeKeys();

  QString m_title;
  QString m_subtitle;
  QString m_error;
  QString m_reason;
  QString m_pin;
  bool m_isOpen = true;
  bool m_isCompact = false;
  QVector<PinKey*> m_keys;
  KeyButton* m_button = nullptr;
};
