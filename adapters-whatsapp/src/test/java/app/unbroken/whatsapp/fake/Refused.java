package app.unbroken.whatsapp.fake;

import com.fasterxml.jackson.databind.json.JsonMapper;

/** What is turned down, and how it is said. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final JsonMapper MAPPER = new JsonMapper();

  private final int status;
  private final int code;
  private final int subcode;

  Refused(int status, int code, String details) {
    this(status, code, 0, details);
  }

  Refused(int status, int code, int subcode, String details) {
    super(details, null, false, false);
    this.status = status;
    this.code = code;
    this.subcode = subcode;
  }

  static Refused badParameter(String details) {
    return new Refused(400, 131009, details);
  }

  int status() {
    return status;
  }

  int code() {
    return code;
  }

  String body() {
    var body = MAPPER.createObjectNode();
    var error = body.putObject("error");
    error
        .put("message", "(#" + code + ") refused")
        .put("type", "OAuthException")
        .put("code", code)
        .put("fbtrace_id", "Afake");
    if (subcode != 0) {
      error.put("error_subcode", subcode);
    }
    error
        .putObject("error_data")
        .put("messaging_product", "whatsapp")
        .put("details", String.valueOf(getMessage()));
    return body.toString();
  }
}
