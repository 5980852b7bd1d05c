#include "cases/identity_words.h"

#include <QCoreApplication>

#include "session/time_words.h"

namespace {

struct IdentityWords {
  Q_DECLARE_TR_FUNCTIONS(IdentityWords)
};

}  // namespace

namespace words {

QString identityFields(const QStringList& fields) {
  QStringList names;
  for (const QString& field : fields)
    names << (field == identity_fields::kName ? IdentityWords::tr("nama") : IdentityWords::tr("tanggal lahir"));
  return names.join(QStringLiteral(", "));
}

QString identityShort(IdentityLevel level) {
  switch (level) {
    case IdentityLevel::Typed:
      return IdentityWords::tr("L0, hanya diketik");
    case IdentityLevel::CardSeen:
      return IdentityWords::tr("L1, kartu dilihat");
    case IdentityLevel::CardAndFinger:
      return IdentityWords::tr("L2, kartu dan jari");
    case IdentityLevel::Dukcapil:
      return IdentityWords::tr("L3, cocok di Dukcapil");
  }
  return {};
}

QString identityTrouble(IdentityTrouble trouble) {
  switch (trouble) {
    case IdentityTrouble::None:
      return {};
    case IdentityTrouble::Unreachable:
      return IdentityWords::tr("server verifikasi belum terjangkau");
    case IdentityTrouble::WrongServer:
      return IdentityWords::tr("sertifikat server tidak dipercaya");
    case IdentityTrouble::Denied:
      return IdentityWords::tr("token ditolak server");
    case IdentityTrouble::Busy:
      return IdentityWords::tr("server sedang sibuk");
    case IdentityTrouble::Unreadable:
      return IdentityWords::tr("jawaban server tidak bisa dibaca");
  }
  return {};
}

ChipValue identityStanding(const IdentityCheck& check, const IdentityLine& line, const Zone& zone, QDate today) {
  const auto moment = [&](qint64 atMs) { return momentWords(zone.local(atMs), today); };
  const QString answered = check.answeredAtMs ? moment(*check.answeredAtMs) : QString();
  switch (check.answer.outcome) {
    case IdentityOutcome::Waiting: {
      const QString since = IdentityWords::tr("Menunggu jawaban Dukcapil sejak %1").arg(moment(check.askedAtMs));
      const QString why = line.isSetUp ? identityTrouble(line.trouble) : IdentityWords::tr("server belum diatur");
      return {why.isEmpty() ? since : IdentityWords::tr("%1: %2", "waiting, why").arg(since, why), Icon::Hourglass,
              Tone::Muted};
    }
    case IdentityOutcome::Match:
      return {IdentityWords::tr("Cocok menurut Dukcapil, %1").arg(answered), Icon::CheckCircle, Tone::Ok};
    case IdentityOutcome::Mismatch:
      return {
          IdentityWords::tr("Dukcapil: %1 tidak cocok. Cocokkan kartu.").arg(identityFields(check.answer.differing)),
          Icon::Warning, Tone::Late};
    case IdentityOutcome::NotFound:
      return {IdentityWords::tr("Dukcapil: NIK tidak ditemukan. Cocokkan kartu."), Icon::Warning, Tone::Late};
    case IdentityOutcome::Refused:
      return {check.answer.reason.isEmpty() ? IdentityWords::tr("Dukcapil menolak menjawab, %1").arg(answered)
                                            : IdentityWords::tr("Dukcapil menolak: %1").arg(check.answer.reason),
              Icon::Warning, Tone::Warn};
    case IdentityOutcome::Expired:
      return {IdentityWords::tr("Tidak terjawab selama 7 hari. Minta lagi bila perlu."), Icon::Warning, Tone::Warn};
  }
  return {};
}

QString identityOutcome(IdentityOutcome outcome, const QString& reference, const QStringList& differing) {
  switch (outcome) {
    case IdentityOutcome::Waiting:
      return {};
    case IdentityOutcome::Match:
      return IdentityWords::tr("Dukcapil menyatakan NIK dan nama cocok, rujukan %1").arg(reference);
    case IdentityOutcome::Mismatch:
      return IdentityWords::tr("Dukcapil menyatakan tidak cocok pada %1, rujukan %2")
          .arg(identityFields(differing), reference);
    case IdentityOutcome::NotFound:
      return IdentityWords::tr("Dukcapil tidak menemukan NIK ini, rujukan %1").arg(reference);
    case IdentityOutcome::Refused:
      return IdentityWords::tr("Dukcapil menolak menjawab, rujukan %1").arg(reference);
    case IdentityOutcome::Expired:
      return IdentityWords::tr("Verifikasi Dukcapil tidak terjawab selama 7 hari");
  }
  return {};
}

}  // namespace words
