package app.unbroken.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Incoming;
import app.unbroken.chat.Messenger;
import app.unbroken.conversation.tap.Tap;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a person experiences, on any stores. */
public abstract class EnglishStories {
  /** A stage that nothing was played on yet. */
  protected abstract Stage stage(Messenger messenger);

  private Story story() {
    return Story.on(stage(Messenger.TELEGRAM));
  }

  /** Somebody in London who has been through the welcome without choosing a habit. */
  private static Someone settled(Story story) {
    return story.someone().says("/start").taps("London").taps("Ready");
  }

  private static Someone with(Story story, String... lines) {
    var person = settled(story);
    for (var line : lines) {
      person.says(line).taps("OK");
    }
    return person;
  }

  @Test
  void four_messages_lead_from_the_first_contact_to_the_first_check_in() {
    var person = story().someone();

    person.says("/start").hears("What time is it").taps("London").hears("12:00", "London");
    person.taps("Walk").hears("Walk begins today").taps("✅ Walk").hears("✅", "Walk", "done");

    assertThat(person.messages()).isEqualTo(4);
  }

  @Test
  void all_that_has_reminded_is_put_off_at_once() {
    var person = with(story(), "read every day at 9:00", "stretch every day at 9:00");
    person.says("done stretch");
    var later = new Tap.LaterAll(LocalDate.parse("2026-03-02")).data();

    person.taps(null, later).hears("remind you of", "read").doesNotHear("stretch");
    person.taps("In an hour").hears("read", "13:00");

    person.says("done read").taps(null, later).hears("Nothing is waiting");
  }

  @Test
  void a_reminder_moves_to_the_time_that_its_card_offers() {
    var person = with(story(), "read on weekdays at 9:00");
    var read =
        person.says("/today").buttons().stream()
            .flatMap(button -> Tap.read(button.data()).stream())
            .flatMap(tap ->
                tap instanceof Tap.Complete(var habit, var day, var origin)
                    ? Stream.of(habit)
                    : Stream.empty())
            .findFirst()
            .orElseThrow();

    person.taps(null, new Tap.RemindAt(read, 20 * 60 + 15).data()).hears("20:15");
    person.hears("every weekday").doesNotHear("9:00");
  }

  @Test
  void a_habit_typed_while_the_welcome_asks_for_the_time_is_proposed_once_it_is_known() {
    var person = story().someone();

    person.says("/start").says("read 20 pages every weekday at 21:30");
    person.hears("read: noted", "What time is it").doesNotHear("I don’t know").taps("London");
    person.hears("12:00", "read", "every weekday · 20 pages · 21:30").taps("OK");

    person.hears("read begins today").doesNotHear("UTC");
  }

  @Test
  void whoever_skips_the_time_is_told_which_one_a_reminder_will_go_by() {
    var person = story().someone();

    person.says("/start").says("walk every day at 9 am").taps("Skip").hears("walk").taps("OK");

    person.hears("walk begins today", "12:00 for you (UTC)").canTap("Set my time");
  }

  @Test
  void an_amount_that_a_habit_cannot_keep_is_not_lost_in_silence() {
    var person = with(story(), "walk every day");

    person.says("walk 5 km").hears("walk", "done", "left out the 5 km").taps("Change…");
    person.taps("How much").says("5 km").says("/today").says("walk 2 km").hears("of 5 km");
  }

  @Test
  void what_is_done_on_a_day_off_is_shown_as_a_bonus() {
    var person = with(story(), "run 5 km on sundays");

    person
        .says("run 2")
        .hears("run · 2 of 5 km, a bonus")
        .says("/today")
        .hears("2 of 5 km, a bonus");
  }

  @Test
  void whoever_asks_for_streaks_sees_the_streak_of_each_habit() {
    var person = with(story(), "walk every day").says("done walk").says("how many days in a row?");

    person.hears("walk · streak 1 day · strength 5%").doesNotHear("30 days 0%");
  }

  @Test
  void a_goal_that_is_reached_as_a_day_closes_is_told_the_next_morning() {
    var story = story();
    var person = with(story, "no sugar");
    person.says("/habits").taps("no sugar").taps("More").taps("Goal").says("3 days in a row");

    story.sleeps(Duration.ofDays(2));
    person.says("/today").doesNotHear("reached your goal");
    story.sleeps(Duration.ofDays(1));
    person.says("/today").hears("no sugar: you have reached your goal");
    person.canTap("Keep going", "Finish").taps("Aim for 6");
    person.says("/today").doesNotHear("reached your goal");
  }

