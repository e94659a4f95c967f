package app.unbroken.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
  @Test
  void the_newest_is_the_highest_number_in_any_order() {
    var names = List.of("V0002__users.sql", "V0031__later.sql", "V0007__audit.sql");

    assertThat(Migrations.newestOf(names)).isEqualTo(31);
  }

  @Test
  void settings_beside_a_script_do_not_count() {
    var names = List.of("V0001__workspaces.sql", "V0009__index.sql.conf", "README.md");

    assertThat(Migrations.newestOf(names)).isEqualTo(1);
  }

  @Test
  void a_folder_with_nothing_in_it_is_a_broken_build() {
    assertThatThrownBy(() -> Migrations.newestOf(List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no migration");
  }

  @Test
  void the_folder_of_this_build_is_found() {
    assertThat(Migrations.newest()).isGreaterThanOrEqualTo(25);
  }

  @Test
  void a_jar_is_read_like_a_folder(@TempDir Path folder) throws Exception {
    var jar = folder.resolve("stores.jar");
    pack(jar, "V0001__workspaces.sql", "V0042__found_in_a_jar.sql", "V0003__identities.sql");

    assertThat(newestIn(jar)).isEqualTo(42);
  }

  private static void pack(Path jar, String... migrations) throws IOException {
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      var code = Migrations.class.getName().replace('.', '/') + ".class";
      out.putNextEntry(new JarEntry(code));
      try (var bytes = Migrations.class.getResourceAsStream("Migrations.class")) {
        assertThat(bytes).isNotNull();
        bytes.transferTo(out);
      }
      for (var name : migrations) {
        out.putNextEntry(new JarEntry(Migrations.FOLDER + "/" + name));
      }
    }
  }

  /** The same class again, loaded from the jar and from nowhere else. */
  private static int newestIn(Path jar) throws IOException, ReflectiveOperationException {
    var platform = ClassLoader.getPlatformClassLoader();
    try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, platform)) {
      var method = loader.loadClass(Migrations.class.getName()).getDeclaredMethod("newest");
      method.setAccessible(true);
      return (int) method.invoke(null);
    } catch (InvocationTargetException failed) {
      throw new AssertionError(failed.getCause());
    }
  }
}
