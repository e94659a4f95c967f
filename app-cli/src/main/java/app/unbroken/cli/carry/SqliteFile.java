package app.unbroken.cli.carry;

import java.math.BigDecimal;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a database file of SQLite, read whole, as its file format describes them. Enough
 * for a backup from a telephone, and a driver with native code less.
 */
final class SqliteFile {
  private static final String MAGIC = "SQLite format 3\0";
  private static final int HEADER = 100;
  private static final int INTERIOR = 5;
  private static final int LEAF = 13;
  private static final int DEEPEST = 64;

  private final ByteBuffer file;
  private final int pageSize;
  private final int usable;
  private final Charset charset;
  private final Map<String, Table> tables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /** Where a table begins, and what its columns are called. */
  private record Table(int root, List<String> columns, int idColumn) {}

  /** A row by the names of its columns, whatever their case. */
  record Row(Map<String, Object> values) {
    boolean has(String column) {
      return values.containsKey(column);
    }

    /** Zero where there is none. */
    long whole(String column) {
      return switch (values.get(column)) {
        case Number number -> number.longValue();
        case String text when text.strip().matches("-?\\d{1,18}") -> Long.parseLong(text.strip());
        case null, default -> 0;
      };
    }

    BigDecimal decimal(String column) {
      return switch (values.get(column)) {
        case Double number when Double.isFinite(number) -> BigDecimal.valueOf(number);
        case Long number -> BigDecimal.valueOf(number);
        case null, default -> BigDecimal.ZERO;
      };
    }

    /** Empty where there is none. */
    String text(String column) {
      var value = values.get(column);
      return value == null ? "" : value.toString();
    }
  }

  private SqliteFile(byte[] bytes) {
    file = ByteBuffer.wrap(bytes);
    var size = Short.toUnsignedInt(file.getShort(16));
    pageSize = size == 1 ? 65_536 : size;
    usable = pageSize - Byte.toUnsignedInt(file.get(20));
    charset =
        switch (file.getInt(56)) {
          case 2 -> StandardCharsets.UTF_16LE;
          case 3 -> StandardCharsets.UTF_16BE;
          default -> StandardCharsets.UTF_8;
        };
    if (Integer.bitCount(pageSize) != 1 || pageSize < 512 || usable < 480) {
      throw new Unreadable("not a database that can be opened");
    }
  }

  static SqliteFile open(byte[] bytes) {
    if (bytes.length < HEADER
        || !new String(bytes, 0, 16, StandardCharsets.ISO_8859_1).equals(MAGIC)) {
      throw new Unreadable("not a database file");
    }
    return guarded(() -> {
      var database = new SqliteFile(bytes);
      var schema = List.of("type", "name", "tbl_name", "rootpage", "sql");
      for (var row : database.rows(new Table(1, schema, -1))) {
        if (row.text("type").equals("table")) {
          database.tables.put(
              row.text("name"), table((int) row.whole("rootpage"), row.text("sql")));
        }
      }
      return database;
    });
  }

  boolean has(String table) {
    return tables.containsKey(table);
  }

  List<Row> rows(String table) {
    var found = tables.get(table);
    return found == null ? List.of() : guarded(() -> rows(found));
  }

