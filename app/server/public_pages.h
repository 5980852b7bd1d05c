#pragma once

#include "hub/public_board.h"
#include "server/page_frame.h"

/// The pages of the queue that citizens open on their phones. Everything that comes from the hall is escaped. Pure; any
/// thread.
namespace public_pages {

using Language = PageFrame::Language;

HttpResponse hall(const PublicHall& hall, Language language);
/// `code` as it was asked for: the page's own address in the other language.
HttpResponse ticket(const PublicTicket& ticket, const QByteArray& code, Language language);
/// 404 in words: the code is mistyped, or of another office.
HttpResponse unknownTicket(Language language);
/// 429 or 503 in words.
HttpResponse notNow(int status, int retryAfterSeconds, Language language);

}  // namespace public_pages
