#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

#include "domain/result.h"

/// A part of a topic under its own heading; the first of a topic has none.
struct HelpSection {
  QString title;
  QString page;      ///< key of the page whose keys it lists; empty otherwise
  QString markdown;  ///< with its heading
};

struct HelpTopic {
  QString title;
  std::vector<HelpSection> sections;

  /// The whole topic as one text; the section of `page` first, when there is one.
  [[nodiscard]] QString markdown(const QString& page = {}) const;
};

/// Where something was found.
struct HelpHit {
  std::size_t topic = 0;
  std::size_t section = 0;
  QString words;  ///< "Bila pencetak bermasalah: Yang dilakukan"
};

/// The help of the program in one language, from the texts it brings. Pure; any thread.
class HelpBook {
 public:
  /// `language` is "id" or "en". Error: NotFound when the program brings no help in it.
  static Result<HelpBook> load(const QString& language);
  /// One text of a topic: "# title", then "## section" with "<!-- page: key -->" below it where it belongs to a page.
  /// Error: Invalid without a title.
  static Result<HelpTopic> read(const QString& markdown);

  [[nodiscard]] const std::vector<HelpTopic>& topics() const { return m_topics; }
  /// The topic with the keys of a page; absent for a page without keys of its own.
  [[nodiscard]] std::optional<std::size_t> topicOfPage(const QString& page) const;
  /// Sections that hold every typed word, whatever its capitals. Nothing typed finds nothing.
  [[nodiscard]] std::vector<HelpHit> find(const QString& typed) const;

 private:
  std::vector<HelpTopic> m_topics;
};
