#pragma once

#include <QJsonObject>
#include <QStringList>

#include <map>

#include "domain/paper_record.h"
#include "domain/result.h"
#include "print/template/template_scheme.h"
#include "print/words.h"

/// Words of an office in both languages of the papers; without English the Indonesian stands in both.
struct TemplateWords {
  QString id;
  QString en;
  [[nodiscard]] const QString& in(Language language) const {
    return language == Language::En && !en.isEmpty() ? en : id;
  }
  bool operator==(const TemplateWords&) const = default;
};

/// How an office wants a kind of paper: the order of its blocks, its own sentences and notes. A value; any thread.
///
/// Papers keep what was in force when they were issued: `applyTo` puts the finished words and the order into the frozen
/// paper, so that a reprint says the same after the template has changed.
struct PaperTemplate {
  static constexpr qsizetype kMostNotes = 6;
  static constexpr qsizetype kMostPieces = 20;
  static constexpr qsizetype kLongestWords = 600;  ///< characters of one sentence
  static constexpr qsizetype kLargestFile = 64 * 1024;
  /// Before a note's name in the order.
  static QString noteMark() { return QStringLiteral("note:"); }

  PaperKind kind = PaperKind::Ticket;
  QStringList blocks;                          ///< keys of parts, and notes as "note:NAME"
  std::map<QString, TemplateWords> sentences;  ///< those that are not the shipped ones
  std::map<QString, TemplateWords> notes;      ///< blocks of the office's own
  std::map<QString, TemplateWords> pieces;     ///< what sentences and notes may name in braces
  bool operator==(const PaperTemplate&) const = default;

  /// As papers are shipped. Only for a kind with a scheme.
  [[nodiscard]] static PaperTemplate shipped(PaperKind kind);
  [[nodiscard]] bool isShipped() const { return *this == shipped(kind); }

  /// Reads a file. Errors (Invalid): the place in `field` ("blocks[2]", "texts.collection.id"; "line 7" where it is no
  /// JSON), what is wrong in `detail`; Unsupported for a later version.
  [[nodiscard]] static Result<PaperTemplate> fromBytes(const QByteArray& bytes);
  [[nodiscard]] static Result<PaperTemplate> fromJson(const QJsonObject& json);
  [[nodiscard]] QJsonObject toJson() const;

  /// What fromJson refuses, for one that was made otherwise. The detail begins with a word for the kind of fault:
  /// "unknown", "missing", "twice", "name …", "loop …", "brace …", "too long", "too many".
  [[nodiscard]] Done check() const;

  /// Puts this template into the frozen paper, which must be of its kind and have none yet. Errors: Invalid.
  [[nodiscard]] Result<QJsonObject> applyTo(const QJsonObject& paper) const;
};
