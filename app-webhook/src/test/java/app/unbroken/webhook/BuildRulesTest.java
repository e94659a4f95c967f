package app.unbroken.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the build is made of is what was looked at. */
class BuildRulesTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern VERSION = Pattern.compile("<([\\w.-]+\\.)?version>([^<]*)</");

  @Test
  void h20_no_version_moves_by_itself() throws IOException {
    var versions =
        VERSION
            .matcher(Files.readString(ROOT.resolve("pom.xml")))
            .results()
            .map(found -> found.group(2))
            .toList();

    assertThat(versions)
        .hasSizeGreaterThan(50)
        .allMatch(version -> version.matches("\\$\\{[\\w.-]+}|\\[21,\\)|[0-9][\\w.-]*"))
        .noneMatch(version -> version.matches("(?i).*(latest|release\\b|\\$\\{.*snapshot).*"));
  }

  /** Maven refuses a library whose bytes are not these; so does this, for all that is loaded. */
  @Test
  void h20_every_library_has_the_bytes_that_were_noted_down() throws Exception {
    var noted = noted();
    var compared = 0;
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      var jar = Path.of(entry);
      var expected = noted.get(String.valueOf(jar.getFileName()));
      if (expected != null && Files.isRegularFile(jar)) {
        assertThat(sha256(jar)).as(entry).isEqualTo(expected);
        compared++;
      }
    }

    assertThat(compared).isGreaterThan(30);
    assertThat(Files.readString(ROOT.resolve(".mvn/maven.config")))
        .contains("postProcessor.trustedChecksums=true", "checksumAlgorithms=SHA-256");
  }

  @Test
  void h20_the_build_asks_central_alone_and_bans_what_may_not_get_in() throws IOException {
    var pom = Files.readString(ROOT.resolve("pom.xml"));

    assertThat(pom)
        .contains("<requireUpperBoundDeps>", "<banDynamicVersions>", "<requireNoRepositories/>")
        .contains("cyclonedx-maven-plugin")
        .doesNotContain("<repository>", "<pluginRepository>");
    assertThat(Files.readString(ROOT.resolve("Makefile"))).contains("\nsbom:");
  }

  private static Map<String, String> noted() throws IOException {
    var noted = new HashMap<String, String>();
    for (var line : Files.readAllLines(ROOT.resolve(".mvn/checksums/checksums.sha256"))) {
      var parts = line.split(" +", 2);
      noted.put(parts[1].substring(parts[1].lastIndexOf('/') + 1), parts[0]);
    }
    return noted;
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }
}
