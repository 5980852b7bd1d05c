#pragma once

#include <QObject>

#include <optional>

#include "services/standard_desk.h"
#include "settings/standards/standard_editing.h"

class Session;

/// A file of standards that was looked at and not taken yet.
struct StandardPreview {
  QString fileName;
  StandardFile file;
  std::vector<StandardProposal> proposals;
};

/// Decides for the standards in the settings: a file is looked at before it is taken, standards go out as files, and
/// the editor of one is opened. Holds no widget. UI thread.
class StandardsPresenter : public QObject {
  Q_OBJECT

 public:
  explicit StandardsPresenter(Session& session, QObject* parent = nullptr) : QObject(parent), m_session(session) {}

  /// A name that ends in .csv is a table of requirements. Answers with `previewed` or `refused`; nothing has changed.
  void look(const QString& fileName, const QByteArray& bytes);
  /// Takes what was looked at last; the decree and the day are for a table, which has none.
  void take(const QString& decree, QDate validFrom);
  void forget() { m_preview.reset(); }
  [[nodiscard]] const std::optional<StandardPreview>& preview() const { return m_preview; }

  /// Writes a file, by its name JSON or CSV; all services when none is named.
  void writeTo(const QString& path, const QStringList& serviceIds);
  /// Answers with `opened`.
  void open(const QString& serviceId);
  [[nodiscard]] Session& session() const { return m_session; }

 Q_SIGNALS:
  void previewed();
  void saved(const QString& words);
  void refused(const QString& words);
  void opened(const StandardStart& start);

 private:
  void refuse(const Error& error);

  Session& m_session;
  std::optional<StandardPreview> m_preview;
  bool m_isBusy = false;
};
