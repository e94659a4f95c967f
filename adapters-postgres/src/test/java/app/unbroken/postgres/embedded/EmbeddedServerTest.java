package app.unbroken.postgres.embedded;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.unbroken.postgres.DatabaseUrl;
import app.unbroken.postgres.testing.Sql;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class EmbeddedServerTest {
  @TempDir static Path made;
  @TempDir Path home;
  private final List<Process> processes = new ArrayList<>();

  @BeforeAll
  static void make_a_data_folder() {
    EmbeddedServer.start(made, Programs.FOLDER, List.of()).close();
  }

  /** Making one takes a second or more; a copy will do for what is not about the first start. */
  @BeforeEach
  void copy_the_data_folder() throws IOException {
    try (var files = Files.walk(made)) {
      for (var file : files.skip(1).toList()) {
        Files.copy(file, home.resolve(made.relativize(file)), COPY_ATTRIBUTES);
      }
    }
  }

  @AfterEach
  void end_what_was_started() throws IOException {
    processes.forEach(Process::destroyForcibly);
    var data = home.resolve("postgres/data");
    if (PidFile.of(data).isPresent() && PidFile.of(data).get().isServed()) {
      ProcessHandle.of(PidFile.of(data).get().pid()).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  @Test
  void what_was_written_is_there_at_the_next_start() throws Exception {
    try (var server = start()) {
      Sql.run(server.url(), "create table kept as select 42 as answer");
    }

    try (var server = start()) {
      assertThat(Sql.ask(server.url(), "select answer from kept")).containsExactly("42");
    }
  }

  @Test
  void it_writes_through_to_the_disk_and_listens_on_the_loopback_only() throws Exception {
    try (var server = start()) {
      assertThat(Sql.ask(server.url(), "show fsync")).containsExactly("on");
      assertThat(Sql.ask(server.url(), "show synchronous_commit")).containsExactly("on");
      assertThat(Sql.ask(server.url(), "show full_page_writes")).containsExactly("on");
      assertThat(Sql.ask(server.url(), "show listen_addresses")).containsExactly("127.0.0.1");
      assertThat(Sql.ask(server.url(), "show unix_socket_directories")).containsExactly("");
      assertThat(Sql.ask(server.url(), "show server_version").getFirst()).startsWith("18.");
    }
  }

  @Test
  void nobody_enters_without_the_password_which_only_its_owner_can_read() throws Exception {
    try (var server = start()) {
      var url = server.url();
      var stranger =
          new DatabaseUrl(url.hosts(), url.database(), url.user(), "guess", url.parameters());

      assertThatThrownBy(() -> Sql.connect(stranger))
          .isInstanceOfSatisfying(
              SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
      assertThat(Files.getPosixFilePermissions(home.resolve("postgres/password")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      assertThat(Files.readString(home.resolve("postgres/data/pg_hba.conf")))
          .contains("scram-sha-256")
          .doesNotContain("trust")
          .doesNotContain("local ");
    }
  }

  @Test
  void a_second_process_on_the_folder_is_told_so_in_one_line() throws Exception {
    try (var server = start()) {
      var second = hold();

      assertThat(firstLineOf(second))
          .contains("in use by process " + ProcessHandle.current().pid())
          .contains("UNBROKEN_HOME")
          .contains(home.toRealPath().toString());
      assertThat(second.waitFor()).isEqualTo(1);
      assertThat(Sql.ask(server.url(), "select 1")).containsExactly("1");
    }
  }

  @Test
  void a_second_server_in_the_same_process_is_refused_too() {
    try (var server = start()) {
      assertThatThrownBy(this::start)
          .isInstanceOf(EmbeddedServerException.class)
          .hasMessageContaining("in use by process");
      assertThat(server.url()).isNotNull();
    }
  }

  @Test
  void a_killed_process_leaves_a_server_behind_that_the_next_start_sends_away() throws Exception {
    try (var server = start()) {
      Sql.run(server.url(), "create table kept as select 42 as answer");
    }
    var killed = hold();
    assertThat(firstLineOf(killed)).isEqualTo("started");
    var orphan = PidFile.of(data()).orElseThrow();

    killed.destroyForcibly().waitFor();
    assertThat(orphan.isServed()).isTrue();

    try (var server = start()) {
      assertThat(Sql.ask(server.url(), "select answer from kept")).containsExactly("42");
      assertThat(orphan.isServed()).isFalse();
    }
  }

  @Test
  void when_process_and_server_are_killed_the_log_is_replayed() throws Exception {
    var killed = hold();
    assertThat(firstLineOf(killed)).isEqualTo("started");
    var postmaster = PidFile.of(data()).orElseThrow();
    Sql.run(urlOf(postmaster), "create table kept as select 42 as answer");

    ProcessHandle.of(postmaster.pid()).orElseThrow().destroyForcibly();
    killed.destroyForcibly().waitFor();

    try (var server = start()) {
      assertThat(Sql.ask(server.url(), "select answer from kept")).containsExactly("42");
    }
  }

  @Test
  void a_note_of_a_dead_server_whose_pid_somebody_else_has_now_is_no_obstacle() throws Exception {
    var somebody = new ProcessBuilder("sleep", "60").start();
    processes.add(somebody);
    leaveNoteOf(somebody.pid());

    try (var server = start()) {
      assertThat(Sql.ask(server.url(), "select 1")).containsExactly("1");
      assertThat(somebody.isAlive()).isTrue();
    }
  }

  @Test
  void a_note_of_a_server_that_is_a_zombie_is_no_obstacle() throws Exception {
    var neglectful = new ProcessBuilder("sh", "-c", "true & echo $!; exec sleep 60").start();
    processes.add(neglectful);
    leaveNoteOf(Long.parseLong(firstLineOf(neglectful)));

    try (var server = start()) {
      assertThat(Sql.ask(server.url(), "select 1")).containsExactly("1");
    }
  }

  @Test
  void a_damaged_note_is_no_obstacle() throws Exception {
    Files.writeString(data().resolve("postmaster.pid"), "");

    try (var server = start()) {
      assertThat(Sql.ask(server.url(), "select 1")).containsExactly("1");
    }
  }

  @Test
  void a_first_start_that_was_interrupted_is_done_again() throws Exception {
    Files.move(data(), home.resolve("postgres/data.unfinished"));

    try (var server = start()) {
      assertThat(Sql.ask(server.url(), "select 1")).containsExactly("1");
    }
    assertThat(home.resolve("postgres/data.unfinished")).doesNotExist();
  }

  @Test
  void a_server_that_cannot_start_says_why() {
    assertThatThrownBy(
            () -> EmbeddedServer.start(home, Programs.FOLDER, List.of("shared_buffers=nonsense")))
        .isInstanceOf(EmbeddedServerException.class)
        .hasMessageContaining("shared_buffers");
  }

  private EmbeddedServer start() {
    return EmbeddedServer.start(home, Programs.FOLDER, List.of());
  }

  private Process hold() throws IOException {
    var process = HoldsServer.on(home, Programs.FOLDER);
    processes.add(process);
    return process;
  }

  private Path data() {
    return home.resolve("postgres/data");
  }

  private void leaveNoteOf(long pid) throws IOException {
    var note = "%d%n%s%n1%n5432%n%n127.0.0.1%n  1 1%nready%n".formatted(pid, data());
    Files.writeString(data().resolve("postmaster.pid"), note);
  }

  private DatabaseUrl urlOf(PidFile postmaster) throws IOException {
    var password = Files.readString(home.resolve("postgres/password")).strip();
    var port = Integer.parseInt(postmaster.lines().get(3));
    return DatabaseUrl.of("127.0.0.1", port, "postgres", DataFolder.USER, password);
  }

  private static String firstLineOf(Process process) throws IOException {
    try (BufferedReader lines = process.inputReader()) {
      return lines.readLine();
    }
  }
}
