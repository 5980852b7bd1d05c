#pragma once

#include <QDialog>

#include "session/hub_host.h"

/// The invitation of one PC into the hall: as a QR code to scan, as text to copy, and its code to read out. UI thread.
/// Keys: Ctrl+C copies, Esc closes.
class InvitationDialog : public QDialog {
  Q_OBJECT

 public:
  /// `until` says in words when it ends.
  InvitationDialog(const QString& name, const HubInvitation& invitation, const QString& until, QWidget* parent);
};
