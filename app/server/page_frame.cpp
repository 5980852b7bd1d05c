#include "server/page_frame.h"

#include <QCryptographicHash>
#include <QList>

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
.label{display:flex;justify-content:space-between;gap:12px;padding:16px 16px 0;color:var(--text2);font-size:14px;line-height:20px}.code{font-weight:600;color:var(--text);letter-spacing:.5px;white-space:nowrap}.case{padding:4px 16px 16px}.ask{padding:16px;margin:0}header a{white-space:nowrap}.case .state{font-size:24px;line-height:32px}
.way{display:flex;list-style:none;margin:16px 0 0;padding:0}.way li{flex:1;position:relative;padding-top:24px;font-size:12px;line-height:16px;color:var(--text2);text-align:center}.way li:before{content:"";position:absolute;top:4px;left:calc(50% - 7px);width:10px;height:10px;border-radius:8px;border:2px solid var(--line);background:var(--surface);z-index:1}.way li+li:after{content:"";position:absolute;top:10px;right:calc(50% + 9px);left:calc(-50% + 9px);height:2px;background:var(--line)}
.way .done:before{background:var(--accent);border-color:var(--accent)}.way .done:after,.way .now:after{background:var(--accent)!important}.way .now{color:var(--text);font-weight:600}.way .now:before{border-color:var(--accent);box-shadow:0 0 0 4px var(--tint)}
.todo{background:var(--tint);border-top:1px solid var(--line);padding:16px}.todo .small{color:var(--text)}.todo p{margin:0}.todo p+p{margin-top:8px}.todo.go{background:var(--okt);border-radius:0}.todo.go .small,.todo.missed .small{color:inherit}.todo.missed{background:var(--warnt);border-radius:0}.todo .state{font-size:16px;line-height:24px}
dl{margin:0}dl div{display:flex;justify-content:space-between;gap:16px;padding:12px 16px;border-top:1px solid var(--line)}dt{color:var(--text2);white-space:nowrap}dd{margin:0;text-align:right;font-weight:500}.late{color:var(--warn)}
form{padding:16px}label{display:block;font-weight:500;margin-bottom:8px}input{width:100%;font:inherit;font-size:20px;line-height:28px;letter-spacing:1px;text-transform:uppercase;padding:10px 12px;border:1px solid var(--text2);border-radius:6px;background:var(--surface);color:var(--text)}input[aria-invalid=true]{border:2px solid var(--warn)}button{width:100%;margin-top:16px;font:inherit;font-weight:600;padding:12px;border:0;border-radius:6px;background:var(--accent);color:var(--surface)}.wrong{color:var(--warn);font-weight:500;margin:8px 0 0}
footer{color:var(--text2);font-size:14px;line-height:20px;margin-top:16px})";
  return kStyle;
}

}  // namespace

PageFrame::Language PageFrame::languageOf(const QByteArray& query) {
  return query.split('&').contains("lang=en") ? Language::English : Language::Indonesian;
}

HttpResponse PageFrame::response() const {
  const bool isEnglish = language == Language::English;
  QByteArray html = QByteArray("<!doctype html><html lang=\"") + (isEnglish ? "en" : "id") +
                    "\"><head><meta charset=\"utf-8\">"
                    "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><meta name=\"robots\" "
                    "content=\"noindex\">";
  if (refreshSeconds > 0)
    html += "<meta http-equiv=\"refresh\" content=\"" + QByteArray::number(refreshSeconds) + "\">";
  html += "<title>" + title + "</title><style>" + style() + "</style></head><body><main><header><h1>" +
          escaped(office) + "</h1><a lang=\"" + (isEnglish ? "id" : "en") + "\" href=\"" + path +
          (isEnglish ? "?lang=id" : "?lang=en") + "\">" + (isEnglish ? "Bahasa Indonesia" : "English") +
          "</a></header>" + content + "</main></body></html>\n";
  HttpResponse response{status, "text/html; charset=utf-8", html, {}};
  const QByteArray hash = QCryptographicHash::hash(style(), QCryptographicHash::Sha256).toBase64();
  response.headers = {{"Content-Security-Policy", "default-src 'none'; style-src 'sha256-" + hash +
                                                      "'; base-uri 'none'; form-action '" +
                                                      (hasForm ? "self" : "none") + "'; frame-ancestors 'none'"},
                      {"Referrer-Policy", "no-referrer"},
                      {"Content-Language", isEnglish ? "en" : "id"}};
  return response;
}
