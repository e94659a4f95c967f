package app.unbroken.streak;

import java.util.function.IntToLongFunction;

/** The written form of a fold's state: numbers in base 36, runs of equal ones as {@code n*m}. */
final class StateText {
  private static final int RADIX = 36;

  private StateText() {}

  /** Takes what a run of numbers was made of, the youngest first. */
  interface Aged {
    void put(int age, long value);
  }

  static final class Writer {
    private final StringBuilder text;

    Writer(String version) {
      text = new StringBuilder(version);
    }

    Writer number(long value) {
      text.append(' ').append(Long.toString(value, RADIX));
      return this;
    }

    void runs(int count, IntToLongFunction values) {
      for (var age = 0; age < count; ) {
        var value = values.applyAsLong(age);
        var length = 1;
        while (age + length < count && values.applyAsLong(age + length) == value) {
          length++;
        }
        text.append(age == 0 ? ' ' : ',').append(Long.toString(value, RADIX));
        if (length > 1) {
          text.append('*').append(Integer.toString(length, RADIX));
        }
        age += length;
      }
    }

    String finished() {
      return text.toString();
    }
  }

  static final class Reader {
    private final String[] words;
    private int at = 1;

    Reader(String version, String text) {
      words = text.split(" ");
      if (!words[0].equals(version)) {
        throw new IllegalArgumentException("a checkpoint of another version: " + words[0]);
      }
    }

    long number() {
      return Long.parseLong(words[at++], RADIX);
    }

    void runs(int count, Aged values) {
      var age = 0;
      for (var run : words[at++].split(",")) {
        var star = run.indexOf('*');
        var value = Long.parseLong(star < 0 ? run : run.substring(0, star), RADIX);
        var length = star < 0 ? 1 : Integer.parseInt(run.substring(star + 1), RADIX);
        for (var end = age + length; age < end; age++) {
          values.put(age, value);
        }
      }
      if (age != count) {
        throw new IllegalArgumentException("a checkpoint with " + age + " of " + count + " days");
      }
    }
  }
}
