package app.unbroken;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules themselves are in {@link ArchitectureRules}. */
class ArchitectureTest {
  /**
   * Every package of the core, from the bottom to the top: each may use those before it and none
   * after it. A new package fails a test below until its place is decided here: reminder comes
   * before conversation, inmemory last.
   */
  static final List<String> PACKAGES =
      List.of(
          "chat",
          "user",
          "habit",
          "checkin",
          "streak",
          "journal",
          "audit",
          "planning",
          "profile",
          "tracking",
          "linking",
          "reminder",
          "notice",
          "conversation",
          "delivery",
          "inmemory");

  static final String ROOT = "app.unbroken";
  static final String BROKEN = "app.unbroken.broken";

  static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void the_core_keeps_every_rule(ArchRule rule) {
    rule.check(CORE);
  }

  static Stream<ArchRule> the_core_keeps_every_rule() {
    return new ArchitectureRules(ROOT, PACKAGES).all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void every_rule_notices_code_that_breaks_it(ArchRule rule) {
    var broken = new ClassFileImporter().importPackages(BROKEN);

    assertThat(rule.evaluate(broken).hasViolation()).isTrue();
  }

  static Stream<ArchRule> every_rule_notices_code_that_breaks_it() {
    return new ArchitectureRules(BROKEN, List.of("chat", "user", "streak", "inmemory")).all();
  }

  /** A rule about a package that does not exist would hold for ever. */
  @Test
  void the_packages_of_the_rules_are_exactly_those_of_the_code() {
    var found = new TreeSet<String>();
    for (JavaClass each : CORE) {
      var name = each.getPackageName();
      if (!name.equals(ROOT)) {
        found.add(name.substring(ROOT.length() + 1).split("\\.")[0]);
      }
    }

    assertThat(PACKAGES).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(found);
  }

  @Test
  void the_classes_that_rules_name_exist() {
    assertThat(ArchitectureRules.PURE)
        .allSatisfy(name -> assertThat(CORE.contain(ROOT + "." + name)).as(name).isTrue());
  }
}
