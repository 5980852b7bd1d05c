#include "domain/case_state.h"

#include <boost/test/unit_test.hpp>

#include <set>

#include "domain/identity_level.h"
#include "support/printing.h"

namespace {

constexpr int kStateCount = 13;
const CaseFacts kAllGood{true, false, true, true, true};

CaseState state(int i) { return static_cast<CaseState>(i); }

}  // namespace

BOOST_AUTO_TEST_SUITE(case_state)

BOOST_AUTO_TEST_CASE(keys_are_distinct_and_read_back) {
  std::set<QString> keys;
  for (int i = 0; i < kStateCount; ++i) {
    keys.insert(toKey(state(i)));
    BOOST_TEST((caseStateFromKey(toKey(state(i))) == state(i)));
  }
  BOOST_TEST(keys.size() == static_cast<std::size_t>(kStateCount));
  BOOST_TEST(!caseStateFromKey(u"Draft").has_value());
  for (int i = 0; i < 4; ++i)
    BOOST_TEST((identityLevelFromKey(toKey(static_cast<IdentityLevel>(i))) == static_cast<IdentityLevel>(i)));
  BOOST_TEST(toKey(IdentityLevel::CardSeen) == QStringLiteral("L1"));
  BOOST_TEST(!identityLevelFromKey(u"L4").has_value());
  BOOST_TEST(!identityLevelFromKey(u"l1").has_value());
}

BOOST_AUTO_TEST_CASE(an_incomplete_file_is_never_registered) {
  CaseFacts facts = kAllGood;
  facts.isChecklistComplete = false;
  for (const CaseState from : {CaseState::Draft, CaseState::Incomplete}) {
    BOOST_TEST((caseGuards(from, CaseState::Registered, facts) == std::vector{CaseGuard::ChecklistIncomplete}));
    BOOST_TEST(checkCaseStep(from, CaseState::Registered, kAllGood).has_value());
  }
  for (int i = 0; i < kStateCount; ++i)  // no other way in
    if (state(i) != CaseState::Draft && state(i) != CaseState::Incomplete)
      BOOST_TEST(!checkCaseStep(state(i), CaseState::Registered, kAllGood).has_value());
}

BOOST_AUTO_TEST_CASE(each_guard_stops_its_step) {
  struct Row {
    CaseState from, to;
    bool CaseFacts::*fact;
    bool bad;
    CaseGuard guard;
  };
  const Row rows[] = {
      {CaseState::Processing, CaseState::Rejected, &CaseFacts::hasReason, false, CaseGuard::ReasonMissing},
      {CaseState::Draft, CaseState::Cancelled, &CaseFacts::hasReason, false, CaseGuard::ReasonMissing},
      {CaseState::Verified, CaseState::WaitingApplicant, &CaseFacts::hasReason, false, CaseGuard::ReasonMissing},
      {CaseState::Approved, CaseState::Issued, &CaseFacts::isFeeSettled, false, CaseGuard::FeeOpen},
      {CaseState::Processing, CaseState::Ready, &CaseFacts::isFeeSettled, false, CaseGuard::FeeOpen},
      {CaseState::Processing, CaseState::Ready, &CaseFacts::hasIdentityConflict, true, CaseGuard::IdentityConflict},
      {CaseState::Processing, CaseState::Approved, &CaseFacts::hasIdentityConflict, true, CaseGuard::IdentityConflict},
      {CaseState::Ready, CaseState::Collected, &CaseFacts::hasHandoverProof, false, CaseGuard::ProofMissing}};
  for (const Row& row : rows) {
    BOOST_TEST(checkCaseStep(row.from, row.to, kAllGood).has_value());
    CaseFacts facts = kAllGood;
    facts.*row.fact = row.bad;
    BOOST_TEST((caseGuards(row.from, row.to, facts) == std::vector{row.guard}));
    const auto done = checkCaseStep(row.from, row.to, facts);
    BOOST_TEST((done.error().code == ErrorCode::Conflict));
    BOOST_TEST(done.error().detail == toKey(row.guard));
  }
}

BOOST_AUTO_TEST_CASE(every_state_is_reached_and_leads_to_an_end) {
  std::set<CaseState> reached{CaseState::Draft};
  for (int round = 0; round < kStateCount; ++round)
    for (const CaseState from : std::set<CaseState>(reached))
      for (const CaseState to : caseSteps(from)) reached.insert(to);
  BOOST_TEST(reached.size() == static_cast<std::size_t>(kStateCount));

  std::set<CaseState> ending;
  for (int round = 0; round < kStateCount; ++round)
    for (int i = 0; i < kStateCount; ++i) {
      const auto steps = caseSteps(state(i));
      if (steps.empty() || std::ranges::any_of(steps, [&](CaseState to) { return ending.contains(to); }))
        ending.insert(state(i));
    }
  BOOST_TEST(ending.size() == static_cast<std::size_t>(kStateCount));
  for (int i = 0; i < kStateCount; ++i) {
    BOOST_TEST((caseGuards(state(i), state(i), kAllGood) == std::vector{CaseGuard::NoSuchStep}));
    BOOST_TEST(isFinal(state(i)) == (state(i) == CaseState::Rejected || state(i) == CaseState::Collected ||
                                     state(i) == CaseState::Cancelled));
  }
  BOOST_TEST(!isOpen(CaseState::Draft));
  BOOST_TEST(isOpen(CaseState::Ready));
  BOOST_TEST(isClockPaused(CaseState::WaitingPayment));
  BOOST_TEST(!isClockPaused(CaseState::Processing));
}

BOOST_AUTO_TEST_SUITE_END()
