package app.unbroken.redis;

import java.net.URI;
import java.time.Duration;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.SslVerifyMode;
import redis.clients.jedis.util.JedisURIHelper;

/** What {@code redis://} and {@code rediss://} mean. */
final class RedisClients {
  private static final int CONNECTIONS = 32;
  private static final int PORT = 6379;

  /** Who answers must have a certificate that this Java trusts, for the name it was called by. */
  static final SslOptions TLS = SslOptions.builder().sslVerifyMode(SslVerifyMode.FULL).build();

  private RedisClients() {}

  static RedisClient of(URI url, SslOptions tls, Duration answer) {
    var millis = Math.toIntExact(answer.toMillis());
    var settings =
        DefaultJedisClientConfig.builder()
            .connectionTimeoutMillis(millis)
            .socketTimeoutMillis(millis)
            // Nothing of the third protocol is used; asking for it costs each connection an answer.
            .resp2()
            .clientSetInfoConfig(ClientSetInfoConfig.DISABLED)
            .user(JedisURIHelper.getUser(url))
            .password(JedisURIHelper.getPassword(url))
            .database(JedisURIHelper.getDBIndex(url))
            .sslOptions(JedisURIHelper.isRedisSSLScheme(url) ? tls : null)
            .build();
    var pool = new ConnectionPoolConfig();
    pool.setMaxTotal(CONNECTIONS);
    pool.setMaxIdle(CONNECTIONS);
    pool.setMaxWait(answer);
    pool.setTestWhileIdle(false);
    pool.setJmxEnabled(false);
    return RedisClient.builder()
        .hostAndPort(new HostAndPort(url.getHost(), url.getPort() < 0 ? PORT : url.getPort()))
        .clientConfig(settings)
        .poolConfig(pool)
        .build();
  }
}
