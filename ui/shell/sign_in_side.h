#pragma once

#include <QDateTime>
#include <QWidget>

/// The left of the sign-in page: mark, kawung field, clock, office and counter. UI thread.
class SignInSide : public QWidget {
  Q_OBJECT

 public:
  explicit SignInSide(QWidget* parent = nullptr);

  void setClock(const QDateTime& local, const QString& zone);
  void setOffice(const QString& office, const QString& counterLine);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_time;
  QString m_date;
  QString m_office;
  QString m_counterLine;
};

/// The foot of the sign-in page: a line above, 56 high. UI thread.
class SignInFoot : public QWidget {
  Q_OBJECT

 public:
  explicit SignInFoot(QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;
};
