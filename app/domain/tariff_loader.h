#pragma once

#include <vector>

#include "domain/json_text.h"
#include "domain/service_standard.h"

/// Reads "lines" of the fee of a standard:
///
///   {"id": "buku", "name": "Paspor", "classes": {"field": "jenis", "amounts": [{"key": "biasa-5",
///    "amountRupiah": 350000}, …]}}
///   {"id": "legalisasi", "name": "Legalisasi", "amountRupiah": 5000, "quantity": {"field": "lembar", "unit":
///   "lembar"}}
///   {"id": "percepatan", "name": "Percepatan", "amountRupiah": 1000000, "condition": {"field": "percepatan",
///    "value": "true"}}
///   {"id": "pokok", "name": "Pokok pajak", "amountField": "pokok"}
///   {"id": "denda", "name": "Denda", "penalty": {"since": "jatuh-tempo", "per": "month", "basisPoints": 100,
///    "of": ["pokok"], "rounding": "down", "mostUnits": 24}}
///
/// A line has one price ("amountRupiah", "amountField" or "classes") or is a penalty, which has one as well
/// ("amountRupiah" or "basisPoints" with "of" and "rounding"). Refused with line and field: a negative amount, a field
/// that the form has not or of another kind, a class with an answer that has no amount or that the field cannot have,
/// an id twice, a penalty of itself, of another penalty or of no line. `fee` is the object that holds "lines". Any
/// thread, pure.
std::vector<TariffLine> readTariff(JsonFields& fee, const std::vector<FormField>& form);
