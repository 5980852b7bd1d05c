#include "domain/name_spelling.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "support/printing.h"

namespace {

/// As the store's index answers: every typed word by one of its keys.
bool finds(const QString& typed, const QString& name) {
  const QStringList keys = nameKeys(name);
  const auto words = nameWords(typed);
  return !words.empty() && std::ranges::all_of(words, [&](const NameWord& word) {
    return std::ranges::any_of(keys, [&](const QString& key) {
      return word.whole.contains(key) ||
             std::ranges::any_of(word.beginnings, [&](const QString& beginning) { return key.startsWith(beginning); });
    });
  });
}

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

BOOST_AUTO_TEST_SUITE(name_spelling)

// Each pair is one name in two spellings, and is found from either side. The spaces at the ends end the last word, so
// that nothing matches as a mere beginning. Spellings: Ejaan van Ophuijsen 1901, Soewandi 1947, EYD 1972, and what the
// registers of births have of Arabic and Western names.
BOOST_AUTO_TEST_CASE(spellings_of_one_name_find_each_other) {
  const std::pair<const char*, const char*> pairs[] = {
      {"Muhammad", "Mohamad"},
      {"Muhamad", "Mohammad"},
      {"Muhammad", "Mochamad"},
      {"Mochammad", "Mukhamad"},
      {"Muhammed", "Mohamat"},
      {"Muhammad Rizki", "M. Rizky"},
      {"Muhammad Rizki", "M Riski"},
      {"Muhammad Rizki", "Moh. Rizki"},
      {"Mohd. Rizki", "Muh. Rizqi"},
      {"Mhd Ali", "Mohammad Ali"},
      {"I Made Suarta", "I Md. Suwarta"},
      {"Siti Aminah", "St. Aminah"},
      {"Siti Aminah", "Sitti Amina"},
      {"Sity Aisyah", "Siti Aisah"},
      {"Abdul Rahman", "Abd. Rahman"},
      {"Abdul Rahman", "Abdoel Rachman"},
      {"Abdul Rahman", "Abdurrahman"},
      {"Abdurrahman", "Abdulrahman"},
      {"Abdur Rahman", "Abdul Rahman"},
      {"Abdus Salam", "Abdussalam"},
      {"Abdul Aziz", "Abdulazis"},
      {"Nur Hayati", "Nurhayati"},
      {"Nur Aini", "Nur'aini"},
      {"Noerhajati", "Nurhayati"},
      {"Nurul Huda", "Noerul Hoeda"},
      {"Soekarno", "Sukarno"},
      {"Soeharto", "Suharto"},
      {"Soejono", "Suyono"},
      {"Sujono", "Suyono"},
      {"Djoko Widjaja", "Joko Wijaya"},
      {"Tjahjadi", "Cahyadi"},
      {"Tjut Nja", "Cut Nya"},
      {"Sjahrir", "Syahrir"},
      {"Sjarief", "Syarif"},
      {"Syaiful", "Saeful"},
      {"Jusuf", "Yusup"},
      {"Jenny", "Yeni"},
      {"Yenny", "Yenie"},
      {"Rizky", "Riski"},
      {"Faisal", "Paizal"},
      {"Novi", "Nopie"},
      {"Alvian", "Alfian"},
      {"Fitri", "Pitri"},
      {"Achmad", "Ahmad"},
      {"Akhmad", "Ahmad"},
      {"Chairul", "Khaerul"},
      {"Khairul", "Hairul"},
      {"Chandra", "Candra"},
      {"Christina", "Kristina"},
      {"Victor", "Viktor"},
      {"Octavia", "Oktavia"},
      {"Eric", "Erick"},
      {"Zaenal", "Zainal"},
      {"Zainal", "Jainal"},
      {"Azis", "Aziz"},
      {"Aziz", "Ajis"},
      {"Thamrin", "Tamrin"},
      {"Ramadhan", "Ramadan"},
      {"Ghofur", "Gofur"},
      {"Utsman", "Usman"},
      {"Maryam", "Mariam"},
      {"Sofiyah", "Sopia"},
      {"Setyo", "Setiyo"},
      {"Fatimah", "Fatima"},
      {"Effendy", "Efendi"},
      {"Suwarno", "Suarno"},
      {"Shirley", "Sirly"},
      {"Shinta", "Sinta"},
      {"José", "Jose"},
      {"H. Ahmad Dahlan", "Achmad Dahlan"},
      {"Alex", "Aleks"},
  };
  for (const auto& [one, other] : pairs) {
    BOOST_TEST_CONTEXT(one << " / " << other) {
      BOOST_TEST(finds(s(one) + QLatin1Char(' '), s(other)));
      BOOST_TEST(finds(s(other) + QLatin1Char(' '), s(one)));
    }
  }
}

BOOST_AUTO_TEST_CASE(other_names_stay_apart) {
  const std::pair<const char*, const char*> pairs[] = {
      {"Sari", "Sri"},         {"Budi", "Badu"},
      {"Budi", "Bodi"},        {"Siti", "Sita"},
      {"Dewi", "Devi"},        {"Ani", "Ina"},
      {"Ahmad", "Muhammad"},   {"Mahmud", "Muhammad"},
      {"Muhammad", "Mulyadi"}, {"Maria Rizki", "Muhammad Rizki"},
      {"Rahmat", "Rahman"},    {"Nur", "Noor"},
      {"Hayati", "Nurhayati"}, {"Rahman", "Abdurrahman"},
      {"Abdullah", "Abdul"},   {"Hasan", "Hasanah"},
      {"Hasan", "Husin"},      {"Yanti", "Yani"},
      {"Rini", "Rina"},        {"Bambang", "Bang"},
      {"Tono", "Tini"},        {"Lina", "Rina"},
      {"Agus", "Bagus"},       {"Made", "Mada"},
      {"Cahya", "Kahya"},      {"Adi", "Ade"},
      {"Ratna", "Ratni"},      {"Stefan", "Siti"},
      {"Joko", "Jaka"},        {"Endang", "Indang"},
      {"Dian", "Diana"},
  };
  for (const auto& [one, other] : pairs) {
    BOOST_TEST_CONTEXT(one << " / " << other) {
      BOOST_TEST(!finds(s(one) + QLatin1Char(' '), s(other)));
      BOOST_TEST(!finds(s(other) + QLatin1Char(' '), s(one)));
    }
  }
}

BOOST_AUTO_TEST_CASE(an_initial_is_a_name_only_as_an_abbreviation) {
  BOOST_TEST(finds(s("Muhammad Fajar "), s("M. Fajar")));
  // At the end of a name it is somebody's family name.
  BOOST_TEST(!finds(s("Fajar Muhammad "), s("Fajar M.")));
  BOOST_TEST(!finds(s("M. Fajar "), s("Maria Fajar")));
  BOOST_TEST(!finds(s("St. Fajar "), s("Stefanus Fajar")));
}

BOOST_AUTO_TEST_CASE(the_last_word_may_be_unfinished_and_no_other) {
  BOOST_TEST(finds(s("moham"), s("Muhammad Ali")));
  BOOST_TEST(finds(s("moh"), s("Muhammad Ali")));
  BOOST_TEST(finds(s("siti nurj"), s("Siti Nurjanah")));
  BOOST_TEST(finds(s("soekar"), s("Sukarno")));
  BOOST_TEST(!finds(s("soekar "), s("Sukarno")));
  BOOST_TEST(!finds(s("sit nurjanah"), s("Siti Nurjanah")));
  // Two letters are no beginning.
  BOOST_TEST(!finds(s("su"), s("Sukarno")));
}

BOOST_AUTO_TEST_CASE(what_is_no_name_has_no_words) {
  BOOST_TEST(nameWords(QString()).empty());
  BOOST_TEST(nameWords(s("  -*\"( ")).empty());
  BOOST_TEST(nameWords(s("7172 0112")).empty());
  BOOST_TEST(nameKeys(QString()).isEmpty());
  // A title alone is what was typed.
  BOOST_TEST(nameWords(s("Haji")).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_key_is_a_fixed_point_and_no_rule_runs_away) {
  for (const char* name : {"Ꙁ", "عبد الرحمن", "ꦱꦸꦮꦂꦤ", "yyyy", "jjjj", "ieie", "chchch", "aeoeuwuw", "x", "ch", "j", "𝒜"})
    for (const QString& key : nameKeys(s(name))) BOOST_TEST(key.size() <= 2 * s(name).size() + 2);
}

BOOST_AUTO_TEST_SUITE_END()
