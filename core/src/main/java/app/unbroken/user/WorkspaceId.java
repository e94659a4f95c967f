package app.unbroken.user;

import java.util.regex.Pattern;

/** A tenant. Nothing of one workspace is ever visible in another. */
public record WorkspaceId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,40}");

  public static final WorkspaceId DEFAULT = new WorkspaceId("main");

  public WorkspaceId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a workspace's id is 1-40 of a-z 0-9 -: " + value);
    }
  }
}
