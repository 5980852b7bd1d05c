#pragma once

#include <QDialog>

#include "domain/zone.h"
#include "services/likeness_desk.h"

/// Two persons side by side, with what differs marked by word and colour, and what an officer can say of them. Nothing
/// is merged, and closing says nothing. UI thread.
///
/// Keys: Alt+1 the same person, Alt+2 somebody else, Alt+3 the application that still runs, Esc closes.
class LikenessDialog : public QDialog {
  Q_OBJECT

 public:
  LikenessDialog(const LikenessFinding& finding, const Zone& zone, QDate today, QWidget* parent = nullptr);

 Q_SIGNALS:
  /// The officer's word on the person shown beside the form's.
  void samePerson(const PersonView& other);
  void otherPerson(const QString& otherNik);
  void caseChosen(const CaseId& id);

 private:
  QWidget* buildSides(const Zone& zone, QDate today);
  QWidget* buildFoot();

  LikenessFinding m_finding;
  std::optional<PersonCase> m_running;
};
