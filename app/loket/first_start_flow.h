#pragma once

#include <QObject>
#include <QPointer>

#include "services/backend.h"
#include "settings/first_start_page.h"

/// An office's first start: shows the page that asks for its name, its counter and its administrator, and sets it up
/// from the answers and from the standards and agencies that come with the program. UI thread.
class FirstStartFlow : public QObject {
  Q_OBJECT

 public:
  explicit FirstStartFlow(Backend& backend, QObject* parent = nullptr) : QObject(parent), m_backend(backend) {}

  /// The page to show, a new one each time; the window owns it. Error: Corrupt for shipped files that cannot be read.
  Result<FirstStartPage*> open();
  void setClock(const QDateTime& local);

 Q_SIGNALS:
  /// The office stands and works at this counter.
  void finished(const QString& counterId);
  /// An office that already works gave a backup.
  void restoreRequested();

 private:
  void setUp(const FirstStart& answers);

  Backend& m_backend;
  QPointer<FirstStartPage> m_page;
};
