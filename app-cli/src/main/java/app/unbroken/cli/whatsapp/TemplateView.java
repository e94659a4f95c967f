package app.unbroken.cli.whatsapp;

import app.unbroken.whatsapp.Template;
import java.util.List;

/** A template as it is printed. */
record TemplateView(
    String name,
    String language,
    String status,
    String category,
    List<String> parameters,
    List<String> buttons,
    int ttlSeconds,
    String rejected,
    String body) {

  static TemplateView of(Template template) {
    return new TemplateView(
        template.name(),
        template.language(),
        template.status(),
        template.category(),
        template.parameters(),
        template.buttons(),
        template.ttlSeconds(),
        template.rejected(),
        template.body());
  }
}
