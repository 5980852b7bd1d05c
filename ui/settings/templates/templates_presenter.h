#pragma once

#include <QObject>

#include <vector>

#include "settings/templates/template_editing.h"

class Session;

/// Decides for the templates in the settings: reads them, takes and writes files, puts back what is shipped. Holds no
/// widget. UI thread.
class TemplatesPresenter : public QObject {
  Q_OBJECT

 public:
  explicit TemplatesPresenter(Session& session, QObject* parent = nullptr) : QObject(parent), m_session(session) {}

  /// One for each kind that has a template; empty until they were read.
  [[nodiscard]] const std::vector<TemplateStart>& papers() const { return m_papers; }
  [[nodiscard]] const TemplateStart* paper(PaperKind kind) const;
  [[nodiscard]] Session& session() const { return m_session; }

  void refresh();
  /// Refused with its line or field where it does not parse; the old one stays in force.
  void take(const QString& fileName, const QByteArray& bytes);
  void writeTo(const QString& path, PaperKind kind);
  void reset(PaperKind kind);

 Q_SIGNALS:
  void changed();
  void saved(const QString& words);
  void refused(const QString& words);

 private:
  void refuse(const Error& error);

  Session& m_session;
  std::vector<TemplateStart> m_papers;
  bool m_isBusy = false;
};
