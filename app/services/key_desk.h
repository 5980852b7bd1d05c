#pragma once

#include <functional>
#include <set>

#include "journal/key_grant.h"
#include "services/hall_views.h"
#include "services/roster_desk.h"
#include "store/approval_table.h"

/// The keys of data groups in a hall: takes those that are meant for this PC, gives its own to the devices that a
/// person here has approved, and makes a new one when somebody must be shut out. Everything goes through the log, so
/// nobody has to be online at the same time. See app/hub/choices.md, "Keys go from PC to PC". Backend thread.
class KeyDesk {
 public:
  /// Writes a key to where the secrets of this PC are; durable when it returns.
  using Keep = std::function<Done(const QString& stream, const GroupKey& key)>;

  KeyDesk(Store& store, const Almanac& almanac, const RosterDesk& roster, Keep keep)
      : m_store(store), m_almanac(almanac), m_roster(roster), m_keep(std::move(keep)) {}

  /// The devices of the hall as its hub has told them, with what each has of the keys of this PC.
  Result<std::vector<HallDevice>> devices() const;
  /// The groups of which something here cannot be opened.
  Result<std::vector<DataGroup>> closedGroups() const;
  Result<std::vector<LeakedGroup>> leakedGroups() const;
  [[nodiscard]] DataGroup groupOf(const QString& stream) const;
  [[nodiscard]] const QString& fault() const { return m_fault; }

  /// By an administrator who has compared `publicKey` with what stands on the other screen: the device gets the keys of
  /// all groups that it shares with this PC, now and later, and what this PC gets from it may seal.
  /// Errors: Denied; NotFound; Conflict when the device has another key by now, or may not come in any more.
  [[nodiscard]] Done approve(const Seat& seat, const QString& device, const QByteArray& publicKey);
  /// By an administrator: a new key for a group, for this PC and for those that were approved here and may have it.
  /// Errors: Denied; NotFound when this PC does not have the group; those of the key file.
  [[nodiscard]] Done changeKey(const Seat& seat, const QString& stream);
  /// Does what the log and the approvals ask for by now; to be called after either has changed. What it cannot keep
  /// stays in the log for the next time, and `fault` says so.
  [[nodiscard]] Done settle();

 private:
  struct Standing {
    std::optional<Device> self;
    std::vector<Device> devices;
    std::vector<Approval> approvals;
    std::vector<KeyGrant> grants;   ///< signed by this PC or by one that was approved for the group
    std::vector<KeyGrant> strange;  ///< by anybody else

    [[nodiscard]] const Device* device(const QString& id) const;
    [[nodiscard]] const Approval* approval(const QString& device, const QString& stream) const;
    /// May have the group, was approved for it, and still has the key that was approved.
    [[nodiscard]] bool isTrusted(const Device& device, const QString& stream) const;
    /// Who has this key, as far as the grants say.
    [[nodiscard]] std::set<QString> holders(const QString& stream, const QString& keyId) const;
    [[nodiscard]] QStringList groups() const;  ///< of this PC
  };
  Result<Standing> standing() const;
  [[nodiscard]] QString own() const { return enrolledDevice(m_store.device()); }
  /// Ids of the keys that this PC stands for: its own, and what it was given by those that were approved here.
  [[nodiscard]] std::set<QString> vouched(const Standing& standing, const QString& stream) const;
  /// The keys that this PC passes on: what something is sealed with, and what seals, as far as it stands for them.
  Result<std::vector<GroupKey>> neededKeys(const Standing& standing, const QString& stream) const;
  [[nodiscard]] Done takeKeys(const Standing& standing);
  [[nodiscard]] Done chooseSealing(const Standing& standing, KeyRing& ring) const;
  [[nodiscard]] Done giveKeys(const Standing& standing);
  Result<OperationDraft> grantOf(const QString& stream, const GroupKey& key, const QString& to,
                                 const QByteArray& publicKey) const;

  Store& m_store;
  const Almanac& m_almanac;
  const RosterDesk& m_roster;
  Keep m_keep;
  QString m_fault;
};
