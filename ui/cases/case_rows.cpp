#include "cases/case_rows.h"

#include <QCoreApplication>

#include <algorithm>

#include "cases/case_words.h"
#include "cases/identity_words.h"
#include "domain/masks.h"
#include "domain/rupiah.h"
#include "papers/print_words.h"
#include "session/place_words.h"

namespace {

struct CaseRows {
  Q_DECLARE_TR_FUNCTIONS(CaseRows)
};

TwoLineCell plainCell(const QString& top, const QString& bottom) {
  TwoLineCell cell;
  cell.top = top;
  cell.bottom = bottom;
  return cell;
}

/// The service, and why the case is found although it is not what was typed.
QString serviceWords(const CaseListLine& line) {
  switch (line.match) {
    case SearchMatch::OtherSpelling:
      return CaseRows::tr("Ejaan lain · %1", "service").arg(line.serviceName);
    case SearchMatch::NearCode:
      return CaseRows::tr("Kode mirip · %1", "service").arg(line.serviceName);
    case SearchMatch::InForm:
      return CaseRows::tr("Orang di formulir · %1", "service").arg(line.serviceName);
    case SearchMatch::AsTyped:
      break;
  }
  return line.serviceName;
}

/// "Sel 24 Nov" over how much is left of the promise.
TwoLineCell promiseCell(const CaseListLine& line, const Zone& zone, qint64 nowMs) {
  if (!line.promisedAtMs) return plainCell(QStringLiteral("–"), CaseRows::tr("belum dihitung"));
  const QDate today = zone.day(nowMs);
  const QDateTime promised = zone.local(*line.promisedAtMs);
  TwoLineCell cell =
      plainCell(promised.date() == today ? CaseRows::tr("Hari ini") : dayWords(promised.date(), today), {});
  if (!isOpen(line.state)) {
    cell.bottom = CaseRows::tr("selesai");
  } else if (line.state == CaseState::Ready) {
    cell.bottom = CaseRows::tr("tinggal diambil");
  } else if (line.isLate) {
    const int days = qAbs(line.workingDaysLeft);
    cell.bottom = days > 0 ? CaseRows::tr("lewat %n hari kerja", nullptr, days) : CaseRows::tr("lewat hari ini");
    cell.bottomIcon = Icon::Warning;
    cell.bottomTone = Tone::Late;
  } else if (promised.date() == today) {
    cell.bottom = CaseRows::tr("sebelum %1").arg(clockWords(promised));
    cell.bottomIcon = Icon::Clock;
    cell.bottomTone = Tone::Warn;
  } else {
    cell.bottom = CaseRows::tr("%n hari kerja lagi", nullptr, line.workingDaysLeft);
  }
  return cell;
}

/// "Anggota: tambah Maria Rompas, Istri; hapus Yosua Rompas, Anak": of a long list only what differs.
QString personChangeWords(const FormField& table, const FieldChange& change) {
  const QStringList before = words::personLines(table, change.before, words::PersonNumbers::Masked);
  const QStringList after = words::personLines(table, change.after, words::PersonNumbers::Masked);
  QStringList parts;
  for (const QString& person : after)
    if (!before.contains(person)) parts << CaseRows::tr("tambah %1").arg(person);
  for (const QString& person : before)
    if (!after.contains(person)) parts << CaseRows::tr("hapus %1").arg(person);
  // The middle of a NIK alone, which is masked here, or the order.
  if (parts.isEmpty()) parts << CaseRows::tr("diubah");
  return CaseRows::tr("%1: %2", "field, what changed").arg(table.label, parts.join(QStringLiteral("; ")));
}

/// "Nama dari Siti menjadi Sitti, Anak ke dari 2 menjadi 3"
QString correctionWords(const CaseEvent& entry, const ServiceStandard& standard) {
  QStringList parts;
  for (const FieldChange& change : entry.changes) {
    const auto value = [&](const QString& text) {
      // A history is read over a shoulder more often than the form.
      const QString shown = change.field == case_fields::kNik ? maskedNik(text)
                                                              : words::fieldValue(standard, change.field, text);
      return shown.isEmpty() || shown == QStringLiteral("–") ? CaseRows::tr("kosong") : shown;
    };
    const auto field = std::ranges::find(standard.form, change.field, &FormField::id);
    if (field != standard.form.end() && field->kind == FieldKind::Persons && !entry.isChoice) {
      parts << personChangeWords(*field, change);
      continue;
    }
    const QString name = words::fieldName(change.field, change.label);
    parts << (entry.isChoice ? CaseRows::tr("%1 dipilih: %2").arg(name, value(change.after))
                             : CaseRows::tr("%1 dari %2 menjadi %3", "field, before, after")
                                   .arg(name, value(change.before), value(change.after)));
  }
  return parts.isEmpty() ? CaseRows::tr("Data permohonan diubah") : parts.join(QStringLiteral(", "));
}

/// "karena 24 November 2026 libur (Hari Jadi Kota)"
QString promiseReasonWords(const CaseEvent& entry) {
  QStringList because;
  for (const FieldChange& day : entry.changes) {
    const QString date = dateWords(QDate::fromString(day.field, Qt::ISODate));
    because << (day.after == QLatin1String("free")
                    ? CaseRows::tr("%1 libur (%2)", "date, name").arg(date, day.label)
                    : CaseRows::tr("%1 kembali hari kerja (%2)", "date, name").arg(date, day.label));
  }
  if (because.isEmpty()) return CaseRows::tr("karena daftar hari libur berubah");
  return CaseRows::tr("karena %1").arg(because.join(QStringLiteral(", ")));
}

ChipValue conflictChip() { return {CaseRows::tr("bentrokan"), Icon::Fork, Tone::Late}; }

}  // namespace

