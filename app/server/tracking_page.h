#pragma once

#include "hub/public_board.h"
#include "server/page_frame.h"

/// Where a citizen follows an application by the code on the receipt: /lacak/CODE, and /L/CODE as the QR says it. No
/// name, no NIK, no officer. Pure; any thread.
namespace tracking_page {

using Language = PageFrame::Language;

HttpResponse found(const PublicCase& shown, Language language);
/// An empty form to type the code into.
HttpResponse form(Language language);
/// What was typed cannot be a code, which is seen without looking anything up: the form again, with what is wrong.
HttpResponse mistyped(const QString& typed, CodeProblem problem, Language language);
/// 404 in words: nobody has this code, or it is older than this page.
HttpResponse unknown(const QString& code, Language language);
/// "kode=…" of a query, decoded; absent where there is none, at most 40 characters.
std::optional<QString> typedIn(const QByteArray& query);

}  // namespace tracking_page
