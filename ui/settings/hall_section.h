#pragma once

#include "models/row_list_model.h"
#include "settings/hall_settings.h"
#include "settings/settings_section.h"
#include "widgets/two_line_delegate.h"

class NoteStrip;
class Prompter;
class QGridLayout;
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
  struct Fact {
    QString label;
    QString words;
    Tone tone = Tone::Plain;
    bool operator==(const Fact&) const = default;
  };
  QWidget* buildLone();
  QWidget* buildMember();
  void showState();
  void showLone();
  void showMember();
  void showDevices();
  void showButtons();
  void setFacts(QGridLayout* grid, std::vector<Fact>& shown, std::vector<Fact> facts);
  [[nodiscard]] std::vector<Fact> offerFacts() const;
  [[nodiscard]] std::vector<Fact> memberFacts() const;
  [[nodiscard]] std::vector<Fact> fingerprintFacts() const;
  [[nodiscard]] const HallDevice* chosen() const;
  void go();
  void askJoin();
  void askApprove();
  void askChangeKey();

  HallSettings& m_hall;
  Prompter& m_prompter;
  qint64 m_operations = 0;
  QStackedLayout* m_pages = nullptr;
  // A PC by itself
  QLineEdit* m_invitation = nullptr;
  QLabel* m_problem = nullptr;
  QWidget* m_offer = nullptr;
  QGridLayout* m_offerGrid = nullptr;
  std::vector<Fact> m_offerShown;
  // A member
  QGridLayout* m_memberGrid = nullptr;
  std::vector<Fact> m_memberShown;
  NoteStrip* m_closed = nullptr;
  NoteStrip* m_leaked = nullptr;
  RowListModel<TwoLineRow> m_model;
  RowList* m_list = nullptr;
  QGridLayout* m_fingerprintGrid = nullptr;
  std::vector<Fact> m_fingerprintShown;
  // The foot
  TonedLabel* m_said = nullptr;
  KeyButton* m_other = nullptr;
  KeyButton* m_go = nullptr;
  KeyButton* m_change = nullptr;
  KeyButton* m_give = nullptr;
};
