#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <vector>

#include "domain/result.h"
#include "print/template/paper_template.h"
#include "services/queue_views.h"
#include "store/almanac.h"
#include "store/store.h"

/// How the office wants its papers: the templates in force, which its administrator changes. A record of the hall like
/// its other settings, so every counter prints alike. Backend thread.
class TemplateDesk {
 public:
  TemplateDesk(Store& store, const Almanac& almanac) : m_store(store), m_almanac(almanac) {}

  /// In force for that kind; the shipped one where the office has none, or one that this program cannot read.
  Result<PaperTemplate> templateOf(PaperKind kind) const;
  /// Of every kind that has one, in the order of the kinds.
  Result<std::vector<PaperTemplate>> all() const;

  /// From the next paper on; papers that were issued stay as they are. Errors: Denied for anybody but an administrator;
  /// Invalid as PaperTemplate::check, and the one before stays.
  [[nodiscard]] Done save(const Seat& seat, const PaperTemplate& wanted) const;
  /// Reads and saves a file. Errors: as PaperTemplate::fromBytes and save.
  Result<PaperTemplate> take(const Seat& seat, const QByteArray& file) const;

  /// A paper about to be issued, by the template in force; as it is where the template does not fit its words.
  Result<QJsonObject> applied(PaperKind kind, const QJsonObject& paper) const;
  /// A made-up paper of that kind with this office's head, without a template: for a preview.
  [[nodiscard]] QJsonObject sample(PaperKind kind) const;

 private:
  Store& m_store;
  const Almanac& m_almanac;
};
