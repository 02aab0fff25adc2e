package io.bongsu.app.http;

import io.bongsu.app.auth.Access;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.json.JavalinJackson3;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;

/** The web server: REST, events and the browser application. Nothing runs before {@link #start}. */
public final class HttpServer implements AutoCloseable {
  /**
   * The map of 15,000 devices is packed in two fifths of the time of level 6 and is a sixth larger.
   */
  private static final int GZIP_LEVEL = 1;

  private final HttpSettings settings;
  private final Access access;
  private final InstantSource clock;
  private final Routes routes = new Routes();
  private @Nullable Javalin running;

  /**
   * A server for these resources; the browser application comes from {@code /web/} in the class
   * path.
   */
  public HttpServer(
      HttpSettings settings, Access access, List<Resource> resources, InstantSource clock) {
    this.settings = settings;
    this.access = access;
    this.clock = clock;
    resources.forEach(resource -> resource.routes(routes));
    new WebAssets("/web").routes(routes);
  }

  /**
   * Listens.
   *
   * @throws IllegalStateException with a sentence for the admin when the port cannot be had
   */
  public synchronized void start() {
    Javalin javalin = Javalin.create(this::configure);
    try {
      javalin.start(settings.bind(), settings.port());
    } catch (RuntimeException failure) {
      javalin.stop();
      throw BindComplaint.about(settings, failure);
    }
    running = javalin;
  }

  /** The port it listens on. */
  public synchronized int port() {
    if (running == null) {
      throw new IllegalStateException("The web server is not started");
    }
    return running.port();
  }

  /** Every address it answers to. */
  public List<Route> routes() {
    return routes.all();
  }

  @Override
  public synchronized void close() {
    if (running != null) {
      running.stop();
      running = null;
    }
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = Body.MAX_FILE;
    config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(GZIP_LEVEL));
    config.jsonMapper(new JavalinJackson3(Json.MAPPER, true));
    config.jetty.multipartConfig.maxFileSize(Body.MAX_FILE, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxTotalRequestSize(Body.MAX_FILE + Body.MAX_JSON, SizeUnit.BYTES);
    SecurityHeaders headers = new SecurityHeaders(settings.https());
    config.jetty.modifyHttpConfiguration(http -> harden(http, headers));
    config.jetty.modifyServer(server -> prepare(server, headers));
    config.jetty.modifyServletContextHandler(HttpServer::allowEncodedSlashes);
    ProblemWriter.install(config.routes);
    new Dispatcher(access, new SessionCookie(settings.https()), clock)
        .install(routes.all(), config.routes);
  }

  private static void prepare(Server server, SecurityHeaders headers) {
    server.setErrorHandler(new BareErrors(headers));
    server.setStopTimeout(2_000);
  }

  private static void harden(HttpConfiguration http, SecurityHeaders headers) {
    http.setSendServerVersion(false);
    http.addCustomizer(headers);
    http.setUriCompliance(
        UriCompliance.from("DEFAULT,AMBIGUOUS_PATH_SEPARATOR,AMBIGUOUS_PATH_ENCODING"));
  }

  /** Names of sites, which stand in addresses, may have a slash or a per cent sign in them. */
  private static void allowEncodedSlashes(ServletContextHandler context) {
    context.getServletHandler().setDecodeAmbiguousURIs(true);
  }
}
