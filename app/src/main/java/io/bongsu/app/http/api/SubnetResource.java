package io.bongsu.app.http.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.DeviceView;
import io.bongsu.model.access.Role;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.net.IpAddress;
import io.bongsu.topology.graph.Subnet;
import io.bongsu.topology.graph.Subnets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** IP subnets: which there are, and who has addresses in one. */
final class SubnetResource implements Resource {
  private static final Comparator<Subnet> LARGEST_FIRST =
      Comparator.comparingLong(Subnet::devices)
          .reversed()
          .thenComparing(Subnet::first)
          .thenComparing(Subnet::id);

  private final DeviceDirectory devices;

  SubnetResource(DeviceDirectory devices) {
    this.devices = devices;
  }

  @Override
  public void routes(Routes routes) {
    routes.read("/api/v1/topology/subnets", Role.VIEWER, this::all, "q", "limit");
    routes.read("/api/v1/topology/subnets/{subnet}", Role.VIEWER, this::one);
  }

  private void all(Exchange exchange) {
    Predicate<Subnet> wanted = wanted(exchange.query().text("q").strip());
    List<Subnet> found =
        Subnets.all(hosts()).values().stream().filter(wanted).sorted(LARGEST_FIRST).toList();
    exchange.json(
        new SubnetsJson(
            found.stream().limit(Page.limit(exchange.query())).map(SubnetJson::of).toList(),
            found.size()));
  }

  /** An address asks for the subnets it lies in; anything else is looked for in their names. */
  private static Predicate<Subnet> wanted(String text) {
    Optional<IpAddress> address = IpAddress.tryParse(text);
    String part = text.toLowerCase(Locale.ROOT);
    return subnet ->
        address.isPresent()
            ? subnet.contains(address.get())
            : subnet.id().toLowerCase(Locale.ROOT).contains(part);
  }

  private void one(Exchange exchange) {
    String id = exchange.path("subnet");
    Subnet subnet =
        Problem.onComplaint(400, () -> Subnets.find(hosts(), id))
            .orElseThrow(() -> Problem.absent("No device has an address in " + id));
    exchange.json(
        new MembersJson(
            SubnetJson.of(subnet),
            subnet.members().stream().map(member -> member(subnet, member)).toList()));
  }

  private List<Subnets.Host> hosts() {
    return devices.all().stream()
        .map(view ->
            new Subnets.Host(view.id(), view.device().spec().site(), view.routing().addresses()))
        .toList();
  }

  private MemberJson member(Subnet subnet, Subnet.Member member) {
    Optional<DeviceView> view = devices.find(member.device());
    Optional<NetworkInterface> port = view.flatMap(known -> known.port(member.address().ifIndex()));
    return new MemberJson(
        member.device().toString(),
        view.map(known -> known.device().spec().name()).orElse(""),
        member.address().address().toString(),
        port.map(NetworkInterface::name).orElse(""),
        port.map(NetworkInterface::key).orElse(""),
        subnet.shared().contains(member.address().address()));
  }

  private record SubnetsJson(List<SubnetJson> items, int total) {}

  private record SubnetJson(
      String id, String subnet, String vrf, String site, long devices, int shared) {
    static SubnetJson of(Subnet subnet) {
      return new SubnetJson(
          subnet.id(),
          subnet.first() + "/" + subnet.prefix(),
          subnet.vrf(),
          subnet.site(),
          subnet.devices(),
          subnet.shared().size());
    }
  }

  private record MembersJson(SubnetJson subnet, List<MemberJson> members) {}

  private record MemberJson(
      String device,
      String name,
      String address,
      String port,
      @JsonProperty("interface") String interfaceId,
      boolean shared) {}
}
