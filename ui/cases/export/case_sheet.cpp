#include "cases/export/case_sheet.h"

#include <QCoreApplication>

#include "cases/case_words.h"

namespace {

struct CaseSheet {
  Q_DECLARE_TR_FUNCTIONS(CaseSheet)
};

}  // namespace

namespace words {

TableSheet caseSheet(const std::vector<CaseExportRow>& rows, const Zone& zone) {
  TableSheet sheet;
  sheet.name = CaseSheet::tr("Permohonan");
  sheet.columns = {
      {CaseSheet::tr("Kode lacak"), 16}, {CaseSheet::tr("Pemohon"), 32},       {CaseSheet::tr("NIK"), 20},
      {CaseSheet::tr("Telepon"), 18},    {CaseSheet::tr("Layanan"), 34},       {CaseSheet::tr("Status"), 20},
      {CaseSheet::tr("Terdaftar"), 12},  {CaseSheet::tr("Janji selesai"), 17}, {CaseSheet::tr("Petugas"), 22},
      {CaseSheet::tr("Loket"), 12},      {CaseSheet::tr("Tarif (Rp)"), 12}};
  sheet.rows.reserve(rows.size());
  for (const CaseExportRow& row : rows) {
    const SheetCell registered =
        row.registeredAtMs ? SheetCell(zone.day(*row.registeredAtMs)) : SheetCell(std::monostate());
    const SheetCell promised =
        row.promisedAtMs ? SheetCell(zone.local(*row.promisedAtMs)) : SheetCell(std::monostate());
    sheet.rows.push_back({row.code, row.name, row.nik, row.phone, row.serviceName, caseState(row.state).words,
                          registered, promised, row.officerName, row.counterName, row.feeRupiah});
  }
  return sheet;
}

}  // namespace words