namespace words {

TwoLineRow caseHit(const CaseListLine& line) {
  TwoLineCell person = plainCell(line.name.isEmpty() ? CaseRows::tr("Tanpa nama") : line.name, serviceWords(line));
  person.isTopStrong = true;
  return {line.id.toString(), {person, plainCell(line.code, line.maskedNik)}};
}

TwoLineRow caseRow(const CaseListLine& line, const Zone& zone, qint64 nowMs) {
  const ChipValue state = caseState(line.state);
  const ChipValue place = line.hasConflict ? conflictChip() : recordPlace(line.place);
  TwoLineCell status = plainCell(state.words, place.words);
  status.topIcon = state.icon;
  status.topTone = state.tone;
  status.bottomIcon = place.icon;
  status.bottomTone = place.tone;
  status.isTopStrong = true;
  TwoLineCell person = plainCell(line.name.isEmpty() ? CaseRows::tr("Tanpa nama") : line.name, serviceWords(line));
  return {line.id.toString(), {person, plainCell(line.maskedNik, line.code), promiseCell(line, zone, nowMs), status}};
}

TimelineStep timelineStep(const CaseEvent& entry, const ServiceStandard& standard, const Zone& zone, qint64 nowMs) {
  TimelineStep step;
  step.time = momentWords(zone.local(entry.atMs), zone.day(nowMs));
  QStringList who;
  if (!entry.officerName.isEmpty()) who << entry.officerName;
  if (!entry.counterName.isEmpty()) who << entry.counterName;
  step.detail = who.join(QStringLiteral(", "));
  if (entry.type == QLatin1String("case.open")) {
    step.icon = Icon::Warning;
    step.tone = Tone::Late;
    step.sentence = CaseRows::tr("Dikembalikan, %n syarat kurang", nullptr, entry.count);
  } else if (entry.type == QLatin1String("case.register")) {
    step.icon = Icon::CheckCircle;
    step.tone = Tone::Ok;
    step.sentence = CaseRows::tr("Terdaftar, %n syarat lengkap", nullptr, entry.count);
  } else if (entry.type == QLatin1String("case.state")) {
    const ChipValue state = caseState(caseStateFromKey(entry.toState).value_or(CaseState::Processing));
    step.icon = state.icon;
    step.tone = state.tone;
    step.sentence = state.words;
    if (entry.taker == TakerRole::Applicant)
      step.sentence = CaseRows::tr("Diserahkan kepada pemohon, tanda terima %1").arg(entry.detail);
    else if (entry.taker)
      step.sentence = CaseRows::tr("Diserahkan kepada %1 sebagai kuasa, tanda terima %2").arg(entry.subject, entry.detail);
    else if (!entry.detail.isEmpty()) step.detail = CaseRows::tr("%1. %2").arg(entry.detail, step.detail);
  } else if (entry.type == QLatin1String("case.promise")) {
    step.icon = Icon::Calendar;
    step.tone = Tone::Warn;
    const auto day = [&](const std::optional<qint64>& atMs) {
      return dayWords(zone.day(atMs.value_or(0)), zone.day(nowMs));
    };
    step.sentence =
        CaseRows::tr("Janji pindah dari %1 ke %2").arg(day(entry.promisedBeforeMs), day(entry.promisedAtMs));
    step.detail = promiseReasonWords(entry);
  } else if (entry.type == QLatin1String("case.set")) {
    step.icon = entry.isChoice ? Icon::Fork : Icon::Pen;
    step.sentence = correctionWords(entry, standard);
    if (!entry.detail.isEmpty()) step.detail = CaseRows::tr("%1. %2").arg(entry.detail, step.detail);
  } else if (entry.type == QLatin1String("case.assess")) {
    step.icon = Icon::Cash;
    step.tone = Tone::Warn;
    step.sentence = CaseRows::tr("Tarif dihitung ulang dari %1 menjadi %2")
                        .arg(rupiahText(Rupiah{entry.amountBeforeRupiah}), rupiahText(Rupiah{entry.amountRupiah}));
  } else if (entry.type == QLatin1String("pay.book") || entry.type == QLatin1String("pay.confirm")) {
    const QString amount = rupiahText(Rupiah{entry.amountRupiah});
    step.icon = Icon::Cash;
    if (entry.toState == toKey(PaymentState::Pending)) {
      step.sentence = entry.subject == toKey(PaymentMethod::Qris)
                          ? CaseRows::tr("Kode QRIS %1 ditampilkan, menunggu konfirmasi").arg(amount)
                      : entry.subject == toKey(PaymentMethod::Billing)
                          ? CaseRows::tr("Kode billing %1 dicatat, menunggu NTPN").arg(amount)
                          : CaseRows::tr("Pembayaran %1 menunggu konfirmasi bank").arg(amount);
    } else {
      step.tone = Tone::Ok;
      step.sentence = entry.subject == toKey(PaymentMethod::Qris)
                          ? CaseRows::tr("Dibayar %1 dengan QRIS, bukti %2").arg(amount, entry.detail)
                      : entry.subject == toKey(PaymentMethod::Billing)
                          ? CaseRows::tr("Dibayar %1 dengan kode billing, bukti %2").arg(amount, entry.detail)
                          : CaseRows::tr("Dibayar %1, bukti %2").arg(amount, entry.detail);
    }
  } else if (entry.type == QLatin1String("pay.reverse")) {
    step.icon = Icon::Cash;
    step.tone = Tone::Late;
    step.sentence = CaseRows::tr("Pembayaran %1 dibatalkan").arg(rupiahText(Rupiah{entry.amountRupiah}));
    if (!entry.detail.isEmpty()) step.detail = CaseRows::tr("%1. %2").arg(entry.detail, step.detail);
  } else if (entry.type == QLatin1String("identity.ask")) {
    step.icon = Icon::IdCard;
    step.sentence = CaseRows::tr("Meminta verifikasi identitas kepada Dukcapil");
  } else if (entry.type == QLatin1String("identity.answer")) {
    const auto outcome = identityOutcomeFromKey(entry.toState).value_or(IdentityOutcome::Refused);
    QStringList differing;
    for (const FieldChange& change : entry.changes) differing << change.field;
    step.icon = Icon::IdCard;
    step.tone = outcome == IdentityOutcome::Match ? Tone::Ok : Tone::Late;
    step.sentence = identityOutcome(outcome, entry.detail, differing);
  } else if (entry.type == QLatin1String("case.note")) {
    step.icon = Icon::Pen;
    step.sentence = entry.detail;
  } else if (entry.type == QLatin1String("case.attach")) {
    step.icon = Icon::Paperclip;
    step.sentence = entry.subject.isEmpty() ? CaseRows::tr("Melampirkan %1").arg(entry.detail)
                                            : CaseRows::tr("Melampirkan %1 pada %2").arg(entry.detail, entry.subject);
  } else if (entry.type == QLatin1String("case.detach")) {
    step.icon = Icon::Trash;
    const QString name = entry.detail.isEmpty() ? CaseRows::tr("lampiran") : entry.detail;
    step.sentence = entry.subject.isEmpty() ? CaseRows::tr("Melepas %1").arg(name)
                                            : CaseRows::tr("Melepas %1 dari %2").arg(name, entry.subject);
  } else if (entry.type.startsWith(QLatin1String("print."))) {
    const auto kind = paperKindFromKey(entry.toState);
    const QString paper = CaseRows::tr("%1 %2").arg(kind ? paperKind(*kind) : CaseRows::tr("Surat"), entry.detail);
    step.icon = Icon::Printer;
    if (entry.type == QLatin1String("print.printed")) {
      step.sentence = entry.count > 0 ? CaseRows::tr("%1 dicetak lagi, salinan ke-%2").arg(paper).arg(entry.count)
                                      : CaseRows::tr("%1 dicetak").arg(paper);
    } else if (entry.type == QLatin1String("print.failed")) {
      step.tone = Tone::Late;
      step.sentence = CaseRows::tr("%1 tidak tercetak").arg(paper);
    } else if (entry.type == QLatin1String("print.queued")) {
      step.sentence = CaseRows::tr("%1 menunggu pencetak").arg(paper);
    } else {
      step.sentence = CaseRows::tr("%1 tidak jadi dicetak").arg(paper);
    }
  } else {
    step.sentence = CaseRows::tr("Data permohonan diperbarui");
  }
  return step;
}

}  // namespace words
