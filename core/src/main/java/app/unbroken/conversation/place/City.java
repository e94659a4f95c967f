package app.unbroken.conversation.place;

import app.unbroken.user.Language;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A city and its clock.
 *
 * @param phonePrefix the country prefix of telephone numbers there
 * @param names all that people write for it, in {@link #plain} letters
 */
public record City(
    ZoneId zone,
    String phonePrefix,
    String english,
    String russian,
    double latitude,
    double longitude,
    List<String> names) {
  private static final int FIXED_FIELDS = 4;

  static City read(ZoneId zone, String phonePrefix, String line) {
    var fields = List.of(line.split(","));
    return new City(
        zone,
        phonePrefix,
        fields.get(0),
        fields.get(1),
        Double.parseDouble(fields.get(2)),
        Double.parseDouble(fields.get(3)),
        Stream.of(fields.subList(0, 2), fields.subList(FIXED_FIELDS, fields.size()))
            .flatMap(List::stream)
            .map(City::plain)
            .toList());
  }

  public String name(Language language) {
    return switch (language) {
      case ENGLISH -> english;
      case RUSSIAN -> russian;
    };
  }

  /** How far it is to a place, good enough to compare. */
  double distanceTo(double latitude, double longitude) {
    var wanted = direction(latitude, longitude);
    var own = direction(this.latitude, this.longitude);
    var sum = 0.0;
    for (var axis = 0; axis < own.length; axis++) {
      sum += (own[axis] - wanted[axis]) * (own[axis] - wanted[axis]);
    }
    return sum;
  }

  private static double[] direction(double latitude, double longitude) {
    var up = Math.toRadians(latitude);
    var east = Math.toRadians(longitude);
    return new double[] {
      Math.cos(up) * Math.cos(east), Math.cos(up) * Math.sin(east), Math.sin(up)
    };
  }

  /** Without marks, case and signs, as it is compared. */
  static String plain(String name) {
    return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('ʻ', '\'')
        .replaceAll("[\\s.'’-]+", " ")
        .strip();
  }
}
