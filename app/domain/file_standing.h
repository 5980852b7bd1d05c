#pragma once

#include <QString>

#include <optional>

/// Where the content of an attachment is, as this PC knows. A value; any thread.
struct FileStanding {
  enum class At {
    Here,      ///< on this PC
    Away,      ///< at another PC or the hub; nobody has asked for it yet
    Asked,     ///< asked for; no byte has come yet
    Fetching,  ///< `bytes` of `total` have come
    Awaited,   ///< the hub does not have it yet: the PC that took it in has not sent it
    Failed,    ///< `trouble`; it is tried again by itself
  };
  enum class Trouble {
    None,
    Unreachable,  ///< no hub
    Busy,         ///< the hub asks for patience
    NotAllowed,   ///< the hub refuses
    NoKey,        ///< this PC lacks the key
    Damaged,      ///< what came is not the file
    Storage,      ///< this PC's own disk
    TooOld,       ///< a hub that keeps no files
  };
  At at = At::Here;
  Trouble trouble = Trouble::None;
  qint64 bytes = 0;
  qint64 total = 0;
  bool isWaiting = false;  ///< it is here, and has yet to go to the hub
  bool operator==(const FileStanding&) const = default;
};

/// The files of this PC that have yet to go to the hub. A value; any thread.
struct FileTraffic {
  int waiting = 0;
  qint64 waitingBytes = 0;
  FileStanding::Trouble trouble = FileStanding::Trouble::None;  ///< why the next one does not go
  bool isDiskFull = false;                                      ///< of the hub
  std::optional<qint64> sentBytes;                              ///< of the one under way
  qint64 totalBytes = 0;
  bool operator==(const FileTraffic&) const = default;
};