  @Test
  void whoever_asked_to_be_forgotten_sees_it_in_the_menu_and_in_the_settings() {
    var person = settled(story());
    person.says("/forget").says("forget me");

    person.says("/menu").hears("erased tomorrow 12:00").canTap("Keep my data");
    person.says("/settings").hears("erased tomorrow 12:00").taps("Keep my data");

    person.hears("Nothing is erased").says("/menu").doesNotHear("erased");
  }

  @Test
  void one_line_makes_a_habit_after_a_preview_that_can_be_changed() {
    var person = settled(story());

    person.says("read 20 pages every weekday at 21:30");
    person.hears("read", "every weekday", "20 pages", "21:30").canTap("OK", "Change", "Cancel");
    person.taps("Change").taps("How often").taps("Every day").hears("every day · 20 pages · 21:30");
    person.taps("OK").hears("read begins today");
    person.says("/habits").hears("read · every day");
  }

  @Test
  void the_guided_way_asks_four_questions_and_each_can_be_gone_back_from() {
    var person = settled(story());

    person.says("/new").hears("What would you like to do?");
    person.says("Piano").hears("how often?").taps("3 times a week").hears("how much?");
    person.taps("Back").hears("how often?").says("every 2 days").hears("how much?");
    person.says("30 min").hears("remind").taps("Skip");
    person.hears("Piano", "every other day", "30 min").taps("OK").hears("Piano begins today");
  }

  @Test
  void a_habit_with_an_amount_grows_through_a_week() {
    var story = story();
    var person = with(story, "read 20 pages every day");

    person.says("read 12").hears("➕", "12 of 20 pages").says("+8 read").hears("✅", "20 of 20");
    for (var day = 2; day <= 7; day++) {
      story.sleeps(Duration.ofDays(1));
      person.says("read 20");
    }

    person.hears("7 days in a row!");
    person.says("/habits").taps("read").hears("Streak: 7 days", "Best: 7 days", "7 done");
  }

  @Test
  void one_slip_of_a_habit_to_avoid_is_told_without_reproach() {
    var story = story();
    var person = with(story, "no sugar");
    for (var day = 0; day < 8; day++) {
      story.sleeps(Duration.ofDays(1));
      person.says("/today");
    }
    person.hears("No sugar".toLowerCase(), "8 days in a row");

    person.says("/habits").taps("no sugar").taps("It happened").hears("It happens", "1 slip");

    person.taps("Undo").says("/today").hears("8 days in a row");
  }

  @Test
  void a_weekly_habit_says_how_much_of_the_week_is_left() {
    var story = story();
    var person = with(story, "gym 3x a week");

    person.says("/today").hears("gym · 0 of 3 this week, 7 days left");
    person.says("done gym").hears("1 of 3 this week");
    story.sleeps(Duration.ofDays(5));
    person.says("/today").hears("1 of 3 this week, 2 days left", "has to be today");
    person.says("gym").says("/today").hears("2 of 3 this week");
    story.sleeps(Duration.ofDays(1));
    person.says("gym").says("/habits").taps("gym").hears("Streak: 1 week");
  }

  @Test
  void a_weekly_total_is_summed_over_its_week() {
    var story = story();
    var person = with(story, "run 20 km a week");

    person.says("run 8").hears("8 of 20 km");
    story.sleeps(Duration.ofDays(2));
    person.says("run 12").hears("20 of 20 km");
  }

  @Test
  void skipping_a_day_keeps_the_streak_and_adds_nothing() {
    var story = story();
    var person = with(story, "walk every day");
    person.says("walk");
    story.sleeps(Duration.ofDays(1));
    person.says("walk").hears("2 days in a row");
    story.sleeps(Duration.ofDays(1));

    person.says("/habits").taps("walk").taps("Skip").hears("skipped");

    story.sleeps(Duration.ofDays(1));
    person.says("walk").hears("3 days in a row");
  }

  @Test
  void a_vacation_lets_everything_rest_until_its_end() {
    var story = story();
    var person = with(story, "walk every day");
    person.says("walk");
    story.sleeps(Duration.ofDays(1));

    person.says("/pause").taps("Everything").taps("A week").hears("Everything rests until 9 Mar");
    story.sleeps(Duration.ofDays(6));
    person.says("/today").hears("on vacation");
    story.sleeps(Duration.ofDays(1));

    person.says("walk").hears("2 days in a row");
  }

