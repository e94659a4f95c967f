package app.unbroken.chat;

/**
 * What a messenger can show; every card is laid out for one of these.
 *
 * @param canEdit whether a sent message can be changed in place
 * @param textLimit UTF-16 units of a message
 * @param buttons how many buttons a keyboard may hold, 0 for none at all
 * @param perRow how many of them fit beside each other
 * @param labelLimit characters of a button's label
 * @param listRows how many rows a list may hold where more is to choose from than {@code buttons}
 *     allows; 0 where there are no lists
 * @param rowLabelLimit characters of a row's title
 * @param rowHintLimit characters of a row's second line
 * @param textLimitWithButtons UTF-16 units of a message that carries buttons
 * @param captionLimit UTF-16 units below a file
 * @param typesSlash whether commands are written with a slash there
 */
public record Capabilities(
    boolean canEdit,
    int textLimit,
    int textLimitWithButtons,
    int buttons,
    int perRow,
    int labelLimit,
    int listRows,
    int rowLabelLimit,
    int rowHintLimit,
    int captionLimit,
    boolean typesSlash) {

  public static final Capabilities TERMINAL =
      new Capabilities(false, 4096, 4096, 100, 8, 64, 0, 0, 0, 4096, true);

  public static final Capabilities TELEGRAM =
      new Capabilities(true, 4096, 4096, 100, 8, 64, 0, 0, 0, 1024, true);

  public static final Capabilities WHATSAPP =
      new Capabilities(false, 4096, 1024, 3, 3, 20, 10, 24, 72, 1024, false);

  public static Capabilities of(Messenger messenger) {
    return switch (messenger) {
      case TERMINAL -> TERMINAL;
      case TELEGRAM -> TELEGRAM;
      case WHATSAPP -> WHATSAPP;
    };
  }
}
