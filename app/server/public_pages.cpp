#include "server/public_pages.h"

namespace public_pages {
namespace {

struct Words {
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
  static const Words kIndonesian{"Antrean sekarang",
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
  static const Words kEnglish{"The queue now",
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

using Language = PageFrame::Language;

const auto& escaped = PageFrame::escaped;
const auto& with = PageFrame::with;

HttpResponse page(int status, Language language, const QString& office, const QByteArray& path, int refreshSeconds,
                  const QByteArray& content) {
  return PageFrame{status, language, wordsOf(language).hallTitle, office, path, refreshSeconds, content}.response();
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
  return page(200, language, hall.office, "/antrean", 15, html);
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
  return page(200, language, ticket.office, "/antrean/" + code, isOver ? 0 : 10, html);
}

HttpResponse unknownTicket(Language language) {
  const Words& words = wordsOf(language);
  return page(404, language, {}, "/antrean", 0,
              QByteArray("<div class=\"panel slip\"><p class=\"state\">") + words.unknown + "</p><p class=\"small\">" +
                  words.unknownHint + "</p></div>");
}

HttpResponse notNow(int status, int retryAfterSeconds, Language language) {
  const Words& words = wordsOf(language);
  HttpResponse response = page(status, language, {}, "/antrean", retryAfterSeconds,
                               QByteArray("<div class=\"panel slip\"><p class=\"state\">") + words.notNow +
                                   "</p><p class=\"small\">" + words.notNowHint + "</p></div>");
  response.headers.emplace_back("Retry-After", QByteArray::number(retryAfterSeconds));
  return response;
}

}  // namespace public_pages
