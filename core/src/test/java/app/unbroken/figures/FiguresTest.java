package app.unbroken.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
  private static final String ORIGIN = "Measured on a desk, at noon";
  private static final String BEFORE =
      "# Page\n\n\t«Why» \r\n<!-- other: begin -->1<!-- other: end -->\n";
  private static final String AFTER = "\ntaps, of 10 allowed \\1 $2 \n\n\n";
  private static final String OLDER = "\n| old |\n|--:|\n| 1 |\n\n*Measured earlier.*\n";

  @TempDir private Path folder;

  @Test
  void a_part_is_replaced_and_every_other_byte_stays() throws IOException {
    var page = page(BEFORE + "<!-- taps: begin -->" + OLDER + "<!-- taps: end -->" + AFTER);

    var figures = figures(page, true);
    figures.keep("\n| taps |\n|--:|");
    figures.keep("| 2 \\$1 |\n");
    figures.write();

    assertThat(Files.readString(page))
        .isEqualTo(
            BEFORE
                + "<!-- taps: begin -->\n\n| taps |\n|--:|\n| 2 \\$1 |\n\n*"
                + ORIGIN
                + ".*\n\n<!-- taps: end -->"
                + AFTER);
  }

  @Test
  void a_second_run_replaces_the_first() throws IOException {
    var page = page(BEFORE + "<!-- taps: begin -->" + OLDER + "<!-- taps: end -->" + AFTER);
    measured(page, "| 2 |");
    var once = Files.readString(page);

    measured(page, "| 3 |");
    assertThat(Files.readString(page)).isEqualTo(once.replace("| 2 |", "| 3 |"));

    measured(page, "| 2 |");
    assertThat(Files.readString(page)).isEqualTo(once);
  }

  @Test
  void what_could_not_be_measured_is_named_beneath() throws IOException {
    var page = page("<!-- taps: begin --><!-- taps: end -->");

    var figures = figures(page, true);
    figures.keep("| 2 |");
    figures.lack("pgbench");
    figures.lack("grammY");
    figures.write();

    assertThat(page).content().contains("*" + ORIGIN + ". Not measured then: pgbench; grammY.*");
  }

  @Test
  void a_run_that_breaks_off_leaves_the_older_lines_with_the_older_origin() throws IOException {
    var page = page("<!-- taps: begin -->" + OLDER + "<!-- taps: end -->");

    figures(page, true).keep("| 2 |");

    assertThat(page).content().contains("| 1 |", "Measured earlier");
  }

  @Test
  void a_run_that_may_not_write_leaves_the_page_alone() throws IOException {
    var page = page("<!-- taps: begin -->" + OLDER + "<!-- taps: end -->");

    var figures = figures(page, false);
    figures.keep("| 2 |");
    figures.write();

    assertThat(page).content().contains("| 1 |").doesNotContain("| 2 |");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<!-- taps: begin -->",
        "<!-- taps: end -->",
        "<!-- taps: end --><!-- taps: begin -->",
        "<!-- taps: begin --><!-- taps: begin --><!-- taps: end -->",
        "<!-- taps: begin --><!-- taps: end --><!-- taps: end -->",
      })
  void a_page_without_both_markers_is_refused_and_stays_as_it_is(String text) throws IOException {
    var page = page(text);
    var figures = figures(page, true);
    figures.keep("| 2 |");

    assertThatIllegalStateException().isThrownBy(figures::write).withMessageContaining("taps");
    assertThat(Files.readString(page)).isEqualTo(text);
  }

  @Test
  void the_page_has_a_part_for_every_program_and_no_other() throws IOException {
    var page = Files.readString(Path.of("..", "docs", "performance.md"));
    var parts = new TreeSet<String>();
    var begun =
        Pattern.compile("<!-- ([a-z-]+): begin -->\n(.*?)<!-- \\1: end -->", Pattern.DOTALL);
    for (var part : begun.matcher(page).results().toList()) {
      parts.add(part.group(1));
      assertThat(part.group(2)).as(part.group(1)).contains("\n|", "\n*Measured ");
    }

    assertThat(parts).hasSizeGreaterThan(5).isEqualTo(partsOfPrograms());
  }

  private static TreeSet<String> partsOfPrograms() throws IOException {
    var parts = new TreeSet<String>();
    var written = Pattern.compile("Figures\\.of\\(\"([a-z-]+)\"\\)");
    for (var module : List.of("core", "adapters-postgres", "app-webhook")) {
      try (var files = Files.walk(Path.of("..", module, "src"))) {
        for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
          written.matcher(Files.readString(file)).results().forEach(it -> parts.add(it.group(1)));
        }
      }
    }
    return parts;
  }

  @Test
  void a_machine_is_described_by_what_linux_tells() {
    var processors =
        List.of("model name : Some CPU", "cpu MHz\t\t: 2499.998", "cpu MHz\t\t: 800.0");
    var memory = List.of("MemTotal:       24684096 kB", "MemFree:          130000 kB");

    assertThat(Origin.machine(2, processors, memory)).isEqualTo("2 cores of 2.5 GHz with 25 GB");
    assertThat(Origin.machine(1, List.of(), List.of())).isEqualTo("1 core");
    assertThat(Origin.load(List.of("0.42 1.30 2.00 1/300 4711")))
        .isEqualTo(" after a load of 0.42");
    assertThat(Origin.load(List.of())).isEmpty();
  }

  @Test
  void an_origin_tells_the_machine_the_commit_and_the_day() {
    assertThat(Origin.ofThisRun())
        .matches(
            "Measured on [0-9]+ cores?[^/]*, at (commit `[0-9a-f]{7,}`( with changes)?|no known"
                + " commit), on 20[0-9]{2}-[0-9]{2}-[0-9]{2}");
  }

  private Path page(String text) throws IOException {
    return Files.writeString(folder.resolve("page.md"), text);
  }

  private static Figures figures(Path page, boolean writes) {
    return new Figures(page, "taps", ORIGIN, writes);
  }

  private static void measured(Path page, String row) {
    var figures = figures(page, true);
    figures.keep(row);
    figures.write();
  }
}