  /** A damaged file leads anywhere, also out of itself. */
  private static <T> T guarded(java.util.function.Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IndexOutOfBoundsException
        | BufferUnderflowException
        | IllegalArgumentException
        | ArithmeticException damaged) {
      throw new Unreadable("a damaged database file");
    }
  }

  private List<Row> rows(Table table) {
    var rows = new ArrayList<Row>();
    walk(table.root(), new Visit(table, rows, new BitSet()), 0);
    return rows;
  }

  /** A page that is met twice leads in a circle. */
  private record Visit(Table table, List<Row> rows, BitSet seen) {}

  private void walk(int page, Visit visit, int depth) {
    if (depth > DEEPEST || page < 1 || visit.seen().get(page)) {
      throw new Unreadable("a damaged database file");
    }
    visit.seen().set(page);
    var start = start(page);
    var at = page == 1 ? HEADER : start;
    var kind = file.get(at);
    var cells = Short.toUnsignedInt(file.getShort(at + 3));
    if (kind != LEAF && kind != INTERIOR) {
      throw new Unreadable("a damaged database file");
    }
    var pointers = at + (kind == LEAF ? 8 : 12);
    for (var cell = 0; cell < cells; cell++) {
      var offset = start + Short.toUnsignedInt(file.getShort(pointers + 2 * cell));
      if (kind == LEAF) {
        visit.rows().add(row(offset, visit.table()));
      } else {
        walk(file.getInt(offset), visit, depth + 1);
      }
    }
    if (kind == INTERIOR) {
      walk(file.getInt(at + 8), visit, depth + 1);
    }
  }

  private int start(int page) {
    return Math.multiplyExact(page - 1, pageSize);
  }

  private Row row(int offset, Table table) {
    var cell = new Reader(file.duplicate().position(offset));
    var length = Math.toIntExact(cell.number());
    var id = cell.number();
    return record(payload(cell.bytes(), length), id, table);
  }

  /** What does not fit into its page goes on in others. */
  private ByteBuffer payload(ByteBuffer cell, int length) {
    var most = usable - 35;
    if (length <= most) {
      return cell.slice(cell.position(), length);
    }
    if (length > file.capacity()) {
      throw new Unreadable("a damaged database file");
    }
    var least = (usable - 12) * 32 / 255 - 23;
    var wanted = least + (length - least) % (usable - 4);
    var local = wanted <= most ? wanted : least;
    var payload = ByteBuffer.allocate(length);
    payload.put(cell.slice(cell.position(), local));
    var next = cell.getInt(cell.position() + local);
    while (payload.hasRemaining() && next != 0) {
      var start = start(next);
      var piece = Math.min(payload.remaining(), usable - 4);
      payload.put(file.slice(start + 4, piece));
      next = file.getInt(start);
    }
    return payload.flip();
  }

  private Row record(ByteBuffer payload, long id, Table table) {
    var header = new Reader(payload);
    var end = header.number();
    var kinds = new ArrayList<Long>();
    while (header.bytes().position() < end) {
      kinds.add(header.number());
    }
    var values = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
    for (var index = 0; index < kinds.size() && index < table.columns().size(); index++) {
      var value = value(kinds.get(index), payload);
      if (value != null) {
        values.put(table.columns().get(index), value);
      }
    }
    if (table.idColumn() >= 0) {
      values.put(table.columns().get(table.idColumn()), id);
    }
    return new Row(values);
  }

  private @Nullable Object value(long kind, ByteBuffer payload) {
    return switch (Math.clamp(kind, -1, 12)) {
      case 0 -> null;
      case 1, 2, 3, 4 -> whole(payload, (int) kind);
      case 5 -> whole(payload, 6);
      case 6 -> whole(payload, 8);
      case 7 -> payload.getDouble();
      case 8 -> 0L;
      case 9 -> 1L;
      default -> {
        if (kind < 12 || (kind - 12) / 2 > payload.remaining()) {
          throw new BufferUnderflowException();
        }
        var bytes = new byte[(int) ((kind - 12) / 2)];
        payload.get(bytes);
        yield kind % 2 == 1 ? new String(bytes, charset) : "";
      }
    };
  }

  private static long whole(ByteBuffer payload, int bytes) {
    long value = payload.get();
    for (var more = 1; more < bytes; more++) {
      value = value << 8 | Byte.toUnsignedInt(payload.get());
    }
    return value;
  }

  /** Numbers of one to nine bytes, seven bits in each but the last. */
  private record Reader(ByteBuffer bytes) {
    long number() {
      var value = 0L;
      for (var read = 0; read < 8; read++) {
        var next = bytes.get();
        value = value << 7 | next & 0x7F;
        if (next >= 0) {
          return value;
        }
      }
      return value << 8 | Byte.toUnsignedInt(bytes.get());
    }
  }

  /** The columns out of the statement that made the table. */
  private static Table table(int root, String statement) {
    var open = statement.indexOf('(');
    var close = statement.lastIndexOf(')');
    var columns = new ArrayList<String>();
    var idColumn = -1;
    for (var part :
        parts(open < 0 ? "" : statement.substring(open + 1, Math.max(open + 1, close)))) {
      var words = part.strip().split("[\\s(]+", 2);
      var name = words[0].replaceAll("[\"`\\[\\]']", "");
      if (List.of("primary", "foreign", "unique", "check", "constraint")
          .contains(words[0].toLowerCase(Locale.ROOT))) {
        continue;
      }
      if (words.length > 1
          && words[1].toLowerCase(Locale.ROOT).matches("(?s)integer\\s+primary\\s+key.*")) {
        idColumn = columns.size();
      }
      columns.add(name);
    }
    return new Table(root, List.copyOf(columns), idColumn);
  }

  /** Parted by commas, but not by those within parentheses. */
  private static List<String> parts(String list) {
    var parts = new ArrayList<String>();
    var depth = 0;
    var from = 0;
    for (var index = 0; index < list.length(); index++) {
      depth += list.charAt(index) == '(' ? 1 : list.charAt(index) == ')' ? -1 : 0;
      if (list.charAt(index) == ',' && depth == 0) {
        parts.add(list.substring(from, index));
        from = index + 1;
      }
    }
    parts.add(list.substring(from));
    return parts;
  }
}