  @Test
  void a_pause_of_one_habit_ends_by_a_tap() {
    var person = with(story(), "walk every day", "read every day");

    person.says("/habits").taps("walk").taps("More").taps("Pause").taps("Until I say");
    person.hears("walk rests until you go on").says("/today").hears("Resting");
    person.says("/pause").says("/menu").taps("Pauses").hears("walk: paused").taps("Go on: walk");

    person.hears("goes on from today");
  }

  @Test
  void a_freeze_is_told_when_it_is_earned_and_once_when_it_is_spent() {
    var story = story();
    var person = with(story, "walk every day");
    for (var day = 1; day <= 7; day++) {
      person.says("walk");
      story.sleeps(Duration.ofDays(1));
    }
    story.sleeps(Duration.ofDays(-1));
    person.says("/habits").taps("walk").hears("Freezes in store: 1");

    story.sleeps(Duration.ofDays(3));
    person.says("/today").hears("A freeze held", "7 days in a row");
    person.says("/today").doesNotHear("A freeze held");
  }

  @Test
  void a_broken_streak_is_told_once_and_kindly() {
    var story = story();
    var person = with(story, "walk every day");
    person.says("/settings").taps("No freezes");
    for (var day = 1; day <= 4; day++) {
      person.says("walk");
      story.sleeps(Duration.ofDays(1));
    }
    story.sleeps(Duration.ofDays(2));

    person
        .says("/today")
        .hears("the run of 4 days is over", "Your best", "good day to start again");
    person.says("/today").doesNotHear("is over");
  }

  @Test
  void the_first_message_of_a_day_asks_about_yesterday() {
    var story = story();
    var person = with(story, "walk every day", "read every day", "swim every day");
    person.says("walk");
    story.sleeps(Duration.ofDays(1));

    person.says("/today").hears("Yesterday", "read and swim", "Were they done?");
    person.canTap("All done", "Choose", "No").taps("Choose").hears("yesterday");
    person.taps("✅ read").hears("read (yesterday)", "swim").taps("Undo").hears("Taken back");
    person.says("all done").hears("read (yesterday)", "swim (yesterday)");
    person.says("/today").doesNotHear("Yesterday");
  }

  @Test
  void no_leaves_yesterday_as_it_was() {
    var story = story();
    var person = with(story, "walk every day");
    story.sleeps(Duration.ofDays(1));

    person.says("/today").taps("No").hears("Today is a new day");
  }

  @Test
  void what_a_night_owl_does_after_midnight_counts_for_the_day_before() {
    var story = story();
    var person = with(story, "walk every day");
    person.says("/settings").taps("End of the day").taps("3:00").hears("Your day ends at 3:00");

    story.at("2026-03-03T00:30", "Europe/London");
    person.says("walk").doesNotHear("yesterday").hears("done");
    person.says("/today").hears("Mon 2 Mar");

    story.at("2026-03-03T03:00", "Europe/London");
    person.says("/today").hears("Tue 3 Mar").doesNotHear("left open");

    story.at("2026-03-04T02:59", "Europe/London");
    person.says("/today").hears("Tue 3 Mar");
  }

  @Test
  void yesterday_is_filled_in_after_midnight_by_a_word() {
    var story = story();
    var person = with(story, "walk every day");
    person.says("/settings").taps("End of the day").taps("3:00");
    story.at("2026-03-04T00:30", "Europe/London");

    person.says("done walk yesterday").hears("walk (yesterday)");

    person.says("/habits").taps("walk").taps("Last days").hears("yesterday · done");
  }

  @Test
  void undoing_the_check_in_that_reached_a_goal_takes_the_goal_back_too() {
    var story = story();
    var person = with(story, "walk every day");
    person.says("/habits").taps("walk").taps("More").taps("Goal").says("2 days in a row");
    person.says("walk");
    story.sleeps(Duration.ofDays(1));

    person.says("walk").hears("reached your goal").canTap("Keep going", "Aim for 4", "Finish");
    person.taps("Undo").hears("Taken back");
    person.says("/habits").taps("walk").hears("Goal: 1 of 2");

    person.says("walk").hears("reached your goal").taps("Aim for 4");
    person.says("/habits").taps("walk").hears("Goal: 2 of 4");
  }

