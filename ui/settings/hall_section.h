#pragma once

#include "models/row_list_model.h"
#include "settings/hall_settings.h"
#include "settings/settings_section.h"
#include "widgets/fact_grid.h"
#include "widgets/two_line_delegate.h"

class NoteStrip;
class Prompter;
class QLabel;
class QLineEdit;
class QStackedLayout;
class RowList;

/// Aula: how a lone PC joins a hall, and for a member its hall, the devices in it and the keys of the data groups. The
/// presenter outlives the section. UI thread. Keys: Ctrl+Enter goes one step on, Esc leaves an invitation.
class HallSection : public SettingsSection {
  Q_OBJECT

 public:
  HallSection(SettingsPresenter& presenter, HallSettings& hall, Prompter& prompter, QWidget* parent = nullptr);

 protected:
  void refreshFacts(const SettingsState& state) override;
  void fill(const SettingsState& state) override;
  void save() override {}
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  QWidget* buildLone();
  QWidget* buildMakeHub();
  QWidget* buildMember();
  void showState();
  void showLone();
  void showMember();
  void showDevices();
  void showButtons();
  [[nodiscard]] std::vector<Fact> offerFacts() const;
  [[nodiscard]] std::vector<Fact> memberFacts() const;
  [[nodiscard]] std::vector<Fact> fingerprintFacts() const;
  [[nodiscard]] const HallDevice* chosen() const;
  void go();
  void askJoin();
  void askApprove();
  void askChangeKey();
  void askMakeHub();
  void askGuest();
  void askGuestName(const HubGuest& guest);
  void showInvitation(const HubGuest& guest, const HubInvitation& invitation);

  HallSettings& m_hall;
  Prompter& m_prompter;
  qint64 m_operations = 0;
  QStackedLayout* m_pages = nullptr;
  // A PC by itself
  QLineEdit* m_invitation = nullptr;
  QLabel* m_problem = nullptr;
  QWidget* m_offer = nullptr;
  FactGrid* m_offerFacts = nullptr;
  QWidget* m_hubPart = nullptr;
  KeyButton* m_makeHub = nullptr;
  QLabel* m_hubProblem = nullptr;
  // A member
  FactGrid* m_memberFacts = nullptr;
  NoteStrip* m_closed = nullptr;
  NoteStrip* m_leaked = nullptr;
  RowListModel<TwoLineRow> m_model;
  RowList* m_list = nullptr;
  FactGrid* m_fingerprintFacts = nullptr;
  // The foot
  TonedLabel* m_said = nullptr;
  KeyButton* m_other = nullptr;
  KeyButton* m_go = nullptr;
  KeyButton* m_invite = nullptr;
  KeyButton* m_change = nullptr;
  KeyButton* m_give = nullptr;
};
