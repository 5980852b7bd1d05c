#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

#include "domain/device.h"
#include "domain/file_standing.h"
#include "domain/link_status.h"
#include "store/store.h"

/// A data group as screens name it. Values, all of them here.
struct DataGroup {
  QString stream;        ///< "g:pemkot"
  QStringList agencies;  ///< short names of those whose cases live in it
  bool operator==(const DataGroup&) const = default;
};

/// How this PC belongs to its hall, for the status pill and its page.
struct HallView {
  Authority authority = Authority::Lone;
  QString suffix;                       ///< of numbers that are given out here without the hub
  LinkStatus link;                      ///< of a member
  std::vector<DataGroup> closedGroups;  ///< of which something lies here that this PC has no key for
  FileTraffic files;                    ///< of a member
};

/// How a device of the hall stands with one data group that this PC has too.
struct DeviceKeys {
  DataGroup group;
  bool isApproved = false;  ///< a person at this PC has compared its fingerprint
  bool hasAll = false;      ///< it has every key that it needs, as far as this PC knows
};

struct HallDevice {
  Device device;
  QString fingerprint;
  bool isSelf = false;
  std::vector<DataGroup> groups;  ///< all that it may have
  std::vector<DeviceKeys> keys;   ///< of the groups that this PC shares with it; empty for itself
  bool isKeyChanged = false;      ///< its public key is another one than the one that was approved here

  [[nodiscard]] bool needsApproval() const;
};

/// A data group of this PC whose key somebody has who may no longer have it.
struct LeakedGroup {
  DataGroup group;
  QStringList devices;  ///< their names
};

/// All of it, for the settings.
struct HallOverview {
  Authority authority = Authority::Lone;
  QString office;
  QString suffix;
  LinkStatus link;
  QString fingerprint;  ///< of this PC
  std::optional<Device> self;
  std::vector<HallDevice> devices;  ///< by enrolment
  std::vector<DataGroup> closedGroups;
  std::vector<LeakedGroup> leakedGroups;
  QString keyFault;  ///< why a key that came could not be kept, for the log; empty when all is well
};
