package app.unbroken.user;

import java.util.UUID;

/** A person, always together with their workspace, so that no query can forget it. */
public record UserId(WorkspaceId workspace, UUID value) implements Comparable<UserId> {

  /** The order in which people are locked when several are needed at once. */
  @Override
  public int compareTo(UserId other) {
    var byWorkspace = workspace.value().compareTo(other.workspace.value());
    return byWorkspace != 0 ? byWorkspace : compareAsDatabasesDo(value, other.value);
  }

  /** Unsigned, byte by byte, as PostgreSQL orders; {@link UUID#compareTo} is signed. */
  private static int compareAsDatabasesDo(UUID left, UUID right) {
    var high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
  }
}