  @Test
  void a_goal_that_finishes_by_itself_archives_and_its_undo_brings_back() {
    var person = with(story(), "walk every day");
    person.says("/habits").taps("walk").taps("More").taps("Goal").says("1 time");
    person.says("/habits").taps("walk").taps("More").taps("Goal").taps("Finish by itself");

    person.says("walk").hears("goal reached and finished");
    person.says("/habits").hears("Your habits: 0").canTap("Archive (1)");
    person.says("undo").says("/habits").hears("Your habits: 1");
  }

  @Test
  void a_goal_reached_by_avoiding_is_told_with_the_first_message_of_the_day_after() {
    var story = story();
    var person = with(story, "no sugar");
    person.says("/habits").taps("no sugar").taps("More").taps("Goal").says("2 days in a row");
    story.sleeps(Duration.ofDays(1));
    person.says("/today").doesNotHear("reached your goal");
    story.sleeps(Duration.ofDays(1));

    person.says("/today").hears("reached your goal").canTap("Keep going", "Aim for 4", "Finish");
    person.says("/today").doesNotHear("reached your goal");
  }

  @Test
  void an_avoided_habit_that_finishes_by_itself_rests_the_morning_after_its_goal() {
    var story = story();
    var person = with(story, "no sugar");
    person.says("/habits").taps("no sugar").taps("More").taps("Goal").says("1 time");
    person.says("/habits").taps("no sugar").taps("More").taps("Goal").taps("Finish by itself");
    story.sleeps(Duration.ofDays(1));

    person.says("/today").hears("goal reached and finished").taps("Undo: no sugar");
    person.says("/habits").hears("Your habits: 1");
  }

  @Test
  void a_draft_that_was_left_is_continued_days_later() {
    var story = story();
    var person = settled(story);
    person.says("/new").says("Piano").taps("Weekdays");

    person.says("/today").hears("Your draft Piano is kept");
    story.sleeps(Duration.ofDays(5));
    person.says("/new").hears("You had begun Piano").taps("Continue").hears("how much?");
    person.taps("Just done").taps("Not at all").hears("Piano", "every weekday").taps("OK");

    person.says("/habits").hears("Piano · every weekday");
  }

  @Test
  void a_draft_is_forgotten_after_a_week() {
    var story = story();
    var person = settled(story);
    person.says("/new").says("Piano").says("/today");

    story.sleeps(Duration.ofDays(8));

    person.says("/new").hears("What would you like to do?");
  }

  @Test
  void a_question_does_not_wait_for_ever_for_its_answer() {
    var story = story();
    var person = with(story, "walk every day");
    person.says("/new").hears("What would you like to do?");

    story.sleeps(Duration.ofDays(2));

    person.says("walk").hears("✅", "walk");
  }

  @Test
  void two_habits_with_similar_names_are_told_apart_by_buttons() {
    var person = with(story(), "read books every day", "read news every day");

    person.says("done read").canTap("read books", "read news").taps("read news");
    person.hears("read news", "done");
  }

  @Test
  void a_second_habit_before_the_first_was_confirmed_is_said_to_be_in_its_place() {
    var person = settled(story());

    person.says("read every day").says("read on weekdays").doesNotHear("In place of");
    person.says("walk every day").hears("In place of “read”", "walk").taps("OK");

    person.hears("walk begins").says("/habits").hears("walk").doesNotHear("read");
  }

  @Test
  void a_habit_is_moved_to_other_days_in_one_line() {
    var person = with(story(), "gym every day");

    person.says("change gym to tuesday and friday").hears("gym", "Tue, Fri").taps("Undo");

    person.says("/habits").taps("gym").hears("every day");
  }

  @Test
  void a_vacation_is_planned_ahead_in_one_line() {
    var story = story();
    var person = with(story, "gym every day");

    person.says("vacation from wednesday for a week").hears("from 4 Mar until 10 Mar");
    person.says("/today").hears("gym").doesNotHear("vacation");
    story.sleeps(Duration.ofDays(3));
    person.says("/today").hears("vacation");
    person.says("pause gym from friday").hears("can be planned");
  }

  @Test
  void a_question_begins_no_habit_and_is_answered_beside_a_draft() {
    var person = with(story(), "gym every day");

    person.says("how did i do this week?").hears("How it is going", "gym");
    person.says("will it rain every day?").hears("did not get");
    person.says("walk every day").says("what's my streak").hears("How it is going");
    person.says("/new").taps("Continue").hears("walk");
  }

