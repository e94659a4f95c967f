package app.unbroken.conversation.words;

import app.unbroken.habit.Amount;
import app.unbroken.habit.Unit;
import app.unbroken.user.Language;

/** Amounts, alone and with what they count. */
final class AmountForms {
  private static final Amount FIRST_TO_BE_PARTED = Amount.of(10_000);
  private static final char NARROW_SPACE = '\u202f';

  private final Words words;
  private final Language language;

  AmountForms(Words words, Language language) {
    this.words = words;
    this.language = language;
  }

  String amount(Amount amount) {
    var plain = amount.value().toPlainString();
    var point = plain.indexOf('.');
    var whole = point < 0 ? plain : plain.substring(0, point);
    var rest = point < 0 ? "" : words.say("format.decimal") + plain.substring(point + 1);
    return (amount.reaches(FIRST_TO_BE_PARTED) ? parted(whole) : whole) + rest;
  }

  /** A unit keeps the language it was typed in, whatever language the sentence is in. */
  String amount(Amount amount, Unit unit) {
    if (unit.word().isEmpty()) {
      return amount(amount);
    }
    var word =
        KnownUnit.find(unit.word(), language)
            .map(known -> known.formFor(amount))
            .orElse(unit.word());
    return amount(amount) + " " + word;
  }

  String progress(Amount soFar, Amount wanted, Unit unit) {
    return words.say("format.progress", soFar, amount(wanted, unit));
  }

  private static String parted(String digits) {
    var parted = new StringBuilder(digits);
    for (var at = digits.length() - 3; at > 0; at -= 3) {
      parted.insert(at, NARROW_SPACE);
    }
    return parted.toString();
  }
}
