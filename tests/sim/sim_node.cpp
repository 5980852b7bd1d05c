#include "sim/sim_node.h"

#include "sim/sim_hall.h"

void SimNode::issue(const IssueCommand& command, Granted granted) {
  asked[command.requestId] = std::move(granted);
  engine->issue(command);
  hall.pump(*this);
}

void SimNode::claim(const ClaimCommand& command, Granted granted) {
  asked[command.requestId] = std::move(granted);
  engine->claim(command);
  hall.pump(*this);
}

void SimNode::tryNow() {
  engine->tryNow();
  hall.pump(*this);
}
