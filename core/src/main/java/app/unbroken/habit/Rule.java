package app.unbroken.habit;

import java.time.LocalDate;

/** A schedule and a target, valid from a day until the next rule begins. */
public record Rule(LocalDate from, Schedule schedule, Target target) {}
