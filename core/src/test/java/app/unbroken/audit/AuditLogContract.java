package app.unbroken.audit;

import static app.unbroken.fixtures.HabitSketch.aHabit;
import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.Ports;
import app.unbroken.fixtures.Person;
import app.unbroken.fixtures.Workspaces;
import app.unbroken.journal.OperationId;
import app.unbroken.user.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an {@link AuditLog} promises, wherever it is kept. */
public abstract class AuditLogContract {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final WorkspaceId here = Workspaces.fresh();

  /** The ports on a store; it may be the same for each test, every test has its own workspaces. */
  protected abstract Ports ports();

  @Test
  void a_line_comes_back_as_it_was_written_and_numbered() {
    var line = line(here, UUID.randomUUID(), "BOT_PAUSED");

    log().append(line);

    var entry = log().list(here, null, 0, 10).getFirst();
    assertThat(entry)
        .isEqualTo(
            new AuditEntry(
                entry.number(),
                line.at(),
                here,
                line.user(),
                line.actor(),
                line.act(),
                line.subject(),
                line.reason(),
                line.operation()));
    assertThat(entry.number()).isPositive();
  }

  @Test
  void the_newest_line_comes_first_and_pages_are_seamless() {
    IntStream.range(0, 23).forEach(each -> log().append(line(here, null, "ACT_" + each)));

    var read = new ArrayList<AuditEntry>();
    for (var before = 0L; ; before = read.getLast().number()) {
      var page = log().list(here, null, before, 7);
      read.addAll(page);
      if (page.size() < 7) {
        break;
      }
    }

    assertThat(read)
        .extracting(AuditEntry::act)
        .containsExactlyElementsOf(
            IntStream.range(0, 23).mapToObj(each -> "ACT_" + (22 - each)).toList());
  }

  @Test
  void the_lines_of_one_person_can_be_read_alone() {
    var ann = UUID.randomUUID();
    log().append(line(here, ann, "ANNS"));
    log().append(line(here, UUID.randomUUID(), "BOBS"));
    log().append(line(here, null, "NOBODYS"));

    assertThat(log().list(here, ann, 0, 10)).extracting(AuditEntry::act).containsExactly("ANNS");
  }

  @Test
  void no_workspace_sees_the_lines_of_another() {
    var ann = UUID.randomUUID();
    log().append(line(here, ann, "ACT"));

    assertThat(log().list(Workspaces.fresh(), null, 0, 10)).isEmpty();
    assertThat(log().list(Workspaces.fresh(), ann, 0, 10)).isEmpty();
  }

  @Test
  void every_deed_leaves_a_line_without_a_word_that_was_typed() {
    var ann = Person.in(ports(), here);
    var read = ann.adds(aHabit("My secret"));
    ann.checks(read);
    ann.undoes();

    var lines = log().list(here, ann.id().value(), 0, 10);

    assertThat(lines).extracting(AuditEntry::act).containsExactly("UNDO", "CHECK_IN", "ADD_HABIT");
    assertThat(lines)
        .allSatisfy(line -> {
          assertThat(line.actor()).isEqualTo("user");
          assertThat(line.at()).isEqualTo(ann.now());
          assertThat(line.operation().value()).startsWith("embedded:");
          assertThat(line.toString()).doesNotContain("secret");
        });
    assertThat(lines.get(1).subject()).contains(read.value().toString());
  }

  @Test
  void what_changes_nothing_leaves_no_line() {
    var ann = Person.in(ports(), here);
    var read = ann.adds(aHabit("Read"));
    ann.habits().resume(read);

    assertThat(log().list(here, ann.id().value(), 0, 10)).hasSize(1);
  }

  private AuditLog log() {
    return ports().audit();
  }

  private static AuditLog.Line line(WorkspaceId workspace, @Nullable UUID user, String act) {
    return new AuditLog.Line(
        NOW, workspace, user, "admin:root", act, "main-bot", "why", new OperationId("cli:1"));
  }
}
