package app.unbroken.webhook.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.BotId;
import app.unbroken.chat.ChatAddress;
import app.unbroken.chat.Messenger;
import app.unbroken.delivery.Sending;
import app.unbroken.delivery.courier.LocalRates;
import app.unbroken.delivery.outbox.Letters;
import app.unbroken.postgres.Backlog;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The files an operator starts from, as far as they can be proved without starting them. */
class DeploymentTest {
  private static final Path ROOT = Path.of("..");
  private static final Path DEPLOY = ROOT.resolve("docs/deploy");
  private static final Pattern METRIC =
      Pattern.compile("\\b(unbroken_\\w+|jvm_\\w+|process_\\w+)\\b");

  @Test
  void the_dashboard_shows_only_figures_that_exist() throws IOException {
    var dashboard =
        new ObjectMapper().readTree(DEPLOY.resolve("grafana/dashboards/unbroken.json").toFile());
    var shown = new TreeSet<String>();
    for (var panel : dashboard.path("panels")) {
      panel.path("targets").forEach(each -> shown.addAll(named(each.path("expr").asText())));
    }

    assertThat(shown).hasSizeGreaterThan(15);
    assertThat(names()).containsAll(shown);
  }

  @Test
  void alerts_watch_only_figures_that_exist_and_say_what_to_do() throws IOException {
    var page = Files.readString(ROOT.resolve("docs/operations.md"));
    var anchors =
        page.lines()
            .filter(line -> line.startsWith("#"))
            .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
            .map(line -> line.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
            .collect(Collectors.toSet());
    var rules =
        list(
            map(list(yaml("docs/deploy/prometheus/alerts.yml").get("groups")).getFirst())
                .get("rules"));

    assertThat(rules).hasSizeGreaterThan(8);
    for (var rule : rules) {
      var name = text(rule, "alert");
      assertThat(names()).as(name).containsAll(named(text(rule, "expr")));
      var runbook = text(map(rule).get("annotations"), "runbook");
      assertThat(anchors).as(name).contains(runbook.replace("docs/operations.md#", ""));
      assertThat(text(rule, "labels")).containsAnyOf("critical", "warning");
    }
  }

  @Test
  void every_figure_of_ours_is_explained_in_the_operations_page() throws IOException {
    var page = Files.readString(ROOT.resolve("docs/operations.md"));

    var ours =
        names().stream()
            .filter(name -> name.startsWith("unbroken_"))
            .map(name -> name.replaceFirst("_(bucket|count|sum|max)$", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(ours).hasSizeGreaterThan(10).allSatisfy(name -> assertThat(page).contains(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compose.yaml",
        "docs/deploy/prometheus/prometheus.yml",
        "docs/deploy/prometheus/alerts.yml",
        "docs/deploy/loki/loki.yml",
        "docs/deploy/grafana/provisioning/datasources/datasources.yml",
        "docs/deploy/grafana/provisioning/dashboards/dashboards.yml"
      })
  void every_yaml_file_can_be_read(String file) throws IOException {
    assertThat(yaml(file)).isNotEmpty();
  }

  @Test
  void compose_mounts_files_that_exist_and_depends_on_services_that_exist() throws IOException {
    var compose = yaml("compose.yaml");
    var services = map(compose.get("services"));
    var volumes = map(compose.get("volumes")).keySet();

    assertThat(services.keySet())
        .contains("proxy", "app", "postgres", "redis", "prometheus", "grafana", "loki");
    for (var each : services.entrySet()) {
      var service = map(each.getValue());
      for (var mount : list(service.getOrDefault("volumes", List.of()))) {
        var source = mount.toString().split(":")[0];
        if (source.startsWith("./")) {
          assertThat(ROOT.resolve(source)).as(each.getKey()).exists();
        } else if (!source.startsWith("/")) {
          assertThat(volumes).as(each.getKey()).contains(source);
        }
      }
      for (var needed : map(service.getOrDefault("depends_on", Map.of())).entrySet()) {
        assertThat(services).as(each.getKey()).containsKey(needed.getKey());
        if (!needed.getKey().equals("app")) {
          assertThat(map(services.get(needed.getKey()))).containsKey("healthcheck");
        }
      }
    }
  }

  @Test
  void the_containers_of_the_app_can_write_nowhere_but_to_their_data() throws IOException {
    var app = map(map(yaml("compose.yaml").get("services")).get("app"));

    assertThat(app.get("read_only")).isEqualTo(true);
    assertThat(text(app, "cap_drop")).isEqualTo("[ALL]");
    assertThat(map(app.get("deploy")).get("replicas")).isEqualTo(2);
    assertThat(app.get("stop_grace_period")).isEqualTo("30s");
  }

  @Test
  void only_the_proxy_can_be_reached_from_outside() throws IOException {
    var services = map(yaml("compose.yaml").get("services"));

    services.forEach((name, service) -> {
      var ports = list(map(service).getOrDefault("ports", List.of()));
      if (name.equals("proxy")) {
        assertThat(ports.toString()).contains("443:443");
      } else {
        assertThat(ports).as(name).allMatch(port -> port.toString().startsWith("127.0.0.1:"));
      }
    });
    assertThat(Files.readString(DEPLOY.resolve("caddy/Caddyfile")))
        .contains("path /metrics", "respond @inside 404", "Strict-Transport-Security");
  }

  @Test
  void the_example_names_every_setting_there_is_and_holds_no_secret() throws IOException {
    var example = Files.readString(ROOT.resolve(".env.example"));
    var settings = settings();

    assertThat(settings).hasSizeGreaterThan(20);
    assertThat(settings).allSatisfy(name -> assertThat(example).contains(name + "="));
    assertThat(example.lines().filter(line -> line.matches("[A-Z].*")))
        .allMatch(line -> line.endsWith("="));
  }

  @Test
  void compose_hands_the_app_settings_that_exist() throws IOException {
    var app = map(map(yaml("compose.yaml").get("services")).get("app"));

    assertThat(settings()).containsAll(map(app.get("environment")).keySet());
  }

  @Test
  void the_image_holds_every_module_and_runs_as_nobody_special() throws IOException {
    var image = Files.readString(ROOT.resolve("Dockerfile"));
    var modules =
        Pattern.compile("<module>(.+)</module>")
            .matcher(Files.readString(ROOT.resolve("pom.xml")))
            .results()
            .map(found -> found.group(1));

    assertThat(modules)
        .isNotEmpty()
        .allSatisfy(module -> assertThat(image).contains("COPY %s %s".formatted(module, module)));
    assertThat(image).containsPattern("(?m)^USER 10001$").contains("HEALTHCHECK", "EXPOSE 8080");
    assertThat(image.lines().filter(line -> line.startsWith("FROM"))).hasSize(2);
  }

  @Test
  void everybody_looks_for_the_app_at_the_port_where_it_listens() throws IOException {
    var app = map(map(yaml("compose.yaml").get("services")).get("app"));
    var port = text(app.get("environment"), "PORT");

    assertThat(Files.readString(DEPLOY.resolve("caddy/Caddyfile")))
        .contains("dynamic a app " + port, "health_uri /health/ready");
    assertThat(Files.readString(DEPLOY.resolve("prometheus/prometheus.yml")))
        .contains("names: [app]", "port: " + port, "metrics_path: /metrics");
    assertThat(Files.readString(ROOT.resolve("Dockerfile")))
        .contains("EXPOSE " + port, "/dev/tcp/127.0.0.1/" + port, "GET /health/live ");
  }

  @Test
  void the_unit_waits_longer_for_a_stop_than_a_stop_takes() throws IOException {
    assertThat(Files.readString(DEPLOY.resolve("systemd/unbroken.service")))
        .contains("TimeoutStopSec=30", "KillSignal=SIGTERM", "NoNewPrivileges=true");
  }

  private static Set<String> settings() throws IOException {
    var source =
        Files.readString(Path.of("src/main/java/app/unbroken/webhook/settings/Config.java"));
    return Pattern.compile("settings\\.\\w+\\(\\s*\"([A-Z_]+)\"")
        .matcher(source)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> named(String expression) {
    return METRIC
        .matcher(expression)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every name that a server shows which has done everything once. */
  private static Set<String> names() {
    try (var meters = new Meters()) {
      var chat = new ChatAddress(Messenger.TELEGRAM, new BotId("telegram"), "1");
      new BacklogWatch(() -> Backlog.EMPTY, meters, (what, bot, why) -> {}).run();
      new MeteredRates(new LocalRates(bot -> 1.0, () -> 0), meters);
      new MeteredDesk(new Everything.OneAnswer(), meters)
          .serve(List.of(Everything.parcel()), Everything.clerk(), java.time.Instant.EPOCH);
      new MeteredSender((to, what, reference) -> new Sending.NotSent(""), meters)
          .send(chat, Letters.saying("x"), "1");
      var outbox = new MeteredOutbox(new Everything.OneLetter(chat), meters);
      outbox.claimExpired(1);
      outbox.finish(List.of(Everything.delivered(chat)));
      meters.timer("unbroken.requests", "route", "other", "status", "200");
      Everything.pool(meters);
      MeteredRound.ofReminders(new Everything.OneRound(1, 1, 1), meters).ring(1);
      MeteredRound.ofNotices(new Everything.OneRound(1, 1, 1), meters).ring(1);
      MeteredSharing.show(Everything::sharing, meters);
      collected(meters);
      return Pattern.compile("(?m)^([a-z_]+)[{ ]")
          .matcher(((PrometheusMeterRegistry) meters.registry()).scrape())
          .results()
          .map(found -> found.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** Pauses are shown from the first one on, which the machine tells in its own time. */
  private static void collected(Meters meters) {
    Awaitility.await()
        .until(() -> {
          System.gc();
          var shown = ((PrometheusMeterRegistry) meters.registry()).scrape();
          return shown.contains("jvm_gc_pause_seconds_sum");
        });
  }

  private static Map<String, Object> yaml(String file) throws IOException {
    try (var reader = Files.newBufferedReader(ROOT.resolve(file))) {
      return map(new Yaml().load(reader));
    }
  }

  private static String text(@Nullable Object node, String name) {
    return Objects.requireNonNull(map(node).get(name)).toString();
  }

  @SuppressWarnings("unchecked") // keys of these files are texts
  private static Map<String, Object> map(@Nullable Object node) {
    return (Map<String, Object>) Objects.requireNonNull(node);
  }

  @SuppressWarnings("unchecked") // lists hold whatever they hold
  private static List<Object> list(@Nullable Object node) {
    return (List<Object>) Objects.requireNonNull(node);
  }
}
