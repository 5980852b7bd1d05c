#pragma once

#include "journal/wire/problem.h"
#include "journal/wire/pull.h"
#include "journal/wire/push.h"
#include "store/device_table.h"
#include "store/store.h"

/// Puts what the members push in order and hands it on to whoever may have it. Backend thread of the hub.
class Sequencer {
 public:
  explicit Sequencer(Store& store) : m_store(store) {}

  /// A receipt for each stretch: one that cannot be taken says why and does not stop the others.
  /// 409 chain-fork for a frozen device. What a revoked one brings is kept aside and changes nothing.
  Answer<PushReply> push(const Device& device, const std::vector<PushBatch>& batches);
  /// Only the streams that the device was granted. 403 device-revoked; 409 chain-fork; 410 log-reset.
  Answer<PullReply> pull(const Device& device, const PullRequest& request);
  /// Where each chain ends here, for a member after a log-reset. As pull.
  Answer<ChainEnds> ends(const Device& device);

 private:
  Answer<PushReceipt> take(const Device& device, const PushBatch& batch);

  Store& m_store;
};
