#pragma once

#include <QWidget>

#include <functional>

#include "help/help_book.h"

class KeyButton;
class QListWidget;
class QPrinter;
class QTextBrowser;
class SearchField;

/// The help beside the work: topics and search at the left, the text at the right. A window of its own, so that the
/// page it explains stays in sight; opened again it comes to the front. UI thread.
///
/// Keys: Ctrl+F search, arrows choose, Ctrl+P print, Esc closes.
class HelpWindow : public QWidget {
  Q_OBJECT

 public:
  explicit HelpWindow(HelpBook book, QWidget* parent = nullptr);

  /// Opens at the keys of a page ("counter", "cases" …), those first; without one at the first topic.
  void openAt(const QString& page);
  void search(const QString& typed);

 Q_SIGNALS:
  /// The person wants it on paper; whoever has the printer calls printTo().
  void printRequested();

 public:
  void printTo(QPrinter& printer) const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void listTopics();
  void show(std::size_t topic, const QString& section);
  void setText(const QString& markdown);
  void choose(int row);

  HelpBook m_book;
  QString m_page;
  QString m_markdown;
  std::vector<HelpHit> m_hits;  ///< behind the rows while something is searched
  SearchField* m_search = nullptr;
  QListWidget* m_list = nullptr;
  QTextBrowser* m_text = nullptr;
  KeyButton* m_print = nullptr;
};
