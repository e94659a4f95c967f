package app.unbroken.webhook.http;

import app.unbroken.webhook.settings.Config;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

/** Javalin as every part of this server wants it. */
public final class HttpServer {
  private static final int HEADER_BYTES = 16 * 1024;
  private static final long STOP_MILLIS = 5_000;

  private HttpServer() {}

  public static Javalin start(Config.Listening listening, Consumer<RoutesConfig> routes) {
    return Javalin.create(
            config -> {
              config.concurrency.useVirtualThreads = true;
              config.startup.showJavalinBanner = false;
              config.http.prefer405over404 = true;
              config.http.maxRequestSize = listening.maxRequestBytes();
              config.jetty.modifyServer(server -> server.setStopTimeout(STOP_MILLIS));
              config.jetty.modifyHttpConfiguration(http -> {
                http.setRequestHeaderSize(HEADER_BYTES);
                http.setSendServerVersion(false);
              });
              config.jetty.addConnector((server, http) -> {
                var connector = new ServerConnector(server, new HttpConnectionFactory(http));
                connector.setHost(listening.host());
                connector.setPort(listening.port());
                // A body that stops coming is given up as soon as one that comes too slowly.
                connector.setIdleTimeout(Body.PATIENCE.toMillis());
                return connector;
              });
              routes.accept(config.routes);
            })
        .start();
  }
}
