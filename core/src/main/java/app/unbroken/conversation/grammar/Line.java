package app.unbroken.conversation.grammar;

import java.util.List;

/** A typed line and its pieces. */
record Line(String typed, List<Token> tokens) {

  static Line of(String typed) {
    return Tokenizer.cut(typed);
  }

  int size() {
    return tokens.size();
  }

  Token at(int index) {
    return tokens.get(index);
  }

  /** As it was typed, from one piece up to another. */
  String between(int from, int to) {
    return from >= to ? "" : typed.substring(at(from).from(), at(to - 1).to());
  }
}
