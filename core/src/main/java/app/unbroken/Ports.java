package app.unbroken;

import app.unbroken.audit.AuditLog;
import app.unbroken.journal.Journals;
import app.unbroken.journal.People;
import app.unbroken.user.Ids;
import java.time.InstantSource;

/** Everything a {@link HabitTracker} needs from outside. */
public record Ports(
    People people, Journals journals, AuditLog audit, InstantSource clock, Ids ids) {}
