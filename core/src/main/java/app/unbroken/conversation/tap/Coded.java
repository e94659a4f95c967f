package app.unbroken.conversation.tap;

import java.util.Optional;

/** Something with a short name that is stored and sent: never change or reuse one. */
public interface Coded {
  String code();

  static <C extends Coded> Optional<C> find(C[] all, String code) {
    for (var one : all) {
      if (one.code().equals(code)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
