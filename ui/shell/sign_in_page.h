#pragma once

#include <QDateTime>
#include <QElapsedTimer>
#include <QMetaType>
#include <QVector>
#include <QWidget>

#include <memory>

#include "models/row_list_model.h"
#include "widgets/chip.h"

class QTimer;
namespace Ui {
class SignInPage;
}

/// An officer as the sign-in page knows him; `key` is the caller's id.
struct SignInOfficer {
  QString key;
  QString initials;
  QString name;
  QString line;        ///< role, agency and last time: "Kasir · Jum 20 Nov"
  bool hasPin = true;  ///< without one, the page asks for a new PIN, twice

  bool operator==(const SignInOfficer&) const = default;
  [[nodiscard]] QString accessibleText() const { return QStringLiteral("%1, %2").arg(name, line); }
};
Q_DECLARE_METATYPE(SignInOfficer)

/// Who is on duty, and the PIN. Needs no network. One focus for the whole page: Up and Down choose, letters search a
/// name, digits land in the dots wherever the mouse was, Backspace takes one back, Enter signs in. UI thread.
class SignInPage : public QWidget {
  Q_OBJECT

 public:
  explicit SignInPage(QWidget* parent = nullptr);
  ~SignInPage() override;

  /// The officers, the likeliest first; the first is chosen.
  void setOfficers(std::vector<SignInOfficer> officers);
  void chooseOfficer(const QString& id);
  [[nodiscard]] QString currentOfficer() const;

  void setClock(const QDateTime& local, const QString& zone);
  void setOffice(const QString& office, const QString& counterLine);
  void setStatus(const ChipValue& status);

  /// "PIN salah. Masih 4 kali lagi."
  void showWrongPin(int attemptsLeft);
  /// A new PIN that is not taken, with the reason.
  void showRefusedPin(const QString& reason);
  /// A line in the footer, "Kantor contoh. PIN semua petugas 270945."; empty gives the usual one.
  void setFootnote(const QString& words);
  /// Closes the pad with the time that is left; zero opens it. The caller ticks.
  void showLocked(int secondsLeft);
  /// While the PIN is being checked.
  void setBusy(bool isBusy);
  /// While the store is being opened and that takes long, as after an update: says so where the officers will stand.
  void setPreparing(bool isPreparing);

 Q_SIGNALS:
  void pinEntered(const QString& officerId, const QString& pin);
  /// Typed twice alike, by an officer who had none.
  void pinCreated(const QString& officerId, const QString& pin);
  void officerChosen(const QString& officerId);
  void otherOfficersRequested();
  void helpRequested();
  void trainingRequested();
  void statusClicked();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void choose(int row);
  void search(const QString& letter);
  void take(const QString& pin);
  void restart();
  void describe();
  [[nodiscard]] const SignInOfficer* officer() const;

  std::unique_ptr<Ui::SignInPage> m_ui;
  RowListModel<SignInOfficer> m_officers;
  QTimer* m_searchEnd = nullptr;
  QString m_search;
  QString m_firstPin;
  QString m_usualFoot;
};
