#pragma once

#include <QObject>

#include <map>
#include <optional>
#include <vector>

#include "print/escpos/raw_printer.h"
#include "services/office.h"
#include "session/session.h"
#include "settings/hall_settings.h"
#include "settings/standards/standards_presenter.h"
#include "settings/templates/templates_presenter.h"

/// A standard as the list of services shows it.
struct StandardLine {
  QString id;
  QString name;
  QString agencyShortName;
  int version = 0;
  QDate validFrom;
  QString decree;
  QString source;
  QString verifiedBy;
  bool isExample = false;
  int nextVersion = 0;  ///< given out and still to begin; 0: none
  QDate nextValidFrom;
};

/// What the settings show; the parts are read together and again after every change of them.
struct SettingsState {
  bool isRead = false;
  OfficeProfile office;
  std::vector<Counter> counters;          ///< in the order of their numbers
  std::vector<Officer> officers;          ///< by name, those who have left at the end
  std::vector<Agency> agencies;
  std::vector<Series> series;
  std::vector<StandardLine> standards;    ///< by name
  bool areStandardsFromCentre = false;    ///< written there, received here
  std::map<PaperKind, PrintDesk::Outlet> outlets;
  std::vector<RawPrinter> directPrinters;
  QString scanFolder;
  QString theme = QStringLiteral("system");   ///< "light", "dark", "system"
  QString language = QStringLiteral("id");    ///< "id", "en"
  IdentityLine identity;
  IdentityServer identityServer;              ///< without its token, which no screen shows
  bool hasIdentityToken = false;
  std::optional<Office::StorageFacts> storage;
  QString working;                        ///< what is under way; empty when nothing is
  QString fault;                          ///< why the settings could not be read
};

/// Decides for the settings. Every save is one command; what came of it is told by one of the signals, in words. UI
/// thread.
class SettingsPresenter : public QObject {
  Q_OBJECT

 public:
  enum class Part { Office, Counters, Officers, Printers, DirectPrinters, Papers, Services, Look, Storage, Hall, Identity };
  Q_ENUM(Part)

  /// Keys of the preferences that main() reads at the start, for all officers of this PC.
  static QString themeKey() { return QStringLiteral("look.theme"); }
  static QString languageKey() { return QStringLiteral("look.language"); }

  /// Without a host this PC is not offered as the hub of a hall.
  explicit SettingsPresenter(Session& session, HubHost* host = nullptr, QObject* parent = nullptr);

  [[nodiscard]] const SettingsState& state() const { return m_state; }
  [[nodiscard]] HallSettings& hall() { return m_hall; }
  [[nodiscard]] StandardsPresenter& standards() { return m_standards; }
  [[nodiscard]] TemplatesPresenter& templates() { return m_templates; }
  void setActive(bool isActive);
  void refresh();

  void saveOffice(const OfficeProfile& profile);
  void saveCounter(const Counter& counter);
  void saveOfficer(const Officer& officer);
  void forgetPin(const QString& officerId);
  /// `scanFolder`: where the scanner of this PC writes; empty: none.
  void saveOutlets(const std::map<PaperKind, PrintDesk::Outlet>& outlets, const QString& scanFolder);
  /// `formerName`: of the one that it takes the place of, empty for a new one; papers that went there follow.
  void saveDirectPrinter(const QString& formerName, const RawPrinter& printer);
  /// Refused while papers go there.
  void removeDirectPrinter(const QString& name);
  void printTestPage(const QString& printer, Part part = Part::Printers);
  void saveLook(const QString& theme, const QString& language);
  /// The server that speaks for Dukcapil; an empty address takes it away.
  void saveIdentity(const IdentityServer& server);
  void backup(const QString& path);
  void verify();

 Q_SIGNALS:
  void stateChanged();
  /// Done, with what was done; `part` says beside which form it stands.
  void saved(SettingsPresenter::Part part, const QString& words);
  /// Not done. `field` is the key of the wrong field, where there is one.
  void refused(SettingsPresenter::Part part, const QString& field, const QString& words);
  void themeChosen(const QString& theme);
  void languageChosen(const QString& language);

 private:
  void run(Part part, const QString& working, const QString& done, const std::function<Done(Office&)>& command);
  [[nodiscard]] QString wordsFor(Part part, const Error& error) const;

  Session& m_session;
  HallSettings m_hall;
  StandardsPresenter m_standards;
  TemplatesPresenter m_templates;
  SettingsState m_state;
  bool m_isActive = false;
  bool m_isAsking = false;
  bool m_isStale = false;
};
