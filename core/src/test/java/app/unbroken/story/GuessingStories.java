package app.unbroken.story;

import static app.unbroken.chat.Messenger.WHATSAPP;

import app.unbroken.linking.LinkCode;
import app.unbroken.linking.Linker;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A whole crowd that guesses: hundreds of messages, too many for phones. */
public abstract class GuessingStories extends TakeoverStories {
  @Test
  void h12_when_everybody_guesses_nobody_is_listened_to() {
    var code = victim.says("/link").code();
    var guessers =
        IntStream.rangeClosed(0, Linker.TRIES_OF_ALL / Linker.TRIES_OF_ONE)
            .mapToObj(number -> world.on(WHATSAPP, "G" + number))
            .toList();
    var guesses = 0;
    for (var guesser : guessers) {
      for (var guess = 0; guess < Linker.TRIES_OF_ONE; guess++) {
        if (guesses++ < Linker.TRIES_OF_ALL) {
          guesser.says("link " + elsewhere(code)).hears("does not work");
        }
      }
    }

    thief.says("link " + code).hears("Too many wrong codes");
    nobodyIsJoined();
  }

  private String elsewhere(String code) {
    var guess = LinkCode.random(chance);
    return code.startsWith(guess.locator()) ? elsewhere(code) : guess.typed();
  }
}
