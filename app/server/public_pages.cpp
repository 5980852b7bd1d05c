#include "server/public_pages.h"

#include <QCryptographicHash>

namespace public_pages {
namespace {

/// The colours are those of the desktop program's two themes.
const QByteArray& style() {
  static const QByteArray kStyle =
      R"(:root{color-scheme:light dark;--canvas:#F3F2EE;--surface:#FFF;--line:#DEDBD3;--text:#1A1D26;--text2:#50545F;--accent:#29458F;--tint:#E8ECF6;--ok:#14633A;--okt:#E1F1E7;--warn:#774A00;--warnt:#FBEFD3}
@media(prefers-color-scheme:dark){:root{--canvas:#12141A;--surface:#1B1E26;--line:#333844;--text:#ECEDF2;--text2:#B6BAC6;--accent:#AEBFFA;--tint:#262F4D;--ok:#86D7A5;--okt:#173626;--warn:#F3C36D;--warnt:#3D2D0E}}
*{box-sizing:border-box}body{margin:0;background:var(--canvas);color:var(--text);font:16px/24px Inter,"Noto Sans",system-ui,sans-serif;font-variant-numeric:tabular-nums}
main{max-width:560px;margin:0 auto;padding:16px}header{display:flex;justify-content:space-between;align-items:baseline;gap:16px;margin-bottom:16px}h1{font-size:16px;font-weight:600;margin:0}h2{font-size:14px;font-weight:500;color:var(--text2);margin:24px 0 8px}a{color:var(--accent)}
.panel{background:var(--surface);border:1px solid var(--line);border-radius:8px;overflow:hidden}.slip{padding:24px 16px;text-align:center}.number{font-size:72px;line-height:80px;font-weight:700;letter-spacing:-1px;color:var(--accent);margin:0}.service{color:var(--text2);margin:0}
.tear{border:0;border-top:1px dashed var(--line);margin:16px 0}.state{font-size:20px;line-height:28px;font-weight:600;margin:0}.small{font-size:14px;line-height:20px;color:var(--text2);margin:8px 0 0;text-wrap:balance}
.go{background:var(--okt);color:var(--ok);border-radius:6px;padding:16px}.go .state{font-size:28px;line-height:36px}.missed{background:var(--warnt);color:var(--warn);border-radius:6px;padding:16px}
table{width:100%;border-collapse:collapse}td{padding:12px 16px;border-top:1px solid var(--line)}tr:first-child td{border-top:0}td:last-child{text-align:right;white-space:nowrap}.cap{width:1px;padding-right:0;vertical-align:top}.big{font-size:28px;line-height:36px;font-weight:600;color:var(--accent)}.key{display:inline-block;min-width:28px;padding:0 6px;border-radius:4px;background:var(--tint);color:var(--accent);font-weight:600;text-align:center}
footer{color:var(--text2);font-size:14px;line-height:20px;margin-top:16px})";
  return kStyle;
}

struct Words {
  const char* code;
  const char* other;  ///< the other language's own name
  const char* otherQuery;
  const char* hallTitle;
  const char* called;
  const char* nobodyCalled;
  const char* waiting;
  const char* nobodyWaits;
  const char* people;
  const char* onePerson;
  const char* updated;
  const char* yourNumber;
  const char* next;
  const char* before;
  const char* oneBefore;
  const char* about;
  const char* estimate;
  const char* goTo;
  const char* serving;
  const char* held;
  const char* missed;
  const char* missedHint;
  const char* finished;
  const char* cancelled;
  const char* past;
  const char* seeHall;
  const char* unknown;
  const char* unknownHint;
  const char* notNow;
  const char* notNowHint;
};

const Words& wordsOf(Language language) {
  static const Words kIndonesian{"id",
                                 "English",
                                 "?lang=en",
                                 "Antrean sekarang",
                                 "Sedang dipanggil dan dilayani",
                                 "Belum ada yang dipanggil.",
                                 "Menunggu",
                                 "Tidak ada yang menunggu.",
                                 "%1 orang",
                                 "1 orang",
                                 "Diperbarui %1",
                                 "Nomor antrean Anda",
                                 "Anda berikutnya",
                                 "%1 orang di depan Anda",
                                 "1 orang di depan Anda",
                                 "Perkiraan sekitar %1 menit",
                                 "Perkiraan bisa berubah; yang berhak didahulukan dipanggil lebih dulu.",
                                 "Silakan ke %1",
                                 "Sedang dilayani di %1",
                                 "Ditunda oleh petugas. Anda akan dipanggil lagi.",
                                 "Nomor Anda sudah dipanggil",
                                 "Bila Anda masih di sini, tunjukkan nomor ini di meja informasi.",
                                 "Pelayanan selesai. Terima kasih.",
                                 "Nomor ini dibatalkan.",
                                 "Nomor ini bukan untuk hari ini.",
                                 "Lihat seluruh antrean",
                                 "Nomor tidak ditemukan",
                                 "Periksa kembali kode pada karcis Anda, atau tanyakan di meja informasi.",
                                 "Sebentar",
                                 "Terlalu banyak permintaan. Halaman ini mencoba lagi sendiri."};
  static const Words kEnglish{"en",
                              "Bahasa Indonesia",
                              "?lang=id",
                              "The queue now",
                              "Being called and served",
                              "Nobody has been called yet.",
                              "Waiting",
                              "Nobody is waiting.",
                              "%1 people",
                              "1 person",
                              "Updated %1",
                              "Your number",
                              "You are next",
                              "%1 people before you",
                              "1 person before you",
                              "About %1 minutes, we estimate",
                              "The estimate may change; people with priority are called first.",
                              "Please go to %1",
                              "Being served at %1",
                              "Put on hold by the officer. You will be called again.",
                              "Your number has been called",
                              "If you are still here, show this number at the information desk.",
                              "Finished. Thank you.",
                              "This number was cancelled.",
                              "This number is not for today.",
                              "See the whole queue",
                              "Number not found",
                              "Check the code on your ticket, or ask at the information desk.",
                              "One moment",
                              "Too many requests. This page tries again by itself."};
  return language == Language::English ? kEnglish : kIndonesian;
}

QByteArray escaped(const QString& text) { return text.toHtmlEscaped().toUtf8(); }
QByteArray with(const char* words, const QString& value) { return QByteArray(words).replace("%1", escaped(value)); }

HttpResponse page(int status, const Words& words, const QString& office, const QByteArray& path, int refreshSeconds,
                  const QByteArray& content) {
  QByteArray html = QByteArray("<!doctype html><html lang=\"") + words.code +
                    "\"><head><meta charset=\"utf-8\">"
                    "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><meta name=\"robots\" "
                    "content=\"noindex\">";
  if (refreshSeconds > 0)
    html += "<meta http-equiv=\"refresh\" content=\"" + QByteArray::number(refreshSeconds) + "\">";
  html += "<title>" + QByteArray(words.hallTitle) + "</title><style>" + style() +
          "</style></head><body><main><header><h1>" + escaped(office) + "</h1><a lang=\"" +
          (words.code[0] == 'i' ? "en" : "id") + "\" href=\"" + path + words.otherQuery + "\">" + words.other +
          "</a></header>" + content + "</main></body></html>\n";
  HttpResponse response{status, "text/html; charset=utf-8", html, {}};
  const QByteArray hash = QCryptographicHash::hash(style(), QCryptographicHash::Sha256).toBase64();
  response.headers = {{"Content-Security-Policy", "default-src 'none'; style-src 'sha256-" + hash +
                                                      "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
                      {"Referrer-Policy", "no-referrer"},
                      {"Content-Language", words.code}};
  return response;
}

QByteArray waitingWords(const PublicTicket& ticket, const Words& words) {
  QByteArray html = "<p class=\"state\">";
  html += ticket.before == 0   ? QByteArray(words.next)
          : ticket.before == 1 ? QByteArray(words.oneBefore)
                               : with(words.before, QString::number(ticket.before));
  html += "</p>";
  if (ticket.minutes && *ticket.minutes > 0)
    html += "<p class=\"small\">" + with(words.about, QString::number(*ticket.minutes)) + "</p>";
  return html + "<p class=\"small\">" + words.estimate + "</p>";
}

QByteArray stateWords(const PublicTicket& ticket, const Words& words) {
  const auto line = [](const QByteArray& text) { return "<p class=\"state\">" + text + "</p>"; };
  if (!ticket.isOfToday) return line(words.past);
  switch (ticket.state) {
    case TicketState::Waiting:
      return waitingWords(ticket, words);
    case TicketState::Called:
      return "<div class=\"go\">" + line(with(words.goTo, ticket.counter)) + "</div>";
    case TicketState::Serving:
      return line(with(words.serving, ticket.counter));
    case TicketState::Held:
      return line(words.held);
    case TicketState::NoShow:
      return "<div class=\"missed\">" + line(words.missed) + "<p>" + words.missedHint + "</p></div>";
    case TicketState::Finished:
      return line(words.finished);
    case TicketState::Cancelled:
      return line(words.cancelled);
  }
  return {};
}

}  // namespace

Language languageOf(const QByteArray& query) {
  return query.split('&').contains("lang=en") ? Language::English : Language::Indonesian;
}

HttpResponse hall(const PublicHall& hall, Language language) {
  const Words& words = wordsOf(language);
  QByteArray html = QByteArray("<h2>") + words.called + "</h2><div class=\"panel\">";
  if (hall.called.empty()) html += QByteArray("<p class=\"slip small\">") + words.nobodyCalled + "</p>";
  if (!hall.called.empty()) html += "<table>";
  for (const auto& called : hall.called)
    html += "<tr><td>" + escaped(called.counter) + "</td><td class=\"big\">" + escaped(called.number) + "</td></tr>";
  if (!hall.called.empty()) html += "</table>";
  html += QByteArray("</div><h2>") + words.waiting + "</h2><div class=\"panel\">";
  if (hall.queues.empty()) html += QByteArray("<p class=\"slip small\">") + words.nobodyWaits + "</p>";
  if (!hall.queues.empty()) html += "<table>";
  for (const auto& queue : hall.queues)
    html += "<tr><td class=\"cap\"><span class=\"key\">" + escaped(queue.key) + "</span></td><td>" +
            escaped(queue.name) + "</td><td>" +
            (queue.waiting == 1 ? QByteArray(words.onePerson) : with(words.people, QString::number(queue.waiting))) +
            "</td></tr>";
  if (!hall.queues.empty()) html += "</table>";
  html += "</div><footer>" + with(words.updated, hall.updated) + "</footer>";
  return page(200, words, hall.office, "/antrean", 15, html);
}

HttpResponse ticket(const PublicTicket& ticket, const QByteArray& code, Language language) {
  const Words& words = wordsOf(language);
  const bool isOver =
      !ticket.isOfToday || ticket.state == TicketState::Finished || ticket.state == TicketState::Cancelled;
  const QByteArray html = QByteArray("<div class=\"panel slip\"><p class=\"service\">") + words.yourNumber +
                          "</p><p class=\"number\">" + escaped(ticket.number) + "</p><p class=\"service\">" +
                          escaped(ticket.service) + "</p><hr class=\"tear\">" + stateWords(ticket, words) +
                          "</div><footer>" + with(words.updated, ticket.updated) + " · <a href=\"/antrean" +
                          (language == Language::English ? "?lang=en" : "") + "\">" + words.seeHall + "</a></footer>";
  return page(200, words, ticket.office, "/antrean/" + code, isOver ? 0 : 10, html);
}

HttpResponse unknownTicket(Language language) {
  const Words& words = wordsOf(language);
  return page(404, words, {}, "/antrean", 0,
              QByteArray("<div class=\"panel slip\"><p class=\"state\">") + words.unknown + "</p><p class=\"small\">" +
                  words.unknownHint + "</p></div>");
}

HttpResponse notNow(int status, int retryAfterSeconds, Language language) {
  const Words& words = wordsOf(language);
  HttpResponse response = page(status, words, {}, "/antrean", retryAfterSeconds,
                               QByteArray("<div class=\"panel slip\"><p class=\"state\">") + words.notNow +
                                   "</p><p class=\"small\">" + words.notNowHint + "</p></div>");
  response.headers.emplace_back("Retry-After", QByteArray::number(retryAfterSeconds));
  return response;
}

}  // namespace public_pages
