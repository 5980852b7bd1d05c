#pragma once

#include <QByteArray>
#include <QString>

#include "server/http_message.h"

/// What all pages for citizens share: whole HTML without a script, light or dark as the phone is, in the colours of the
/// desktop program, with a link to the other language. Pure; any thread.
struct PageFrame {
  enum class Language { Indonesian, English };

  int status = 200;
  Language language = Language::Indonesian;
  QByteArray title;        ///< escaped
  QString office;          ///< empty where no office may be named
  QByteArray path;         ///< of this page, for the link to the other language
  int refreshSeconds = 0;  ///< 0: never by itself
  QByteArray content;      ///< HTML
  bool hasForm = false;    ///< the content sends a form to this server

  [[nodiscard]] HttpResponse response() const;

  /// "lang=en" of a query; Indonesian otherwise.
  static Language languageOf(const QByteArray& query);
  static QByteArray escaped(const QString& text) { return text.toHtmlEscaped().toUtf8(); }
  /// Words with their one place filled in, escaped.
  static QByteArray with(const char* words, const QString& value) {
    return QByteArray(words).replace("%1", escaped(value));
  }
};
