package app.unbroken.conversation.place;

import app.unbroken.user.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A city and its clock.
 *
 * @param phonePrefix the country prefix of telephone numbers there
 * @param otherNames as people also write it
 */
public record City(
    ZoneId zone,
    String phonePrefix,
    String english,
    String russian,
    double latitude,
    double longitude,
    List<String> otherNames) {
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
        fields.subList(FIXED_FIELDS, fields.size()));
  }

  public String name(Language language) {
    return switch (language) {
      case ENGLISH -> english;
      case RUSSIAN -> russian;
    };
  }

  boolean isCalled(String typed) {
    return names().stream().anyMatch(name -> plain(name).equals(plain(typed)));
  }

  boolean beginsWith(String typed) {
    return names().stream().anyMatch(name -> plain(name).startsWith(plain(typed)));
  }

  /** Whether one letter too many, too few or another one may be a slip. */
  boolean soundsLike(String typed) {
    return names().stream().anyMatch(name -> Slip.isOne(plain(name), plain(typed)));
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

  private List<String> names() {
    var names = new java.util.ArrayList<>(otherNames);
    names.add(english);
    names.add(russian);
    return names;
  }

  private static String plain(String name) {
    return java.text.Normalizer.normalize(
            name.toLowerCase(Locale.ROOT), java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('ʻ', '\'')
        .replaceAll("[\\s.'’-]+", " ")
        .strip();
  }
}
