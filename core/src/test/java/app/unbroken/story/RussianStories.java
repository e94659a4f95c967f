package app.unbroken.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.unbroken.chat.Messenger;
import app.unbroken.conversation.tap.Tap;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The same in Russian, on any stores. */
public abstract class RussianStories {
  /** A stage that nothing was played on yet. */
  protected abstract Stage stage(Messenger messenger);

  private Story story() {
    return Story.on(stage(Messenger.TELEGRAM));
  }

  private static Someone settled(Story story) {
    return story.someone("ru").says("/start").taps("Москва").taps("Поехали");
  }

  private static Someone with(Story story, String... lines) {
    var person = settled(story);
    for (var line : lines) {
      person.says(line).taps("ОК");
    }
    return person;
  }

  @Test
  void four_messages_lead_from_the_first_contact_to_the_first_check_in() {
    var person = story().someone("ru");

    person.says("привет").hears("Который у тебя час").taps("Москва").hears("15:00", "Москва");
    person.taps("Гулять").hears("начинаем сегодня").taps("✅ Гулять").hears("Гулять", "готово");

    assertThat(person.messages()).isEqualTo(4);
  }

  @Test
  void one_line_makes_a_habit_after_a_preview_that_can_be_changed() {
    var person = settled(story());

    person.says("зарядка каждый день в 7 утра").hears("зарядка", "каждый день", "7:00");
    person.taps("Изменить").taps("Как часто").taps("По будням").hears("по будням");
    person.says("ок").hears("начинаем сегодня");
  }

  @Test
  void what_was_reminded_of_is_put_off_and_the_card_says_until_when() {
    var person = with(story(), "читать каждый день в 9:00", "зарядка каждый день в 9:00");
    person.says("готово зарядка");
    var later = new Tap.LaterAll(LocalDate.parse("2026-03-02")).data();

    person.taps(null, later).hears("Когда снова напомнить", "читать").doesNotHear("зарядка");
    person.taps("Через час").hears("читать", "напомню в 16:00");
    person.says("позже").hears("Когда снова напомнить", "читать").taps("Вечером").hears("20:00");

    person.says("готово читать").taps(null, later).hears("Больше ничего не ждёт");
  }

  @Test
  void a_habit_with_an_amount_grows_through_a_week() {
    var story = story();
    var person = with(story, "читать 20 страниц каждый день");

    person.says("прочитал 12 страниц").hears("12 из 20 страниц").says("+8 читать");
    for (var day = 2; day <= 7; day++) {
      story.sleeps(Duration.ofDays(1));
      person.says("читать 20");
    }

    person.hears("7 дней подряд!");
    person.says("/habits").taps("читать").hears("Серия: 7 дней", "сделано 7");
  }

  @Test
  void one_slip_of_a_habit_to_avoid_is_told_without_reproach() {
    var story = story();
    var person = with(story, "без сахара");
    for (var day = 0; day < 3; day++) {
      story.sleeps(Duration.ofDays(1));
      person.says("сегодня");
    }

    person.hears("3 дня подряд").says("/habits").taps("без сахара").taps("Был срыв");

    person.hears("1 срыв", "Бывает").taps("Отменить").says("/today").hears("3 дня подряд");
  }

  @Test
  void a_weekly_habit_says_how_much_of_the_week_is_left() {
    var story = story();
    var person = with(story, "зал 3 раза в неделю");

    person.says("что осталось на сегодня?").hears("0 из 3 за неделю, ещё 7 дней");
    person.says("зал").hears("1 из 3 за неделю");
    story.sleeps(Duration.ofDays(5));
    person.says("/today").hears("ещё 2 дня", "нужно сегодня");
  }

  @Test
  void a_pause_and_a_vacation_keep_the_streak() {
    var story = story();
    var person = with(story, "гулять каждый день");
    person.says("гулять");
    story.sleeps(Duration.ofDays(1));

    person.says("пауза").taps("Всё").taps("Неделя").hears("Всё отдыхает до 9 марта");
    story.sleeps(Duration.ofDays(7));

    person.says("гулять").hears("2 дня подряд");
  }

  @Test
  void the_first_message_of_a_day_asks_about_yesterday() {
    var story = story();
    var person = with(story, "гулять каждый день", "читать каждый день");
    story.sleeps(Duration.ofDays(1));

    person.says("доброе утро").hears("Вчера без отметки: гулять и читать");
    person.taps("Всё сделано").hears("гулять (вчера)", "читать (вчера)");
  }

  @Test
  void what_a_night_owl_does_after_midnight_counts_for_the_day_before() {
    var story = story();
    var person = with(story, "гулять каждый день");
    person.says("настройки").taps("Конец дня").taps("3:00");

    story.at("2026-03-03T00:30", "Europe/Moscow");
    person.says("гулял").doesNotHear("вчера").hears("готово");
  }

  @Test
  void yesterday_is_filled_in_after_midnight_by_a_word() {
    var story = story();
    var person = with(story, "гулять каждый день");
    person.says("настройки").taps("Конец дня").taps("3:00");
    story.at("2026-03-04T00:30", "Europe/Moscow");

    person.says("гулял вчера").hears("гулять (вчера)");
  }

  @Test
  void a_freeze_is_told_when_it_is_earned_and_once_when_it_is_spent() {
    var story = story();
    var person = with(story, "гулять каждый день");
    for (var day = 1; day <= 7; day++) {
      story.sleeps(Duration.ofDays(1));
      person.says("гулять");
    }
    person.hears("Заработана заморозка", "7 дней подряд");

    story.sleeps(Duration.ofDays(2));
    person.says("/today").taps("Нет").hears("Заморозка", "7 дней");
    person.says("/today").doesNotHear("Заморозка");
  }

  @Test
  void undoing_the_check_in_that_reached_a_goal_takes_the_goal_back_too() {
    var story = story();
    var person = with(story, "гулять каждый день");
    person.says("/habits").taps("гулять").taps("Ещё").taps("Цель").says("2 дня подряд");
    person.says("гулять");
    story.sleeps(Duration.ofDays(1));

    person
        .says("гулять")
        .hears("цель достигнута")
        .canTap("Продолжаю", "Новая цель: 4", "Завершить");
    person.says("отмени").hears("Вернули как было");
    person.says("/habits").taps("гулять").hears("Цель: 1 из 2");
  }

  @Test
  void a_draft_that_was_left_is_continued() {
    var person = settled(story());
    person.says("новая").says("Пианино").says("меню").hears("Черновик Пианино");

    person.taps("Новая привычка").hears("Есть начатая привычка: Пианино").taps("Продолжить");

    person.hears("Пианино: как часто?").says("отмена").hears("отменили");
  }

  @Test
  void two_habits_with_similar_names_are_told_apart_by_buttons() {
    var person = with(story(), "читать книги каждый день", "читать новости каждый день");

    person.says("читать").canTap("читать книги", "читать новости").taps("читать новости");
    person.hears("читать новости", "готово");
  }

  @Test
  void everything_can_be_forgotten_with_a_typed_word() {
    var person = settled(story());

    person.says("/forget").hears("забудь меня").says("Забудь меня").hears("завтра 15:00");
    person.taps("Оставить данные").hears("Ничего не стёрто");
  }

  @Test
  void the_settings_are_reached_and_changed_in_words() {
    var person = settled(story());

    person.says("настройки").taps("Тихие часы").says("с 23:00 до 8:00");
    person.hears("Тишина с 23:00 до 8:00");
    person.taps("Моё время").says("Калининград").hears("Калининград: сейчас 14:00");
  }
}
