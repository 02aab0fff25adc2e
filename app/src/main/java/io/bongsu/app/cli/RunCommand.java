package io.bongsu.app.cli;

import io.bongsu.app.Bongsu;
import io.bongsu.app.config.BongsuConfig;
import io.bongsu.app.config.ConfigException;
import io.bongsu.app.config.ConfigFile;
import io.bongsu.app.config.Setting;
import io.bongsu.app.config.Settings;
import io.bongsu.model.StoreException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "run", description = "Start Bongsu.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--demo", description = "Add a simulated campus whose failures are scripted.")
  private boolean demo;

  @Option(names = "--bind", description = "Address to listen on (default 127.0.0.1).")
  private @Nullable String bind;

  @Option(names = "--port", description = "TCP port (default 8080; 0 takes a free one).")
  private @Nullable String port;

  @Option(names = "--data", description = "Data directory (default bongsu-data).")
  private @Nullable String data;

  @Option(names = "--config", description = "YAML file of settings.")
  private @Nullable Path config;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    try {
      Settings settings =
          Settings.of(
              config == null ? ConfigFile.NONE : ConfigFile.read(config), System.getenv(), typed());
      BongsuConfig checked = BongsuConfig.of(settings);
      return serve(checked);
    } catch (ConfigException | StoreException | IllegalStateException wrong) {
      err.println("bongsu: " + wrong.getMessage());
      return 1;
    }
  }

  private Map<Setting, String> typed() {
    Map<Setting, String> typed = new EnumMap<>(Setting.class);
    put(typed, Setting.BIND, bind);
    put(typed, Setting.PORT, port);
    boolean ownData =
        data != null || System.getenv(Setting.DATA.variable()) != null || config != null;
    put(typed, Setting.DATA, demo && !ownData ? "bongsu-demo-data" : data);
    return typed;
  }

  private static void put(Map<Setting, String> typed, Setting setting, @Nullable String value) {
    if (value != null) {
      typed.put(setting, value);
    }
  }

  private int serve(BongsuConfig checked) throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Bongsu bongsu = new Bongsu(checked, demo);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  bongsu.close();
                  stopped.countDown();
                },
                "shutdown"));
    bongsu.start(out::println);
    out.flush();
    stopped.await();
    return 0;
  }
}
