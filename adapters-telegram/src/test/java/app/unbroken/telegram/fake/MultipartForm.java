package app.unbroken.telegram.fake;

import app.unbroken.telegram.fake.Params.Upload;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes a multipart form apart. */
final class MultipartForm {
  private static final Pattern NAME = Pattern.compile("(?<!file)name=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

  private MultipartForm() {}

  static Params parse(String contentType, byte[] body) {
    Map<String, String> texts = new HashMap<>();
    Map<String, Upload> files = new HashMap<>();
    var boundary = contentType.substring(contentType.indexOf("boundary=") + 9);
    // Latin-1 keeps every byte as one character, so that places in the text are places in the body.
    var all = new String(body, StandardCharsets.ISO_8859_1);
    for (var part : all.split(Pattern.quote("--" + boundary))) {
      var blank = part.indexOf("\r\n\r\n");
      if (blank > 0) {
        add(
            utf8(part.substring(0, blank)),
            part.substring(blank + 4, part.length() - 2),
            texts,
            files);
      }
    }
    return new Params(texts, files);
  }

  private static void add(
      String head, String content, Map<String, String> texts, Map<String, Upload> files) {
    var name = NAME.matcher(head);
    if (!name.find()) {
      return;
    }
    var fileName = FILE_NAME.matcher(head);
    if (fileName.find()) {
      files.put(name.group(1), new Upload(fileName.group(1), content.length()));
    } else {
      texts.put(name.group(1), utf8(content));
    }
  }

  private static String utf8(String latin1) {
    return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
