package app.unbroken.cli.process;

import picocli.CommandLine.IVersionProvider;

/** Which version this is, as the manifest of the jar says. */
public final class Version implements IVersionProvider {

  public static String ofThisProgram() {
    var written = Version.class.getPackage().getImplementationVersion();
    return written == null ? "development" : written;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"unbroken " + ofThisProgram()};
  }
}
