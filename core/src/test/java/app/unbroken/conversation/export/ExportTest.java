package app.unbroken.conversation.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.unbroken.chat.Messenger;
import app.unbroken.chat.Outgoing;
import app.unbroken.story.ReceptionStage;
import app.unbroken.story.Someone;
import app.unbroken.story.Story;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportTest {
  @Test
  void one_file_is_for_programs_and_one_for_spreadsheets() {
    var person = someone();
    person.says("/new").says("Read \"it\"\\").taps("Every day").taps("Just done").taps("Skip");
    person.taps("OK").says("read it").says("/export");

    assertThat(person.files())
        .extracting(Outgoing.Hand::fileName, Outgoing.Hand::mediaType)
        .containsExactly(
            tuple("unbroken-2026-03-02.json", "application/json"),
            tuple("unbroken-2026-03-02.csv", "text/csv"));
    assertThat(text(person, 0))
        .contains(
            "\"name\": \"Read \\\"it\\\"\\\\\"", "\"zone\": \"Europe/London\"", "\"amount\": 1")
        .endsWith("}\n");
    assertThat(text(person, 1))
        .startsWith("\uFEFFday,habit,mark,amount,unit,note,entered\r\n")
        .contains("2026-03-02,\"Read \"\"it\"\"\\\",logged,1,,,");
  }

  @Test
  void an_export_twice_is_the_same_file() {
    var person = someone();
    person.says("walk every day").taps("OK").says("walk").says("/export").says("/export");

    assertThat(person.files().get(2).content()).isEqualTo(person.files().get(0).content());
    assertThat(person.files().get(3).content()).isEqualTo(person.files().get(1).content());
  }

  @Test
  void h22_no_cell_is_run_as_a_formula() {
    for (var dangerous :
        List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"x\",\"y\")")) {
      var cell = Csv.row(List.of(dangerous)).replace("\"", "");

      assertThat(cell).startsWith("'");
    }
    assertThat(Csv.row(List.of("a,b", "say \"hi\"", "plain", "")))
        .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",plain,\r\n");
  }

  private static Someone someone() {
    var person = Story.on(ReceptionStage.inMemory(Messenger.TELEGRAM)).someone();
    return person.says("/start").taps("London").taps("Ready");
  }

  private static String text(Someone person, int file) {
    return new String(person.files().get(file).content(), StandardCharsets.UTF_8);
  }
}
