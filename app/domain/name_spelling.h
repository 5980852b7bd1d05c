#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

/// Indonesian names under their many spellings. A name is written as its owner's parents, the clerk of the year and the
/// ministry's spelling of the time had it: Muhammad, Mohamad, Moh., M.; Siti, Sitti, St.; Soekarno and Sukarno (van
/// Ophuijsen 1901, Soewandi 1947, EYD 1972); Jusuf and Yusup; Yeni and Jenny; Chairul, Khairul and Haerul.
///
/// Each word of a name is folded to one or two keys; two spellings of a word have a key in common. Two keys where the
/// letters allow two readings: j is j today and y before 1972, ch is kh in Arabic names and c in others, z is said s or
/// j. What changes the sound stays apart: o and u outside of "oe", e and i, r and l, d and t. Pure; any thread.
///
/// The keys stand in the index of the store: whoever changes a rule adds a migration that fills it anew.

/// Every key under which a name is found, each once.
QStringList nameKeys(QStringView name);

/// One typed word: a name has it when it has one of `whole` or a key that begins with one of `beginnings`.
struct NameWord {
  QStringList whole;
  QStringList beginnings;  ///< of the last word alone, which may be unfinished
};

/// What a name must have, word by word; titles (H., Hj., Drs. …) are passed over beside a name. Empty when there is no
/// letter in it.
std::vector<NameWord> nameWords(QStringView typed);

/// Whether two names may be one person's: each has every word of the other under some spelling, or one of two words or
/// more stands whole in the longer one ("Siti Aminah", "St. Aminah Rahman"). A warning's rule, never a proof.
bool mayBeOneName(QStringView one, QStringView other);
