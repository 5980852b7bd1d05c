#pragma once

#include <QJsonObject>
#include <QObject>

#include <optional>
#include <vector>

#include "print/paper.h"
#include "print/template/paper_template.h"

class Session;

/// With what the editor of one kind of paper begins.
struct TemplateStart {
  PaperTemplate inForce;
  QJsonObject sample;  ///< a made-up paper, as it is shipped
};

/// The template of one kind of paper while it is being changed; nothing is in force before it is saved. Holds no
/// widget. UI thread.
class TemplateEditing : public QObject {
  Q_OBJECT

 public:
  enum class List { Blocks, Sentences, Pieces };
  struct Row {
    QString key;
    QString title;
    QString detail;
    bool isChanged = false;  ///< by the office
    bool isPrinted = true;
  };

  TemplateEditing(Session& session, TemplateStart start, QObject* parent = nullptr);

  [[nodiscard]] const PaperTemplate& current() const { return m_current; }
  [[nodiscard]] bool isDirty() const { return m_current != m_start.inForce; }
  [[nodiscard]] std::vector<Row> rows(List list) const;

  [[nodiscard]] static bool isNote(const QString& block) { return block.startsWith(PaperTemplate::noteMark()); }
  /// Whether that block may be left out.
  [[nodiscard]] bool isOptional(const QString& block) const;
  [[nodiscard]] bool hasWords(List list, const QString& key) const { return list != List::Blocks || isNote(key); }
  /// As they stand; of a sentence that was not changed, as papers are shipped.
  [[nodiscard]] TemplateWords wordsOf(List list, const QString& key) const;
  /// The names that words may use, "{nomor}".
  [[nodiscard]] QStringList names() const;

  void setWords(List list, const QString& key, const TemplateWords& words);
  void move(const QString& block, int by);
  void setPrinted(const QString& block, bool isPrinted);
  /// A note stands at the end, a piece nowhere yet. Answers with its key, or nothing where the name is taken or empty.
  std::optional<QString> addNote(const QString& name);
  std::optional<QString> addPiece(const QString& name);
  /// A note or piece is gone, a sentence as it is shipped.
  void remove(List list, const QString& key);
  void reset();

  [[nodiscard]] std::optional<Error> problem() const;
  /// The sample by this template.
  [[nodiscard]] Result<Paper> preview(PaperSize size) const;
  void save();

 Q_SIGNALS:
  void changed();
  void saved(const QString& words);
  void refused(const QString& words);

 private:
  [[nodiscard]] QString shippedSentence(const QString& key) const;

  Session& m_session;
  TemplateStart m_start;
  PaperTemplate m_current;
  const TemplateScheme& m_scheme;
  bool m_isBusy = false;
};
