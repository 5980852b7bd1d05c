#pragma once

#include <QString>

#include <vector>

#include "services/hall_views.h"

// The words of a hall that several pages use. UI thread.

/// A data group by the agencies whose cases live in it: "Disdukcapil", "Disdukcapil dan DPMPTSP", "kelompok pemkot".
QString groupWords(const DataGroup& group);
QString groupWords(const std::vector<DataGroup>& groups);
/// What a device is: "loket", "kios", "layar aula", "PC admin".
QString deviceRoleWords(const QString& role);
/// What an operation is about, from its entity ("ticket:0197…"): "nomor antrean".
QString entityWords(const QString& entity);
