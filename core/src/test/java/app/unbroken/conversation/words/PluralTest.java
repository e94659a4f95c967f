package app.unbroken.conversation.words;

import static app.unbroken.user.Language.ENGLISH;
import static app.unbroken.user.Language.RUSSIAN;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.habit.Amount;
import app.unbroken.habit.Schedule;
import app.unbroken.user.HourStyle;
import app.unbroken.user.Language;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {

  @ParameterizedTest
  @CsvSource({
    "0, MANY",
    "1, ONE",
    "2, FEW",
    "3, FEW",
    "4, FEW",
    "5, MANY",
    "9, MANY",
    "10, MANY",
    "11, MANY",
    "12, MANY",
    "14, MANY",
    "15, MANY",
    "20, MANY",
    "21, ONE",
    "22, FEW",
    "25, MANY",
    "100, MANY",
    "101, ONE",
    "104, FEW",
    "111, MANY",
    "112, MANY",
    "121, ONE",
    "1000, MANY",
    "1001, ONE",
    "1011, MANY",
    "1000000, MANY",
    "1.5, OTHER",
    "0.5, OTHER",
    "2.001, OTHER"
  })
  void russian_counts_as_the_cldr_says(String number, Plural expected) {
    assertThat(Plural.of(RUSSIAN, amount(number))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0, OTHER",
    "1, ONE",
    "2, OTHER",
    "11, OTHER",
    "21, OTHER",
    "101, OTHER",
    "1.5, OTHER",
    "0.1, OTHER",
    "1000001, OTHER"
  })
  void english_counts_as_the_cldr_says(String number, Plural expected) {
    assertThat(Plural.of(ENGLISH, amount(number))).isEqualTo(expected);
  }

  @Test
  void every_form_of_a_language_is_used_by_some_number() {
    for (var language : Language.values()) {
      var used = EnumSet.noneOf(Plural.class);
      for (var thousandths = 0; thousandths < 200_000; thousandths += 500) {
        used.add(Plural.of(language, new Amount(thousandths)));
      }
      assertThat(used).isEqualTo(EnumSet.copyOf(Plural.of(language)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1st",
    "2, 2nd",
    "3, 3rd",
    "4, 4th",
    "11, 11th",
    "12, 12th",
    "13, 13th",
    "21, 21st",
    "22, 22nd",
    "23, 23rd",
    "30, 30th"
  })
  void english_ordinals_end_as_they_are_spoken(int day, String expected) {
    var schedule = new Schedule.DayOfMonth(day);
    var words = Words.of(ENGLISH, HourStyle.TWENTY_FOUR);

    assertThat(words.schedule(schedule, DayOfWeek.MONDAY))
        .isEqualTo("on the " + expected + " of each month");
  }

  private static Amount amount(String number) {
    return Amount.of(new BigDecimal(number));
  }
}
