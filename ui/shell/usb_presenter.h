#pragma once

#include <QObject>

#include <memory>
#include <vector>

#include "domain/device.h"
#include "theme/tokens.h"

class HubHost;
class Session;
struct Error;
struct HubLoad;
struct ParcelDraft;
struct ParcelLoad;

/// Decides for the part of "Hubungan" that goes by USB: what is packed for whom, what a file brings, and what to do
/// next, in words. The files are read and written aside, the log is taken part by part, so that the queue goes on
/// meanwhile. Holds no widget. UI thread.
class UsbPresenter : public QObject {
  Q_OBJECT

 public:
  struct Said {
    QString words;
    Tone tone = Tone::Muted;
  };
  /// Whom a file can be for; an empty id is the hub.
  struct Receiver {
    QString id;
    QString name;
    qint64 operations = 0;  ///< that wait for the hub
  };

  /// Without a host a counter's file is turned away here.
  UsbPresenter(Session& session, HubHost* host, QObject* parent = nullptr);

  [[nodiscard]] bool isWorking() const { return m_isWorking; }
  [[nodiscard]] const Said& said() const { return m_said; }
  /// Somebody is signed in, so that somebody answers for the file.
  [[nodiscard]] bool isPossible() const;

  /// Answers with `receiversFound`.
  void findReceivers();
  void save(const Receiver& receiver, const QString& path);
  void load(const QString& path);

 Q_SIGNALS:
  void stateChanged();
  void receiversFound(const std::vector<UsbPresenter::Receiver>& receivers);

 private:
  void begin(const QString& words);
  void end(const QString& words, Tone tone);
  void fail(const Error& error);
  void packNext(const std::shared_ptr<ParcelDraft>& draft, const Receiver& receiver, const QString& path);
  void write(const std::shared_ptr<ParcelDraft>& draft, const Receiver& receiver, const QString& path);
  void takeNext(const std::shared_ptr<ParcelLoad>& load);
  void loadIntoHub(const QString& path);
  [[nodiscard]] QString loadedWords(const ParcelLoad& load, qint64 waiting) const;
  [[nodiscard]] QString hubWords(const HubLoad& load) const;

  Session& m_session;
  HubHost* m_host;
  Said m_said;
  bool m_isWorking = false;
};
