#pragma once

#include "domain/invitation.h"
#include "loketd/config.h"

/// The address of this PC that others in the hall most likely reach.
QString ownAddress();
/// Where this server is and how it is known again, for the others of its hall. `port`: on which it listens. Errors: of
/// the certificate; Invalid for an address that is none.
Result<ServerAddress> hallAddress(const Config& config, quint16 port);
