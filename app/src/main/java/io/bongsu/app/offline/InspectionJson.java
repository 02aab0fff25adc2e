package io.bongsu.app.offline;

import io.bongsu.mibs.InterfaceTypes;
import io.bongsu.model.inventory.Capacity;
import io.bongsu.model.inventory.DeviceIdentity;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.inventory.Health;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.inventory.Processor;
import io.bongsu.model.inventory.Sensor;
import io.bongsu.model.inventory.SystemGroup;
import io.bongsu.model.topology.NeighbourClaim;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes an inspection in the shape that {@code inspect --json} promises (docs/reference). */
final class InspectionJson {
  private final JsonMapper json;

  InspectionJson(JsonMapper json) {
    this.json = json;
  }

  ObjectNode of(Inspection inspection) {
    ObjectNode root = json.createObjectNode();
    root.put("file", inspection.file());
    root.set("device", device(inspection.device()));
    root.set("interfaces", list(inspection.interfaces(), InspectionJson::port));
    Health health = inspection.health();
    root.set("processors", list(health.processors(), InspectionJson::processor));
    root.set("memory", list(health.memory(), InspectionJson::capacity));
    root.set("storage", list(health.storage(), InspectionJson::capacity));
    root.set("sensors", list(health.sensors(), InspectionJson::sensor));
    LocalPortNames ports = new LocalPortNames(inspection.interfaces());
    root.set(
        "neighbours",
        list(inspection.neighbours().claims(), (claim, node) -> neighbour(claim, ports, node)));
    root.set("findings", list(inspection.findings(), InspectionJson::finding));
    return root;
  }

  private <T> ArrayNode list(List<T> items, BiConsumer<T, ObjectNode> writer) {
    ArrayNode array = json.createArrayNode();
    items.forEach(item -> writer.accept(item, array.addObject()));
    return array;
  }

  private ObjectNode device(Inspection.Identified device) {
    SystemGroup system = device.system();
    DeviceIdentity identity = device.identity();
    ObjectNode node = json.createObjectNode();
    node.put("sysName", system.sysName());
    node.put("sysDescr", system.sysDescr());
    var objectId = system.sysObjectId();
    node.put("sysObjectId", objectId == null ? "" : objectId.toString());
    node.put("vendor", identity.vendor());
    node.put("model", identity.model());
    node.put("os", identity.os());
    node.put("version", identity.version());
    node.put("serial", identity.serial());
    node.put("profile", identity.profile());
    var upTime = system.upTime();
    node.put("uptimeSeconds", upTime == null ? null : upTime.toSeconds());
    return node;
  }

  private static void port(NetworkInterface port, ObjectNode node) {
    node.put("ifIndex", port.ifIndex());
    node.put("name", port.name());
    node.put("alias", port.alias());
    node.put("description", port.description());
    node.put("type", InterfaceTypes.name(port.type()));
    node.put("speedBps", port.speedBps());
    node.put("mtu", port.mtu());
    var mac = port.mac();
    node.put("mac", mac == null ? "" : mac.toString());
    node.put("adminStatus", port.state().admin().label());
    node.put("operStatus", port.state().oper().label());
  }

  private static void processor(Processor processor, ObjectNode node) {
    node.put("name", processor.name());
    node.put("usagePercent", processor.usagePercent());
  }

  private static void capacity(Capacity capacity, ObjectNode node) {
    node.put("name", capacity.name());
    node.put("totalBytes", capacity.totalBytes());
    node.put("usedBytes", capacity.usedBytes());
    node.put("usedPercent", capacity.usedPercent());
  }

  private static void sensor(Sensor sensor, ObjectNode node) {
    node.put("class", sensor.kind());
    node.put("name", sensor.name());
    if (Double.isFinite(sensor.value())) {
      node.put("value", sensor.value());
    } else {
      node.putNull("value");
    }
    node.put("unit", sensor.unit());
    node.put("state", sensor.state());
    node.put("oid", sensor.oid());
  }

  private static void neighbour(NeighbourClaim claim, LocalPortNames ports, ObjectNode node) {
    var local = ports.find(claim.localPort());
    node.put("protocol", claim.protocol().label());
    node.put(
        "localIfIndex", local.map(NetworkInterface::ifIndex).orElse(claim.localPort().ifIndex()));
    node.put("localPort", local.map(NetworkInterface::name).orElse(claim.localPort().id()));
    node.put("remoteName", claim.sysName());
    node.put("remotePort", claim.remotePort().id());
    node.put("remoteChassisId", claim.chassis().text());
    node.put(
        "remoteAddress",
        claim.addresses().isEmpty() ? "" : claim.addresses().getFirst().toString());
  }

  private static void finding(Finding finding, ObjectNode node) {
    node.put("category", finding.category());
    node.put("text", finding.text());
  }
}
