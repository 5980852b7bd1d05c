#include "session/place_words.h"

#include <QCoreApplication>

namespace {

struct PlaceWords {
  Q_DECLARE_TR_FUNCTIONS(PlaceWords)
};

}  // namespace

namespace words {

ChipValue recordPlace(const RecordPlace& place) {
  switch (place.at) {
    case RecordPlace::At::Hub:
      return {PlaceWords::tr("di hub"), Icon::Hub, Tone::Muted};
    case RecordPlace::At::Centre:
      return {PlaceWords::tr("di pusat"), Icon::CloudCheck, Tone::Muted};
    case RecordPlace::At::Refused:
      return {PlaceWords::tr("ditolak hub"), Icon::CrossCircle, Tone::Late};
    case RecordPlace::At::Own:
    case RecordPlace::At::Waiting:
      break;
  }
  return {PlaceWords::tr("di PC ini"), Icon::Screen, Tone::Muted};
}

QString recordPlaceSentence(const RecordPlace& place) {
  switch (place.at) {
    case RecordPlace::At::Own:
      return PlaceWords::tr("Tersimpan di PC ini");
    case RecordPlace::At::Waiting:
      return PlaceWords::tr("Tersimpan di PC ini, menunggu sampai di hub");
    case RecordPlace::At::Hub:
      return PlaceWords::tr("Tersimpan di PC ini dan di hub");
    case RecordPlace::At::Centre:
      return PlaceWords::tr("Tersimpan di PC ini, di hub, dan di pusat");
    case RecordPlace::At::Refused:
      return PlaceWords::tr("Hub menolak sebagian isinya (%1). Tetap tersimpan di PC ini; beri tahu penyelia.")
          .arg(place.refusal);
  }
  return {};
}

}  // namespace words
