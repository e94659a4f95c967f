package app.unbroken.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.Ports;
import app.unbroken.fixtures.HabitSketch;
import app.unbroken.fixtures.Person;
import app.unbroken.fixtures.Workspaces;
import app.unbroken.journal.PeopleContract;
import app.unbroken.postgres.testing.FreshDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class PostgresPeopleTest extends PeopleContract {
  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected Ports ports() {
    return PostgresPorts.on(database.pool());
  }

  @Test
  void a_zone_that_exists_no_more_stops_nobody_else_and_is_asked_for_anew() {
    var here = Workspaces.fresh();
    var ann = Person.in(ports(), here);
    var bob = Person.in(ports(), here);
    bob.checks(bob.adds(HabitSketch.aHabit("Read")));

    database.run(
        "update unbroken.users set body = jsonb_set(body, '{days,zone}', '\"Mars/Olympus\"')"
            + " where user_id = '%s'".formatted(ann.id().value()));

    assertThat(ports().people().list(here, null, 10)).hasSize(2);
    assertThat(ann.user().days().zoneKnown()).isFalse();
    assertThat(bob.days().today().rows()).hasSize(1);
    assertThat(ann.days().today().rows()).isEmpty();
  }
}
