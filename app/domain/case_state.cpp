#include "domain/case_state.h"

#include <algorithm>
#include <array>
#include <utility>

namespace {

using enum CaseState;

constexpr std::array<std::pair<CaseState, const char16_t*>, 13> kStates{{{Draft, u"draft"},
                                                                         {Incomplete, u"incomplete"},
                                                                         {Registered, u"registered"},
                                                                         {Verified, u"verified"},
                                                                         {Processing, u"processing"},
                                                                         {WaitingApplicant, u"waiting_applicant"},
                                                                         {WaitingPayment, u"waiting_payment"},
                                                                         {Approved, u"approved"},
                                                                         {Rejected, u"rejected"},
                                                                         {Issued, u"issued"},
                                                                         {Ready, u"ready"},
                                                                         {Collected, u"collected"},
                                                                         {Cancelled, u"cancelled"}}};

constexpr std::array<std::pair<CaseGuard, const char16_t*>, 6> kGuards{
    {{CaseGuard::NoSuchStep, u"case.no_such_step"},
     {CaseGuard::ChecklistIncomplete, u"case.checklist_incomplete"},
     {CaseGuard::IdentityConflict, u"case.identity_conflict"},
     {CaseGuard::FeeOpen, u"case.fee_open"},
     {CaseGuard::ReasonMissing, u"case.reason_missing"},
     {CaseGuard::ProofMissing, u"case.proof_missing"}}};

}  // namespace

std::vector<CaseState> caseSteps(CaseState from) {
  switch (from) {
    case Draft:
      return {Incomplete, Registered, Cancelled};
    case Incomplete:
      return {Registered, Cancelled};
    case Registered:
      return {Verified, Processing, WaitingApplicant, WaitingPayment, Rejected, Cancelled};
    case Verified:
      return {Processing, WaitingApplicant, WaitingPayment, Approved, Rejected, Cancelled};
    case Processing:
      return {WaitingApplicant, WaitingPayment, Approved, Issued, Ready, Rejected, Cancelled};
    case WaitingApplicant:
      return {Verified, Processing, Rejected, Cancelled};
    case WaitingPayment:
      return {Verified, Processing, Approved, Issued, Cancelled};
    case Approved:
      return {WaitingPayment, Issued, Cancelled};
    case Issued:
      return {Ready, Collected};
    case Ready:
      return {Collected};
    case Rejected:
    case Collected:
    case Cancelled:
      return {};
  }
  return {};
}

std::vector<CaseGuard> caseGuards(CaseState from, CaseState to, const CaseFacts& facts) {
  if (std::ranges::count(caseSteps(from), to) == 0) return {CaseGuard::NoSuchStep};
  const bool isHandedOn = to == Issued || to == Ready || to == Collected;
  const bool needsReason = to == Rejected || to == Cancelled || to == WaitingApplicant;
  std::vector<CaseGuard> guards;
  if (to == Registered && !facts.isChecklistComplete) guards.push_back(CaseGuard::ChecklistIncomplete);
  if ((isHandedOn || to == Approved) && facts.hasIdentityConflict) guards.push_back(CaseGuard::IdentityConflict);
  if (isHandedOn && !facts.isFeeSettled) guards.push_back(CaseGuard::FeeOpen);
  if (needsReason && !facts.hasReason) guards.push_back(CaseGuard::ReasonMissing);
  if (to == Collected && !facts.hasHandoverProof) guards.push_back(CaseGuard::ProofMissing);
  return guards;
}

Done checkCaseStep(CaseState from, CaseState to, const CaseFacts& facts) {
  const auto guards = caseGuards(from, to, facts);
  if (guards.empty()) return {};
  return failure(ErrorCode::Conflict, toKey(guards.front()), QStringLiteral("state"));
}

bool isFinal(CaseState state) { return caseSteps(state).empty(); }

bool isOpen(CaseState state) { return !isFinal(state) && state != Draft && state != Incomplete; }

bool isClockPaused(CaseState state) { return state == WaitingApplicant || state == WaitingPayment; }

QString toKey(CaseState state) {
  for (const auto& [value, key] : kStates)
    if (value == state) return QString::fromUtf16(key);
  return {};
}

QString toKey(CaseGuard guard) {
  for (const auto& [value, key] : kGuards)
    if (value == guard) return QString::fromUtf16(key);
  return {};
}

std::optional<CaseState> caseStateFromKey(QStringView key) {
  for (const auto& [value, text] : kStates)
    if (key == QStringView(text)) return value;
  return std::nullopt;
}
