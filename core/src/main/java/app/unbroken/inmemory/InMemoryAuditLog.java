package app.unbroken.inmemory;

import app.unbroken.audit.AuditEntry;
import app.unbroken.audit.AuditLog;
import app.unbroken.user.WorkspaceId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** {@link AuditLog} in memory. */
public final class InMemoryAuditLog implements AuditLog {
  private final ConcurrentSkipListMap<Long, AuditEntry> entries = new ConcurrentSkipListMap<>();
  private final AtomicLong last = new AtomicLong();

  @Override
  public void append(Line line) {
    var number = last.incrementAndGet();
    entries.put(
        number,
        new AuditEntry(
            number,
            line.at(),
            line.workspace(),
            line.user(),
            line.actor(),
            line.act(),
            line.subject(),
            line.reason(),
            line.operation()));
  }

  @Override
  public List<AuditEntry> list(WorkspaceId workspace, @Nullable UUID user, long before, int limit) {
    var older = before == 0 ? entries : entries.headMap(before, false);
    return older.descendingMap().values().stream()
        .filter(entry -> entry.workspace().equals(workspace))
        .filter(entry -> user == null || user.equals(entry.user()))
        .limit(limit)
        .toList();
  }
}
