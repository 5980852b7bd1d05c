#pragma once

#include <QString>

#include <vector>

#include "domain/paper_record.h"

/// What of a kind of paper an office may change: which blocks it may move or leave out, which sentences it may put in
/// its own words, and which facts those words may name. Pure; any thread.
struct TemplateScheme {
  /// A block between the head of the paper and its foot, in the order that papers are shipped with.
  struct Part {
    QString key;
    bool isRequired = false;  ///< what makes the paper what it is: may be moved, not left out
  };
  struct Sentence {
    QString key;
    QString field;        ///< of the frozen paper, "letterhead.complaints"
    bool isList = false;  ///< a line of the words is an entry
  };
  struct Fact {
    QString name;   ///< as it is written in the words, "{nomor}"
    QString field;  ///< of the frozen paper
  };
  QString paper;  ///< the frozen paper's own word for its kind
  std::vector<Part> parts;
  std::vector<Sentence> sentences;
  std::vector<Fact> facts;

  [[nodiscard]] const Part* part(const QString& key) const;
  [[nodiscard]] const Sentence* sentence(const QString& key) const;
  [[nodiscard]] const Fact* fact(const QString& name) const;
};

/// Null for a kind that has no template: what the law or an auditor reads the same everywhere.
[[nodiscard]] const TemplateScheme* templateSchemeOf(PaperKind kind);
