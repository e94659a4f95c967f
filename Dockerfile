# Built in two steps: what builds is not in what runs.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY core core
COPY adapters-postgres adapters-postgres
COPY adapters-redis adapters-redis
COPY adapters-telegram adapters-telegram
COPY adapters-whatsapp adapters-whatsapp
COPY app-webhook app-webhook
COPY app-cli app-cli
RUN ./mvnw -B -ntp -q -Dquick -DskipTests package \
 && mkdir -p /app && cp -r app-cli/target/unbroken.jar app-cli/target/lib /app/

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin unbroken \
 && mkdir /data /cache && chown 10001:10001 /data /cache
COPY --from=build /app /app
USER 10001
# Loaded and linked classes, kept ready for the options below; the database of it refuses to be root's.
RUN mkdir /tmp/training \
 && java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
    -XX:AOTCacheOutput=/cache/unbroken.aot -Xlog:disable \
    -cp /app/unbroken.jar app.unbroken.cli.Training /tmp/training > /dev/null 2>&1 || true; \
    rm -rf /tmp/training
WORKDIR /data
ENV UNBROKEN_HOME=/data APP_ENV=production
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/live HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q ' 200 ' <&3"]
ENTRYPOINT ["java", "-XX:AOTCache=/cache/unbroken.aot", "-Xlog:disable", "-XX:MaxRAMPercentage=75", \
  "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", \
  "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-Djava.io.tmpdir=/tmp", \
  "-jar", "/app/unbroken.jar"]
CMD ["serve"]
