#pragma once

#include "hub/public_board.h"
#include "server/http_message.h"

/// The pages that citizens open on their phones: whole HTML without a script, Indonesian or English, light or dark as
/// the phone is. Everything that comes from the hall is escaped. Pure; any thread.
namespace public_pages {

enum class Language { Indonesian, English };
/// "lang=en" of a query; Indonesian otherwise.
Language languageOf(const QByteArray& query);

HttpResponse hall(const PublicHall& hall, Language language);
/// `code` as it was asked for: the page's own address in the other language.
HttpResponse ticket(const PublicTicket& ticket, const QByteArray& code, Language language);
/// 404 in words: the code is mistyped, or of another office.
HttpResponse unknownTicket(Language language);
/// 429 or 503 in words.
HttpResponse notNow(int status, int retryAfterSeconds, Language language);

}  // namespace public_pages
