#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "domain/result.h"

/// The states of a case. An incomplete one is not registered: its clock has not started (domain facts 1).
enum class CaseState {
  Draft,             ///< draf
  Incomplete,        ///< kurang berkas, given back
  Registered,        ///< diterima: complete, with a tracking code and a promise
  Verified,          ///< diverifikasi
  Processing,        ///< diproses
  WaitingApplicant,  ///< menunggu pemohon
  WaitingPayment,    ///< menunggu bayar
  Approved,          ///< disetujui
  Rejected,          ///< ditolak, with a reason
  Issued,            ///< terbit
  Ready,             ///< siap diambil
  Collected,         ///< diambil
  Cancelled,         ///< dibatalkan, with a reason
};

/// What is known about the case when somebody wants to change its state.
struct CaseFacts {
  bool isChecklistComplete = false;
  bool hasIdentityConflict = false;  ///< two officers wrote different identities and nobody has chosen
  bool isFeeSettled = false;         ///< paid and confirmed, or free
  bool hasReason = false;
  bool hasHandoverProof = false;  ///< who took it, by which paper
};

enum class CaseGuard { NoSuchStep, ChecklistIncomplete, IdentityConflict, FeeOpen, ReasonMissing, ProofMissing };

/// What stands in the way of going from one state to another; empty means it may. Any thread, pure.
///  - registered: the checklist is complete;
///  - approved, issued, ready, collected: no open conflict about the identity;
///  - issued, ready, collected: the fee is settled;
///  - rejected, cancelled, waiting for the applicant: a reason;
///  - collected: a proof of handover.
std::vector<CaseGuard> caseGuards(CaseState from, CaseState to, const CaseFacts& facts);

/// The same as a Result. Error: Conflict, field "state", detail the key of the first guard.
[[nodiscard]] Done checkCaseStep(CaseState from, CaseState to, const CaseFacts& facts);

/// The states that can follow at all, for menus.
std::vector<CaseState> caseSteps(CaseState from);

/// No step leads out of it.
bool isFinal(CaseState state);
/// Registered and not at its end: the promise runs or is to be kept.
bool isOpen(CaseState state);
/// The promise's clock stands still: somebody else's turn.
bool isClockPaused(CaseState state);

QString toKey(CaseState state);
QString toKey(CaseGuard guard);
std::optional<CaseState> caseStateFromKey(QStringView key);
