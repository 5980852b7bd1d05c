#pragma once

#include <QTemporaryDir>
#include <QWidget>

#include <memory>

#include "dialogs/prompter.h"
#include "loket/demo/demo_office.h"
#include "services/backend.h"
#include "session/session.h"
#include "shell/main_window.h"

/// The example office behind live pages, in a temporary folder; furnished before the window is shown.
class GalleryOffice {
 public:
  GalleryOffice();
  ~GalleryOffice();

  [[nodiscard]] Session& session() { return *m_session; }
  [[nodiscard]] Prompter& prompter() { return *m_prompter; }
  /// Adds Penyelia and Setelan to a window.
  void addPages(MainWindow& window, const WindowRoom& room, const QString& name);

 private:
  struct Pages;
  QTemporaryDir m_folder;
  StoryClock m_clock;
  std::unique_ptr<Random> m_random;
  Backend m_backend;
  std::unique_ptr<Session> m_session;
  std::unique_ptr<Prompter> m_prompter;
  std::unique_ptr<Pages> m_pages;
};
