package app.unbroken;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;

/** What the build file cannot say about the core, for the packages below one root. */
final class ArchitectureRules {
  /** Calculations: what they need is handed to them. Everything in streak is one of them too. */
  static final List<String> PURE = List.of("habit.Schedule", "streak.Streaks");

  /** Its ten-line start in memory is wiring: it knows the adapters, the clock and chance. */
  private static final String FRONT_DOOR = ".*\\.HabitTracker";

  private final String root;
  private final List<String> packages;

  ArchitectureRules(String root, List<String> packages) {
    this.root = root;
    this.packages = packages;
  }

  Stream<ArchRule> all() {
    return Stream.of(
        only_the_jdk(),
        no_cycles(),
        arrows_point_one_way(),
        calculations_are_pure(),
        nobody_needs_the_in_memory_adapters(),
        nobody_asks_the_machine_for_time_or_chance(),
        public_classes_are_final(),
        no_optional_fields(),
        no_setters());
  }

  private ArchRule only_the_jdk() {
    var allowed =
        describe(
            "the JDK without SQL and HTTP, JSpecify, or the core",
            (JavaClass target) -> {
              var name = target.getBaseComponentType().getPackageName();
              return within(name, root)
                  || within(name, "org.jspecify")
                  || name.isEmpty() // primitive types
                  || within(name, "java")
                      && !within(name, "java.sql")
                      && !within(name, "java.net.http");
            });
    return classes()
        .should()
        .onlyDependOnClassesThat(allowed)
        .as("the core depends on the JDK alone");
  }

  private ArchRule no_cycles() {
    return slices()
        .matching(root + ".(*)..")
        .should()
        .beFreeOfCycles()
        .as("packages are free of cycles");
  }

  private ArchRule arrows_point_one_way() {
    var condition =
        new ArchCondition<JavaClass>("only use packages before their own") {
          @Override
          public void check(JavaClass origin, ConditionEvents events) {
            int place = packages.indexOf(featureOf(origin));
            for (Dependency each : origin.getDirectDependenciesFromSelf()) {
              var target = each.getTargetClass().getBaseComponentType();
              boolean frontDoor = place >= 0 && target.getPackageName().equals(root);
              boolean later = place >= 0 && packages.indexOf(featureOf(target)) > place;
              if (frontDoor || later) {
                events.add(SimpleConditionEvent.violated(each, each.getDescription()));
              }
            }
          }
        };
    return classes().should(condition).as("packages use only those before them");
  }

  private ArchRule calculations_are_pure() {
    var pure =
        describe(
            "calculations",
            (JavaClass each) -> {
              var name = each.getName();
              return within(each.getPackageName(), root + ".streak")
                  || PURE.stream().anyMatch(it -> outer(name).equals(root + "." + it))
                  || outer(name).endsWith("Dialogue");
            });
    var port =
        describe(
            "ports or clocks",
            (JavaClass target) ->
                target.isEquivalentTo(InstantSource.class)
                    || target.isEquivalentTo(Clock.class)
                    || isPort(target));
    return noClasses()
        .that(pure)
        .should()
        .dependOnClassesThat(port)
        .as("calculations depend on no port and no clock");
  }

  private ArchRule nobody_needs_the_in_memory_adapters() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".inmemory..")
        .and()
        .haveNameNotMatching(FRONT_DOOR)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + ".inmemory..")
        .as("only HabitTracker knows the in-memory adapters");
  }

  private ArchRule nobody_asks_the_machine_for_time_or_chance() {
    return noClasses()
        .that()
        .haveNameNotMatching(FRONT_DOOR)
        .should()
        .accessTargetWhere(asksTheMachine())
        .as("time, zone, language and chance are handed in");
  }

  private ArchRule public_classes_are_final() {
    var open =
        describe(
            "classes that can be extended from outside",
            (JavaClass each) ->
                each.getModifiers().contains(JavaModifier.PUBLIC)
                    && !each.isInterface()
                    && !each.isEnum()
                    && !each.getModifiers().contains(JavaModifier.FINAL)
                    && !each.reflect().isSealed());
    return noClasses().should(be(open)).as("public classes are final or sealed");
  }

  private static ArchRule no_optional_fields() {
    return noFields()
        .should()
        .haveRawType(
            describe(
                "Optional",
                type ->
                    Stream.of(
                            Optional.class,
                            OptionalInt.class,
                            OptionalLong.class,
                            OptionalDouble.class)
                        .anyMatch(type::isEquivalentTo)))
        .as("no field is an Optional");
  }

  private static ArchRule no_setters() {
    return noMethods().should().haveNameMatching("set[A-Z].*").as("nothing has setters");
  }

  private static DescribedPredicate<JavaAccess<?>> asksTheMachine() {
    var random = Set.of("java.util.Random", "java.security.SecureRandom", "java.lang.Math");
    return describe(
        "asks the machine",
        access -> {
          AccessTarget target = access.getTarget();
          JavaClass owner = target.getOwner();
          var name = target.getName();
          if (owner.isEquivalentTo(System.class)) {
            return name.equals("currentTimeMillis") || name.equals("nanoTime");
          }
          if (owner.isEquivalentTo(UUID.class)) {
            return name.equals("randomUUID");
          }
          if (owner.isEquivalentTo(Locale.class) || owner.isEquivalentTo(TimeZone.class)) {
            return name.equals("getDefault");
          }
          if (random.contains(owner.getName())) {
            return name.equals("<init>") || name.equals("random");
          }
          return within(owner.getPackageName(), "java.time")
              && (name.equals("now") || name.startsWith("system"));
        });
  }

  /** An interface that somebody outside implements. */
  private boolean isPort(JavaClass each) {
    return within(each.getPackageName(), root)
        && each.isInterface()
        && each.isTopLevelClass()
        && !each.isAnnotation()
        && each.getModifiers().contains(JavaModifier.PUBLIC)
        && !each.reflect().isSealed();
  }

  /** The first package name below the root; empty outside of it. */
  private String featureOf(JavaClass each) {
    var name = each.getPackageName();
    return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.")[0] : "";
  }

  private static String outer(String className) {
    return className.split("\\$")[0];
  }

  private static boolean within(String packageName, String parent) {
    return packageName.equals(parent) || packageName.startsWith(parent + ".");
  }

  private static ArchCondition<JavaClass> be(DescribedPredicate<JavaClass> predicate) {
    return ArchCondition.from(predicate);
  }
}
