package io.bongsu.app.http.api;

import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.fault.notify.ForbiddenTargetException;
import io.bongsu.model.access.Role;
import io.bongsu.model.fault.Channel;
import java.net.UnknownHostException;
import java.util.Optional;

/** Where notifications go. */
final class ChannelResource implements Resource {
  private static final String PATH = "/api/v1/channels";
  private static final String ONE = PATH + "/{id}";

  private final FaultParts faults;

  ChannelResource(FaultParts faults) {
    this.faults = faults;
  }

  @Override
  public void routes(Routes routes) {
    routes.read(PATH, Role.ADMIN, this::list);
    routes.change("POST", PATH).by(Role.ADMIN, "channel.create", this::create);
    routes.change("PUT", ONE).by(Role.ADMIN, "channel.update", this::replace);
    routes.change("DELETE", ONE).by(Role.ADMIN, "channel.delete", this::remove);
    routes.change("POST", ONE + "/test").by(Role.ADMIN, "channel.test", this::test);
  }

  private void list(Exchange exchange) {
    exchange.json(
        new Page.All<>(faults.messaging().channels().all().stream().map(ChannelJson::of).toList()));
  }

  private void create(Exchange exchange) {
    Channel wanted = exchange.body().json(NewChannelJson.class).channel(0, Optional.empty());
    exchange.json(201, ChannelJson.of(save(exchange, wanted)));
  }

  private void replace(Exchange exchange) {
    Channel before = find(exchange);
    Channel wanted =
        exchange.body().json(NewChannelJson.class).channel(before.id(), Optional.of(before));
    exchange.json(ChannelJson.of(save(exchange, wanted)));
  }

  private Channel save(Exchange exchange, Channel wanted) {
    boolean taken =
        faults.messaging().channels().all().stream()
            .anyMatch(other -> other.name().equals(wanted.name()) && other.id() != wanted.id());
    if (taken) {
      throw Problem.conflict("A channel of this name exists already");
    }
    judge(wanted);
    Channel saved = faults.messaging().channels().save(wanted);
    faults.engine().channelsChanged();
    exchange.note(saved.id() + " " + saved.name(), kind(saved));
    return saved;
  }

  /** A target whose name has no address now may have one when there is something to say. */
  private void judge(Channel channel) {
    try {
      switch (channel.target()) {
        case Channel.Webhook(String url) -> faults.messaging().guard().pin(url);
        case Channel.Smtp smtp -> faults.messaging().guard().pin(smtp.host(), smtp.port());
      }
    } catch (ForbiddenTargetException forbidden) {
      throw Problem.bad(String.valueOf(forbidden.getMessage()));
    } catch (UnknownHostException notNow) {
      // judged again before each message
    }
  }

  private void remove(Exchange exchange) {
    Channel channel = find(exchange);
    exchange.note(channel.id() + " " + channel.name(), "");
    faults.messaging().channels().remove(channel.id());
    faults.engine().channelsChanged();
    exchange.nothing(204);
  }

  private void test(Exchange exchange) {
    Channel channel = find(exchange);
    ChannelTester.Result result = faults.messaging().tester().test(channel);
    exchange.note(channel.id() + " " + channel.name(), result.message());
    exchange.json(result);
  }

  private Channel find(Exchange exchange) {
    long id = exchange.id();
    return faults.messaging().channels().all().stream()
        .filter(channel -> channel.id() == id)
        .findFirst()
        .orElseThrow(() -> Problem.absent("There is no channel with the id " + id));
  }

  private static String kind(Channel channel) {
    return switch (channel.target()) {
      case Channel.Webhook(String url) -> "webhook " + url;
      case Channel.Smtp smtp -> "smtp " + smtp.host() + ":" + smtp.port();
    };
  }
}
