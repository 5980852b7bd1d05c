#include "server/tracking_page.h"

#include <QLocale>
#include <QUrl>

#include <array>

namespace tracking_page {
namespace {

constexpr qsizetype kMaxTyped = 40;
constexpr int kRefreshSeconds = 300;
constexpr int kSteps = 4;

const auto& escaped = PageFrame::escaped;
const auto& with = PageFrame::with;

struct StateWords {
  const char* title;
  const char* toDo;  ///< what the citizen does now
  const char* detail;
};

struct Words {
  const char* title;
  std::array<const char*, kSteps> steps;
  const char* registered;
  const char* running;
  const char* took;
  const char* days;
  const char* oneDay;
  const char* today;
  const char* promised;
  const char* paused;
  const char* changed;
  const char* late;
  const char* lateHint;
  const char* toAsk;
  const char* updated;
  const char* code;
  const char* codeHint;
  const char* look;
  const char* lengthWrong;
  const char* characterWrong;
  const char* checkWrong;
  const char* unknown;
  const char* unknownHint;
  const char* another;
};

const Words& wordsOf(Language language) {
  static const Words kIndonesian{
      "Lacak permohonan",
      {"Diterima", "Diproses", "Siap diambil", "Diambil"},
      "Diterima",
      "Sudah berjalan",
      "Lama pelayanan",
      "%1 hari",
      "1 hari",
      "hari ini",
      "Dijanjikan",
      "Hitungan waktu berhenti sampai Anda melengkapi.",
      "Perubahan terakhir",
      "Melewati waktu yang dijanjikan",
      "Anda berhak bertanya. Tunjukkan kode ini di meja informasi.",
      "Tanya atau adukan",
      "Diperbarui %1",
      "Kode pada tanda terima",
      "Misalnya BTG-4T9X-K2MQ. Huruf besar atau kecil, dengan atau tanpa tanda hubung.",
      "Lacak",
      "Kode terdiri atas 11 huruf dan angka. Periksa apakah ada yang kurang atau lebih.",
      "Ada huruf yang tidak pernah dipakai dalam kode. Periksa kembali tulisan pada tanda terima.",
      "Ada satu huruf atau angka yang keliru. Periksa kembali tulisan pada tanda terima.",
      "Kode tidak ditemukan",
      "Periksa kembali kode %1 pada tanda terima Anda, atau tanyakan di meja informasi. Permohonan lama mungkin belum "
      "bisa dilacak di sini.",
      "Lacak kode lain"};
  static const Words kEnglish{
      "Follow an application",
      {"Accepted", "In progress", "Ready", "Collected"},
      "Accepted",
      "Running for",
      "It took",
      "%1 days",
      "1 day",
      "since today",
      "Promised",
      "The clock stands still until you have done this.",
      "Last change",
      "Later than promised",
      "You have the right to ask. Show this code at the information desk.",
      "Ask or complain",
      "Updated %1",
      "The code on your receipt",
      "For example BTG-4T9X-K2MQ. Small or capital letters, with or without hyphens.",
      "Follow",
      "A code has 11 letters and digits. See whether one is missing or too many.",
      "There is a letter that no code has. Please compare it with your receipt.",
      "One letter or digit is wrong. Please compare it with your receipt.",
      "Code not found",
      "Compare the code %1 with your receipt, or ask at the information desk. Older applications may not be followed "
      "here yet.",
      "Follow another code"};
  return language == Language::English ? kEnglish : kIndonesian;
}

const StateWords& wordsOf(CaseState state, Language language) {
  struct Both {
    CaseState state;
    StateWords indonesian;
    StateWords english;
  };
  static const char* const kNothing = "Anda tidak perlu melakukan apa-apa.";
  static const char* const kNothingMore = "Kemajuannya terlihat di halaman ini.";
  static const char* const kNothingEn = "There is nothing you need to do.";
  static const char* const kNothingMoreEn = "You can see the progress on this page.";
  static const std::array<Both, 13> kBoth{{
      {CaseState::Draft,
       {"Belum diajukan", "Ajukan berkas Anda di loket.", ""},
       {"Not handed in yet", "Hand in your papers at the counter.", ""}},
      {CaseState::Incomplete,
       {"Berkas belum lengkap", "Bawa berkas yang kurang.",
        "Daftarnya ada pada lembar yang Anda terima. Permohonan diterima setelah berkas lengkap."},
       {"Papers are missing", "Bring the missing papers.",
        "They are listed on the slip that you were given. The application is accepted once they are complete."}},
      {CaseState::Registered,
       {"Permohonan diterima", kNothing, kNothingMore},
       {"Accepted", kNothingEn, kNothingMoreEn}},
      {CaseState::Verified,
       {"Berkas sudah diperiksa", kNothing, kNothingMore},
       {"Papers checked", kNothingEn, kNothingMoreEn}},
      {CaseState::Processing, {"Sedang diproses", kNothing, kNothingMore}, {"In progress", kNothingEn, kNothingMoreEn}},
      {CaseState::WaitingApplicant,
       {"Menunggu Anda", "Lengkapi apa yang diminta petugas.",
        "Bawa kode ini ke loket. Petugas akan menjelaskan apa yang masih kurang."},
       {"Waiting for you", "Please complete what the officer asked for.",
        "Bring this code to the counter. An officer will explain what is still missing."}},
      {CaseState::WaitingPayment,
       {"Menunggu pembayaran", "Bayar biaya pelayanan.", "Jumlahnya tertulis pada tanda terima. Mintalah kuitansi."},
       {"Waiting for payment", "Please pay the fee.", "The amount is on your receipt. Ask for proof of payment."}},
      {CaseState::Approved, {"Disetujui", kNothing, kNothingMore}, {"Approved", kNothingEn, kNothingMoreEn}},
      {CaseState::Rejected,
       {"Ditolak", "Tanyakan alasannya di loket.", "Anda berhak mendapat penjelasan tertulis."},
       {"Rejected", "Ask for the reason at the counter.", "You have the right to a written explanation."}},
      {CaseState::Issued,
       {"Dokumen sudah terbit", kNothing, "Tunggu sampai siap diambil."},
       {"Document issued", kNothingEn, "Wait until it is ready to be collected."}},
      {CaseState::Ready,
       {"Siap diambil", "Silakan ambil dokumen Anda.", "Bawa tanda terima dan tanda pengenal."},
       {"Ready to be collected", "Please collect your document.", "Bring your receipt and proof of identity."}},
      {CaseState::Collected,
       {"Sudah diambil", "Pelayanan selesai. Terima kasih.", ""},
       {"Collected", "Finished. Thank you.", ""}},
      {CaseState::Cancelled,
       {"Dibatalkan", "Tanyakan di loket bila Anda masih memerlukannya.", ""},
       {"Cancelled", "Ask at the counter if you still need it.", ""}},
  }};
  for (const Both& both : kBoth)
    if (both.state == state) return language == Language::English ? both.english : both.indonesian;
  return kBoth.front().indonesian;
}

/// How far along the line it is; absent where the line leads nowhere any more.
std::optional<int> stepOf(CaseState state) {
  switch (state) {
    case CaseState::Draft:
    case CaseState::Incomplete:
      return -1;
    case CaseState::Registered:
      return 0;
    case CaseState::Ready:
      return 2;
    case CaseState::Collected:
      return 3;
    case CaseState::Rejected:
    case CaseState::Cancelled:
      return std::nullopt;
    default:
      return 1;
  }
}

bool isCitizensTurn(CaseState state) { return state == CaseState::Incomplete || isClockPaused(state); }

QByteArray way(CaseState state, const Words& words) {
  const auto step = stepOf(state);
  if (!step) return {};
  QByteArray html = "<ol class=\"way\">";
  for (int i = 0; i < kSteps; ++i) {
    const bool isDone = i < *step || (i == *step && (i == 0 || i == kSteps - 1));
    const bool isNow = i == *step;
    html += QByteArray("<li class=\"") + (isDone ? "done" : "") + (isNow ? " now\" aria-current=\"step" : "") + "\">" +
            words.steps[static_cast<std::size_t>(i)] + "</li>";
  }
  return html + "</ol>";
}

QByteArray line(const char* label, const QByteArray& value, const char* tone = "") {
  return QByteArray("<div><dt>") + label + "</dt><dd" + tone + ">" + value + "</dd></div>";
}

QString dateText(const QDate& date, Language language) {
  const QLocale locale(language == Language::English ? QLocale::English : QLocale::Indonesian);
  return locale.toString(date, QStringLiteral("dddd, d MMMM yyyy"));
}

QByteArray daysText(int days, const Words& words) {
  if (days == 0) return words.today;
  return days == 1 ? QByteArray(words.oneDay) : with(words.days, QString::number(days));
}

QByteArray times(const PublicCase& shown, const Words& words, Language language) {
  QByteArray html = "<dl>";
  if (shown.registeredOn.isValid()) {
    html += line(words.registered, escaped(dateText(shown.registeredOn, language)));
    html += line(isFinal(shown.state) ? words.took : words.running, daysText(shown.daysRunning, words));
  }
  if (shown.promisedAt.isValid() && stepOf(shown.state))
    html += line(words.promised,
                 escaped(dateText(shown.promisedAt.date(), language)) + "<br>" +
                     escaped(shown.promisedAt.toString(QStringLiteral("HH.mm ")) + shown.zone),
                 shown.isLate ? " class=\"late\"" : "");
  if (shown.changedOn != shown.registeredOn)
    html += line(words.changed, escaped(dateText(shown.changedOn, language).section(QLatin1Char(' '), 1)));
  return html + "</dl>";
}

QByteArray toDo(const PublicCase& shown, const Words& words, Language language) {
  const StateWords& state = wordsOf(shown.state, language);
  const char* const tone = shown.state == CaseState::Ready                       ? "todo go"
                           : isCitizensTurn(shown.state) || !stepOf(shown.state) ? "todo missed"
                                                                                 : "todo";
  QByteArray html = QByteArray("<div class=\"") + tone + "\"><p class=\"state\">" + state.toDo + "</p>";
  if (*state.detail) html += QByteArray("<p class=\"small\">") + state.detail + "</p>";
  if (shown.state == CaseState::Ready && !shown.collection.isEmpty())
    html += "<p class=\"small\">" + escaped(shown.collection) + "</p>";
  if (isClockPaused(shown.state)) html += QByteArray("<p class=\"small\">") + words.paused + "</p>";
  return html + "</div>";
}

HttpResponse entry(int status, const QString& typed, const char* wrong, Language language) {
  const Words& words = wordsOf(language);
  QByteArray html = "<form class=\"panel\" action=\"/lacak\" method=\"get\">";
  if (language == Language::English) html += "<input type=\"hidden\" name=\"lang\" value=\"en\">";
  html += QByteArray("<label for=\"kode\">") + words.code +
          "</label><input id=\"kode\" name=\"kode\" required maxlength=\"40\" autocomplete=\"off\" "
          "autocapitalize=\"characters\" spellcheck=\"false\" value=\"" +
          escaped(typed) + "\"" + (wrong ? " aria-invalid=\"true\" aria-describedby=\"salah\"" : "") + ">";
  if (wrong) html += QByteArray("<p class=\"wrong\" id=\"salah\">") + wrong + "</p>";
  html += QByteArray("<p class=\"small\">") + words.codeHint + "</p><button>" + words.look + "</button></form>";
  PageFrame frame{status, language, words.title, QString::fromUtf8(words.title), "/lacak", 0, html};
  frame.hasForm = true;
  return frame.response();
}

}  // namespace

HttpResponse found(const PublicCase& shown, Language language) {
  const Words& words = wordsOf(language);
  const char* const english = language == Language::English ? "?lang=en" : "";
  QByteArray html = "<div class=\"panel\"><div class=\"label\"><span>" + escaped(shown.service) +
                    "</span><span class=\"code\">" + escaped(shown.code) + "</span></div><div class=\"case\"><p " +
                    "class=\"state\">" + wordsOf(shown.state, language).title + "</p>" + way(shown.state, words) +
                    "</div>" + toDo(shown, words, language);
  if (shown.isLate)
    html += QByteArray("<div class=\"todo missed\"><p class=\"state\">") + words.late + "</p><p class=\"small\">" +
            words.lateHint + "</p></div>";
  html += times(shown, words, language) + "</div>";
  QByteArray ask = escaped(shown.complaints);
  if (!shown.phone.isEmpty()) ask += (ask.isEmpty() ? "" : "<br>") + escaped(shown.phone);
  if (!ask.isEmpty()) html += QByteArray("<h2>") + words.toAsk + "</h2><p class=\"panel ask\">" + ask + "</p>";
  html += "<footer>" + with(words.updated, shown.updated) + " · <a href=\"/lacak" + english + "\">" + words.another +
          "</a></footer>";
  return PageFrame{200,
                   language,
                   words.title,
                   shown.office,
                   "/lacak/" + escaped(shown.code),
                   isFinal(shown.state) ? 0 : kRefreshSeconds,
                   html}
      .response();
}

HttpResponse form(Language language) { return entry(200, {}, nullptr, language); }

HttpResponse mistyped(const QString& typed, CodeProblem problem, Language language) {
  const Words& words = wordsOf(language);
  return entry(404, typed,
               problem == CodeProblem::Length      ? words.lengthWrong
               : problem == CodeProblem::Character ? words.characterWrong
                                                   : words.checkWrong,
               language);
}

HttpResponse unknown(const QString& code, Language language) {
  const Words& words = wordsOf(language);
  const char* const english = language == Language::English ? "?lang=en" : "";
  const QByteArray html = QByteArray("<div class=\"panel slip\"><p class=\"state\">") + words.unknown +
                          "</p><p class=\"small\">" + with(words.unknownHint, code) +
                          "</p></div><footer><a href=\"/lacak" + english + "\">" + words.another + "</a></footer>";
  return PageFrame{404, language, words.title, QString::fromUtf8(words.title), "/lacak/" + escaped(code), 0, html}
      .response();
}

std::optional<QString> typedIn(const QByteArray& query) {
  for (const QByteArray& part : query.split('&')) {
    if (!part.startsWith("kode=")) continue;
    QByteArray value = part.mid(5);
    value.replace('+', ' ');
    return QUrl::fromPercentEncoding(value).trimmed().left(kMaxTyped);
  }
  return std::nullopt;
}

}  // namespace tracking_page