  @Test
  void the_list_names_numbers_that_can_be_written_now() {
    var person = with(story(), "read every day", "walk every day", "swim every day");

    person.says("/today").hears("the numbers: 1 2").says("1").says("/today");
    person.hears("the numbers: 2 3").says("2").says("/today").hears("the number: 3");
  }

  @Test
  void numbers_check_in_what_stands_beside_them_in_the_list() {
    var person = with(story(), "walk every day", "read every day", "swim every day");

    person.says("1 3").hears("walk", "swim").doesNotHear("read");
    person.says("2").hears("read", "That was all".toLowerCase().substring(0, 3));
    person.says("9").hears("no 9");
  }

  @Test
  void ok_answers_the_reminder_that_came_last() {
    var story = story();
    var person = with(story, "walk every day at 7:00", "read every day at 11:00");

    person.says("ok").hears("read").says("ok").hears("walk");
    person.says("ok").hears("Nothing is open");
  }

  @Test
  void a_place_or_a_time_says_which_clock_is_meant() {
    var person = story().someone();

    person.says("/start").shares(52.4, 13.1).hears("13:00", "Berlin");
    person.says("/settings").taps("My time").says("Paris").hears("Paris: it is 13:00");
    person
        .says("/settings")
        .taps("My time")
        .says("21:00")
        .taps("Tokyo")
        .hears("Tokyo: it is 21:00");
    person.says("/settings").taps("My time").says("Nowhereville").hears("I don’t know");
    person.taps("Back").hears("Settings");
  }

  @Test
  void whoever_cancels_the_welcome_can_use_everything_and_knows_the_time_that_is_assumed() {
    var person = story().someone();

    person.says("/start").says("/cancel").hears("12:00", "UTC").canTap("New habit", "Set my time");
    person.says("walk every day").taps("OK").says("walk").hears("walk", "done");
    person.says("/today").hears("12:00 for you (UTC)");
  }

  @Test
  void the_welcome_can_be_had_in_the_other_language() {
    var person = story().someone("en");

    person.says("/start").taps("Русский").hears("Который у тебя час?").taps("Москва");

    person.hears("С чего начнём?");
  }

  @Test
  void an_unknown_command_in_a_dialogue_gets_help_and_the_question_again() {
    var person = settled(story());
    person.says("/new").says("Piano");

    person.says("/frobnicate").hears("I don’t know", "frobnicate", "how often?");
    person.says("/help").hears("answer the question below", "how often?");
  }

  @Test
  void menu_words_are_never_taken_for_a_name() {
    var person = settled(story());

    person.says("/new").says("Statistics").hears("How it is going");
    person.says("/new").says("menu").hears("What would you like to do?").canTap("Settings");
    person.says("/new").says("settings").hears("Settings", "Your week begins");
    person.says("/habits").hears("Your habits: 0");
  }

  @Test
  void a_name_with_markup_is_shown_literally() {
    var person = settled(story());

    person
        .says("/new")
        .says("<b>Read</b> *it & [you](me)")
        .hears("<b>Read</b> *it & [you](me)")
        .taps("Every day");
    person.taps("Just done").taps("Skip").taps("OK").hears("<b>Read</b> *it & [you](me) begins");
  }

  @Test
  void every_field_of_a_habit_can_be_changed() {
    var person = with(story(), "walk every day");
    person.says("/habits").taps("walk").taps("Change").hears("what shall we change?");

    person.taps("Name").says("Stroll").hears("walk is called", "Stroll");
    person.taps("Emoji").says("🚶").hears("changed");
    person.taps("How often").taps("Other days").says("Mon Thu");
    person.hears("How often: Mon, Thu");
    person.taps("How much").says("5 km").hears("How much: 5 km");
    person.taps("Minimum").taps("50%").hears("Minimum: 50%");
    person.taps("Reminders").says("9:00 and 18:30").hears("Reminders: 9:00, 18:30");
    person.taps("Repeats").taps("every 30 min").hears("Repeats: every 30 min");
    person.taps("Goal").says("100 times").hears("Goal: until 100 times in all");
    person.taps("Note").says("along the river").hears("Note: along the river");
    person.taps("Tags").says("#outside health").hears("Tags: outside health");
    person.taps("Two-day").taps("Yes").hears("Two-day rule: Yes");
    person.taps("First day").says("1 March").hears("begins on 1 Mar 2026");
    person.says("undo").hears("Taken back");
  }

