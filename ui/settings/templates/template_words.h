#pragma once

#include <QString>

#include "domain/result.h"
#include "print/template/paper_template.h"

/// The words of the templates in the settings. UI thread; the language of the program.
namespace words {

/// A block that papers are shipped with: "Janji dan biaya".
QString templatePart(const QString& key);
/// A sentence that may be put otherwise: "Cara pengambilan".
QString templateSentence(const QString& key);
/// What is wrong with a template and where, as one sentence.
QString templateProblem(const Error& error);
/// "Buka pagi" → "buka-pagi"; empty where nothing is left of it.
QString templateName(const QString& typed);

}  // namespace words
