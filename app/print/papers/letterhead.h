#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "print/words.h"

/// Who issues a paper; settings of the office. The defaults are the stand-ins of an office that has set nothing.
struct Letterhead {
  QString government;   ///< "PEMERINTAH KOTA BITUNG"
  QString office;       ///< "MAL PELAYANAN PUBLIK"
  QString officeLong;   ///< on rolls: "MAL PELAYANAN PUBLIK KOTA BITUNG"
  QString agency;       ///< "Dinas Kependudukan dan Pencatatan Sipil"
  QString agencyShort;  ///< "Disdukcapil"
  QString address;      ///< "Jalan Contoh Nomor 1, Bitung · telepon (0438) 555-0100"
  QString host = QStringLiteral("mpp.contoh.example");
  QString complaints =
      QStringLiteral("Pengaduan: Meja Informasi, telepon (0438) 555-0101, atau SP4N-LAPOR! (www.lapor.go.id).");
  QString dataNotice = QStringLiteral("Data Anda dipakai hanya untuk layanan ini, sesuai UU 27/2022.");
  QByteArray emblem;  ///< a picture of at most 64 kB in a format of QImageReader; empty: a neutral shield
  bool operator==(const Letterhead&) const = default;

  template <typename Self, typename Visit>
  static void visitFields(Self& self, Visit& visit) {
    visit(u"government", self.government);
    visit(u"office", self.office);
    visit(u"office_long", self.officeLong);
    visit(u"agency", self.agency);
    visit(u"agency_short", self.agencyShort);
    visit(u"address", self.address);
    visit(u"host", self.host);
    visit(u"complaints", self.complaints);
    visit(u"data_notice", self.dataNotice);
    visit(u"emblem", self.emblem);
  }
};