  @Test
  void a_habit_is_renamed_by_a_line() {
    var person = with(story(), "gym every day", "walk every day");

    person.says("rename gym to Sport").hears("gym", "Sport").canTap("Undo");
    person.says("/today").hears("Sport").doesNotHear("gym");
    person.says("rename sport to walk").hears("walk");
    person.says("/today").hears("Sport");
    person.says("undo").says("/today").hears("gym").doesNotHear("Sport");
  }

  @Test
  void the_archive_can_always_be_reached() {
    var person = with(story(), "walk every day");

    person.says("/habits").taps("walk").taps("More").taps("Archive").hears("in the archive now");
    person.says("/habits").taps("Archive (1)").taps("walk").hears("In the archive");
    person.taps("Take it up again").hears("walk is back");
    person.says("/today").hears("walk");
  }

  @Test
  void a_deleted_habit_comes_back_by_undo() {
    var person = with(story(), "walk every day");
    person.says("walk");

    person.says("/habits").taps("walk").taps("More").taps("Delete").taps("Yes, delete");
    person.hears("walk is deleted").taps("Undo").says("/today").hears("walk · done");
  }

  @Test
  void an_older_day_is_filled_in_through_the_history() {
    var story = story();
    var person = with(story, "walk every day");
    story.sleeps(Duration.ofDays(30));
    person.says("/today").says("/habits").taps("walk").taps("Last days").taps("An older day");

    person.says("5 March").hears("Thu 5 Mar", "Nothing is noted").taps("Done");

    person.hears("walk (Thu 5 Mar)").says("/habits").taps("walk").taps("More");
    person.taps("History").hears("Thu 5 Mar · done");
  }

  @Test
  void a_day_before_the_start_asks_whether_to_move_the_start() {
    var person = with(story(), "walk every day");

    person.says("done walk yesterday").hears("walk began later").taps("Start yesterday");

    person.hears("begins on 1 Mar 2026").says("done walk yesterday").hears("walk (yesterday)");
  }

  @Test
  void notes_are_kept_beside_a_day() {
    var person = with(story(), "walk every day");

    person.says("/habits").taps("walk").taps("More").taps("Note").says("in the rain");

    person.hears("in the rain").says("/habits").taps("walk").taps("Last days").hears("in the rain");
  }

  @Test
  void everything_can_be_taken_along_and_everything_be_forgotten() {
    var story = story();
    var person = with(story, "=walk every day");
    person.says("=walk").says("/export").paid(0);
    assertThat(person.files()).hasSize(2);
    assertThat(person.files().getLast().caption().characters())
        .contains("Your days as CSV", "one file for programs");

    person.says("/forget").hears("write: forget me").says("yes").hears("exactly these words");
    person
        .says("Forget me")
        .hears("erased tomorrow 12:00")
        .taps("Keep my data")
        .hears("Nothing is erased");
  }

  @Test
  void news_that_can_be_answered_come_beside_an_export_in_a_message_of_their_own() {
    var story = story();
    var person = with(story, "walk every day");
    story.sleeps(Duration.ofDays(1));

    person.says("/export").hears("one file for programs", "Yesterday walk was left open");

    assertThat(person.files()).hasSize(2);
    person.canTap("Today");
  }

  /** Files have no buttons, and whoever has done nothing yet has seen none. */
  @Test
  void an_export_of_nothing_says_what_to_do_next() {
    var person = story().someone("en");

    person.says("/export").hears("one file for programs").canTap("Today").canTap("Menu");

    person.taps("New habit").hears("A name is enough");
  }

  @Test
  void stickers_thanks_and_nonsense_are_answered() {
    var person = settled(story());

    person.does(new Incoming.Unsupported("sticker"), null).hears("only read text");
    person.says("thanks").hears("welcome").says("bye").hears("See you");
    person.says("qwrtp zxcvb %%%").hears("did not get").canTap("Menu");
  }

  @Test
  void several_things_done_in_one_line_can_be_undone_one_by_one() {
    var person = with(story(), "walk every day", "read every day");

    person.says("done walk, read").hears("walk", "read").canTap("Undo: walk", "Undo: read");
    person.taps("Undo: walk").hears("Taken back: check-in, walk");
    person.says("/today").hears("1. walk\n").hears("2. read · done");
  }
}
