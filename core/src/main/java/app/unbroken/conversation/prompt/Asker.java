package app.unbroken.conversation.prompt;

import app.unbroken.chat.Text;
import app.unbroken.conversation.layout.Choice;
import app.unbroken.conversation.layout.Screen;
import app.unbroken.conversation.screen.Reader;
import app.unbroken.conversation.tap.DialogueId;
import app.unbroken.conversation.tap.Tap;
import app.unbroken.journal.Journal;

/** Puts one question of one dialogue. */
record Asker(Reader reader, Journal journal, DialogueId dialogue, String step, int page) {

  Screen ask(Text question) {
    return reader.screen(question, page, number -> new Tap.Turn(dialogue, step, number));
  }

  Screen ask(String key, Object... arguments) {
    return ask(reader.write(key, arguments));
  }

  /** A choice by the key of its words. */
  Choice choice(String key, String value, Object... arguments) {
    return named(reader.say(key, arguments), value);
  }

  Choice named(String label, String value) {
    return new Choice(label, new Tap.Answer(dialogue, step, value));
  }

  Choice back() {
    return choice("button.back", Answers.BACK);
  }

  Choice skip() {
    return choice("button.skip", Answers.SKIP);
  }

  Choice cancel() {
    return choice("button.cancel", Answers.CANCEL);
  }

  Choice menu() {
    return reader.menu();
  }
}
