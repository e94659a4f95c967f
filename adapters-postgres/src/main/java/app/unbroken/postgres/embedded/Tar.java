package app.unbroken.postgres.embedded;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * As much of the tar format as the archives of the PostgreSQL binaries use: files, folders and
 * links with short names. It saves embedders four jars.
 */
final class Tar {
  private static final int BLOCK = 512;

  private Tar() {}

  static void unpack(InputStream archive, Path into) throws IOException {
    for (var header = archive.readNBytes(BLOCK); named(header); ) {
      var target = into.resolve(text(header, 0, 100)).normalize();
      if (!target.startsWith(into)) {
        throw new IOException("an archive that leaves its folder: " + target);
      }
      unpack(header, archive, target);
      header = archive.readNBytes(BLOCK);
    }
  }

  private static void unpack(byte[] header, InputStream archive, Path target) throws IOException {
    var type = header[156];
    switch (type) {
      case '0' -> write(archive, octal(header, 124, 12), target, octal(header, 100, 8));
      case '2' -> Files.createSymbolicLink(target, Path.of(text(header, 157, 100)));
      case '5' -> Files.createDirectories(target);
      default -> throw new IOException("an archive with an entry of type " + (char) type);
    }
  }

  private static void write(InputStream archive, long size, Path target, long mode)
      throws IOException {
    Files.createDirectories(target.getParent());
    try (var out = Files.newOutputStream(target)) {
      var buffer = new byte[64 * 1024];
      for (var left = size; left > 0; ) {
        var read = archive.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new EOFException("the archive ends within " + target.getFileName());
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
    archive.skipNBytes(Math.floorMod(-size, BLOCK));
    var executable = (mode & 0b001_000_000) != 0;
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }

  private static boolean named(byte[] header) {
    return header.length == BLOCK && header[0] != 0;
  }

  private static String text(byte[] header, int from, int length) {
    var end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }

  private static long octal(byte[] header, int from, int length) {
    return Long.parseLong(text(header, from, length).strip(), 8);
  }
}
